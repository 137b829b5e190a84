// Where the bench of people stands: a database for each size side by side in one PostgreSQL, a node on each, and what asks and times.
import { fork } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, readConfig } from '@kring/server'
import pg from 'pg'

/** So many requests are under way at the same moment in the second measure. */
export const AT_ONCE = 4

/** Parent and used processor time of a process and of its ended children, as Linux tells it in hundredths of a second; undefined when it has ended. */
function statOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
    return { parent: Number(fields[1]), ms: 10 * (Number(fields[11]) + Number(fields[12])), ended: 10 * (Number(fields[13]) + Number(fields[14])) }
  } catch {
    return undefined
  }
}

/** One size: its node, its database, and ways to ask as someone. */
export class House {
  constructor(url, pool, child) {
    Object.assign(this, { url, pool, child, agent: new Agent({ keepAlive: true, maxSockets: AT_ONCE }) })
  }
  rows = async (text, values) => (await this.pool.query(text, values)).rows

  /** Signs a person in, with a second factor; gives the cookie. */
  async cookieOf(person) {
    this.secret ??= (await this.rows(`select value from setting where key = 'auth-secret'`))[0].value
    const token = randomBytes(24).toString('base64url')
    await this.pool.query(`insert into login (person_id, token, expires_at, method, second_factor_at) values ($1, $2, now() + interval '1 day', 'password', now())`, [person, token])
    return `kring.session_token=${encodeURIComponent(`${token}.${createHmac('sha256', this.secret).update(token).digest('base64')}`)}`
  }

  /** Milliseconds of a whole request over loopback, sign-in checked; and what came. */
  get = (path, cookie = '') =>
    new Promise((resolve, reject) => {
      const started = process.hrtime.bigint()
      request(this.url + path, { agent: this.agent, headers: { cookie } }, (response) => {
        const parts = []
        response.on('data', (part) => parts.push(part))
        response.on('end', () => {
          const ms = Number(process.hrtime.bigint() - started) / 1e6
          const body = Buffer.concat(parts).toString()
          if (response.statusCode === 200) resolve({ ms, body })
          else reject(new Error(`${path}: ${response.statusCode} ${body}`))
        })
      })
        .on('error', reject)
        .end()
    })

  async time({ path, cookie = () => '' }, { from, requests, atOnce }) {
    const times = []
    let next = from
    const one = async () => {
      while (next < from + requests) {
        const i = next++
        times.push((await this.get(path(i), cookie(i))).ms)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, one))
    return times
  }

  /** Milliseconds of a processor that node and database have used so far; null where the system does not tell. On a busy machine it says more than the clock. */
  async processor() {
    if (!existsSync('/proc/self/stat')) return null
    this.postmaster ??= statOf((await this.rows('select pg_backend_pid() as pid'))[0].pid).parent
    const answer = new Promise((resolve) => this.child.once('message', resolve))
    this.child.send('processor')
    const backends = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(statOf).filter((stat) => stat?.parent === this.postmaster)
    return (await answer) + statOf(this.postmaster).ended + backends.reduce((sum, { ms }) => sum + ms, 0)
  }

  async close() {
    this.agent.destroy()
    await this.pool.end()
    const gone = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.disconnect()
    await gone
  }
}

/** Opens a house for each name, gives them to `use`, and clears everything away. */
export async function withHouses(names, use) {
  const dataDir = mkdtempSync(join(tmpdir(), 'kring-bench-'))
  chmodSync(dataDir, 0o755)
  const database = await openDatabase(readConfig({ DATA_DIR: dataDir }))
  const houses = {}
  try {
    const keeper = new pg.Client({ connectionString: database.url })
    await keeper.connect()
    // Filling need not survive a fall of the machine, and nothing tidies up while we measure. None of this makes reading faster.
    for (const setting of ['fsync = off', 'full_page_writes = off', `max_wal_size = '4GB'`, 'autovacuum = off']) await keeper.query(`alter system set ${setting}`)
    await keeper.query('select pg_reload_conf()')
    for (const name of names) {
      await keeper.query(`create database ${name}`)
      const url = new URL(database.url)
      url.pathname = `/${name}`
      const child = fork(join(import.meta.dirname, 'people-server.mjs'), { env: { ...process.env, DATABASE_URL: url.href, KRING_DEMO: '0' } })
      const address = await new Promise((resolve, reject) => {
        child.once('message', resolve)
        child.once('exit', (code) => reject(new Error(`the node of ${name} stopped (${code})`)))
      })
      houses[name] = new House(address, new pg.Pool({ connectionString: url.href }), child)
    }
    await keeper.end()
    return await use(houses)
  } finally {
    for (const house of Object.values(houses)) await house.close()
    await database.close()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

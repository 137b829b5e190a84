/** Opens the database of the configuration: yours, or Kring's own with the lock that keeps a second server out. */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Config } from '../config.ts'
import { DataFolderInUse, type EmbeddedDatabase, startEmbedded } from './embedded.ts'
import { migrate } from './migrations/index.ts'
import type { Database } from './schema.ts'

export interface OpenDatabase {
  db: Kysely<Database>
  url: string
  close(): Promise<void>
}

/** A day stays the text that it is: no time zone makes it another. */
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)

/** Any number, as long as it stays the same: the advisory lock that says "a Kring server uses this folder". */
const FOLDER_LOCK = 4_919_010

/**
 * The lock lives as long as its connection: a killed server frees it without a stale file.
 * A server killed a moment ago may hold it until PostgreSQL notices, so we try for a second.
 */
async function lockFolder(url: string, tries: number): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  for (let attempt = 0; attempt < tries; attempt++) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [FOLDER_LOCK])
    if (rows[0]?.held) return client
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await client.end()
  return null
}

type Where = Pick<Config, 'databaseUrl' | 'dataDir'>

/** @throws DataFolderInUse when a living server holds the data folder; it is left running. */
export async function openDatabase(config: Where): Promise<OpenDatabase> {
  const embedded = config.databaseUrl ? null : await startEmbedded(config.dataDir)
  const url = config.databaseUrl ?? embedded!.url
  const lock = embedded ? await lockFolder(url, 10) : null
  if (embedded && !lock) throw new DataFolderInUse(`Another Kring server is already using ${config.dataDir}. Stop that one first, or give this one a DATA_DIR of its own.`)
  return open(url, lock, embedded)
}

/** For a short errand of the command line: works beside a running server, whose database it leaves running, and without one. */
export async function openBeside(config: Where): Promise<OpenDatabase> {
  const embedded = config.databaseUrl ? null : await startEmbedded(config.dataDir)
  const url = config.databaseUrl ?? embedded!.url
  const lock = embedded ? await lockFolder(url, 1) : null
  return open(url, lock, lock ? embedded : null)
}

/** `stopping`: the database to stop afterwards, or null when it is another's. */
async function open(url: string, lock: pg.Client | null, stopping: EmbeddedDatabase | null): Promise<OpenDatabase> {
  const pool = new pg.Pool({ connectionString: url, max: 20, connectionTimeoutMillis: 10_000 })
  // An idle connection that breaks (database restarted) is replaced by the pool; the next request tells whether it is there.
  pool.on('error', () => {})
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(db)
  } catch (error) {
    await db.destroy()
    await lock?.end()
    throw error
  }
  return {
    db,
    url,
    async close() {
      await db.destroy()
      await lock?.end()
      await stopping?.stop()
    },
  }
}

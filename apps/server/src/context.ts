/** What routes may use: handed to them, never imported as a singleton. */
import type { Kysely } from 'kysely'
import type { Bus } from './bus/bus.ts'
import type { Config } from './config.ts'
import type { Database } from './db/schema.ts'

export interface Context {
  config: Config
  db: Kysely<Database>
  bus: Bus
  /** Ids of the scenarios that can be played. */
  scenarios: string[]
  /** Open streams: each entry ends one, for a clean stop. */
  streams: Set<() => void>
}

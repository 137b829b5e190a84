/** What routes may use: handed to them, never imported as a singleton. */
import type { Kysely } from 'kysely'
import type { Accounts } from './accounts/auth.ts'
import type { Bus } from './bus/bus.ts'
import type { Config } from './config.ts'
import type { Database } from './db/schema.ts'
import type { Mailer } from './mail/mailer.ts'

/** What is there before the server is built. */
export interface Foundation {
  config: Config
  db: Kysely<Database>
  bus: Bus
  /** Ids of the scenarios that can be played. */
  scenarios: string[]
  /** Open streams: each entry ends one, for a clean stop. */
  streams: Set<() => void>
}

export interface Context extends Foundation {
  /** Where people reach Kring, without a slash at the end; known once the server listens. */
  publicUrl(): string
  /** Signs cookies. */
  secret: string
  /** The accounts library; loaded and made at first use, when publicUrl is known. */
  accounts(): Promise<Accounts>
  mailer: Mailer
  log: (message: string) => void
}

/** Throws away what ran out: sign-ins, links, challenges, counts. Invitations stay, for those who invited see what became of them. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '../db/schema.ts'

export async function sweep(db: Kysely<Database>): Promise<void> {
  const past = sql<Date>`now()`
  await db.deleteFrom('login').where('expires_at', '<', past).execute()
  await db.deleteFrom('verification').where('expires_at', '<', past).execute()
  await db.deleteFrom('attempt').where('until', '<', past).execute()
  // A week longer, so that a late click hears "too old" and not "unknown".
  await db.deleteFrom('ticket').where('expires_at', '<', sql<Date>`now() - interval '7 days'`).execute()
}

/** Reads a stretch of a session's log. */
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '../db/schema.ts'

export type EventRow = Selectable<Database['event']>

export async function readEvents(db: Kysely<Database>, session: string, after: number, limit: number): Promise<EventRow[]> {
  return db.selectFrom('event').selectAll().where('session_id', '=', session).where('seq', '>', after).orderBy('seq').limit(limit).execute()
}

/** Making, listing and erasing sessions and the guests they belong to. */
import { createHash, randomBytes } from 'node:crypto'
import type { NewSession } from '@kring/protocol'
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '../db/schema.ts'

export type SessionRow = Selectable<Database['session']>
export interface Guest {
  id: string
}

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

export async function findGuest(db: Kysely<Database>, token: string): Promise<Guest | null> {
  const row = await db.selectFrom('guest').select('id').where('token_hash', '=', hashToken(token)).executeTakeFirst()
  return row ?? null
}

/** A guest needs no name: 256 random bits are the whole of him. The token is returned once and never stored. */
export async function createGuest(db: Kysely<Database>): Promise<{ guest: Guest; token: string }> {
  const token = randomBytes(32).toString('base64url')
  const guest = await db.insertInto('guest').values({ token_hash: hashToken(token) }).returning('id').executeTakeFirstOrThrow()
  return { guest, token }
}

export async function createSession(db: Kysely<Database>, guest: Guest, wish: Required<NewSession>): Promise<SessionRow> {
  return db
    .insertInto('session')
    .values({ guest_id: guest.id, scenario: wish.scenario, language: wish.language, seed: wish.seed })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function findSession(db: Kysely<Database>, id: string): Promise<SessionRow | null> {
  return (await db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Newest first, at most 200: a guest has a handful. */
export async function listSessions(db: Kysely<Database>, guest: Guest): Promise<SessionRow[]> {
  return db.selectFrom('session').selectAll().where('guest_id', '=', guest.id).orderBy('created_at', 'desc').limit(200).execute()
}

/** Erases the session and its whole log, for good. */
export async function eraseSession(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('session').where('id', '=', id).execute()
}

/** Making, listing and erasing sessions and the guests they belong to. */
import type { NewSession } from '@kring/protocol'
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '../db/schema.ts'
import { mayErase } from './hand-in.ts'
import { hashToken, makeToken } from './tokens.ts'

export type SessionRow = Selectable<Database['session']>
export interface Guest {
  id: string
}

/** Whose a session is: a person's where she is signed in, else a guest's. */
export type Owner = { person: string } | { guest: string }

export async function findGuest(db: Kysely<Database>, token: string): Promise<Guest | null> {
  const row = await db.selectFrom('guest').select('id').where('token_hash', '=', hashToken(token)).executeTakeFirst()
  return row ?? null
}

/** A guest needs no name: 256 random bits are the whole of him. The token is returned once and never stored. */
export async function createGuest(db: Kysely<Database>): Promise<{ guest: Guest; token: string }> {
  const { token, hash } = makeToken()
  const guest = await db.insertInto('guest').values({ token_hash: hash }).returning('id').executeTakeFirstOrThrow()
  return { guest, token }
}

export async function createSession(db: Kysely<Database>, owner: Owner, wish: Required<NewSession>): Promise<SessionRow> {
  return db
    .insertInto('session')
    .values({ guest_id: 'guest' in owner ? owner.guest : null, person_id: 'person' in owner ? owner.person : null, scenario: wish.scenario, language: wish.language, seed: wish.seed })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function findSession(db: Kysely<Database>, id: string): Promise<SessionRow | null> {
  return (await db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Newest first, at most 200: of the person and of the guest this browser was before. */
export async function listSessions(db: Kysely<Database>, person: string | null, guest: string | null): Promise<SessionRow[]> {
  if (!person && !guest) return []
  return db
    .selectFrom('session')
    .selectAll()
    .where((eb) => eb.or([...(person ? [eb('person_id', '=', person)] : []), ...(guest ? [eb('guest_id', '=', guest)] : [])]))
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute()
}

/** Erases the session and its whole log, for good. @throws Refusal 'conflict' while it is handed in. */
export async function eraseSession(db: Kysely<Database>, id: string): Promise<void> {
  await mayErase(db, id)
  await db.deleteFrom('session').where('id', '=', id).execute()
}

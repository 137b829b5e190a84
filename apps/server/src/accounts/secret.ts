/** The secret that signs cookies: given in the settings, else made once and kept in the database, so that all nodes share it. */
import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'

export async function secretOf(db: Kysely<Database>, given: string | null): Promise<string> {
  if (given) return given
  await db.insertInto('setting').values({ key: 'auth-secret', value: randomBytes(48).toString('base64url') }).onConflict((c) => c.column('key').doNothing()).execute()
  return (await db.selectFrom('setting').select('value').where('key', '=', 'auth-secret').executeTakeFirstOrThrow()).value
}

/** Who is asking: a guest by cookie or by "Authorization: Bearer". */
import type { FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { findGuest, type Guest } from './commands/sessions.ts'
import type { Database } from './db/schema.ts'

export const COOKIE = 'kring_guest'

export function tokenOf(request: FastifyRequest): string | null {
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1]
  const cookie = request.cookies[COOKIE]
  return bearer ?? (cookie && /^[A-Za-z0-9_-]{20,100}$/.test(cookie) ? cookie : null)
}

export async function guestOf(db: Kysely<Database>, request: FastifyRequest): Promise<Guest | null> {
  const token = tokenOf(request)
  return token ? findGuest(db, token) : null
}

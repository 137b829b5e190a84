/** A whole list of people invited to one role: all are written down, or none; letters go out afterwards. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Person } from '../person.ts'
import { hasRole, insertInvitation, type InvitationRow, type NewInvitation, send, type Sending } from './invitations.ts'
import { makeToken } from './tokens.ts'

export interface Invited {
  email: string
  state: 'invited' | 'open' | 'member'
  invitation: InvitationRow | null
  link: string | null
}

/** Any number, as long as it stays the same: one list at a time for a course, so that a list sent twice makes no second invitation. */
const LIST_LOCK = 4_919_013
/** Letters on their way at the same time. */
const LETTERS = 5

/** Invites a list of people to one role: all are written down, or none. Who has the role or an open invitation is left as is. */
export async function inviteMany(context: Sending, by: Person, plan: Pick<NewInvitation, 'role' | 'course' | 'language'>, people: Pick<NewInvitation, 'email' | 'name'>[]): Promise<Invited[]> {
  const noted = await context.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${LIST_LOCK}, hashtext(${plan.course ?? ''}))`.execute(tx)
    const rows: { email: string; state: Invited['state']; row: InvitationRow | null; token: string | null }[] = []
    for (const { email, name } of people) {
      const whole = { ...plan, email, name }
      if (await hasRole(tx, whole)) {
        rows.push({ email, state: 'member', row: null, token: null })
        continue
      }
      const open = await openInvitation(tx, whole)
      const { token, hash } = makeToken()
      rows.push(open ? { email, state: 'open', row: open, token: null } : { email, state: 'invited', row: await insertInvitation(tx, by, whole, hash), token })
    }
    return rows
  })
  const invited: Invited[] = []
  for (let i = 0; i < noted.length; i += LETTERS) {
    invited.push(
      ...(await Promise.all(
        noted.slice(i, i + LETTERS).map(async ({ email, state, row, token }) => ({ email, state, ...(row && token ? await send(context, by, row, token) : { invitation: row, link: null }) })),
      )),
    )
  }
  return invited
}

async function openInvitation(tx: Kysely<Database>, { email, role, course }: NewInvitation): Promise<InvitationRow | null> {
  return (
    (await tx
      .selectFrom('invitation')
      .selectAll()
      .where('email', '=', email)
      .where('role', '=', role)
      .where('course_id', course === null ? 'is' : '=', course)
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .where('expires_at', '>', new Date())
      .executeTakeFirst()) ?? null
  )
}

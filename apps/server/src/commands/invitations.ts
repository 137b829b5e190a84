/** Invitations: made, mailed or handed over, looked at, withdrawn, accepted once. */
import type { Role } from '@kring/protocol'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Database } from '../db/schema.ts'
import { invitationLetter } from '../mail/letters.ts'
import type { Person } from '../person.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './audit.ts'
import { enrol } from './courses.ts'
import { createPerson, hashNewPassword, type PersonRow } from './people.ts'
import { hashToken, makeToken } from './tokens.ts'

export type InvitationRow = Selectable<Database['invitation']>

/** How long an invitation works, in days. */
const DAYS = 30
const expiry = (): Date => new Date(Date.now() + DAYS * 24 * 3_600_000)

export interface NewInvitation {
  email: string
  name?: string | undefined
  role: Role
  course: string | null
  language: 'nl' | 'en'
}

export type Sending = Pick<Context, 'db' | 'mailer' | 'publicUrl'>

/** Makes an invitation and mails it where mail works; else gives the link, once. */
export async function invite(context: Sending, by: Person | null, plan: NewInvitation): Promise<{ invitation: InvitationRow; link: string | null }> {
  const { token, hash } = makeToken()
  const made = await context.db.transaction().execute(async (tx) => {
    if (await hasRole(tx, plan)) throw new Refusal('conflict', 'This person has that role already.')
    return insertInvitation(tx, by, plan, hash)
  })
  return send(context, by, made, token)
}

export async function hasRole(tx: Kysely<Database>, { email, role, course }: NewInvitation): Promise<boolean> {
  const there = await tx
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .select('enrolment.id')
    .where('email', '=', email)
    .where('role', '=', role)
    .where('course_id', course === null ? 'is' : '=', course)
    .executeTakeFirst()
  return there !== undefined
}

export async function insertInvitation(tx: Kysely<Database>, by: Person | null, plan: NewInvitation, hash: Buffer): Promise<InvitationRow> {
  const row = await tx
    .insertInto('invitation')
    .values({
      token_hash: hash, email: plan.email, name: plan.name ?? null, role: plan.role, course_id: plan.course, language: plan.language, expires_at: expiry(), created_by: by?.id ?? null,
      // Whom a person of the demonstration invites is part of it.
      demo: by?.demo ?? false,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await audit(tx, { by, act: 'invite', thing: 'invitation', id: row.id, subject: null, course: plan.course, detail: { role: plan.role } })
  return row
}

/** By mail where mail works, noted on the invitation; else the link is given back, once. */
export async function send(context: Sending, by: Person | null, row: InvitationRow, token: string): Promise<{ invitation: InvitationRow; link: string | null }> {
  const link = `${context.publicUrl()}/uitnodiging#${token}`
  const course = row.course_id ? ((await context.db.selectFrom('course').select('title').where('id', '=', row.course_id).executeTakeFirst())?.title ?? null) : null
  // Anyone may enter the demonstration: it sends no mail to anyone.
  const mailed = !row.demo && (await context.mailer.send(invitationLetter({ to: row.email, name: row.name, by: by?.name ?? null, role: row.role, course, link, expiresAt: row.expires_at, language: row.language })))
  const invitation = mailed ? await context.db.updateTable('invitation').set({ mailed_at: new Date() }).where('id', '=', row.id).returningAll().executeTakeFirstOrThrow() : row
  return { invitation, link: mailed ? null : link }
}

/** A new link in place of the old one, which stops working. @throws Refusal 'conflict' when it was accepted or withdrawn. */
export async function renewInvitation(context: Sending, by: Person, id: string): Promise<{ invitation: InvitationRow; link: string | null }> {
  const { token, hash } = makeToken()
  const row = await context.db.transaction().execute(async (tx) => {
    const renewed = await tx
      .updateTable('invitation')
      .set({ token_hash: hash, expires_at: expiry(), mailed_at: null })
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (!renewed) throw new Refusal('conflict', 'This invitation was accepted or withdrawn. Make a new one.')
    await audit(tx, { by, act: 'renew', thing: 'invitation', id, subject: null, course: renewed.course_id })
    return renewed
  })
  return send(context, by, row, token)
}

/** @throws Refusal 'conflict' when it was accepted. Withdrawing twice changes nothing. */
export async function withdrawInvitation(db: Kysely<Database>, by: Person, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('invitation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row || row.withdrawn_at) return
    if (row.accepted_at) throw new Refusal('conflict', 'This invitation was accepted already. Take the role instead.')
    await tx.updateTable('invitation').set({ withdrawn_at: new Date() }).where('id', '=', id).execute()
    await audit(tx, { by, act: 'withdraw', thing: 'invitation', id, subject: null, course: row.course_id })
  })
}

export async function findInvitation(db: Kysely<Database>, id: string): Promise<InvitationRow | null> {
  return (await db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Newest first; `after` is the "moment id" of the last of the page before. */
export async function listInvitations(db: Kysely<Database>, course: string | null, after: string | null, limit: number): Promise<InvitationRow[]> {
  const [moment, id] = after?.split('_') ?? []
  return db
    .selectFrom('invitation')
    .selectAll()
    .where('course_id', course === null ? 'is' : '=', course)
    .$if(moment !== undefined && id !== undefined, (query) => query.where(sql<boolean>`(created_at, id) < (${moment}::timestamptz, ${id}::uuid)`))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

const openOr = (row: InvitationRow | undefined): InvitationRow => {
  if (!row) throw new Refusal('link-expired', 'This invitation is not known. Perhaps the link was cut off, or a newer one was made.')
  if (row.withdrawn_at) throw new Refusal('link-expired', 'This invitation was withdrawn. Ask who invited you.')
  if (row.accepted_at) throw new Refusal('link-expired', 'This invitation was used already. Sign in with the account that was made.')
  if (row.expires_at < new Date()) throw new Refusal('link-expired', 'This invitation is too old. Ask for a new one.')
  return row
}

/** @throws Refusal 'link-expired' saying why. */
export async function lookAtInvitation(db: Kysely<Database>, token: string): Promise<{ row: InvitationRow; course: string | null; hasAccount: boolean }> {
  const row = openOr(await db.selectFrom('invitation').selectAll().where('token_hash', '=', hashToken(token)).executeTakeFirst())
  const [course, account] = await Promise.all([
    row.course_id ? db.selectFrom('course').select('title').where('id', '=', row.course_id).executeTakeFirst() : undefined,
    db.selectFrom('person').select('id').where('email', '=', row.email).executeTakeFirst(),
  ])
  return { row, course: course?.title ?? null, hasAccount: account !== undefined }
}

/** Who accepts: someone who is signed in, or someone new with a name and a password. */
export type Accepting = { person: Person } | { name: string | undefined; password: string | undefined }

/** Makes the account when there is none, and gives the role; once. @throws Refusal 'link-expired', 'conflict' or 'bad-request'. */
export async function acceptInvitation(db: Kysely<Database>, token: string, accepting: Accepting): Promise<{ person: string; role: Role; isNew: boolean }> {
  return db.transaction().execute(async (tx) => {
    const row = openOr(await tx.selectFrom('invitation').selectAll().where('token_hash', '=', hashToken(token)).forUpdate().executeTakeFirst())
    if ('person' in accepting) {
      if (accepting.person.demo !== row.demo) throw new Refusal('conflict', 'The demonstration and the real house do not mix. Sign out first.')
      await complete(tx, row, accepting.person.id)
      return { person: accepting.person.id, role: row.role, isNew: false }
    }
    const name = accepting.name ?? row.name
    if (!name) throw new Refusal('bad-request', 'Your name is missing.', [{ where: 'name', what: 'the name that others see' }])
    if (!accepting.password) throw new Refusal('bad-request', 'A password is missing.', [{ where: 'password', what: 'a password of your own' }])
    const passwordHash = await hashNewPassword(accepting.password, { name, email: row.email })
    const person = await createPerson(tx, { name, email: row.email, emailVerified: row.mailed_at !== null, language: row.language, demo: row.demo, passwordHash })
    await complete(tx, row, person.id)
    return { person: person.id, role: row.role, isNew: true }
  })
}

/** The invitations still open for an address that the institution vouches for; locked. */
export async function openInvitationsFor(tx: Kysely<Database>, email: string): Promise<InvitationRow[]> {
  return tx.selectFrom('invitation').selectAll().where('email', '=', email).where('accepted_at', 'is', null).where('withdrawn_at', 'is', null).where('expires_at', '>', new Date()).where('demo', '=', false).orderBy('created_at').forUpdate().execute()
}

export async function openInvitationByToken(tx: Kysely<Database>, token: string): Promise<InvitationRow> {
  return openOr(await tx.selectFrom('invitation').selectAll().where('token_hash', '=', hashToken(token)).forUpdate().executeTakeFirst())
}

/** Marks the invitation as used and gives what it promised. */
export async function complete(tx: Kysely<Database>, row: InvitationRow, person: PersonRow['id']): Promise<void> {
  await tx.updateTable('invitation').set({ accepted_at: new Date(), accepted_by: person }).where('id', '=', row.id).execute()
  await enrol(tx, { id: person, holds: [] }, { person, course: row.course_id, role: row.role })
}

/** Links to set a password or to prove an e-mail address: they work once, for a while. */
import type { Kysely, Selectable } from 'kysely'
import type { Context } from '../context.ts'
import type { Database } from '../db/schema.ts'
import { emailLetter, passwordLetter } from '../mail/letters.ts'
import type { Person } from '../person.ts'
import { Refusal } from '../refusal.ts'
import { type Actor, audit } from './audit.ts'
import { hashNewPassword, type PersonRow, setPasswordHash } from './people.ts'
import { hashToken, makeToken } from './tokens.ts'

type Ticket = Selectable<Database['ticket']>

const HOURS = { password: 1, 'password by hand': 48, email: 24 }
const inHours = (hours: number): Date => new Date(Date.now() + hours * 3_600_000)

async function makeTicket(tx: Kysely<Database>, person: string, kind: Ticket['kind'], expiresAt: Date, email: string | null): Promise<string> {
  const { token, hash } = makeToken()
  // One link of a kind at a time: a newer one ends the older.
  await tx.deleteFrom('ticket').where('person_id', '=', person).where('kind', '=', kind).where('used_at', 'is', null).execute()
  await tx.insertInto('ticket').values({ kind, person_id: person, token_hash: hash, email, expires_at: expiresAt }).execute()
  return token
}

/** @throws Refusal 'link-expired'. Marks the ticket as used; the row lock lets one of two requests win. */
async function useTicket(tx: Kysely<Database>, token: string, kind: Ticket['kind']): Promise<Ticket> {
  const ticket = await tx.selectFrom('ticket').selectAll().where('token_hash', '=', hashToken(token)).where('kind', '=', kind).forUpdate().executeTakeFirst()
  if (!ticket || ticket.used_at || ticket.expires_at < new Date()) throw new Refusal('link-expired', 'This link no longer works: it was used, it is too old, or a newer one was made. Ask for a new one.')
  await tx.updateTable('ticket').set({ used_at: new Date() }).where('id', '=', ticket.id).execute()
  return ticket
}

/** Where the page lives that takes the token; in the fragment, so that it stays out of logs and referrers. */
const linkTo = (context: Pick<Context, 'publicUrl'>, page: 'nieuw-wachtwoord' | 'bevestig-adres', token: string): string => `${context.publicUrl()}/${page}#${token}`

/** Mails a link when there is such an account and mail works; says nothing about either. */
export async function forgotPassword(context: Context, email: string): Promise<void> {
  const person = await context.db.selectFrom('person').selectAll().where('email', '=', email).where('disabled_at', 'is', null).where('demo', '=', false).executeTakeFirst()
  if (!person || !context.mailer.works) return
  const token = await makeTicket(context.db, person.id, 'password', inHours(HOURS.password), null)
  await context.mailer.send(passwordLetter({ to: person.email, name: person.name, link: linkTo(context, 'nieuw-wachtwoord', token), language: person.language }))
}

/** A link made by an administrator or at the command line: mailed where mail works, else handed over. */
export async function passwordLink(context: Pick<Context, 'db' | 'mailer' | 'publicUrl'>, by: Person | null, person: PersonRow, byHand: boolean): Promise<{ link: string | null; mailed: boolean; expiresAt: Date }> {
  const expiresAt = inHours(HOURS['password by hand'])
  const token = await context.db.transaction().execute(async (tx) => {
    await audit(tx, { by, act: 'password-link', thing: 'account', id: person.id, subject: person.id })
    return makeTicket(tx, person.id, 'password', expiresAt, null)
  })
  const link = linkTo(context, 'nieuw-wachtwoord', token)
  const mailed = !byHand && !person.demo && (await context.mailer.send(passwordLetter({ to: person.email, name: person.name, link, language: person.language })))
  return { link: mailed ? null : link, mailed, expiresAt }
}

/** Sets the password, and ends every sign-in: who had the old one is out. */
export async function resetPassword(context: Context, token: string, password: string): Promise<void> {
  await context.db.transaction().execute(async (tx) => {
    const ticket = await useTicket(tx, token, 'password')
    const person = await tx.selectFrom('person').select(['id', 'name', 'email']).where('id', '=', ticket.person_id).executeTakeFirstOrThrow()
    await setPasswordHash(tx, person.id, await hashNewPassword(password, person))
    await tx.deleteFrom('login').where('person_id', '=', person.id).execute()
    await audit(tx, { by: { id: person.id, holds: [] }, act: 'set-password', thing: 'account', id: person.id, subject: person.id })
  })
}

/** Where mail works the new address must prove itself first; else it counts at once, unproven. */
export async function changeEmail(context: Context, person: Person, email: string): Promise<'changed' | 'mail-sent'> {
  const { db, mailer } = context
  // Anyone may enter the demonstration: it sends no mail to anyone.
  if (!mailer.works || person.demo) {
    await setEmail(db, person, email, false)
    return 'changed'
  }
  const token = await makeTicket(db, person.id, 'email', inHours(HOURS.email), email)
  // The answer is the same when the address is taken: it would tell who has an account. The link then says so to its owner.
  void mailer.send(emailLetter({ to: email, name: person.name, link: linkTo(context, 'bevestig-adres', token), language: person.language }))
  return 'mail-sent'
}

export async function confirmEmail({ db }: Context, token: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const ticket = await useTicket(tx, token, 'email')
    await setEmail(tx, { id: ticket.person_id, holds: [] }, ticket.email!, true)
  })
}

async function setEmail(tx: Kysely<Database>, person: Actor, email: string, verified: boolean): Promise<void> {
  try {
    await tx.updateTable('person').set({ email, email_verified: verified, updated_at: new Date() }).where('id', '=', person.id).execute()
  } catch (error) {
    if ((error as { code?: string }).code === '23505') throw new Refusal('conflict', 'This address cannot be used here. Choose another.')
    throw error
  }
  await audit(tx, { by: person, act: 'change-email', thing: 'account', id: person.id, subject: person.id })
}

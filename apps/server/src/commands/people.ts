/** People: found, listed, made, closed, renamed, erased. */
import type { Role } from '@kring/protocol'
import { type Kysely, type Selectable, sql } from 'kysely'
import { hash } from '../accounts/password.ts'
import { anyOf } from '../db/any-of.ts'
import type { Database } from '../db/schema.ts'
import type { Holding, Person } from '../person.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './audit.ts'
import { keepAnAdministrator } from './courses.ts'

export type PersonRow = Selectable<Database['person']>
/** A person with the roles that the asker may know of. */
export interface PersonWithRoles extends PersonRow {
  holds: Holding[]
}

export interface NewPerson {
  name: string
  email: string
  emailVerified: boolean
  language: 'nl' | 'en'
  demo?: boolean
  /** Hash of a password, or null for one who signs in otherwise. */
  passwordHash: string | null
}

/** @throws Refusal 'conflict' when the address has an account. */
export async function createPerson(tx: Kysely<Database>, plan: NewPerson): Promise<PersonRow> {
  const person = await tx
    .insertInto('person')
    .values({ name: plan.name, email: plan.email, email_verified: plan.emailVerified, language: plan.language, demo: plan.demo ?? false })
    .onConflict((c) => c.column('email').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!person) throw new Refusal('conflict', 'There is an account with this e-mail address already. Sign in first, then open the link again.')
  if (plan.passwordHash) await setPasswordHash(tx, person.id, plan.passwordHash)
  return person
}

export async function setPasswordHash(tx: Kysely<Database>, person: string, passwordHash: string): Promise<void> {
  await tx
    .insertInto('credential')
    .values({ person_id: person, provider_id: 'credential', account_id: person, password: passwordHash })
    .onConflict((c) => c.columns(['provider_id', 'account_id']).doUpdateSet({ password: passwordHash, updated_at: new Date() }))
    .execute()
}

/** A password that says who she is, or one key pressed ten times, is no password. @throws Refusal 'bad-request' */
export async function hashNewPassword(password: string, who: { name: string; email: string }): Promise<string> {
  const plain = password.toLowerCase()
  const known = [who.email, who.email.split('@')[0] ?? '', who.name.toLowerCase(), 'wachtwoord', 'password', 'kring'].filter((word) => word.length > 2)
  const rest = known.reduce((text, word) => text.replaceAll(word, ''), plain).replace(/[\d\s!?.]/g, '')
  if (new Set(plain).size < 5 || rest.length < 3) {
    throw new Refusal('bad-request', 'This password is too easy to guess.', [{ where: 'password', what: 'a few words in a row, not your own name or address' }])
  }
  return hash(password)
}

export const hasPassword = async (db: Kysely<Database>, person: string): Promise<boolean> =>
  (await db.selectFrom('credential').select('id').where('person_id', '=', person).where('provider_id', '=', 'credential').where('password', 'is not', null).executeTakeFirst()) !== undefined

export async function findPersonByEmail(db: Kysely<Database>, email: string): Promise<PersonRow | null> {
  return (await db.selectFrom('person').selectAll().where('email', '=', email.toLowerCase()).executeTakeFirst()) ?? null
}

export async function findPersonRow(db: Kysely<Database>, id: string): Promise<PersonRow | null> {
  return (await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Adds roles to people: all they hold, or (course given) what they are in that course. */
export async function withRoles(db: Kysely<Database>, people: PersonRow[], course?: string): Promise<PersonWithRoles[]> {
  if (people.length === 0) return []
  const rows = await db
    .selectFrom('enrolment')
    .leftJoin('course', 'course.id', 'enrolment.course_id')
    .select(['person_id', 'role', 'course_id', 'course.title'])
    .where('person_id', '=', anyOf(people.map(({ id }) => id)))
    .$if(course !== undefined, (query) => query.where('course_id', '=', course!))
    .orderBy('enrolment.created_at')
    .execute()
  return people.map((person) => ({ ...person, holds: rows.filter((row) => row.person_id === person.id).map((row) => ({ role: row.role, course: row.course_id, courseTitle: row.title })) }))
}

/** What each of these people is, counted: a page of people stays small however many courses they are in. */
export async function roleCounts(db: Kysely<Database>, people: PersonRow[]): Promise<Map<string, { role: Role; courses: number; house: boolean }[]>> {
  const counts = new Map<string, { role: Role; courses: number; house: boolean }[]>()
  if (people.length === 0) return counts
  const rows = await db
    .selectFrom('enrolment')
    .select((eb) => ['person_id', 'role', eb.fn.count<string>('course_id').as('courses'), sql<boolean>`bool_or(course_id is null)`.as('house')])
    .where('person_id', '=', anyOf(people.map(({ id }) => id)))
    .groupBy(['person_id', 'role'])
    .orderBy('role')
    .execute()
  for (const { person_id, role, courses, house } of rows) counts.set(person_id, [...(counts.get(person_id) ?? []), { role, courses: Number(courses), house }])
  return counts
}

export interface Page {
  /** Key of the last row of the page before. */
  after: string | null
  limit: number
}

/** The key of a row in a list by name: what `after` holds. */
export const nameKey = ({ name, id }: { name: string; id: string }): string => Buffer.from(JSON.stringify([name.toLowerCase(), id])).toString('base64url')

/** @throws Refusal 'bad-request' for a key that no list gave. */
export function readNameKey(after: string): [string, string] {
  try {
    const [name, id] = JSON.parse(Buffer.from(after, 'base64url').toString()) as [unknown, unknown]
    if (typeof name === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return [name, id]
  } catch {
    // not ours
  }
  throw new Refusal('bad-request', 'This is no place in the list.', [{ where: 'after', what: 'the "next" of the page before' }])
}

/** What a name or address must be like to contain these letters, whatever they are. */
const containing = (letters: string): string => `%${letters.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`

/** All people by name; `search` looks in name and e-mail address. */
export async function listPeople(db: Kysely<Database>, { after, limit }: Page, search: string | null): Promise<PersonRow[]> {
  const key = after === null ? null : readNameKey(after)
  const pattern = search === null ? null : containing(search)
  return db
    .selectFrom('person')
    .selectAll()
    .$if(pattern !== null, (query) => query.where(sql<boolean>`(lower(name) like ${pattern} or email like ${pattern})`))
    .$if(key !== null, (query) => query.where(sql<boolean>`(lower(name), id) > (${key?.[0]}, ${key?.[1]}::uuid)`))
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Whom to list of a course: only those who follow it, or only those who run it; only those whose name contains these letters. */
export interface Whom {
  who?: 'participants' | 'staff' | undefined
  search?: string | undefined
}

/** The people of a course by name, each once, whatever they are in it. Names are searched and addresses are not: most of those who ask may not see these. */
export async function listCoursePeople(db: Kysely<Database>, course: string, { after, limit }: Page, { who, search = '' }: Whom = {}): Promise<PersonRow[]> {
  const key = after === null ? null : readNameKey(after)
  return db
    .selectFrom('person')
    .selectAll()
    .where('id', 'in', (inner) => inner.selectFrom('enrolment').select('person_id').where('course_id', '=', course).$if(who !== undefined, (query) => query.where('role', who === 'participants' ? '=' : '!=', 'participant')))
    .$if(search !== '', (query) => query.where(sql<boolean>`lower(name) like ${containing(search)}`))
    .$if(key !== null, (query) => query.where(sql<boolean>`(lower(name), id) > (${key?.[0]}, ${key?.[1]}::uuid)`))
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Closes or opens an account; closing ends every sign-in. @throws Refusal 'conflict' for the only administrator. */
export async function setDisabled(db: Kysely<Database>, by: Person | null, id: string, disabled: boolean): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (disabled) {
      await keepAnAdministrator(tx, id)
      await tx.deleteFrom('login').where('person_id', '=', id).execute()
    }
    await tx.updateTable('person').set({ disabled_at: disabled ? new Date() : null }).where('id', '=', id).execute()
    await audit(tx, { by, act: disabled ? 'close' : 'open', thing: 'account', id, subject: id })
  })
}

/** Forgets app, backup codes and passkeys and ends every sign-in: her roles wait until she sets up a new second factor. */
export async function resetSecondFactor(db: Kysely<Database>, by: Person | null, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('two_factor').where('person_id', '=', id).execute()
    await tx.deleteFrom('passkey').where('person_id', '=', id).execute()
    await tx.deleteFrom('login').where('person_id', '=', id).execute()
    await tx.updateTable('person').set({ two_factor_enabled: false }).where('id', '=', id).execute()
    await audit(tx, { by, act: 'second-factor-reset', thing: 'account', id, subject: id })
  })
}

/** Erases a person and all that is hers. @throws Refusal 'conflict' for the only administrator. */
export async function erasePerson(db: Kysely<Database>, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await keepAnAdministrator(tx, id)
    // What she showed of herself goes with her; what she gave to a course as its trainer stays there.
    await tx.deleteFrom('course_file').where('person_id', '=', id).where('kind', '=', 'evidence').execute()
    const person = await tx.deleteFrom('person').where('id', '=', id).returning('email').executeTakeFirst()
    if (!person) return
    await tx.deleteFrom('invitation').where('email', '=', person.email).execute()
    await tx.deleteFrom('attempt').where('key', 'like', `%:${person.email.replace(/[\\%_]/g, '\\$&')}`).execute()
  })
}


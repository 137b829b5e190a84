/** Own cases: kept, listed, shared for a time, talked about. A case is its author's; a share ends by itself. */
import type { CaseCard, CaseView, ChangeCase } from '@kring/protocol'
import { findGiveaways, surnamesIn } from '@kring/language'
import { readKnowledge } from '@kring/curriculum/node'
import { type Kysely, type Selectable, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'
import { caseFormsOf } from '../report/content.ts'
import { type Actor, audit } from './audit.ts'
import { standsAlready } from './stands-already.ts'

/** A case with what it is to who asks: hers, or shared with her until a moment that is still to come. */
export interface FoundCase extends Selectable<Database['own_case']> {
  author: string
  mine: boolean
  until: Date | null
}

/** Null when it is not hers and not shared with her now: then it is not there. */
export async function findCase(db: Kysely<Database>, id: string, course: string, person: string): Promise<FoundCase | null> {
  const row = await db
    .selectFrom('own_case')
    .innerJoin('person', 'person.id', 'own_case.person_id')
    .leftJoin('case_share', (join) => join.onRef('case_id', '=', 'own_case.id').on('case_share.person_id', '=', person).on('ended_at', 'is', null).on('until', '>', sql<Date>`now()`))
    .selectAll('own_case')
    .select(['person.name as author', 'until'])
    .where('own_case.id', '=', id)
    .where('course_id', '=', course)
    .executeTakeFirst()
  if (!row || (row.person_id !== person && !row.until)) return null
  return { ...row, mine: row.person_id === person, until: row.person_id === person ? null : row.until }
}

/** Its author may erase it at any moment, also while another is looking. */
const erased = (): Refusal => new Refusal('not-found', 'This case is not there any more, or is no longer shared with you.')

/** Keeps it from being erased until this transaction is over. @throws Refusal 'not-found' */
async function hold(tx: Kysely<Database>, id: string): Promise<void> {
  if (!(await tx.selectFrom('own_case').select('id').where('id', '=', id).forKeyShare().executeTakeFirst())) throw erased()
}

export interface NewCase extends Required<Omit<ChangeCase, 'edition' | 'scenario'>> {
  id: string
  item: string
  scenario: string | null
}

/** Making the same case (by id) twice gives the first. @throws Refusal 'bad-request' for an item that the course has no form for. */
export async function createCase(db: Kysely<Database>, by: Actor, course: string, wish: NewCase): Promise<void> {
  if (!(await caseFormsOf(db, course)).some(({ id }) => id === wish.item)) throw new Refusal('bad-request', `This course has no form for a case "${wish.item}".`, [{ where: 'item', what: 'an own-case item of the course' }])
  const { id, item, title, fields, pseudonyms, concepts, literature, scenario } = wish
  const made = await db
    .insertInto('own_case')
    .values({ id, course_id: course, person_id: by.id, item, title, fields: JSON.stringify(fields), pseudonyms, concepts, literature, scenario, updated_at: new Date() })
    .onConflict((c) => c.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made && !(await findCase(db, id, course, by.id))?.mine) throw new Refusal('conflict', 'This id was used for another case. Give a new case a new id.')
}

/** Sending the same again is harmless. @throws Refusal 'conflict' when it was changed elsewhere since `edition`: nothing is overwritten. */
export async function changeCase(db: Kysely<Database>, id: string, { edition, fields, ...change }: ChangeCase): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('own_case').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) throw erased()
    if (row.edition !== edition && standsAlready(row, { ...change, fields })) return
    if (row.edition !== edition) throw new Refusal('conflict', 'This case was changed in another window meanwhile.', [{ where: 'edition', what: String(row.edition) }])
    await tx.updateTable('own_case').set({ ...change, ...(fields ? { fields: JSON.stringify(fields) } : {}), edition: edition + 1, updated_at: new Date() }).where('id', '=', id).execute()
  })
}

export async function eraseCase(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('own_case').where('id', '=', id).execute()
}

let authors: string[] | undefined

/** What in a case may tell who somebody is, by key. */
export const giveawaysIn = ({ title, fields, pseudonyms }: Pick<FoundCase, 'title' | 'fields' | 'pseudonyms'>): string[] => {
  authors ??= readKnowledge().literature.flatMap((work) => surnamesIn(work.authors))
  return [title, ...fields.map(({ text }) => text)].flatMap((text) => findGiveaways(text, { pseudonyms, authors })).map(({ key }) => key)
}

const LONGEST_DAYS = 366

/**
 * Shares a case with someone of the course, or changes until when.
 * @throws Refusal 'conflict' with the warnings she did not look at (each as an issue), 'not-found' for someone outside the course, 'bad-request' for a moment that is past or more than a year away.
 */
export async function shareCase(db: Kysely<Database>, by: Actor, found: FoundCase, person: string, until: Date, looked: readonly string[]): Promise<void> {
  const days = (until.getTime() - Date.now()) / 86_400_000
  if (days <= 0 || days > LONGEST_DAYS) throw new Refusal('bad-request', 'A case is shared for a time: until a moment to come, at most a year from now.', [{ where: 'until', what: 'a moment to come, within a year' }])
  if (person === by.id) throw new Refusal('bad-request', 'It is yours already.', [{ where: 'person', what: 'someone else of the course' }])
  const unseen = [...new Set(giveawaysIn(found))].filter((key) => !looked.includes(key))
  if (unseen.length > 0) throw new Refusal('conflict', 'Something in this case may tell who somebody is. Look at it first; then share it.', unseen.slice(0, 50).map((key) => ({ where: 'looked', what: key })))
  await db.transaction().execute(async (tx) => {
    await hold(tx, found.id)
    const inCourse = await tx.selectFrom('enrolment').select('id').where('person_id', '=', person).where('course_id', '=', found.course_id).where('role', 'in', ['participant', 'trainer', 'supervisor']).executeTakeFirst()
    if (!inCourse) throw new Refusal('not-found', 'There is no such person in this course.')
    await tx
      .insertInto('case_share')
      .values({ case_id: found.id, person_id: person, until, ended_at: null })
      .onConflict((c) => c.columns(['case_id', 'person_id']).doUpdateSet({ until, ended_at: null }))
      .execute()
    await audit(tx, { by, act: 'share', thing: 'case', id: found.id, subject: by.id, course: found.course_id, detail: { with: person, until: until.toISOString(), looked: looked.length } })
  })
}

/** Ends sharing with someone now; ending what has ended changes nothing. */
export async function endShare(db: Kysely<Database>, by: Actor, found: FoundCase, person: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const ended = await tx.updateTable('case_share').set({ ended_at: new Date() }).where('case_id', '=', found.id).where('person_id', '=', person).where('ended_at', 'is', null).returning('case_id').executeTakeFirst()
    if (ended) await audit(tx, { by, act: 'end-share', thing: 'case', id: found.id, subject: by.id, course: found.course_id, detail: { with: person } })
  })
}

/** Saying the same (by id) twice changes nothing. @throws Refusal 'not-found' when it was erased meanwhile, 'conflict' for a reused id. */
export async function comment(db: Kysely<Database>, by: Actor, found: FoundCase, wish: { id: string; text: string }): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await hold(tx, found.id)
    const made = await tx.insertInto('case_comment').values({ id: wish.id, case_id: found.id, person_id: by.id, text: wish.text, created_at: new Date() }).onConflict((c) => c.column('id').doNothing()).returning('id').executeTakeFirst()
    if (made) return
    const there = await tx.selectFrom('case_comment').select('id').where('id', '=', wish.id).where('case_id', '=', found.id).where('person_id', '=', by.id).executeTakeFirst()
    if (!there) throw new Refusal('conflict', 'This id was used for something else. Give it a new id.')
  })
}

/** Takes back what one said oneself; the author of the case may take anything away. */
export async function removeComment(db: Kysely<Database>, by: Actor, found: FoundCase, id: string): Promise<void> {
  await db.deleteFrom('case_comment').where('id', '=', id).where('case_id', '=', found.id).$if(!found.mine, (query) => query.where('person_id', '=', by.id)).execute()
}

const iso = (moment: Date | string): string => new Date(moment).toISOString()

/** Her own cases and those shared with her now, the last changed first. @throws Refusal 'bad-request' for a place that no list gave. */
export async function listCases(db: Kysely<Database>, course: string, person: string, after: string | null, limit: number): Promise<{ cases: CaseCard[]; next: string | null }> {
  const key = after === null ? null : /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/.exec(after)
  if (after !== null && !key) throw new Refusal('bad-request', 'This is no place in the list.', [{ where: 'after', what: 'the "next" of the page before' }])
  // Hers, and shared with her now; of each the latest, and no more than are asked, so that neither is read to its end.
  const latest = () =>
    db
      .selectFrom('own_case')
      .select('own_case.id')
      .where('course_id', '=', course)
      .$if(key !== null, (query) => query.where(sql<boolean>`(own_case.updated_at, own_case.id) < (${key?.[1]}::timestamptz, ${key?.[2]}::uuid)`))
      .orderBy('own_case.updated_at', 'desc')
      .orderBy('own_case.id', 'desc')
      .limit(limit + 1)
  const hers = latest().where('person_id', '=', person)
  const shared = latest().innerJoin('case_share', 'case_id', 'own_case.id').where('case_share.person_id', '=', person).where('own_case.person_id', '!=', person).where('until', '>', sql<Date>`now()`).where('ended_at', 'is', null)
  const rows = await db
    .selectFrom('own_case')
    .innerJoin('person', 'person.id', 'own_case.person_id')
    .select((eb) => [
      'own_case.id', 'item', 'title', 'person_id', 'person.name', 'own_case.updated_at',
      eb.selectFrom('case_comment').select((c) => c.fn.countAll<string>().as('n')).whereRef('case_id', '=', 'own_case.id').as('comments'),
      eb.selectFrom('case_share').select((c) => c.fn.countAll<string>().as('n')).whereRef('case_id', '=', 'own_case.id').where('until', '>', sql<Date>`now()`).where('ended_at', 'is', null).as('shares'),
      eb.selectFrom('case_share').select('until').whereRef('case_id', '=', 'own_case.id').where('case_share.person_id', '=', person).as('until'),
    ])
    .where('own_case.id', 'in', sql<string>`(${hers} union all ${shared})`)
    .orderBy('own_case.updated_at', 'desc')
    .orderBy('own_case.id', 'desc')
    .limit(limit + 1)
    .execute()
  const cases = rows.slice(0, limit).map(({ id, item, title, person_id, name, updated_at, comments, shares, until }): CaseCard => {
    const mine = person_id === person
    return { id, item, title, author: { id: person_id, name }, mine, until: mine || !until ? null : iso(until), shares: mine ? Number(shares) : 0, comments: Number(comments), updatedAt: iso(updated_at) }
  })
  const last = cases.at(-1)
  return { cases, next: rows.length > limit && last ? `${last.updatedAt}_${last.id}` : null }
}

/** A case whole, for who may see it. With whom it is shared is for its author. @throws Refusal 'not-found' when it was erased meanwhile. */
export async function presentCase(db: Kysely<Database>, found: FoundCase | null, person: string): Promise<CaseView> {
  if (!found) throw erased()
  const { id, course_id, item, title, author, mine, until, person_id, updated_at, edition, fields, pseudonyms, concepts, literature, scenario } = found
  const [forms, extra] = await Promise.all([
    caseFormsOf(db, course_id),
    db
      .selectFrom('own_case')
      .select((eb) => [
        jsonArrayFrom(eb.selectFrom('case_comment').leftJoin('person', 'person.id', 'case_comment.person_id').select(['case_comment.id', 'case_comment.person_id', 'person.name', 'text', 'case_comment.created_at as at']).where('case_id', '=', id).orderBy('case_comment.created_at').orderBy('case_comment.id').limit(500)).as('discussion'),
        jsonArrayFrom(eb.selectFrom('case_share').innerJoin('person', 'person.id', 'case_share.person_id').select(['person.id', 'person.name', 'until', 'ended_at']).where('case_id', '=', id).orderBy('person.name')).as('shares'),
      ])
      .where('own_case.id', '=', id)
      .executeTakeFirst(),
  ])
  if (!extra) throw erased()
  const shares = extra.shares.map((share) => ({ person: { id: share.id, name: share.name }, until: iso(share.until), ended: share.ended_at !== null || new Date(share.until) <= new Date() }))
  return {
    id, item, title, author: { id: person_id, name: author }, mine, until: until && iso(until), shares: mine ? shares.filter(({ ended }) => !ended).length : 0, comments: extra.discussion.length, updatedAt: iso(updated_at),
    edition, fields, pseudonyms: mine ? pseudonyms : [], concepts, literature, scenario, form: forms.find((form) => form.id === item) ?? null, sharedWith: mine ? shares : [],
    discussion: extra.discussion.map((one) => ({ id: one.id, by: one.person_id ? { id: one.person_id, name: one.name ?? '' } : null, text: one.text, at: iso(one.at), mine: one.person_id === person })),
  }
}

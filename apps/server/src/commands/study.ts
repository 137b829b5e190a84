/** What people of a course do for it: work done, notes, and what they say about the questions of the literature. */
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { anyOf } from '../db/any-of.ts'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'
import { type Actor, audit } from './audit.ts'
import { itemOf, type Program } from './programme.ts'
import { standsAlready } from './stands-already.ts'

// ---------------------------------------------------------------- work done

/** Writes down how much of an item is done. What was noted later on her own device wins, so what waited for a connection never takes a newer mark away. */
export async function setWork(db: Kysely<Database>, program: Program, person: string, item: string, done: number, at: Date): Promise<{ done: number; at: Date }> {
  const { item: found } = itemOf(program, item)
  const most = found.kind === 'reading' ? found.pages.number : 1
  if (done > most) throw new Refusal('bad-request', `This has ${most} pages.`, [{ where: 'done', what: `0 to ${most}` }])
  // A clock that runs ahead must not lock a mark for ever.
  const moment = new Date(Math.min(at.getTime(), Date.now()))
  const written = await db
    .insertInto('course_work')
    .values({ course_id: program.id, person_id: person, item, done, at: moment })
    .onConflict((c) => c.columns(['person_id', 'course_id', 'item']).doUpdateSet({ done, at: moment }).where('course_work.at', '<=', moment))
    .returning(['done', 'at'])
    .executeTakeFirst()
  return written ?? (await db.selectFrom('course_work').select(['done', 'at']).where('person_id', '=', person).where('course_id', '=', program.id).where('item', '=', item).executeTakeFirstOrThrow())
}

export async function workOf(db: Kysely<Database>, course: string, person: string): Promise<Record<string, number>> {
  const rows = await db.selectFrom('course_work').select(['item', 'done']).where('person_id', '=', person).where('course_id', '=', course).execute()
  return Object.fromEntries(rows.map(({ item, done }) => [item, done]))
}

// ---------------------------------------------------------------- notes

export interface NoteRow {
  id: string
  course_id: string
  person_id: string
  item: string
  page: number | null
  text: string
  concepts: string[]
  shared: boolean
  version: number
  created_at: Date
  changed_at: Date | null
  name: string
}

/** Key of a row in a list by time. */
export const timeKey = ({ created_at, id }: { created_at: Date; id: string }): string => `${created_at.toISOString()}_${id}`
/** @throws Refusal 'bad-request' for a key that no list gave. */
export function readTimeKey(after: string): [string, string] {
  const [at, id] = after.split('_')
  if (!at || !id || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) || !/^[0-9a-f-]{36}$/.test(id)) throw new Refusal('bad-request', 'This is no place in the list.', [{ where: 'after', what: 'the "next" of the page before' }])
  return [at, id]
}

const notes = (db: Kysely<Database>) => db.selectFrom('note').innerJoin('person', 'person.id', 'note.person_id').selectAll('note').select('person.name')

export async function findNote(db: Kysely<Database>, id: string): Promise<NoteRow | null> {
  return (await notes(db).where('note.id', '=', id).executeTakeFirst()) ?? null
}

/** Her own notes and those that others share, the newest first; of one item, or of all. Two lists in the same order, each along its index, laid together. */
export async function listNotes(db: Kysely<Database>, course: string, person: string, item: string | null, after: string | null, limit: number): Promise<NoteRow[]> {
  const key = after === null ? null : readTimeKey(after)
  const page = notes(db)
    .where('note.course_id', '=', course)
    .$if(item !== null, (query) => query.where('note.item', '=', item!))
    .$if(key !== null, (query) => query.where(sql<boolean>`(note.created_at, note.id) < (${key?.[0]}::timestamptz, ${key?.[1]}::uuid)`))
    .orderBy('note.created_at', 'desc')
    .orderBy('note.id', 'desc')
    .limit(limit)
  const [own, shared] = await Promise.all([page.where('note.person_id', '=', person).execute(), page.where('note.person_id', '!=', person).where('note.shared', '=', true).execute()])
  return [...own, ...shared].sort((a, b) => b.created_at.getTime() - a.created_at.getTime() || (a.id < b.id ? 1 : -1)).slice(0, limit)
}

export interface NewNote {
  id: string
  item: string
  page: number | null
  text: string
  concepts: string[]
  shared: boolean
}

/** Sent twice it is written once. @throws Refusal 'conflict' when the id is another's. */
export async function addNote(db: Kysely<Database>, program: Program, person: string, note: NewNote): Promise<NoteRow> {
  itemOf(program, note.item)
  await db.insertInto('note').values({ ...note, course_id: program.id, person_id: person }).onConflict((c) => c.column('id').doNothing()).execute()
  const row = await findNote(db, note.id)
  if (!row || row.person_id !== person || row.course_id !== program.id) throw new Refusal('conflict', 'This id is in use already.')
  return row
}

/** Sending the same again is harmless. @throws Refusal 'conflict' when it was changed in another window meanwhile. */
export async function changeNote(db: Kysely<Database>, id: string, version: number, change: Partial<Pick<NewNote, 'text' | 'concepts' | 'shared' | 'page'>>): Promise<NoteRow> {
  const done = await db
    .updateTable('note')
    .set((eb) => ({ ...change, version: eb('version', '+', 1), changed_at: new Date() }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  const row = await findNote(db, id)
  if (!row) throw new Refusal('not-found', 'There is no note here that you may see.')
  if (done.numUpdatedRows === 0n && !standsAlready(row, change)) throw new Refusal('conflict', 'You changed this note in another window meanwhile.', [{ where: 'version', what: String(row.version) }])
  return row
}

// ---------------------------------------------------------------- discussion

export interface ContributionRow {
  id: string
  course_id: string
  person_id: string
  item: string
  question: string
  parent_id: string | null
  text: string
  version: number
  created_at: Date
  changed_at: Date | null
  withdrawn_at: Date | null
  withdrawn_by: string | null
  marked_at: Date | null
  name: string
}

const contributions = (db: Kysely<Database>) => db.selectFrom('contribution').innerJoin('person', 'person.id', 'contribution.person_id').selectAll('contribution').select('person.name')

export async function findContribution(db: Kysely<Database>, id: string): Promise<ContributionRow | null> {
  return (await contributions(db).where('contribution.id', '=', id).executeTakeFirst()) ?? null
}

/** What was said about a question, in the order in which it was said. */
export async function listContributions(db: Kysely<Database>, course: string, item: string, question: string, after: string | null, limit: number): Promise<ContributionRow[]> {
  const key = after === null ? null : readTimeKey(after)
  return contributions(db)
    .where('course_id', '=', course)
    .where('item', '=', item)
    .where('question', '=', question)
    .$if(key !== null, (query) => query.where(sql<boolean>`(contribution.created_at, contribution.id) > (${key?.[0]}::timestamptz, ${key?.[1]}::uuid)`))
    .orderBy('contribution.created_at')
    .orderBy('contribution.id')
    .limit(limit)
    .execute()
}

/** How much was said about each question of these items, and how much of it is marked for class. */
export async function talkOf(db: Kysely<Database>, course: string, items: string[]): Promise<{ item: string; question: string; count: number; marked: number }[]> {
  if (items.length === 0) return []
  const rows = await db
    .selectFrom('contribution')
    .select((eb) => ['item', 'question', eb.fn.countAll<string>().as('count'), eb.fn.count<string>('marked_at').as('marked')])
    .where('course_id', '=', course)
    .where('item', '=', anyOf(items))
    .where('withdrawn_at', 'is', null)
    .groupBy(['item', 'question'])
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count), marked: Number(row.marked) }))
}

export interface NewContribution {
  id: string
  item: string
  question: string
  parent: string | null
  text: string
}

/** The questions of an item one may talk about. */
export function questionsOf(program: Pick<Program, 'course'>, id: string): { id: string }[] {
  const { item } = itemOf(program, id)
  if ('questions' in item) return item.questions
  if (item.kind === 'exercise') return item.debrief
  if (item.kind === 'experience-group') return item.looksBack
  if (item.kind === 'simulator') return item.after
  return []
}

/** Sent twice it is written once. @throws Refusal 'not-found', 'conflict' */
export async function addContribution(db: Kysely<Database>, program: Program, person: string, { id, item, question, parent, text }: NewContribution): Promise<ContributionRow> {
  if (!questionsOf(program, item).some((one) => one.id === question)) throw new Refusal('not-found', 'This question is not in the programme.')
  if (parent !== null) {
    const above = await findContribution(db, parent)
    if (!above || above.course_id !== program.id || above.question !== question || above.item !== item) throw new Refusal('not-found', 'What you answer is not there any more.')
    // One level deep: an answer to an answer stands beside it.
    parent = above.parent_id ?? above.id
  }
  await db.insertInto('contribution').values({ id, item, question, text, parent_id: parent, course_id: program.id, person_id: person }).onConflict((c) => c.column('id').doNothing()).execute()
  const row = await findContribution(db, id)
  if (!row || row.person_id !== person || row.course_id !== program.id) throw new Refusal('conflict', 'This id is in use already.')
  return row
}

/** Sending the same again is harmless. @throws Refusal 'conflict' when it was changed in another window, or withdrawn. */
export async function changeContribution(db: Kysely<Database>, id: string, version: number, text: string): Promise<ContributionRow> {
  const done = await db
    .updateTable('contribution')
    .set((eb) => ({ text, version: eb('version', '+', 1), changed_at: new Date() }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  const row = await findContribution(db, id)
  if (!row) throw new Refusal('not-found', 'There is no contribution here that you may see.')
  if (done.numUpdatedRows === 0n && (row.withdrawn_at || row.text !== text)) throw new Refusal('conflict', row.withdrawn_at ? 'This was withdrawn meanwhile.' : 'You changed this in another window meanwhile.', [{ where: 'version', what: String(row.version) }])
  return row
}

/** Withdraws what was said: the words are gone, answers stay. When a trainer does it, the one who said it sees that in her trail. */
export async function withdraw(db: Kysely<Database>, by: Actor, row: ContributionRow): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('contribution').set({ text: '', withdrawn_at: new Date(), withdrawn_by: by.id, marked_at: null }).where('id', '=', row.id).where('withdrawn_at', 'is', null).execute()
    if (by.id !== row.person_id) await audit(tx, { by, act: 'withdraw', thing: 'contribution', id: row.id, subject: row.person_id, course: row.course_id })
  })
}

export async function setMarked(db: Kysely<Database>, by: Actor, id: string, marked: boolean): Promise<void> {
  await db.updateTable('contribution').set({ marked_at: marked ? new Date() : null, marked_by: marked ? by.id : null }).where('id', '=', id).where('withdrawn_at', 'is', null).execute()
}

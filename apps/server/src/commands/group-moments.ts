/**
 * Moments of the course group and what the group made of them. An anonymous moment has no author in any table: not its row, not the trail, not the counts
 * of attempts; its id is random, its place in a list follows from that id, and it appears with all others of its quarter of an hour.
 */
import { timingSafeEqual } from 'node:crypto'
import { readKnowledge } from '@kring/curriculum/node'
import { HALVES, type NewGroupMoment } from '@kring/protocol'
import { type Kysely, type Selectable, sql } from 'kysely'
import { anyOf } from '../db/any-of.ts'
import type { Database } from '../db/schema.ts'
import type { Person } from '../person.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './audit.ts'
import type { CourseRow } from './courses.ts'
import { checkHalf, contentOf } from './group-content.ts'
import { hashToken } from './tokens.ts'
import { standsAlready } from './stands-already.ts'

export type MomentRow = Selectable<Database['group_moment']> & { by_name: string | null }
export type MeaningRow = Selectable<Database['group_meaning']> & { changed_name: string | null; moment: MomentRow | null }

/** Anonymous moments of the same quarter appear together. */
const QUARTER_MS = 15 * 60_000
/** More moments than this a day nobody reads; it also bounds what one list holds. */
const MOST_A_DAY = 200

const endOfQuarter = (now: number): Date => new Date((Math.floor(now / QUARTER_MS) + 1) * QUARTER_MS)
const gone = (): Refusal => new Refusal('not-found', 'There is no such moment here.')

/** Adds a moment; sending the same again is harmless. @throws Refusal 'bad-request', 'conflict'. */
export async function addMoment(db: Kysely<Database>, course: CourseRow, by: Person, wish: NewGroupMoment): Promise<MomentRow> {
  checkHalf(await contentOf(db, course), wish.day, wish.half)
  if (!readKnowledge().concepts.some(({ id }) => id === wish.concept)) throw new Refusal('bad-request', `There is no concept ${wish.concept}.`, [{ where: 'concept', what: 'a concept of the glossary' }])
  const { many } = await db.selectFrom('group_moment').select((eb) => eb.fn.countAll<string>().as('many')).where('course_id', '=', course.id).where('day', '=', wish.day).executeTakeFirstOrThrow()
  if (Number(many) >= MOST_A_DAY) throw new Refusal('too-many-requests', `There are ${MOST_A_DAY} moments on this day already.`)
  await db
    .insertInto('group_moment')
    .values({
      id: wish.id, course_id: course.id, day: wish.day, half: wish.half, concept: wish.concept, text: wish.text, anonymous: wish.anonymous, person_id: wish.anonymous ? null : by.id,
      key_hash: wish.anonymous && wish.key ? hashToken(wish.key) : null, shown_from: wish.anonymous ? endOfQuarter(Date.now()) : null,
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute()
  const row = await momentRow(db, course.id, wish.id)
  if (!row || row.text !== wish.text || row.anonymous !== wish.anonymous || (!row.anonymous && row.person_id !== by.id)) throw new Refusal('conflict', 'Another moment has this id. Give a new moment a new id.')
  return row
}

const withAuthor = (db: Kysely<Database>) => db.selectFrom('group_moment').leftJoin('person', 'person.id', 'group_moment.person_id').selectAll('group_moment').select('person.name as by_name')

async function momentRow(db: Kysely<Database>, course: string, id: string): Promise<MomentRow | undefined> {
  return withAuthor(db).where('group_moment.course_id', '=', course).where('group_moment.id', '=', id).executeTakeFirst()
}

/** Takes a moment back: her own by being her, an anonymous one by its key. What the group made of it stays, without the sentence. @throws Refusal 'not-found'. */
export async function withdrawMoment(db: Kysely<Database>, course: CourseRow, by: Person, id: string, key: string | undefined): Promise<void> {
  const row = await momentRow(db, course.id, id)
  const holdsKey = row?.key_hash && key !== undefined && timingSafeEqual(row.key_hash, hashToken(key))
  if (!row || (row.person_id !== by.id && !holdsKey)) throw gone()
  await db.deleteFrom('group_moment').where('id', '=', id).execute()
}

/** In the order of the halves; within one in the order of the random ids, which says nothing of who came first. */
const inOrder = (rows: MomentRow[]): MomentRow[] => rows.sort((a, b) => HALVES.indexOf(a.half) - HALVES.indexOf(b.half) || (a.id < b.id ? -1 : 1))

/** Moments of a day that were not opened: all that have appeared, or only those that `only` wrote under her name. */
export async function waitingMoments(db: Kysely<Database>, course: string, day: number, only: string | null): Promise<MomentRow[]> {
  const rows = await withAuthor(db)
    .where('group_moment.course_id', '=', course)
    .where('day', '=', day)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('group_meaning').select('group_meaning.id').whereRef('moment_id', '=', 'group_moment.id'))))
    .where(sql<boolean>`(shown_from is null or shown_from <= now())`)
    .$if(only !== null, (query) => query.where('person_id', '=', only))
    .limit(MOST_A_DAY)
    .execute()
  return inOrder(rows)
}

/** What was opened on a day, with its sentence where that is still there. */
export async function openedMoments(db: Kysely<Database>, course: string, day: number): Promise<MeaningRow[]> {
  const meanings = await db
    .selectFrom('group_meaning').leftJoin('person', 'person.id', 'group_meaning.changed_by').selectAll('group_meaning').select('person.name as changed_name')
    .where('course_id', '=', course).where('day', '=', day).orderBy('group_meaning.id').limit(MOST_A_DAY).execute()
  const ids = meanings.flatMap(({ moment_id }) => moment_id ?? [])
  const moments = ids.length === 0 ? [] : await withAuthor(db).where('group_moment.id', '=', anyOf(ids)).execute()
  return meanings.map((row) => ({ ...row, moment: moments.find(({ id }) => id === row.moment_id) ?? null }))
}

export interface MeaningWish {
  reading: string | null
  text: string
  /** The version that was seen; 0: not opened yet. */
  version: number
}

/** Opens a moment, or writes its meaning anew. @throws Refusal 'not-found', 'bad-request', 'conflict' when someone was before. */
export async function giveMeaning(db: Kysely<Database>, course: CourseRow, by: Person, moment: string, { reading, text, version }: MeaningWish): Promise<void> {
  const content = await contentOf(db, course)
  await db.transaction().execute(async (tx) => {
    const row = await withAuthor(tx).where('group_moment.course_id', '=', course.id).where('group_moment.id', '=', moment).where(sql<boolean>`(shown_from is null or shown_from <= now())`).forUpdate('group_moment').executeTakeFirst()
    if (!row) throw gone()
    const known = content.days.find(({ number }) => number === row.day)?.items.some(({ id, kind }) => kind === 'reading' && id === reading)
    if (reading !== null && !known) throw new Refusal('bad-request', `Day ${row.day} has no reading "${reading}".`, [{ where: 'reading', what: 'a reading of that day' }])
    const before = await tx.selectFrom('group_meaning').leftJoin('person', 'person.id', 'changed_by').select(['group_meaning.id', 'version', 'name', 'reading', 'text']).where('moment_id', '=', moment).executeTakeFirst()
    if (before && before.version !== version && standsAlready(before, { reading, text })) return
    if ((before?.version ?? 0) !== version) throw changedBy(before?.name ?? null)
    const values = { reading, text, changed_by: by.id, changed_at: new Date() }
    if (before) await tx.updateTable('group_meaning').set({ ...values, version: version + 1 }).where('id', '=', before.id).execute()
    else {
      await tx.insertInto('group_meaning').values({ ...values, course_id: course.id, day: row.day, concept: row.concept, moment_id: moment }).execute()
      // Whoever signed it reads that it was opened. For one without a name there is nobody to tell.
      if (row.person_id) await audit(tx, { by, act: 'open', thing: 'group-moment', id: moment, subject: row.person_id, course: course.id })
    }
  })
}

/** Puts a moment back among those that are not opened; what was written about it goes. @throws Refusal 'not-found'. */
export async function closeMoment(db: Kysely<Database>, course: CourseRow, moment: string): Promise<void> {
  const row = await db.deleteFrom('group_meaning').where('course_id', '=', course.id).where('moment_id', '=', moment).returning('id').executeTakeFirst()
  if (!row) throw gone()
}

/** Two people wrote at once: nothing was overwritten. The name stands apart, so that a page can say it in its own words. */
export const changedBy = (name: string | null): Refusal => new Refusal('conflict', `${name ?? 'Someone'} changed this meanwhile. Nothing was overwritten; look at it again.`, [{ where: 'changedBy', what: name ?? '' }])

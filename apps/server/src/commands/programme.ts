/**
 * The programme of a course: the content as it was when the course was made, with the changes of its trainers laid over it, and its days
 * with dates. Made once per revision and kept in memory: a snapshot never changes, and every change counts the revision up.
 */
import { adapt, type Course, type CourseChange, type CourseDay, findItem, forParticipants, type HalfDayHours, hoursOfHalf, hoursOutlook } from '@kring/curriculum'
import { HALVES, type PlannedDay } from '@kring/protocol'
import { type Kysely, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { anyOf } from '../db/any-of.ts'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'
import { type Actor, audit } from './audit.ts'
import { standsAlready } from './stands-already.ts'

export interface Program extends Content {
  id: string
  revision: number
  curriculum: string
  version: string
  /** The days that it gives, an undone one left out. */
  days: PlannedDay[]
  /** The number that an extra day would get: no day of this course had it before, so what was written down about another is never taken for it. */
  free: number
}

interface Content {
  /** Whole: role cards and the trainer's notes too. Only the days that this course gives. */
  course: Course
  /** What participants may see of it. */
  open: Course
  /** Its half days with the hours that count. */
  halves: Omit<HalfDayHours, 'been'>[]
  /** The highest number of a day as the course was written, given here or not. */
  highest: number
}

/** How many editions of the curriculum are kept in memory, of about a megabyte each; and of how many courses what makes them different from theirs. */
const KEPT = { editions: 60, contents: 500 }
const editions = new Map<string, Course>()
const contents = new Map<string, { key: string; content: Content }>()

function keep<T>(map: Map<string, T>, id: string, value: T, most: number): T {
  map.delete(id)
  map.set(id, value)
  const oldest = map.keys().next()
  if (map.size > most && !oldest.done) map.delete(oldest.value)
  return value
}

/** A snapshot from before courses kept their days has none. */
const EMPTY = { days: [], parts: [], certificates: [] }

type Made = Pick<Program, 'id' | 'curriculum' | 'version'>
/** A version that curriculum.ts gave says what is in it: courses made from the same edition share it in memory. Any other stands for its own course only. */
const editionOf = ({ id, curriculum, version }: Made): string => (/^[0-9a-f]{12}$/.test(version) ? `${curriculum} ${version}` : id)

/** The courses as they were written, by course. */
async function writtenOf(db: Kysely<Database>, courses: readonly Made[]): Promise<(course: Made) => Course> {
  const found = new Map(courses.map((one) => [editionOf(one), editions.get(editionOf(one))]))
  const missing = new Map(courses.filter((one) => !found.get(editionOf(one))).map((one) => [editionOf(one), one.id]))
  const rows = missing.size === 0 ? [] : await db.selectFrom('course').select(['id', 'curriculum', 'version', 'snapshot']).where('id', '=', anyOf([...missing.values()])).execute()
  for (const row of rows) found.set(editionOf(row), keep(editions, editionOf(row), { ...EMPTY, ...(row.snapshot as unknown as Course) }, KEPT.editions))
  return (course) => found.get(editionOf(course))!
}

/** Courses with what their trainers made of them, in the order asked; those that are gone are left out. Three questions to the database at most, however many they are. */
export async function readPrograms(db: Kysely<Database>, ids: readonly string[]): Promise<Program[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('course')
    .select((eb) => [
      'id', 'revision', 'curriculum', 'version',
      jsonArrayFrom(eb.selectFrom('course_day').select(['number', sql<string | null>`date::text`.as('date'), 'place']).whereRef('course_id', '=', 'course.id').orderBy('number')).as('days'),
    ])
    .where('id', '=', anyOf(ids))
    .execute()
  const keyOf = ({ revision, days }: (typeof rows)[number]): string => `${revision}/${days.map(({ number }) => number).join()}`
  const known = new Map(rows.flatMap((row) => { const kept = contents.get(row.id); return kept?.key === keyOf(row) ? [[row.id, kept.content] as const] : [] }))
  const stale = rows.filter(({ id }) => !known.has(id))
  if (stale.length > 0) {
    const [changes, written] = await Promise.all([
      db.selectFrom('course_change').select(['course_id', 'body']).where('course_id', '=', anyOf(stale.map(({ id }) => id))).where('undone_at', 'is', null).orderBy('seq').execute(),
      writtenOf(db, stale),
    ])
    for (const row of stale) {
      const own = changes.filter(({ course_id }) => course_id === row.id).map(({ body }) => body as CourseChange)
      const content = contentOf(adapt(written(row), own), row.days)
      keep(contents, row.id, { key: keyOf(row), content }, KEPT.contents)
      known.set(row.id, content)
    }
  }
  const programs = new Map(rows.map((row) => [row.id, withDays(row, known.get(row.id)!)]))
  return ids.flatMap((id) => programs.get(id) ?? [])
}

function withDays<R extends Pick<Program, 'days'>>(row: R, content: Content): R & Content & Pick<Program, 'free'> {
  const { days } = content.course
  return { ...row, ...content, days: row.days.filter(({ number }) => days.some((day) => day.number === number)), free: 1 + Math.max(content.highest, ...row.days.map(({ number }) => number)) }
}

function contentOf(whole: Course, days: readonly PlannedDay[]): Content {
  const course = { ...whole, days: whole.days.filter((day) => days.some(({ number }) => number === day.number)) }
  const halves = course.days.flatMap((day) => day.halfDays.map(({ id }) => ({ day: day.number, half: id, hours: Math.round(hoursOfHalf(day, id) * 4) / 4 })))
  return { course, open: forParticipants(course), halves, highest: Math.max(0, ...whole.days.map(({ number }) => number)) }
}

/** @throws Refusal 'not-found' when the course is gone. */
export async function readProgram(db: Kysely<Database>, id: string): Promise<Program> {
  const [program] = await readPrograms(db, [id])
  if (!program) throw new Refusal('not-found', 'There is no course here that you may see.')
  return program
}

/** The content of a course as it was written, before its trainers changed it: what it keeps for its own. @throws Refusal 'not-found' */
export async function readWritten(db: Kysely<Database>, id: string): Promise<{ written: Course; curriculum: string }> {
  const row = await db.selectFrom('course').select(['id', 'curriculum', 'version']).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no course here that you may see.')
  return { written: (await writtenOf(db, [row]))(row), curriculum: row.curriculum }
}

/** A day of the course. @throws Refusal 'not-found' */
export function dayOf(program: Pick<Program, 'course'>, number: number): CourseDay {
  const day = program.course.days.find((one) => one.number === number)
  if (!day) throw new Refusal('not-found', 'This course has no such day.')
  return day
}

/** An item of the course as it is now. @throws Refusal 'not-found' */
export function itemOf(program: Pick<Program, 'course'>, id: string): NonNullable<ReturnType<typeof findItem>> {
  const found = findItem(program.course, id)
  if (!found) throw new Refusal('not-found', 'This is not in the programme, or not any more.')
  return found
}

export const dateOf = ({ days }: Pick<Program, 'days'>, number: number): PlannedDay | undefined => days.find((day) => day.number === number)

/** The day that is today, and the first one after it. */
export function whereIn({ days }: Pick<Program, 'days'>, today: string): { current: number | null; next: number | null } {
  const dated = days.filter((day) => day.date !== null).sort((a, b) => (a.date! < b.date! ? -1 : 1))
  return { current: dated.find((day) => day.date === today)?.number ?? null, next: dated.find((day) => day.date! > today)?.number ?? null }
}

// ---------------------------------------------------------------- changing

/**
 * Takes the course for a change, and counts its revision up. Two trainers at once: the second hears who was first, and nothing of his is written.
 * @throws Refusal 'conflict' with the name of who changed it
 */
async function revise(tx: Kysely<Database>, by: Actor, course: string, revision: number): Promise<number> {
  const row = await tx.selectFrom('course').select(['revision', 'revised_by']).where('id', '=', course).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no course here that you may see.')
  if (row.revision !== revision) {
    const name = row.revised_by === by.id ? '' : await nameOf(tx, row.revised_by)
    const who = row.revised_by === by.id ? 'You yourself, in another window,' : name || 'Someone'
    throw new Refusal('conflict', `${who} changed this course meanwhile. Look at it as it is now, then decide again.`, [{ where: 'revision', what: name }])
  }
  await tx.updateTable('course').set({ revision: revision + 1, revised_by: by.id }).where('id', '=', course).execute()
  return revision + 1
}

/** Read after the lock: a join beside it would still see who was first before that. */
export const nameOf = async (db: Kysely<Database>, person: string | null): Promise<string> =>
  person === null ? '' : ((await db.selectFrom('person').select('name').where('id', '=', person).executeTakeFirst())?.name ?? '')

/** Sets date and place of days; what is so already changes nothing. The course then begins with its first day and ends with its last. @throws Refusal */
export async function changeDays(db: Kysely<Database>, by: Actor, course: string, revision: number, days: PlannedDay[]): Promise<void> {
  const given = (await readProgram(db, course)).days.map(({ number }) => number)
  const unknown = days.find(({ number }) => !given.includes(number))
  if (unknown) throw new Refusal('bad-request', `This course has no day ${unknown.number}.`, [{ where: 'days', what: given.join(', ') }])
  await db.transaction().execute(async (tx) => {
    const there = await tx.selectFrom('course_day').select(['number', 'date', 'place']).where('course_id', '=', course).execute()
    if (days.every((day) => there.some((one) => standsAlready(one, day)))) return
    await revise(tx, by, course, revision)
    for (const { number, date, place } of days) {
      await tx
        .updateTable('course_day')
        .set({ date, place })
        .where('course_id', '=', course)
        .where('number', '=', number)
        .execute()
    }
    await span(tx, course, given)
    await audit(tx, { by, act: 'change', thing: 'course', id: course, subject: null, course, detail: { changed: ['days'] } })
  })
}

/** The course begins with the first of these days and ends with the last; as long as none has a date it stays as it was. */
async function span(tx: Kysely<Database>, course: string, days: readonly number[]): Promise<void> {
  if (days.length === 0) return
  const dates = tx.selectFrom('course_day').where('course_id', '=', course).where('number', '=', anyOf(days))
  await tx
    .updateTable('course')
    .set((eb) => ({ starts_on: eb.fn.coalesce(dates.select(sql<string>`min(date)`.as('first')), 'starts_on'), ends_on: eb.fn.coalesce(dates.select(sql<string>`max(date)`.as('last')), 'ends_on') }))
    .where('id', '=', course)
    .execute()
}

export interface NewChange {
  id: string
  revision: number
  change: CourseChange
}

/** Lays a change over the course; the same change sent twice is written once. Gives the revision after it. @throws Refusal 'conflict', 'not-found' */
export async function addChange(db: Kysely<Database>, by: Actor, course: string, { id, revision, change }: NewChange): Promise<number> {
  const program = await readProgram(db, course)
  const sent = await db.selectFrom('course_change').select('id').where('id', '=', id).where('course_id', '=', course).executeTakeFirst()
  if (sent) return program.revision
  if ('item' in change) itemOf(program, change.item)
  if ('day' in change) dayOf(program, change.day)
  if (change.kind === 'times' && change.starts >= change.ends) throw new Refusal('bad-request', 'The end lies before the beginning.', [{ where: 'ends', what: `after ${change.starts}` }])
  if (change.kind === 'hours') checkHours(program, change)
  if (change.kind === 'add-day') checkExtraDay(program, change)
  if (change.kind === 'add' && change.own.file && !(await hasFile(db, course, change.own.file.id))) throw new Refusal('not-found', 'This file is not in the course.')
  return db.transaction().execute(async (tx) => {
    const there = await tx.selectFrom('course_change').select('course_id').where('id', '=', id).executeTakeFirst()
    if (there) return (await tx.selectFrom('course').select('revision').where('id', '=', course).executeTakeFirstOrThrow()).revision
    const now = await revise(tx, by, course, revision)
    if (change.kind === 'add-day') await tx.insertInto('course_day').values({ course_id: course, number: change.number, date: null, place: '' }).execute()
    const { last } = await tx.selectFrom('course_change').select((eb) => eb.fn.max('seq').as('last')).where('course_id', '=', course).executeTakeFirstOrThrow()
    await tx.insertInto('course_change').values({ id, course_id: course, seq: (last ?? 0) + 1, by_id: by.id, body: JSON.stringify(change) }).execute()
    await audit(tx, { by, act: 'change', thing: 'course', id: course, subject: null, course, detail: { changed: ['programme'], kind: change.kind } })
    return now
  })
}

/** Hours that a course asks and gives, per certificate. */
export const hoursAsked = ({ course, halves }: Pick<Program, 'course' | 'halves'>): { certificate: string; least: number; total: number }[] =>
  hoursOutlook(course, halves.map((half) => ({ ...half, been: null }))).map(({ certificate, least, still }) => ({ certificate, least, total: still }))

function checkHours(program: Program, { certificate, least }: Extract<CourseChange, { kind: 'hours' }>): void {
  const asked = hoursAsked(program)
  const one = asked.find((each) => each.certificate === certificate)
  if (!one) throw new Refusal('bad-request', 'This course gives no such certificate for hours.', [{ where: 'certificate', what: asked.map((each) => each.certificate).join(', ') }])
  if (least > one.total) throw new Refusal('bad-request', `The course gives ${one.total} hours for it. Add a day first.`, [{ where: 'least', what: `0 to ${one.total}` }])
}

function checkExtraDay({ course, free }: Program, { number, part, halves }: Extract<CourseChange, { kind: 'add-day' }>): void {
  if (number !== free) throw new Refusal('bad-request', 'An extra day comes after the days that there are.', [{ where: 'number', what: String(free) }])
  if (!course.days.some((day) => day.part === part)) throw new Refusal('bad-request', 'This course does not give that part.', [{ where: 'part', what: [...new Set(course.days.map((day) => day.part))].join(', ') }])
  const sorted = [...halves].sort((a, b) => HALVES.indexOf(a.half) - HALVES.indexOf(b.half))
  const wrong = sorted.find(({ half, starts, ends }, i) => starts >= ends || (i > 0 && (sorted[i - 1]!.half === half || sorted[i - 1]!.ends > starts)))
  if (wrong) throw new Refusal('bad-request', 'The halves of this day overlap, or end before they begin.', [{ where: `halves.${wrong.half}`, what: 'one after the other' }])
}

const hasFile = async (db: Kysely<Database>, course: string, id: string): Promise<boolean> =>
  (await db.selectFrom('course_file').select('id').where('id', '=', id).where('course_id', '=', course).where('kind', '=', 'material').executeTakeFirst()) !== undefined

/** Undoes a change, or does it again. @throws Refusal 'conflict', 'not-found' */
export async function setUndone(db: Kysely<Database>, by: Actor, course: string, id: string, revision: number, undone: boolean): Promise<number> {
  const given = (await readProgram(db, course)).days.map(({ number }) => number)
  return db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('course_change').select(['undone_at', 'seq', 'body']).where('id', '=', id).where('course_id', '=', course).executeTakeFirst()
    if (!row) throw new Refusal('not-found', 'There is no such change in this course.')
    if ((row.undone_at !== null) === undone) return (await tx.selectFrom('course').select('revision').where('id', '=', course).executeTakeFirstOrThrow()).revision
    const now = await revise(tx, by, course, revision)
    const change = row.body as CourseChange
    if (change.kind === 'add-day') await span(tx, course, undone ? given.filter((number) => number !== change.number) : [...given, change.number])
    await tx.updateTable('course_change').set({ undone_at: undone ? new Date() : null, undone_by: undone ? by.id : null }).where('id', '=', id).execute()
    await audit(tx, { by, act: 'change', thing: 'course', id: course, subject: null, course, detail: { changed: ['programme'], kind: undone ? 'undo' : 'redo' } })
    return now
  })
}

export interface ChangeRow {
  id: string
  seq: number
  at: Date
  body: CourseChange
  undone_at: Date | null
  by_name: string | null
  undone_name: string | null
}

/** What was changed, the latest first. */
export async function listChanges(db: Kysely<Database>, course: string, before: number | null, limit: number): Promise<ChangeRow[]> {
  return (await db
    .selectFrom('course_change')
    .leftJoin('person', 'person.id', 'by_id')
    .leftJoin('person as undoer', 'undoer.id', 'undone_by')
    .select(['course_change.id', 'seq', 'at', 'body', 'undone_at', 'person.name as by_name', 'undoer.name as undone_name'])
    .where('course_id', '=', course)
    .$if(before !== null, (query) => query.where('seq', '<', before!))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()) as ChangeRow[]
}

/** Titles of items by id, left-out ones too, and names of certificates: as the course was written, and as they were added. */
export async function titlesIn(db: Kysely<Database>, course: string): Promise<(id: string) => { nl: string; en: string } | null> {
  const [{ written }, { course: now }] = await Promise.all([readWritten(db, course), readProgram(db, course)])
  return (id) => findItem(now, id)?.item.title ?? findItem(written, id)?.item.title ?? written.certificates.find((one) => one.id === id)?.name ?? null
}

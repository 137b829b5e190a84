/** Courses and who is what in them. */
import type { Course } from '@kring/curriculum'
import type { PlannedDay, Role } from '@kring/protocol'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Person } from '../person.ts'
import { Refusal } from '../refusal.ts'
import { type Actor, audit } from './audit.ts'

/** Without the snapshot, which is large and asked for by itself. */
export type CourseRow = Omit<Selectable<Database['course']>, 'snapshot' | 'revision' | 'revised_by'>
const COLUMNS = ['id', 'title', 'curriculum', 'version', 'starts_on', 'ends_on', 'demo', 'archived_at', 'created_by', 'created_at'] as const

export interface CoursePlan {
  /** Made by the client, so that the same course sent twice is one course. */
  id?: string | undefined
  title: string
  curriculum: string
  version: string
  startsOn: string
  endsOn: string
  /** The curriculum's course as it is now: this cohort keeps it. */
  snapshot: Course
  /** The days it gives; absent: all, not planned yet. */
  days?: PlannedDay[]
  demo?: boolean
}

/** @throws Refusal 'bad-request' for a day that the curriculum's course does not have, 'conflict' for an id that another used. */
export async function createCourse(db: Kysely<Database>, by: Actor | null, plan: CoursePlan): Promise<CourseRow> {
  const days = plan.days ?? plan.snapshot.days.map(({ number }) => ({ number, date: null, place: '' }))
  const unknown = days.find(({ number }) => !plan.snapshot.days.some((day) => day.number === number))
  if (unknown) throw new Refusal('bad-request', `This course has no day ${unknown.number}.`, [{ where: 'days', what: `days 1 to ${plan.snapshot.days.length}` }])
  return db.transaction().execute(async (tx) => {
    const course = await tx
      .insertInto('course')
      .values({
        ...(plan.id && { id: plan.id }), title: plan.title, curriculum: plan.curriculum, version: plan.version, starts_on: plan.startsOn, ends_on: plan.endsOn, snapshot: JSON.stringify(plan.snapshot), demo: plan.demo ?? false, created_by: by?.id ?? null,
      })
      .onConflict((c) => c.column('id').doNothing())
      .returning(COLUMNS)
      .executeTakeFirst()
    if (!course) {
      const sent = await findCourse(tx, plan.id!)
      if (sent && by && sent.created_by === by.id) return sent
      throw new Refusal('conflict', 'There is a course with this id already.')
    }
    await tx.insertInto('course_day').values(days.map((day) => ({ ...day, course_id: course.id }))).execute()
    await audit(tx, { by, act: 'create', thing: 'course', id: course.id, subject: null, course: course.id })
    return course
  })
}

export async function findCourse(db: Kysely<Database>, id: string): Promise<CourseRow | null> {
  return (await db.selectFrom('course').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null
}

/** @throws Refusal 'bad-request' when the days would be out of order. */
export async function changeCourse(db: Kysely<Database>, by: Person, id: string, change: { title?: string; startsOn?: string; endsOn?: string; archived?: boolean }): Promise<CourseRow> {
  return db.transaction().execute(async (tx) => {
    const before = await tx.selectFrom('course').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()
    if (!before) throw new Refusal('not-found', 'There is no course here that you may see.')
    const starts_on = change.startsOn ?? before.starts_on
    const ends_on = change.endsOn ?? before.ends_on
    if (ends_on < starts_on) throw new Refusal('bad-request', 'The last day lies before the first.', [{ where: 'endsOn', what: `not before ${starts_on}` }])
    const archived_at = change.archived === undefined ? before.archived_at : change.archived ? (before.archived_at ?? new Date()) : null
    const after = await tx.updateTable('course').set({ title: change.title ?? before.title, starts_on, ends_on, archived_at }).where('id', '=', id).returning(COLUMNS).executeTakeFirstOrThrow()
    await audit(tx, { by, act: 'change', thing: 'course', id, subject: null, course: id, detail: { changed: Object.keys(change) } })
    return after
  })
}

/** Newest first. For one who holds a role for the house: all; else hers. `after` is "starts_on id" of the last of the page before. */
export async function listCourses(db: Kysely<Database>, person: Person, all: boolean, after: string | null, limit: number): Promise<CourseRow[]> {
  const [day, id] = after?.split('_') ?? []
  return db
    .selectFrom('course')
    .select(COLUMNS)
    .$if(!all, (query) => query.where('id', 'in', (inner) => inner.selectFrom('enrolment').select(sql<string>`course_id`.as('course_id')).where('person_id', '=', person.id).where('course_id', 'is not', null)))
    .$if(day !== undefined && id !== undefined, (query) => query.where(sql<boolean>`(starts_on < ${day} or (starts_on = ${day} and id > ${id}))`))
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

export interface EnrolmentChange {
  person: string
  /** Null: for the whole house. */
  course: string | null
  role: Role
}

/** Gives a role; giving it twice changes nothing. */
export async function enrol(tx: Kysely<Database>, by: Actor | null, { person, course, role }: EnrolmentChange): Promise<boolean> {
  const made = await tx
    .insertInto('enrolment')
    .values({ person_id: person, course_id: course, role, created_by: by?.id ?? null })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) await audit(tx, { by, act: 'give-role', thing: 'enrolment', id: made.id, subject: person, course, detail: { role } })
  return made !== undefined
}

/** @throws Refusal 'conflict' when the house would be left without an administrator. */
export async function unenrol(tx: Kysely<Database>, by: Actor | null, { person, course, role }: EnrolmentChange): Promise<boolean> {
  if (course === null && role === 'administrator') await keepAnAdministrator(tx, person)
  const gone = await tx
    .deleteFrom('enrolment')
    .where('person_id', '=', person)
    .where('role', '=', role)
    .where('course_id', course === null ? 'is' : '=', course)
    .returning('id')
    .executeTakeFirst()
  if (gone) await audit(tx, { by, act: 'take-role', thing: 'enrolment', id: gone.id, subject: person, course, detail: { role } })
  return gone !== undefined
}

/** Any number, as long as it stays the same: held while the number of administrators may go down. */
const ADMINISTRATORS_LOCK = 4_919_011

/** @throws Refusal 'conflict' when this person is the only administrator of the house that can sign in. Call it inside the transaction of the change. */
export async function keepAnAdministrator(tx: Kysely<Database>, leaving: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ADMINISTRATORS_LOCK})`.execute(tx)
  const rows = await tx
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .select('person.id')
    .where('role', '=', 'administrator')
    .where('course_id', 'is', null)
    .where('disabled_at', 'is', null)
    .execute()
  if (rows.some(({ id }) => id === leaving) && rows.length === 1) throw new Refusal('conflict', 'This is the only administrator of the house. Make someone else administrator first.')
}

/** Who was there, in hours per half day. */
import { hoursOfHalf, type HalfDayHours } from '@kring/curriculum'
import { type Kysely, sql } from 'kysely'
import { anyOf } from '../db/any-of.ts'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'
import { type Actor, audit } from './audit.ts'
import { type Page, type PersonRow, readNameKey } from './people.ts'
import { dayOf, type Program } from './programme.ts'

export type Half = HalfDayHours['half']
/** Hours by "day-half", as "1-morning". */
export type Hours = ReadonlyMap<string, number>

export const halfKey = (day: number, half: Half): string => `${day}-${half}`

/** Hours written down for these people, by person; of more than one course by course first. */
export async function readHours(db: Kysely<Database>, course: string, people: readonly string[]): Promise<ReadonlyMap<string, Hours>> {
  return (await readHoursOf(db, [course], people)).get(course) ?? new Map()
}

export async function readHoursOf(db: Kysely<Database>, courses: readonly string[], people: readonly string[]): Promise<Map<string, Map<string, Hours>>> {
  const hours = new Map<string, Map<string, Hours>>()
  if (people.length === 0 || courses.length === 0) return hours
  const rows = await db
    .selectFrom('attendance')
    // One row a person, not one a half day.
    .select(['course_id', 'person_id', sql<Record<string, number>>`json_object_agg(day || '-' || half, hours)`.as('halves')])
    .where('course_id', '=', anyOf(courses))
    .where('person_id', '=', anyOf(people))
    .groupBy(['course_id', 'person_id'])
    .execute()
  for (const { course_id, person_id, halves } of rows) {
    const inCourse = hours.get(course_id) ?? new Map<string, Hours>()
    hours.set(course_id, inCourse.set(person_id, new Map(Object.entries(halves))))
  }
  return hours
}

/** Every half day of the course, with how long she was there. */
export const halvesOf = ({ halves }: Pick<Program, 'halves'>, hours: Hours | undefined): HalfDayHours[] => halves.map((half) => ({ ...half, been: hours?.get(halfKey(half.day, half.half)) ?? null }))

/** The participants of a course by name. */
export async function listParticipants(db: Kysely<Database>, course: string, { after, limit }: Page): Promise<Pick<PersonRow, 'id' | 'name'>[]> {
  const key = after === null ? null : readNameKey(after)
  return db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', (inner) => inner.selectFrom('enrolment').select('person_id').where('course_id', '=', course).where('role', '=', 'participant'))
    .$if(key !== null, (query) => query.where(sql<boolean>`(lower(name), id) > (${key?.[0]}, ${key?.[1]}::uuid)`))
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Who was written down as here on a day, any half of it: how many, and the first by name. */
export async function presentOn(db: Kysely<Database>, course: string, day: number, most: number): Promise<{ count: number; names: string[] }> {
  const here = db.selectFrom('attendance').where('course_id', '=', course).where('day', '=', day).where('hours', '>', 0)
  const rows = await db
    .selectFrom('person')
    .select((eb) => ['name', eb.selectFrom(here.select('person_id').distinct().as('here')).select((here) => here.fn.countAll<string>().as('count')).as('count')])
    .where((eb) => eb.exists(here.select(sql`1`.as('one')).whereRef('person_id', '=', eb.ref('person.id'))))
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(most)
    .execute()
  return { count: Number(rows[0]?.count ?? 0), names: rows.map(({ name }) => name) }
}

export interface Entry {
  person: string
  /** Null: not written down after all. */
  hours: number | null
  /** What the one who writes saw there before. */
  was: number | null
}

/**
 * Writes hours of a half day down for some people; all or nothing. Written by two at once: who is second hears about whom they differ.
 * @param maySit whether someone is on this day at all (see grounds.ts)
 * @throws Refusal 'bad-request', 'conflict' (issues name the people by id)
 */
export async function writeHours(db: Kysely<Database>, by: Actor, program: Program, day: number, half: Half, entries: Entry[], maySit: (person: string) => boolean): Promise<void> {
  const found = dayOf(program, day)
  if (!found.halfDays.some(({ id }) => id === half)) throw new Refusal('bad-request', 'This day has no such half.', [{ where: 'half', what: found.halfDays.map(({ id }) => id).join(', ') }])
  const most = Math.ceil(hoursOfHalf(found, half) * 4) / 4
  const over = entries.findIndex(({ hours }) => hours !== null && hours > most)
  if (over >= 0) throw new Refusal('bad-request', `This half day has ${most} hours.`, [{ where: `people[${over}].hours`, what: `0 to ${most}` }])
  const outside = entries.filter(({ person, hours }) => hours !== null && hours > 0 && !maySit(person))
  if (outside.length > 0) throw new Refusal('conflict', 'Someone here has not shown yet that she may come to this part. Say first on what ground she is here.', outside.map(({ person }) => ({ where: 'ground', what: person })))
  const ids = entries.map(({ person }) => person)
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`attendance ${program.id} ${day} ${half}`}))`.execute(tx)
    const members = await tx.selectFrom('enrolment').select('person_id').where('course_id', '=', program.id).where('role', '=', 'participant').where('person_id', '=', anyOf(ids)).execute()
    const stranger = ids.find((id) => !members.some(({ person_id }) => person_id === id))
    if (stranger) throw new Refusal('bad-request', 'Someone in this list is not a participant of this course.', [{ where: 'people', what: stranger }])
    const before = await tx.selectFrom('attendance').leftJoin('person', 'person.id', 'by_id').select(['person_id', 'hours', 'by_id', 'person.name as by_name']).where('course_id', '=', program.id).where('day', '=', day).where('half', '=', half).where('person_id', '=', anyOf(ids)).execute()
    const differs = entries.flatMap(({ person, hours, was }) => {
      const now = before.find((row) => row.person_id === person)
      // What she wrote herself a moment ago is no quarrel with herself.
      return now && now.by_id !== by.id && now.hours !== was && now.hours !== hours ? [{ person, by: now.by_name }] : []
    })
    if (differs.length > 0) throw new Refusal('conflict', `${differs[0]?.by ?? 'Someone'} wrote other hours down meanwhile. Look at them and decide again.`, [{ where: 'by', what: differs[0]?.by ?? '' }, ...differs.map(({ person }) => ({ where: 'person', what: person }))])
    for (const { person, hours } of entries) {
      const was = before.find((row) => row.person_id === person)?.hours ?? null
      if (was === hours) continue
      if (hours === null) await tx.deleteFrom('attendance').where('course_id', '=', program.id).where('person_id', '=', person).where('day', '=', day).where('half', '=', half).execute()
      else {
        const row = { course_id: program.id, person_id: person, day, half, hours, by_id: by.id, at: new Date() }
        await tx.insertInto('attendance').values(row).onConflict((c) => c.columns(['course_id', 'person_id', 'day', 'half']).doUpdateSet(row)).execute()
      }
      await audit(tx, { by, act: 'change', thing: 'attendance', id: `${program.id} ${halfKey(day, half)}`, subject: person, course: program.id, detail: { day, half, from: was, to: hours } })
    }
  })
}

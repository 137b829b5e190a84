/** What a course says about its test: the outline of the report, the rubric, the forms of own cases. A cohort keeps what it began with. */
import { type Anonymising, anonymising, type Both, type Course, type CourseItem, itemsOfKind, type OwnCase, ownCase, type Report, report as reportSchema, type Rubric, rubric as rubricSchema } from '@kring/curriculum'
import { readCourse } from '@kring/curriculum/node'
import type { Kysely, Selectable } from 'kysely'
import { type Actor, audit } from '../commands/audit.ts'
import { readWritten } from '../commands/programme.ts'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'

/** The test of a course as it was written for this cohort; what an older snapshot does not hold comes from the curriculum as it is now. */
interface Test {
  outline: Report
  anonymising: Anonymising
  rubric: Rubric
  forms: OwnCase[]
  items: CourseItem[]
}

/** A written course never changes, so it is checked once. */
const tests = new WeakMap<Course, Test>()

async function testOf(db: Kysely<Database>, course: string): Promise<Test> {
  const { written, curriculum } = await readWritten(db, course)
  const known = tests.get(written)
  if (known) return known
  const [report, hints, rubric] = [reportSchema.safeParse(written.report), anonymising.safeParse(written.anonymising), rubricSchema.safeParse(written.rubric)]
  const now = report.success && hints.success && rubric.success && written.days.length > 0 ? written : readCourse(curriculum)
  const { days } = written.days.length > 0 ? written : now
  const test = {
    outline: report.success ? report.data : now.report, anonymising: hints.success ? hints.data : now.anonymising, rubric: rubric.success ? rubric.data : now.rubric,
    forms: days.flatMap((day) => itemsOfKind(day, 'own-case')).filter((item) => ownCase.safeParse(item).success), items: days.flatMap((day) => day.items),
  }
  tests.set(written, test)
  return test
}

/** The outline of the report and the hints on anonymising, as this cohort has them. */
export const outlineOf = async (db: Kysely<Database>, course: string): Promise<Pick<Test, 'outline' | 'anonymising'>> => testOf(db, course)

/** The forms of own cases of this cohort, in the order of the course. */
export const caseFormsOf = async (db: Kysely<Database>, course: string): Promise<OwnCase[]> => (await testOf(db, course)).forms

export const QUOTABLE = ['exercise', 'reading', 'experience-group'] as const

/** The items of the course from which one can quote, in the order of the days. */
export async function quotableOf(db: Kysely<Database>, course: string): Promise<{ id: string; kind: (typeof QUOTABLE)[number]; title: Both }[]> {
  const { items } = await testOf(db, course)
  return items.flatMap(({ id, kind, title }) => QUOTABLE.flatMap((one) => (one === kind ? [{ id, kind: one, title }] : [])))
}

/** Title of an item of the course, in Dutch and English; null when this cohort has no such item. */
export async function itemOf(db: Kysely<Database>, course: string, id: string): Promise<{ kind: string; title: Both } | null> {
  return (await testOf(db, course)).items.find((item) => item.id === id) ?? null
}

export type RubricRow = Selectable<Database['rubric']>

/** The rubric that holds now. The first is taken from the course as it was when it began, and kept from then on. */
export async function rubricOf(db: Kysely<Database>, course: string): Promise<RubricRow> {
  const now = (): Promise<RubricRow | undefined> => db.selectFrom('rubric').selectAll().where('course_id', '=', course).orderBy('nr', 'desc').limit(1).executeTakeFirst()
  const known = await now()
  if (known) return known
  const { rubric: body } = await testOf(db, course)
  await db.insertInto('rubric').values({ course_id: course, nr: 1, body: JSON.stringify(body), why: null, made_by: null }).onConflict((c) => c.doNothing()).execute()
  return (await now())!
}

export const rubricById = (db: Kysely<Database>, id: string): Promise<RubricRow> => db.selectFrom('rubric').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/**
 * Changes the rubric of one course for what is handed in from now on; what was handed in keeps the one it was written for.
 * @throws Refusal 'bad-request' when a criterion has another number of levels, 'conflict' when someone else changed it meanwhile.
 */
export async function changeRubric(db: Kysely<Database>, by: Actor, course: string, change: { after: number; rubric: Rubric; why: string }): Promise<RubricRow> {
  checkRubric(change.rubric)
  await rubricOf(db, course)
  return db.transaction().execute(async (tx) => {
    const last = await tx.selectFrom('rubric').select(['nr']).where('course_id', '=', course).orderBy('nr', 'desc').limit(1).forUpdate().executeTakeFirstOrThrow()
    if (last.nr !== change.after) throw new Refusal('conflict', 'Someone else changed the rubric meanwhile. Look at that one first.')
    const made = await tx.insertInto('rubric').values({ course_id: course, nr: last.nr + 1, body: JSON.stringify(change.rubric), why: change.why, made_by: by.id }).returningAll().executeTakeFirstOrThrow()
    await audit(tx, { by, act: 'change', thing: 'rubric', id: made.id, subject: null, course, detail: { nr: made.nr } })
    return made
  })
}

function checkRubric(rubric: Rubric): void {
  const wrong = (where: string, what: string): never => { throw new Refusal('bad-request', `This rubric does not fit: ${where}: ${what}.`, [{ where, what }]) }
  const ids = rubric.criteria.map(({ id }) => id)
  if (new Set(ids).size !== ids.length) wrong('criteria', 'each criterion once')
  for (const [i, { id, levels }] of rubric.criteria.entries()) if (levels.length !== rubric.levels.length) wrong(`criteria[${i}].levels`, `${rubric.levels.length} levels for ${id}, as named at the top`)
  for (const [i, { criterion, level }] of rubric.pass.least.entries()) if (!ids.includes(criterion) || level > rubric.levels.length) wrong(`pass.least[${i}]`, 'a criterion and a level of this rubric')
  if (rubric.pass.nowhere >= rubric.levels.length) wrong('pass.nowhere', 'a level below the highest')
}

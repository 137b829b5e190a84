/**
 * The climate of a half day. Kept are counts per question and value, never a person's answers together; and counts become visible only a
 * whole group of answers at a time, so that the difference between two looks is never fewer people than the promise says.
 */
import type { Course } from '@kring/curriculum'
import { CLIMATE_SCALE, type Half } from '@kring/protocol'
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Person } from '../person.ts'
import { Refusal } from '../refusal.ts'
import { checkHalf } from './group-content.ts'

export type ClimateRow = Selectable<Database['group_climate']>

/** Answers once; a second answer of the same person is refused as one that is there already. @throws Refusal 'bad-request', 'conflict'. */
export async function answerClimate(db: Kysely<Database>, course: string, by: Person, content: Pick<Course, 'circle' | 'days'>, wish: { day: number; half: Half; answers: Record<string, number> }): Promise<void> {
  const { day, half, answers } = wish
  checkHalf(content, day, half)
  const { questions, shownFrom } = content.circle.climate
  const missing = questions.filter(({ id }) => answers[id] === undefined).map(({ id }) => id)
  if (missing.length > 0 || Object.keys(answers).length !== questions.length) {
    throw new Refusal('bad-request', 'Answer all questions, and only these.', [{ where: 'answers', what: questions.map(({ id }) => id).join(', ') }])
  }
  const empty = questions.flatMap(() => Array.from({ length: CLIMATE_SCALE }, () => 0))
  const hers = questions.flatMap(({ id }) => Array.from({ length: CLIMATE_SCALE }, (_, i) => Number(answers[id] === i + 1)))
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('group_climate').values({ course_id: course, day, half, shown: empty, waiting: empty }).onConflict((c) => c.doNothing()).execute()
    const row = await tx.selectFrom('group_climate').selectAll().where('course_id', '=', course).where('day', '=', day).where('half', '=', half).forUpdate().executeTakeFirstOrThrow()
    const first = await tx.insertInto('group_climate_voter').values({ course_id: course, day, half, person_id: by.id }).onConflict((c) => c.doNothing()).returning('person_id').executeTakeFirst()
    if (!first) throw new Refusal('conflict', 'You have answered for this half day. An answer cannot be found again to change it.')
    const waiting = row.waiting.map((n, i) => n + hers[i]!)
    const full = row.waiting_people + 1 >= shownFrom.value
    await tx
      .updateTable('group_climate')
      .set(full ? { shown: row.shown.map((n, i) => n + waiting[i]!), shown_people: row.shown_people + row.waiting_people + 1, waiting: empty, waiting_people: 0 } : { waiting, waiting_people: row.waiting_people + 1 })
      .where('course_id', '=', course).where('day', '=', day).where('half', '=', half)
      .execute()
  })
}

export async function climateOf(db: Kysely<Database>, course: string, day: number, person: string): Promise<{ rows: ClimateRow[]; answered: Half[] }> {
  const [rows, answered] = await Promise.all([
    db.selectFrom('group_climate').selectAll().where('course_id', '=', course).where('day', '=', day).execute(),
    db.selectFrom('group_climate_voter').select('half').where('course_id', '=', course).where('day', '=', day).where('person_id', '=', person).execute(),
  ])
  return { rows, answered: answered.map(({ half }) => half) }
}

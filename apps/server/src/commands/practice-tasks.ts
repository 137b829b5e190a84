/** Tasks for the simulator: which group, with what aim, until when; and what each participant handed in for them. */
import { itemsOfKind } from '@kring/curriculum'
import { readScenarioCards } from '@kring/curriculum/node'
import type { TaskIdea } from '@kring/protocol'
import { type Kysely, type Selectable, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { anyOf } from '../db/any-of.ts'
import type { Database } from '../db/schema.ts'
import type { Person } from '../person.ts'
import { Refusal } from '../refusal.ts'
import { contentOf } from './group-content.ts'
import { changedBy } from './group-moments.ts'
import { standsAlready } from './stands-already.ts'

export type TaskRow = Selectable<Database['practice_task']>
export type HandInRow = Omit<Selectable<Database['hand_in']>, 'losing'> & { moments: { turn: number; words: string }[] }

/** More tasks than this no course gives. */
const MOST = 100

const scenarioIds = (): string[] => readScenarioCards().map(({ id }) => id)

/** @throws Refusal 'bad-request' for an unknown scenario, 'conflict' for a reused id. Sending it again is harmless. */
export async function createTask(db: Kysely<Database>, course: string, by: Person, wish: { id: string; scenario: string; aim: string; until: string | null; item: string | null }): Promise<void> {
  if (!scenarioIds().includes(wish.scenario)) throw new Refusal('bad-request', `There is no scenario "${wish.scenario}".`, [{ where: 'scenario', what: `one of ${scenarioIds().join(', ')}` }])
  const { many } = await db.selectFrom('practice_task').select((eb) => eb.fn.countAll<string>().as('many')).where('course_id', '=', course).executeTakeFirstOrThrow()
  if (Number(many) >= MOST) throw new Refusal('too-many-requests', `There are ${MOST} tasks already.`)
  const made = await db.insertInto('practice_task').values({ ...wish, course_id: course, created_by: by.id }).onConflict((c) => c.column('id').doNothing()).returning('id').executeTakeFirst()
  if (made) return
  const before = await db.selectFrom('practice_task').select(['course_id', 'scenario']).where('id', '=', wish.id).executeTakeFirst()
  if (before?.course_id !== course || before.scenario !== wish.scenario) throw new Refusal('conflict', 'Another task has this id. Give a new task a new id.')
}

/** Sending the same again is harmless. @throws Refusal 'not-found', 'conflict' when someone was before. */
export async function changeTask(db: Kysely<Database>, course: string, id: string, change: { aim?: string | undefined; until?: string | null | undefined; withdrawn?: boolean | undefined; version: number }): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('practice_task').selectAll().where('id', '=', id).where('course_id', '=', course).forUpdate().executeTakeFirst()
    if (!row) throw new Refusal('not-found', 'There is no such task here.')
    const { version, withdrawn, ...words } = change
    if (row.version !== version && standsAlready({ ...row, withdrawn: row.withdrawn_at !== null }, { ...words, withdrawn })) return
    if (row.version !== version) throw changedBy(null)
    await tx
      .updateTable('practice_task')
      .set({
        aim: words.aim ?? row.aim, until: words.until === undefined ? row.until : words.until, version: row.version + 1,
        withdrawn_at: withdrawn === undefined ? row.withdrawn_at : withdrawn ? (row.withdrawn_at ?? new Date()) : null,
      })
      .where('id', '=', id)
      .execute()
  })
}

export async function findTask(db: Kysely<Database>, course: string, id: string): Promise<TaskRow | null> {
  return (await db.selectFrom('practice_task').selectAll().where('id', '=', id).where('course_id', '=', course).executeTakeFirst()) ?? null
}

/** Tasks of a course, the earliest first. */
export async function listTasks(db: Kysely<Database>, course: string): Promise<TaskRow[]> {
  return db.selectFrom('practice_task').selectAll().where('course_id', '=', course).orderBy('created_at').orderBy('id').limit(MOST).execute()
}

/** What one person handed in for these tasks, the earliest first. */
export async function handInsOf(db: Kysely<Database>, person: string, tasks: readonly string[]): Promise<HandInRow[]> {
  if (tasks.length === 0) return []
  return db
    .selectFrom('hand_in')
    .select((eb) => [
      'id', 'task_id', 'person_id', 'session_id', 'last_seq', 'reflection', 'showing', 'at',
      jsonArrayFrom(eb.selectFrom('hand_in_moment').select(['turn', 'words']).whereRef('hand_in_id', '=', 'hand_in.id').orderBy('turn')).as('moments'),
    ])
    .where('person_id', '=', person)
    .where('task_id', '=', anyOf(tasks))
    .orderBy('at')
    .execute()
}

/** Open tasks for one scenario in every course in which she takes part. */
export async function openTasksFor(db: Kysely<Database>, person: string, scenario: string): Promise<(TaskRow & { course_title: string })[]> {
  return db
    .selectFrom('practice_task')
    .innerJoin('course', 'course.id', 'practice_task.course_id')
    .selectAll('practice_task')
    .select('course.title as course_title')
    .where('scenario', '=', scenario)
    .where('withdrawn_at', 'is', null)
    .where('archived_at', 'is', null)
    .where('course_id', 'in', (inner) => inner.selectFrom('enrolment').select(sql<string>`course_id`.as('course_id')).where('person_id', '=', person).where('role', '=', 'participant').where('course_id', 'is not', null))
    .orderBy('practice_task.created_at', 'desc')
    .limit(20)
    .execute()
}

/** Simulator tasks of the curriculum whose group can be led. */
export async function taskIdeas(db: Kysely<Database>, course: { id: string }): Promise<TaskIdea[]> {
  const cards = readScenarioCards()
  return (await contentOf(db, course)).days.flatMap((day) =>
    itemsOfKind(day, 'simulator').flatMap(({ id, title, aim, scenario }) => {
      const card = cards.find(({ nr }) => nr === scenario)
      return card ? [{ item: id, day: day.number, scenario: card.id, title, aim }] : []
    }),
  )
}

/**
 * What a trainer sees of a task: who practised, where in the programme groups tend to be lost, and moments to show in class. What has no name
 * comes from whole groups of people only (COHORT_GROUP), in an order that says nothing.
 */
import type { Losing } from '@kring/dynamics'
import { type SpokenTurn, seenAfter, seenAtStart, type Seen } from '@kring/language'
import { type Body, COHORT_GROUP, type Showing, STRETCH_TURNS } from '@kring/protocol'
import { type Kysely, sql } from 'kysely'
import { anyOf } from '../db/any-of.ts'
import type { Database } from '../db/schema.ts'
import type { Person } from '../person.ts'
import { Refusal } from '../refusal.ts'
import { listParticipants } from './attendance.ts'
import type { TaskRow } from './practice-tasks.ts'

export interface CohortRow {
  people: { id: string; name: string; handedIn: number }[]
  /** Of the people who are in a whole group: each session's stretches. */
  losing: Losing[][]
  reflections: { by: string | null; text: string }[]
  moments: { id: string; by: string | null; t: number; words: string; said: string }[]
}

interface Handed {
  id: string
  person_id: string
  name: string
  showing: Showing
}

/** People in the order in which they first handed in, cut to whole groups. */
function inWholeGroups(handed: readonly Handed[]): Set<string> {
  const people = [...new Set(handed.map(({ person_id }) => person_id))]
  return new Set(people.slice(0, people.length - (people.length % COHORT_GROUP)))
}

/** Does this hand-in give its moments to this trainer, and under which name? Undefined: not at all. */
const nameFor = ({ showing, name, person_id }: Pick<Handed, 'showing' | 'name' | 'person_id'>, groups: ReadonlySet<string>): string | null | undefined =>
  showing === 'with-name' ? name : showing === 'without-name' && groups.has(person_id) ? null : undefined

/** What was handed in for a task, the earliest first. */
const handedFor = (db: Kysely<Database>, task: string) =>
  db.selectFrom('hand_in').innerJoin('person', 'person.id', 'person_id').select(['hand_in.id', 'person_id', 'name', 'showing']).where('task_id', '=', task).orderBy('at').orderBy('hand_in.id')

/** So many people of a course are named at most. */
const MOST_PEOPLE = 500

/** Random ids decide the order: it is the same at every look, and says nothing. */
const byChance = <T extends { id: string }>(rows: T[]): T[] => rows.sort((a, b) => (a.id < b.id ? -1 : 1))

export async function cohortOf(db: Kysely<Database>, task: TaskRow, by: Person): Promise<CohortRow> {
  const [people, handed] = await Promise.all([
    listParticipants(db, task.course_id, { after: null, limit: MOST_PEOPLE }),
    handedFor(db, task.id).select(['reflection', 'losing']).execute(),
  ])
  const groups = inWholeGroups(handed)
  const shown = new Map(handed.flatMap((one) => { const name = nameFor(one, groups); return name === undefined ? [] : [[one.id, name] as const] }))
  const moments = shown.size === 0 ? [] : await db.selectFrom('hand_in_moment').selectAll().where('hand_in_id', '=', anyOf([...shown.keys()])).execute()
  const times = new Map<string, number>()
  for (const { person_id } of handed) times.set(person_id, (times.get(person_id) ?? 0) + 1)
  await auditSeenBy(db, by, task, [...times.keys()])
  return {
    people: people.map(({ id, name }) => ({ id, name, handedIn: times.get(id) ?? 0 })),
    losing: handed.filter(({ person_id }) => groups.has(person_id)).map((one) => one.losing),
    reflections: byChance(handed.filter(({ id, reflection }) => reflection !== '' && shown.has(id))).map(({ id, reflection }) => ({ by: shown.get(id)!, text: reflection })),
    moments: byChance(moments).map(({ id, hand_in_id, t, words, said }) => ({ id, by: shown.get(hand_in_id)!, t, words, said })),
  }
}

/** One entry an hour for each person of whom something was looked at, in one statement. */
async function auditSeenBy(db: Kysely<Database>, by: Person, task: TaskRow, subjects: string[]): Promise<void> {
  if (subjects.length === 0) return
  await sql`
    insert into audit (by_id, by_role, act, thing, thing_id, subject_id, course_id)
    select ${by.id}::uuid, 'trainer', 'read', 'practice', ${task.id}, subject, ${task.course_id}::uuid from unnest(${subjects}::uuid[]) as subject
    where subject <> ${by.id}::uuid and not exists (
      select 1 from audit seen where seen.thing = 'practice' and seen.thing_id = ${task.id} and seen.by_id = ${by.id}::uuid and seen.act = 'read' and seen.subject_id = subject and seen.at > now() - interval '1 hour')`.execute(db)
}

export interface StretchRow {
  id: string
  scenario: string
  language: 'nl' | 'en'
  by: string | null
  words: string
  aim: string
  chosen: number
  seen: Seen
  turns: SpokenTurn[]
}

/** A moment to show in class, with what happened just before and after. @throws Refusal 'not-found' when it may not be shown to this trainer. */
export async function stretchOf(db: Kysely<Database>, task: TaskRow, moment: string): Promise<{ row: StretchRow; subject: string }> {
  const found = await db
    .selectFrom('hand_in_moment').innerJoin('hand_in', 'hand_in.id', 'hand_in_id').innerJoin('session', 'session.id', 'session_id')
    .select(['hand_in_moment.id', 'hand_in_id', 'turn', 'words', 'hand_in.person_id', 'session_id', 'hand_in.last_seq', 'session.scenario', 'session.language'])
    .where('hand_in_moment.id', '=', moment).where('task_id', '=', task.id).executeTakeFirst()
  const handed = found ? await handedFor(db, task.id).execute() : []
  const hers = handed.find(({ id }) => id === found?.hand_in_id)
  const by = hers && nameFor(hers, inWholeGroups(handed))
  if (!found || by === undefined) throw new Refusal('not-found', 'There is no such moment to show.')
  const number = sql<number>`(body -> 'turn' ->> 'turn')::int`
  const rows = await db
    .selectFrom('event')
    // Of what went before the stretch only what could be seen of it is asked: the smaller part of a log.
    .select(['type', sql<Body>`case when type = 'opened' then body when ${number} >= ${found.turn - STRETCH_TURNS.before} then body #- '{turn,changes}'
      else jsonb_build_object('type', type, 'turn', jsonb_build_object('turn', body #> '{turn,turn}', 'signals', body #> '{turn,signals}', 'gaze', body #> '{turn,gaze}', 'move', body #> '{turn,move}')) end`.as('body')])
    .where('session_id', '=', found.session_id)
    .where('seq', '<=', found.last_seq)
    .where((eb) => eb.or([eb('type', '=', 'opened'), eb.and([eb('type', '=', 'turn'), eb(number, '<=', found.turn + STRETCH_TURNS.after)])]))
    .orderBy('seq')
    .execute()
  const opened = rows.find(({ type }) => type === 'opened')?.body
  if (opened?.type !== 'opened') throw new Refusal('not-found', 'There is no such moment to show.')
  const turns = rows.flatMap(({ body }) => (body.type === 'turn' ? [body.turn] : []))
  const at = turns.findIndex(({ turn }) => turn === found.turn)
  const first = Math.max(0, at - STRETCH_TURNS.before)
  return {
    subject: found.person_id,
    row: {
      id: found.id, scenario: found.scenario, language: found.language, by, words: found.words, aim: task.aim, chosen: at - first,
      seen: turns.slice(0, first).reduce(seenAfter, seenAtStart(opened.group)), turns: turns.slice(first, at + STRETCH_TURNS.after + 1),
    },
  }
}

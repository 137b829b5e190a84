/** Handing a session in and taking it back. Until then the course sees of it what it was at that moment, and its log cannot be erased. */
import { losing, type Losing } from '@kring/dynamics'
import { type Body, hersFrom, type Showing } from '@kring/protocol'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Person } from '../person.ts'
import { Refusal } from '../refusal.ts'
import type { TaskRow } from './practice-tasks.ts'

type Opened = Extract<Body, { type: 'opened' }>
type TurnBody = Extract<Body, { type: 'turn' }>

export interface HandInWish {
  id: string
  session: string
  reflection: string
  showing: Showing
  moments: { turn: number; words: string }[]
}

/** How much of a sentence is told in a list. */
const GLIMPSE = 90
const glimpse = (text: string): string => (text.length <= GLIMPSE ? text : `${text.slice(0, GLIMPSE).replace(/\s+\S*$/, '')}…`)

const unreadable = (): Refusal => new Refusal('bad-request', 'The log of this session cannot be read, so it cannot be handed in.', [{ where: 'session', what: 'a session with its whole log' }])

/** What the course keeps of a log at handing in: figures per stretch of the programme, and the turns that can be chosen. */
async function readLog(db: Kysely<Database>, session: string): Promise<{ losing: Losing[]; turns: Map<number, { t: number; said: string }> }> {
  // Changes are the largest part of a turn, and nothing here asks for them.
  const rows = await db
    .selectFrom('event')
    .select(['type', sql<Body>`case when type = 'turn' then body #- '{turn,changes}' else body end`.as('body')])
    .where('session_id', '=', session)
    .where('type', 'in', ['opened', 'turn', 'led'])
    .orderBy('seq')
    .execute()
  if (hersFrom(rows) === Infinity) throw new Refusal('conflict', 'In this session you watched someone else lead. Lead one yourself to hand it in.')
  const opened = rows.find(({ type }) => type === 'opened')?.body as Opened | undefined
  const turns = rows.filter(({ type }) => type === 'turn').map(({ body }) => body as TurnBody)
  if (!opened || turns.length === 0) throw unreadable()
  try {
    // The border checks sizes and shapes of a log, not its meaning: what another program sent may still be no session.
    return { losing: losing(opened.group.agenda, opened.start, turns), turns: new Map(turns.map(({ turn }) => [turn.turn, { t: turn.t, said: glimpse(turn.text ?? turn.gesture ?? '') }])) }
  } catch {
    throw unreadable()
  }
}

const handedInBefore = (): Refusal => new Refusal('conflict', 'This session was handed in for this task already. Take it back first to hand it in otherwise.')

/** @throws Refusal 'not-found' for a session that is not hers, 'conflict' while it still runs or when it was handed in before, 'bad-request'. Sending it again is harmless. */
export async function handIn(db: Kysely<Database>, task: TaskRow, by: Person, wish: HandInWish): Promise<void> {
  const before = await db.selectFrom('hand_in').select(['id', 'person_id', 'session_id']).where((eb) => eb.or([eb('id', '=', wish.id), eb.and([eb('task_id', '=', task.id), eb('session_id', '=', wish.session)])])).executeTakeFirst()
  if (before?.id === wish.id && before.person_id === by.id && before.session_id === wish.session) return
  const session = await db.selectFrom('session').selectAll().where('id', '=', wish.session).executeTakeFirst()
  if (!session || session.person_id !== by.id) throw new Refusal('not-found', 'You have no such session.')
  if (before) throw handedInBefore()
  if (task.withdrawn_at) throw new Refusal('conflict', 'This task is no longer asked.')
  if (session.scenario !== task.scenario) throw new Refusal('bad-request', 'This is another group than the task asks for.', [{ where: 'session', what: `a session of ${task.scenario}` }])
  if (!session.closed_at) throw new Refusal('conflict', 'The session is still running. Finish it first.')
  const log = await readLog(db, session.id)
  const unknown = wish.moments.findIndex(({ turn }) => !log.turns.has(turn))
  if (unknown >= 0) throw new Refusal('bad-request', 'A chosen moment is not in this session.', [{ where: `moments[${unknown}].turn`, what: `0 to ${Math.max(...log.turns.keys())}` }])
  await db.transaction().execute(async (tx) => {
    const made = await tx
      .insertInto('hand_in')
      .values({ id: wish.id, task_id: task.id, person_id: by.id, session_id: session.id, last_seq: session.last_seq, reflection: wish.reflection, showing: wish.showing, losing: JSON.stringify(log.losing) })
      .onConflict((c) => c.doNothing())
      .returning('id')
      .executeTakeFirst()
    // Two windows at once: what the other handed in stays, and this one hears it.
    if (!made && !(await tx.selectFrom('hand_in').select('id').where('id', '=', wish.id).where('person_id', '=', by.id).executeTakeFirst())) throw handedInBefore()
    if (!made || wish.moments.length === 0) return
    await tx.insertInto('hand_in_moment').values(wish.moments.map(({ turn, words }) => ({ hand_in_id: wish.id, turn, words, ...log.turns.get(turn)! }))).execute()
  })
}

export async function findHandIn(db: Kysely<Database>, id: string): Promise<{ id: string; person_id: string; course_id: string } | null> {
  return (await db.selectFrom('hand_in').innerJoin('practice_task', 'practice_task.id', 'task_id').select(['hand_in.id', 'hand_in.person_id', 'course_id']).where('hand_in.id', '=', id).executeTakeFirst()) ?? null
}

/** From now on her moments are shown otherwise, or not. */
export async function changeShowing(db: Kysely<Database>, id: string, showing: Showing): Promise<void> {
  await db.updateTable('hand_in').set({ showing }).where('id', '=', id).execute()
}

/** Takes it back: the course sees nothing of it any more. */
export async function takeBack(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('hand_in').where('id', '=', id).execute()
}

/** @throws Refusal 'conflict' while the session is handed in. */
export async function mayErase(db: Kysely<Database>, session: string): Promise<void> {
  if (await db.selectFrom('hand_in').select('id').where('session_id', '=', session).executeTakeFirst()) throw new Refusal('conflict', 'This session is handed in. Take it back first, then it can be erased.')
}

/** Tasks and sessions for tests: a real session, played by the model and written into the log as the room would. */
import { randomUUID } from 'node:crypto'
import { readKnowledge, readScenario, readVoices } from '@kring/curriculum/node'
import { type LeaderStyle, measures, policy, TRAINEE } from '@kring/dynamics'
import { begin, finish, proceed, say, scriptedText, type SpokenTurn, withExamples } from '@kring/language'
import type { NewEvent } from '@kring/protocol'
import type { TestServer } from './server.ts'

export const SCENARIO = 'de-jas-nog-aan'
/** Something only its writer should ever find again. */
export const SECRET_NOTE = 'Ik dacht aan mijn eigen vader.'

export async function makeTask(server: TestServer, course: string, aim = 'Blijf bij de groep als iemand weg wil.'): Promise<string> {
  const id = randomUUID()
  await server.database.db.insertInto('practice_task').values({ id, course_id: course, scenario: SCENARIO, aim, until: null, item: null, created_by: null }).execute()
  return id
}

const played = new Map<string, NewEvent['body'][]>()

/** The bodies of a whole session led by the model in a style; the same seed gives the same session. */
export function sessionBodies(seed = 1, style: LeaderStyle = 'individual'): NewEvent['body'][] {
  const known = played.get(`${seed} ${style}`)
  if (known) return known
  const scenario = readScenario(SCENARIO)
  const book = withExamples(readVoices(scenario, 'nl'), readKnowledge())
  const begun = begin(scenario, book, seed)
  let talk = begun.conversation
  const turn = (turn: SpokenTurn): NewEvent['body'] => ({ type: 'turn', turn, measures: measures(talk.state) })
  const bodies: NewEvent['body'][] = [
    { type: 'opened', scenario: SCENARIO, nr: 1, language: 'nl', seed, session: scenario.session, engine: 'test', group: talk.state.spec, start: measures(talk.state), titles: [{ seat: 'leader', name: 'Fatma Geheim' }] },
    ...begun.turns.map(turn),
  ]
  for (let led = 0; led < 8 && talk.floor !== 'ended'; ) {
    const act = policy(talk.state, style, TRAINEE)
    const went = talk.floor === 'leader' ? say(talk, book, act, scriptedText(talk, book, act)) : proceed(talk, book)
    if (talk.floor === 'leader') led++
    talk = went.conversation
    bodies.push(...went.turns.map(turn))
  }
  const end = finish(talk, book)
  bodies.push({ type: 'note', note: { id: randomUUID(), turn: 3, text: SECRET_NOTE } }, { type: 'closed', reason: 'finished', measures: measures(end.conversation.state) })
  played.set(`${seed} ${style}`, bodies)
  return bodies
}

/** A closed session of a person, in the database as the server keeps it. */
export async function makeSession(server: TestServer, person: string, { seed = 1, closed = true }: { seed?: number; closed?: boolean } = {}): Promise<string> {
  const { db } = server.database
  const bodies = sessionBodies(seed).slice(0, closed ? undefined : -1)
  const { id } = await db.insertInto('session').values({ person_id: person, guest_id: null, scenario: SCENARIO, language: 'nl', seed, last_seq: bodies.length, closed_at: closed ? new Date() : null }).returning('id').executeTakeFirstOrThrow()
  await db.insertInto('event').values(bodies.map((body, i) => ({ session_id: id, seq: i + 1, id: randomUUID(), at: new Date(1_800_000_000_000 + i), by_seat: 'system', type: body.type, body: JSON.stringify(body), digest: Buffer.alloc(32) }))).execute()
  return id
}

export async function makeHandIn(server: TestServer, task: string, person: string, { showing = 'without-name', seed = 1 }: { showing?: 'no' | 'without-name' | 'with-name'; seed?: number } = {}): Promise<{ id: string; session: string; moments: string[] }> {
  const { db } = server.database
  const session = await makeSession(server, person, { seed })
  const id = randomUUID()
  await db.insertInto('hand_in').values({ id, task_id: task, person_id: person, session_id: session, last_seq: sessionBodies(seed).length, reflection: '', showing, losing: '[]' }).execute()
  const made = await db.insertInto('hand_in_moment').values({ hand_in_id: id, turn: 9, t: 60, said: 'Wat', words: '' }).returning('id').execute()
  return { id, session, moments: made.map((one) => one.id) }
}

/** The leaders' own talks: beginning one before or after a session, and beginning the session that a talk leads to. */
import type { Language, Scenario } from '@kring/curriculum'
import { open } from '@kring/dynamics'
import { afterBefore, afterMail, beginNext, beginPair, momentsOf, outcomeOf, standing, toldIn } from '@kring/language'
import type { Conversation, PairTime, Settled, SpokenTurn } from '@kring/language'
import type { Body, NewEvent } from '@kring/protocol'
import { scenarioOf } from '../content/index.ts'
import { bookOf } from './book.ts'
import { engine, measuresAtStart } from './engine.ts'
import { newSeed, uuid } from './ids.ts'
import { createSession, listSessions, readSession, type SessionRecord } from './log.ts'
import { openingEvents } from './room.ts'
import { restore, snapshotOf, turnsOf } from './snapshot.ts'

const system = (body: Body): NewEvent => ({ id: uuid(), at: new Date().toISOString(), by: 'system', body })
const openedIn = (events: readonly NewEvent[]) => (events[0]?.body.type === 'opened' ? events[0].body : undefined)
/** What was settled when this session began. */
export const settledAt = (events: readonly Pick<NewEvent, 'body'>[]): (Settled & { ease: number }) | undefined => {
  const found = events.find(({ body }) => body.type === 'agreed')?.body
  return found?.type === 'agreed' ? found : undefined
}
export const mailIn = (events: readonly Pick<NewEvent, 'body'>[]): Extract<Body, { type: 'mail' }> | undefined => {
  const found = events.find(({ body }) => body.type === 'mail')?.body
  return found?.type === 'mail' ? found : undefined
}

interface Link { pair?: PairTime; follows?: string; next?: boolean }

async function keep(scenario: Scenario, conversation: Conversation, turns: SpokenTurn[], link: Link, more: Partial<Extract<Body, { type: 'opened' }>>, events: NewEvent[]): Promise<string> {
  const id = uuid()
  const now = new Date().toISOString()
  const [opened, ...rest] = openingEvents(engine, conversation, turns, measuresAtStart(conversation))
  const body = opened!.body as Extract<Body, { type: 'opened' }>
  await createSession(
    { id, scenario: scenario.id, nr: scenario.nr, language: conversation.language, seed: conversation.state.seed, startedAt: now, lastAt: now, t: conversation.state.t, planned: conversation.scenario.minutes * 60, closed: null, ...link },
    [{ ...opened!, body: { ...body, ...more } }, ...events, ...rest], snapshotOf(conversation),
  )
  return id
}

const wordsOf = async (scenario: Scenario, language: Language) => {
  const book = await bookOf(scenario.id, language)
  if (!book) throw new RangeError(`${scenario.id} has no words in "${language}"`)
  return book
}

/** A talk before the session; `answer` is what she did with the mail, undefined when she left it alone. */
export async function beginBefore(scenario: Scenario, language: Language, answer: string | null | undefined): Promise<string> {
  const { conversation, turns } = beginPair(scenario, await wordsOf(scenario, language), 'before', newSeed())
  return keep(scenario, conversation, turns, { pair: 'before' }, { pair: 'before', moments: [] }, answer === undefined ? [] : [system({ type: 'mail', answer, told: false })])
}

/** The session itself, where the mail was answered or left and no talk came before it. */
export async function beginWithMail(scenario: Scenario, language: Language, answer: string | null): Promise<string> {
  const { conversation, turns } = engine.conversations.begin(afterMail(scenario, answer), await wordsOf(scenario, language), newSeed())
  return keep(scenario, conversation, turns, {}, {}, [system({ type: 'mail', answer, told: false })])
}

/** A talk after a session that is over: the one there is, else a new one. */
export async function beginAfter(session: string): Promise<string> {
  const there = await followers(session)
  const talk = there.find(({ pair }) => pair === 'after')
  if (talk) return talk.id
  const { kept, scenario } = await found(session)
  const moments = momentsOf(turnsOf(kept.events), scenario.pair!.coLeader)
  const { conversation, turns } = beginPair(scenario, await wordsOf(scenario, kept.record.language), 'after', kept.record.seed, moments)
  return keep(scenario, conversation, turns, { pair: 'after', follows: session }, { pair: 'after', moments }, [])
}

/** The session that a talk leads to: the one there is, else a new one. Throws RangeError when the session before it can no longer be gone on with. */
export async function beginFollowing(talk: string): Promise<string> {
  const there = (await followers(talk))[0]
  if (there) return there.id
  const { kept, scenario } = await found(talk)
  const pair = scenario.pair!
  const opened = openedIn(kept.events)!
  const turns = turnsOf(kept.events)
  if (!kept.snapshot) throw new RangeError('the talk cannot be read any more')
  const outcome = outcomeOf(pair, open(opened.group, opened.seed).state, kept.snapshot.state, turns)
  const book = await wordsOf(scenario, kept.record.language)
  if (opened.pair === 'before') {
    const mail = mailIn(kept.events)
    const told = toldIn(turns, pair, scenario.members)
    const led = afterBefore(mail ? afterMail(scenario, mail.answer) : scenario, outcome)
    const begun = engine.conversations.begin(led, book, newSeed())
    return keep(scenario, begun.conversation, begun.turns, { follows: talk }, {}, [system({ type: 'agreed', ...outcome }), ...(mail || told ? [system({ type: 'mail', answer: mail?.answer ?? null, told })] : [])])
  }
  const last = await readSession(kept.record.follows ?? '')
  const conversation = last && restore(scenario, last.events, last.snapshot)
  if (!last || !conversation) throw new RangeError('the session before this talk is gone, or of another version')
  const agreed = standing(settledAt(last.events)?.agreed ?? [], outcome.agreed)
  const next = beginNext(conversation, book, { agreed, ease: outcome.ease })
  return keep(scenario, next.conversation, [], { follows: talk, next: true }, { since: next.since }, [system({ type: 'agreed', ...outcome, agreed })])
}

/** The sessions and talks of this device that came from this one, newest first. */
export const followers = async (session: string): Promise<SessionRecord[]> => (await listSessions()).filter(({ follows }) => follows === session)

async function found(id: string) {
  const kept = await readSession(id)
  const scenario = kept && (await scenarioOf(kept.record.scenario))
  if (!kept || !scenario?.pair) throw new RangeError('there is no such session, or no talk belongs to it')
  return { kept, scenario }
}

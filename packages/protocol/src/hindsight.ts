/** Between a session's log and hindsight: what of the log it asks for, and the log of a session that goes on from a moment of another. */
import { measures } from '@kring/dynamics'
import type { SessionLog } from '@kring/dynamics'
import type { Conversation, SpokenTurn } from '@kring/language'
import { z } from 'zod'
import { newEvent } from './events.ts'
import type { Body, NewEvent } from './events.ts'

export interface SpokenLog extends SessionLog {
  scenario: string
  language: 'nl' | 'en'
  turns: readonly SpokenTurn[]
}

/** What hindsight needs of a log; undefined when the log does not begin with the session's opening. */
export function spokenLog(events: readonly Pick<NewEvent, 'body'>[]): SpokenLog | undefined {
  const opened = events[0]?.body
  if (opened?.type !== 'opened') return undefined
  const turns = events.flatMap(({ body }) => (body.type === 'turn' ? [body.turn] : []))
  return { version: opened.engine, spec: opened.group, seed: opened.seed, scenario: opened.scenario, language: opened.language, turns }
}

const exported = z.looseObject({ format: z.literal('kring-session'), version: z.number().int(), events: z.array(newEvent.loose()).min(1) })

/** Reads a session as the debrief exports it. What is wrong is told as where and what. */
export function readExported(json: unknown): { ok: true; events: NewEvent[] } | { ok: false; where: string; what: string } {
  const read = exported.safeParse(json)
  // The checks of the border look at sizes and shapes; what they let through is an event as the client made it.
  if (read.success) return { ok: true, events: read.data.events as unknown as NewEvent[] }
  const issue = read.error.issues[0]!
  return { ok: false, where: issue.path.join('.'), what: issue.message }
}

/**
 * The first events of a session that goes on from another: the other's up to `turn`, then what happened since. `conversation` is the new session
 * after the trainee's new act (continueFrom); `make` gives events their id and time. Notes and pauses stay behind.
 */
export function continuedEvents(events: readonly NewEvent[], session: string, turn: number, conversation: Conversation, make: (by: string, body: Body) => NewEvent): NewEvent[] {
  const opened = events[0]?.body
  if (opened?.type !== 'opened') throw new RangeError('A session goes on from a log that begins with its opening.')
  const shared = events.filter(({ body }) => body.type === 'turn' && body.turn.turn < turn)
  const now = measures(conversation.state)
  const since = conversation.turns.slice(turn)
  return [
    make('system', { ...opened, from: { session, turn } }),
    ...shared.map(({ by, body }) => make(by, body)),
    ...since.map((spoken) => make(spoken.act?.from ?? spoken.move?.seat ?? 'system', { type: 'turn', turn: spoken, measures: now })),
  ]
}

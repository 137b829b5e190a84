/**
 * What a session's log holds and what crosses the wire. One discriminated union; PROTOCOL_VERSION changes when it does.
 * A session is its log: debrief, export and comparison read this and nothing else.
 */
import { AGREEMENTS, LEADER_STYLES } from '@kring/dynamics'
import type { BetweenEvent, GroupSpec, LeaderStyle, Measures } from '@kring/dynamics'
import type { PairMoment } from '@kring/curriculum'
import type { PairTime, Settled, SpokenTurn } from '@kring/language'
import { z } from 'zod'

export const PROTOCOL_VERSION = 2

/** Longest sentence anyone may say in one turn, in characters: some three minutes of speech. */
export const MAX_TEXT = 4000
/** Most events in one append. */
export const MAX_BATCH = 100

/** Where a session goes on from another: that session's id where it was kept, and the turn from which it goes otherwise. */
export interface From {
  session: string
  turn: number
}

/** What a session is, said once at its beginning. */
export interface Opened {
  scenario: string
  nr: number
  language: 'nl' | 'en'
  seed: number
  session: number
  engine: string
  group: GroupSpec
  start: Measures
  titles: { seat: string; name: string }[]
  /** Which other day of the scenario's group; absent: as the scenario is written. */
  variation?: string
  /** The session and turn from which it goes on. */
  from?: From
  /** A talk of the two leaders: before a session, or after one and about what was seen in it. */
  pair?: PairTime
  moments?: PairMoment[]
  /** A session that follows another: what happened in between. */
  since?: BetweenEvent[]
}

/** The body of an event, by type. */
export type Body =
  | ({ type: 'opened' } & Opened)
  | { type: 'turn'; turn: SpokenTurn; measures: Measures }
  | { type: 'paused'; on: boolean }
  /** Who leads in the trainee's seat from here on; without any such event it is she. */
  | { type: 'led'; by: 'trainee' | LeaderStyle }
  /** What the two leaders had settled when this session began, and how her co-leader came out of the talk (−1…1). */
  | ({ type: 'agreed'; ease: number } & Settled)
  /** What she did with the mail that only she got: her answer (null: none), and whether she told her co-leader. */
  | { type: 'mail'; answer: string | null; told: boolean }
  | { type: 'note'; note: { id: string; turn: number; text: string; concept?: string } }
  | { type: 'note-removed'; id: string }
  | { type: 'closed'; reason: 'finished' | 'time' | 'stopped'; measures: Measures }

/** An event as the client makes it. `id` is the client's own (a UUID): sending it twice is harmless. */
export interface NewEvent {
  id: string
  /** Client clock, ISO 8601; informative only. Order is `seq`. */
  at: string
  /** Seat that acts, or "system". */
  by: string
  body: Body
}

/** An event as the server acknowledged it: `seq` is 1, 2, 3 … within the session, without gaps. */
export interface StoredEvent extends NewEvent {
  session: string
  seq: number
}

/** The first turn of a log that is the trainee's to lead; turns of her seat before it are someone else's. Infinity while she only watches. */
export function hersFrom(events: readonly Pick<NewEvent, 'body'>[]): number {
  let turns = 0
  let hers = 0
  for (const { body } of events) {
    if (body.type === 'turn') turns = body.turn.turn + 1
    else if (body.type === 'led') hers = body.by === 'trainee' ? turns : Infinity
  }
  return hers
}

// ---------------------------------------------------------------- the checks at the border
// Sizes and shapes, not the model's meaning: what the engine of a later version adds passes unharmed (loose objects).

const text = z.string().max(MAX_TEXT, `at most ${MAX_TEXT} characters`)
const seat = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'a seat: lower-case letters, digits and dashes, at most 64')
const agreements = z.array(z.strictObject({ kind: z.enum(AGREEMENTS), who: z.enum(['trainee', 'co-leader']) })).max(AGREEMENTS.length)
const measures = z.looseObject({ cohesion: z.number().min(0).max(1) })

export const body = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('opened'), scenario: z.string().min(1).max(100), nr: z.number().int().min(0), language: z.enum(['nl', 'en']), seed: z.number().int(),
    session: z.number().int().min(1), engine: z.string().max(50), group: z.looseObject({ members: z.array(z.looseObject({ seat })).min(1).max(12) }), start: measures,
    titles: z.array(z.strictObject({ seat, name: z.string().max(200) })).max(16),
    /** Which other day of the scenario's group; absent: as the scenario is written. */
    variation: z.string().min(1).max(100).optional(),
    from: z.strictObject({ session: z.string().min(1).max(64), turn: z.number().int().min(0) }).optional(),
    pair: z.enum(['before', 'after']).optional(), moments: z.array(z.string().max(64)).max(32).optional(), since: z.array(z.looseObject({ kind: z.string().max(64) })).max(100).optional(),
  }),
  z.looseObject({
    type: z.literal('turn'),
    turn: z.looseObject({ turn: z.number().int().min(0), session: z.number().int().min(1), t: z.number().min(0), kind: z.enum(['act', 'silence', 'move']), text: text.optional(), gesture: text.optional() }),
    measures,
  }),
  z.strictObject({ type: z.literal('paused'), on: z.boolean() }),
  z.strictObject({ type: z.literal('led'), by: z.enum(['trainee', ...LEADER_STYLES]) }),
  z.strictObject({ type: z.literal('agreed'), ease: z.number().min(-1).max(1), agreed: agreements, hollow: agreements, open: agreements }),
  z.strictObject({ type: z.literal('mail'), answer: z.string().min(1).max(64).nullable(), told: z.boolean() }),
  z.strictObject({ type: z.literal('note'), note: z.strictObject({ id: z.string().min(1).max(64), turn: z.number().int().min(0), text, concept: z.string().max(16).optional() }) }),
  z.strictObject({ type: z.literal('note-removed'), id: z.string().min(1).max(64) }),
  z.looseObject({ type: z.literal('closed'), reason: z.enum(['finished', 'time', 'stopped']), measures }),
])

export const newEvent = z.strictObject({
  id: z.uuid('a UUID that the client makes once per event'),
  at: z.iso.datetime({ offset: true, error: 'a moment in ISO 8601, such as 2026-11-21T20:00:00Z' }),
  by: z.union([seat, z.literal('system')]),
  body,
})

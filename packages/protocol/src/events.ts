/**
 * What a session's log holds and what crosses the wire. One discriminated union; PROTOCOL_VERSION changes when it does.
 * A session is its log: debrief, export and comparison read this and nothing else.
 */
import type { GroupSpec, Measures } from '@kring/dynamics'
import type { SpokenTurn } from '@kring/language'
import { z } from 'zod'

export const PROTOCOL_VERSION = 1

/** The body of an event, by type. */
export type Body =
  | { type: 'opened'; scenario: string; nr: number; language: 'nl' | 'en'; seed: number; session: number; engine: string; group: GroupSpec; start: Measures; titles: { seat: string; name: string }[] }
  | { type: 'turn'; turn: SpokenTurn; measures: Measures }
  | { type: 'paused'; on: boolean }
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

/** The checks at the border: sizes and shapes, not the model's meaning. Bodies keep unknown fields out of the known ones' way. */
export const newEvent = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string().min(1).max(64),
  body: z.looseObject({ type: z.enum(['opened', 'turn', 'paused', 'note', 'note-removed', 'closed']) }),
})

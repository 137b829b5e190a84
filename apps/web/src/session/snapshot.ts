/** What is kept beside a log so that its conversation can go on: the state that led to the last turn, not the turns themselves. */
import type { Language, Scenario } from '@kring/curriculum'
import type { Conversation, SpokenTurn } from '@kring/language'
import type { NewEvent } from '@kring/protocol'

export interface Snapshot {
  /** How many turns of the log this state has behind it. */
  turns: number
  language: Language
  state: Conversation['state']
  memory: Conversation['memory']
  floor: Conversation['floor']
}

export function snapshotOf({ turns, language, state, memory, floor }: Conversation): Snapshot {
  return { turns: turns.length, language, state, memory, floor }
}

/** The turns of a log, in order. */
export const turnsOf = (events: NewEvent[]): SpokenTurn[] => events.flatMap(({ body }) => (body.type === 'turn' ? [body.turn] : []))

/**
 * The conversation of a log, ready to go on: its turns are the log's own, so the log stays the one truth.
 * Undefined when the snapshot does not belong to the end of this log; then the session can be looked back on but not continued.
 */
export function restore(scenario: Scenario, events: NewEvent[], snapshot: Snapshot | undefined): Conversation | undefined {
  const turns = turnsOf(events)
  const last = turns.at(-1)
  if (!snapshot || snapshot.turns !== turns.length) return undefined
  if (last && (last.turn !== snapshot.state.turn - 1 || last.t > snapshot.state.t)) return undefined
  const { language, state, memory, floor } = snapshot
  return { scenario, language, state, memory, floor, turns }
}

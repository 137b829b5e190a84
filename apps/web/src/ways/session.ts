/** One session of a group led in one style, cut into steps: what the leader did, and what followed until he did something again. */
import type { Scenario, VoiceBook } from '@kring/curriculum'
import { type LeaderStyle, TRAINEE } from '@kring/dynamics'
import { type Conversation, rehearse, type SpokenTurn } from '@kring/language'

/** Acts of the leader before the session is closed; the clock mostly ends it first. */
const MOST_ACTS = 60

export interface Way {
  style: LeaderStyle
  conversation: Conversation
  /** Where each step begins among the turns; the first step is what happens before the leader does anything. */
  steps: number[]
}

/** The same scenario, book and seed give the same session. */
export function wayOf(scenario: Scenario, book: VoiceBook, style: LeaderStyle, seed: number): Way {
  const conversation = rehearse(scenario, book, { seed, style, leads: MOST_ACTS })
  const led = conversation.turns.flatMap(({ act }, i) => (act?.from === TRAINEE ? [i] : []))
  return { style, conversation, steps: [0, ...led] }
}

/** The turns of a step; past the last step, those of the last. */
export function stepOf({ conversation: { turns }, steps }: Way, step: number): { turns: SpokenTurn[]; until: number } {
  const at = Math.min(step, steps.length - 1)
  const until = steps[at + 1] ?? turns.length
  return { turns: turns.slice(steps[at], until), until }
}

/** What an engine must know of the declared rules. Two know it: the interpreter (interpret.ts) and the code generated from the same declarations. */
import type { Clause } from '../principles/declare.ts'
import { INTERVENTIONS, MEMBER_ACTS } from '../vocabulary.ts'
import { KIND, KINDS } from './layout.ts'

/** Triggers of clauses: the code of an act's kind, or one of these. */
export const SILENCE = KINDS.length
export const BETWEEN = SILENCE + 1
export const TRIGGER_COUNT = BETWEEN + 1

export interface Rules {
  /** Finds the facts of the act turned to and fires all principles on the trigger. `reflect` was asked after the turn before. */
  fire(trigger: number): void
  /** Finds the facts after the last act: what floor, answers and signs go by. */
  reflect(): void
  /** Weights for the next turn: of each member in the room at his code, then at the three places below. */
  floor(): void
  /** What a member is inclined to do: `weights` of all member acts, from how strongly they are called up in him (`called`). */
  incline(member: number): void
  /** For each member in the room which signs are driven above and below their thresholds (`high`, `low`). */
  drive(): void
}

/** Places in `weights` after those of the members. */
export const TRAINEE_WEIGHT = 30
export const CO_LEADER_WEIGHT = 31
export const SILENCE_WEIGHT = 32

/** Which triggers a clause is looked at on. */
export const triggersOf = (on: Clause['on']): readonly number[] => {
  if (on === 'leader') return INTERVENTIONS.map((kind) => KIND[kind])
  if (on === 'member') return MEMBER_ACTS.map((kind) => KIND[kind])
  if (on === 'any') return [...KINDS.keys(), SILENCE]
  if (on === 'silence') return [SILENCE, KIND.i19, KIND.i35]
  if (on === 'between') return [BETWEEN]
  return on.map((kind) => KIND[kind])
}

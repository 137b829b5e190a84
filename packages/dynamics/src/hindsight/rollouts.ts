/** Many branches of one decision, as rows of figures: luck `k` is the same for every alternative. */
import { branch, luckOf } from './branch.ts'
import { followOf } from './follow.ts'
import type { Deed } from './follow.ts'
import type { Lookback } from './log.ts'
import { circleAt, writeOutcome } from './outcome.ts'

/** Plays a deed under luck `k` and writes its row at `at`. */
export type Play = (deed: Deed, k: number, rows: Float64Array, at: number) => void

export const rolloutsOf = (lookback: Lookback, index: number): Play => {
  const state = lookback.states[index]!
  const follow = followOf(lookback, index)
  const circle = circleAt(state)
  return (deed, k, rows, at) => writeOutcome(branch(state, deed, follow, luckOf(lookback.log.seed, k), lookback.turns).state, circle, rows, at)
}

/** Branches of one decision: the same room laid on the table again and again, another deed at its beginning, luck `k` the same for every deed. */
import { draw } from '../rng.ts'
import { fork, isSeen, load, luckOf, playOut, save, see } from '../rollout.ts'
import type { BranchLog, DeedCode, Luck } from '../rollout.ts'
import type { GroupState } from '../types.ts'
import { deedCode, followOf } from './follow.ts'
import type { Deed } from './follow.ts'
import { stateAt } from './log.ts'
import type { Lookback } from './log.ts'
import { circleAt, circleIn, columns, writeOutcome } from './outcome.ts'

/** Seed of the luck of rollout `k` of a session, the same for every alternative of every decision. */
export const seedOf = (session: number, k: number): number => Math.floor(draw({ seed: session, session: 0, turn: k }, 'policy', 'luck') * 4294967296)

/** How many numbers a row of this decision holds. */
export const columnsOf = (lookback: Lookback, index: number): number => columns(circleAt(stateAt(lookback, index)).length)

/** One traced branch, to its close. */
export interface Branch extends BranchLog {
  end: GroupState
}

export interface Rollouts {
  /** A deed in codes: made once, played as often as wanted. */
  code(deed: Deed): DeedCode
  /** Plays a deed under luck `k` and writes its row of figures at `at`; allocates nothing once luck `k` has been used. */
  play(deed: DeedCode, k: number, rows: Float64Array, at: number): void
  /** The same, traced. */
  trace(deed: DeedCode, k: number, rows: Float64Array, at: number): Branch
}

/** The lucks of a session, made when first needed: they depend on who is in it and on nothing that happens. A cache, not a memory. */
const LUCKS = new WeakMap<Lookback, Luck[]>()

export const rolloutsOf = (lookback: Lookback, index: number): Rollouts => {
  const state = stateAt(lookback, index)
  const start = load(state)
  const seen = isSeen(start.cast)
  const follow = followOf(lookback.decisions, index, start)
  const circle = circleIn(start, circleAt(state))
  const lucks = LUCKS.get(lookback) ?? []
  LUCKS.set(lookback, lucks)
  const ready = (k: number): void => {
    fork(start, (lucks[k] ??= luckOf(start.cast, seedOf(lookback.log.seed, k))))
    see(seen)
  }
  return {
    code: (deed) => deedCode(start, deed),
    play(deed, k, rows, at) {
      ready(k)
      playOut(deed, follow, lookback.turns)
      writeOutcome(circle, rows, at)
    },
    trace(deed, k, rows, at) {
      ready(k)
      const log: BranchLog = { turns: [], hers: new Map() }
      playOut(deed, follow, lookback.turns, log)
      writeOutcome(circle, rows, at)
      return { ...log, end: save() }
    },
  }
}

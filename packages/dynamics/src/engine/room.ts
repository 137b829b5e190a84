/** A room: one session in flat memory with the scratch it is played in, and how it is forked into another room of the same cast. */
import { FACTS } from '../expressions.ts'
import type { Cast } from './cast.ts'
import { noOffers } from './chair.ts'
import type { Offers } from './chair.ts'
import { DERIVED_STRIDE } from './gather.ts'
import { KINDS, MOST_MEMBERS, NONE } from './layout.ts'
import type { Luck } from './luck.ts'
import type { Trace } from './trace.ts'

export interface Room {
  readonly cast: Cast
  /** The memory as numbers, and the same bytes as whole numbers (layout.ts). Everything else here is scratch that every turn writes anew. */
  readonly x: Float64Array
  readonly k: Int32Array
  /** Where the draws come from: the session's own seed, or another one for a branch with other luck. */
  luck: Luck
  /** What the facts are about: a slot of the ring, how many acts lie before it, who acts, whom it is about, whose matter lies open. */
  slot: number
  before: number
  actor: number
  subject: number
  holder: number
  /** The facts of the situation, in the order of FACTS. */
  readonly facts: Float64Array
  /** What is derived from each member's numbers, once it is gathered (gather.ts). */
  readonly derived: Float64Array
  /** Whether `derived` is that of the state now: from the end of a turn until the next one changes something. */
  gathered: boolean
  /** Length and quality of the silence that is falling; 0 counts = nobody is silent. */
  counts: number
  /** Length of the last silence, for who tells of it. */
  silence: number
  quality: number
  /** Weights of whatever is being chosen from. */
  readonly weights: Float64Array
  /** How strongly each member act is called up in who is about to act. */
  readonly called: Float64Array
  /** For each member the signs whose drive is above, and below, their thresholds. */
  readonly high: Int32Array
  readonly low: Int32Array
  /** The number drawn last. */
  readonly dice: Float64Array
  /** What comes next (floor.ts). */
  next: number
  nextSeat: number
  nextMove: number
  /** What a scripted leader may say now. */
  readonly offers: Offers
  /** Where changes are recorded; null in branches that nobody will read. */
  trace: Trace | null
}

/** An empty room for this cast; `fork` fills it. */
export const emptyRoom = (cast: Cast, luck: Luck): Room => {
  const x = new Float64Array(cast.length)
  return {
    cast, x, k: new Int32Array(x.buffer), luck, slot: 0, before: 0, actor: NONE, subject: NONE, holder: NONE,
    facts: new Float64Array(FACTS.length), derived: new Float64Array(MOST_MEMBERS * DERIVED_STRIDE), gathered: false, counts: 0, silence: 0, quality: 0, weights: new Float64Array(2 * KINDS.length), called: new Float64Array(KINDS.length),
    high: new Int32Array(MOST_MEMBERS), low: new Int32Array(MOST_MEMBERS), dice: new Float64Array(1), next: 0, nextSeat: NONE, nextMove: NONE, offers: noOffers(), trace: null,
  }
}

/** Copies a session into another room of the same cast; what was in it is gone. */
export const fork = (from: Room, into: Room): void => {
  into.x.set(from.x)
  into.luck = from.luck
}

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
  /**
   * Whether somebody sees the signs: a leader whose style looks at them, or a reader. Where nobody does they are not worked out and stay
   * what they were; nothing else depends on them.
   */
  seen: boolean
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

/** An empty room for this cast; `fork` fills it. Its scratch is one piece of memory: many small ones cost more than a turn. */
export const emptyRoom = (cast: Cast, luck: Luck): Room => {
  const x = new Float64Array(cast.length)
  const scratch = new ArrayBuffer(8 * (FACTS.length + MOST_MEMBERS * DERIVED_STRIDE + 3 * KINDS.length + 1 + MOST_MEMBERS))
  let used = 0
  const numbers = (length: number): Float64Array => new Float64Array(scratch, 8 * ((used += length) - length), length)
  const facts = numbers(FACTS.length)
  const derived = numbers(MOST_MEMBERS * DERIVED_STRIDE)
  const weights = numbers(2 * KINDS.length)
  const called = numbers(KINDS.length)
  const dice = numbers(1)
  return {
    cast, x, k: new Int32Array(x.buffer), luck, slot: 0, before: 0, actor: NONE, subject: NONE, holder: NONE,
    facts, seen: true, derived, gathered: false, counts: 0, silence: 0, quality: 0, weights, called,
    high: new Int32Array(scratch, 8 * used, MOST_MEMBERS), low: new Int32Array(scratch, 8 * used + 4 * MOST_MEMBERS, MOST_MEMBERS), dice, next: 0, nextSeat: NONE, nextMove: NONE, offers: noOffers(), trace: null,
  }
}

/** Copies a session into another room of the same cast; what was in it is gone. */
export const fork = (from: Room, into: Room): void => {
  into.x.set(from.x)
  into.luck = from.luck
}

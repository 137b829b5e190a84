/** A room: one session in flat memory, ready to be played on, and forked into another room of the same cast. */
import type { Cast } from './cast.ts'
import type { Luck } from './luck.ts'

export interface Room {
  readonly cast: Cast
  /** The memory as numbers, and the same bytes as whole numbers (layout.ts). */
  readonly x: Float64Array
  readonly k: Int32Array
  /** Where the draws come from: the session's own seed, or another one for a branch with other luck. */
  luck: Luck
}

/** An empty room for this cast; `fork` or `load` fills it. */
export const emptyRoom = (cast: Cast, luck: Luck): Room => {
  const x = new Float64Array(cast.length)
  return { cast, x, k: new Int32Array(x.buffer), luck }
}

/** Copies a session into another room of the same cast; what was in it is gone. */
export const fork = (from: Room, into: Room): void => {
  into.x.set(from.x)
  into.luck = from.luck
}

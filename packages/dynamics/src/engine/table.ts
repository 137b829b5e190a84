/**
 * The table: the one piece of memory at which every session is played, told or untold. It always stands in the same place, so that the compiler knows where each
 * number is; a session that is not being played is a `Room`, laid on the table when its turn comes. One session lies on the table at a time.
 */
import { FACTS, TRAITS } from '../expressions.ts'
import type { Cast } from './cast.ts'
import { DERIVED_STRIDE, KINDS, LONGEST, MOST_MEMBERS, NONE, THEME_COUNT } from './layout.ts'
import type { Luck } from './luck.ts'

/** The memory as numbers, and the same bytes as whole numbers (layout.ts). Everything else here is scratch that every turn writes anew. */
export const x = new Float64Array(LONGEST)
export const k = new Int32Array(x.buffer)
/** What the people at the table are: six traits for each member, and for each member and theme how far he carries and avoids it. */
export const traits = new Float64Array(MOST_MEMBERS * TRAITS.length)
export const carries = new Float64Array(MOST_MEMBERS * THEME_COUNT)
export const avoids = new Float64Array(MOST_MEMBERS * THEME_COUNT)
/** The facts of the situation, in the order of FACTS. */
export const facts = new Float64Array(FACTS.length)
/** What is derived from each member's numbers, once it is gathered (gather.ts). */
export const derived = new Float64Array(MOST_MEMBERS * DERIVED_STRIDE)
/** Weights of whatever is being chosen from. */
export const weights = new Float64Array(2 * KINDS.length)
/** How strongly each member act is called up in who is about to act. */
export const called = new Float64Array(KINDS.length)
/** For each member the signs whose drive is above, and below, their thresholds. */
export const high = new Int32Array(MOST_MEMBERS)
export const low = new Int32Array(MOST_MEMBERS)
/** The number drawn last, and how far the number goes that is being moved (steps.ts): handed over in memory, where a number needs no box of its own. */
export const dice = new Float64Array(16)
export const amount = new Float64Array(16)
/** A number as it was and as it would be, of which one is then taken by its place: there is no telling which, and a branch that is guessed wrong costs more than a rule. */
export const either = new Float64Array(16)

/** Who sits at the table, and where the turn stands. */
export interface Now {
  cast: Cast
  /** Of the cast, what is asked again and again: how many members and leaders, and where in memory the members stand (cast.ts). */
  n: number
  leaders: number
  columns: number
  membersAt: number
  memberStride: number
  /** Where the draws come from: the session's own seed, or another one for a branch with other luck. */
  luck: Luck
  /** How many sessions have been laid on the table: tells whoever goes away for a while whether his own still lies there. */
  laid: number
  /** What the facts are about: a slot of the ring, how many acts lie before it, who acts, whom it is about, whose matter lies open. */
  slot: number
  before: number
  actor: number
  subject: number
  holder: number
  /**
   * Whether somebody sees the signs: a leader whose style looks at them, or a reader. Where nobody does they are not worked out and stay
   * what they were; nothing else depends on them.
   */
  seen: boolean
  /** Whether `derived` is that of the state now: from the end of a turn until the next one changes something. */
  gathered: boolean
  /** Length and quality of the silence that is falling; 0 counts = nobody is silent. */
  counts: number
  /** Length of the last silence, for who tells of it. */
  silence: number
  quality: number
  /** What comes next (floor.ts). */
  next: number
  nextSeat: number
  nextMove: number
  /** Whether the turns are told: every change is recorded (trace.ts). */
  told: boolean
}
export const now: Now = {
  // Nobody sits here before the first session is laid.
  cast: null as unknown as Cast, luck: null as unknown as Luck,
  n: 0, leaders: 0, columns: 0, membersAt: 0, memberStride: 0, laid: 0, slot: 0, before: 0, actor: NONE, subject: NONE, holder: NONE, seen: true, gathered: false, counts: 0, silence: 0, quality: 0, next: 0, nextSeat: NONE, nextMove: NONE, told: false,
}

/** All of it. Whoever plays takes what he needs into constants of his own file, which compilers know better than names that are imported. */
export const table = { x, k, traits, carries, avoids, facts, derived, weights, called, high, low, dice, amount, either, now } as const

/** Lets these people sit down at the table. */
const seat = (cast: Cast): void => {
  now.cast = cast
  now.n = cast.n
  now.leaders = cast.leaders.length
  now.columns = cast.columns
  now.membersAt = cast.membersAt
  now.memberStride = cast.memberStride
  traits.set(cast.traits)
  carries.set(cast.carries)
  avoids.set(cast.avoids)
}

/** Makes room for a session of this cast: nothing is decided, nobody tells, somebody sees the signs. The memory stays as it was. */
export const clear = (cast: Cast, luck: Luck): void => {
  if (now.cast !== cast) seat(cast)
  now.luck = luck
  now.laid++
  now.seen = true
  now.told = false
  now.gathered = false
  now.next = 0
  now.nextSeat = now.nextMove = NONE
}

/** A session that is put aside: played on when it lies on the table again. */
export interface Room {
  readonly cast: Cast
  readonly luck: Luck
  readonly x: Float64Array
}
/** A copy of what lies on the table. */
export const lift = (): Room => ({ cast: now.cast, luck: now.luck, x: x.slice(0, now.cast.length) })
/** Lays a copy of a session on the table, with its own luck or another. What lay there is gone. */
export const fork = (room: Room, luck: Luck = room.luck): void => {
  clear(room.cast, luck)
  x.set(room.x)
}
/** Says whether anybody sees the signs of the session on the table; somebody does unless it is said. */
export const see = (seen: boolean): void => {
  now.seen = seen
}

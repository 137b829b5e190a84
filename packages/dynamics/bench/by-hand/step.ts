/** The two ways a number moves, in place, and which kinds of acts do what: tables instead of searching lists. */
import { SMALLEST, clamp, roundShare } from '../../src/curves.ts'
import { KIND, KINDS, NUMBER } from '../../src/engine/layout.ts'
import { either } from '../../src/engine/table.ts'
import type { Kind } from '../../src/expressions.ts'

export const {
  safety: SAFETY, engagement: ENGAGEMENT, hope: HOPE, ambivalence: AMBIVALENCE, recognition: RECOGNITION, tension: TENSION, groupBond: GROUP_BOND, heard: HEARD, urge: URGE,
  touched: TOUCHED, exposed: EXPOSED, learning: LEARNING, prepared: PREPARED,
} = NUMBER

/** Puts a number in place of another, unless it would hardly move; without a branch. */
const move = (x: Float64Array, at: number, v: number, n: number): void => {
  either[0] = v
  either[1] = n
  x[at] = either[+(Math.abs(n - v) >= SMALLEST)]!
}
/** A step up or down, smaller near the bounds; changes below the smallest are not made. */
export const nudge = (x: Float64Array, at: number, by: number): void => {
  const v = x[at]!
  const room = by > 0 ? 1.4 * (1 - v) : 1.4 * v
  move(x, at, v, roundShare(clamp(v + by * (room < 1 ? room : 1))))
}
/** A share of the way to a goal within 0–1. */
export const drift = (x: Float64Array, at: number, goal: number, share: number): void => {
  const v = x[at]!
  move(x, at, v, roundShare(clamp(v + share * (goal - v))))
}

const table = (...lists: readonly (readonly Kind[])[]): Int32Array => {
  const bits = new Int32Array(KINDS.length)
  lists.forEach((list, bit) => list.forEach((kind) => (bits[KIND[kind]]! |= 1 << bit)))
  return bits
}

/** Bits of LEADS, in the order of its lists. */
export const ENGAGES = 1
export const NAMES_DOUBT = 2
export const BROADENS = 4
export const USES = 8
export const IGNORES_FRAME = 16
export const ABOUT_LEADERS = 32
export const SMOOTHS = 64
export const HEARS = 128
export const RESOUNDS = 256
export const LEADS = table(
  ['i2', 'i5', 'i7', 'i8', 'i10', 'i11', 'i12', 'i14', 'i15', 'i16', 'i17', 'i20', 'i25'], ['i2'], ['i10', 'i13', 'i24'], ['i2', 'i10', 'i16', 'i17'],
  ['i2', 'i3', 'i4', 'i33', 'i34', 'i35', 'i36', 'i37', 'i38', 'i39', 'i19', 'i29'], ['i6', 'i7', 'i8'], ['i34', 'i36', 'i37', 'i38', 'i39', 'i4'],
  ['i12', 'i14', 'i5', 'i7', 'i8'], ['i2', 'i10', 'i13', 'i17', 'i24', 'i25', 'i31'],
)

/** Bits of SAYS, in the order of its lists. */
export const STIRS = 1
export const HELPS = 2
export const COMFORTS = 4
export const BRINGS = 8
export const HEEDS = 16
export const TOUCHES = 32
export const RELIEVES = 64
export const WAKES = 128
export const MEETS = 256
export const LEANS = 512
export const OPENS = 1024
export const CLOSES = 2048
export const RUBS = 4096
export const BINDS = 8192
export const COVERS = 16384
export const SAYS = table(
  ['discloses', 'attacks', 'criticises-leaders'], ['gives-back', 'recognises', 'reasons'], ['advises', 'reassures', 'misses'],
  ['discloses', 'announces-leaving', 'criticises-leaders', 'attacks', 'tells', 'wavers'],
  ['recognises', 'asks', 'misses', 'gives-back', 'startles', 'reassures', 'makes-amends'],
  ['discloses', 'recognises', 'announces-leaving', 'wavers', 'criticises-leaders', 'tells', 'reasons', 'misses'],
  ['discloses', 'recognises', 'wavers', 'criticises-leaders', 'reasons', 'gives-back', 'makes-amends'],
  ['discloses', 'answers', 'tells', 'asks', 'agrees', 'disagrees', 'jokes', 'misses', 'reassures', 'advises'],
  ['recognises', 'asks', 'gives-back', 'disagrees', 'misses', 'reassures', 'makes-amends', 'answers', 'attacks'], ['asks-leader', 'returns-to-programme'],
  ['discloses', 'recognises', 'criticises-leaders', 'makes-amends'], ['evades', 'echoes'], ['disagrees', 'advises', 'jokes', 'reassures'],
  ['asks', 'gives-back', 'misses'], ['echoes', 'evades', 'returns-to-programme'],
)

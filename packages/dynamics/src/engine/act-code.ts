/** Acts as codes: how an act of the trainee enters flat memory, and how a remembered act leaves it. */
import type { Act, Depth, Seat } from '../types.ts'
import { THEMES } from '../vocabulary.ts'
import type { Cast } from './cast.ts'
import { codeOf, seatOf, themeCode } from './cast.ts'
import { ABOUT, ABOVE, ACT_KIND, ACT_THEME, DEPTH, FROM, GROUP, KIND, KINDS, LIST, LIST_REST, NONE, REPLY, SINGLED, TO, TOGETHER } from './layout.ts'

/** An act as codes of one cast; made once, played as often as wanted. */
export interface ActCode {
  readonly from: number
  /** A mask of seats; GROUP for everyone. */
  readonly to: number
  /** The one who is addressed when there is only one, else NONE. */
  readonly singled: number
  /** The addressed in the order given (layout.ts). */
  readonly list: number
  readonly listRest: number
  readonly kind: number
  readonly theme: number
  readonly depth: number
  readonly above: number
  readonly together: number
  readonly about: number
  readonly reply: number
}

/** Ten seats of five bits and the leading 1 stay below 2^53. */
const HALF = 10
const PLACE = 32
const packed = (seats: readonly number[]): number => seats.reduce((list, seat) => list * PLACE + seat, 1)
const unpacked = (list: number): number[] => {
  const seats: number[] = []
  for (let rest = list; rest > 1; rest = Math.floor(rest / PLACE)) seats.unshift(rest % PLACE)
  return seats
}

/** Turns an act into codes. Throws RangeError for seats that do not exist, unknown themes, and more than twenty addressed. */
export const encode = (cast: Cast, act: Act): ActCode => {
  const code = (seat: Seat): number => {
    const known = codeOf(cast, seat)
    if (known === NONE) throw new RangeError(`There is no seat "${seat}" in this group. Seats: ${[...cast.leaders.map((leader) => leader.seat), ...cast.members].join(', ')}.`)
    return known
  }
  const to = act.to === 'group' ? [] : act.to.map(code)
  if (to.length > 2 * HALF) throw new RangeError(`An act is addressed to at most ${2 * HALF} seats, or to "group".`)
  return {
    from: code(act.from), to: act.to === 'group' ? GROUP : to.reduce((mask, seat) => mask | (1 << seat), 0), singled: to.length === 1 ? to[0]! : NONE,
    list: packed(to.slice(0, HALF)), listRest: packed(to.slice(HALF)),
    kind: KIND[act.kind], theme: themeCode(act.theme), depth: act.depth, above: act.rose.above, together: act.rose.together,
    about: act.about === undefined ? NONE : code(act.about), reply: act.replyTo ?? NONE,
  }
}

/** Writes an act into a slot of the ring that begins at `x[at]`. */
export const writeAct = (x: Float64Array, k: Int32Array, at: number, act: ActCode): void => {
  const k0 = 2 * at
  x[at + ABOVE] = act.above
  x[at + TOGETHER] = act.together
  x[at + LIST] = act.list
  x[at + LIST_REST] = act.listRest
  k[k0 + FROM] = act.from
  k[k0 + TO] = act.to
  k[k0 + SINGLED] = act.singled
  k[k0 + ACT_KIND] = act.kind
  k[k0 + ACT_THEME] = act.theme
  k[k0 + ABOUT] = act.about
  k[k0 + REPLY] = act.reply
  k[k0 + DEPTH] = act.depth
}

/** The act in a slot, in words. */
export const readAct = (cast: Cast, x: Float64Array, k: Int32Array, at: number): Act => {
  const k0 = 2 * at
  const seat = (code: number): Seat => seatOf(cast, code)
  const act: Act = {
    from: seat(k[k0 + FROM]!),
    to: k[k0 + TO] === GROUP ? 'group' : [...unpacked(x[at + LIST]!), ...unpacked(x[at + LIST_REST]!)].map(seat),
    kind: KINDS[k[k0 + ACT_KIND]!]!, theme: THEMES[k[k0 + ACT_THEME]!]!, depth: k[k0 + DEPTH] as Depth,
    rose: { above: x[at + ABOVE]!, together: x[at + TOGETHER]! },
  }
  if (k[k0 + ABOUT] !== NONE) act.about = seat(k[k0 + ABOUT]!)
  if (k[k0 + REPLY] !== NONE) act.replyTo = k[k0 + REPLY]
  return act
}

/**
 * What can be seen from a leader's chair, and what lies on his tongue: who spoke, signs, coats, chairs, the clock, the matter that lies open;
 * never anyone's inner numbers. Styles (styles.ts) offer acts here with a weight each, and one is drawn.
 */
import { LEADER_ACTS } from '../leader-acts.ts'
import { ORDINAL } from '../rng.ts'
import { INTERVENTIONS, SIGNALS } from '../vocabulary.ts'
import type { Signal } from '../vocabulary.ts'
import { agendaTheme, writeList } from './act.ts'
import { flagsOf, memberAt } from './derived.ts'
import { leaderAt } from './intents.ts'
import { ABOUT, ABOVE, ACT_KIND, ACT_THEME, DEPTH, DID, DID_COUNT, FIRST_LEADER, FROM, GROUP, HEAD, KIND, LEFT, NONE, PRESENT, RECENT, SIGNALS_ON, SINGLED, TALK, THEME, TO, TOGETHER, isLeaderCode } from './layout.ts'
import { rollLeader } from './luck.ts'
import { pickOf } from './pick.ts'
import type { Room } from './room.ts'
import { SIGN_ORDER } from './sign-order.ts'
import { actAt, backAt, writePlain } from './situation.ts'

/** The offers of one choice; a room has one set, used again and again. */
export interface Offers {
  count: number
  readonly kind: Int32Array
  /** A mask of seats, GROUP for everyone, and who of them is named first. */
  readonly to: Int32Array
  readonly first: Int32Array
  readonly theme: Int32Array
  readonly about: Int32Array
  /** Shifts an intervention's own tone from together to against. */
  readonly tone: Float64Array
}
const MOST_OFFERS = 24
export const noOffers = (): Offers => {
  const scratch = new ArrayBuffer((5 * 4 + 8) * MOST_OFFERS)
  const codes = (list: number): Int32Array => new Int32Array(scratch, 8 * MOST_OFFERS + 4 * MOST_OFFERS * list, MOST_OFFERS)
  return { count: 0, kind: codes(0), to: codes(1), first: codes(2), theme: codes(3), about: codes(4), tone: new Float64Array(scratch, 0, MOST_OFFERS) }
}

/** Offers an act; returns its place among the weights, to which its weight is then given. */
export const offer = ({ offers }: Room, kind: number, to: number, theme: number, about: number = NONE): number => {
  const i = offers.count++
  offers.kind[i] = kind
  offers.to[i] = to
  offers.first[i] = NONE
  offers.theme[i] = theme
  offers.about[i] = about
  offers.tone[i] = 0
  return i
}

/** Draws one of the offers by their weights and writes it as the next act; false when all weights are 0. The offers are gone. */
export const choose = (room: Room, me: number): boolean => {
  const { offers, weights } = room
  for (let i = 0; i < offers.count; i++) if (!(weights[i]! > 0)) weights[i] = 0
  rollLeader(room, ORDINAL.policy, me)
  const chosen = pickOf(room, 0, offers.count)
  offers.count = 0
  if (chosen === NONE) return false
  say(room, me, offers.kind[chosen]!, offers.to[chosen]!, offers.theme[chosen]!, offers.about[chosen]!, offers.first[chosen]!, offers.tone[chosen]!)
  return true
}

const DEPTHS = Int32Array.from(INTERVENTIONS, (kind) => LEADER_ACTS[kind].depth)
const ABOVES = Float64Array.from(INTERVENTIONS, (kind) => LEADER_ACTS[kind].rose.above)
const TOGETHERS = Float64Array.from(INTERVENTIONS, (kind) => LEADER_ACTS[kind].rose.together)

/** Writes an intervention with the depth and tone it usually has into the next slot. */
export const say = (room: Room, me: number, kind: number, to: number, theme: number, about: number = NONE, first: number = NONE, tone = 0): void => {
  const { x, k } = room
  const at = actAt(k[HEAD]!)
  const act = 2 * at
  writePlain(room, k[HEAD]!, me, kind, theme)
  x[at + ABOVE] = ABOVES[kind]!
  x[at + TOGETHER] = Math.max(-1, Math.min(1, TOGETHERS[kind]! + tone))
  k[act + DEPTH] = DEPTHS[kind]!
  k[act + ABOUT] = about
  k[act + TO] = to
  k[act + SINGLED] = to !== GROUP && (to & (to - 1)) === 0 ? 31 - Math.clz32(to) : NONE
  writeList(room, at, first)
}

// ---------------------------------------------------------------- what is seen

/** In the room and not on the way out. */
export const isHere = (room: Room, seat: number): boolean => seat >= 0 && seat < room.cast.n && (flagsOf(room, seat) & (PRESENT | LEFT)) === PRESENT
export const hereCount = (room: Room): number => {
  let n = 0
  for (let i = 0; i < room.cast.n; i++) if (isHere(room, i)) n++
  return n
}
/** How often this leader did this in this session. */
export const did = (room: Room, me: number, kind: number): number => Math.floor(room.k[leaderAt(me - FIRST_LEADER) + DID + kind]! / DID_COUNT)

/** Place in `k` of the last act, NONE when nobody has said anything. */
export const lastAct = (room: Room): number => (room.k[RECENT] === 0 ? NONE : backAt(room, 1))
export const lastFrom = (room: Room): number => (room.k[RECENT] === 0 ? NONE : room.k[backAt(room, 1) + FROM]!)
export const lastKind = (room: Room): number => (room.k[RECENT] === 0 ? NONE : room.k[backAt(room, 1) + ACT_KIND]!)
/** Place in `k` of the last act of a member. */
export const lastOfMembers = (room: Room): number => {
  for (let back = 1; back <= room.k[RECENT]!; back++) if (!isLeaderCode(room.k[backAt(room, back) + FROM]!)) return backAt(room, back)
  return NONE
}
/** Place in `k` of the last attack on somebody in particular. */
export const lastAttack = (room: Room): number => {
  const { k } = room
  for (let back = 1; back <= k[RECENT]!; back++) if (k[backAt(room, back) + ACT_KIND] === KIND.attacks && k[backAt(room, back) + TO] !== GROUP) return backAt(room, back)
  return NONE
}
/** How many have attacked lately. */
export const attackers = (room: Room): number => {
  let mask = 0
  for (let back = 1; back <= room.k[RECENT]!; back++) if (room.k[backAt(room, back) + ACT_KIND] === KIND.attacks) mask |= 1 << room.k[backAt(room, back) + FROM]!
  let n = 0
  for (; mask !== 0; mask &= mask - 1) n++
  return n
}

/** What is spoken of: the last theme that was more than everyday talk or the programme, else what is planned. */
export const themeNow = (room: Room): number => {
  const { k } = room
  for (let back = 1; back <= k[RECENT]!; back++) {
    const theme = k[backAt(room, back) + ACT_THEME]!
    if (theme !== THEME.none && theme !== THEME.everyday && theme !== THEME.programme) return theme
  }
  const planned = agendaTheme(room)
  return planned === NONE ? THEME.none : planned
}
/** What the programme is at. */
export const programmeTheme = (room: Room): number => {
  const planned = agendaTheme(room)
  return planned === NONE ? THEME.programme : planned
}
/** What someone spoke of last, else what is spoken of. */
export const themeOf = (room: Room, seat: number): number => {
  const { k } = room
  for (let back = 1; back <= k[RECENT]!; back++) {
    const act = backAt(room, back)
    if (k[act + FROM] === seat && k[act + ACT_THEME] !== THEME.none && k[act + ACT_THEME] !== THEME.everyday) return k[act + ACT_THEME]!
  }
  return themeNow(room)
}

/** Who of those here has talked least. */
export const quietest = (room: Room): number => {
  let best: number = NONE
  for (let i = 0; i < room.cast.n; i++) if (isHere(room, i) && (best === NONE || room.x[TALK + i]! < room.x[TALK + best]!)) best = i
  return best
}

const BIT = Object.fromEntries(SIGNALS.map((signal) => [signal, 1 << Math.max(0, SIGN_ORDER.indexOf(signal))])) as Record<Signal, number>
export const shows = (room: Room, seat: number, signal: Signal): boolean => (room.k[2 * memberAt(room, seat) + SIGNALS_ON]! & BIT[signal]) !== 0
/** How many of those here show a sign. */
export const showing = (room: Room, signal: Signal): number => {
  let n = 0
  for (let i = 0; i < room.cast.n; i++) if (isHere(room, i) && shows(room, i, signal)) n++
  return n
}

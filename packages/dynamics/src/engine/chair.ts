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
import { pickOf } from './pick.ts'
import { rollLeader } from './roll.ts'
import { SIGN_ORDER } from './sign-order.ts'
import { actAt, backAt, writePlain } from './situation.ts'
import { table } from './table.ts'

const { k, now, weights, x } = table

/** The offers of one choice: how many, and each one's kind, addressed and so on. */
const MOST_OFFERS = 24
const codes = (): Int32Array => new Int32Array(MOST_OFFERS)
export const offers = {
  count: 0,
  kind: codes(),
  /** A mask of seats, GROUP for everyone, and who of them is named first. */
  to: codes(), first: codes(),
  theme: codes(), about: codes(),
  /** Shifts an intervention's own tone from together to against. */
  tone: new Float64Array(MOST_OFFERS),
}

/** Offers an act; returns its place among the weights, to which its weight is then given. */
export const offer = (kind: number, to: number, theme: number, about: number = NONE): number => {
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
export const choose = (me: number): boolean => {
  for (let i = 0; i < offers.count; i++) if (!(weights[i]! > 0)) weights[i] = 0
  rollLeader(ORDINAL.policy, me)
  const chosen = pickOf(0, offers.count)
  offers.count = 0
  if (chosen === NONE) return false
  say(me, offers.kind[chosen]!, offers.to[chosen]!, offers.theme[chosen]!, offers.about[chosen]!, offers.first[chosen]!, offers.tone[chosen]!)
  return true
}

const DEPTHS = Int32Array.from(INTERVENTIONS, (kind) => LEADER_ACTS[kind].depth)
const ABOVES = Float64Array.from(INTERVENTIONS, (kind) => LEADER_ACTS[kind].rose.above)
const TOGETHERS = Float64Array.from(INTERVENTIONS, (kind) => LEADER_ACTS[kind].rose.together)

/** Writes an intervention with the depth and tone it usually has into the next slot. */
export const say = (me: number, kind: number, to: number, theme: number, about: number = NONE, first: number = NONE, tone = 0): void => {
  const at = actAt(k[HEAD]!)
  const act = 2 * at
  writePlain(k[HEAD]!, me, kind, theme)
  x[at + ABOVE] = ABOVES[kind]!
  x[at + TOGETHER] = Math.max(-1, Math.min(1, TOGETHERS[kind]! + tone))
  k[act + DEPTH] = DEPTHS[kind]!
  k[act + ABOUT] = about
  k[act + TO] = to
  k[act + SINGLED] = to !== GROUP && (to & (to - 1)) === 0 ? 31 - Math.clz32(to) : NONE
  writeList(at, first)
}

// ---------------------------------------------------------------- what is seen

/** In the room and not on the way out. */
export const isHere = (seat: number): boolean => seat >= 0 && seat < now.n && (flagsOf(seat) & (PRESENT | LEFT)) === PRESENT
export const hereCount = (): number => {
  let n = 0
  for (let i = 0; i < now.n; i++) if (isHere(i)) n++
  return n
}
/** How often this leader did this in this session. */
export const did = (me: number, kind: number): number => Math.floor(k[leaderAt(me - FIRST_LEADER) + DID + kind]! / DID_COUNT)

/** Place in `k` of the last act, NONE when nobody has said anything. */
export const lastAct = (): number => (k[RECENT] === 0 ? NONE : backAt(1))
export const lastFrom = (): number => (k[RECENT] === 0 ? NONE : k[backAt(1) + FROM]!)
export const lastKind = (): number => (k[RECENT] === 0 ? NONE : k[backAt(1) + ACT_KIND]!)
/** Place in `k` of the last act of a member. */
export const lastOfMembers = (): number => {
  for (let back = 1; back <= k[RECENT]!; back++) if (!isLeaderCode(k[backAt(back) + FROM]!)) return backAt(back)
  return NONE
}
/** Place in `k` of the last attack on somebody in particular. */
export const lastAttack = (): number => {
  for (let back = 1; back <= k[RECENT]!; back++) if (k[backAt(back) + ACT_KIND] === KIND.attacks && k[backAt(back) + TO] !== GROUP) return backAt(back)
  return NONE
}
/** How many have attacked lately. */
export const attackers = (): number => {
  let mask = 0
  for (let back = 1; back <= k[RECENT]!; back++) if (k[backAt(back) + ACT_KIND] === KIND.attacks) mask |= 1 << k[backAt(back) + FROM]!
  let n = 0
  for (; mask !== 0; mask &= mask - 1) n++
  return n
}

/** What is spoken of: the last theme that was more than everyday talk or the programme, else what is planned. */
export const themeNow = (): number => {
  for (let back = 1; back <= k[RECENT]!; back++) {
    const theme = k[backAt(back) + ACT_THEME]!
    if (theme !== THEME.none && theme !== THEME.everyday && theme !== THEME.programme) return theme
  }
  const planned = agendaTheme()
  return planned === NONE ? THEME.none : planned
}
/** What the programme is at. */
export const programmeTheme = (): number => {
  const planned = agendaTheme()
  return planned === NONE ? THEME.programme : planned
}
/** What someone spoke of last, else what is spoken of. */
export const themeOf = (seat: number): number => {
  for (let back = 1; back <= k[RECENT]!; back++) {
    const act = backAt(back)
    if (k[act + FROM] === seat && k[act + ACT_THEME] !== THEME.none && k[act + ACT_THEME] !== THEME.everyday) return k[act + ACT_THEME]!
  }
  return themeNow()
}

/** Who of those here has talked least. */
export const quietest = (): number => {
  let best: number = NONE
  for (let i = 0; i < now.n; i++) if (isHere(i) && (best === NONE || x[TALK + i]! < x[TALK + best]!)) best = i
  return best
}

const BIT = Object.fromEntries(SIGNALS.map((signal) => [signal, 1 << Math.max(0, SIGN_ORDER.indexOf(signal))])) as Record<Signal, number>
export const shows = (seat: number, signal: Signal): boolean => (k[2 * memberAt(seat) + SIGNALS_ON]! & BIT[signal]) !== 0
/** How many of those here show a sign. */
export const showing = (signal: Signal): number => {
  let n = 0
  for (let i = 0; i < now.n; i++) if (isHere(i) && shows(i, signal)) n++
  return n
}

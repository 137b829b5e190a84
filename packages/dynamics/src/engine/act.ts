/** How a member does what he chose: to whom, about what, how deep, in what tone. Written into the next slot of the ring. */
import { clamp } from '../curves.ts'
import { MEMBER_ACTS } from '../vocabulary.ts'
import type { MemberAct, Theme } from '../vocabulary.ts'
import { TRAIT_COUNT } from './cast.ts'
import { irritationOf, isMember, isPresent, memberAt } from './derived.ts'
import { intentOf, leaderAt } from './intents.ts'
import { ABOUT_OTHER, ANSWERS_LEADER, FORM_ABOVE, FORM_TOGETHER, IS, LEAST_DEPTH, MOST_DEPTH, TO_ASKER, TURNS_TO_ALL, areAkin } from './kinds.ts'
import {
  ABOUT, ABOVE, ACT_KIND, ACT_THEME, DEPTH, FIRST_LEADER, FROM, GROUP, GROUP_AT, HEAD, HEAT, INTERVENTION_COUNT, ITEM, KIND, LEADER_SPOKE, LIST, NONE, NUMBER, RECENT, REPLY, SINGLED, SPOKE, THEME, THEME_COUNT, TO, TOGETHER, isLeaderCode,
} from './layout.ts'
import { roll, rollFor } from './luck.ts'
import { pickOf } from './pick.ts'
import type { Room } from './room.ts'
import { actAt, backAt, writePlain } from './situation.ts'

/** Writes the act of this kind into the next slot. The room's subject is the member's topic. */
export const shapeAct = (room: Room, me: number, kind: number): void => {
  const { k } = room
  const slot = k[HEAD]!
  writePlain(room, slot, me, kind, THEME.none)
  const at = actAt(slot)
  aim(room, me, kind, 2 * at)
  writeList(room, at)
  const theme = themeFor(room, me, kind)
  k[2 * at + ACT_THEME] = theme
  k[2 * at + DEPTH] = depthFor(room, me, kind, theme)
  tone(room, me, kind, at)
  k[2 * at + REPLY] = repliesTo(room, me)
}

/** Place in `k` of the last act; only asked for when there is one. */
const lastAt = (room: Room): number => backAt(room, 1)
const lastFrom = (room: Room): number => (room.k[RECENT] === 0 ? NONE : room.k[lastAt(room) + FROM]!)

// ---------------------------------------------------------------- to whom

/** How often an act goes to one person rather than to all. */
const TO_ONE_SHARES: Partial<Record<MemberAct, number>> = {
  asks: 0.95, 'gives-back': 0.8, misses: 0.6, startles: 0.45, recognises: 0.5, reassures: 0.85, advises: 0.85, attacks: 0.97, disagrees: 0.75, 'makes-amends': 0.9,
  answers: 0.7, agrees: 0.55, evades: 0.5, jokes: 0.3, echoes: 0.35, discloses: 0.2, tells: 0.2, 'defends-leaving': 0.55, wavers: 0.3, 'decides-to-stay': 0.2, reasons: 0.15,
}
const TO_ONE = Float64Array.from(MEMBER_ACTS, (act) => TO_ONE_SHARES[act] ?? 0)

/** Criticism that goes to all leaders; an answer that goes back to who asked; a short answer to a question to all that does. */
const TO_ALL_LEADERS = 0.6
const BACK_TO_ASKER = 0.85
const BRIEFLY_BACK = 0.4

const sayTo = (room: Room, act: number, seat: number): void => {
  room.k[act + TO] = 1 << seat
  room.k[act + SINGLED] = seat
}

const aim = (room: Room, me: number, kind: number, act: number): void => {
  const { k } = room
  const is = IS[kind]!
  if (kind === KIND['asks-leader'] || kind === KIND['returns-to-programme']) return sayTo(room, act, lastLeader(room))
  rollFor(room, 'target', me)
  if (kind === KIND['criticises-leaders']) return room.dice[0]! < TO_ALL_LEADERS ? sayToLeaders(room, act) : sayTo(room, act, lastLeader(room))
  const last = lastFrom(room)
  const byLeader = isLeaderCode(last)
  if (byLeader && is & ANSWERS_LEADER && k[lastAt(room) + SINGLED] === me) return room.dice[0]! < BACK_TO_ASKER ? sayTo(room, act, last) : undefined
  if (byLeader && is & TO_ASKER && room.dice[0]! < BRIEFLY_BACK) return sayTo(room, act, last)
  if (last === me && k[lastAt(room) + TO] !== GROUP && is & TURNS_TO_ALL) return
  const other = partner(room, me, kind)
  if (other === NONE) return
  rollFor(room, 'target', me)
  if (isPresent(room, other) && room.dice[0]! < TO_ONE[kind - INTERVENTION_COUNT]!) return sayTo(room, act, other)
  if (is & ABOUT_OTHER) k[act + ABOUT] = other
}

const lastLeader = (room: Room): number => {
  const { k } = room
  for (let back = 1; back <= k[RECENT]!; back++) if (isLeaderCode(k[backAt(room, back) + FROM]!)) return k[backAt(room, back) + FROM]!
  return FIRST_LEADER
}
const sayToLeaders = (room: Room, act: number): void => {
  const count = room.cast.leaders.length
  room.k[act + TO] = ((1 << count) - 1) << FIRST_LEADER
  room.k[act + SINGLED] = count === 1 ? FIRST_LEADER : NONE
}
/** Writes down the addressed in seat order (layout.ts), or with one of them first. */
export const writeList = ({ cast, x, k }: Room, at: number, first: number = NONE): void => {
  const to = k[2 * at + TO]!
  if (to === GROUP) return
  let list = first === NONE ? 1 : 32 + first
  for (let seat = 0; seat < FIRST_LEADER + cast.leaders.length; seat++) if (seat !== first && (to >> seat) & 1) list = 32 * list + seat
  x[at + LIST] = list
}

/** The other member this act is meant for, before deciding whether it is said to him or to all. */
const partner = (room: Room, me: number, kind: number): number => {
  const topic = room.subject
  const last = lastFrom(room)
  const lastMember = last !== me && isMember(room, last) && isPresent(room, last) ? last : NONE
  const topicHere = topic !== NONE && isPresent(room, topic) ? topic : NONE
  switch (kind) {
    case KIND['gives-back']: case KIND.misses: case KIND.startles: return topic !== NONE ? topic : lastMember
    case KIND.reassures: case KIND.advises: return topicHere !== NONE ? topicHere : lastMember
    case KIND.attacks: {
      const worst = mostIrritating(room, me)
      return worst !== NONE ? worst : lastMember
    }
    case KIND['makes-amends']: {
      const target = offended(room, me)
      return target !== NONE ? target : lastMember !== NONE ? lastMember : topic
    }
    case KIND.recognises: case KIND.asks: {
      // Mostly to who just spoke, sometimes to whom he spoke to, sometimes to whose matter it is.
      roll(room, 'target', room.cast.labels[me]!.who)
      const third = last === NONE ? NONE : room.k[lastAt(room) + SINGLED]!
      if (room.dice[0]! < 0.45 && third !== me && isMember(room, third) && isPresent(room, third)) return third
      return lastMember !== NONE && room.dice[0]! < 0.85 ? lastMember : topicHere !== NONE ? topicHere : lastMember
    }
    default: return lastMember !== NONE ? lastMember : isLeaderCode(last) ? NONE : topic
  }
}

/** From here on an irritation finds its target by itself. */
const ANNOYING = 0.3
const mostIrritating = (room: Room, me: number): number => {
  let worst: number = NONE
  let most = ANNOYING
  for (let i = 0; i < room.cast.n; i++) {
    if (i === me || !isPresent(room, i)) continue
    const t = irritationOf(room, me, i)
    if (t > most) {
      worst = i
      most = t
    }
  }
  return worst
}

/** Whom he attacked or contradicted last, if that one is still here. */
const offended = (room: Room, me: number): number => {
  const { k } = room
  for (let back = 1; back <= k[RECENT]!; back++) {
    const act = backAt(room, back)
    if (k[act + FROM] !== me || (k[act + ACT_KIND] !== KIND.attacks && k[act + ACT_KIND] !== KIND.disagrees)) continue
    const target = k[act + SINGLED]!
    return isMember(room, target) && isPresent(room, target) ? target : NONE
  }
  return NONE
}

// ---------------------------------------------------------------- about what

const OWN_THEMES: Partial<Record<MemberAct, Theme>> = {
  'announces-leaving': 'leaving', 'defends-leaving': 'leaving', 'takes-leave': 'leaving', 'decides-to-stay': 'leaving', misses: 'leaving', startles: 'leaving',
  'criticises-leaders': 'leaders', 'returns-to-programme': 'programme', evades: 'everyday', jokes: 'everyday', proposes: 'group', attacks: 'conflict', 'makes-amends': 'conflict',
}
/** The theme an act is always about, NONE for the others. */
const OWN_THEME = Int32Array.from(MEMBER_ACTS, (act) => (OWN_THEMES[act] === undefined ? NONE : THEME[OWN_THEMES[act]]))

/** The theme of the programme now. */
export const agendaTheme = ({ cast, k }: Room): number => cast.agenda[k[ITEM]!]?.theme ?? NONE

const onTable = (room: Room): number => {
  const { k } = room
  for (let back = 1; back <= k[RECENT]!; back++) {
    const theme = k[backAt(room, back) + ACT_THEME]!
    if (theme !== THEME.none && theme !== THEME.everyday && (theme !== THEME.programme || back === 1)) return theme
  }
  const planned = agendaTheme(room)
  return planned === NONE ? THEME.none : planned
}

/** From here on a theme counts as one's own. */
const OWN = 0.2

const themeFor = (room: Room, me: number, kind: number): number => {
  const intent = intentOf(room, me, kind)
  if (intent !== NONE) return room.cast.intents[me]![intent]!.theme
  const own = OWN_THEME[kind - INTERVENTION_COUNT]!
  if (own !== NONE) return own
  const table = onTable(room)
  if (kind === KIND.wavers) return areAkin(table, THEME.doubt) ? table : THEME.doubt
  if (kind !== KIND.discloses && kind !== KIND.recognises && kind !== KIND.tells) return table
  if (room.cast.carries[me * THEME_COUNT + table]! >= OWN) return table
  return ownMatter(room, me, kind, table)
}

/** His own matter, the nearest to what is on the table that he does not avoid. */
const ownMatter = (room: Room, me: number, kind: number, table: number): number => {
  const { cast, x, weights } = room
  const themes = cast.ownThemes[me]!
  for (let j = 0; j < themes.length; j++) {
    const theme = themes[j]!
    const at = me * THEME_COUNT + theme
    weights[j] = cast.carries[at]! * (1 - 0.8 * cast.avoids[at]!) * (areAkin(theme, table) ? 3 : 0.4 + x[HEAT + theme]!)
  }
  rollFor(room, 'theme', me)
  const chosen = pickOf(room, 0, themes.length)
  return chosen === NONE ? (kind === KIND.tells ? THEME.everyday : table) : themes[chosen]!
}

// ---------------------------------------------------------------- how deep, how

const depthFor = (room: Room, me: number, kind: number, theme: number): number => {
  const least = LEAST_DEPTH[kind - INTERVENTION_COUNT]!
  const most = MOST_DEPTH[kind - INTERVENTION_COUNT]!
  if (least === most) return least
  const intent = intentOf(room, me, kind)
  if (intent !== NONE) return room.cast.intents[me]![intent]!.depth
  const { x } = room
  const at = memberAt(room, me)
  rollFor(room, 'depth', me)
  const readiness = 0.45 * x[at + NUMBER.safety]! + 0.25 * x[GROUP_AT.openness]! + 0.3 * x[at + NUMBER.touched]! - 0.35 * room.cast.avoids[me * THEME_COUNT + theme]! + 0.5 * (room.dice[0]! - 0.5)
  const depth = readiness > 0.74 ? 3 : readiness > 0.5 ? 2 : readiness > 0.25 ? 1 : 0
  return Math.max(least, Math.min(most, depth))
}

const WARMTH = 1
const DOMINANCE = 2

/** His place on Leary's Rose: the act's own, his nature, his irritation with whom he speaks to, and the tone in which he was spoken to. */
const tone = (room: Room, me: number, kind: number, at: number): void => {
  const { cast, x, k } = room
  const row = kind - INTERVENTION_COUNT
  const traits = me * TRAIT_COUNT
  const to = k[2 * at + TO]!
  let irritated = 0
  if (to !== GROUP) for (let seat = 0; seat < FIRST_LEADER + cast.leaders.length; seat++) if ((to >> seat) & 1) irritated = Math.max(irritated, irritationOf(room, me, seat))
  const last = lastAt(room)
  const mine = k[RECENT]! > 0 && k[last + TO] !== GROUP && (k[last + TO]! >> me) & 1
  const above = FORM_ABOVE[row]! + 0.5 * (cast.traits[traits + DOMINANCE]! - 0.5) - (mine ? 0.3 * x[last / 2 + ABOVE]! : 0)
  const together = FORM_TOGETHER[row]! + 0.4 * (cast.traits[traits + WARMTH]! - 0.5) - 0.5 * irritated + (mine ? 0.25 * x[last / 2 + TOGETHER]! : 0)
  x[at + ABOVE] = Math.round(100 * clamp(above, -1, 1)) / 100
  x[at + TOGETHER] = Math.round(100 * clamp(together, -1, 1)) / 100
}

/** The turn this act replies to: that of the last speaker, unless he was it himself. */
const repliesTo = (room: Room, me: number): number => {
  const last = lastFrom(room)
  if (last === NONE || last === me) return NONE
  const spoke = isLeaderCode(last) ? room.k[leaderAt(last - FIRST_LEADER) + LEADER_SPOKE]! : room.k[2 * memberAt(room, last) + SPOKE]!
  return spoke >= 0 ? spoke : NONE
}

/** How a member does what he chose: to whom, about what, how deep, in what tone. Written into the next slot of the ring. */
import { clamp } from '../curves.ts'
import { ORDINAL } from '../rng.ts'
import { MEMBER_ACTS } from '../vocabulary.ts'
import type { MemberAct, Theme } from '../vocabulary.ts'
import { TRAIT_COUNT } from './cast.ts'
import { irritationOf, isMember, isPresent, memberAt } from './derived.ts'
import { intentOf, leaderAt } from './intents.ts'
import { ABOUT_OTHER, ANSWERS_LEADER, FORM_ABOVE, FORM_TOGETHER, IS, LEAST_DEPTH, MOST_DEPTH, TO_ASKER, TURNS_TO_ALL, areAkin } from './kinds.ts'
import {
  ABOUT, ABOVE, ACT_KIND, ACT_THEME, DEPTH, FIRST_LEADER, FROM, GROUP, GROUP_AT, HEAD, HEAT, INTERVENTION_COUNT, ITEM, KIND, LEADER_SPOKE, LIST, NONE, NUMBER, RECENT, REPLY, SINGLED, SPOKE, THEME, THEME_COUNT, TO, TOGETHER, isLeaderCode,
} from './layout.ts'
import { pickOf } from './pick.ts'
import { roll, rollFor } from './roll.ts'
import { actAt, backAt, writePlain } from './situation.ts'
import { table } from './table.ts'

const { avoids, carries, dice, k, now, traits, weights, x } = table

/** Writes the act of this kind into the next slot. The room's subject is the member's topic. */
export const shapeAct = (me: number, kind: number): void => {
  const slot = k[HEAD]!
  writePlain(slot, me, kind, THEME.none)
  const at = actAt(slot)
  aim(me, kind, 2 * at)
  writeList(at)
  const theme = themeFor(me, kind)
  k[2 * at + ACT_THEME] = theme
  k[2 * at + DEPTH] = depthFor(me, kind, theme)
  tone(me, kind, at)
  k[2 * at + REPLY] = repliesTo(me)
}

/** Place in `k` of the last act; only asked for when there is one. */
const lastAt = (): number => backAt(1)
const lastFrom = (): number => (k[RECENT] === 0 ? NONE : k[lastAt() + FROM]!)

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
const BRIEFLY_BACK = 0.5
/** What a leader laid before all is mostly answered before all, whoever it is about. */
const TO_ONE_AFTER_ALL = 0.3
/** How often who comes in between two speaks to the one who was spoken to: he mostly joins the one who spoke. */
const JOINS = 0.6

const sayTo = (act: number, seat: number): void => {
  k[act + TO] = 1 << seat
  k[act + SINGLED] = seat
}

const aim = (me: number, kind: number, act: number): void => {
  const is = IS[kind]!
  if (kind === KIND['asks-leader'] || kind === KIND['returns-to-programme']) return sayTo(act, lastLeader())
  rollFor(ORDINAL.target, me)
  const u = dice[0]!
  if (kind === KIND['criticises-leaders']) return u < TO_ALL_LEADERS ? sayToLeaders(act) : sayTo(act, lastLeader())
  const last = lastFrom()
  const byLeader = isLeaderCode(last)
  if (byLeader && is & ANSWERS_LEADER && k[lastAt() + SINGLED] === me) return u < BACK_TO_ASKER ? sayTo(act, last) : undefined
  if (byLeader && is & TO_ASKER && u < BRIEFLY_BACK) return sayTo(act, last)
  if (last === me && k[lastAt() + TO] !== GROUP && is & TURNS_TO_ALL) return
  const other = partner(me, kind)
  if (other === NONE) return
  const share = TO_ONE[kind - INTERVENTION_COUNT]! * (byLeader && k[lastAt() + TO] === GROUP ? TO_ONE_AFTER_ALL : 1)
  if (isPresent(other) && u < share) return sayTo(act, other)
  if (is & ABOUT_OTHER) k[act + ABOUT] = other
}

const lastLeader = (): number => {
  for (let back = 1; back <= k[RECENT]!; back++) if (isLeaderCode(k[backAt(back) + FROM]!)) return k[backAt(back) + FROM]!
  return FIRST_LEADER
}
const sayToLeaders = (act: number): void => {
  const count = now.leaders
  k[act + TO] = ((1 << count) - 1) << FIRST_LEADER
  k[act + SINGLED] = count === 1 ? FIRST_LEADER : NONE
}
/** The first seat of a mask that is not empty. */
const lowest = (mask: number): number => 31 - Math.clz32(mask & -mask)
/** Writes down the addressed in seat order (layout.ts), or with one of them first. */
export const writeList = (at: number, first: number = NONE): void => {
  const to = k[2 * at + TO]!
  if (to === GROUP) return
  let list = first === NONE ? 1 : 32 + first
  for (let rest = first === NONE ? to : to & ~(1 << first); rest !== 0; rest &= rest - 1) list = 32 * list + lowest(rest)
  x[at + LIST] = list
}

/** The other member this act is meant for, before deciding whether it is said to him or to all. */
const partner = (me: number, kind: number): number => {
  const topic = now.subject
  const last = lastFrom()
  const lastMember = last !== me && isMember(last) && isPresent(last) ? last : NONE
  const topicHere = topic !== NONE && isPresent(topic) ? topic : NONE
  switch (kind) {
    case KIND['gives-back']: case KIND.misses: case KIND.startles: return topic !== NONE ? topic : lastMember
    case KIND.reassures: case KIND.advises: return topicHere !== NONE ? topicHere : lastMember
    case KIND.attacks: {
      const worst = mostIrritating(me)
      return worst !== NONE ? worst : lastMember
    }
    case KIND['makes-amends']: {
      const target = offended(me)
      return target !== NONE ? target : lastMember !== NONE ? lastMember : topic
    }
    case KIND.recognises: case KIND.asks: {
      // Mostly to who just spoke, sometimes to whom he spoke to, sometimes to whose matter it is.
      const third = spokenTo(me)
      roll(ORDINAL.target, now.cast.labels[me]!.who)
      if (third !== NONE && dice[0]! < JOINS) return third
      return lastMember !== NONE && dice[0]! < 0.85 ? lastMember : topicHere !== NONE ? topicHere : lastMember
    }
    default: {
      const third = spokenTo(me)
      if (third !== NONE) {
        roll(ORDINAL.target, now.cast.labels[me]!.who)
        if (dice[0]! < JOINS) return third
      }
      return lastMember !== NONE ? lastMember : isLeaderCode(last) ? NONE : topic
    }
  }
}

/** The other member to whom the last act was said, if he is here. */
const spokenTo = (me: number): number => {
  if (k[RECENT] === 0) return NONE
  const third = k[lastAt() + SINGLED]!
  return third !== me && isMember(third) && isPresent(third) ? third : NONE
}

/** From here on an irritation finds its target by itself. */
const ANNOYING = 0.3
const mostIrritating = (me: number): number => {
  let worst: number = NONE
  let most = ANNOYING
  for (let i = 0; i < now.n; i++) {
    if (i === me || !isPresent(i)) continue
    const t = irritationOf(me, i)
    if (t > most) {
      worst = i
      most = t
    }
  }
  return worst
}

/** Whom he attacked or contradicted last, if that one is still here. */
const offended = (me: number): number => {
  for (let back = 1; back <= k[RECENT]!; back++) {
    const act = backAt(back)
    if (k[act + FROM] !== me || (k[act + ACT_KIND] !== KIND.attacks && k[act + ACT_KIND] !== KIND.disagrees)) continue
    const target = k[act + SINGLED]!
    return isMember(target) && isPresent(target) ? target : NONE
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
export const agendaTheme = (): number => now.cast.agenda[k[ITEM]!]?.theme ?? NONE

const onTable = (): number => {
  for (let back = 1; back <= k[RECENT]!; back++) {
    const theme = k[backAt(back) + ACT_THEME]!
    if (theme !== THEME.none && theme !== THEME.everyday && (theme !== THEME.programme || back === 1)) return theme
  }
  const planned = agendaTheme()
  return planned === NONE ? THEME.none : planned
}

/** From here on a theme counts as one's own. */
const OWN = 0.2

const themeFor = (me: number, kind: number): number => {
  const intent = intentOf(me, kind)
  if (intent !== NONE) return now.cast.intents[me]![intent]!.theme
  const own = OWN_THEME[kind - INTERVENTION_COUNT]!
  if (own !== NONE) return own
  const table = onTable()
  if (kind === KIND.wavers) return areAkin(table, THEME.doubt) ? table : THEME.doubt
  if (kind !== KIND.discloses && kind !== KIND.recognises && kind !== KIND.tells) return table
  if (carries[me * THEME_COUNT + table]! >= OWN) return table
  return ownMatter(me, kind, table)
}

/** His own matter, the nearest to what is on the table that he does not avoid. */
const ownMatter = (me: number, kind: number, table: number): number => {
  const { cast } = now
  const themes = cast.ownThemes[me]!
  for (let j = 0; j < themes.length; j++) {
    const theme = themes[j]!
    const at = me * THEME_COUNT + theme
    weights[j] = carries[at]! * (1 - 0.8 * avoids[at]!) * (areAkin(theme, table) ? 3 : 0.4 + x[HEAT + theme]!)
  }
  rollFor(ORDINAL.theme, me)
  const chosen = pickOf(0, themes.length)
  return chosen === NONE ? (kind === KIND.tells ? THEME.everyday : table) : themes[chosen]!
}

// ---------------------------------------------------------------- how deep, how

const depthFor = (me: number, kind: number, theme: number): number => {
  const least = LEAST_DEPTH[kind - INTERVENTION_COUNT]!
  const most = MOST_DEPTH[kind - INTERVENTION_COUNT]!
  if (least === most) return least
  const intent = intentOf(me, kind)
  if (intent !== NONE) return now.cast.intents[me]![intent]!.depth
  const at = memberAt(me)
  rollFor(ORDINAL.depth, me)
  const readiness = 0.45 * x[at + NUMBER.safety]! + 0.25 * x[GROUP_AT.openness]! + 0.3 * x[at + NUMBER.touched]! - 0.35 * avoids[me * THEME_COUNT + theme]! + 0.5 * (dice[0]! - 0.5)
  const depth = readiness > 0.74 ? 3 : readiness > 0.5 ? 2 : readiness > 0.25 ? 1 : 0
  return Math.max(least, Math.min(most, depth))
}

const WARMTH = 1
const DOMINANCE = 2

/** His place on Leary's Rose: the act's own, his nature, his irritation with whom he speaks to, and the tone in which he was spoken to. */
const tone = (me: number, kind: number, at: number): void => {
  const row = kind - INTERVENTION_COUNT
  const own = me * TRAIT_COUNT
  const to = k[2 * at + TO]!
  let irritated = 0
  if (to !== GROUP) for (let rest = to; rest !== 0; rest &= rest - 1) irritated = Math.max(irritated, irritationOf(me, lowest(rest)))
  const last = lastAt()
  const mine = k[RECENT]! > 0 && k[last + TO] !== GROUP && (k[last + TO]! >> me) & 1
  const above = FORM_ABOVE[row]! + 0.5 * (traits[own + DOMINANCE]! - 0.5) - (mine ? 0.3 * x[last / 2 + ABOVE]! : 0)
  const together = FORM_TOGETHER[row]! + 0.4 * (traits[own + WARMTH]! - 0.5) - 0.5 * irritated + (mine ? 0.25 * x[last / 2 + TOGETHER]! : 0)
  x[at + ABOVE] = Math.round(100 * clamp(above, -1, 1)) / 100
  x[at + TOGETHER] = Math.round(100 * clamp(together, -1, 1)) / 100
}

/** The turn this act replies to: that of the last speaker, unless he was it himself. */
const repliesTo = (me: number): number => {
  const last = lastFrom()
  if (last === NONE || last === me) return NONE
  const spoke = isLeaderCode(last) ? k[leaderAt(last - FIRST_LEADER) + LEADER_SPOKE]! : k[2 * memberAt(last) + SPOKE]!
  return spoke >= 0 ? spoke : NONE
}

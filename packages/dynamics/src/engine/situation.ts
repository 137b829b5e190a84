/** Who is who in an act and where it stands among the last: its subject, runs of turns, and the places of the acts in memory. */
import type { Fact } from '../expressions.ts'
import { FACTS } from '../expressions.ts'
import { SILENCE_QUALITIES } from '../vocabulary.ts'
import { INVITES, IS, areAkin } from './kinds.ts'
import {
  ABOUT, ABOVE, ACTS_AT, ACT_KIND, ACT_STRIDE, ACT_THEME, DEPTH, FIRST_LEADER, FROM, GROUP, HEAD, HOLDER, KIND, LIST, LIST_REST, MATTER, MATTER_KIND, NONE, RECENT, REPLY, SINGLED, SLOTS,
  THEME, TO, TOGETHER, isLeaderCode,
} from './layout.ts'
import { table } from './table.ts'

const { k, now, x } = table

/** Place of each fact among the facts of a room. */
export const FACT = Object.fromEntries(FACTS.map((fact, i) => [fact, i])) as Record<Fact, number>
/** Qualities of a silence, by code. */
export const WORKING_SILENCE = SILENCE_QUALITIES.indexOf('working')
export const FRIGHTENED_SILENCE = SILENCE_QUALITIES.indexOf('frightened')
export const WAITING_SILENCE = SILENCE_QUALITIES.indexOf('waiting')

/** Where an act of the ring begins in `x`; twice that in `k`. */
export const actAt = (slot: number): number => ACTS_AT + (slot & (SLOTS - 1)) * ACT_STRIDE
/** Place in `k` of the act `back` acts ago (1 = the last). */
export const backAt = (back: number): number => 2 * actAt(k[HEAD]! - back)

// ---------------------------------------------------------------- who is who

/** The act's subject: named, else the one addressed, else whose matter lies open, else the last who spoke of the theme. */
const subjectOf = (): number => {
  const { slot } = now
  const act = 2 * actAt(slot)
  const from = k[act + FROM]!
  if (k[act + ABOUT] !== NONE) return k[act + ABOUT]!
  const single = k[act + SINGLED]!
  if (single !== NONE && single < FIRST_LEADER) return single
  const byLeader = isLeaderCode(from)
  const matter = k[MATTER_KIND]!
  if (byLeader && matter !== 0 && matter !== MATTER.monopoly) return k[HOLDER]!
  const theme = k[act + ACT_THEME]!
  for (let back = 1; back <= now.before; back++) {
    const a = 2 * actAt(slot - back)
    const who = k[a + FROM]!
    if (who === from || who >= FIRST_LEADER) continue
    if (!byLeader || theme === THEME.none || areAkin(k[a + ACT_THEME]!, theme)) return who
  }
  return matter !== 0 && k[HOLDER] !== from ? k[HOLDER]! : NONE
}

/** Turns to the act in a slot: who is who in it. `before`: how many acts lie before it. */
export const turnTo = (slot: number, before: number): void => {
  now.slot = slot
  now.before = before
  now.actor = k[2 * actAt(slot) + FROM]!
  now.holder = k[MATTER_KIND] === 0 ? NONE : k[HOLDER]!
  now.subject = subjectOf()
}

/** Turns to the last act, when it has been played; before any act, to a leader who has said nothing in particular. */
export const turnToLast = (): void => {
  if (k[RECENT]! > 0) return turnTo(k[HEAD]! - 1, k[RECENT]! - 1)
  writePlain(k[HEAD]! - 1, FIRST_LEADER, KIND.other, THEME.none)
  turnTo(k[HEAD]! - 1, 0)
}

/** An act to everyone without depth or tone. */
export const writePlain = (slot: number, from: number, kind: number, theme: number): void => {
  const at = actAt(slot)
  const act = 2 * at
  x[at + ABOVE] = 0
  x[at + TOGETHER] = 0
  x[at + LIST] = 1
  x[at + LIST_REST] = 1
  k[act + FROM] = from
  k[act + TO] = GROUP
  k[act + SINGLED] = NONE
  k[act + ACT_KIND] = kind
  k[act + ACT_THEME] = theme
  k[act + ABOUT] = NONE
  k[act + REPLY] = NONE
  k[act + DEPTH] = 0
}

// ---------------------------------------------------------------- runs of turns

/** How many turns a leader and one member have now been talking with only each other; i33 counts double, being long. */
export const dyadLength = (): number => {
  const { slot, before } = now
  const act = 2 * actAt(slot)
  const from = k[act + FROM]!
  const pair = isLeaderCode(from) ? k[act + SINGLED]! : from
  if (pair === NONE || isLeaderCode(pair)) return 0
  let turns = 0
  for (let back = 0; back <= before; back++) {
    const a = 2 * actAt(slot - back)
    const who = k[a + FROM]!
    if ((isLeaderCode(who) ? k[a + SINGLED]! : who) !== pair) break
    turns += k[a + ACT_KIND] === KIND.i33 ? 2 : 1
  }
  return turns
}

/** Turns in a row in which this member tells and tells; who asks him on does not break it. */
export const runLength = (): number => {
  const { slot, before } = now
  const act = 2 * actAt(slot)
  if (k[act + ACT_KIND] !== KIND.tells) return 0
  const from = k[act + FROM]!
  let run = 1
  for (let back = 1; back <= before; back++) {
    const a = 2 * actAt(slot - back)
    if (k[a + FROM] === from && k[a + ACT_KIND] === KIND.tells) run++
    else if (k[a + ACT_KIND] !== KIND.asks || k[a + SINGLED] !== from) break
  }
  return run
}

/** Acts in a row by this actor. */
export const streakLength = (): number => {
  const { slot, before, actor } = now
  let n = 1
  while (n <= before && k[2 * actAt(slot - n) + FROM] === actor) n++
  return n
}

/** Whether leaders asked for what is said now, within the last eight acts. */
export const wasInvited = (): boolean => {
  const { slot, before } = now
  for (let back = 1; back <= before && back <= 8; back++) if (IS[k[2 * actAt(slot - back) + ACT_KIND]!]! & INVITES) return true
  return false
}

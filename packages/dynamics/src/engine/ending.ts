/** The end of a session: one or two say a last word; who said he stops, and still means it, says goodbye; then it is over. */
import { clamp, round } from '../curves.ts'
import { ORDINAL } from '../rng.ts'
import { TRAIT_COUNT } from './cast.ts'
import { flagsOf, isPresent, pullOf } from './derived.ts'
import { writeList } from './act.ts'
import { FORM_ABOVE, FORM_TOGETHER, LEAST_DEPTH } from './kinds.ts'
import { ABOVE, ANNOUNCED, DEPTH, HEAD, HOLDER, INTERVENTION_COUNT, KIND, LEFT, MATTER_KIND, NONE, OVER, PRESENT, SINGLED, THEME, TO, TOGETHER } from './layout.ts'
import { moodOf } from './mood.ts'
import { playAct } from './play.ts'
import { rollFor } from './roll.ts'
import type { Rules } from './rules.ts'
import { actAt, writePlain } from './situation.ts'
import { table } from './table.ts'

const { dice, k, now, traits, x } = table

const TALKATIVENESS = 0
const WARMTH = 1
const DOMINANCE = 2
/** From here on who said he stops still means it. */
const MEANS_IT = 0.2
/** How often who wavers goes home without a word; who is guarded or irritated always does. */
const WAVERS = 0.35
/** How often a second one follows the first. */
const SECOND = 0.6
/** What every member's chance of the last word begins with, before his talkativeness. */
const QUIET = 0.3

/** Writes what a member does at the end into the next slot: to all, or to one. */
const writeLast = (i: number, kind: number, theme: number, to = NONE): void => {
  const slot = k[HEAD]!
  const row = kind - INTERVENTION_COUNT
  const at = actAt(slot)
  writePlain(slot, i, kind, theme)
  k[2 * at + DEPTH] = LEAST_DEPTH[row]!
  x[at + ABOVE] = round(clamp(FORM_ABOVE[row]! + 0.5 * (traits[i * TRAIT_COUNT + DOMINANCE]! - 0.5), -1, 1))
  x[at + TOGETHER] = round(clamp(FORM_TOGETHER[row]! + 0.4 * (traits[i * TRAIT_COUNT + WARMTH]! - 0.5), -1, 1))
  if (to === NONE) return
  k[2 * at + TO] = 1 << to
  k[2 * at + SINGLED] = to
  writeList(at)
}

/** Who says the last word but `before`: whoever is here and did not say he stops, the talkative sooner; NONE when nobody is left. */
const lastOf = (before: number): number => {
  let who = NONE
  let most = 0
  for (let i = 0; i < now.n; i++) {
    if (i === before || (flagsOf(i) & (PRESENT | ANNOUNCED | LEFT)) !== PRESENT) continue
    rollFor(ORDINAL.floor, i)
    const chance = dice[0]! * (QUIET + traits[i * TRAIT_COUNT + TALKATIVENESS]!)
    if (chance > most) {
      most = chance
      who = i
    }
  }
  return who
}

/** Whether a member goes home without a word, by his mood. */
const goesSilent = (i: number): boolean => {
  const mood = moodOf(i)
  if (mood !== 'wavering') return mood === 'guarded' || mood === 'irritated'
  rollFor(ORDINAL.move, i)
  return dice[0]! < WAVERS
}

/**
 * Whoever says a last word as the session closes, written into the next slot; NONE when nobody (more) does. `said`: who did already, in order. Guarded or irritated, and
 * now and then when he wavers, he goes without a word; while somebody's matter lies open he says it to him; else to all. Design [D].
 */
export const writeLastWord = (said: readonly number[]): number => {
  if (said.length > 1) return NONE
  const i = lastOf(said[0] ?? NONE)
  if (i === NONE) return NONE
  if (said.length === 1) {
    rollFor(ORDINAL.act, i)
    if (dice[0]! >= SECOND) return NONE
  }
  const holder = k[MATTER_KIND] === 0 ? NONE : k[HOLDER]!
  if (goesSilent(i)) writeLast(i, KIND.withdraws, THEME.everyday)
  else if (holder !== NONE && holder !== i && holder < now.n && isPresent(holder)) writeLast(i, KIND.reassures, THEME.everyday, holder)
  else writeLast(i, KIND.tells, THEME.everyday)
  return i
}

/** Whether this member says goodbye now; at the end of the last session there is nothing left to stop. */
export const saysGoodbye = (i: number): boolean =>
  now.cast.session < now.cast.sessions && (flagsOf(i) & (PRESENT | ANNOUNCED | LEFT)) === (PRESENT | ANNOUNCED) && !(pullOf(i) < MEANS_IT)

/** Writes his goodbye into the next slot. */
export const writeGoodbye = (i: number): void => writeLast(i, KIND['takes-leave'], THEME.leaving)

/** Closes the session: `play` is called for each act that stands written in the next slot, with whose it is. */
export const closing = (play: (i: number) => void): void => {
  if (k[OVER]) return
  const said: number[] = []
  for (let i = writeLastWord(said); i !== NONE; i = writeLastWord(said)) {
    play(i)
    said.push(i)
  }
  for (let i = 0; i < now.n; i++) {
    if (!saysGoodbye(i)) continue
    writeGoodbye(i)
    play(i)
  }
  k[OVER] = 1
}

/** Closes the session without telling it. */
export const closeRoom = (rules: Rules): void => closing(() => playAct(rules))

/**
 * Branches by the thousand: a session in flat memory (`Room`) is laid on the table, the trainee does something else, and it goes on to its end without a trace.
 *
 *   const room = load(state)                             // once per decision
 *   const follow = { later: […], habits: […] }           // `encode(now.cast, act)` turns an Act into codes; null = she lets the group go on
 *   const luck = luckOf(now.cast, seed)                 // once per rollout number: the same for every alternative
 *   fork(room, luck)                                     // laid on the table (engine/table.ts), where everything is played
 *   playOut(encode(now.cast, alternative), follow, until)
 *   save()                                               // the state that lies there then, exactly
 *
 * Forking and playing allocate nothing. What happens is, to the byte, what the live engine does with the state `{ ...state, seed }`;
 * only gazes, which nothing reads, are not drawn, and signs are left as they were where nobody sees them (`see`).
 */
import { leaveChanceOf } from './between.ts'
import type { Cast } from './engine/cast.ts'
import { say } from './engine/chair.ts'
import { cohesion, flagsOf, pullOf } from './engine/derived.ts'
import { closeRoom } from './engine/ending.ts'
import { fits } from './engine/fits.ts'
import type { DeedCode } from './engine/fits.ts'
import { decide } from './engine/floor.ts'
import { generatedRules } from './engine/generated.ts'
import { interpreted } from './engine/interpret.ts'
import { ANNOUNCED, FIRST_LEADER, GROUP, KIND, LEFT, NONE, OVER, THEME, TURN } from './engine/layout.ts'
import { rulesNow, tellClose, tellNext, tellWritten } from './engine/live.ts'
import { NEXT_TRAINEE } from './engine/next.ts'
import { goOn, hasEnded, playAct, reflect, writeNext } from './engine/play.ts'
import { rollLeader } from './engine/roll.ts'
import type { Rules } from './engine/rules.ts'
import { see, table } from './engine/table.ts'
import { ORDINAL } from './rng.ts'
import type { Turn } from './types.ts'

export { encode } from './engine/act-code.ts'
export type { ActCode } from './engine/act-code.ts'
export { codeOf, seatOf } from './engine/cast.ts'
export type { Cast } from './engine/cast.ts'
export { fits } from './engine/fits.ts'
export type { DeedCode } from './engine/fits.ts'
export { luckOf } from './engine/luck.ts'
export type { Luck } from './engine/luck.ts'
export { fork, lift, see } from './engine/table.ts'
export type { Room } from './engine/table.ts'
export { load, save } from './engine/state.ts'
export { RULE_TESTS } from './engine/trace.ts'

const { dice, k, now } = table

/** How the trainee goes on after the changed moment. */
export interface FollowCode {
  /** What she did after this moment, in order; what does not fit when its turn comes is passed over for good. */
  readonly later: readonly DeedCode[]
  /** Drawn from, evenly over those that fit, when `later` is used up. */
  readonly habits: readonly DeedCode[]
}

/** What a traced branch leaves behind: its turns, and per turn of the trainee which of her later deeds it was (−1: the changed one, or a habit). */
export interface BranchLog {
  turns: Turn[]
  hers: Map<number, number>
}

/** Whether somebody in this cast looks at the signs while the trainee follows a list: a leader beside her who is led by a style. */
export const isSeen = ({ leaders, trainee }: Cast): boolean => leaders.some((_, j) => FIRST_LEADER + j !== trainee)

/** The rules as generated, unless some are switched off: then the interpreter, which can leave rules out. Throws Error when the generated code is stale. */
export const rulesFor = (): Rules => (now.cast.off.size > 0 ? interpreted : generatedRules())

/**
 * Plays `first` as the trainee's deed now (null: she lets the group go on), then goes on until turn `until`, the end of the time, and closes the session.
 * With a `log` every turn is traced into it. Returns the number of turns, those of the close included.
 */
export const playOut = (first: DeedCode, follow: FollowCode, until: number, log?: BranchLog): number => (log ? tellOut(first, follow, until, log) : playOutBy(rulesFor(), first, follow, until))

/** The same by these rules, whichever they are: for holding two ways of running them to each other. */
export const playOutBy = (rules: Rules, first: DeedCode, follow: FollowCode, until: number): number => {
  const from = k[TURN]!
  if (k[OVER]) return 0
  let at = 0
  reflect(rules)
  if (first !== null) {
    writeNext(first)
    playAct(rules)
  } else if (!hasEnded()) {
    decide(rules, false)
    goOn(rules)
  }
  while (k[TURN]! < until && !hasEnded()) {
    decide(rules, false)
    if (now.next === NEXT_TRAINEE) {
      at = laterFrom(follow, at)
      const hers = at < follow.later.length
      if (hers ? writeDeed(follow.later[at++]!) : writeHabit(follow)) {
        playAct(rules)
        continue
      }
    }
    goOn(rules)
  }
  closeRoom(rules)
  return k[TURN]! - from
}

/** The same, told turn by turn. */
const tellOut = (first: DeedCode, follow: FollowCode, until: number, log: BranchLog): number => {
  const { cast, seen } = now
  const from = k[TURN]!
  if (k[OVER]) return 0
  see(true)
  now.told = true
  let at = 0
  log.hers.set(from, NONE)
  reflect(rulesNow())
  if (writeDeed(first)) log.turns.push(tellWritten(cast.trainee))
  else if (!hasEnded()) {
    decide(rulesNow(), false)
    log.turns.push(tellNext())
  }
  while (k[TURN]! < until && !hasEnded()) {
    decide(rulesNow(), false)
    if (now.next === NEXT_TRAINEE) {
      at = laterFrom(follow, at)
      const hers = at < follow.later.length
      log.hers.set(k[TURN]!, hers ? at : NONE)
      if (hers ? writeDeed(follow.later[at++]!) : writeHabit(follow)) {
        log.turns.push(tellWritten(cast.trainee))
        continue
      }
    }
    log.turns.push(tellNext())
  }
  log.turns.push(...tellClose())
  now.told = false
  now.seen = seen
  return k[TURN]! - from
}

/** The next of her later deeds that fits now, from `at` on. */
const laterFrom = ({ later }: FollowCode, at: number): number => {
  let i = at
  while (i < later.length && !fits(later[i]!)) i++
  return i
}

/** Writes a deed into the next slot; false when she lets the group go on. */
const writeDeed = (deed: DeedCode): boolean => {
  if (deed === null) return false
  writeNext(deed)
  return true
}

/** Writes what she does by habit: one of her own deeds that fit, else she bears the silence. */
const writeHabit = ({ habits }: FollowCode): boolean => {
  let fitting = 0
  for (let i = 0; i < habits.length; i++) if (fits(habits[i]!)) fitting++
  if (fitting === 0) {
    say(now.cast.trainee, KIND.i19, GROUP, THEME.none)
    return true
  }
  rollLeader(ORDINAL.policy, now.cast.trainee)
  let left = Math.floor(dice[0]! * fitting)
  for (let i = 0; ; i++) if (fits(habits[i]!) && left-- === 0) return writeDeed(habits[i]!)
}

/** Chance that a member does not come back after this session: certain for who has left. */
export const goneChance = (member: number): number => {
  const flags = flagsOf(member)
  return flags & LEFT ? 1 : leaveChanceOf(pullOf(member), (flags & ANNOUNCED) !== 0)
}

/** Mean cohesion of who belongs to the group, as in `measures`. */
export const cohesionNow = (): number => cohesion()

/**
 * Branches by the thousand: a session in flat memory (`Room`) is forked, the trainee does something else, and it goes on to its end without a trace.
 *
 *   const room = load(state)                             // once per decision; `save(room)` gives the state back, exactly
 *   const branch = emptyRoom(room.cast, room.luck)       // scratch memory, used again and again
 *   const follow = { later: […], habits: […] }           // `encode(room.cast, act)` turns an Act into codes; null = she lets the group go on
 *   const luck = luckOf(room.cast, seed)                 // once per rollout number: the same for every alternative
 *   fork(room, branch); branch.luck = luck
 *   playOut(branch, encode(room.cast, alternative), follow, until)
 *
 * Nothing in the last two lines allocates. What happens is, to the byte, what the live engine does with the state `{ ...state, seed }`;
 * only gazes, which nothing reads, are not drawn, and signs are left as they were where `branch.seen` is false.
 */
import { leaveChanceOf } from './between.ts'
import type { Cast } from './engine/cast.ts'
import { say } from './engine/chair.ts'
import { cohesion, flagsOf, pullOf } from './engine/derived.ts'
import { closeRoom } from './engine/ending.ts'
import { fits } from './engine/fits.ts'
import type { DeedCode } from './engine/fits.ts'
import { NEXT_TRAINEE, decide } from './engine/floor.ts'
import { generatedRules } from './engine/generated.ts'
import { interpreted } from './engine/interpret.ts'
import { ANNOUNCED, FIRST_LEADER, GROUP, KIND, LEFT, NONE, OVER, THEME, TURN } from './engine/layout.ts'
import { tellClose, tellNext, tellWritten } from './engine/live.ts'
import type { LiveRoom } from './engine/live.ts'
import { rollLeader } from './engine/luck.ts'
import { goOn, hasEnded, playAct, reflect, writeNext } from './engine/play.ts'
import type { Room } from './engine/room.ts'
import type { Rules } from './engine/rules.ts'
import { emptyTrace } from './engine/trace.ts'
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
export { emptyRoom, fork } from './engine/room.ts'
export type { Room } from './engine/room.ts'
export { load, save } from './engine/state.ts'
export { RULE_TESTS } from './engine/trace.ts'

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
export const rulesFor = (room: Room): Rules => (room.cast.off.size > 0 ? interpreted : generatedRules())

/**
 * Plays `first` as the trainee's deed now (null: she lets the group go on), then goes on until turn `until`, the end of the time, and closes the session.
 * With a `log` every turn is traced into it. Returns the number of turns, those of the close included.
 */
export const playOut = (room: Room, first: DeedCode, follow: FollowCode, until: number, log?: BranchLog): number => (log ? tellOut(room, first, follow, until, log) : playOutBy(room, rulesFor(room), first, follow, until))

/** The same by these rules, whichever they are: for holding two ways of running them to each other. */
export const playOutBy = (room: Room, rules: Rules, first: DeedCode, follow: FollowCode, until: number): number => {
  const { k } = room
  const from = k[TURN]!
  if (k[OVER]) return 0
  let at = 0
  reflect(room, rules)
  if (first !== null) {
    writeNext(room, first)
    playAct(room, rules)
  } else if (!hasEnded(room)) {
    decide(room, rules, false)
    goOn(room, rules)
  }
  while (k[TURN]! < until && !hasEnded(room)) {
    decide(room, rules, false)
    if (room.next === NEXT_TRAINEE) {
      at = laterFrom(room, follow, at)
      const hers = at < follow.later.length
      if (hers ? writeDeed(room, follow.later[at++]!) : writeHabit(room, follow)) {
        playAct(room, rules)
        continue
      }
    }
    goOn(room, rules)
  }
  closeRoom(room, rules)
  return k[TURN]! - from
}

/** The same, told turn by turn by the interpreter. */
const tellOut = (untold: Room, first: DeedCode, follow: FollowCode, until: number, log: BranchLog): number => {
  const { seen } = untold
  const room: LiveRoom = Object.assign(untold, { trace: emptyTrace(), seen: true })
  const { k, cast } = room
  const from = k[TURN]!
  if (k[OVER]) return 0
  let at = 0
  log.hers.set(from, NONE)
  if (writeDeed(room, first)) log.turns.push(tellWritten(room, cast.trainee))
  else if (!hasEnded(room)) {
    reflect(room, interpreted)
    decide(room, interpreted, false)
    log.turns.push(tellNext(room))
  }
  while (k[TURN]! < until && !hasEnded(room)) {
    decide(room, interpreted, false)
    if (room.next === NEXT_TRAINEE) {
      at = laterFrom(room, follow, at)
      const hers = at < follow.later.length
      log.hers.set(k[TURN]!, hers ? at : NONE)
      if (hers ? writeDeed(room, follow.later[at++]!) : writeHabit(room, follow)) {
        log.turns.push(tellWritten(room, cast.trainee))
        continue
      }
    }
    log.turns.push(tellNext(room))
  }
  log.turns.push(...tellClose(room))
  untold.trace = null
  untold.seen = seen
  return k[TURN]! - from
}

/** The next of her later deeds that fits now, from `at` on. */
const laterFrom = (room: Room, { later }: FollowCode, at: number): number => {
  let i = at
  while (i < later.length && !fits(room, later[i]!)) i++
  return i
}

/** Writes a deed into the next slot; false when she lets the group go on. */
const writeDeed = (room: Room, deed: DeedCode): boolean => {
  if (deed === null) return false
  writeNext(room, deed)
  return true
}

/** Writes what she does by habit: one of her own deeds that fit, else she bears the silence. */
const writeHabit = (room: Room, { habits }: FollowCode): boolean => {
  let fitting = 0
  for (let i = 0; i < habits.length; i++) if (fits(room, habits[i]!)) fitting++
  if (fitting === 0) {
    say(room, room.cast.trainee, KIND.i19, GROUP, THEME.none)
    return true
  }
  rollLeader(room, ORDINAL.policy, room.cast.trainee)
  let left = Math.floor(room.dice[0]! * fitting)
  for (let i = 0; ; i++) if (fits(room, habits[i]!) && left-- === 0) return writeDeed(room, habits[i]!)
}

/** Chance that a member does not come back after this session: certain for who has left. */
export const goneChance = (room: Room, member: number): number => {
  const flags = flagsOf(room, member)
  return flags & LEFT ? 1 : leaveChanceOf(pullOf(room, member), (flags & ANNOUNCED) !== 0)
}

/** Mean cohesion of who belongs to the group, as in `measures`. */
export const cohesionNow = (room: Room): number => cohesion(room)

/**
 * Branches by the thousand: a session in flat memory (`Room`) is forked, the trainee does something else, and it goes on to its end without a trace.
 *
 *   const room = load(state)                             // once per decision; `save(room)` gives the state back, exactly
 *   const branch = emptyRoom(room.cast, room.luck)       // scratch memory, used again and again
 *   const follow = { later: […], habits: […] }           // `encode(room.cast, act)` turns an Act into codes; null = she lets the group go on
 *   const luck = luckOf(room.cast, seed)                 // once per rollout number: the same for every alternative
 *   fork(room, branch); branch.luck = luck
 *   playOut(branch, encode(room.cast, alternative), follow, until)
 *   writeOutcome(branch, circle, rows, at)
 *
 * Nothing in the last three lines allocates. What happens is, to the byte, what the live engine does with the state `{ ...state, seed }`;
 * only gazes, which nothing reads, are not drawn.
 */
import { floorOf, lead, proceed, timeIsUp } from './engine.ts'
import { leaveChance } from './between.ts'
import { codeOf } from './engine/cast.ts'
import type { ActCode } from './engine/act-code.ts'
import { ACTS_AT, ACT_STRIDE, NONE, SLOTS, HEAD } from './engine/layout.ts'
import { encode, readAct, writeAct } from './engine/act-code.ts'
import { fits } from './engine/fits.ts'
import type { DeedCode } from './engine/fits.ts'
import { fork } from './engine/room.ts'
import type { Room } from './engine/room.ts'
import { load, save } from './engine/state.ts'
import { intervene } from './leader-acts.ts'
import { cohesion } from './measures.ts'
import { draw, pick } from './rng.ts'
import { close } from './sessions.ts'
import type { Act, GroupState, Turn } from './types.ts'
import { TRAINEE } from './types.ts'

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

/**
 * Plays `first` as the trainee's deed now (null: she lets the group go on), then goes on until turn `until`, the end of the time, and closes the session.
 * With a `log` every turn is traced into it. Returns the number of turns, those of the close included.
 */
export const playOut = (room: Room, first: DeedCode, follow: FollowCode, until: number, log?: BranchLog): number => {
  let s: GroupState = save(room)
  const from = s.turn
  const { cast } = room
  const act = (code: ActCode): Act => {
    const at = ACTS_AT + (room.k[HEAD]! & (SLOTS - 1)) * ACT_STRIDE
    writeAct(room.x, room.k, at, code)
    return readAct(cast, room.x, room.k, at)
  }
  const play = (deed: DeedCode): void => {
    const step = deed ? lead(s, act(deed)) : proceed(s)
    log?.turns.push(...step.turns)
    s = step.state
  }
  log?.hers.set(s.turn, -1)
  play(first)
  let at = 0
  while (s.turn < until && !timeIsUp(s)) {
    if (floorOf(s) !== 'leader') {
      play(null)
      continue
    }
    const now = load(s)
    while (at < follow.later.length && !fits(now, follow.later[at]!)) at++
    if (at < follow.later.length) {
      log?.hers.set(s.turn, at)
      play(follow.later[at++]!)
      continue
    }
    log?.hers.set(s.turn, -1)
    const chosen = pick(follow.habits.map((deed) => (fits(now, deed) ? 1 : 0)), draw(s, 'policy', TRAINEE))
    play(chosen < 0 ? encode(cast, intervene(TRAINEE, 'i19', 'group')) : follow.habits[chosen]!)
  }
  const closed = close(s)
  log?.turns.push(...closed.turns)
  const end = load(closed.state)
  fork({ ...end, cast, luck: room.luck }, room)
  return closed.state.turn - from
}

/** Chance that a member does not come back after this session: certain for who has left. */
export const goneChance = (room: Room, member: number): number => {
  const s = save(room)
  const m = s.members[room.cast.members[member]!]!
  return m.left ? 1 : leaveChance(s, m)
}

/** Mean cohesion of who belongs to the group, as in `measures`. */
export const cohesionNow = (room: Room): number => cohesion(save(room))

/** Code of the trainee's seat; throws RangeError in a group without one. */
export const traineeOf = (room: Room): number => {
  const code = codeOf(room.cast, TRAINEE)
  if (code === NONE) throw new RangeError('Nobody in this group is the trainee.')
  return code
}

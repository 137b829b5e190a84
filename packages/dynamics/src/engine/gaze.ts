/** Whom each member's eyes are on. Nothing reads it but the stage, so branches that nobody watches leave it out. */
import { flagsOf, isPresent, memberAt } from './derived.ts'
import { ABOUT, FIRST_LEADER, FROM, GAZE, GAZE_AT, GROUP_AT, NONE, NUMBER, PRESENT, RECENT, SIGNALS_ON, SINGLED, TO } from './layout.ts'
import { roll, rollFor } from './luck.ts'
import type { Room } from './room.ts'
import { SIGN_ORDER } from './sign-order.ts'
import { backAt } from './situation.ts'

const PHONE = 1 << SIGN_ORDER.indexOf('phone')
const DOOR = 1 << SIGN_ORDER.indexOf('looks-at-door')
const DOWN = 1 << SIGN_ORDER.indexOf('looks-down')

export const look = (room: Room): void => {
  for (let i = 0; i < room.cast.n; i++) if (isPresent(room, i)) room.k[2 * memberAt(room, i) + GAZE] = gazeOf(room, i)
}

const gazeOf = (room: Room, me: number): number => {
  const { x, k } = room
  const at = memberAt(room, me)
  const signs = k[2 * at + SIGNALS_ON]!
  rollFor(room, 'gaze', me)
  const u = room.dice[0]!
  if (signs & PHONE && u < 0.8) return GAZE_AT.phone
  if (signs & DOOR && u < 0.5) return GAZE_AT.door
  if (signs & DOWN && u < 0.65) return GAZE_AT.floor
  if (k[RECENT] === 0) return FIRST_LEADER
  const last = backAt(room, 1)
  const from = k[last + FROM]!
  const to = k[last + SINGLED]!
  if (from === me) {
    // A speaker looks at whom he speaks to; a dependent one at the leader.
    if (u < 0.15 + 0.6 * x[GROUP_AT.dependence]! * (1 - x[GROUP_AT.memberToMember]!)) return FIRST_LEADER
    const meant = to !== NONE ? to : k[last + ABOUT]!
    return meant !== NONE && meant !== me ? meant : someOther(room, me)
  }
  if (u > 0.25 + 0.75 * x[at + NUMBER.engagement]!) return GAZE_AT.floor
  return to !== NONE && to !== me && u < 0.25 && !((k[last + TO]! >> me) & 1) ? to : from
}

/** One of the others in the room, or the leader when there are none. */
const someOther = (room: Room, me: number): number => {
  let others = 0
  for (let i = 0; i < room.cast.n; i++) if (i !== me && isPresent(room, i)) others++
  roll(room, 'gaze', room.cast.labels[me]!.whom)
  let left = Math.floor(room.dice[0]! * others)
  for (let i = 0; i < room.cast.n; i++) if (i !== me && flagsOf(room, i) & PRESENT && left-- === 0) return i
  return FIRST_LEADER
}

/** Whom each member's eyes are on. Nothing reads it but the stage, so branches that nobody watches leave it out. */
import { ORDINAL } from '../rng.ts'
import { flagsOf, isPresent, memberAt } from './derived.ts'
import { ABOUT, FIRST_LEADER, FROM, GAZE, GAZE_AT, GROUP_AT, NONE, NUMBER, PRESENT, RECENT, SIGNALS_ON, SINGLED, TO } from './layout.ts'
import { roll, rollFor } from './roll.ts'
import { SIGN_ORDER } from './sign-order.ts'
import { backAt } from './situation.ts'
import { table } from './table.ts'

const { dice, k, now, x } = table

const PHONE = 1 << SIGN_ORDER.indexOf('phone')
const DOOR = 1 << SIGN_ORDER.indexOf('looks-at-door')
const DOWN = 1 << SIGN_ORDER.indexOf('looks-down')

export const look = (): void => {
  for (let i = 0; i < now.n; i++) if (isPresent(i)) k[2 * memberAt(i) + GAZE] = gazeOf(i)
}

const gazeOf = (me: number): number => {
  const at = memberAt(me)
  const signs = k[2 * at + SIGNALS_ON]!
  rollFor(ORDINAL.gaze, me)
  const u = dice[0]!
  if (signs & PHONE && u < 0.8) return GAZE_AT.phone
  if (signs & DOOR && u < 0.5) return GAZE_AT.door
  if (signs & DOWN && u < 0.65) return GAZE_AT.floor
  if (k[RECENT] === 0) return FIRST_LEADER
  const last = backAt(1)
  const from = k[last + FROM]!
  const to = k[last + SINGLED]!
  if (from === me) {
    // A speaker looks at whom he speaks to; a dependent one at the leader.
    if (u < 0.15 + 0.6 * x[GROUP_AT.dependence]! * (1 - x[GROUP_AT.memberToMember]!)) return FIRST_LEADER
    const meant = to !== NONE ? to : k[last + ABOUT]!
    return meant !== NONE && meant !== me ? meant : someOther(me)
  }
  if (u > 0.25 + 0.75 * x[at + NUMBER.engagement]!) return GAZE_AT.floor
  return to !== NONE && to !== me && u < 0.25 && !((k[last + TO]! >> me) & 1) ? to : from
}

/** One of the others in the room, or the leader when there are none. */
const someOther = (me: number): number => {
  let others = 0
  for (let i = 0; i < now.n; i++) if (i !== me && isPresent(i)) others++
  roll(ORDINAL.gaze, now.cast.labels[me]!.whom)
  let left = Math.floor(dice[0]! * others)
  for (let i = 0; i < now.n; i++) if (i !== me && flagsOf(i) & PRESENT && left-- === 0) return i
  return FIRST_LEADER
}

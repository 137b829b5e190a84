/** The end of a session: who said he stops, and still means it, says goodbye; then it is over. */
import { clamp, round } from '../curves.ts'
import { TRAIT_COUNT } from './cast.ts'
import { flagsOf, pullOf } from './derived.ts'
import { FORM_ABOVE, FORM_TOGETHER, LEAST_DEPTH } from './kinds.ts'
import { ABOVE, ANNOUNCED, DEPTH, HEAD, INTERVENTION_COUNT, KIND, LEFT, OVER, PRESENT, THEME, TOGETHER } from './layout.ts'
import { playAct } from './play.ts'
import type { Room } from './room.ts'
import type { Rules } from './rules.ts'
import { actAt, writePlain } from './situation.ts'

const WARMTH = 1
const DOMINANCE = 2
/** From here on who said he stops still means it. */
const MEANS_IT = 0.1

/** Whether this member says goodbye now; at the end of the last session there is nothing left to stop. */
export const saysGoodbye = (room: Room, i: number): boolean =>
  room.cast.session < room.cast.sessions && (flagsOf(room, i) & (PRESENT | ANNOUNCED | LEFT)) === (PRESENT | ANNOUNCED) && !(pullOf(room, i) < MEANS_IT)

/** Writes his goodbye into the next slot. */
export const writeGoodbye = (room: Room, i: number): void => {
  const { cast, x, k } = room
  const slot = k[HEAD]!
  const row = KIND['takes-leave'] - INTERVENTION_COUNT
  const at = actAt(slot)
  writePlain(room, slot, i, KIND['takes-leave'], THEME.leaving)
  k[2 * at + DEPTH] = LEAST_DEPTH[row]!
  x[at + ABOVE] = round(clamp(FORM_ABOVE[row]! + 0.5 * (cast.traits[i * TRAIT_COUNT + DOMINANCE]! - 0.5), -1, 1))
  x[at + TOGETHER] = round(clamp(FORM_TOGETHER[row]! + 0.4 * (cast.traits[i * TRAIT_COUNT + WARMTH]! - 0.5), -1, 1))
}

/** Closes the session without telling it. */
export const closeRoom = (room: Room, rules: Rules): void => {
  if (room.k[OVER]) return
  for (let i = 0; i < room.cast.n; i++) {
    if (!saysGoodbye(room, i)) continue
    writeGoodbye(room, i)
    playAct(room, rules)
  }
  room.k[OVER] = 1
}

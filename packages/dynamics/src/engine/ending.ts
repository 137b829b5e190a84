/** The end of a session: who said he stops, and still means it, says goodbye; then it is over. */
import { clamp, round } from '../curves.ts'
import { TRAIT_COUNT } from './cast.ts'
import { flagsOf, pullOf } from './derived.ts'
import { FORM_ABOVE, FORM_TOGETHER, LEAST_DEPTH } from './kinds.ts'
import { ABOVE, ANNOUNCED, DEPTH, HEAD, INTERVENTION_COUNT, KIND, LEFT, OVER, PRESENT, THEME, TOGETHER } from './layout.ts'
import { playAct } from './play.ts'
import type { Rules } from './rules.ts'
import { actAt, writePlain } from './situation.ts'
import { table } from './table.ts'

const { k, now, traits, x } = table

const WARMTH = 1
const DOMINANCE = 2
/** From here on who said he stops still means it. */
const MEANS_IT = 0.2

/** Whether this member says goodbye now; at the end of the last session there is nothing left to stop. */
export const saysGoodbye = (i: number): boolean =>
  now.cast.session < now.cast.sessions && (flagsOf(i) & (PRESENT | ANNOUNCED | LEFT)) === (PRESENT | ANNOUNCED) && !(pullOf(i) < MEANS_IT)

/** Writes his goodbye into the next slot. */
export const writeGoodbye = (i: number): void => {
  const slot = k[HEAD]!
  const row = KIND['takes-leave'] - INTERVENTION_COUNT
  const at = actAt(slot)
  writePlain(slot, i, KIND['takes-leave'], THEME.leaving)
  k[2 * at + DEPTH] = LEAST_DEPTH[row]!
  x[at + ABOVE] = round(clamp(FORM_ABOVE[row]! + 0.5 * (traits[i * TRAIT_COUNT + DOMINANCE]! - 0.5), -1, 1))
  x[at + TOGETHER] = round(clamp(FORM_TOGETHER[row]! + 0.4 * (traits[i * TRAIT_COUNT + WARMTH]! - 0.5), -1, 1))
}

/** Closes the session without telling it. */
export const closeRoom = (rules: Rules): void => {
  if (k[OVER]) return
  for (let i = 0; i < now.n; i++) {
    if (!saysGoodbye(i)) continue
    writeGoodbye(i)
    playAct(rules)
  }
  k[OVER] = 1
}

/** Length (counts of about a second) and quality of a silence here and now. */
import { ORDINAL } from '../rng.ts'
import { isPresent, memberAt } from './derived.ts'
import { ACT_KIND, DEPTH, FROM, MATTER, MATTER_KIND, NUMBER, SILENCES, isLeaderCode } from './layout.ts'
import { IS, KEEPS_SILENT } from './kinds.ts'
import { NO_LABEL } from './labels.ts'
import { roll } from './roll.ts'
import { FRIGHTENED_SILENCE, WAITING_SILENCE, WORKING_SILENCE, actAt } from './situation.ts'
import { table } from './table.ts'

const { dice, k, now, x } = table

const mean = (number: number): number => {
  let sum = 0
  let n = 0
  for (let i = 0; i < now.n; i++) {
    if (!isPresent(i)) continue
    sum += x[memberAt(i) + number]!
    n++
  }
  return n ? sum / n : 0
}

/** Fills `counts` and `quality` of the room for a silence after (or as) the act in the slot turned to. */
export const fallSilent = (slot: number): void => {
  const act = 2 * actAt(slot)
  const safety = mean(NUMBER.safety)
  const tension = mean(NUMBER.tension)
  const touched = mean(NUMBER.touched)
  const deep = k[act + DEPTH]! > 0 || (k[MATTER_KIND] !== 0 && k[MATTER_KIND] !== MATTER.monopoly)
  now.quality =
    safety > 0.42 && tension < 0.62 && (touched > 0.12 || deep) && k[SILENCES]! < 2 ? WORKING_SILENCE
    : tension > 0.5 || safety < 0.42 || k[SILENCES]! >= 2 ? FRIGHTENED_SILENCE
    : WAITING_SILENCE
  roll(ORDINAL.silence, NO_LABEL)
  const u = dice[0]!
  const kept = isLeaderCode(k[act + FROM]!) && IS[k[act + ACT_KIND]!]! & KEEPS_SILENT
  now.counts = now.silence = now.quality === WAITING_SILENCE ? 2 + Math.floor(5 * u) : 4 + Math.floor((now.quality === WORKING_SILENCE ? 18 : 26) * u) + (kept ? 6 : 0)
}

/** Length (counts of about a second) and quality of a silence here and now. */
import { isPresent, memberAt } from './derived.ts'
import { ACT_KIND, DEPTH, FROM, MATTER, MATTER_KIND, NUMBER, SILENCES, isLeaderCode } from './layout.ts'
import { IS, KEEPS_SILENT } from './kinds.ts'
import { NO_LABEL, roll } from './luck.ts'
import type { Room } from './room.ts'
import { FRIGHTENED_SILENCE, WAITING_SILENCE, WORKING_SILENCE, actAt } from './situation.ts'

const mean = (room: Room, number: number): number => {
  let sum = 0
  let n = 0
  for (let i = 0; i < room.cast.n; i++) {
    if (!isPresent(room, i)) continue
    sum += room.x[memberAt(room, i) + number]!
    n++
  }
  return n ? sum / n : 0
}

/** Fills `counts` and `quality` of the room for a silence after (or as) the act in the slot turned to. */
export const fallSilent = (room: Room, slot: number): void => {
  const { k } = room
  const act = 2 * actAt(slot)
  const safety = mean(room, NUMBER.safety)
  const tension = mean(room, NUMBER.tension)
  const touched = mean(room, NUMBER.touched)
  const deep = k[act + DEPTH]! > 0 || (k[MATTER_KIND] !== 0 && k[MATTER_KIND] !== MATTER.monopoly)
  room.quality =
    safety > 0.42 && tension < 0.62 && (touched > 0.12 || deep) && k[SILENCES]! < 2 ? WORKING_SILENCE
    : tension > 0.5 || safety < 0.42 || k[SILENCES]! >= 2 ? FRIGHTENED_SILENCE
    : WAITING_SILENCE
  roll(room, 'silence', NO_LABEL)
  const u = room.dice[0]!
  const kept = isLeaderCode(k[act + FROM]!) && IS[k[act + ACT_KIND]!]! & KEEPS_SILENT
  room.counts = room.silence = room.quality === WAITING_SILENCE ? 2 + Math.floor(5 * u) : 4 + Math.floor((room.quality === WORKING_SILENCE ? 18 : 26) * u) + (kept ? 6 : 0)
}

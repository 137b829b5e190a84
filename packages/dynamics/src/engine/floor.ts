/** Who speaks next: the conversational rules weighed for everyone in the room, and one keyed draw. */
import { ORDINAL } from '../rng.ts'
import { fittingIntent, pressing } from './intents.ts'
import { isPresent } from './derived.ts'
import { NO_LABEL, WAITING } from './labels.ts'
import { FIRST_LEADER, FROM, GROUP, NONE, RECENT, SILENCES, TO, isLeaderCode } from './layout.ts'
import { nextMove } from './moves.ts'
import { NEXT_CO_LEADER, NEXT_MEMBER, NEXT_SILENCE, NEXT_TRAINEE } from './next.ts'
import { pickOf } from './pick.ts'
import { roll } from './roll.ts'
import { CO_LEADER_WEIGHT, SILENCE_WEIGHT, TRAINEE_WEIGHT } from './rules.ts'
import type { Rules } from './rules.ts'
import { backAt } from './situation.ts'
import { table } from './table.ts'
import { trace } from './trace.ts'

const { k, now, weights } = table

/** Candidates of the draw stand behind the rules' own weights. */
const CANDIDATES = 40

/**
 * Decides what comes next. `waiting`: the floor was the trainee's and she let it pass, so the group must go on by itself.
 * Before anyone has spoken the group looks at the leader, unless somebody comes in with something.
 */
export const decide = (rules: Rules, waiting: boolean): void => {
  if (nextMove()) return
  rules.floor()
  const { cast } = now
  let n = CANDIDATES
  for (let i = 0; i < now.n; i++) if (isPresent(i)) weights[n++] = weights[i]!
  const firstLeader = n
  const quiet = k[SILENCES]! > 0
  const none = k[RECENT] === 0
  const last = none ? NONE : k[backAt(1) + FROM]!
  const to = none ? GROUP : k[backAt(1) + TO]!
  for (let j = 0; j < now.leaders; j++) {
    const seat = FIRST_LEADER + j
    if (seat === cast.trainee || seat === last) continue
    const urgent = fittingIntent(j)?.urgency ?? 0
    const named = to !== GROUP && (to >> seat) & 1 ? 1 : 0
    const weight = cast.leaders[j]!.initiative * weights[CO_LEADER_WEIGHT]! + (last !== NONE && isLeaderCode(last) ? 0.15 : 1.1) * urgent + named
    weights[n++] = quiet ? weight * 1.5 : weight
  }
  const silence = n
  weights[n++] = quiet ? 0.02 + 0.1 * weights[SILENCE_WEIGHT]! : waiting ? 1.2 : weights[SILENCE_WEIGHT]!
  if (cast.trainee !== NONE && !waiting) weights[n++] = none ? 4 * (1 - burst()) : quiet ? 0.3 * weights[TRAINEE_WEIGHT]! + 0.25 : weights[TRAINEE_WEIGHT]!
  roll(ORDINAL.floor, waiting ? WAITING : NO_LABEL)
  const chosen = pickOf(CANDIDATES, n)
  if (chosen === silence) now.next = NEXT_SILENCE
  else if (chosen === NONE || chosen > silence) now.next = NEXT_TRAINEE
  else if (chosen < firstLeader) chooseMember(chosen - CANDIDATES)
  else chooseCoLeader(chosen - firstLeader, last)
  if (now.told && chosen !== NONE) trace.p = probability(weights, chosen, n)
}

/** The most anyone in the room is pressed to bring what he came with. */
const burst = (): number => {
  let most = 0
  for (let i = 0; i < now.n; i++) {
    if (!isPresent(i)) continue
    const pressed = pressing(i)
    if (pressed > most) most = pressed
  }
  return most
}

/** The `place`-th member in the room. */
const chooseMember = (place: number): void => {
  let i = 0
  for (let seen = -1; ; i++) if (isPresent(i) && ++seen === place) break
  now.next = NEXT_MEMBER
  now.nextSeat = i
}
/** The `place`-th leader who may take the turn by himself. */
const chooseCoLeader = (place: number, last: number): void => {
  let seat = FIRST_LEADER
  for (let seen = -1; ; seat++) if (seat !== now.cast.trainee && seat !== last && ++seen === place) break
  now.next = NEXT_CO_LEADER
  now.nextSeat = seat
}

const probability = (weights: Float64Array, chosen: number, end: number): number => {
  let total = 0
  for (let i = CANDIDATES; i < end; i++) total += weights[i]!
  return Math.round((1000 * weights[chosen]!) / total) / 1000
}

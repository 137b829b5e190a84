/** The moments that mattered most: where something turned, for the group or for one person. */
import { isLeader, type Seat, TRAINEE } from '@kring/dynamics'
import type { Reading, ReadTurn } from './reading.ts'

export type Kind = 'announces' | 'coat-off' | 'coat-on' | 'leaves' | 'stays' | 'attack' | 'criticism' | 'warmer' | 'colder' | 'safer' | 'less-safe'

export interface Moment {
  /** The turn it is about. */
  at: number
  kind: Kind
  seat?: Seat
  weight: number
}

/** How many moments a debrief shows at most; more would be a list, not a choice. */
const MOST = 7
/** Two moments closer than this are one. */
const APART = 2

/** Weights are our own choice [D]: a going or a staying outweighs any drift of the figures. */
function plainMoments({ at, turn }: ReadTurn): Moment[] {
  const found: Moment[] = []
  const act = turn.act
  if (turn.move?.move === 'leaves-room' || act?.kind === 'takes-leave') found.push({ at, kind: 'leaves', seat: turn.move?.seat ?? act?.from, weight: 3 })
  if (turn.move?.move === 'coat-off') found.push({ at, kind: 'coat-off', seat: turn.move.seat, weight: 2.6 })
  if (turn.move?.move === 'coat-on') found.push({ at, kind: 'coat-on', seat: turn.move.seat, weight: 2 })
  if (act && !isLeader(act.from)) {
    if (act.kind === 'announces-leaving') found.push({ at, kind: 'announces', seat: act.from, weight: 2.8 })
    if (act.kind === 'decides-to-stay') found.push({ at, kind: 'stays', seat: act.from, weight: 2.4 })
    if (act.kind === 'attacks') found.push({ at, kind: 'attack', seat: act.from, weight: 1.2 })
    if (act.kind === 'criticises-leaders') found.push({ at, kind: 'criticism', seat: act.from, weight: 1.1 })
  }
  return found
}

/** What the figures did in the stretch from this turn to just before the trainee's next one: the group's answer to what was done. */
function turnings(reading: Reading): Moment[] {
  const found: Moment[] = []
  const mine = reading.turns.filter(({ turn }) => turn.act?.from === TRAINEE)
  mine.forEach((read, i) => {
    const before = reading.turns[read.at - 1]?.measures ?? reading.start
    const after = (reading.turns[(mine[i + 1]?.at ?? reading.turns.length) - 1] ?? read).measures
    const warmth = after.cohesion - before.cohesion
    const safety = after.group.safety - before.group.safety
    const cohesion: Moment = { at: read.at, kind: warmth > 0 ? 'warmer' : 'colder', weight: Math.abs(warmth) * 25 }
    const safe: Moment = { at: read.at, kind: safety > 0 ? 'safer' : 'less-safe', weight: Math.abs(safety) * 18 }
    const stronger = cohesion.weight >= safe.weight ? cohesion : safe
    if (stronger.weight > 0.25) found.push(stronger)
  })
  return found
}

/** At most seven, in the order of time; the same kind for the same person once. */
export function moments(reading: Reading): Moment[] {
  const seen = new Set<string>()
  const candidates = [...reading.turns.flatMap(plainMoments), ...turnings(reading)].sort((a, b) => b.weight - a.weight || a.at - b.at)
  const chosen: Moment[] = []
  for (const moment of candidates) {
    const key = moment.seat ? `${moment.kind} ${moment.seat}` : `${moment.kind} ${moment.at}`
    if (chosen.length >= MOST) break
    if (seen.has(key) || chosen.some(({ at }) => Math.abs(at - moment.at) < APART)) continue
    seen.add(key)
    chosen.push(moment)
  }
  return chosen.sort((a, b) => a.at - b.at)
}

/** Curves over the turns of a session, per member and for the group. */
import type { Measures, Seat } from '@kring/dynamics'
import type { Reading } from './reading.ts'

/** In the order in which they are drawn. */
export const CURVES = ['cohesion', 'safety', 'engagement', 'ambivalence'] as const
export type Curve = (typeof CURVES)[number]

const ofMember = (measures: Measures, curve: Curve, seat: Seat): number | null => {
  const member = measures.members[seat]
  // Someone who is not in the room has no curve there: a line that runs on would say that we know how he is.
  return member && member.present && !member.left ? member[curve] : null
}

const ofGroup = (measures: Measures, curve: Curve): number => (curve === 'cohesion' ? measures.cohesion : measures.group[curve])

/** Values in [0, 1], the start first and then one per turn; null while someone is not in the room. */
export function series(reading: Reading, curve: Curve, who: Seat | 'group'): (number | null)[] {
  const all = [reading.start, ...reading.turns.map(({ measures }) => measures)]
  return all.map((measures) => (who === 'group' ? ofGroup(measures, curve) : ofMember(measures, curve, who)))
}

export interface StandsOut {
  seat: Seat
  /** Place in the series (see `series`), and the value there. */
  at: number
  value: number
}

/** How far above the group someone must be to be named in a drawing [D]. */
const CLEARLY = 0.12

/** For the pull to leave: the one member who at some time stood clearly above the group, at the height of it. Other curves have no such one. */
export function standsOut(reading: Reading, curve: Curve): StandsOut | undefined {
  if (curve !== 'ambivalence') return undefined
  const group = series(reading, curve, 'group')
  let most: (StandsOut & { above: number }) | undefined
  for (const seat of reading.members) {
    for (const [at, value] of series(reading, curve, seat).entries()) {
      const above = value === null ? 0 : value - (group[at] ?? 0)
      if (value !== null && above > CLEARLY && above > (most?.above ?? 0)) most = { seat, at, value, above }
    }
  }
  return most && { seat: most.seat, at: most.at, value: most.value }
}

/** Least part of the scale a strip shows: smaller drifts must not look like landslides. */
const LEAST = 0.36

/**
 * The part of the scale that a curve of this session needs, the same for everyone in it, with a little air. Strips say "hoger" and "lager", not figures:
 * what matters is where a line turns.
 */
export function range(reading: Reading, curve: Curve): [number, number] {
  const all = (['group', ...reading.members] as const).flatMap((who) => series(reading, curve, who)).filter((value) => value !== null)
  const low = Math.min(...all)
  const high = Math.max(...all)
  const middle = (low + high) / 2
  const half = Math.max(LEAST, high - low + 0.06) / 2
  return middle - half < 0 ? [0, 2 * half] : middle + half > 1 ? [1 - 2 * half, 1] : [middle - half, middle + half]
}

/** What a value would be called in a conversation: figures would say more than the model knows. */
export const LEVELS = ['very-low', 'low', 'middle', 'high', 'very-high'] as const
export type Level = (typeof LEVELS)[number]
export const levelOf = (value: number): Level => LEVELS[Math.min(4, Math.max(0, Math.floor(value * 5)))]!

/** How long a turn has the floor on screen before the next one comes: reading time, and the length of a silence. */
import type { SpokenTurn } from '@kring/language'
import type { Pace } from '../app/settings.ts'

const FACTOR: Record<Pace, number> = { calm: 1, brisk: 0.5, direct: 0 }
const SHORTEST = 900
const LONGEST = 2200
/** A reader takes in some 25 characters while she also looks at the circle. */
const PER_CHARACTER = 22
/** A count of silence lasts long enough to be felt; a real one would last a second. Nobody is kept waiting longer than this. */
const PER_COUNT = 450
const LONGEST_SILENCE = 6000

/** Milliseconds; 0 at pace "direct". */
export function readingTime(turn: SpokenTurn, pace: Pace): number {
  if (turn.silence) return Math.min(LONGEST_SILENCE, turn.silence.counts * PER_COUNT) * FACTOR[pace]
  const length = (turn.text?.length ?? 0) + (turn.gesture?.length ?? 0)
  return Math.min(LONGEST, Math.max(SHORTEST, 500 + length * PER_CHARACTER)) * FACTOR[pace]
}

/** Chances and spreads as things to count: of twenty times, how often; twenty dots, each one time. People read frequencies well and decimals badly. */
import type { Spread } from '@kring/dynamics'

/** How many times everything is told in: few enough to count, enough to see a difference of one in twenty. */
export const TIMES = 20

/** Of twenty times, how often something of this chance happens. */
export const of20 = (chance: number): number => Math.round(Math.min(1, Math.max(0, chance)) * TIMES)

/** Percentiles that a spread knows, with the ends of its outermost bins. */
const KNOWN = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]

/**
 * Twenty values that stand for a spread, rising: the middle of each twentieth of the rollouts. Which bin a value lies in is counted, so a spread in two heaps stays in
 * two heaps; where it lies in its bin follows from the percentiles.
 */
export function dots({ quantiles, bins }: Spread): number[] {
  const width = 1 / bins.length
  const low = bins.findIndex((share) => share > 0) * width
  const high = (bins.findLastIndex((share) => share > 0) + 1) * width
  const values = [Math.max(low, 2 * quantiles[0] - quantiles[1]), ...quantiles, Math.min(high, 2 * quantiles[4] - quantiles[3])]
  return Array.from({ length: TIMES }, (_, i) => {
    const p = (i + 0.5) / TIMES
    const next = Math.max(1, KNOWN.findIndex((known) => known >= p))
    const [from, to] = [KNOWN[next - 1]!, KNOWN[next]!]
    const value = values[next - 1]! + ((p - from) / (to - from)) * (values[next]! - values[next - 1]!)
    let until = 0
    const bin = bins.findIndex((share) => (until += share) >= p - 1e-9)
    return bin < 0 ? value : Math.min((bin + 1) * width, Math.max(bin * width, value))
  })
}

/** Least part of the scale that is shown: a small drift must not look like a landslide. */
const LEAST = 0.24

/** The part of [0, 1] that these values need, with a little air. */
export function window(values: readonly number[]): [number, number] {
  const low = Math.min(...values) - 0.02
  const high = Math.max(...values) + 0.02
  const half = Math.max(LEAST, high - low) / 2
  const middle = Math.min(1 - half, Math.max(half, (low + high) / 2))
  return half >= 0.5 ? [0, 1] : [middle - half, middle + half]
}

export interface Dot {
  /** Column from the left and level from the ground, whole numbers. */
  column: number
  level: number
}

/** Heaps higher than this spill over to the columns beside them. */
const HIGHEST = 5

/** Dots on the ground line: each as near to its place as the heaps allow, so that all can be counted. */
export function pile(values: readonly number[], [low, high]: readonly [number, number], columns: number): Dot[] {
  const heights = Array.from({ length: columns }, () => 0)
  return values.map((value) => {
    const wanted = Math.min(columns - 1, Math.max(0, Math.round(((value - low) / (high - low)) * (columns - 1))))
    let column = wanted
    for (let away = 0; away < columns; away++) {
      const free = [wanted - away, wanted + away].find((one) => one >= 0 && one < columns && heights[one]! < HIGHEST)
      if (free === undefined) continue
      column = free
      break
    }
    return { column, level: heights[column]!++ }
  })
}

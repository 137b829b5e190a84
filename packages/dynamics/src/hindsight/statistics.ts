/** Spreads and paired differences of rollouts, in plain arithmetic: what runs in a browser must give the same bytes as in Node. */
import type { Difference, Spread } from './types.ts'

const BINS = 20
const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/** A quantile of sorted values, linear between neighbours (type 7 of Hyndman & Fan 1996). */
export const quantile = (sorted: ArrayLike<number>, p: number): number => {
  const at = p * (sorted.length - 1)
  const below = Math.floor(at)
  const from = sorted[below]!
  return below + 1 < sorted.length ? from + (at - below) * (sorted[below + 1]! - from) : from
}

/** The spread of values in [0, 1]. The array is sorted in place. */
export const spreadOf = (values: Float64Array): Spread => {
  values.sort()
  const bins = Array.from({ length: BINS }, () => 0)
  let sum = 0
  for (const value of values) {
    sum += value
    bins[Math.min(BINS - 1, Math.floor(value * BINS))]! += 1 / values.length
  }
  const [q5, q25, q50, q75, q95] = QUANTILES.map((p) => quantile(values, p)) as Spread['quantiles']
  return { mean: sum / values.length, quantiles: [q5, q25, q50, q75, q95], bins }
}

/** Standard errors in a 95 % interval of a mean of some two hundred pairs. */
const Z95 = 1.96

/** Mean and standard error of `n` paired differences read by `at`. */
export const pairedMean = (n: number, at: (i: number) => number): { mean: number; error: number } => {
  let mean = 0
  let squares = 0
  for (let i = 0; i < n; i++) {
    const value = at(i)
    const step = value - mean
    mean += step / (i + 1)
    squares += step * (value - mean)
  }
  return { mean, error: n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0 }
}

/** A mean of paired differences with its 95 % interval, mean ± 1.96 standard errors. */
export const interval = ({ mean, error }: { mean: number; error: number }): Difference => ({ mean, low: mean - Z95 * error, high: mean + Z95 * error })

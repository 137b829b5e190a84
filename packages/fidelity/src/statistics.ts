/** The few statistics the battery needs beyond simple-statistics: a one-way intraclass correlation, an exponential fit, Pearson with a guard. */
import { linearRegression, linearRegressionLine, mean, rSquared, sampleCorrelation } from 'simple-statistics'

/** Pearson's r; null with fewer than three points or without variance. */
export const correlation = (x: readonly number[], y: readonly number[]): number | null => {
  if (x.length < 3) return null
  const r = sampleCorrelation([...x], [...y])
  return Number.isFinite(r) ? r : null
}

/**
 * ICC(1) of a one-way analysis of variance: the part of the variance that lies between groups. Groups may differ in size (then the
 * usual mean size n0 is used). Null with fewer than two groups of two.
 */
export const intraclass = (groups: readonly (readonly number[])[]): number | null => {
  const used = groups.filter((group) => group.length > 1)
  const n = used.reduce((sum, group) => sum + group.length, 0)
  if (used.length < 2) return null
  const grand = mean(used.flat())
  const between = used.reduce((sum, group) => sum + group.length * (mean([...group]) - grand) ** 2, 0) / (used.length - 1)
  const within = used.reduce((sum, group) => sum + group.reduce((inner, value) => inner + (value - mean([...group])) ** 2, 0), 0) / (n - used.length)
  const size = (n - used.reduce((sum, group) => sum + group.length ** 2, 0) / n) / (used.length - 1)
  const total = between + (size - 1) * within
  return total === 0 ? null : (between - within) / total
}

/** share = a · ratio^rank, fitted on the logarithms; R² is of the shares themselves. Null when a share is 0. */
export const exponentialFit = (shares: readonly number[]): { ratio: number; r2: number } | null => {
  if (shares.length < 3 || shares.some((share) => share <= 0)) return null
  const line = linearRegression(shares.map((share, rank) => [rank, Math.log(share)]))
  const fitted = linearRegressionLine(line)
  return { ratio: Math.exp(line.m), r2: rSquared(shares.map((share, rank) => [rank, share]), (rank) => Math.exp(fitted(rank))) }
}

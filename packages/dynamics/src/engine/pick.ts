/** A choice among weights by the number drawn last. */
import { NONE } from './layout.ts'
import { table } from './table.ts'

const { dice, weights } = table

/** Which of `weights[from … to − 1]` the number drawn last falls on, in proportion; NONE when all weights are 0 (as `pick` of rng.ts). */
export const pickOf = (from: number, to: number): number => {
  let sum = 0
  for (let i = from; i < to; i++) sum += weights[i]!
  if (sum <= 0) return NONE
  let at = dice[0]! * sum
  for (let i = from; i < to; i++) {
    at -= weights[i]!
    if (at < 0) return i
  }
  for (let i = to - 1; i >= from; i--) if (weights[i]! > 0) return i
  return NONE
}

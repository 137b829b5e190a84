/**
 * The two ways in which rules move a number of memory: a step up or down, or a share of the way to a goal. How large the step is, or where the goal lies,
 * is handed over as `amount`. The same with a note of the change.
 */
import { SMALLEST, clamp, round, step as stepped } from '../curves.ts'
import { note } from './notes.ts'
import { table } from './table.ts'

const { amount, x } = table

const isFar = (v: number, n: number): boolean => (v > n ? v - n : n - v) >= SMALLEST

export const step = (at: number): void => {
  const v = x[at]!
  const n = stepped(v, amount[0]!)
  if (isFar(v, n)) x[at] = n
}
export const drift = (at: number, share: number): void => {
  const v = x[at]!
  const n = round(clamp(v + share * (amount[0]! - v)))
  if (isFar(v, n)) x[at] = n
}
export const stepNoted = (at: number, key: number, site: number, on: number, seat: number): void => {
  const from = x[at]!
  step(at)
  if (x[at] !== from) note(key, site, on, seat, from, x[at]!)
}
export const driftNoted = (at: number, share: number, key: number, site: number, on: number, seat: number): void => {
  const from = x[at]!
  drift(at, share)
  if (x[at] !== from) note(key, site, on, seat, from, x[at]!)
}

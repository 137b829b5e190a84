/**
 * The two ways in which rules move a number of memory: a step up or down, or a share of the way to a goal. How large the step is, or where the goal lies,
 * is handed over as `amount`. The same with a note of the change.
 */
import { SMALLEST, clamp, roundShare, step as stepped } from '../curves.ts'
import { note } from './notes.ts'
import { table } from './table.ts'

const { amount, either, x } = table

/** Puts a number in place of another, unless it would hardly move. Without a branch, since there is no telling which. */
const move = (at: number, v: number, n: number): void => {
  either[0] = v
  either[1] = n
  x[at] = either[+(Math.abs(n - v) >= SMALLEST)]!
}

export const step = (at: number): void => {
  const v = x[at]!
  move(at, v, stepped(v, amount[0]!))
}
export const drift = (at: number, share: number): void => {
  const v = x[at]!
  move(at, v, roundShare(clamp(v + share * (amount[0]! - v))))
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

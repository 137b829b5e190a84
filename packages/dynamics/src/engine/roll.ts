/** Draws for the session on the table: the same numbers as `draw` of rng.ts, to the bit. */
import { mix } from '../rng.ts'
import type { Label } from './labels.ts'
import { FIRST_LEADER, TURN } from './layout.ts'
import { drawOn } from './luck.ts'
import { table } from './table.ts'

const { dice, k, now } = table

/** Draws a number in [0, 1) into `dice`: `draw` of rng.ts for this luck, turn, purpose (its ORDINAL) and label. */
export const roll = (purpose: number, label: Label): void => {
  let h = mix(mix(now.luck.start, k[TURN]!), purpose)
  for (let i = 0; i < label.length; i++) h = mix(h, label[i]!)
  dice[0] = (mix(h, label.length) >>> 0) / 4294967296
}

/** The same, for a purpose and a member's code. */
export const rollFor = (purpose: number, member: number): void => roll(purpose, now.cast.labels[member]!.plain)

/** The same, for a purpose and a leader's code. */
export const rollLeader = (purpose: number, leader: number): void => roll(purpose, now.cast.leaderLabels[leader - FIRST_LEADER]!.plain)

/** The key of a purpose and a seat hashed as far as the seat, for several draws of labels that go on from it. */
export const startOf = (purpose: number, member: number): number => {
  const label = now.cast.labels[member]!.plain
  let h = mix(mix(now.luck.start, k[TURN]!), purpose)
  for (let i = 0; i < label.length; i++) h = mix(h, label[i]!)
  return h
}

/** Draws for the label `seat:…` of which `start` is hashed already. */
export const rollOn = (start: number, label: Label, from: number): void => {
  dice[0] = drawOn(start, label, from)
}

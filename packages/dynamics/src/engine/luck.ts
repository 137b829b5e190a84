/**
 * Where draws come from: the keyed draws of rng.ts with the part of the key that stays the same hashed beforehand.
 */
import { mix, ORDINAL } from '../rng.ts'
import { SIGNS } from '../signals.ts'
import type { Seat } from '../types.ts'
import { type Label, labelsOf } from './labels.ts'

/** Where draws come from: a seed within a session, and each person's habits under that seed. */
export interface Luck {
  readonly seed: number
  /** The key hashed as far as seed and session. */
  readonly start: number
  /** For each member and sign: his leaning to it, 0.25–1.25. */
  readonly habits: Float64Array
}

/** The luck of a seed for these people. */
export const luckOf = (cast: { members: readonly Seat[]; session: number }, seed: number): Luck => ({
  seed,
  start: mix(mix(0x9e3779b1, seed | 0), cast.session),
  habits: habitsOf(cast.members, seed),
})

/** Some people never cross their arms: a fixed leaning of a person to a sign, drawn for `seat:sign` at turn 0 of session 0. */
const habitsOf = (members: readonly Seat[], seed: number): Float64Array => {
  const habits = new Float64Array(members.length * SIGNS.length)
  const start = mix(mix(mix(mix(0x9e3779b1, seed | 0), 0), 0), ORDINAL.habit)
  for (let i = 0; i < members.length; i++) {
    const { plain, signs } = labelsOf(members[i]!)
    let h = start
    for (let c = 0; c < plain.length; c++) h = mix(h, plain[c]!)
    for (let sign = 0; sign < SIGNS.length; sign++) habits[i * SIGNS.length + sign] = 0.25 + drawOn(h, signs[sign]!, plain.length)
  }
  return habits
}

/** The number in [0, 1) for a key hashed as far as `start` and the rest of a label, from character `from` on. */
export const drawOn = (start: number, label: Label, from: number): number => {
  let h = start
  for (let i = from; i < label.length; i++) h = mix(h, label[i]!)
  return (mix(h, label.length) >>> 0) / 4294967296
}

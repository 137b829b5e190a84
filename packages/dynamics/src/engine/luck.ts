/**
 * The keyed draws of rng.ts for a session in flat memory: the same numbers to the bit, with the part of the key that stays the same
 * hashed beforehand and the labels kept as character codes.
 */
import { mix, ORDINAL } from '../rng.ts'
import { SIGNS } from '../signals.ts'
import type { Seat } from '../types.ts'
import { MOVES } from '../vocabulary.ts'
import { FIRST_LEADER, TURN } from './layout.ts'
import { table } from './table.ts'

const { dice, k, now } = table

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

/** A label as character codes. */
export type Label = Uint16Array
const coded = (text: string): Label => Uint16Array.from(text, (c) => c.charCodeAt(0))

/** All labels a seat's draws go by. */
export interface SeatLabels {
  readonly plain: Label
  readonly who: Label
  readonly whom: Label
  readonly moves: readonly Label[]
  readonly signs: readonly Label[]
}
/** Made once per seat name. */
const LABELS = new Map<Seat, SeatLabels>()
export const labelsOf = (seat: Seat): SeatLabels => {
  let labels = LABELS.get(seat)
  if (!labels) {
    labels = {
      plain: coded(seat), who: coded(`${seat}:who`), whom: coded(`${seat}:whom`),
      moves: MOVES.map((move) => coded(`${seat}:${move}`)), signs: SIGNS.map(({ signal }) => coded(`${seat}:${signal}`)),
    }
    LABELS.set(seat, labels)
  }
  return labels
}
export const NO_LABEL: Label = coded('')
export const WAITING: Label = coded('waiting')

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
const drawOn = (start: number, label: Label, from: number): number => {
  let h = start
  for (let i = from; i < label.length; i++) h = mix(h, label[i]!)
  return (mix(h, label.length) >>> 0) / 4294967296
}

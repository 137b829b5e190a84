/** By which words the draws of a seat are told apart, kept as character codes. */
import { SIGNS } from '../signals.ts'
import type { Seat } from '../types.ts'
import { MOVES } from '../vocabulary.ts'

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

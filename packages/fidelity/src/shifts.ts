/**
 * Participation shifts (Gibson 2003): how speaker and target change from one turn to the next. A speaks to B (or to the group, 0);
 * then X (or Y) is anyone else. "AB-BA": who was spoken to speaks back to the speaker.
 */
import type { TalkTurn } from './talk.ts'

export const SHIFTS = ['AB-BA', 'AB-B0', 'AB-BY', 'A0-X0', 'A0-XA', 'A0-XY', 'AB-X0', 'AB-XA', 'AB-XB', 'AB-XY', 'A0-AY', 'AB-A0', 'AB-AY'] as const
export type Shift = (typeof SHIFTS)[number]

/** The shift between two turns; null when speaker and target stay the same. */
export const shiftOf = (a: TalkTurn, b: TalkTurn): Shift | null => {
  const to = (names: readonly [Shift, Shift, Shift, Shift]): Shift => (b.to === 'group' ? names[0] : b.to === a.from ? names[1] : b.to === a.to ? names[2] : names[3])
  if (a.from === b.from) return a.to === b.to ? null : a.to === 'group' ? 'A0-AY' : b.to === 'group' ? 'AB-A0' : 'AB-AY'
  if (a.to === 'group') return to(['A0-X0', 'A0-XA', 'A0-XY', 'A0-XY'])
  if (b.from === a.to) return to(['AB-B0', 'AB-BA', 'AB-BY', 'AB-BY'])
  return to(['AB-X0', 'AB-XA', 'AB-XB', 'AB-XY'])
}

const none = (): Record<Shift, number> => Object.fromEntries(SHIFTS.map((shift) => [shift, 0])) as Record<Shift, number>

export const countShifts = (talk: readonly TalkTurn[]): Record<Shift, number> => {
  const counts = none()
  for (let i = 1; i < talk.length; i++) {
    const shift = shiftOf(talk[i - 1]!, talk[i]!)
    if (shift) counts[shift]++
  }
  return counts
}

/**
 * What the counts would come to if the same turns fell in random order: in a shuffled log every ordered pair of turns is equally
 * likely to follow each other, so the expectation is exact and needs no shuffling. Scaled to as many shifts as were seen.
 */
export const shuffledShifts = (talk: readonly TalkTurn[]): Record<Shift, number> => {
  const kinds = new Map<string, { turn: TalkTurn; n: number }>()
  for (const turn of talk) {
    const key = `${turn.from} ${turn.to}`
    const kind = kinds.get(key)
    if (kind) kind.n++
    else kinds.set(key, { turn, n: 1 })
  }
  const counts = none()
  let pairs = 0
  for (const a of kinds.values()) {
    for (const b of kinds.values()) {
      const shift = a === b ? null : shiftOf(a.turn, b.turn)
      if (!shift) continue
      counts[shift] += a.n * b.n
      pairs += a.n * b.n
    }
  }
  const scale = pairs === 0 ? 0 : (talk.length - 1) / pairs
  for (const shift of SHIFTS) counts[shift] *= scale
  return counts
}

/**
 * Keyed draws for the choice of words. The same (seed, session, turn, purpose, seat) gives the same number, whatever was drawn
 * before: two branches of one session share their words wherever they share their acts.
 */

/** Where a draw belongs. */
export interface DrawKey {
  seed: number
  session: number
  turn: number
  purpose: string
  seat: string
}

const mix = (h: number): number => {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

const fold = (h: number, value: number): number => Math.imul(mix(h ^ value), 0x9e3779b1) + 0x7f4a7c15 | 0

/** A fraction in [0, 1), equal for equal keys. Integer arithmetic only, so it is the same in every engine. */
export function draw(key: DrawKey): number {
  let h = fold(fold(fold(0x2545f491, key.seed | 0), key.session), key.turn)
  for (const text of [key.purpose, key.seat]) {
    for (let i = 0; i < text.length; i++) h = fold(h, text.charCodeAt(i))
    h = fold(h, 0x1f)
  }
  return (mix(h) >>> 0) / 4294967296
}

/** One of `items`, or undefined of an empty list. */
export function pick<T>(items: readonly T[], key: DrawKey): T | undefined {
  return items[Math.floor(draw(key) * items.length)]
}

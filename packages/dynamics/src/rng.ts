/**
 * Luck, keyed instead of consumed: the same (seed, session, turn, purpose, seat) always gives the same number, so two
 * branches of one session share their luck and differ only where a choice made a difference. No state to carry.
 */

/** The closed list of things that may be left to luck. Its order is part of the engine's version. */
export const PURPOSES = [
  'floor', 'act', 'target', 'theme', 'depth', 'rose', 'length', 'silence', 'move', 'signal', 'habit', 'gaze', 'policy', 'life', 'absence',
  'lateness', 'leaving', 'mail', 'return', 'entry', 'group', 'person',
] as const
export type Purpose = (typeof PURPOSES)[number]

export const ORDINAL = Object.fromEntries(PURPOSES.map((purpose, i) => [purpose, i + 1])) as Record<Purpose, number>

/** What a draw is keyed by besides its purpose; every GroupState is one. */
export interface Key {
  seed: number
  session: number
  turn: number
}

/** One round of the hash that a key goes through. */
export const mix = (h: number, value: number): number => {
  h = Math.imul(h ^ value, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** A number in [0, 1) for this key. `seat` may be any label that tells two draws of one purpose apart. */
export const draw = (key: Key, purpose: Purpose, seat = ''): number => {
  let h = mix(0x9e3779b1, key.seed | 0)
  h = mix(h, key.session)
  h = mix(h, key.turn)
  h = mix(h, ORDINAL[purpose])
  for (let i = 0; i < seat.length; i++) h = mix(h, seat.charCodeAt(i))
  h = mix(h, seat.length)
  return (h >>> 0) / 4294967296
}

/** Index of the option that `u` in [0, 1) falls on, in proportion to the weights; −1 when all weights are 0. */
export const pick = (weights: readonly number[], u: number): number => {
  let sum = 0
  for (const w of weights) sum += w
  if (sum <= 0) return -1
  let at = u * sum
  for (let i = 0; i < weights.length; i++) {
    at -= weights[i]!
    if (at < 0) return i
  }
  return weights.findLastIndex((w) => w > 0)
}

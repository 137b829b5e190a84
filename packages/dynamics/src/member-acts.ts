/** What each member act is by itself: its place on Leary's Rose, its depth, its length. Design [D]. */
import type { Depth } from './types.ts'
import type { MemberAct } from './vocabulary.ts'

export interface MemberActForm {
  above: number
  together: number
  /** Least and most depth it can have. */
  depth: readonly [Depth, Depth]
  seconds: number
  /** About the speaker himself: whoever answers, answers about him. */
  self: boolean
}

const form = (above: number, together: number, from: Depth, to: Depth, seconds: number, self = false): MemberActForm => ({ above, together, depth: [from, to], seconds, self })

export const MEMBER_ACT_FORMS: Record<MemberAct, MemberActForm> = {
  tells: form(0.3, 0.1, 0, 1, 24, true),
  discloses: form(-0.2, 0.4, 1, 3, 24, true),
  recognises: form(-0.1, 0.6, 1, 2, 14, true),
  echoes: form(-0.2, 0.2, 0, 0, 5),
  asks: form(0.1, 0.4, 0, 1, 6),
  'asks-leader': form(-0.5, 0.2, 0, 0, 9),
  answers: form(-0.1, 0.2, 0, 1, 10, true),
  evades: form(-0.1, -0.1, 0, 0, 6, true),
  'gives-back': form(0.1, 0.7, 1, 2, 14),
  reasons: form(0.1, 0.5, 1, 2, 14, true),
  agrees: form(-0.3, 0.4, 0, 0, 3),
  disagrees: form(0.4, -0.3, 0, 1, 8),
  attacks: form(0.7, -0.8, 1, 2, 9),
  reassures: form(0.2, 0.5, 0, 1, 6),
  advises: form(0.6, 0.3, 0, 1, 12),
  jokes: form(0.1, 0.2, 0, 0, 5),
  'criticises-leaders': form(0.4, -0.5, 1, 2, 13, true),
  startles: form(-0.1, 0.3, 1, 1, 5),
  'announces-leaving': form(0.3, -0.1, 1, 2, 18, true),
  'defends-leaving': form(0.3, -0.3, 0, 1, 9, true),
  wavers: form(-0.3, 0.3, 1, 2, 9, true),
  'decides-to-stay': form(-0.1, 0.4, 1, 1, 8, true),
  'takes-leave': form(0.2, 0.1, 0, 1, 10, true),
  misses: form(-0.3, 0.6, 1, 2, 7),
  'makes-amends': form(-0.4, 0.6, 1, 2, 9),
  proposes: form(0.4, 0.6, 0, 1, 9),
  'returns-to-programme': form(-0.1, -0.1, 0, 0, 7),
  withdraws: form(-0.7, -0.3, 0, 0, 5, true),
  'stays-silent': form(-0.5, 0, 0, 0, 6, true),
}

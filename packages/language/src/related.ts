/**
 * Which acts are close enough that words written for one may carry the other. The words may say less than the act or say it
 * sideways, never more: nobody announces, decides or attacks in words when the model did not say so.
 */
import type { MemberAct } from '@kring/dynamics'

/** For an act: acts whose words may stand in, nearest first. */
export const NEAR: Readonly<Record<MemberAct, readonly MemberAct[]>> = {
  tells: ['answers', 'evades', 'jokes'],
  discloses: ['tells', 'answers', 'recognises'],
  recognises: ['echoes', 'agrees', 'tells'],
  echoes: ['agrees', 'recognises'],
  asks: ['startles', 'advises'],
  'asks-leader': ['returns-to-programme', 'asks'],
  answers: ['tells', 'agrees', 'evades', 'discloses'],
  evades: ['answers', 'jokes', 'tells'],
  'gives-back': ['reassures', 'misses', 'recognises'],
  reasons: ['recognises', 'proposes', 'tells'],
  agrees: ['echoes', 'answers'],
  disagrees: ['asks', 'evades'],
  attacks: ['disagrees'],
  reassures: ['gives-back', 'agrees', 'jokes'],
  advises: ['asks', 'tells'],
  jokes: ['evades', 'tells'],
  'criticises-leaders': ['asks-leader', 'returns-to-programme'],
  startles: ['misses', 'asks'],
  'announces-leaving': ['defends-leaving'],
  'defends-leaving': ['evades'],
  wavers: ['evades'],
  'decides-to-stay': ['wavers'],
  'takes-leave': [],
  misses: ['startles', 'reassures', 'asks'],
  'makes-amends': ['reassures'],
  proposes: ['reasons', 'agrees'],
  'returns-to-programme': ['asks-leader'],
  withdraws: ['stays-silent'],
  'stays-silent': ['withdraws'],
}

/** Acts that change where someone stands: inside an exchange they are never carried by, nor carry, another act's words. */
const TURNING = new Set<string>(['announces-leaving', 'decides-to-stay', 'takes-leave', 'attacks', 'withdraws', 'stays-silent'])

/** Within an exchange the context carries much of the meaning, so the ring around an act is a little wider than for a loose line. */
const WITHIN_EXCHANGE: readonly (readonly MemberAct[])[] = [
  ['tells', 'discloses', 'answers', 'evades', 'recognises', 'jokes', 'reasons'],
  ['asks', 'startles', 'disagrees', 'advises', 'asks-leader'],
  ['agrees', 'echoes', 'recognises', 'answers', 'reassures'],
  ['gives-back', 'misses', 'reassures', 'recognises', 'startles'],
  ['asks-leader', 'criticises-leaders', 'returns-to-programme', 'proposes'],
  ['defends-leaving', 'wavers', 'evades', 'answers'],
  ['makes-amends', 'reassures', 'agrees', 'discloses'],
]

const isMemberAct = (kind: string): kind is MemberAct => kind in NEAR

/** Whether an act may carry an exchange's turn written for `wanted` (an empty list: any act that turns nothing). */
export function fitsExchange(kind: string, wanted: readonly string[]): boolean {
  if (wanted.includes(kind)) return true
  if (!isMemberAct(kind) || TURNING.has(kind)) return false
  if (wanted.length === 0) return true
  return wanted.some((w) => isMemberAct(w) && !TURNING.has(w) && (NEAR[kind].includes(w) || WITHIN_EXCHANGE.some((ring) => ring.includes(kind) && ring.includes(w))))
}

export const nearActs = (kind: string): readonly MemberAct[] => (isMemberAct(kind) ? NEAR[kind] : [])

/**
 * Which acts are close enough that words written for one may carry the other. The words may say less than the act or say it
 * sideways, never more: nobody announces, decides or attacks in words when the model did not say so.
 */
import type { Intervention, MemberAct } from '@kring/dynamics'

/** For an act: acts whose words may stand in, nearest first. */
export const NEAR: Readonly<Record<MemberAct, readonly MemberAct[]>> = {
  tells: ['evades', 'jokes', 'answers'],
  discloses: ['tells', 'answers', 'recognises'],
  recognises: ['echoes', 'agrees', 'tells'],
  echoes: ['agrees', 'recognises'],
  asks: ['startles'],
  'asks-leader': ['returns-to-programme', 'asks'],
  answers: ['tells', 'agrees', 'evades', 'discloses'],
  evades: ['answers', 'jokes', 'tells'],
  'gives-back': ['reassures', 'misses', 'recognises'],
  reasons: ['recognises', 'proposes', 'tells'],
  agrees: ['echoes', 'answers'],
  disagrees: [],
  attacks: ['disagrees'],
  reassures: ['agrees', 'gives-back'],
  advises: ['asks', 'tells'],
  jokes: ['evades', 'tells'],
  'criticises-leaders': ['asks-leader', 'returns-to-programme'],
  startles: ['misses', 'asks'],
  'announces-leaving': ['defends-leaving'],
  'defends-leaving': ['evades'],
  wavers: ['evades'],
  'decides-to-stay': ['wavers'],
  'takes-leave': [],
  misses: ['startles', 'reassures'],
  'makes-amends': ['reassures'],
  proposes: ['reasons', 'agrees'],
  'returns-to-programme': ['asks-leader'],
  withdraws: ['stays-silent'],
  'stays-silent': ['withdraws'],
}

const isMemberAct = (kind: string): kind is MemberAct => kind in NEAR

/** Acts that change where someone stands: inside an exchange they are never carried by, nor carry, another act's words. */
const TURNING = new Set<string>(['announces-leaving', 'decides-to-stay', 'takes-leave', 'attacks', 'withdraws', 'stays-silent'])

/** Whether an act may begin an exchange: the very act is listed, or words of the first one listed may stand in for it. */
export const fitsBeginning = (kind: string, wanted: readonly string[]): boolean =>
  wanted.length === 0 || wanted.includes(kind) || (isMemberAct(kind) && !TURNING.has(kind) && !TURNING.has(wanted[0]!) && (NEAR[kind] as readonly string[]).includes(wanted[0]!))

/** Acts that ask for nothing and answer nothing. */
export const PASSING: ReadonlySet<string> = new Set<MemberAct>(['withdraws', 'stays-silent', 'agrees', 'echoes'])

/** Acts that may well go beside the theme on the table: who tells, evades or jokes chooses his own ground. */
export const BESIDE: ReadonlySet<string> = new Set<MemberAct>(['tells', 'evades', 'jokes'])

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

/** Whether an act may carry an exchange's turn written for `wanted` (an empty list: any act that turns nothing). */
export function fitsExchange(kind: string, wanted: readonly string[]): boolean {
  if (wanted.includes(kind)) return true
  if (!isMemberAct(kind) || TURNING.has(kind)) return false
  if (wanted.length === 0) return true
  return wanted.some((w) => isMemberAct(w) && !TURNING.has(w) && (NEAR[kind].includes(w) || WITHIN_EXCHANGE.some((ring) => ring.includes(kind) && ring.includes(w))))
}

/** For a leader's intervention whose examples are used up: interventions with the same aim. */
const NEAR_LED: Readonly<Partial<Record<Intervention, readonly Intervention[]>>> = {
  i1: ['i26'], i2: ['i10', 'i12'], i3: ['i25'], i4: ['i34'], i5: ['i26', 'i16'], i6: ['i8', 'i7'], i7: ['i8', 'i6'], i8: ['i7', 'i6'], i9: ['i13', 'i14'],
  i10: ['i2', 'i12', 'i13'], i11: ['i10', 'i2'], i12: ['i10', 'i20'], i13: ['i10', 'i14'], i14: ['i13', 'i12'], i15: ['i18', 'i20'], i16: ['i17', 'i5'],
  i17: ['i16', 'i20'], i18: ['i20', 'i15'], i20: ['i18', 'i12'], i21: ['i28', 'i18'], i22: ['i26', 'i12'], i23: ['i16', 'i17'], i24: ['i26', 'i5'],
  i25: ['i26', 'i3'], i26: ['i5', 'i24'], i28: ['i21', 'i29'], i29: ['i21', 'i33'], i30: ['i31'], i31: ['i9'], i32: ['i14', 'i9'], i33: ['i29', 'i21'],
  i34: ['i4'], i36: ['i33'], i37: ['i29'], i38: ['i36'], i39: ['i31'],
}

/** Interventions that open the same door: an exchange that waits for one of them may follow another of its group. What harms stands alone. */
const SAME_DOOR: readonly (readonly Intervention[])[] = [
  ['i2', 'i9', 'i10', 'i11', 'i12', 'i13', 'i14'],
  ['i6', 'i7', 'i8'],
  ['i16', 'i17', 'i20'],
  ['i5', 'i24', 'i25', 'i26'],
  ['i15', 'i18', 'i21'],
]

/** Whether a leader's act is one of those an exchange waits for, or opens the same door. */
export const opensFor = (kind: string, wanted: readonly string[]): boolean =>
  wanted.includes(kind) || SAME_DOOR.some((door) => (door as readonly string[]).includes(kind) && wanted.some((w) => (door as readonly string[]).includes(w)))

export const nearActs = (kind: string): readonly string[] => (isMemberAct(kind) ? NEAR[kind] : (NEAR_LED[kind as Intervention] ?? []))

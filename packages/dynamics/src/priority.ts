/** What asks for priority over the programme: when a matter arises, how it is worked through, when it is done. Design [D], declared as d17. */
import type { PriorityKind } from './types.ts'
import type { Intervention, MemberAct } from './vocabulary.ts'

/** A weightier matter takes the place of a lighter one. */
export const RANK: Record<PriorityKind, number> = { leaving: 5, conflict: 4, complaint: 3, disclosure: 2, monopoly: 1 }

/** Criticism that was asked for has half been received already. */
export const INVITED = 0.6

/** How much it costs to step over a matter (r11). */
export const GRAVITY: Record<PriorityKind, number> = { leaving: 1, conflict: 0.9, complaint: 0.9, disclosure: 0.6, monopoly: 0.35 }

type Work = Partial<Record<MemberAct | Intervention, number>>
/** How much each act works a matter through. A leader opens it; the members do most of the work. */
export const WORK: Record<PriorityKind, Work> = {
  leaving: { i1: 0.04, i12: 0.08, i14: 0.08, i5: 0.08, i18: 0.05, i32: 0.14, i3: 0.04, i2: 0.05, i10: 0.04, startles: 0.05, misses: 0.1, 'gives-back': 0.12, asks: 0.05, recognises: 0.06, disagrees: 0.06, wavers: 0.08, answers: 0.04, reasons: 0.05, discloses: 0.05, 'decides-to-stay': 0.5, 'makes-amends': 0.1, proposes: 0.1 },
  conflict: { i5: 0.12, i24: 0.12, i16: 0.08, i12: 0.06, i17: 0.06, i26: 0.05, i30: 0.05, i2: 0.05, i10: 0.05, 'makes-amends': 0.35, answers: 0.06, disagrees: 0.05, discloses: 0.1, recognises: 0.1, asks: 0.06 },
  complaint: { i6: 0.14, i7: 0.14, i8: 0.12, i12: 0.06, i10: 0.06, i2: 0.05, i16: 0.06, 'criticises-leaders': 0.1, recognises: 0.08, discloses: 0.08, disagrees: 0.05, 'makes-amends': 0.25, proposes: 0.2, agrees: 0.03 },
  disclosure: { i2: 0.08, i10: 0.12, i12: 0.08, i13: 0.1, i30: 0.12, i19: 0.1, i28: 0.04, i9: 0.08, i33: 0.06, recognises: 0.18, asks: 0.1, reassures: 0.06, 'gives-back': 0.15, discloses: 0.12, answers: 0.06 },
  monopoly: { i22: 0.4, i16: 0.15, i10: 0.1, i2: 0.1, i12: 0.1, i21: 0.1, recognises: 0.15, discloses: 0.15, asks: 0.02, 'stays-silent': 0.05 },
}

/** A lighter matter fades when nobody returns to it; a leaving or a complaint does not. */
export const FADES: Record<PriorityKind, number> = { leaving: 1000, conflict: 40, complaint: 60, disclosure: 14, monopoly: 10 }

/**
 * What each intervention is to the model: its doses of the four leader functions, its depth, its place on Leary's Rose, what it
 * asks of whom, and how long it takes. Design values [D] over the leader functions of Lieberman, Yalom & Miles (1973) [G].
 */
import type { Act, Depth, GroupState, Rose, Seat } from './types.ts'
import type { Intervention, Theme } from './vocabulary.ts'
import { INTERVENTIONS } from './vocabulary.ts'

export interface LeaderAct {
  caring: number
  stimulating: number
  meaning: number
  directing: number
  /** Deliberate work on bonds (r19) and on members speaking with each other (r20). */
  cohesionWork: number
  interactionWork: number
  depth: Depth
  rose: Rose
  /** How strongly it asks for an answer, 0–1. */
  expects: number
  seconds: number
  /** To whom it usually goes when nobody is named. */
  target: 'one' | 'group'
}

const row = (
  caring: number, stimulating: number, meaning: number, directing: number, cohesionWork: number, interactionWork: number,
  depth: Depth, above: number, together: number, expects: number, seconds: number, target: 'one' | 'group',
): LeaderAct => ({ caring, stimulating, meaning, directing, cohesionWork, interactionWork, depth, rose: { above, together }, expects, seconds, target })

/**       caring stim  mean  dir   coh   inter depth above toge  exp  sec target */
export const LEADER_ACTS: Record<Intervention, LeaderAct> = {
  i1: row(0.4, 0.0, 0.0, 0.8, 0.2, 0.1, 0, 0.5, 0.5, 0.3, 8, 'one'),
  i2: row(0.3, 0.6, 0.4, 0.1, 0.8, 0.8, 1, 0.2, 0.7, 0.9, 10, 'group'),
  i3: row(0.4, 0.3, 0.2, 0.5, 0.4, 0.3, 0, 0.4, 0.6, 0.3, 8, 'group'),
  i4: row(0.1, 0.0, 0.5, 0.7, 0.1, 0.0, 0, 0.5, 0.4, 0.3, 240, 'group'),
  i5: row(0.2, 0.8, 0.1, 0.2, 0.3, 1.0, 2, 0.2, 0.5, 0.9, 10, 'group'),
  i6: row(0.6, 0.5, 0.2, 0.0, 0.3, 0.3, 1, -0.2, 0.7, 0.9, 9, 'one'),
  i7: row(0.4, 0.6, 0.3, 0.0, 0.4, 0.6, 1, -0.2, 0.6, 0.9, 10, 'group'),
  i8: row(0.3, 0.6, 0.1, 0.1, 0.4, 0.5, 1, -0.3, 0.6, 0.9, 8, 'group'),
  i9: row(0.7, 0.1, 0.3, 0.0, 1.0, 0.6, 0, 0.2, 0.9, 0.3, 9, 'group'),
  i10: row(0.4, 0.6, 0.2, 0.1, 0.8, 0.9, 1, 0.1, 0.7, 0.9, 7, 'group'),
  i11: row(0.3, 0.5, 0.3, 0.1, 0.7, 0.8, 1, 0.0, 0.7, 0.9, 8, 'group'),
  i12: row(0.2, 0.6, 0.0, 0.2, 0.5, 1.0, 1, 0.2, 0.6, 0.9, 6, 'group'),
  i13: row(0.4, 0.2, 0.5, 0.0, 1.0, 0.8, 1, 0.2, 0.7, 0.5, 9, 'group'),
  i14: row(0.6, 0.4, 0.3, 0.1, 0.9, 1.0, 1, 0.1, 0.8, 0.9, 9, 'group'),
  i15: row(0.1, 0.9, 0.3, 0.1, 0.2, 0.7, 2, 0.2, 0.4, 0.8, 7, 'group'),
  i16: row(0.1, 0.4, 1.0, 0.0, 0.3, 0.4, 2, 0.4, 0.4, 0.5, 12, 'group'),
  i17: row(0.2, 0.5, 0.9, 0.0, 0.4, 0.3, 2, 0.4, 0.4, 0.5, 12, 'group'),
  i18: row(0.3, 0.6, 0.2, 0.0, 0.1, 0.1, 1, 0.2, 0.5, 0.8, 6, 'one'),
  i19: row(0.3, 0.3, 0.0, 0.0, 0.1, 0.3, 0, 0.0, 0.5, 0.3, 20, 'group'),
  i20: row(0.2, 0.6, 0.2, 0.1, 0.2, 0.5, 1, 0.2, 0.5, 0.8, 6, 'group'),
  i21: row(0.7, 0.4, 0.0, 0.1, 0.4, 0.3, 1, 0.1, 0.8, 0.8, 8, 'one'),
  i22: row(0.4, 0.2, 0.0, 0.8, 0.3, 0.6, 0, 0.6, 0.4, 0.6, 9, 'one'),
  i23: row(0.3, 0.7, 0.7, 0.2, 0.2, 0.4, 2, 0.4, 0.4, 0.7, 11, 'one'),
  i24: row(0.8, 0.4, 0.5, 0.4, 0.7, 0.6, 1, 0.4, 0.7, 0.7, 10, 'group'),
  i25: row(0.3, 0.4, 0.3, 0.5, 0.6, 0.9, 1, 0.4, 0.5, 0.7, 12, 'group'),
  i26: row(0.3, 0.1, 0.3, 0.5, 0.6, 0.7, 0, 0.4, 0.6, 0.3, 8, 'group'),
  i27: row(0.2, 0.0, 0.0, 1.0, 0.1, 0.0, 0, 0.6, 0.3, 0.2, 8, 'group'),
  i28: row(0.2, 0.4, 0.4, 0.5, 0.1, 0.1, 1, 0.4, 0.3, 0.8, 9, 'one'),
  i29: row(0.3, 0.2, 0.4, 0.5, 0.1, 0.1, 0, 0.3, 0.5, 0.7, 10, 'one'),
  i30: row(1.0, 0.0, 0.1, 0.5, 0.2, 0.0, 0, 0.4, 0.7, 0.3, 20, 'group'),
  i31: row(0.6, 0.1, 0.7, 0.2, 0.4, 0.1, 0, 0.3, 0.6, 0.3, 12, 'group'),
  i32: row(0.7, 0.5, 0.4, 0.4, 0.7, 0.7, 1, 0.3, 0.7, 0.7, 12, 'group'),
  i33: row(0.4, 0.3, 0.2, 0.2, 0.0, 0.0, 1, 0.3, 0.4, 1.0, 12, 'one'),
  i34: row(0.0, 0.0, 0.2, 1.0, 0.0, 0.0, 0, 0.7, 0.1, 0.2, 240, 'group'),
  i35: row(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0, -0.3, 0.0, 0.1, 12, 'group'),
  i36: row(0.2, 0.4, 0.1, 0.4, 0.0, 0.0, 1, 0.6, 0.1, 0.9, 12, 'one'),
  i37: row(0.2, 0.0, 0.5, 0.7, 0.0, 0.0, 0, 0.8, 0.3, 0.4, 20, 'one'),
  i38: row(0.0, 0.8, 0.6, 0.2, 0.0, 0.0, 3, 0.8, -0.1, 0.6, 12, 'one'),
  i39: row(0.2, 0.0, 0.0, 0.5, 0.0, 0.0, 0, 0.5, 0.4, 0.2, 9, 'group'),
  i40: row(0.0, 0.4, 0.0, 0.6, 0.0, 0.0, 0, 0.8, -0.6, 0.2, 7, 'one'),
  other: row(0.2, 0.1, 0.1, 0.2, 0.1, 0.1, 0, 0.2, 0.4, 0.5, 8, 'group'),
}

const INTERVENTION_SET: ReadonlySet<string> = new Set(INTERVENTIONS)
export const isIntervention = (kind: string): kind is Intervention => INTERVENTION_SET.has(kind)

/** A leader's act with the depth and tone this intervention usually has. `tone` in [−1, 1] shifts together–against. */
export const intervene = (from: Seat, kind: Intervention, to: Seat[] | 'group', theme: Theme = 'none', extra: { about?: Seat; tone?: number } = {}): Act => {
  const is = LEADER_ACTS[kind]
  const together = Math.max(-1, Math.min(1, is.rose.together + (extra.tone ?? 0)))
  return { from, to, kind, theme, depth: is.depth, rose: { above: is.rose.above, together }, about: extra.about }
}

/** Seats of the leaders of a group, the trainee's first if there is one. */
export const leaderSeats = (state: GroupState): Seat[] => state.spec.leaders.map((leader) => leader.seat)

/**
 * Inclinations: per member act, how far this person in this state is open to it (`open`, a factor), and how much he would do it
 * of his own accord (`own`, a weight). Expressions, so that they can be read and compiled like the principles. Design [D].
 */
import {
  above, all, avoids, below, bond, carries, either, f, g, is, minus, most, not, plus, ramp, times, trait, v,
} from './expressions.ts'
import type { Expr } from './expressions.ts'
import type { MemberAct } from './vocabulary.ts'

export interface Inclination {
  open: Expr
  own: Expr
}

/** What the pull to leave exceeds what holds him by; negative when he would rather stay. */
const PULL = minus(v('ambivalence'), v('stay'))
const ANNOUNCED = v('announced')
const RESOLUTE = ramp(PULL, -0.12, 0.22)
const ANNOYED = most(v('irritation'), times(0.9, v('angerAtLeaders')))
const FREE = plus(0.3, times(0.7, g('openness')))
const TO_OTHERS = plus(0.35, times(0.65, g('memberToMember')))
/** Someone else's matter is open, or was just announced. */
const OTHERS_LEAVING = all(f('leaving'), not(is('holder')))

export const INCLINATIONS: Record<MemberAct, Inclination> = {
  tells: { open: plus(0.15, ramp(trait('talkativeness'), 0.1, 0.8)), own: plus(times(0.25, trait('talkativeness')), times(4, ramp(trait('talkativeness'), 0.82, 0.97), not(f('leaving')))) },
  discloses: {
    open: times(ramp(v('safety'), 0.2, 0.65), plus(0.25, carries()), FREE, minus(1, times(0.75, avoids()))),
    own: times(0.6, v('touched'), ramp(v('safety'), 0.35, 0.75), FREE),
  },
  recognises: { open: times(ramp(v('touched'), 0.1, 0.5), ramp(plus(v('safety'), times(0.4, v('groupBond'))), 0.3, 0.8)), own: times(0.7, v('touched'), ramp(v('safety'), 0.35, 0.75)) },
  echoes: { open: times(minus(1.15, FREE), minus(1, times(0.7, ramp(v('touched'), 0.3, 0.6)))), own: 0.02 },
  asks: { open: times(plus(0.25, trait('warmth')), TO_OTHERS, ramp(v('engagement'), 0.15, 0.6)), own: times(0.15, TO_OTHERS, trait('warmth')) },
  'asks-leader': { open: plus(0.25, times(1.1, g('dependence'))), own: times(0.1, g('dependence'), plus(0.5, carries())) },
  answers: { open: either(is('singled'), 0.15), own: 0 },
  evades: { open: times(minus(1.1, v('safety')), plus(0.5, avoids(), times(0.15, f('depth')))), own: times(0.03, minus(1, v('safety'))) },
  'gives-back': {
    open: all(not(is('subject')), ramp(v('engagement'), 0.2, 0.55), ramp(bond('each', 'subject'), 0.12, 0.5)),
    own: 0.02,
  },
  reasons: { open: times(plus(0.25, times(0.7, v('hope')), times(0.4, v('groupBond'))), not(all(ANNOUNCED, RESOLUTE))), own: 0 },
  agrees: { open: plus(0.35, times(0.4, minus(1, trait('dominance')))), own: 0.03 },
  disagrees: { open: times(plus(0.25, trait('dominance')), ramp(v('safety'), 0.15, 0.5)), own: times(0.15, trait('dominance'), ramp(ANNOYED, 0.3, 0.6)) },
  attacks: {
    open: times(ramp(v('irritation'), 0.25, 0.75), plus(0.3, trait('irritability'))),
    own: times(0.9, ramp(v('irritation'), 0.3, 0.75), trait('irritability')),
  },
  reassures: { open: times(trait('warmth'), minus(1.2, trait('irritability'))), own: times(0.15, trait('warmth'), ramp(v('tension'), 0.4, 0.8)) },
  advises: { open: plus(0.15, times(0.4, trait('dominance')), times(0.3, trait('warmth'))), own: times(0.03, trait('dominance')) },
  jokes: { open: plus(0.3, times(0.6, v('tension'))), own: times(0.08, v('tension')) },
  'criticises-leaders': {
    open: times(plus(0.12, v('angerAtLeaders'), times(0.35, f('authority')), times(0.3, carries())), plus(0.4, times(0.6, ramp(v('safety'), 0.2, 0.55)))),
    own: times(0.8, ramp(v('angerAtLeaders'), 0.35, 0.8), plus(0.3, trait('irritability')), not(f('leaving'))),
  },
  startles: { open: all(OTHERS_LEAVING, below(f('age'), 9), plus(0.3, bond('each', 'holder')), v('engagement'), above(v('sinceSpoke'), f('age'))), own: 0 },
  'announces-leaving': { open: 0, own: times(all(not(ANNOUNCED), ramp(PULL, 0.42, 0.7), below(v('announced'), 0.5), not(f('leaving'))), 0.4) },
  'defends-leaving': { open: times(ANNOUNCED, RESOLUTE), own: times(ANNOUNCED, RESOLUTE, 0.4) },
  wavers: {
    open: times(either(all(ANNOUNCED, not(times(0.85, RESOLUTE))), ramp(PULL, -0.1, 0.15)), ramp(v('ambivalence'), 0.2, 0.45)),
    own: times(ANNOUNCED, ramp(PULL, 0.3, -0.05), 0.8),
  },
  'decides-to-stay': { open: times(ANNOUNCED, ramp(PULL, 0.02, -0.2)), own: times(ANNOUNCED, ramp(PULL, -0.04, -0.25), ramp(f('age'), 6, 16), 2) },
  'takes-leave': {
    open: times(ANNOUNCED, ramp(PULL, 0.1, 0.45), ramp(f('age'), 4, 10)),
    own: times(ANNOUNCED, ramp(PULL, 0.2, 0.5), ramp(f('age'), 12, 40), 2, not(times(0.85, f('asked')))),
  },
  misses: { open: all(OTHERS_LEAVING, plus(0.1, ramp(bond('each', 'holder'), 0.15, 0.6)), plus(0.4, times(0.6, trait('warmth')))), own: times(OTHERS_LEAVING, bond('each', 'holder'), 0.3) },
  'makes-amends': {
    open: times(either(all(is('holder'), either(f('conflict'), f('complaint')), v('heard')), all(f('conflict'), times(0.4, v('safety'))), 0.05), plus(0.3, trait('warmth'))),
    own: times(all(is('holder'), f('conflict')), v('heard'), trait('warmth'), 0.6),
  },
  proposes: { open: times(ramp(f('cohesion'), 0.35, 0.65), plus(0.3, v('hope'))), own: times(0.06, ramp(f('cohesion'), 0.45, 0.7)) },
  'returns-to-programme': { open: plus(0.15, times(0.7, f('structure')), times(0.3, v('tension'))), own: times(0.04, plus(f('structure'), times(0.5, ramp(v('tension'), 0.5, 0.9))), not(f('leaving'))) },
  withdraws: { open: times(ramp(v('tension'), 0.3, 0.8), plus(0.2, trait('closenessSensitivity')), minus(1.1, v('safety'))), own: times(0.2, ramp(v('tension'), 0.6, 0.95), trait('closenessSensitivity')) },
  'stays-silent': { open: times(minus(1.1, trait('talkativeness')), minus(1.15, v('engagement'))), own: times(0.05, minus(1, v('engagement'))) },
}


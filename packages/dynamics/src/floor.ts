/**
 * Who speaks next: conversational rules as weighted expressions, drawn by engine/floor.ts. After Sacks-like turn taking [G] and the
 * participation-shift figures of docs/ODD.md; the weights are design [D].
 */
import { above, all, below, either, f, g, is, kind, least, minus, most, not, plus, ramp, times, trait, v } from './expressions.ts'
import type { Expr } from './expressions.ts'
import type { FloorWhy } from './types.ts'

/** How readily he takes the floor by nature; who could fill an evening is no readier than who talks easily. */
const TALKS = ramp(trait('talkativeness'), 0.1, 0.8)

/** Weights of a member (`each`) for the next turn, by rule; he gets their sum, and the largest names the reason. */
export const FLOOR: { rule: FloorWhy['rule']; weight: Expr }[] = [
  { rule: 'addressed', weight: times(is('singled'), plus(0.28, times(1.1, f('expects')))) },
  // A question to the circle, or a matter laid before it, is for whoever is most moved to speak.
  {
    rule: 'urge',
    weight: times(
      not(is('last')), f('perHead'),
      // What is said to one person is between those two: however many sit around them, they come in no more than a small circle would.
      least(1, plus(f('perHead'), f('toGroup'))),
      // In a small circle everyone gets his turn; the larger it is, the more the talkative win and the quiet fall silent.
      plus(0.02, times(4, v('urge'), v('urge'), plus(times(0.22, f('perHead'), f('perHead')), times(4.5, TALKS, TALKS, minus(1.45, f('perHead')))))), plus(0.35, times(0.8, v('engagement'))),
      plus(0.35, times(f('toGroup'), plus(0.4, f('expects'))), times(0.3, g('memberToMember'))),
    ),
  },
  { rule: 'returns', weight: times(is('beforeLast'), plus(0.85, times(0.9, g('memberToMember'))), most(0.3, f('toGroup')), not(f('byLeader'))) },
  {
    rule: 'continues',
    // Anyone may add something, rarely twice; one who fills the time goes on until he is limited.
    weight: times(
      is('last'), not(times(0.5, f('toLeader'))),
      plus(
        times(trait('talkativeness'), ramp(f('streak'), 3, 1), plus(0.16, times(2, f('toOne'), minus(1.25, f('expects'))))),
        times(3.5, ramp(trait('talkativeness'), 0.8, 0.96), not(f('limited')), not(f('leaving')), kind('tells')),
      ),
    ),
  },
  { rule: 'intent', weight: times(not(is('last')), v('intent'), v('intent'), 1.3, not(all(f('leaving'), not(is('holder'))))) },
]

/** The group turns to the trainee: she was addressed, the exchange is closed, or the chain has run its length. */
export const TO_TRAINEE: Expr = plus(
  times(f('byLeader'), 0.02),
  times(not(f('byLeader')), f('toLeader'), 3.2),
  // The larger the circle, the more what is said to all turns to its leader; two who speak with each other are left to it.
  times(not(f('byLeader')), not(f('toLeader')), plus(1, times(f('toGroup'), ramp(f('size'), 4, 8))), plus(0.06, times(0.07, f('chain'), f('chain'), minus(1.3, plus(times(0.7, g('memberToMember')), times(0.4, f('cohesion')))))), not(times(0.75, f('asked')))),
)
/** How readily a co-leader takes the turn by himself, times his initiative. */
export const TO_CO_LEADER: Expr = plus(times(f('byLeader'), 0.1), times(not(f('byLeader')), plus(0.3, times(0.15, f('chain'))), not(times(0.55, f('asked')))))
/** Nobody: a silence. */
export const TO_SILENCE: Expr = plus(
  0.03,
  times(f('byLeader'), f('toGroup'), f('expects'), 0.55),
  times(not(f('byLeader')), above(f('depth'), 1), 0.45),
  times(kind('i19', 'i35', 'i34'), 0.3),
  times(f('breach'), 0.05),
  times(either(kind('announces-leaving'), kind('attacks'), kind('takes-leave')), 0.35),
  times(below(f('cohesion'), 0.35), 0.1),
)

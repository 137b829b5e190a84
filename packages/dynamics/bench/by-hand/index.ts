/**
 * The same rules as the generated ones, written by hand over the same memory as a practised engineer would: what an act does is found by switches
 * and tables, facts are looked up only where they are asked for, and nothing is declared. It exists to measure the generated code against: it is
 * held to it byte by byte before anything is measured, and a rule that changes must be changed here by hand.
 */
import { INTERVENTION_COUNT, NOBODY } from '../../src/engine/layout.ts'
import { SILENCE } from '../../src/engine/rules.ts'
import type { Rules } from '../../src/engine/rules.ts'
import { freshness } from './around.ts'
import { drive, incline } from './inner.ts'
import { afterSilence, hold, settleIn } from './leader-after.ts'
import { fireLeader } from './leader.ts'
import { fireMember } from './member.ts'
import { floor } from './next.ts'

const fireSilence = (): void => {
  // Nobody did this before: a silence is as fresh as the evening.
  const fresh = freshness(NOBODY, SILENCE)
  hold(fresh)
  settleIn(fresh)
  afterSilence(fresh)
}

export const byHand: Rules = {
  fire: (trigger) => (trigger === SILENCE ? fireSilence() : trigger < INTERVENTION_COUNT ? fireLeader(trigger) : fireMember(trigger)),
  // What the floor and a member's inclinations go by is looked up where they ask for it.
  reflect: () => {},
  floor, incline, drive,
}

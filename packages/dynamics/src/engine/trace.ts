/** What a turn that somebody will read leaves behind: every change of every number, and why who spoke got the floor. */
import type { Change, FloorWhy, SignalChange } from '../types.ts'
import { pairName } from './cast.ts'
import { NONE } from './layout.ts'
import { table } from './table.ts'

const { now } = table

export interface Trace {
  changes: Change[]
  /** For each member the floor rule that weighed most for him. */
  rules: FloorWhy['rule'][]
  /** The probability that who got the floor had. */
  p: number
  signals: SignalChange[]
}
/** What the turn that is being told leaves behind. */
export const trace: Trace = { changes: [], rules: [], p: 0, signals: [] }

/** Records one change: of a member, of a pair when `seat` is given, of the group when nobody is. */
export const record = (principle: string, on: number, seat: number, variable: string, from: number, to: number): void => {
  const { cast } = now
  trace.changes.push({ principle, on: on === NONE ? 'group' : seat === NONE ? cast.members[on]! : pairName(cast, on, seat), variable, from, to })
}

/** How many rule tests the interpreter made: a declared clause, floor rule, inclination or sign looked at for one person. For the bench. */
export const RULE_TESTS = { count: 0 }

/** Rules fired outside the turns of a session, on a state that stays plain: what happens between two sessions. */
import type { Fact } from '../expressions.ts'
import type { Act, Change, GroupState, MemberState, Seat } from '../types.ts'
import { encode } from './act-code.ts'
import { codeOf } from './cast.ts'
import { leavingWork, pullOf } from './derived.ts'
import { findFacts } from './facts.ts'
import { fireFound } from './interpret.ts'
import { HEAD, RECENT } from './layout.ts'
import { wake } from './live.ts'
import { writeNext } from './play.ts'
import { WORKED_THROUGH } from './record.ts'
import { FACT, turnTo } from './situation.ts'
import { lay, save } from './state.ts'
import { table } from './table.ts'
import { trace } from './trace.ts'

const { facts, k, now } = table

/**
 * Fires a trigger's principles on a state around an act; `given` facts go before those that are found. A week is no evening: the turns of
 * the session before do not wear off what happens in it (d2).
 */
export const fireOn = (state: GroupState, act: Act, trigger: number, given: Partial<Record<Fact, number>> = {}): { state: GroupState; changes: Change[] } => {
  wake(state)
  now.gathered = false
  writeNext(encode(now.cast, act))
  turnTo(k[HEAD]!, k[RECENT]!)
  findFacts()
  for (const [fact, value] of Object.entries({ fresh: 1, ...given })) facts[FACT[fact as Fact]] = value
  fireFound(trigger)
  return { state: save(), changes: trace.changes }
}

/** Whether the leaving a member announced has been worked through. */
export const leavingIsWorkedThrough = (state: GroupState, seat: Seat): boolean => {
  lay(state)
  return leavingWork(codeOf(now.cast, seat)) >= WORKED_THROUGH
}

/** What each member's pull to leave exceeds what holds him by. */
export const pullsOf = (state: GroupState): Record<Seat, number> => {
  lay(state)
  return Object.fromEntries(now.cast.members.map((seat, i) => [seat, pullOf(i)]))
}
/** The same for one member, as he is given. */
export const pullIn = (state: GroupState, m: MemberState): number => pullsOf({ ...state, members: { ...state.members, [m.seat]: m } })[m.seat]!

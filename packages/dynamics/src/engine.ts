/** The live engine: the trainee acts, or what happens next happens. Pure: a state is read into flat memory, played on there, and given back (api.ts). */
import type { Cast } from './engine/cast.ts'
import { floorNow, tellAct, tellNext, wake } from './engine/live.ts'
import { save } from './engine/state.ts'
import { isIntervention } from './leader-acts.ts'
import { allSeats, unknownSeat } from './measures.ts'
import type { Act, GroupState, Step, Turn } from './types.ts'
import { isLeader } from './types.ts'
import { INTERVENTIONS } from './vocabulary.ts'

/** The session on the table after these turns. */
export const stepOf = (turns: Turn[]): Step => ({ state: save(), turns, floor: floorNow() })

/** Throws a RangeError that names what is wrong and what is allowed. */
export const check = ({ base }: Pick<Cast, 'base'>, act: Act): void => {
  const seats = allSeats(base)
  const named = [act.from, ...(act.to === 'group' ? [] : act.to), ...(act.about === undefined ? [] : [act.about])]
  for (const seat of named) if (!seats.includes(seat)) throw unknownSeat(base, seat)
  if (!isLeader(act.from)) throw new RangeError(`"${act.from}" is a member's seat; only a leader can lead. Leaders: ${base.spec.leaders.map((leader) => leader.seat).join(', ')}.`)
  if (!isIntervention(act.kind)) throw new RangeError(`"${act.kind}" is not an intervention. Interventions: ${INTERVENTIONS.join(', ')}.`)
  if (act.to !== 'group' && act.to.length === 0) throw new RangeError(`An act is addressed to "group" or to at least one seat. Seats: ${seats.join(', ')}.`)
}

/** The trainee acts; exactly one turn. After `close` nothing happens any more and no turn is made. */
export const lead = (state: GroupState, act: Act): Step => {
  check({ base: state }, act)
  if (state.over) return { state, turns: [], floor: 'ended' }
  wake(state)
  return stepOf([tellAct(act)])
}

/** One more thing that happens without the trainee; when the group waits for her, the silence she lets fall. */
export const proceed = (state: GroupState): Step => {
  wake(state)
  if (floorNow() === 'ended') return { state, turns: [], floor: 'ended' }
  return stepOf([tellNext()])
}

/** Who has the floor in a state, as the step that made it said. */
export const floorOf = (state: GroupState): Step['floor'] => {
  wake(state)
  return floorNow()
}

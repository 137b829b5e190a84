/** The live engine: the trainee acts, or what happens next happens. Pure; see api.ts for the contract. */
import { chooseAct } from './acts.ts'
import { nextTurn } from './floor.ts'
import { fittingIntent } from './intents.ts'
import { intervene, isIntervention } from './leader-acts.ts'
import { allSeats, unknownSeat } from './measures.ts'
import { DEFAULT_STYLE, policy } from './styles.ts'
import { playAct, playMove, playSilence } from './turn.ts'
import type { Played } from './turn.ts'
import type { Act, GroupState, LeaderSpec, Step, Turn } from './types.ts'
import { isLeader } from './types.ts'
import { INTERVENTIONS } from './vocabulary.ts'

/** True when the planned time has passed. */
export const timeIsUp = (s: GroupState): boolean => s.t >= s.spec.minutes * 60

export const floorOf = (s: GroupState): Step['floor'] => (s.over || timeIsUp(s) ? 'ended' : nextTurn(s).kind === 'leader' ? 'leader' : 'group')

const stepOf = (state: GroupState, turns: Turn[]): Step => ({ state, turns, floor: floorOf(state) })

/** Throws a RangeError that names what is wrong and what is allowed. */
const check = (s: GroupState, act: Act): void => {
  const seats = allSeats(s)
  const named = [act.from, ...(act.to === 'group' ? [] : act.to), ...(act.about === undefined ? [] : [act.about])]
  for (const seat of named) if (!seats.includes(seat)) throw unknownSeat(s, seat)
  if (!isLeader(act.from)) throw new RangeError(`"${act.from}" is a member's seat; only a leader can lead. Leaders: ${s.spec.leaders.map((leader) => leader.seat).join(', ')}.`)
  if (!isIntervention(act.kind)) throw new RangeError(`"${act.kind}" is not an intervention. Interventions: ${INTERVENTIONS.join(', ')}.`)
  if (act.to !== 'group' && act.to.length === 0) throw new RangeError(`An act is addressed to "group" or to at least one seat. Seats: ${seats.join(', ')}.`)
}

/** The trainee acts; exactly one turn. After `close` nothing happens any more and no turn is made. */
export const lead = (state: GroupState, act: Act): Step => {
  check(state, act)
  if (state.over) return { state, turns: [], floor: 'ended' }
  const played = playAct(state, act)
  return stepOf(played.state, [played.turn])
}

/** One more thing that happens without the trainee; when the group waits for her, the silence she lets fall. */
export const proceed = (state: GroupState): Step => {
  if (state.over || timeIsUp(state)) return { state, turns: [], floor: 'ended' }
  const played = playNext(state)
  return stepOf(played.state, [played.turn])
}

export const playNext = (s: GroupState): Played => {
  const first = nextTurn(s)
  const next = first.kind === 'leader' ? nextTurn(s, true) : first
  switch (next.kind) {
    case 'move': return playMove(s, next.seat, next.move)
    case 'member': return playAct(s, chooseAct(s, next.seat), next.why)
    case 'co-leader': return playAct(s, coLeaderAct(s, s.spec.leaders.find((leader) => leader.seat === next.seat)!), next.why)
    default: return playSilence(s)
  }
}

/** A co-leader does what he came to do when it fits, else what his style would do. */
const coLeaderAct = (s: GroupState, leader: LeaderSpec): Act => {
  const now = fittingIntent(s, leader.seat)
  if (now && now.urgency >= 0.3) return intervene(leader.seat, now.intervention, now.to, now.theme)
  return policy(s, leader.style ?? DEFAULT_STYLE, leader.seat)
}

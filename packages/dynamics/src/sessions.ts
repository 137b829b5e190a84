/** Opening and closing a session. */
import { clamp, round } from './curves.ts'
import { floorOf } from './engine.ts'
import { intervene, isIntervention } from './leader-acts.ts'
import { stay } from './measures.ts'
import { MEMBER_ACT_FORMS } from './member-acts.ts'
import { seat } from './seating.ts'
import { playAct, playMove } from './turn.ts'
import type { Act, GroupSpec, GroupState, OpeningTurn, Step, Turn } from './types.ts'
import { isLeader } from './types.ts'
import type { MemberAct } from './vocabulary.ts'

const checkSpec = (spec: GroupSpec): void => {
  if (spec.members.length === 0) throw new RangeError(`Group "${spec.id}" has no members.`)
  if (spec.leaders.length === 0) throw new RangeError(`Group "${spec.id}" has no leader; the trainee's seat is "leader".`)
  for (const { seat } of spec.leaders) if (!isLeader(seat)) throw new RangeError(`A leader's seat begins with "leader"; "${seat}" does not.`)
  const seats = [...spec.leaders, ...spec.members].map(({ seat }) => seat)
  const twice = seats.find((seat, i) => seats.indexOf(seat) !== i)
  if (twice !== undefined) throw new RangeError(`Seat "${twice}" is taken twice in group "${spec.id}".`)
  for (const turn of spec.opening ?? []) if (!seats.includes(turn.from)) throw new RangeError(`The opening of group "${spec.id}" names the seat "${turn.from}". Seats: ${seats.join(', ')}.`)
}

/** Opens a session and plays its opening turns. Throws RangeError when the group cannot be seated. */
export const open = (spec: GroupSpec, seed: number): Step => {
  checkSpec(spec)
  return begin(seat(spec, seed))
}

/** Plays the opening turns of a seated group. */
export const begin = (state: GroupState): Step => {
  const turns: Turn[] = []
  let s = state
  for (const turn of s.spec.opening ?? []) {
    if ((turn.act || turn.move) && (isLeader(turn.from) || s.members[turn.from]?.present || turn.move === 'arrives')) {
      const played = turn.move ? playMove(s, turn.from, turn.move) : playAct(s, openingAct(s, turn))
      s = played.state
      turns.push(played.turn)
    }
  }
  return { state: s, turns, floor: floorOf(s) }
}

const openingAct = (s: GroupState, turn: OpeningTurn): Act => {
  const kind = turn.act ?? 'tells'
  const to = turn.to ?? 'group'
  const theme = turn.theme ?? 'none'
  if (isIntervention(kind)) return intervene(turn.from, kind, to, theme, { about: turn.about })
  const form = MEMBER_ACT_FORMS[kind as MemberAct]
  const traits = s.members[turn.from]!.traits
  return {
    from: turn.from, to, kind, theme, depth: turn.depth ?? form.depth[0], about: turn.about,
    rose: { above: round(clamp(form.above + 0.5 * (traits.dominance - 0.5), -1, 1)), together: round(clamp(form.together + 0.4 * (traits.warmth - 0.5), -1, 1)) },
  }
}

/** Ends the session. Who has said he stops, and still means it, says goodbye now. */
export const close = (state: GroupState): Step => {
  if (state.over) return { state, turns: [], floor: 'ended' }
  let s = state
  const turns: Turn[] = []
  for (const m of Object.values(s.members)) {
    if (!m.present || !m.announced || m.left || m.ambivalence - stay(s, m) < 0.2) continue
    const played = playAct(s, openingAct(s, { from: m.seat, act: 'takes-leave', theme: 'leaving' }))
    s = played.state
    turns.push(played.turn)
  }
  return { state: { ...s, over: true }, turns, floor: 'ended' }
}

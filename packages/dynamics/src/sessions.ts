/** Opening and closing a session. */
import { clamp, round } from './curves.ts'
import { stepOf } from './engine.ts'
import { codeOf } from './engine/cast.ts'
import { isMember, isPresent } from './engine/derived.ts'
import { tellAct, tellClose, tellMove, wake } from './engine/live.ts'
import { save } from './engine/state.ts'
import { now } from './engine/table.ts'
import { intervene, isIntervention } from './leader-acts.ts'
import { MEMBER_ACT_FORMS } from './member-acts.ts'
import { seat } from './seating.ts'
import type { Act, GroupSpec, GroupState, OpeningTurn, Step, Traits, Turn } from './types.ts'
import { isLeader } from './types.ts'
import type { MemberAct } from './vocabulary.ts'

/** Every number of a group that must lie between 0 and 1, with its name: the model's steps keep them there, and its generated code relies on it. */
const sharesOf = (spec: GroupSpec): [what: string, value: number][] => {
  const named = (of: string, values: object): [string, number][] => Object.entries(values).flatMap(([name, value]) => (typeof value === 'number' ? [[`${of} ${name}`, value] as [string, number]] : []))
  const { bond, leaderBond, dependence, phase, structureNeed } = spec
  return [
    ...named('the', { bond, leaderBond, dependence, phase, structureNeed }), ...named('the norm', spec.norms), ...named('the heat of', spec.themes),
    ...spec.members.flatMap(({ seat, traits, start, bonds = {}, tensions = {}, prepared = 0, wellbeing = 0 }) => [
      ...named(`${seat}'s trait`, traits), ...named(`${seat}'s weight of the theme`, traits.themes), ...named(`how far ${seat} avoids`, traits.avoids), ...named(`${seat}'s`, { ...start, prepared, wellbeing }),
      ...named(`${seat}'s bond with`, bonds), ...named(`${seat}'s tension with`, tensions),
    ]),
  ]
}

const checkSpec = (spec: GroupSpec): void => {
  if (spec.members.length === 0) throw new RangeError(`Group "${spec.id}" has no members.`)
  if (spec.leaders.length === 0) throw new RangeError(`Group "${spec.id}" has no leader; the trainee's seat is "leader".`)
  for (const { seat } of spec.leaders) if (!isLeader(seat)) throw new RangeError(`A leader's seat begins with "leader"; "${seat}" does not.`)
  const seats = [...spec.leaders, ...spec.members].map(({ seat }) => seat)
  const twice = seats.find((seat, i) => seats.indexOf(seat) !== i)
  if (twice !== undefined) throw new RangeError(`Seat "${twice}" is taken twice in group "${spec.id}".`)
  for (const [what, value] of sharesOf(spec)) if (!(value >= 0 && value <= 1)) throw new RangeError(`Group "${spec.id}": ${what} is ${value}; it must lie between 0 and 1.`)
  for (const turn of spec.opening ?? []) if (!seats.includes(turn.from)) throw new RangeError(`The opening of group "${spec.id}" names the seat "${turn.from}". Seats: ${seats.join(', ')}.`)
}

/** Opens a session and plays its opening turns. Throws RangeError when the group cannot be seated. */
export const open = (spec: GroupSpec, seed: number): Step => {
  return stepOf(openTable(spec, seed))
}
/** The same, left on the table to be played on; gives the opening turns. */
export const openTable = (spec: GroupSpec, seed: number): Turn[] => {
  checkSpec(spec)
  return beginTable(seat(spec, seed))
}

/** Plays the opening turns of a seated group. */
export const begin = (state: GroupState): Step => {
  return stepOf(beginTable(state))
}

const beginTable = (state: GroupState): Turn[] => {
  wake(state)
  const turns: Turn[] = []
  for (const turn of state.spec.opening ?? []) {
    const from = codeOf(now.cast, turn.from)
    const here = isLeader(turn.from) || (isMember(from) && isPresent(from))
    if (turn.move && (here || turn.move === 'arrives')) turns.push(tellMove(turn.from, turn.move))
    else if (turn.act && !turn.move && here) turns.push(tellAct(openingAct(turn, state.members[turn.from]?.traits)))
  }
  return turns
}

const openingAct = (turn: OpeningTurn, traits: Traits | undefined): Act => {
  const kind = turn.act ?? 'tells'
  const to = turn.to ?? 'group'
  const theme = turn.theme ?? 'none'
  if (isIntervention(kind) || !traits) return intervene(turn.from, isIntervention(kind) ? kind : 'other', to, theme, { about: turn.about })
  const form = MEMBER_ACT_FORMS[kind as MemberAct]
  return {
    from: turn.from, to, kind, theme, depth: turn.depth ?? form.depth[0], about: turn.about,
    rose: { above: round(clamp(form.above + 0.5 * (traits.dominance - 0.5), -1, 1)), together: round(clamp(form.together + 0.4 * (traits.warmth - 0.5), -1, 1)) },
  }
}

/** Ends the session. Who has said he stops, and still means it, says goodbye now; at the end of the last session there is nothing left to stop. */
export const close = (state: GroupState): Step => {
  if (state.over) return { state, turns: [], floor: 'ended' }
  wake(state)
  const turns = tellClose()
  return { state: save(), turns, floor: 'ended' }
}

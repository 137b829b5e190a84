/** Bodies in the room: arriving, sitting down, the coat, going out. A move is a turn of its own. */
import { ramp } from './curves.ts'
import { presentMembers, stay } from './measures.ts'
import { draw } from './rng.ts'
import { speaksTo } from './situation.ts'
import type { GroupState, MemberState, Seat } from './types.ts'
import { isLeader } from './types.ts'
import type { Move } from './vocabulary.ts'

export interface NextMove {
  kind: 'move'
  seat: Seat
  move: Move
}

/** The chance that this member makes this move now, 0–1. */
const chances = (s: GroupState, m: MemberState): [Move, number][] => {
  const last = s.recent.at(-1)
  const pull = m.ambivalence - stay(s, m)
  const askedToSit = last !== undefined && isLeader(last.from) && (last.kind === 'i1' || last.kind === 'i27') && speaksTo(last, m.seat)
  if (m.standing) return [['sits-down', askedToSit ? 0.92 : m.announced && pull > 0.2 ? 0.1 : 0.2]]
  const list: [Move, number][] = []
  if (m.coatOn) list.push(['coat-off', m.announced || m.intents.some((i) => i.act === 'announces-leaving') ? 0.4 * ramp(-pull, -0.02, 0.14) : 0.15])
  else if (m.announced) list.push(['coat-on', 0.12 * ramp(pull, 0.18, 0.4)])
  if (m.announced && pull > 0.4) list.push(['stands-up', 0.025])
  // Too much to bear: out for a moment.
  if (!m.announced && m.tension > 0.82 && m.safety < 0.35) list.push(['leaves-room', 0.06 * m.traits.closenessSensitivity])
  return list
}

/** The move that comes before anyone speaks, if any. */
export const nextMove = (s: GroupState): NextMove | null => {
  for (const m of Object.values(s.members)) {
    if (m.left && m.present) return { kind: 'move', seat: m.seat, move: 'leaves-room' }
    if (m.left || m.present) continue
    if (m.lateSeconds > 0 && m.away === undefined && s.t >= m.lateSeconds && s.turn > 0) return { kind: 'move', seat: m.seat, move: 'arrives' }
    if (m.away !== undefined && s.turn - m.away >= 5 && draw(s, 'move', m.seat) < 0.2) return { kind: 'move', seat: m.seat, move: 'comes-back' }
  }
  if (s.recent.length === 0) return null
  for (const m of presentMembers(s)) {
    for (const [move, p] of chances(s, m)) if (draw(s, 'move', `${m.seat}:${move}`) < p) return { kind: 'move', seat: m.seat, move }
  }
  return null
}

/** What a move changes. Mutates the working copy's member. */
export const makeMove = (s: GroupState, seat: Seat, move: Move): void => {
  const m = s.members[seat]!
  switch (move) {
    case 'arrives': m.present = true; m.coatOn = false; break
    case 'comes-back': m.present = true; delete m.away; break
    case 'stands-up': m.standing = true; break
    case 'sits-down': m.standing = false; break
    case 'coat-off': m.coatOn = false; break
    case 'coat-on': m.coatOn = true; break
    case 'leaves-room':
      m.present = false
      m.standing = false
      if (!m.left) m.away = s.turn
      break
  }
}

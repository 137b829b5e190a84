/** What is computed from the state and never stored: cohesion, what holds someone, how he looks, the figures of one moment. */
import { clamp, round } from './curves.ts'
import type { GroupState, Measures, MemberState, PairState, Seat } from './types.ts'
import { isLeader } from './types.ts'
import type { Mood } from './vocabulary.ts'

const NO_PAIR: PairState = { bond: 0, tension: 0 }

/** Key of an ordered pair, made once: joining strings in every lookup was the most expensive thing the engine did. */
const KEYS = new Map<Seat, Map<Seat, string>>()
export const pairKey = (from: Seat, to: Seat): string => {
  let row = KEYS.get(from)
  if (!row) KEYS.set(from, (row = new Map()))
  let key = row.get(to)
  if (key === undefined) row.set(to, (key = `${from}>${to}`))
  return key
}

/** Bond and tension of one seat with another; pairs never met are 0. */
export const pairOf = (s: GroupState, from: Seat, to: Seat): PairState => s.pairs[pairKey(from, to)] ?? NO_PAIR

/** Bond of a member with another seat, leaders included; 0 for a leader's own bonds, which the model does not hold. */
export const bondOf = (s: GroupState, from: Seat, to: Seat): number => {
  if (isLeader(to)) return s.members[from]?.leaderBond[to] ?? 0
  return pairOf(s, from, to).bond
}
export const tensionOf = (s: GroupState, from: Seat, to: Seat): number => {
  if (isLeader(to)) return s.members[from]?.leaderTension[to] ?? 0
  return pairOf(s, from, to).tension
}

/** Members who belong to the group now: not left for good. */
export const belonging = (s: GroupState): MemberState[] => Object.values(s.members).filter((m) => !m.left)
export const presentMembers = (s: GroupState): MemberState[] => {
  const here: MemberState[] = []
  for (const seat in s.members) if (s.members[seat]!.present) here.push(s.members[seat]!)
  return here
}

/** Mean bond of a member with the others who belong to the group. */
export const warmthToGroup = (s: GroupState, m: MemberState): number => {
  let sum = 0
  let n = 0
  for (const seat in s.members) {
    const other = s.members[seat]!
    if (other === m || other.left) continue
    sum += pairOf(s, m.seat, other.seat).bond
    n++
  }
  return n ? sum / n : 0
}

export const trustInLeaders = (m: MemberState): number => {
  let sum = 0
  let n = 0
  for (const leader in m.leaderBond) {
    sum += m.leaderBond[leader]!
    n++
  }
  return n ? sum / n : 0
}
const highest = (values: Record<Seat, number>): number => {
  let best = 0
  for (const seat in values) if (values[seat]! > best) best = values[seat]!
  return best
}
export const angerAtLeaders = (m: MemberState): number => highest(m.leaderTension)

/** His worst irritation with another member in the room. */
export const irritation = (s: GroupState, m: MemberState): number => {
  let worst = 0
  for (const seat in s.members) {
    const other = s.members[seat]!
    if (other === m || !other.present) continue
    const t = pairOf(s, m.seat, other.seat).tension
    if (t > worst) worst = t
  }
  return worst
}

/** What holds someone here, against the pull to leave: hope, the group, the others, the best of the leaders. */
export const stay = (s: GroupState, m: MemberState): number =>
  STAY.hope * m.hope + STAY.groupBond * m.groupBond + STAY.warmth * warmthToGroup(s, m) + STAY.leaderBond * highest(m.leaderBond)
/** What each thing that holds someone weighs; `leaderBond` is the highest of them. */
export const STAY = { hope: 0.36, groupBond: 0.28, warmth: 0.26, leaderBond: 0.1 } as const

/** How far his main theme is his alone in this group. */
export const alone = (s: GroupState, m: MemberState): number => {
  let worst = 0
  for (const [theme, weight] of Object.entries(m.traits.themes)) {
    let shared = 0
    for (const other of Object.values(s.members)) {
      if (other.seat === m.seat || other.left) continue
      const his = other.traits.themes[theme as keyof typeof other.traits.themes] ?? 0
      if (his > shared) shared = his
    }
    if (weight - shared > worst) worst = weight - shared
  }
  return worst
}

/** Cohesion as it is for one member: his bonds with members, group and leaders, and his engagement (g10). */
export const cohesionOf = (s: GroupState, m: MemberState): number =>
  clamp(COHESION.warmth * warmthToGroup(s, m) + COHESION.groupBond * m.groupBond + COHESION.leaderBond * trustInLeaders(m) + COHESION.engagement * m.engagement)
/** What cohesion is computed from, and what each part weighs; `leaderBond` is their mean. */
export const COHESION = { warmth: 0.36, groupBond: 0.32, leaderBond: 0.12, engagement: 0.2 } as const

const mean = (values: number[]): number => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : 0)

export const cohesion = (s: GroupState): number => {
  let sum = 0
  let n = 0
  for (const seat in s.members) {
    const m = s.members[seat]!
    if (m.left) continue
    sum += cohesionOf(s, m)
    n++
  }
  return n ? sum / n : 0
}

/** Mean bond between the members in the room. */
export const meanBond = (s: GroupState, here = presentMembers(s)): number => {
  let sum = 0
  for (const m of here) sum += warmthToGroup(s, m)
  return here.length ? sum / here.length : 0
}

/** All figures of this moment. Group means run over who belongs to the group; `talk` gives each seat's share of the time talked. */
export const measures = (s: GroupState): Measures => {
  const all = Object.values(s.members)
  const here = belonging(s)
  const total = Object.values(s.talk).reduce((a, b) => a + b, 0)
  const of = (read: (m: MemberState) => number): number => round(mean(here.map(read)))
  return {
    cohesion: round(cohesion(s)),
    members: Object.fromEntries(
      all.map((m) => [
        m.seat,
        {
          present: m.present, left: m.left !== undefined, safety: m.safety, engagement: m.engagement, hope: m.hope, ambivalence: m.ambivalence,
          recognition: m.recognition, tension: m.tension, cohesion: round(cohesionOf(s, m)),
        },
      ]),
    ),
    group: {
      safety: of((m) => m.safety), engagement: of((m) => m.engagement), ambivalence: of((m) => m.ambivalence), recognition: of((m) => m.recognition), tension: of((m) => m.tension),
    },
    talk: Object.fromEntries(Object.entries(s.talk).map(([seat, seconds]) => [seat, total ? round(seconds / total) : 0])),
  }
}

/** Mood of a seat, for words and faces. Unknown seats throw; a leader is neutral, or guarded while he is being criticised. */
export const mood = (s: GroupState, seat: Seat): Mood => {
  if (isLeader(seat)) {
    if (!s.spec.leaders.some((leader) => leader.seat === seat)) throw unknownSeat(s, seat)
    return s.priority?.kind === 'complaint' ? 'guarded' : 'neutral'
  }
  const m = s.members[seat]
  if (!m) throw unknownSeat(s, seat)
  const pull = m.ambivalence - stay(s, m)
  if (m.announced) return pull > 0.12 ? 'leaving' : 'wavering'
  if (Math.max(irritation(s, m), angerAtLeaders(m)) > 0.52) return 'irritated'
  if (pull > 0.08) return 'wavering'
  if (m.touched > 0.45) return m.safety > 0.4 ? 'moved' : 'guarded'
  if (m.recognition > 0.55 && m.tension < 0.4 && m.safety > 0.45) return 'relieved'
  if (m.safety < 0.42 || m.tension > 0.62) return 'guarded'
  return 'neutral'
}

/** The seats that exist, for clear refusals. */
export const allSeats = (s: GroupState): Seat[] => [...s.spec.leaders.map((leader) => leader.seat), ...Object.keys(s.members)]
export const unknownSeat = (s: GroupState, seat: Seat): RangeError => new RangeError(`There is no seat "${seat}" in this group. Seats: ${allSeats(s).join(', ')}.`)

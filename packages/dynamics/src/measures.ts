/** What is computed from the state and never stored: the figures of one moment and how someone looks. */
import { round } from './curves.ts'
import { cohesion, cohesionOf } from './engine/derived.ts'
import { moodOf } from './engine/mood.ts'
import { lay } from './engine/state.ts'
import { now } from './engine/table.ts'
import { codeOf } from './engine/cast.ts'
import type { GroupState, Measures, MemberState, Seat } from './types.ts'
import type { Mood } from './vocabulary.ts'

export { COHESION, STAY } from './weights.ts'

export const pairKey = (from: Seat, to: Seat): string => `${from}>${to}`

/** Members who belong to the group now: not left for good. */
export const belonging = (s: GroupState): MemberState[] => Object.values(s.members).filter((m) => !m.left)
export const presentMembers = (s: GroupState): MemberState[] => Object.values(s.members).filter((m) => m.present)

const mean = (values: number[]): number => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : 0)

/** What members in the room feel of friction: the worst irritation with another member and the worst with a leader, averaged; 0 with nobody there. What a climate questionnaire asks. */
export const friction = (s: GroupState): number =>
  mean(presentMembers(s).filter((m) => !m.left).map((m) => {
    const others = belonging(s).filter((other) => other.seat !== m.seat)
    return (Math.max(0, ...others.map((other) => s.pairs[pairKey(m.seat, other.seat)]?.tension ?? 0)) + Math.max(0, ...Object.values(m.leaderTension))) / 2
  }))

/** All figures of this moment. Group means run over who belongs to the group; `talk` gives each seat's share of the time talked. */
export const measures = (s: GroupState): Measures => {
  lay(s)
  return figures(s)
}


/** The same of the state that lies on the table. */
export const figures = (s: GroupState): Measures => {
  const all = Object.values(s.members)
  const here = belonging(s)
  const total = Object.values(s.talk).reduce((a, b) => a + b, 0)
  const of = (read: (m: MemberState) => number): number => round(mean(here.map(read)))
  return {
    cohesion: round(cohesion()),
    members: Object.fromEntries(
      all.map((m, i) => [
        m.seat,
        {
          present: m.present, left: m.left !== undefined, safety: m.safety, engagement: m.engagement, hope: m.hope, ambivalence: m.ambivalence,
          recognition: m.recognition, tension: m.tension, cohesion: round(cohesionOf(i)),
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
  if (!allSeats(s).includes(seat)) throw unknownSeat(s, seat)
  lay(s)
  return moodOf(codeOf(now.cast, seat))
}

/** The seats that exist, for clear refusals. */
export const allSeats = (s: Pick<GroupState, 'spec' | 'members'>): Seat[] => [...s.spec.leaders.map((leader) => leader.seat), ...Object.keys(s.members)]
export const unknownSeat = (s: Pick<GroupState, 'spec' | 'members'>, seat: Seat): RangeError => new RangeError(`There is no seat "${seat}" in this group. Seats: ${allSeats(s).join(', ')}.`)

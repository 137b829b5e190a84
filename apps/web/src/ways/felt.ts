/** How a member came out of a session, as one of a few words. Limits are our own choice [D], made to tell the members of a group apart, not to measure anyone. */
import type { GroupState, Seat } from '@kring/dynamics'

export const FELT = ['left', 'worked-goodbye', 'leaving', 'wavering', 'seen', 'guarded', 'irritated', 'half', 'there'] as const
export type Felt = (typeof FELT)[number]

const WAVERS = 0.55
const GUARDED = 0.38
const SEEN = { recognition: 0.5, safety: 0.45 }
const IRRITATED = 0.45
const HALF = 0.4

export function feltBy({ members, pairs }: GroupState, seat: Seat): Felt {
  const m = members[seat]!
  if (m.left) return m.left.workedThrough ? 'worked-goodbye' : 'left'
  if (m.announced) return 'leaving'
  if (m.ambivalence > WAVERS) return 'wavering'
  const worst = Math.max(0, ...Object.values(m.leaderTension), ...Object.keys(members).map((other) => pairs[`${seat}>${other}`]?.tension ?? 0))
  if (worst > IRRITATED) return 'irritated'
  if (m.recognition > SEEN.recognition && m.safety > SEEN.safety) return 'seen'
  if (m.safety < GUARDED) return 'guarded'
  return m.engagement < HALF ? 'half' : 'there'
}

/** What people came in to do, and when its moment is. */
import type { GroupState, Intent, LeaderSpec, MemberState, Seat } from './types.ts'
import type { MemberAct } from './vocabulary.ts'

export type LeaderIntent = NonNullable<LeaderSpec['intents']>[number]

/** What a co-leader came to do that fits now: about whoever just spoke, or the programme once no matter is fresh. */
export const fittingIntent = (s: GroupState, seat: Seat): LeaderIntent | null => {
  const last = s.recent.at(-1)
  const fresh = s.priority !== null && s.turn - s.priority.since < 12
  const fitting = (s.leaders[seat]?.intents ?? []).filter((intent) => {
    if (intent.to === 'group') return !((intent.intervention === 'i34' || intent.intervention === 'i4') && (fresh || s.turn < 8))
    return intent.to.includes(last?.from ?? '') && intent.to.every((one) => s.members[one]?.present)
  })
  return fitting.sort((a, b) => b.urgency - a.urgency)[0] ?? null
}

/** An intent of a member waits for its moment: not while someone else's leaving is open, nor a second announcement. */
export const fits = (s: GroupState, m: MemberState, act: MemberAct): boolean => {
  const othersLeaving = s.priority?.kind === 'leaving' && s.priority.seat !== m.seat
  return !othersLeaving && !(act === 'announces-leaving' && m.announced)
}

/** How much a member is pressed to bring what he came with. */
export const pressing = (s: GroupState, m: MemberState): number => {
  let most = 0
  for (const intent of m.intents as Intent[]) if (intent.urgency > most && fits(s, m, intent.act)) most = intent.urgency
  return most
}

/** What people came in to do, and when its moment is. */
import type { LeaderIntent } from './cast.ts'
import { flagsOf, isMember, isPresent, memberAt } from './derived.ts'
import { ANNOUNCED, FROM, HOLDER, INTENTS, KIND, LEADERS_AT, LEADER_INTENTS, LEADER_STRIDE, MATTER, MATTER_KIND, NONE, RECENT, SINCE, TURN } from './layout.ts'
import { backAt } from './situation.ts'
import { table } from './table.ts'

const { k, now } = table

/** Where a leader's record begins in `k`. */
export const leaderAt = (leader: number): number => 2 * (LEADERS_AT + leader * LEADER_STRIDE)

/** How long a matter is fresh, in turns; and from which turn on a co-leader may think of the programme. */
const FRESH = 12
const SETTLED = 8

/** What a co-leader came to do that fits now: about whoever just spoke, or the programme once no matter is fresh. `leader` counts from 0. */
export const fittingIntent = (leader: number): LeaderIntent | null => {
  const left = k[leaderAt(leader) + LEADER_INTENTS]!
  const { intents } = now.cast.leaders[leader]!
  let best: LeaderIntent | null = null
  for (let j = 0; j < intents.length; j++) {
    const intent = intents[j]!
    if ((left >> j) & 1 && isFitting(intent) && (best === null || intent.urgency > best.urgency)) best = intent
  }
  return best
}
const isFitting = (intent: LeaderIntent): boolean => {
  if (intent.toGroup) {
    const fresh = k[MATTER_KIND] !== 0 && k[TURN]! - k[SINCE]! < FRESH
    return !((intent.act === KIND.i34 || intent.act === KIND.i4) && (fresh || k[TURN]! < SETTLED))
  }
  const last = k[RECENT]! > 0 ? k[backAt(1) + FROM]! : NONE
  let named = false
  for (const seat of intent.to) {
    if (!isMember(seat) || !isPresent(seat)) return false
    if (seat === last) named = true
  }
  return named
}

/** An intent of a member waits for its moment: not while someone else's leaving is open, nor a second announcement. */
export const intentFits = (i: number, act: number): boolean => {
  const othersLeaving = k[MATTER_KIND] === MATTER.leaving && k[HOLDER] !== i
  return !othersLeaving && !(act === KIND['announces-leaving'] && flagsOf(i) & ANNOUNCED)
}

/** How much a member is pressed to bring what he came with. */
export const pressing = (i: number): number => {
  const left = k[2 * memberAt(i) + INTENTS]!
  if (left === 0) return 0
  const intents = now.cast.intents[i]!
  let most = 0
  for (let j = 0; j < intents.length; j++) {
    const intent = intents[j]!
    if ((left >> j) & 1 && intent.urgency > most && intentFits(i, intent.act)) most = intent.urgency
  }
  return most
}

/** The first thing of this kind that a member came to do and has not done, as its place in his list; NONE when there is none. */
export const intentOf = (i: number, act: number): number => {
  const left = k[2 * memberAt(i) + INTENTS]!
  if (left === 0) return NONE
  const intents = now.cast.intents[i]!
  for (let j = 0; j < intents.length; j++) if ((left >> j) & 1 && intents[j]!.act === act) return j
  return NONE
}

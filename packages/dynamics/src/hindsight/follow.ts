/**
 * How this trainee goes on after the changed moment: her own later acts in their order, each where it still fits, and when they are used up
 * her own habits. So one moment is compared with another, not one leader with another.
 */
import { intervene } from '../leader-acts.ts'
import { draw, pick } from '../rng.ts'
import type { Act, GroupState, Seat } from '../types.ts'
import { TRAINEE } from '../types.ts'
import type { Intervention } from '../vocabulary.ts'
import type { Lookback } from './log.ts'

/** What she does when the floor is hers; null = she lets the group go on. */
export type Deed = Act | null

export interface Follow {
  /** What she did after this moment, in order. */
  later: readonly Deed[]
  /** All she did in this session but this once: drawn from when `later` is used up. */
  habits: readonly Deed[]
}

export const followOf = ({ decisions }: Lookback, index: number): Follow => {
  const deed = (d: (typeof decisions)[number]): Deed => (d.passed ? null : d.act)
  return { later: decisions.slice(index + 1).map(deed), habits: decisions.filter((d) => d.index !== index).map(deed) }
}

/** Said to someone who is not in the room it does not fit; nor does asking to sit who sits, or saying goodbye to who does not go. */
export const fits = (s: GroupState, deed: Deed): boolean => {
  if (deed === null) return true
  const meant: readonly Seat[] = deed.to === 'group' ? (deed.about === undefined ? [] : [deed.about]) : deed.to
  const members = meant.flatMap((seat) => s.members[seat] ?? [])
  if (deed.to !== 'group' && !members.every((m) => m.present && !m.left)) return false
  if (deed.kind === 'i1') return members.some((m) => m.standing)
  if (LEAVING.has(deed.kind) && members.length > 0) return members.some((m) => m.announced || (s.priority?.kind === 'leaving' && s.priority.seat === m.seat))
  return true
}

const LEAVING: ReadonlySet<string> = new Set<Intervention>(['i32', 'i36'])

const SILENCE: Act = intervene(TRAINEE, 'i19', 'group')

export interface Next {
  deed: Deed
  /** Which of `later` it was; −1 for a habit. */
  later: number
  /** Where to look next in `later`. */
  at: number
}

/** What she does now, having used `later` up to `at`. What does not fit is passed over for good. */
export const nextDeed = (s: GroupState, follow: Follow, at: number): Next => {
  for (let i = at; i < follow.later.length; i++) {
    const deed = follow.later[i]!
    if (fits(s, deed)) return { deed, later: i, at: i + 1 }
  }
  const chosen = pick(follow.habits.map((deed) => (fits(s, deed) ? 1 : 0)), draw(s, 'policy', TRAINEE))
  return { deed: chosen < 0 ? SILENCE : follow.habits[chosen]!, later: -1, at: follow.later.length }
}

/**
 * How this trainee goes on after the changed moment: her own later acts in their order, each where it still fits, and when they are used up
 * her own habits. So one moment is compared with another, not one leader with another. What fits is told by `fits` (engine/fits.ts).
 */
import { encode } from '../rollout.ts'
import type { DeedCode, FollowCode, Room } from '../rollout.ts'
import type { Act } from '../types.ts'
import type { Decision } from './types.ts'

/** What she does when the floor is hers; null = she lets the group go on. */
export type Deed = Act | null

export const deedOf = ({ act, passed }: Pick<Decision, 'act' | 'passed'>): Deed => (passed ? null : act)

export const deedCode = ({ cast }: Pick<Room, 'cast'>, deed: Deed): DeedCode => deed && encode(cast, deed)

/** All she did after this decision, in order, and all she did in this session but this once. */
export const followOf = (decisions: readonly Decision[], index: number, room: Pick<Room, 'cast'>): FollowCode => {
  const codes = decisions.map((decision) => deedCode(room, deedOf(decision)))
  return { later: codes.slice(index + 1), habits: codes.filter((_, i) => i !== index) }
}

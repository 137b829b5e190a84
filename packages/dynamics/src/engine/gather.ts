/**
 * Everything derived of everyone in the room, computed once where the state stands still: floor, answers and signs all ask for it.
 * The same sums in the same order as derived.ts, in one walk over each member's bonds.
 */
import type { Derived } from '../expressions.ts'
import { cohesionFrom, stayFrom } from './derived.ts'
import { pressing } from './intents.ts'
import { BONDS, FLAGS, INTENTS, LEFT, NUMBER, PRESENT } from './layout.ts'
import type { Room } from './room.ts'
import { FACT } from './situation.ts'

export const DERIVED_SLOTS = ['irritation', 'warmthToGroup', 'trustInLeaders', 'angerAtLeaders', 'stay', 'cohesion', 'intent'] as const satisfies readonly Derived[]
export type DerivedSlot = (typeof DERIVED_SLOTS)[number]
/** Rounded up to a power of two. */
export const DERIVED_STRIDE = 8
const IRRITATION = DERIVED_SLOTS.indexOf('irritation')
const WARMTH = DERIVED_SLOTS.indexOf('warmthToGroup')
const TRUST = DERIVED_SLOTS.indexOf('trustInLeaders')
const ANGER = DERIVED_SLOTS.indexOf('angerAtLeaders')
const STAY = DERIVED_SLOTS.indexOf('stay')
const COHESION = DERIVED_SLOTS.indexOf('cohesion')
const INTENT = DERIVED_SLOTS.indexOf('intent')

/** Fills `derived` for everyone who belongs to the group, and the fact of its cohesion. */
export const gather = (room: Room): void => {
  const { cast, x, k, derived, facts } = room
  const { n, membersAt, memberStride, columns } = cast
  const leaders = cast.leaders.length
  let cohesion = 0
  let belonging = 0
  for (let i = 0, m = membersAt, at = 0; i < n; i++, m += memberStride, at += DERIVED_STRIDE) {
    if (k[2 * m + FLAGS]! & LEFT) continue
    const bonds = m + BONDS
    const irritations = bonds + columns
    let trust = 0
    let best = 0
    let anger = 0
    for (let j = 0; j < leaders; j++) {
      const bond = x[bonds + j]!
      const irritation = x[irritations + j]!
      trust += bond
      if (bond > best) best = bond
      if (irritation > anger) anger = irritation
    }
    let warmth = 0
    let others = 0
    let worst = 0
    for (let j = 0, o = 2 * membersAt + FLAGS; j < n; j++, o += 2 * memberStride) {
      const flags = k[o]!
      if (j === i) continue
      if ((flags & LEFT) === 0) {
        warmth += x[bonds + leaders + j]!
        others++
      }
      if (flags & PRESENT && x[irritations + leaders + j]! > worst) worst = x[irritations + leaders + j]!
    }
    if (others > 0) warmth /= others
    if (leaders > 0) trust /= leaders
    const bound = x[m + NUMBER.groupBond]!
    const close = cohesionFrom(warmth, bound, trust, x[m + NUMBER.engagement]!)
    derived[at + IRRITATION] = worst
    derived[at + WARMTH] = warmth
    derived[at + TRUST] = trust
    derived[at + ANGER] = anger
    derived[at + STAY] = stayFrom(x[m + NUMBER.hope]!, bound, warmth, best)
    derived[at + COHESION] = close
    derived[at + INTENT] = k[2 * m + INTENTS] ? pressing(room, i) : 0
    cohesion += close
    belonging++
  }
  room.gathered = true
  facts[FACT.cohesion] = belonging > 0 ? cohesion / belonging : 0
}

/**
 * Everything derived of everyone in the room, computed once where the state stands still: floor, answers and signs all ask for it.
 * The same sums in the same order as derived.ts, in one walk over each member's bonds.
 */
import type { Expr, Who } from '../expressions.ts'
import { FLOOR, TO_CO_LEADER, TO_SILENCE, TO_TRAINEE } from '../floor.ts'
import { INCLINATIONS } from '../inclinations.ts'
import { cohesionFrom, stayFrom, warmthToGroup } from './derived.ts'
import { pressing } from './intents.ts'
import { BONDS, DERIVED_SLOTS, DERIVED_STRIDE, FLAGS, INTENTS, LEFT, NUMBER, PRESENT } from './layout.ts'
import { FACT } from './situation.ts'
import { table } from './table.ts'

const { derived, facts, k, now, x } = table

const IRRITATION = DERIVED_SLOTS.indexOf('irritation')
const WARMTH = DERIVED_SLOTS.indexOf('warmthToGroup')
const TRUST = DERIVED_SLOTS.indexOf('trustInLeaders')
const ANGER = DERIVED_SLOTS.indexOf('angerAtLeaders')
const STAY = DERIVED_SLOTS.indexOf('stay')
const COHESION = DERIVED_SLOTS.indexOf('cohesion')
const INTENT = DERIVED_SLOTS.indexOf('intent')

/** Fills `derived` of one member. */
export const gatherMember = (i: number): void => {
  const { n, membersAt, memberStride, columns } = now
  const leaders = now.leaders
  const m = membersAt + i * memberStride
  const at = i * DERIVED_STRIDE
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
  derived[at + IRRITATION] = worst
  derived[at + WARMTH] = warmth
  derived[at + TRUST] = trust
  derived[at + ANGER] = anger
  derived[at + STAY] = stayFrom(x[m + NUMBER.hope]!, bound, warmth, best)
  derived[at + COHESION] = cohesionFrom(warmth, bound, trust, x[m + NUMBER.engagement]!)
  derived[at + INTENT] = k[2 * m + INTENTS] ? pressing(i) : 0
}

/** Fills `derived` for everyone who belongs to the group, and the fact of its cohesion. */
export const gather = (): void => {
  let cohesion = 0
  let belonging = 0
  for (let i = 0, m = now.membersAt; i < now.n; i++, m += now.memberStride) {
    if (k[2 * m + FLAGS]! & LEFT) continue
    gatherMember(i)
    cohesion += derived[i * DERIVED_STRIDE + COHESION]!
    belonging++
  }
  now.gathered = true
  facts[FACT.cohesion] = belonging > 0 ? cohesion / belonging : 0
}

/** What is asked of `derived` by the expressions of the floor, and by those of what a member is inclined to do. */
const asksOnly = (expressions: readonly Expr[], allowed: (member: string, of: Who) => boolean): boolean =>
  expressions.every((e) => typeof e === 'number' || ('member' in e ? !(DERIVED_SLOTS as readonly string[]).includes(e.member) || allowed(e.member, e.of) : !('op' in e) || asksOnly(e.args, allowed)))
/** As declared now, the floor asks only what members came to do, and who acts is asked only about himself: so the rest can wait until somebody is about to act. */
const MAY_WAIT =
  asksOnly([...FLOOR.map(({ weight }) => weight), TO_TRAINEE, TO_CO_LEADER, TO_SILENCE], (member, of) => member === 'intent' && of === 'each') &&
  asksOnly(Object.values(INCLINATIONS).flatMap(({ open, own }) => [open, own]), (_, of) => of === 'each')

/** What the choice of the next turn needs where nobody sees the signs: the group's cohesion and how pressed everyone is. `gatherMember` follows for who acts. */
export const gatherGroup = (): void => {
  if (!MAY_WAIT) return gather()
  // Named anew: compilers know what a name outside two nested walks stands for, and where it stands in memory, only if it is read before them.
  const { derived, k, x } = table
  const { n, membersAt, memberStride } = now
  const leaders = now.leaders
  let left = 0
  for (let i = 0, at = 2 * membersAt + FLAGS; i < n; i++, at += 2 * memberStride) left |= k[at]! & LEFT
  let cohesion = 0
  let belonging = 0
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if (k[2 * m + FLAGS]! & LEFT) continue
    let trust = 0
    let warmth = 0
    const bonds = m + BONDS
    for (let j = 0; j < leaders; j++) trust += x[bonds + j]!
    const others = bonds + leaders
    if (left === 0) {
      // Nobody has a bond with himself: his own column holds 0.
      const end = others + n
      let j = others
      for (; j + 3 < end; j += 4) warmth = warmth + x[j]! + x[j + 1]! + x[j + 2]! + x[j + 3]!
      for (; j < end; j++) warmth += x[j]!
      if (n > 1) warmth /= n - 1
    } else warmth = warmthToGroup(i)
    if (leaders > 0) trust /= leaders
    cohesion += cohesionFrom(warmth, x[m + NUMBER.groupBond]!, trust, x[m + NUMBER.engagement]!)
    belonging++
    derived[i * DERIVED_STRIDE + INTENT] = k[2 * m + INTENTS] ? pressing(i) : 0
  }
  now.gathered = true
  facts[FACT.cohesion] = belonging > 0 ? cohesion / belonging : 0
}

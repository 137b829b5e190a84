/** What is computed from a member's numbers and never stored: bonds with the others, what holds him, irritation, cohesion. `i` is a member's code. */
import { clamp } from '../curves.ts'
import { COHESION, STAY } from '../weights.ts'
import { ANNOUNCED, BONDS, FLAGS, FIRST_LEADER, HOLDER, LEFT, MATTER, MATTER_KIND, NUMBER, PRESENT, THEME_COUNT, WORK } from './layout.ts'
import { table } from './table.ts'

const { carries, k, now, x } = table

/** Where a member's numbers begin in `x`; twice that in `k`. */
export const memberAt = (i: number): number => now.membersAt + i * now.memberStride
export const flagsOf = (i: number): number => k[2 * memberAt(i) + FLAGS]!
export const isPresent = (i: number): boolean => (flagsOf(i) & PRESENT) !== 0
export const hasLeft = (i: number): boolean => (flagsOf(i) & LEFT) !== 0
/** A code that is a member's, not a leader's, nobody's or none. */
export const isMember = (code: number): boolean => code >= 0 && code < now.n

/** Column of a seat among a member's bonds: leaders first, then members. */
export const columnOf = (seat: number): number => (seat >= FIRST_LEADER ? seat - FIRST_LEADER : now.leaders + seat)
/** Bond of a member with another seat. */
export const bondOf = (i: number, seat: number): number => x[memberAt(i) + BONDS + columnOf(seat)]!
/** Irritation of a member with another seat. */
export const irritationOf = (i: number, seat: number): number => x[memberAt(i) + BONDS + now.columns + columnOf(seat)]!

/** Mean bond with the others who belong to the group. */
export const warmthToGroup = (i: number): number => {
  const row = memberAt(i) + BONDS + now.leaders
  let sum = 0
  let n = 0
  for (let j = 0, at = 2 * now.membersAt + FLAGS; j < now.n; j++, at += 2 * now.memberStride) {
    if (j === i || k[at]! & LEFT) continue
    sum += x[row + j]!
    n++
  }
  return n ? sum / n : 0
}

/**
 * How far the leaving this member announced has been worked through. A leaving is the weightiest matter: it makes way only when it is
 * nearly done, so one that he announced and that no longer lies open was; one that waits behind another's was not.
 */
export const leavingWork = (i: number): number => {
  if (k[MATTER_KIND] === MATTER.leaving) return k[HOLDER] === i ? x[WORK]! : 0
  return isMember(i) && flagsOf(i) & ANNOUNCED ? 1 : 0
}

const highest = (from: number): number => {
  let best = 0
  for (let j = 0; j < now.leaders; j++) if (x[from + j]! > best) best = x[from + j]!
  return best
}
export const trustInLeaders = (i: number): number => {
  const at = memberAt(i) + BONDS
  const n = now.leaders
  let sum = 0
  for (let j = 0; j < n; j++) sum += x[at + j]!
  return n ? sum / n : 0
}
export const angerAtLeaders = (i: number): number => highest(memberAt(i) + BONDS + now.columns)

/** His worst irritation with another member in the room. */
export const irritation = (i: number): number => {
  const row = memberAt(i) + BONDS + now.columns + now.leaders
  let worst = 0
  for (let j = 0, at = 2 * now.membersAt + FLAGS; j < now.n; j++, at += 2 * now.memberStride) if (j !== i && k[at]! & PRESENT && x[row + j]! > worst) worst = x[row + j]!
  return worst
}

export const stayFrom = (hope: number, groupBond: number, warmth: number, best: number): number => STAY.hope * hope + STAY.groupBond * groupBond + STAY.warmth * warmth + STAY.leaderBond * best
/** What holds someone here, against the pull to leave: hope, the group, the others, the best of the leaders. */
export const stay = (i: number): number => {
  const at = memberAt(i)
  return stayFrom(x[at + NUMBER.hope]!, x[at + NUMBER.groupBond]!, warmthToGroup(i), highest(at + BONDS))
}
export const pullOf = (i: number): number => x[memberAt(i) + NUMBER.ambivalence]! - stay(i)

/** How far his main theme is his alone in this group. */
export const alone = (i: number): number => {
  const { cast } = now
  let worst = 0
  for (const theme of cast.ownThemes[i]!) {
    let shared = 0
    for (let j = 0; j < now.n; j++) {
      if (j === i || hasLeft(j)) continue
      const his = carries[j * THEME_COUNT + theme]!
      if (his > shared) shared = his
    }
    const weight = carries[i * THEME_COUNT + theme]!
    if (weight - shared > worst) worst = weight - shared
  }
  return worst
}

export const cohesionFrom = (warmth: number, groupBond: number, trust: number, engagement: number): number =>
  clamp(COHESION.warmth * warmth + COHESION.groupBond * groupBond + COHESION.leaderBond * trust + COHESION.engagement * engagement)
/** Cohesion as it is for one member: his bonds with members, group and leaders, and his engagement (g10). */
export const cohesionOf = (i: number): number => {
  const at = memberAt(i)
  return cohesionFrom(warmthToGroup(i), x[at + NUMBER.groupBond]!, trustInLeaders(i), x[at + NUMBER.engagement]!)
}
/** Mean cohesion of who belongs to the group. */
export const cohesion = (): number => {
  let sum = 0
  let n = 0
  for (let i = 0; i < now.n; i++) {
    if (hasLeft(i)) continue
    sum += cohesionOf(i)
    n++
  }
  return n ? sum / n : 0
}
/** Mean bond between the members in the room. */
export const meanBond = (): number => {
  let sum = 0
  let n = 0
  for (let i = 0; i < now.n; i++) {
    if (!isPresent(i)) continue
    sum += warmthToGroup(i)
    n++
  }
  return n ? sum / n : 0
}

/** What is computed from a member's numbers and never stored: bonds with the others, what holds him, irritation, cohesion. `i` is a member's code. */
import { clamp } from '../curves.ts'
import { COHESION, STAY } from '../weights.ts'
import { ANNOUNCED, BONDS, FLAGS, FIRST_LEADER, HOLDER, LEFT, MATTER, MATTER_KIND, NUMBER, PRESENT, THEME_COUNT, WORK } from './layout.ts'
import type { Room } from './room.ts'

/** Where a member's numbers begin in `x`; twice that in `k`. */
export const memberAt = (room: Room, i: number): number => room.cast.membersAt + i * room.cast.memberStride
export const flagsOf = (room: Room, i: number): number => room.k[2 * memberAt(room, i) + FLAGS]!
export const isPresent = (room: Room, i: number): boolean => (flagsOf(room, i) & PRESENT) !== 0
export const hasLeft = (room: Room, i: number): boolean => (flagsOf(room, i) & LEFT) !== 0
/** A code that is a member's, not a leader's, nobody's or none. */
export const isMember = (room: Room, code: number): boolean => code >= 0 && code < room.cast.n

/** Column of a seat among a member's bonds: leaders first, then members. */
export const columnOf = (room: Room, seat: number): number => (seat >= FIRST_LEADER ? seat - FIRST_LEADER : room.cast.leaders.length + seat)
/** Bond of a member with another seat. */
export const bondOf = (room: Room, i: number, seat: number): number => room.x[memberAt(room, i) + BONDS + columnOf(room, seat)]!
/** Irritation of a member with another seat. */
export const irritationOf = (room: Room, i: number, seat: number): number => room.x[memberAt(room, i) + BONDS + room.cast.columns + columnOf(room, seat)]!

/** Mean bond with the others who belong to the group. */
export const warmthToGroup = (room: Room, i: number): number => {
  const { cast, x, k } = room
  const row = memberAt(room, i) + BONDS + cast.leaders.length
  let sum = 0
  let n = 0
  for (let j = 0, at = 2 * cast.membersAt + FLAGS; j < cast.n; j++, at += 2 * cast.memberStride) {
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
export const leavingWork = ({ cast, x, k }: Room, i: number): number => {
  if (k[MATTER_KIND] === MATTER.leaving) return k[HOLDER] === i ? x[WORK]! : 0
  return i >= 0 && i < cast.n && k[2 * (cast.membersAt + i * cast.memberStride) + FLAGS]! & ANNOUNCED ? 1 : 0
}

const highest = (room: Room, from: number): number => {
  let best = 0
  for (let j = 0; j < room.cast.leaders.length; j++) if (room.x[from + j]! > best) best = room.x[from + j]!
  return best
}
export const trustInLeaders = (room: Room, i: number): number => {
  const at = memberAt(room, i) + BONDS
  const n = room.cast.leaders.length
  let sum = 0
  for (let j = 0; j < n; j++) sum += room.x[at + j]!
  return n ? sum / n : 0
}
export const angerAtLeaders = (room: Room, i: number): number => highest(room, memberAt(room, i) + BONDS + room.cast.columns)

/** His worst irritation with another member in the room. */
export const irritation = (room: Room, i: number): number => {
  const { cast, x, k } = room
  const row = memberAt(room, i) + BONDS + cast.columns + cast.leaders.length
  let worst = 0
  for (let j = 0, at = 2 * cast.membersAt + FLAGS; j < cast.n; j++, at += 2 * cast.memberStride) if (j !== i && k[at]! & PRESENT && x[row + j]! > worst) worst = x[row + j]!
  return worst
}

export const stayFrom = (hope: number, groupBond: number, warmth: number, best: number): number => STAY.hope * hope + STAY.groupBond * groupBond + STAY.warmth * warmth + STAY.leaderBond * best
/** What holds someone here, against the pull to leave: hope, the group, the others, the best of the leaders. */
export const stay = (room: Room, i: number): number => {
  const at = memberAt(room, i)
  return stayFrom(room.x[at + NUMBER.hope]!, room.x[at + NUMBER.groupBond]!, warmthToGroup(room, i), highest(room, at + BONDS))
}
export const pullOf = (room: Room, i: number): number => room.x[memberAt(room, i) + NUMBER.ambivalence]! - stay(room, i)

/** How far his main theme is his alone in this group. */
export const alone = (room: Room, i: number): number => {
  const { cast } = room
  let worst = 0
  for (const theme of cast.ownThemes[i]!) {
    let shared = 0
    for (let j = 0; j < cast.n; j++) {
      if (j === i || hasLeft(room, j)) continue
      const his = cast.carries[j * THEME_COUNT + theme]!
      if (his > shared) shared = his
    }
    const weight = cast.carries[i * THEME_COUNT + theme]!
    if (weight - shared > worst) worst = weight - shared
  }
  return worst
}

export const cohesionFrom = (warmth: number, groupBond: number, trust: number, engagement: number): number =>
  clamp(COHESION.warmth * warmth + COHESION.groupBond * groupBond + COHESION.leaderBond * trust + COHESION.engagement * engagement)
/** Cohesion as it is for one member: his bonds with members, group and leaders, and his engagement (g10). */
export const cohesionOf = (room: Room, i: number): number => {
  const at = memberAt(room, i)
  return cohesionFrom(warmthToGroup(room, i), room.x[at + NUMBER.groupBond]!, trustInLeaders(room, i), room.x[at + NUMBER.engagement]!)
}
/** Mean cohesion of who belongs to the group. */
export const cohesion = (room: Room): number => {
  let sum = 0
  let n = 0
  for (let i = 0; i < room.cast.n; i++) {
    if (hasLeft(room, i)) continue
    sum += cohesionOf(room, i)
    n++
  }
  return n ? sum / n : 0
}
/** Mean bond between the members in the room. */
export const meanBond = (room: Room): number => {
  let sum = 0
  let n = 0
  for (let i = 0; i < room.cast.n; i++) {
    if (!isPresent(room, i)) continue
    sum += warmthToGroup(room, i)
    n++
  }
  return n ? sum / n : 0
}

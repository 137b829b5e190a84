/** The row of numbers that a branch leaves behind, and where in it each figure stands. */
import { ANNOUNCED, DONE, FLAGS, HOLDER, LEFT, LEFT_WORKED, MATTER, MATTER_KIND, NUMBER, WORK } from '../engine/layout.ts'
import { table } from '../engine/table.ts'
import { codeOf, cohesionNow, goneChance } from '../rollout.ts'
import type { Room } from '../rollout.ts'
import type { GroupState, Seat } from '../types.ts'
import { FIGURES } from './types.ts'
import type { Figure } from './types.ts'

const { k, now, x } = table

export const columnOf = (figure: Figure): number => FIGURES.indexOf(figure)
const [LEAVING, SAFETY, RECOGNITION, COHESION, AGENDA] = [columnOf('leaving'), columnOf('safety'), columnOf('recognition'), columnOf('cohesion'), columnOf('agenda')]
/** Column of the mean chance of leaving that was not worked through; it counts in the worth. */
export const UNWORKED = FIGURES.length
/** First of the columns with each member's chance of not coming back, in the order of the circle. */
export const MEMBERS = FIGURES.length + 1
export const columns = (members: number): number => MEMBERS + members

/** Who belongs to the group at a decision, in the order of the circle: those about whose leaving something can be said. */
export const circleAt = (state: GroupState): Seat[] => Object.values(state.members).filter((m) => !m.left).map((m) => m.seat)
/** The same as seat codes. */
export const circleIn = (room: Room, circle: readonly Seat[]): number[] => circle.map((seat) => codeOf(room.cast, seat))

/** Work from which a leaving counts as worked through (turn.ts, between.ts). */
const WORKED_THROUGH = 0.5

/** Whether the leaving of a member is, or would now be, one that was worked through. A leaving that he announced and that no longer lies open was. */
const workedThrough = (member: number, flags: number): boolean => {
  if (flags & LEFT) return (flags & LEFT_WORKED) !== 0
  return k[MATTER_KIND] === MATTER.leaving ? k[HOLDER] === member && x[WORK]! >= WORKED_THROUGH : (flags & ANNOUNCED) !== 0
}

/** Writes the row of the closed session on the table at `at`. Allocates nothing. */
export const writeOutcome = (circle: readonly number[], rows: Float64Array, at: number): void => {
  let leaving = 0
  let unworked = 0
  let safety = 0
  let recognition = 0
  let here = 0
  for (let i = 0; i < circle.length; i++) {
    const member = circle[i]!
    const m = now.membersAt + member * now.memberStride
    const flags = k[2 * m + FLAGS]!
    const chance = goneChance(member)
    rows[at + MEMBERS + i] = chance
    leaving += chance
    if (!workedThrough(member, flags)) unworked += chance
    if (flags & LEFT) continue
    safety += x[m + NUMBER.safety]!
    recognition += x[m + NUMBER.recognition]!
    here++
  }
  const n = Math.max(1, circle.length)
  rows[at + LEAVING] = leaving / n
  rows[at + UNWORKED] = unworked / n
  rows[at + SAFETY] = safety / Math.max(1, here)
  rows[at + RECOGNITION] = recognition / Math.max(1, here)
  rows[at + COHESION] = cohesionNow()
  rows[at + AGENDA] = x[DONE]!
}

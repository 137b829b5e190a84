/** The row of numbers that a branch leaves behind, and where in it each figure stands. */
import { leavingWork } from '../engine/derived.ts'
import { DONE, FLAGS, LEFT, LEFT_WORKED, NUMBER } from '../engine/layout.ts'
import { WORKED_THROUGH } from '../engine/record.ts'
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

/** Whether the leaving of a member is, or would now be, one that was worked through. */
const workedThrough = (member: number, flags: number): boolean => (flags & LEFT ? (flags & LEFT_WORKED) !== 0 : leavingWork(member) >= WORKED_THROUGH)

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

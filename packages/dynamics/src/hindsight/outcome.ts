/** The row of numbers that a branch leaves behind, and where in it each figure stands. */
import { leaveChance } from '../between.ts'
import { cohesion } from '../measures.ts'
import type { GroupState, MemberState, Seat } from '../types.ts'
import { FIGURES } from './types.ts'
import type { Figure } from './types.ts'

/** Column of the mean chance of leaving that was not worked through; it counts in the worth. */
export const UNWORKED = FIGURES.length
/** First of the columns with each member's chance of not coming back, in the order of the circle. */
export const MEMBERS = FIGURES.length + 1

export const columnOf = (figure: Figure): number => FIGURES.indexOf(figure)
export const columns = (members: number): number => MEMBERS + members

/** Who belongs to the group at a decision, in the order of the circle: those about whose leaving something can be said. */
export const circleAt = (state: GroupState): Seat[] => Object.values(state.members).filter((m) => !m.left).map((m) => m.seat)

/** Work from which a leaving counts as worked through (turn.ts, between.ts). */
const WORKED_THROUGH = 0.5

const workedThrough = (end: GroupState, m: MemberState): boolean =>
  m.left ? m.left.workedThrough : end.priority?.kind === 'leaving' ? end.priority.seat === m.seat && end.priority.work >= WORKED_THROUGH : m.announced

/** Chance that a member does not come back after this session: certain for who has left. */
export const goneChance = (end: GroupState, seat: Seat): number => {
  const m = end.members[seat]!
  return m.left ? 1 : leaveChance(end, m)
}

/** Writes the row of a closed session at `at`. */
export const writeOutcome = (end: GroupState, circle: readonly Seat[], rows: Float64Array, at: number): void => {
  let leaving = 0
  let unworked = 0
  let safety = 0
  let recognition = 0
  let here = 0
  circle.forEach((seat, i) => {
    const m = end.members[seat]!
    const chance = goneChance(end, seat)
    rows[at + MEMBERS + i] = chance
    leaving += chance
    if (!workedThrough(end, m)) unworked += chance
    if (m.left) return
    safety += m.safety
    recognition += m.recognition
    here++
  })
  const n = Math.max(1, circle.length)
  rows[at + columnOf('leaving')] = leaving / n
  rows[at + UNWORKED] = unworked / n
  rows[at + columnOf('safety')] = safety / Math.max(1, here)
  rows[at + columnOf('recognition')] = recognition / Math.max(1, here)
  rows[at + columnOf('cohesion')] = cohesion(end)
  rows[at + columnOf('agenda')] = end.agenda.done
}

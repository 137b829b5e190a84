/** f6–f10: whether courses run as therapy courses do. f6–f9 over courses of 12 sessions, f10 over courses of 20 or more. */
import { mean } from 'simple-statistics'
import type { Part } from './part.ts'
import { byCourse, type MemberRow, type Rows, type SessionRow } from './rows.ts'
import { correlation, intraclass } from './statistics.ts'

const SHORT = 12
const LONG = 20

export const courseFigures = (rows: Rows): Record<'f6' | 'f7' | 'f8' | 'f9' | 'f10', Part[]> => {
  // Who entered later had another course; and a group of three is here for its talk only. Neither is counted.
  const members = rows.members.filter(({ sessions, newcomer, size }) => sessions === SHORT && newcomer === 0 && size > 3)
  const n = members.length
  return {
    f6: [{ name: 'left before the end', measured: n === 0 ? null : members.filter(({ left }) => left !== null).length / n, min: 0.2, max: 0.35, n, unit: 'members' }],
    f7: leaving(members),
    f8: [{ ...cohesionWithOutcome(members), min: 0.15, max: 0.35, unit: 'members' }],
    f9: [{ name: 'intraclass correlation of the change in wellbeing', measured: intraclass(byCourse(members).map((group) => group.map(gain))), min: 0.02, max: 0.12, n, unit: 'members' }],
    f10: conflict(rows.sessions.filter(({ sessions }) => sessions >= LONG)),
  }
}

/** The outcome: change of wellbeing outside the group, from the first session to the end of the course or to when he left. */
const gain = (m: MemberRow): number => m.wellbeingEnd - m.wellbeingStart

const leaving = (members: readonly MemberRow[]): Part[] => {
  const when = members.flatMap(({ left }) => left ?? [])
  const hazard = (quarter: number): number | null => {
    const [from, to] = [(quarter * SHORT) / 4 + 1, ((quarter + 1) * SHORT) / 4]
    // Weeks at risk: every session of the quarter to which he still belonged.
    const weeks = members.reduce((sum, { left }) => sum + Math.max(0, Math.min(to, left ?? SHORT) - from + 1), 0)
    return weeks === 0 ? null : when.filter((session) => session >= from && session <= to).length / weeks
  }
  const hazards = [0, 1, 2, 3].map(hazard)
  const of = { n: when.length, unit: 'members' as const }
  const later = hazards.slice(1).filter((value) => value !== null)
  return [
    { name: 'mean session of leaving, of 12', measured: when.length === 0 ? null : mean(when), min: 4, max: 6, ...of },
    { name: 'hazard in the first quarter less the highest later one', measured: hazards[0] === null || later.length === 0 ? null : hazards[0]! - Math.max(...later), min: 0, max: null, ...of },
    ...hazards.map((measured, quarter) => ({ name: `hazard per session, quarter ${quarter + 1}`, measured, min: null, max: null, ...of })),
  ]
}

/** Cohesion as each member had it at the end of the middle session, with his change of wellbeing over the whole course; who had left by then is not counted. */
const cohesionWithOutcome = (members: readonly MemberRow[]): { name: string; measured: number | null; n: number } => {
  const measured = members.filter(({ cohesionMiddle }) => cohesionMiddle !== null)
  return { name: 'cohesion halfway with the change in wellbeing', measured: measured.length < 200 ? null : correlation(measured.map((m) => m.cohesionMiddle!), measured.map(gain)), n: measured.length }
}

/** Mean of a session figure in each third of a course. */
export const thirds = (course: readonly SessionRow[], read: (row: SessionRow) => number): [number, number, number] => {
  const of = (third: number): number => mean(course.slice(Math.round((third * course.length) / 3), Math.round(((third + 1) * course.length) / 3)).map(read))
  return [of(0), of(1), of(2)]
}

const conflict = (sessions: readonly SessionRow[]): Part[] => {
  const courses = byCourse(sessions).filter((course) => course.length >= LONG)
  const peaks = (read: (row: SessionRow) => number): number | null =>
    courses.length === 0 ? null : mean(courses.map((course) => thirds(course, read)).map(([first, middle, last]) => (middle > first && middle > last ? 1 : 0)))
  const level = (third: 0 | 1 | 2): number | null => (courses.length === 0 ? null : mean(courses.map((course) => thirds(course, (row) => row.friction)[third])))
  const of = { n: courses.length, unit: 'courses' as const }
  return [
    { name: 'felt friction highest in the middle third', measured: peaks((row) => row.friction), min: 0.5, max: 0.8, ...of },
    { name: 'conflict talk highest in the middle third', measured: peaks((row) => row.conflictTalk), min: null, max: null, ...of },
    ...([0, 1, 2] as const).map((third) => ({ name: `friction in third ${third + 1}`, measured: level(third), min: null, max: null, ...of })),
  ]
}

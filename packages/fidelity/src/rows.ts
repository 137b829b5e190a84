/**
 * What is kept of a simulated course: three tables of plain numbers, one row per session, per talker in a session and per member of a
 * course. Rows of many shards, concatenated in any order, give the same figures as one run. Counts are whole; other numbers are in
 * [0, 1] unless said otherwise; null = there was nothing to measure.
 */
import type { MemberAct, Seat } from '@kring/dynamics'
import type { Shift } from './shifts.ts'

/** Which course a row belongs to. */
export interface CourseKey {
  /** The battery's half: written cases or random groups. */
  of: 'scenarios' | 'random'
  group: string
  seed: number
  /** Planned sessions of the whole course. */
  sessions: number
  /** Members who began it. */
  size: number
}

export type ShiftCounts = Record<Shift, number>
/** What each participation shift would come to if the same turns fell in random order. */
export type ShuffledCounts = Record<`shuffled ${Shift}`, number>
export type ActCounts = Record<`act ${MemberAct}`, number>

export interface SessionRow extends CourseKey, ShiftCounts, ShuffledCounts, ActCounts {
  session: number
  /** Everyone who talked, leaders included: the "size" of the talk figures. */
  talkers: number
  /** Turns: acts of one speaker to one target in a row are one. */
  turns: number
  /** Changes of speaker with a speaker before last; how many went back to him; how many would by chance, given everyone's share. */
  changes: number
  returns: number
  returnsByChance: number
  silences: number
  absent: number
  late: number
  mails: number
  entered: number
  left: number
  /** Mean cohesion of those who belong to the group, at the session's end. */
  cohesion: number
  phase: number
  /** Friction as the members feel it at the session's end: mean of the worst irritation with another member and the worst with a leader. */
  friction: number
  /** Acts in which friction is spoken: attacks, disagreements, criticism of the leaders; part of all member acts. */
  conflictTalk: number
  minutes: number
}

export interface TalkerRow extends CourseKey {
  session: number
  seat: Seat
  leader: 0 | 1
  turns: number
  /** Turns of others that were meant for this one alone. */
  addressed: number
  seconds: number
}

export interface MemberRow extends CourseKey {
  seat: Seat
  /** Entered an open group later on. */
  newcomer: 0 | 1
  /** Session after (or in) which he left for good; null = stayed to the end. */
  left: number | null
  workedThrough: 0 | 1
  absences: number
  wellbeingStart: number
  wellbeingEnd: number
  /** Cohesion as it was for him at the end of the middle session (6 of 12); null when he had left by then. */
  cohesionMiddle: number | null
  /** The same at the end of the last session in which he belonged to the group. */
  cohesionLast: number
}

export interface Rows {
  sessions: SessionRow[]
  talkers: TalkerRow[]
  members: MemberRow[]
}

/** Rows of several courses or shards as one. */
export const joinRows = (parts: readonly Rows[]): Rows => ({
  sessions: parts.flatMap(({ sessions }) => sessions), talkers: parts.flatMap(({ talkers }) => talkers), members: parts.flatMap(({ members }) => members),
})

/** Tells courses apart: the same text for every row of one course. */
export const courseOf = ({ of, group, seed, sessions }: CourseKey): string => `${of} ${group} ${sessions} ${seed}`

/** Rows by course, in the order in which the courses first appear. */
export const byCourse = <R extends CourseKey>(rows: readonly R[]): R[][] => {
  const courses = new Map<string, R[]>()
  for (const row of rows) {
    const key = courseOf(row)
    const known = courses.get(key)
    if (known) known.push(row)
    else courses.set(key, [row])
  }
  return [...courses.values()]
}

const order = (a: CourseKey & { session?: number; seat?: string }, b: typeof a): number => {
  const [x, y] = [courseOf(a), courseOf(b)]
  if (x !== y) return x < y ? -1 : 1
  if (a.session !== b.session) return (a.session ?? 0) - (b.session ?? 0)
  return (a.seat ?? '') < (b.seat ?? '') ? -1 : 1
}

/** The same rows in one order, so that sums come out the same to the last bit whatever order the shards came in. */
export const sortRows = (rows: Rows): Rows => ({ sessions: rows.sessions.toSorted(order), talkers: rows.talkers.toSorted(order), members: rows.members.toSorted(order) })

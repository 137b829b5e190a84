/** The clock of a day, and the hours someone was there. Pure: server, pages and calendar count the same. */
import type { CourseItem } from './course-schema.ts'
import { hoursNeeded, itemsAt, type Course, type CourseDay } from './course.ts'

export type HalfDayId = CourseDay['halfDays'][number]['id']

export interface HalfDayTable {
  id: HalfDayId
  starts: string
  ends: string
  rows: { item: CourseItem; starts: string; ends: string }[]
  /** Minutes left before its end; below zero it overruns. */
  left: number
}

/** A clock time as minutes since midnight. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const clockOf = (minutes: number): string => `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** When each item of a day begins and ends, one after the other from the beginning of its half day. */
export const timetable = (day: CourseDay): HalfDayTable[] =>
  day.halfDays.map((half) => {
    let now = minutesOf(half.starts)
    const rows = itemsAt(day, half.id).map((item) => {
      const starts = now
      now += item.minutes
      return { item, starts: clockOf(starts), ends: clockOf(now) }
    })
    return { id: half.id, starts: half.starts, ends: half.ends, rows, left: minutesOf(half.ends) - now }
  })

/** Hours of a half day that count: what is done, breaks left out. */
export const hoursOfHalf = (day: CourseDay, half: HalfDayId): number =>
  itemsAt(day, half).reduce((all, item) => all + (item.kind === 'break' ? 0 : item.minutes), 0) / 60

/** One half day: its hours, and how many of them someone was there; null when nobody wrote it down yet. */
export interface HalfDayHours {
  day: number
  half: HalfDayId
  hours: number
  been: number | null
}

export interface HoursOutlook {
  certificate: string
  least: number
  been: number
  /** Hours that can still be added: half days that nobody wrote down yet. */
  still: number
  /** met: enough already. unreachable: with everything that still comes it is not enough. */
  state: 'met' | 'open' | 'unreachable'
}

/** For each certificate that asks hours and whose parts this course gives: how it stands. */
export function hoursOutlook(course: Pick<Course, 'certificates' | 'days'>, halves: readonly HalfDayHours[]): HoursOutlook[] {
  return course.certificates.flatMap(({ id, parts }) => {
    const least = hoursNeeded(course, id)?.value
    const days = course.days.filter((day) => parts.includes(day.part)).map((day) => day.number)
    if (least === undefined || !parts.every((part) => course.days.some((day) => day.part === part))) return []
    const own = halves.filter(({ day }) => days.includes(day))
    const been = round(own.reduce((all, one) => all + (one.been ?? 0), 0))
    const still = round(own.reduce((all, one) => all + (one.been === null ? one.hours : 0), 0))
    return [{ certificate: id, least, been, still, state: been >= least ? ('met' as const) : been + still >= least ? ('open' as const) : ('unreachable' as const) }]
  })
}
const round = (hours: number): number => Math.round(hours * 100) / 100

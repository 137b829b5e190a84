/** Days and hours as they are in Amsterdam, where the courses are given. */
import { CalendarDateTime, toZoned } from '@internationalized/date'

export const ZONE = 'Europe/Amsterdam'

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })

/** The day that it is there, as "2027-01-15". */
export const todayOf = (now: Date): string => dayFormat.format(now)

/** The moment at which it is this hour there: summer and winter time included. */
export function momentOf(date: string, clock: string): Date {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const [hour, minute] = clock.split(':').map(Number) as [number, number]
  return toZoned(new CalendarDateTime(year, month, day, hour, minute), ZONE).toDate()
}

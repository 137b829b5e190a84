/** Days and hours as they are in Amsterdam, where the courses are given. */
import { CalendarDateTime, toZoned } from '@internationalized/date'

export const ZONE = 'Europe/Amsterdam'

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })

/** The day that it is there, as "2027-01-15". */
export const todayOf = (now: Date): string => dayFormat.format(now)

/** Moments that were asked for before: working one out asks the time zone several times, and a calendar holds the same hours over and over. */
const moments = new Map<string, Date>()
const MOST_MOMENTS = 5000

/** The moment at which it is this hour there: summer and winter time included. */
export function momentOf(date: string, clock: string): Date {
  const known = moments.get(`${date} ${clock}`)
  if (known) return known
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const [hour, minute] = clock.split(':').map(Number) as [number, number]
  const moment = toZoned(new CalendarDateTime(year, month, day, hour, minute), ZONE).toDate()
  if (moments.size >= MOST_MOMENTS) moments.clear()
  moments.set(`${date} ${clock}`, moment)
  return moment
}

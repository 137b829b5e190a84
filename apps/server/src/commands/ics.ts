/** Writes a calendar as text (RFC 5545), with ical.js; times in UTC. */
import ICAL from 'ical.js'

export interface CalendarEvent {
  id: string
  start: Date
  end: Date
  /** Counts changes: a program takes over what has a higher one. */
  sequence: number
  summary: string
  location: string
  url: string
}

// It counts the space with which a folded line begins to none of the two lines; with it a line is at most 75 bytes.
ICAL.foldLength = 74

const utc = (moment: Date): ICAL.Time => ICAL.Time.fromJSDate(moment, true)

function component(name: string, values: Record<string, unknown>, parts: ICAL.Component[] = []): ICAL.Component {
  const made = new ICAL.Component(name)
  for (const [property, value] of Object.entries(values)) made.updatePropertyWithValue(property, value)
  for (const part of parts) made.addSubcomponent(part)
  return made
}

/** @param language of the names of things, as "NL"; @param now when it was made. */
export function writeCalendar(language: string, events: readonly CalendarEvent[], now = new Date()): string {
  const about = { version: '2.0', prodid: `-//Kring//Kring//${language}`, method: 'PUBLISH', name: 'Kring', 'x-wr-calname': 'Kring', 'refresh-interval': ICAL.Duration.fromString('PT1H'), 'x-published-ttl': 'PT1H' }
  const parts = events.map(({ id, start, end, sequence, summary, location, url }) =>
    component('vevent', { uid: id, sequence, dtstamp: utc(now), dtstart: utc(start), dtend: utc(end), summary, ...(location && { location }), url }))
  return `${component('vcalendar', about, parts).toString()}\r\n`
}

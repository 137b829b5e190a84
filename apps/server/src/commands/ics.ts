/** Writes a calendar as text (RFC 5545): escaped, folded at 75 bytes, times in UTC. */

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

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
const utc = (moment: Date): string => moment.toISOString().replace(/[-:]|\.\d{3}/g, '')

/** A line is at most 75 bytes; what goes on begins with a space. No character is cut in two. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line
  const lines: string[] = []
  let current = ''
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > 75) {
      lines.push(current)
      current = ' '
      bytes = 1
    }
    current += character
    bytes += size
  }
  return [...lines, current].join('\r\n')
}

/** @param language of the names of things, as "NL"; @param now when it was made. */
export function writeCalendar(language: string, events: readonly CalendarEvent[], now = new Date()): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//Kring//Kring//${language}`, 'METHOD:PUBLISH', 'NAME:Kring', 'X-WR-CALNAME:Kring', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap(({ id, start, end, sequence, summary, location, url }) => [
      'BEGIN:VEVENT', `UID:${id}`, `SEQUENCE:${sequence}`, `DTSTAMP:${utc(now)}`, `DTSTART:${utc(start)}`, `DTEND:${utc(end)}`, `SUMMARY:${escaped(summary)}`,
      ...(location ? [`LOCATION:${escaped(location)}`] : []), `URL;VALUE=URI:${url}`, 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** Days and moments in words. A day ("2027-01-15") is the same day everywhere; a moment (ISO 8601) is shown in this device's time. */
import type { Language } from '@kring/curriculum'

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const
const made = new Map<string, Intl.DateTimeFormat>()
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(options)}`
  const known = made.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], options)
  made.set(key, known)
  return known
}

const LONG: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

/** "15 januari 2027"; with the weekday when asked. */
export const dayIn = (language: Language, day: string, { weekday = false } = {}): string => format(language, { ...LONG, ...(weekday && { weekday: 'long' }), timeZone: 'UTC' }).format(noon(day))
/** "15 januari – 12 maart 2027" */
export const daysIn = (language: Language, from: string, to: string): string => (from === to ? dayIn(language, from) : format(language, { ...LONG, timeZone: 'UTC' }).formatRange(noon(from), noon(to)))
/** "15 januari 2027 om 14:05" */
export const momentIn = (language: Language, moment: string): string => format(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(moment))

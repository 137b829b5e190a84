/** The days of someone's courses as a calendar that other programs follow, behind a secret link that can be renewed. */
import { createHmac } from 'node:crypto'
import { LETS_IN } from '@kring/protocol'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { momentOf } from './clock.ts'
import { standingsIn } from './grounds.ts'
import { type CalendarEvent, writeCalendar } from './ics.ts'
import { readPrograms } from './programme.ts'
import { hashToken } from './tokens.ts'

/** The link can be shown again without being kept: it is made from the house's secret, the person and how often it was renewed. */
const tokenOf = (secret: string, person: string, nr: number): string => createHmac('sha256', secret).update(`calendar ${person} ${nr}`).digest('base64url')

/** Her link; the first asking makes it, `renew` makes a new one and the old one is dead. */
export async function calendarToken(db: Kysely<Database>, secret: string, person: string, renew: boolean): Promise<string> {
  return db.transaction().execute(async (tx) => {
    await tx.insertInto('calendar_link').values({ person_id: person, nr: 1, token_hash: hashToken(tokenOf(secret, person, 1)) }).onConflict((c) => c.column('person_id').doNothing()).execute()
    const { nr } = await tx.selectFrom('calendar_link').select('nr').where('person_id', '=', person).forUpdate().executeTakeFirstOrThrow()
    if (!renew) return tokenOf(secret, person, nr)
    const token = tokenOf(secret, person, nr + 1)
    await tx.updateTable('calendar_link').set({ nr: nr + 1, token_hash: hashToken(token), at: new Date() }).where('person_id', '=', person).execute()
    return token
  })
}

/** Whose link this is; null for none, and for a closed account. */
export async function ownerOf(db: Kysely<Database>, token: string): Promise<{ id: string; language: 'nl' | 'en' } | null> {
  const row = await db.selectFrom('calendar_link').innerJoin('person', 'person.id', 'person_id').select(['person.id', 'language']).where('token_hash', '=', hashToken(token)).where('disabled_at', 'is', null).executeTakeFirst()
  return row ?? null
}

/** A course nobody has put away keeps standing in calendars; this many at most. */
const MOST_COURSES = 60

/** The calendar as text (RFC 5545); times are in UTC, worked out for Amsterdam, so that no program has to know our time zone. */
export async function calendarOf(db: Kysely<Database>, { id: person, language }: { id: string; language: 'nl' | 'en' }, publicUrl: string): Promise<string> {
  const events: CalendarEvent[] = []
  const courses = await db
    .selectFrom('enrolment')
    .innerJoin('course', 'course.id', 'enrolment.course_id')
    .select((eb) => ['course.id', 'course.title', eb.fn.agg<string[]>('array_agg', ['role']).as('roles')])
    .where('person_id', '=', person)
    .where('archived_at', 'is', null)
    .groupBy(['course.id', 'course.title', 'course.starts_on'])
    .orderBy('course.starts_on', 'desc')
    .limit(MOST_COURSES)
    .execute()
  const programs = await readPrograms(db, courses.map(({ id }) => id))
  const standing = await standingsIn(db, programs, [person])
  for (const program of programs) {
    const { id, title, roles } = courses.find((one) => one.id === program.id)!
    const participant = roles.every((role) => role === 'participant')
    for (const { number, date, place } of program.days) {
      const day = program.course.days.find((one) => one.number === number)
      const [first, last] = [day?.halfDays[0], day?.halfDays.at(-1)]
      if (!day || !first || !last || date === null) continue
      if (participant && !LETS_IN.includes(standing(program, person, day.part))) continue
      events.push({
        id: `${id}-${number}@kring`,
        start: momentOf(date, first.starts),
        end: momentOf(date, last.ends),
        sequence: program.revision,
        summary: `${title}, ${language === 'nl' ? 'dag' : 'day'} ${number}: ${day.title[language]}`,
        location: place,
        url: `${publicUrl}/cursus/${id}/dag/${number}`,
      })
    }
  }
  return writeCalendar(language.toUpperCase(), events)
}

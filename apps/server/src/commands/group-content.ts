/** What the course group needs of the course's content: its circle and its days. Read from what this cohort keeps. */
import { type Course, itemsOfKind } from '@kring/curriculum'
import type { GroupContent, Half } from '@kring/protocol'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'
import { todayOf } from './clock.ts'
import { type Program, readProgram, whereIn } from './programme.ts'

/** The content this cohort works with, its trainers' changes included. @throws Refusal 'not-found' for a cohort from before courses were kept whole. */
export async function contentOf(db: Kysely<Database>, course: { id: string }): Promise<Course & { dated: Program['days'] }> {
  const { course: content, days } = await readProgram(db, course.id)
  if (!('circle' in content)) throw new Refusal('not-found', 'This course was made before courses kept their circle.')
  return { ...content, dated: days }
}

/** Only what is listed leaves the server: no role cards, no notes for the trainer. */
export const groupContentOf = ({ circle, days, dated }: Pick<Course, 'circle' | 'days'> & { dated: Program['days'] }, today = todayOf(new Date())): GroupContent => ({
  today: dayNow(dated, today),
  limit: circle.limit, word: circle.word, agreements: circle.agreements.map(({ id, text, because }) => ({ id, text, because })),
  climate: {
    about: circle.climate.about, least: circle.climate.least, most: circle.climate.most, questions: circle.climate.questions.map(({ id, text }) => ({ id, text })), shownFrom: circle.climate.shownFrom.value,
  },
  examples: circle.moments.map(({ concept, example }) => ({ concept, example })),
  days: days.map((day) => ({
    number: day.number, title: day.title, halves: day.halfDays.map(({ id }) => id), question: itemsOfKind(day, 'experience-group')[0]?.question ?? null,
    readings: itemsOfKind(day, 'reading').map(({ id, title, literature }) => ({ id, title, literature })),
  })),
})

/** The day that is today, else the last one that was, else none. */
function dayNow(dated: Program['days'], today: string): number | null {
  const before = dated.filter(({ date }) => date !== null && date <= today).sort((a, b) => (a.date! < b.date! ? -1 : 1))
  return whereIn({ days: dated }, today).current ?? before.at(-1)?.number ?? null
}

/** @throws Refusal 'bad-request' when the course has no such half day. */
export function checkHalf(content: Pick<Course, 'days'>, day: number, half: Half): void {
  const found = content.days.find(({ number }) => number === day)
  if (!found?.halfDays.some(({ id }) => id === half)) {
    throw new Refusal('bad-request', `The course has no ${half} on day ${day}.`, [{ where: found ? 'half' : 'day', what: content.days.map(({ number, halfDays }) => `${number}: ${halfDays.map(({ id }) => id).join(', ')}`).join('; ') }])
  }
}

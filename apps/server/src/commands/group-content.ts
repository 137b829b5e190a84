/** What the course group needs of the course's content: its circle and its days. Read from what this cohort keeps. */
import { type Course, itemsOfKind } from '@kring/curriculum'
import { readCourse } from '@kring/curriculum/node'
import type { GroupContent, Half } from '@kring/protocol'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'
import { type CourseRow, snapshotOf } from './courses.ts'

const isCourse = (snapshot: object | null): snapshot is Course => snapshot !== null && 'circle' in snapshot && 'days' in snapshot

/** The content this cohort works with; a cohort from before courses were kept whole has that of its curriculum. */
export async function contentOf(db: Kysely<Database>, course: Pick<CourseRow, 'id' | 'curriculum'>): Promise<Course> {
  const snapshot = await snapshotOf(db, course.id)
  return isCourse(snapshot) ? snapshot : readCourse(course.curriculum)
}

/** Only what is listed leaves the server: no role cards, no notes for the trainer. */
export const groupContentOf = ({ circle, days }: Pick<Course, 'circle' | 'days'>): GroupContent => ({
  today: null,
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

/** @throws Refusal 'bad-request' when the course has no such half day. */
export function checkHalf(content: Pick<Course, 'days'>, day: number, half: Half): void {
  const found = content.days.find(({ number }) => number === day)
  if (!found?.halfDays.some(({ id }) => id === half)) {
    throw new Refusal('bad-request', `The course has no ${half} on day ${day}.`, [{ where: found ? 'half' : 'day', what: content.days.map(({ number, halfDays }) => `${number}: ${halfDays.map(({ id }) => id).join(', ')}`).join('; ') }])
  }
}

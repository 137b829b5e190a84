/** The programme of a course: its days with dates, a day with its items, what a trainer changes, and files. */
import { courseChange, courseItem, day as dayText, PARTS, roleCard } from '@kring/curriculum'
import { z } from 'zod'
import { moment } from './people.ts'
import { uuid } from './routes.ts'

const date = z.iso.date('a day such as 2027-01-15')
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like 09:30')
const dayNumber = z.number().int().min(1).max(20)
const bothText = dayText.shape.title
export const itemKey = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'the id of an item').max(100)

/** Own texts come with a PDF of at most this size, in bytes; evidence too. */
export const FILE_LIMIT = 10 * 1024 * 1024
export const FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const

/** A day of a course as it is planned; a day without a date is not planned yet. */
export const plannedDay = z.strictObject({ number: dayNumber, date: date.nullable(), place: z.string().trim().max(200).default('') })
export const plannedDays = z
  .array(plannedDay)
  .min(1)
  .max(20)
  .refine((days) => new Set(days.map(({ number }) => number)).size === days.length, 'each day once')
export type PlannedDay = z.infer<typeof plannedDay>

/** How someone stands towards a part that asks another part first. */
export const STANDINGS = ['here', 'shown', 'word', 'said', 'waiting', 'short', 'none'] as const
export const standing = z.enum(STANDINGS).describe('here: does that part in this course. shown: her evidence was accepted. word: a trainer vouches. said: let in without it, with the reason. waiting: evidence to be judged. short: too few hours in this course. none: nothing shown.')
export type Standing = z.infer<typeof standing>
/** With these she is on the days of the part. */
export const LETS_IN: readonly Standing[] = ['here', 'shown', 'word', 'said']

export const dayCard = z.strictObject({
  number: dayNumber, part: z.enum(PARTS), title: bothText, about: bothText, date: date.nullable(), place: z.string(), starts: clock, ends: clock,
  hours: z.number().describe('Hours that count: breaks left out.'), pages: z.number().int(),
})
export type DayCard = z.infer<typeof dayCard>

export const programme = z.strictObject({
  revision: z.number().int().describe('Counts changes of dates and programme; send it back with a change.'),
  today: date.describe('In Amsterdam.'),
  days: z.array(dayCard),
  current: dayNumber.nullable().describe('The day that is today.'),
  next: dayNumber.nullable().describe('The first day after today; null when none is planned.'),
  standings: z.array(z.strictObject({ part: z.enum(PARTS), requires: z.enum(PARTS), proof: z.array(bothText), standing })).describe('For a participant: each part that asks another one first.'),
  asked: z.array(z.strictObject({ certificate: itemKey, name: bothText, least: z.number(), total: z.number().describe('Hours that the course gives for it.') })).describe('Hours asked for each certificate that this course can give.'),
  freeDay: dayNumber.nullable().describe('The number that an extra day would get; null when there is room for none.'),
  newer: z.boolean().describe('The curriculum has changed since this course began; the course keeps what it had.'),
})
export type Programme = z.infer<typeof programme>
export const changeDays = z.strictObject({ revision: z.number().int().min(0), days: plannedDays })

const half = dayText.shape.halfDays.element.extend({ items: z.array(itemKey) })
/** A day as the viewer may see it: for participants without the trainer's notes and without the cards of others. */
export const programmeDay = dayText.extend({ halfDays: z.array(half), items: z.array(courseItem), topics: z.array(dayText.shape.topics.element), aims: z.array(dayText.shape.aims.element) })

export const myCard = z.strictObject({
  exercise: itemKey, group: z.number().int(), card: roleCard,
  others: z.array(z.strictObject({ name: z.string(), role: bothText })).describe('Who else sits in this small group, and as what.'),
})
export type MyCard = z.infer<typeof myCard>
export const openQuestion = z.strictObject({ item: itemKey, question: itemKey, at: moment })

export const dayView = z.strictObject({
  revision: z.number().int(),
  day: programmeDay, date: date.nullable(), place: z.string(),
  on: z.boolean().describe('The viewer is on this day: false for a participant who may not come yet.'),
  work: z.record(z.string(), z.number().int()).describe('What she has done, by item: pages read, or 1 for other work.'),
  talk: z.array(z.strictObject({ item: itemKey, question: itemKey, count: z.number().int(), marked: z.number().int() })).describe('Contributions per question.'),
  cards: z.array(myCard),
  open: openQuestion.nullable(),
  present: z.strictObject({ count: z.number().int(), names: z.array(z.string()).describe('The first forty, by name.') }).describe('Who was written down as here.'),
  leads: z.boolean().describe('The viewer runs the course: notes and all cards are in `day`.'),
})
export type DayView = z.infer<typeof dayView>

export const newChange = z.strictObject({ id: uuid, revision: z.number().int().min(0), change: courseChange })
export const revisionOnly = z.strictObject({ revision: z.number().int().min(0) })
export const changed = z.strictObject({ revision: z.number().int() })
export const changeView = z.strictObject({
  id: uuid, seq: z.number().int(), by: z.string().nullable(), at: moment, change: courseChange,
  item: bothText.nullable().describe('Title of the item it is about, as the course was written or added.'),
  undone: z.strictObject({ by: z.string().nullable(), at: moment }).nullable(),
})
export type ChangeView = z.infer<typeof changeView>
export const changes = z.strictObject({ revision: z.number().int(), changes: z.array(changeView), next: z.string().nullable() })
export type Changes = z.infer<typeof changes>

export const fileView = z.strictObject({ id: uuid, name: z.string(), size: z.number().int(), type: z.enum(FILE_TYPES) })
export type FileView = z.infer<typeof fileView>
export const fileQuery = z.strictObject({ name: z.string().trim().min(1, 'the name of the file').max(200) })

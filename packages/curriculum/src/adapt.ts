/**
 * How a trainer makes a course her own. The course stays as it was written; what she does is a list of changes laid over it, so each can be
 * undone by leaving it out. A change that no longer fits (its item was left out) does nothing.
 */
import { z } from 'zod'
import { itemId, type CourseItem, type DayText, PARTS } from './course-schema.ts'
import { findItem, type Course, type CourseDay, type When } from './course.ts'
import { minutesOf } from './timetable.ts'

export const MOMENTS = ['before', 'morning', 'afternoon', 'evening', 'after'] as const satisfies readonly When[]

const words = (most: number) => z.string().trim().min(1).max(most)
const minutes = z.number().int().min(5).max(480)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like 09:30')
/** Where an item goes: before another of the same moment, or (null) at its end. */
const place = { day: z.number().int().min(1).max(20), when: z.enum(MOMENTS), before: itemId.nullable() }
const half = z.enum(['morning', 'afternoon', 'evening'])
const file = z.strictObject({ id: z.uuid(), name: words(200), size: z.number().int().min(1) })

export const courseChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('move'), item: itemId, ...place }),
  z.strictObject({ kind: z.literal('leave-out'), item: itemId }),
  /** A text of her own; written once, in the language she works in. */
  z.strictObject({ kind: z.literal('add'), ...place, own: z.strictObject({ id: itemId, title: words(200), text: words(10_000), minutes, file: file.optional() }) }),
  z.strictObject({ kind: z.literal('minutes'), item: itemId, minutes }),
  /** Title and text of an own text. */
  z.strictObject({ kind: z.literal('rewrite'), item: itemId, title: words(200), text: words(10_000) }),
  /** Which pages are read, where the course leaves the choice to the trainer. */
  z.strictObject({ kind: z.literal('pages'), item: itemId, part: words(300), number: z.number().int().min(1).max(500), minutes }),
  z.strictObject({ kind: z.literal('times'), day: z.number().int().min(1).max(20), half, starts: clock, ends: clock }),
  /** Other hours than were asked for a certificate: a rule may change in mid-course, and why is said with it. */
  z.strictObject({ kind: z.literal('hours'), certificate: itemId, least: z.number().min(0).max(500).multipleOf(0.25), why: words(500) }),
  /** A day that the course did not have; each of its halves begins as one text that fills it. */
  z.strictObject({ kind: z.literal('add-day'), number: z.number().int().min(1).max(20), part: z.enum(PARTS), title: words(200), text: words(10_000), halves: z.array(z.strictObject({ half, starts: clock, ends: clock })).min(1).max(3) }),
])
export type CourseChange = z.infer<typeof courseChange>

/** The course with these changes, oldest first. */
export const adapt = (course: Course, changes: readonly CourseChange[]): Course => changes.reduce(withChange, course)

function withChange(course: Course, change: CourseChange): Course {
  switch (change.kind) {
    case 'add': {
      if (findItem(course, change.own.id)) return course
      const { id, title, text, minutes, file } = change.own
      return putIn(course, { kind: 'own-text', id, title: { nl: title, en: title }, text: { nl: text, en: text }, minutes, ...(file && { file }) }, change)
    }
    case 'move': {
      const item = findItem(course, change.item)?.item
      return item && hasPlace(course, change) ? putIn(takeOut(course, item.id), item, change) : course
    }
    case 'leave-out':
      return takeOut(course, change.item)
    case 'minutes':
      return replace(course, change.item, (item) => ({ ...item, minutes: change.minutes }))
    case 'rewrite':
      return replace(course, change.item, (item) => (item.kind === 'own-text' ? { ...item, title: { nl: change.title, en: change.title }, text: { nl: change.text, en: change.text } } : item))
    case 'pages':
      return replace(course, change.item, (item) =>
        item.kind === 'reading' ? { ...item, part: { nl: change.part, en: change.part }, pages: { number: change.number, mark: 'D', note: 'Chosen by the trainer.' }, minutes: change.minutes } : item)
    case 'times':
      return onDay(course, change.day, (day) => ({ ...day, halfDays: day.halfDays.map((half) => (half.id === change.half && change.starts < change.ends ? { ...half, starts: change.starts, ends: change.ends } : half)) }))
    case 'hours':
      return { ...course, certificates: course.certificates.map((one) => (one.id === change.certificate ? { ...one, rules: one.rules.map((rule) => (rule.asks === 'hours' ? { ...rule, ...hoursRule(change) } : rule)) } : one)) }
    case 'add-day':
      return course.days.some(({ number }) => number === change.number)
        ? course
        : { ...course, parts: course.parts.map((part) => (part.id === change.part ? { ...part, days: [...part.days, change.number] } : part)), days: [...course.days, extraDay(change)].sort((a, b) => a.number - b.number) }
  }
}

type Kind<K extends CourseChange['kind']> = Extract<CourseChange, { kind: K }>

const hoursRule = ({ least, why }: Kind<'hours'>) => ({
  least: { value: least, mark: 'D' as const, note: why },
  text: { nl: `Je was er ten minste ${String(least).replace('.', ',')} uur.`, en: `You were there for at least ${least} hours.` },
})

/** Its items are found by the day's number, so that what was written down about them is there again when the day is undone and done again. */
function extraDay({ number, part, title, text, halves }: Kind<'add-day'>): CourseDay {
  const both = (words: string) => ({ nl: words, en: words })
  const idOf = (half: string): string => `extra-${number}-${half}`
  const sorted = [...halves].sort((a, b) => (a.starts < b.starts ? -1 : 1))
  return {
    number, part, title: both(title), about: both(text), topics: [], aims: [], before: [], after: [], notes: [], sources: [{ mark: 'D', note: 'Added by the trainer.' }],
    halfDays: sorted.map(({ half, starts, ends }) => ({ id: half, starts, ends, items: [idOf(half)] })),
    items: sorted.map(({ half, starts, ends }) => ({ kind: 'own-text', id: idOf(half), title: both(title), text: both(text), minutes: minutesOf(ends) - minutesOf(starts) })),
  }
}

type Place = Pick<Extract<CourseChange, { kind: 'move' }>, 'day' | 'when' | 'before'>
type Lists = Pick<DayText, 'before' | 'after' | 'halfDays'>

const onDay = (course: Course, number: number, change: (day: CourseDay) => CourseDay): Course => ({ ...course, days: course.days.map((day) => (day.number === number ? change(day) : day)) })

const replace = (course: Course, id: string, change: (item: CourseItem) => CourseItem): Course => ({
  ...course,
  days: course.days.map((day) => (day.items.some((item) => item.id === id) ? { ...day, items: day.items.map((item) => (item.id === id ? change(item) : item)) } : day)),
})

const inLists = (day: Lists, list: (ids: string[], when: When) => string[]): Lists => ({
  before: list(day.before, 'before'), after: list(day.after, 'after'), halfDays: day.halfDays.map((half) => ({ ...half, items: list(half.items, half.id) })),
})

const takeOut = (course: Course, id: string): Course => ({
  ...course,
  days: course.days.map((day) => (day.items.some((item) => item.id === id) ? { ...day, ...inLists(day, (ids) => ids.filter((one) => one !== id)), items: day.items.filter((item) => item.id !== id) } : day)),
})

/** Does this day have that moment? A day without an evening has no place in the evening. */
const hasPlace = (course: Course, { day: number, when }: Place): boolean =>
  course.days.some((day) => day.number === number && (when === 'before' || when === 'after' || day.halfDays.some(({ id }) => id === when)))

function putIn(course: Course, item: CourseItem, at: Place): Course {
  if (!hasPlace(course, at)) return course
  return onDay(course, at.day, (day) => {
    const lists = inLists(day, (ids, when) => {
      if (when !== at.when) return ids
      const here = at.before === null ? -1 : ids.indexOf(at.before)
      return here < 0 ? [...ids, item.id] : [...ids.slice(0, here), item.id, ...ids.slice(here)]
    })
    const order = [...lists.before, ...lists.halfDays.flatMap((half) => half.items), ...lists.after]
    return { ...day, ...lists, items: [...day.items, item].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) }
  })
}

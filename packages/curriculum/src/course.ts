/** A course as apps load it, and what can be counted and looked up in it. Pure: browser and server share these. */
import type { CourseItem, CourseText, DayText, Figure, ItemKind, Part, Reading, RoleCard } from './course-schema.ts'
import type { Anonymising, Circle, Registration, Report, Rubric } from './test-schema.ts'

/** A day with its items in the order in which they are met: before, each half day, after. */
export interface CourseDay extends DayText {
  items: CourseItem[]
}

export interface Course extends CourseText {
  days: CourseDay[]
  rubric: Rubric
  report: Report
  circle: Circle
  anonymising: Anonymising
  registration: Registration
}

/** What a list of courses shows. */
export interface CourseCard extends Pick<CourseText, 'id' | 'title' | 'about' | 'hours'> {
  parts: Pick<Part, 'id' | 'name' | 'days'>[]
  days: Pick<DayText, 'number' | 'part' | 'title' | 'topics'>[]
}

/** When an item comes: its half day, or before or after the day. */
export type When = 'before' | 'after' | DayText['halfDays'][number]['id']

/** An item of a course, with where and when it comes; undefined for an id the course does not know (a trainer may have taken it out). */
export function findItem(course: Pick<Course, 'days'>, id: string): { item: CourseItem; day: CourseDay; when: When } | undefined {
  for (const day of course.days) {
    const item = day.items.find((item) => item.id === id)
    const when = whenOf(day, id)
    if (item && when) return { item, day, when }
  }
  return undefined
}

function whenOf(day: DayText, id: string): When | undefined {
  if (day.before.includes(id)) return 'before'
  if (day.after.includes(id)) return 'after'
  return day.halfDays.find((half) => half.items.includes(id))?.id
}

/** The items of one moment of a day, in order. */
export const itemsAt = (day: CourseDay, when: When): CourseItem[] => day.items.filter((item) => whenOf(day, item.id) === when)

/** All items of one kind, in order. */
export const itemsOfKind = <K extends ItemKind>(day: Pick<CourseDay, 'items'>, kind: K): Extract<CourseItem, { kind: K }>[] =>
  day.items.filter((item): item is Extract<CourseItem, { kind: K }> => item.kind === kind)

/** Pages to read for a day. */
export const pagesOf = (day: Pick<CourseDay, 'items'>): number => sum(itemsOfKind(day, 'reading').map((item: Reading) => item.pages.number))

/** Minutes of work at home: everything before and after the day. */
export const homeMinutes = (day: CourseDay): number => sum([...itemsAt(day, 'before'), ...itemsAt(day, 'after')].map((item) => item.minutes))

/** Hours that count: what is done in class, breaks left out. */
export const hoursOf = (day: CourseDay): number =>
  sum(day.halfDays.flatMap((half) => itemsAt(day, half.id)).filter((item) => item.kind !== 'break').map((item) => item.minutes)) / 60

/** The hours a certificate asks; undefined when it asks none. */
export const hoursNeeded = (course: Pick<CourseText, 'certificates'>, certificate: string): Figure | undefined =>
  course.certificates.find((one) => one.id === certificate)?.rules.find((rule) => rule.asks === 'hours')?.least

/** The part that must be done before the part of this day; undefined when anyone may come. */
export const requiredBefore = (course: Pick<CourseText, 'parts'>, day: Pick<DayText, 'part'>): Part['requires'] =>
  course.parts.find((part) => part.id === day.part)?.requires

/** Does the mark sheet of a report meet the pass rule? A proposal for the assessor, who decides. Levels by criterion, from 1; a missing one is not met. */
export function meetsPassRule(rubric: Pick<Rubric, 'criteria' | 'pass'>, levels: Readonly<Record<string, number>>): boolean {
  const level = (criterion: string) => levels[criterion] ?? 0
  return rubric.criteria.every(({ id }) => level(id) > rubric.pass.nowhere) && rubric.pass.least.every(({ criterion, level: least }) => level(criterion) >= least)
}

/**
 * The course as participants may see it: without the trainer's notes, and with the names of roles but not what is on their cards.
 * A player's own card is dealt by the trainer (`roleCardOf`).
 */
export function forParticipants(course: Course): Course {
  const open = (item: CourseItem): CourseItem =>
    item.kind === 'exercise' ? { ...item, roles: item.roles.map((role) => (role.plays === 'observer' ? role : { ...role, card: NO_CARD, hidden: undefined })) } : item
  return { ...course, days: course.days.map((day) => ({ ...day, notes: [], items: day.items.map(open) })) }
}
const NO_CARD = { nl: 'Deze kaart krijg je in de les.', en: 'You get this card in class.' }

/** One whole role card; undefined when the exercise or the role is not there. */
export function roleCardOf(course: Pick<Course, 'days'>, exercise: string, role: string): RoleCard | undefined {
  const item = findItem(course, exercise)?.item
  return item?.kind === 'exercise' ? item.roles.find((card) => card.id === role) : undefined
}

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0)

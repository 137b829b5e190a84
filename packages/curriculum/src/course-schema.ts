/**
 * The shapes of a course as trainers write it: courses/<id>/course.yaml, day-<n>/day.yaml, and one file for each item of a day.
 * What belongs to its test and to registration stands in test-schema.ts; references between files are checked in check-course.ts.
 */
import { z } from 'zod'
import { both, conceptId, formed, interventionId, literatureId, mark, source, topicId } from './schema.ts'

export const PARTS = ['module', 'supplement'] as const
export type PartId = (typeof PARTS)[number]

/** The three aims of the course: knowledge, skill, insight into one's own leading. */
export const AIMS = ['knowledge', 'skill', 'insight'] as const

/** Items are found by id over the whole course, so that a note or an assignment can point at one. */
export const itemId = formed(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id: lower-case letters and digits, joined by dashes')
const scenarioNr = z.number().int().min(1).max(15)
const minutes = z.number().int().min(1).max(480)
const clock = formed(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time in quotes, like "09:30"')

/** A number that rules hang on. Rules change: an administrator may set another one, and the mark says where this one comes from. */
export const figure = z.strictObject({ value: z.number().min(0), mark, note: z.string().optional() })
export type Figure = z.infer<typeof figure>

/** A question tied to the words of the field. Its id is unique within its item. */
export const question = z.strictObject({ id: itemId, text: both, concepts: z.array(conceptId).min(1) })
export type Question = z.infer<typeof question>

// ---------------------------------------------------------------- items of a day

const base = { id: itemId, title: both, sources: z.array(source).min(1) }

/** Something to read before the day. `number` counts pages; with `from` and `to` they are those pages, else a trainer chooses them. */
export const reading = z.strictObject({
  ...base,
  kind: z.literal('reading'),
  literature: literatureId,
  /** Which part of the work, in words. */
  part: both,
  pages: z.strictObject({ from: z.number().int().min(1).optional(), to: z.number().int().min(1).optional(), number: z.number().int().min(1), mark, note: z.string().optional() }),
  minutes,
  /** Answered at home, talked about in class, or both. */
  questions: z.array(question.extend({ use: z.enum(['before', 'class', 'both']) })).min(3).max(5),
})
export type Reading = z.infer<typeof reading>

/** A short scene to look at: played by the trainer and two participants from this script, shown, or replaced by a video of one's own. */
export const videoTask = z.strictObject({
  ...base,
  kind: z.literal('video-task'),
  minutes,
  scenario: scenarioNr.optional(),
  fragment: z.strictObject({
    scene: both,
    cast: z.array(z.strictObject({ who: z.string().min(1), is: both })).min(2),
    /** In order: somebody speaks (`who`), or something is seen (without `who`). */
    script: z.array(z.strictObject({ who: z.string().optional(), text: both })).min(6),
  }),
  /** What an own video must show to serve as well. */
  instead: both,
  /** What to look at, before it starts. */
  watch: z.array(both).min(2),
  questions: z.array(question).min(2),
})
export type VideoTask = z.infer<typeof videoTask>

/** A role card. Everyone sees `name`; only who plays it sees `card` and `hidden`. */
export const roleCard = z.strictObject({
  id: itemId,
  plays: z.enum(['leader', 'member', 'observer']),
  name: both,
  /** How many people may hold this card; more than one only for observers. */
  players: z.number().int().min(1).max(8).default(1),
  card: both,
  /** What the others do not know at the start. */
  hidden: both.optional(),
  /** An observer's form: what to write down, and the words that belong to it. */
  form: z.array(z.strictObject({ look: both, concepts: z.array(conceptId).default([]), interventions: z.array(interventionId).default([]) })).optional(),
})
export type RoleCard = z.infer<typeof roleCard>

export const exercise = z.strictObject({
  ...base,
  kind: z.literal('exercise'),
  minutes,
  aim: both,
  scenario: scenarioNr.optional(),
  concepts: z.array(conceptId).min(1),
  interventions: z.array(interventionId).default([]),
  materials: z.array(both).default([]),
  steps: z.array(z.strictObject({ minutes, text: both })).min(3),
  roles: z.array(roleCard).min(3),
  debrief: z.array(question).min(3),
  /** How nobody gets hurt, and what to do when it does hurt. */
  safety: both,
})
export type Exercise = z.infer<typeof exercise>

/** The course group looks at itself, within the limit of circle.yaml. */
export const experienceGroup = z.strictObject({
  ...base,
  kind: z.literal('experience-group'),
  minutes,
  question: both,
  instruction: both,
  limit: both,
  /** How to reach the trainer alone. */
  word: both,
  looksBack: z.array(question).min(2),
})
export type ExperienceGroup = z.infer<typeof experienceGroup>

export const ownCase = z.strictObject({
  ...base,
  kind: z.literal('own-case'),
  minutes,
  bring: both,
  /** The form to fill in, pseudonyms only. */
  form: z.array(z.strictObject({ id: itemId, label: both, help: both })).min(3),
  pseudonyms: both,
  questions: z.array(question).min(2),
})
export type OwnCase = z.infer<typeof ownCase>

export const simulatorTask = z.strictObject({
  ...base,
  kind: z.literal('simulator'),
  minutes,
  scenario: scenarioNr,
  aim: both,
  before: z.array(both).min(1),
  after: z.array(question).min(2),
  interventions: z.array(interventionId).min(1),
})
export type SimulatorTask = z.infer<typeof simulatorTask>

export const plenary = z.strictObject({
  ...base,
  kind: z.literal('plenary'),
  minutes,
  purpose: z.enum(['opening', 'literature', 'closing']),
  text: both,
  /** Questions of readings that are talked about here. */
  discusses: z.array(z.strictObject({ reading: itemId, questions: z.array(itemId).min(1) })).default([]),
})
export type Plenary = z.infer<typeof plenary>

export const pause = z.strictObject({ id: itemId, kind: z.literal('break'), title: both, minutes })
export type Pause = z.infer<typeof pause>

/** What a trainer adds to her own course: a text, with or without a file. Not for the content folder. */
export const ownText = z.strictObject({ id: itemId, kind: z.literal('own-text'), title: both, text: both, minutes, file: z.strictObject({ id: z.uuid(), name: z.string(), size: z.number().int() }).optional() })
export type OwnText = z.infer<typeof ownText>

export const courseItem = z.discriminatedUnion('kind', [reading, videoTask, exercise, experienceGroup, ownCase, simulatorTask, plenary, pause, ownText])
export type CourseItem = z.infer<typeof courseItem>
export type ItemKind = CourseItem['kind']

/** The schema of an item by its kind, so that a mistake in an exercise is told with what an exercise may hold. */
export function itemSchema(value: unknown): z.ZodType<CourseItem> {
  const kind = (value as { kind?: unknown } | null)?.kind
  return courseItem.options.find((option) => option.shape.kind.value === kind) ?? courseItem
}

// ---------------------------------------------------------------- days and the course

export const day = z.strictObject({
  number: z.number().int().min(1).max(20),
  part: z.enum(PARTS),
  title: both,
  about: both,
  topics: z.array(topicId).min(1),
  aims: z.array(z.strictObject({ aim: z.enum(AIMS), text: both })).min(2),
  /** Items to do before the day, in order. */
  before: z.array(itemId).default([]),
  /** Each half day with its items in order; their minutes fill it exactly. */
  halfDays: z.array(z.strictObject({ id: z.enum(['morning', 'afternoon', 'evening']), starts: clock, ends: clock, items: z.array(itemId).min(1) })).min(1).max(3),
  after: z.array(itemId).default([]),
  /** For the trainer only: where it tends to go wrong, how the time runs, what to watch over. */
  notes: z.array(z.strictObject({ kind: z.enum(['timing', 'pitfall', 'safety']), text: both })).default([]),
  sources: z.array(source).min(1),
})
export type DayText = z.infer<typeof day>

export const part = z.strictObject({
  id: z.enum(PARTS),
  name: both,
  about: both,
  days: z.array(z.number().int().min(1)).min(1),
  /** A part that must be done first, and how someone shows it. */
  requires: z.strictObject({ part: z.enum(PARTS), proof: z.array(both).min(1) }).optional(),
})
export type Part = z.infer<typeof part>

/** What a certificate asks. Attendance is counted by the system; whether work is done well is decided by a person. */
export const certificateRule = z.strictObject({
  id: itemId,
  asks: z.enum(['hours', 'part', 'own-case', 'exercise-roles', 'simulator', 'report']),
  /** How much of it, in hours or pieces. */
  least: figure,
  text: both,
})

export const course = z.strictObject({
  id: itemId,
  title: both,
  about: both,
  aims: z.array(z.strictObject({ aim: z.enum(AIMS), text: both, mark })).min(1),
  parts: z.array(part).min(1),
  hours: z.strictObject({ total: figure, perDay: figure }),
  /** Pages to read a day, and how far a day may lie from it. */
  pages: z.strictObject({ perDay: figure, slack: figure }),
  certificates: z.array(z.strictObject({ id: itemId, name: both, parts: z.array(z.enum(PARTS)).min(1), rules: z.array(certificateRule).min(1) })).min(1),
  /** Scenarios that items name and that are still being written. */
  planned: z.array(z.strictObject({ nr: scenarioNr, title: both })).default([]),
  sources: z.array(source).min(1),
})
export type CourseText = z.infer<typeof course>

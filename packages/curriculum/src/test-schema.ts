/** The shapes of what stands around a course: its test (rubric, report), the course group as a group, anonymising, and the way to registration. */
import { z } from 'zod'
import { AIMS, figure, itemId } from './course-schema.ts'
import { both, conceptId, formed, mark, source } from './schema.ts'

const criterionId = formed(/^C\d{1,2}$/, 'a criterion: C1, C2, …')
const sources = z.array(source).min(1)

/** courses/<id>/rubric.yaml */
export const rubric = z.strictObject({
  title: both,
  about: both,
  /** From low to high; their place in the list, from 1, is the level. */
  levels: z.array(both).min(2),
  criteria: z.array(z.strictObject({ id: criterionId, name: both, aim: z.enum(AIMS), asks: both, levels: z.array(both).min(2) })).min(1),
  pass: z.strictObject({
    /** The least level on these criteria. */
    least: z.array(z.strictObject({ criterion: criterionId, level: z.number().int().min(1) })),
    /** A level that may stand nowhere. */
    nowhere: z.number().int().min(1),
    text: both,
    mark,
  }),
  rules: z.array(z.strictObject({ id: itemId, text: both, mark })),
  sources,
})
export type Rubric = z.infer<typeof rubric>

/** courses/<id>/report.yaml: the outline of the reflection report. */
export const report = z.strictObject({
  title: both,
  about: both,
  words: z.strictObject({ least: figure, most: figure }),
  sections: z.array(z.strictObject({
    id: itemId,
    title: both,
    guidance: both,
    questions: z.array(both).min(2),
    criteria: z.array(criterionId).min(1),
    /** What of one's own work can be quoted here. */
    quotes: z.array(z.enum(['session', 'exercise', 'case', 'reading', 'experience-group'])).default([]),
  })).min(1),
  handIn: z.array(z.strictObject({ id: itemId, text: both, figure: figure.optional(), mark })),
  sources,
})
export type Report = z.infer<typeof report>

/** courses/<id>/circle.yaml: the course group as experience group. */
export const circle = z.strictObject({
  limit: both,
  word: both,
  /** Examples; the group makes its own. */
  agreements: z.array(z.strictObject({ id: itemId, text: both, because: both })).min(3),
  climate: z.strictObject({
    about: both,
    least: both,
    most: both,
    questions: z.array(z.strictObject({ id: itemId, text: both, concepts: z.array(conceptId).min(1) })).length(4),
    shownFrom: figure,
  }),
  moments: z.array(z.strictObject({ concept: conceptId, example: both })).min(3),
  sources,
})
export type Circle = z.infer<typeof circle>

/** courses/<id>/anonymising.yaml: what gives a person away, and what to write instead. */
export const anonymising = z.strictObject({
  about: both,
  hints: z.array(z.strictObject({ id: itemId, about: both, wrong: both, right: both })).min(5),
  check: z.array(both).min(2),
  sources,
})
export type Anonymising = z.infer<typeof anonymising>

/** courses/<id>/registration.yaml: from certificate to registration. Every number may be set otherwise. */
export const registration = z.strictObject({
  title: both,
  about: both,
  warning: both,
  rules: z.array(z.strictObject({
    id: itemId,
    text: both,
    value: z.number().min(0).optional(),
    unit: z.enum(['hours', 'sessions', 'points', 'minutes', 'people', 'years', 'groups']).optional(),
    mark,
    note: z.string().optional(),
  })).min(1),
  /** Fields of the record of one supervision session. */
  record: z.array(z.strictObject({
    id: itemId,
    label: both,
    help: both,
    type: z.enum(['number', 'date', 'minutes', 'choice', 'line', 'text', 'reference', 'signature']),
    choices: z.array(both).default([]),
    required: z.boolean(),
  })).min(1),
  evaluations: z.array(z.strictObject({ id: itemId, afterSession: figure, text: both, questions: z.array(both).min(2) })),
  dossier: z.array(z.strictObject({ id: itemId, label: both, help: both, required: z.boolean(), mark })).min(1),
  sources,
})
export type Registration = z.infer<typeof registration>

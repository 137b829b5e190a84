/** Reading and judging handed-in reports: who reads, filled rubrics, remarks in the text, the decision. */
import { report as outline, rubric } from '@kring/curriculum'
import { z } from 'zod'
import { moment } from './people.ts'
import { reportParts } from './report-text.ts'
import { ASSESSMENT_KINDS, judgment, marks, OUTCOMES, quoteView, remarkPlace, remarkView, STANDS, versionCard } from './report.ts'
import { uuid } from './routes.ts'

const person = z.strictObject({ id: uuid, name: z.string() })

/** An assessment as the list shows it: who, and whether done; nothing of what was judged. */
export const assessmentCard = z.strictObject({ id: uuid, kind: z.enum(ASSESSMENT_KINDS), by: person.nullable(), done: z.boolean(), mine: z.boolean() })
export type AssessmentCard = z.infer<typeof assessmentCard>

export const reportRow = z.strictObject({
  id: uuid, author: person, stand: z.enum(STANDS), version: versionCard.omit({ results: true }).extend({ result: z.enum(OUTCOMES).nullable() }), assessments: z.array(assessmentCard),
})
export type ReportRow = z.infer<typeof reportRow>
export const reportRows = z.strictObject({
  reports: z.array(reportRow), next: z.string().nullable(),
  may: z.strictObject({ take: z.boolean(), nameReader: z.boolean() }).describe('What the asker may do here.'),
})
export type ReportRows = z.infer<typeof reportRows>

export const takeAssessment = z.strictObject({ id: uuid, kind: z.enum(['first', 'second']), person: uuid.optional().describe('Who reads as second; a trainer or supervisor of the course.') })
export const nameReader = z.strictObject({ id: uuid, person: uuid })

export const assessmentView = z.strictObject({
  id: uuid, kind: z.enum(ASSESSMENT_KINDS), report: uuid, author: person, version: versionCard, rubric, outline, parts: reportParts, quotes: z.array(quoteView),
  earlier: z.strictObject({ version: versionCard, parts: reportParts, quotes: z.array(quoteView), judgments: z.array(judgment) }).nullable().describe('The version before this one, for a resit.'),
  edition: z.number().int().describe('Goes up with every change of marks; send it along with the next.'),
  marks, words: z.string(), remarks: z.array(remarkView), doneAt: moment.nullable(),
  waitsFor: z.array(z.strictObject({ kind: z.enum(ASSESSMENT_KINDS), by: z.string().nullable() })).describe('Assessors who are not done: until then nobody sees another’s judgment.'),
  self: marks.nullable().describe('Her own judgment; null until all are done.'),
  others: z.array(judgment).describe('Empty until all are done.'),
  proposal: z.array(z.strictObject({ kind: z.enum(ASSESSMENT_KINDS), meets: z.boolean() })).describe('Whether each filled rubric meets the pass rule: a proposal, no more.'),
  mayDecide: z.boolean(), resitsLeft: z.number().int(),
})
export type AssessmentView = z.infer<typeof assessmentView>

export const changeMarks = z.strictObject({ edition: z.number().int(), marks: marks.optional(), words: z.string().max(8000).optional() })
export const marksKept = z.strictObject({ edition: z.number().int(), marks, words: z.string() })
export const putRemark = remarkPlace.extend({ criterion: z.string().regex(/^C\d{1,2}$/).nullable(), text: z.string().trim().min(1, 'what you want to say').max(4000) })
export const decideResult = z
  .strictObject({ id: uuid, outcome: z.enum(OUTCOMES), words: z.string().trim().min(10, 'why, in a sentence or more').max(8000), asks: z.string().trim().max(4000).default(''), until: z.iso.date().nullable().default(null) })
  .refine(({ outcome, asks, until }) => outcome !== 'resit' || (asks.length >= 10 && until !== null), { path: ['asks'], error: 'for a resit: what is asked, and until when' })

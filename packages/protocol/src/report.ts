/** The reflection report: writing it, quoting from one's own work, handing it in. */
import { both, report as outline, rubric } from '@kring/curriculum'
import { z } from 'zod'
import { moment } from './people.ts'
import { partId, reportParts } from './report-text.ts'
import { uuid } from './routes.ts'

/** Most characters of one piece of writing as it is sent (base64), and most pieces at a time. */
export const MAX_UPDATE = 400_000
export const MAX_UPDATES = 50
/** Most that one report may weigh, in bytes: many times a long text with all its changes. */
export const MAX_REPORT = 4_000_000

const day = z.iso.date('a day such as 2027-01-15')

// ---------------------------------------------------------------- writing

/** A piece of writing: a Yjs update, with an id the client makes. Sending it twice is harmless. */
export const writing = z.strictObject({ id: uuid, update: z.base64('a Yjs update as base64').min(4).max(MAX_UPDATE) })
export const appendWriting = z.strictObject({ writing: z.array(writing).min(1).max(MAX_UPDATES) })
export const writingKept = z.strictObject({ last: z.number().int().describe('Number of the last piece kept.') })
export const writingView = z.strictObject({ update: z.string().nullable().describe('All writing after the asked number, merged; null when there is none.'), last: z.number().int() })

// ---------------------------------------------------------------- quotes

export const QUOTE_KINDS = ['session', 'exercise', 'case', 'reading', 'experience-group'] as const
export type QuoteKind = (typeof QUOTE_KINDS)[number]

const line = z.strictObject({ who: z.string().max(200).describe('Empty for what nobody said: a silence.'), seat: z.string().max(64).nullable(), text: z.string(), gesture: z.string() })
/** What was quoted, as it was then. */
export const quoteView = z.strictObject({
  id: uuid, kind: z.enum(QUOTE_KINDS), title: z.string(), about: z.string().describe('Where it comes from, in a few words.'), lines: z.array(line),
  session: z.strictObject({ id: uuid, from: z.number().int(), to: z.number().int() }).nullable().describe('For a session: which, and from which turn to which.'),
  item: z.string().nullable().describe('For an exercise, reading or experience group: the item of the course.'),
  caseId: uuid.nullable(),
  madeAt: moment,
})
export type QuoteView = z.infer<typeof quoteView>

const own = z.string().trim().min(1, 'what you want to quote').max(4000)
export const newQuote = z.discriminatedUnion('kind', [
  z.strictObject({ id: uuid, kind: z.literal('session'), session: uuid, from: z.number().int().min(0), to: z.number().int().min(0) }).refine(({ from, to }) => to >= from && to - from < 40, { path: ['to'], error: 'at most 40 turns, the last not before the first' }),
  z.strictObject({ id: uuid, kind: z.literal('case'), case: uuid, field: z.string().min(1).max(60), text: own.optional().describe('A part of the field, word for word; without it the whole.') }),
  z.strictObject({ id: uuid, kind: z.enum(['exercise', 'reading', 'experience-group']), item: z.string().min(1).max(80), text: own }),
])
export type NewQuote = z.infer<typeof newQuote>
export const quotes = z.strictObject({ quotes: z.array(quoteView) })

// ---------------------------------------------------------------- rubric and marks

/** A judgment on one criterion: the level, from 1, and words that say why. */
const mark = z.strictObject({ level: z.number().int().min(1).max(10).nullable(), words: z.string().max(4000) })
export type Mark = z.infer<typeof mark>
export const marks = z.record(z.string().regex(/^C\d{1,2}$/, 'a criterion: C1, C2, …'), mark)
export type Marks = z.infer<typeof marks>

export const rubricView = z.strictObject({ nr: z.number().int(), rubric, changedAt: moment.nullable(), why: z.string().nullable() })
export const changeRubric = z.strictObject({ after: z.number().int().describe('The number of the rubric that was changed; refused when someone changed it meanwhile.'), rubric, why: z.string().trim().min(3, 'why it is changed, in a few words').max(500) })

// ---------------------------------------------------------------- versions, results, appeals as their author sees them

export const OUTCOMES = ['pass', 'resit', 'fail'] as const
export type Outcome = (typeof OUTCOMES)[number]
const name = z.string().nullable().describe('Null when that person has left.')
export const resultView = z.strictObject({
  outcome: z.enum(OUTCOMES), words: z.string(), asks: z.string().describe('For a resit: what is asked.'), until: day.nullable(), by: name, at: moment, onAppeal: z.boolean(),
})
export type ResultView = z.infer<typeof resultView>
export const appealView = z.strictObject({
  id: uuid, reason: z.string(), at: moment, reader: z.strictObject({ name }).nullable().describe('Who reads it again; null until an administrator has named one.'), settledAt: moment.nullable(),
})
export type AppealView = z.infer<typeof appealView>
/** With the assessors: handed in and being read. Then what was decided, by the last result. */
export const versionCard = z.strictObject({
  id: uuid, nr: z.number().int(), handedInAt: moment, words: z.number().int(), results: z.array(resultView), appeal: appealView.nullable(), appealUntil: day.nullable().describe('Until when a result may be appealed against; null when it may not.'),
})
export type VersionCard = z.infer<typeof versionCard>

export const STANDS = ['writing', 'handed-in', 'resit', 'passed', 'failed', 'appeal'] as const
export type Stand = (typeof STANDS)[number]

export const reportView = z.strictObject({
  outline, rubric, rubricNr: z.number().int(),
  stand: z.enum(STANDS), mayHandIn: z.boolean(), handInBy: day.describe('The last day for handing in.'),
  versions: z.array(versionCard).describe('The first first.'),
  last: z.number().int(),
  quotable: z.array(z.strictObject({ id: z.string(), kind: z.enum(['exercise', 'reading', 'experience-group']), title: both })).describe('What of the course can be quoted from.'),
})
export type ReportView = z.infer<typeof reportView>

/** `parts` is the text as its author sees it: it is refused when the server has not received all of it. */
export const handIn = z.strictObject({ id: uuid, parts: reportParts, looked: z.boolean().describe('She looked at what seemed to name someone.') })
export const appealRequest = z.strictObject({ id: uuid, version: uuid, reason: z.string().trim().min(20, 'what you do not agree with, in a few sentences').max(6000) })

export const remarkPlace = z.strictObject({ part: partId, block: z.number().int().min(0), from: z.number().int().min(0), to: z.number().int().min(1), quote: z.string().min(1).max(2000) })
export const remarkView = remarkPlace.extend({ id: uuid, criterion: z.string().nullable(), text: z.string(), by: name, at: moment })
export type RemarkView = z.infer<typeof remarkView>

export const ASSESSMENT_KINDS = ['first', 'second', 'appeal'] as const
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number]
/** A filled rubric as it is shown to others: only when all are done. */
export const judgment = z.strictObject({ kind: z.enum(ASSESSMENT_KINDS), by: name, marks, words: z.string(), remarks: z.array(remarkView) })
export type Judgment = z.infer<typeof judgment>

export const versionView = z.strictObject({
  version: versionCard, rubric, outline, parts: reportParts, quotes: z.array(quoteView), self: marks,
  judgments: z.array(judgment).describe('Empty until a result was decided.'),
})
export type VersionView = z.infer<typeof versionView>

/** One line of who saw and changed what of this report. */
export const reportTrail = z.strictObject({ entries: z.array(z.strictObject({ id: z.string(), at: moment, by: name, role: z.string().nullable(), mine: z.boolean(), act: z.string(), thing: z.string(), detail: z.record(z.string(), z.unknown()) })) })

/** The tables of the reflection report, its assessment, and own cases, as kysely sees them. */
import type { Rubric } from '@kring/curriculum'
import type { AssessmentKind, Marks, Outcome, QuoteKind, QuoteView, ReportPart } from '@kring/protocol'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Day, Timestamp } from './people-schema.ts'

/** What was handed in: the text and what it quotes, as they were. */
export interface FrozenReport {
  parts: ReportPart[]
  quotes: QuoteView[]
}
export type QuoteBody = Pick<QuoteView, 'title' | 'about' | 'lines' | 'session' | 'item' | 'caseId'>

export interface ReportTables {
  /** One per participant and course: what she writes. */
  report: {
    id: Generated<string>
    course_id: string
    person_id: string
    last_seq: Generated<number>
    /** When its last version was handed in; null while nothing was. */
    handed_at: Date | null
    created_at: Timestamp
    updated_at: Timestamp
  }
  /** Pieces of writing (Yjs updates) in the order of arrival; now and then merged into one. */
  report_writing: { report_id: string; seq: number; id: string; body: Buffer; received_at: Timestamp }
  quote: { id: string; course_id: string; person_id: string; kind: QuoteKind; body: JSONColumnType<QuoteBody>; created_at: Timestamp }
  /** The rubric of a course and its changes; the highest number holds. */
  rubric: { id: Generated<string>; course_id: string; nr: number; body: JSONColumnType<Rubric>; why: string | null; made_by: string | null; created_at: Timestamp }
  report_version: {
    id: string
    report_id: string
    nr: number
    body: JSONColumnType<FrozenReport>
    self: JSONColumnType<Marks>
    /** The rubric as it was when it was handed in: a later change leaves it. */
    rubric_id: string
    words: number
    created_at: Timestamp
  }
  assessment: {
    id: string
    version_id: string
    assessor_id: string | null
    kind: AssessmentKind
    marks: ColumnType<Marks, string | undefined, string>
    words: Generated<string>
    edition: Generated<number>
    done_at: Date | null
    created_by: string | null
    created_at: Timestamp
  }
  remark: {
    id: string
    assessment_id: string
    part: string
    block: number
    from_at: number
    to_at: number
    quote: string
    criterion: string | null
    text: string
    created_at: Timestamp
  }
  report_result: {
    id: string
    version_id: string
    outcome: Outcome
    words: string
    asks: string
    until: Day | null
    appeal_id: string | null
    decided_by: string | null
    created_at: Timestamp
  }
  appeal: {
    id: string
    version_id: string
    reason: string
    /** The assessment of who reads it again; null until an administrator has named one. */
    assessment_id: string | null
    settled_at: Date | null
    created_at: Timestamp
  }
  own_case: {
    id: string
    course_id: string
    person_id: string
    item: string
    title: string
    fields: ColumnType<{ id: string; text: string }[], string, string>
    pseudonyms: string[]
    concepts: string[]
    literature: string[]
    scenario: string | null
    edition: Generated<number>
    created_at: Timestamp
    updated_at: Timestamp
  }
  case_share: { case_id: string; person_id: string; until: Date; ended_at: Date | null; created_at: Timestamp }
  case_comment: { id: string; case_id: string; person_id: string | null; text: string; created_at: Timestamp }
}

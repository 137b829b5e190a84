/**
 * Who may see which judgment: the one place where blindness is decided. Assessors are blind to each other and to her own judgment until
 * all are done; she sees theirs when a result was decided; who reads again on appeal reads afresh, and is hidden until it is settled.
 */
import type { AssessmentKind, Judgment } from '@kring/protocol'
import { type Kysely, type Selectable, sql } from 'kysely'
import { anyOf } from '../db/any-of.ts'
import type { Database } from '../db/schema.ts'

export type RemarkRow = Selectable<Database['remark']>
export type AssessmentRow = Selectable<Database['assessment']> & { by_name: string | null; remarks: RemarkRow[] }

/** All that was judged of some versions, with remarks in the order of the text. Never leaves the server but through `presentJudgments`. */
export async function assessmentsOf(db: Kysely<Database>, versions: readonly string[]): Promise<AssessmentRow[]> {
  if (versions.length === 0) return []
  const rows = await db
    .selectFrom('assessment')
    .leftJoin('person', 'person.id', 'assessment.assessor_id')
    .selectAll('assessment')
    .select('person.name as by_name')
    .where('version_id', '=', anyOf(versions))
    .orderBy(sql`array_position(array['first','second','appeal'], kind)`)
    .execute()
  const remarks = rows.length === 0 ? [] : await db.selectFrom('remark').selectAll().where('assessment_id', '=', anyOf(rows.map(({ id }) => id))).orderBy('part').orderBy('block').orderBy('from_at').orderBy('id').execute()
  return rows.map((row) => ({ ...row, remarks: remarks.filter((remark) => remark.assessment_id === row.id) }))
}

interface Known {
  kind: AssessmentKind
  done_at: Date | null
}

/** First and second, who judge together; the reader on appeal stands apart. */
const together = (kind: AssessmentKind): boolean => kind !== 'appeal'

/** Whom an assessor still waits for before anything of others is shown. Her own being done counts. */
export const waitsFor = <T extends Known>(mine: Known, all: readonly T[]): T[] =>
  together(mine.kind) ? all.filter(({ kind, done_at }) => together(kind) && !done_at) : all.filter(({ kind, done_at }) => kind === 'appeal' && !done_at)

/** The judgments of others that an assessor may see. */
export function othersFor<T extends Known>(mine: T, all: readonly T[], appealSettled: boolean): T[] {
  if (waitsFor(mine, all).length > 0) return []
  return all.filter((one) => one !== mine && one.kind !== mine.kind && (together(one.kind) || appealSettled))
}

/** The judgments that the author may see of one version. */
export const forAuthor = <T extends Known>(all: readonly T[], decided: boolean, appealSettled: boolean): T[] => (decided ? all.filter(({ kind, done_at }) => done_at && (together(kind) || appealSettled)) : [])

export const presentRemark = ({ id, part, block, from_at, to_at, quote, criterion, text, created_at }: RemarkRow, by: string | null): Judgment['remarks'][number] => ({
  id, part, block, from: from_at, to: to_at, quote, criterion, text, by, at: created_at.toISOString(),
})

export const presentJudgment = ({ kind, by_name, marks, words, remarks }: AssessmentRow): Judgment => ({ kind, by: by_name, marks, words, remarks: remarks.map((remark) => presentRemark(remark, by_name)) })

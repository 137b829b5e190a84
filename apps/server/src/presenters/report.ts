/** The report as its author sees it, and as an assessor sees it. What each may see of others' judgments is decided in report/judgments.ts. */
import { meetsPassRule, type Report } from '@kring/curriculum'
import type { AssessmentView, ReportView, VersionView } from '@kring/protocol'
import type { Kysely } from 'kysely'
import type { CourseRow } from '../commands/courses.ts'
import type { Database } from '../db/schema.ts'
import type { FoundAssessment } from '../report/assess.ts'
import { outlineOf, quotableOf, rubricById, rubricOf } from '../report/content.ts'
import { type AssessmentRow, assessmentsOf, forAuthor, othersFor, presentJudgment, presentRemark, waitsFor } from '../report/judgments.ts'
import { handInBy, type KeptVersion, levelsOf, mayHandIn, presentVersion, resitsLeft, standOf, versionsOf } from '../report/standing.ts'
import type { ReportRow } from '../report/writing.ts'
import { Refusal } from '../refusal.ts'

export async function presentReport(db: Kysely<Database>, course: CourseRow, report: ReportRow): Promise<ReportView> {
  const [{ outline }, rubric, byReport, quotable] = await Promise.all([outlineOf(db, course.id), rubricOf(db, course.id), versionsOf(db, [report.id]), quotableOf(db, course.id)])
  const versions = byReport.get(report.id) ?? []
  return {
    outline, rubric: rubric.body, rubricNr: rubric.nr, stand: standOf(versions), mayHandIn: mayHandIn(versions), handInBy: handInBy(outline, course.ends_on, versions),
    versions: versions.map((version, i) => presentVersion(outline, version, i === versions.length - 1)), last: report.last_seq, quotable,
  }
}

const settled = (version: KeptVersion): boolean => version.appeal?.settledAt != null

interface Frozen extends Pick<VersionView, 'version' | 'rubric' | 'outline' | 'parts' | 'quotes' | 'self'> {
  kept: KeptVersion
}

async function frozen(db: Kysely<Database>, outline: Report, versions: readonly KeptVersion[], id: string): Promise<Frozen> {
  const at = versions.findIndex((version) => version.id === id)
  const kept = versions[at]
  const row = kept && (await db.selectFrom('report_version').select(['body', 'self', 'rubric_id']).where('id', '=', id).executeTakeFirst())
  if (!kept || !row) throw new Refusal('not-found', 'There is no such version of this report.')
  const rubric = await rubricById(db, row.rubric_id)
  return { kept, version: presentVersion(outline, kept, at === versions.length - 1), rubric: rubric.body, outline, ...row.body, self: row.self }
}

export async function presentOwnVersion(db: Kysely<Database>, report: ReportRow, id: string): Promise<VersionView> {
  const [{ outline }, byReport, all] = await Promise.all([outlineOf(db, report.course_id), versionsOf(db, [report.id]), assessmentsOf(db, [id])])
  const { kept, ...view } = await frozen(db, outline, byReport.get(report.id) ?? [], id)
  return { ...view, judgments: forAuthor(all, kept.results.length > 0, settled(kept)).map(presentJudgment) }
}

export async function presentAssessment(db: Kysely<Database>, found: FoundAssessment): Promise<AssessmentView> {
  const [{ outline }, byReport, author] = await Promise.all([
    outlineOf(db, found.course_id), versionsOf(db, [found.report_id]), db.selectFrom('person').select(['id', 'name']).where('id', '=', found.author_id).executeTakeFirstOrThrow(),
  ])
  const versions = byReport.get(found.report_id) ?? []
  const { kept, self, ...view } = await frozen(db, outline, versions, found.version_id)
  const before = versions[versions.indexOf(kept) - 1]
  const all = await assessmentsOf(db, before ? [found.version_id, before.id] : [found.version_id])
  const here = all.filter(({ version_id }) => version_id === found.version_id)
  const mine = here.find(({ id }) => id === found.id)!
  const waiting = waitsFor(mine, here)
  const shown = waiting.length === 0
  const others = othersFor(mine, here, settled(kept))
  const proposing: AssessmentRow[] = shown ? [mine, ...others] : []
  const stand = standOf(versions)
  // Who reads afresh sees neither what was judged nor why it was so decided, until she is done.
  const afresh = mine.kind === 'appeal' && !mine.done_at
  return {
    ...view, version: afresh ? { ...view.version, results: [] } : view.version, id: found.id, kind: found.kind, report: found.report_id, author, earlier: before ? await earlier(db, outline, versions, before, all, afresh) : null,
    edition: mine.edition, marks: mine.marks, words: mine.words, remarks: mine.remarks.map((remark) => presentRemark(remark, mine.by_name)), doneAt: mine.done_at?.toISOString() ?? null,
    waitsFor: waiting.map(({ kind, by_name }) => ({ kind, by: by_name })), self: shown ? self : null, others: others.map(presentJudgment),
    proposal: proposing.map(({ kind, marks }) => ({ kind, meets: meetsPassRule(view.rubric, levelsOf(marks)) })),
    mayDecide: shown && found.kind !== 'second' && kept === versions.at(-1) && stand === (found.kind === 'appeal' ? 'appeal' : 'handed-in'), resitsLeft: resitsLeft(outline, versions),
  }
}

/** The version before a resit, with what was said of it: it was decided, so nobody is blind any more. Who reads on appeal reads it without. */
async function earlier(db: Kysely<Database>, outline: Report, versions: readonly KeptVersion[], before: KeptVersion, all: readonly AssessmentRow[], afresh: boolean): Promise<AssessmentView['earlier']> {
  const { version, parts, quotes, kept } = await frozen(db, outline, versions, before.id)
  const there = all.filter(({ version_id }) => version_id === before.id)
  return { version: afresh ? { ...version, results: [] } : version, parts, quotes, judgments: afresh ? [] : forAuthor(there, kept.results.length > 0, settled(kept)).map(presentJudgment) }
}

/** Reading and judging: taking a report up, filling the rubric, remarks in the text, being done, deciding. */
import type { AssessmentKind, changeMarks, decideResult, putRemark } from '@kring/protocol'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import { type Actor, audit } from '../commands/audit.ts'
import { standsAlready } from '../commands/stands-already.ts'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'
import { outlineOf, rubricById } from './content.ts'
import { assessmentsOf, waitsFor } from './judgments.ts'
import { lockReport, resitsLeft, standOf, unjudged, versionsOf } from './standing.ts'
import type { ReportRow } from './writing.ts'

/** An assessment with what it is of; found once per request. */
export interface FoundAssessment extends Selectable<Database['assessment']> {
  report_id: string
  rubric_id: string
  nr: number
  course_id: string
  author_id: string
}

export async function findAssessment(db: Kysely<Database>, id: string): Promise<FoundAssessment | null> {
  const row = await db
    .selectFrom('assessment')
    .innerJoin('report_version', 'report_version.id', 'assessment.version_id')
    .innerJoin('report', 'report.id', 'report_version.report_id')
    .selectAll('assessment')
    .select(['report_id', 'rubric_id', 'nr', 'course_id', 'report.person_id as author_id'])
    .where('assessment.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

const log = (by: Actor, act: string, { id, report_id, author_id, course_id, kind, nr }: FoundAssessment, detail: Record<string, unknown> = {}) =>
  ({ by, act, thing: 'assessment', id, subject: author_id, course: course_id, detail: { report: report_id, version: nr, as: kind, ...detail } })

/** Assessors hold this in the course; the first one is a trainer. */
const ASSESSORS = { first: ['trainer'], second: ['trainer', 'supervisor'], appeal: ['trainer', 'supervisor'] } as const

async function holdsIn(tx: Kysely<Database>, person: string, course: string, roles: readonly ('trainer' | 'supervisor')[]): Promise<boolean> {
  return (await tx.selectFrom('enrolment').select('id').where('person_id', '=', person).where('course_id', '=', course).where('role', 'in', [...roles]).executeTakeFirst()) !== undefined
}

/**
 * Makes someone an assessor of the last version handed in. Doing it again with the same person changes nothing.
 * @throws Refusal 'conflict' when there is nothing to read, someone else has this place, or the person has another one; 'not-allowed' for who may not read here.
 */
export async function appoint(tx: Kysely<Database>, by: Actor, report: ReportRow, wish: { id: string; kind: AssessmentKind; person: string }): Promise<string> {
  await lockReport(tx, report.id)
  const version = (await versionsOf(tx, [report.id])).get(report.id)?.at(-1)
  if (!version) throw new Refusal('conflict', 'Nothing was handed in yet.')
  if (wish.person === report.person_id) throw new Refusal('not-allowed', 'Nobody judges a report of her own.')
  if (!(await holdsIn(tx, wish.person, report.course_id, ASSESSORS[wish.kind]))) throw new Refusal('not-allowed', 'Reports are read by trainers of this course; second and on appeal also by its supervisors.')
  const there = await assessmentsOf(tx, [version.id])
  const same = there.find(({ kind }) => kind === wish.kind)
  if (same?.assessor_id === wish.person) return same.id
  if (same) throw new Refusal('conflict', `${same.by_name ?? 'Someone who has left'} reads this already.`)
  if (there.some(({ assessor_id }) => assessor_id === wish.person)) throw new Refusal('conflict', 'Who judged this report already cannot judge it a second time.')
  if (wish.kind !== 'appeal' && version.results.length > 0) throw new Refusal('conflict', 'A result was decided already.')
  await tx.insertInto('assessment').values({ id: wish.id, version_id: version.id, assessor_id: wish.person, kind: wish.kind, created_by: by.id }).execute()
  await audit(tx, { by, act: 'appoint', thing: 'assessment', id: wish.id, subject: report.person_id, course: report.course_id, detail: { report: report.id, version: version.nr, as: wish.kind } })
  return wish.id
}

/** A judgment that is done, or about which was decided, does not change. */
async function open(tx: Kysely<Database>, found: FoundAssessment): Promise<Selectable<Database['assessment']>> {
  const row = await tx.selectFrom('assessment').selectAll().where('id', '=', found.id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no assessment here that you may see.')
  if (row.done_at) throw new Refusal('conflict', 'You said you were done. Take that back first, as long as the others are not done.')
  return row
}

/** Sending the same again is harmless. @throws Refusal 'conflict' when it was changed elsewhere since `edition`: nothing is overwritten. */
export async function keepMarks(db: Kysely<Database>, by: Actor, found: FoundAssessment, change: z.infer<typeof changeMarks>): Promise<Selectable<Database['assessment']>> {
  const rubric = await rubricById(db, found.rubric_id)
  const strange = Object.entries(change.marks ?? {}).filter(([id, { level }]) => !rubric.body.criteria.some((one) => one.id === id) || (level ?? 1) > rubric.body.levels.length)
  if (strange.length > 0) throw new Refusal('bad-request', 'This rubric has no such criterion or level.', strange.map(([id]) => ({ where: `marks.${id}`, what: 'a criterion and level of this rubric' })))
  return db.transaction().execute(async (tx) => {
    const row = await open(tx, found)
    if (row.edition !== change.edition && standsAlready(row.marks, change.marks ?? {}) && (change.words ?? row.words) === row.words) return row
    if (row.edition !== change.edition) throw new Refusal('conflict', 'This was changed in another window meanwhile.', [{ where: 'edition', what: String(row.edition) }])
    const marks = { ...row.marks, ...change.marks }
    if (row.edition === 0) await audit(tx, log(by, 'judge', found))
    return tx
      .updateTable('assessment')
      .set({ marks: JSON.stringify(marks), words: change.words ?? row.words, edition: row.edition + 1 })
      .where('id', '=', found.id)
      .returningAll()
      .executeTakeFirstOrThrow()
  })
}

/** Adds or changes a remark; the id is the client's. */
export async function keepRemark(db: Kysely<Database>, found: FoundAssessment, id: string, wish: z.infer<typeof putRemark>): Promise<void> {
  if (wish.to <= wish.from) throw new Refusal('bad-request', 'A remark is about a piece of text.', [{ where: 'to', what: 'after from' }])
  await db.transaction().execute(async (tx) => {
    await open(tx, found)
    const { part, block, from, to, quote, criterion, text } = wish
    const done = await tx
      .insertInto('remark')
      .values({ id, assessment_id: found.id, part, block, from_at: from, to_at: to, quote, criterion, text })
      .onConflict((c) => c.column('id').doUpdateSet({ criterion, text }).where('remark.assessment_id', '=', found.id))
      .returning('id')
      .executeTakeFirst()
    if (!done) throw new Refusal('conflict', 'This id was used for another remark. Give a new remark a new id.')
  })
}

export async function removeRemark(db: Kysely<Database>, found: FoundAssessment, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await open(tx, found)
    await tx.deleteFrom('remark').where('id', '=', id).where('assessment_id', '=', found.id).execute()
  })
}

/** @throws Refusal 'bad-request' when a criterion has no level. Saying it twice changes nothing. */
export async function sayDone(db: Kysely<Database>, by: Actor, found: FoundAssessment): Promise<void> {
  const rubric = await rubricById(db, found.rubric_id)
  await db.transaction().execute(async (tx) => {
    await lockReport(tx, found.report_id)
    const row = await tx.selectFrom('assessment').selectAll().where('id', '=', found.id).forUpdate().executeTakeFirstOrThrow()
    if (row.done_at) return
    const left = unjudged(rubric.body, row.marks)
    if (left.length > 0) throw new Refusal('bad-request', 'Every criterion needs a level before you are done.', left.map((id) => ({ where: `marks.${id}`, what: 'a level' })))
    await tx.updateTable('assessment').set({ done_at: new Date() }).where('id', '=', found.id).execute()
    await audit(tx, log(by, 'done', found))
  })
}

/** Takes "done" back. @throws Refusal 'conflict' when the others are done too, for then each has seen the other's. */
export async function takeBackDone(db: Kysely<Database>, by: Actor, found: FoundAssessment): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockReport(tx, found.report_id)
    const all = await assessmentsOf(tx, [found.version_id])
    const mine = all.find(({ id }) => id === found.id)
    if (!mine?.done_at) return
    if (waitsFor(mine, all).length === 0 && (all.length > 1 || mine.kind === 'appeal')) throw new Refusal('conflict', 'All are done and have seen each other’s judgment: yours stays as it was.')
    const decided = await tx.selectFrom('report_result').select('id').where('version_id', '=', found.version_id).executeTakeFirst()
    if (decided) throw new Refusal('conflict', 'A result was decided: the judgment stays as it was.')
    await tx.updateTable('assessment').set({ done_at: null }).where('id', '=', found.id).execute()
    await audit(tx, log(by, 'undone', found))
  })
}

/**
 * The decision, by a person: the trainer who reads first, or on appeal who was named for it. Deciding the same twice (by id) changes nothing.
 * @throws Refusal 'conflict' while someone is not done, or when it was decided; 'not-allowed' for the second assessor; 'bad-request' for a resit when none is left.
 */
export async function decideReport(db: Kysely<Database>, by: Actor, found: FoundAssessment, wish: z.infer<typeof decideResult>): Promise<void> {
  if (found.kind === 'second') throw new Refusal('not-allowed', 'The result is decided by the trainer who reads first.')
  const { outline } = await outlineOf(db, found.course_id)
  await db.transaction().execute(async (tx) => {
    await lockReport(tx, found.report_id)
    if (await tx.selectFrom('report_result').select('id').where('id', '=', wish.id).where('version_id', '=', found.version_id).executeTakeFirst()) return
    const all = await assessmentsOf(tx, [found.version_id])
    const mine = all.find(({ id }) => id === found.id)!
    const waiting = waitsFor(mine, all)
    if (waiting.length > 0) throw new Refusal('conflict', `Not everyone is done: ${waiting.map(({ by_name }) => by_name ?? 'someone who has left').join(', ')}.`)
    const versions = (await versionsOf(tx, [found.report_id])).get(found.report_id) ?? []
    const version = versions.find(({ id }) => id === found.version_id)!
    const onAppeal = found.kind === 'appeal'
    const stand = standOf(versions)
    if (version !== versions.at(-1) || stand !== (onAppeal ? 'appeal' : 'handed-in')) throw new Refusal('conflict', 'A result was decided already.')
    const left = resitsLeft(outline, versions)
    if (wish.outcome === 'resit' && left === 0) throw new Refusal('bad-request', 'There is no further resit; decide pass or fail.', [{ where: 'outcome', what: 'pass or fail' }])
    if (wish.outcome === 'fail' && left > 0) throw new Refusal('bad-request', 'Insufficient means once more, as long as there is a resit.', [{ where: 'outcome', what: 'pass or resit' }])
    const resit = wish.outcome === 'resit'
    await tx
      .insertInto('report_result')
      .values({ id: wish.id, version_id: version.id, outcome: wish.outcome, words: wish.words, asks: resit ? wish.asks : '', until: resit ? wish.until : null, appeal_id: onAppeal ? version.appeal!.id : null, decided_by: by.id })
      .execute()
    if (onAppeal) await tx.updateTable('appeal').set({ settled_at: sql<Date>`now()` }).where('id', '=', version.appeal!.id).execute()
    await audit(tx, { by, act: 'decide', thing: 'report', id: found.report_id, subject: found.author_id, course: found.course_id, detail: { version: found.nr, outcome: wish.outcome, onAppeal } })
  })
}

/** Handing in: the text as it stands is frozen as a version, with her own judgment and the rubric of that day. */
import { countWords, isEmpty, type QuoteView, quotesIn, type ReportPart, reportParts } from '@kring/protocol'
import type { Kysely } from 'kysely'
import { type Actor, audit } from '../commands/audit.ts'
import { anyOf } from '../db/any-of.ts'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'
import { outlineOf, rubricOf } from './content.ts'
import { readDocument } from './document.ts'
import { presentQuote } from './quotes.ts'
import { lockReport, mayHandIn, unjudged, versionsOf } from './standing.ts'
import { type ReportRow, readWriting } from './writing.ts'

/**
 * Handing the same version in twice (by its id) changes nothing.
 * @throws Refusal 'conflict' when the server has another text than she sees, or when one is being read; 'bad-request' when nothing is
 * written, a criterion of her own judgment is open, or a quote is not hers.
 */
export async function handInReport(db: Kysely<Database>, by: Actor, report: ReportRow, wish: { id: string; parts: ReportPart[]; looked: boolean }): Promise<void> {
  const { outline } = await outlineOf(db, report.course_id)
  const rubric = await rubricOf(db, report.course_id)
  await db.transaction().execute(async (tx) => {
    await lockReport(tx, report.id)
    const versions = (await versionsOf(tx, [report.id])).get(report.id) ?? []
    if (versions.some(({ id }) => id === wish.id)) return
    if (!mayHandIn(versions)) throw new Refusal('conflict', 'This report is with its assessors, or it is finished: it cannot be handed in now.')
    const pieces = await readWriting(tx, report.id, 0)
    const { parts, self } = readDocument(pieces.map(({ body }) => body), outline.sections.map(({ id }) => id))
    if (JSON.stringify(parts) !== JSON.stringify(reportParts.parse(wish.parts))) throw new Refusal('conflict', 'Not all that you see has reached the server yet. Wait until it says that all is kept, then hand in.')
    if (parts.every(isEmpty)) throw new Refusal('bad-request', 'Nothing is written yet.', [{ where: 'parts', what: 'a text' }])
    const open = unjudged(rubric.body, self)
    if (open.length > 0) throw new Refusal('bad-request', 'Your own judgment goes with it, on every criterion.', open.map((id) => ({ where: `self.${id}`, what: 'a level' })))
    const quotes = await quotesOf(tx, report, parts)
    const version = await tx
      .insertInto('report_version')
      .values({ id: wish.id, report_id: report.id, nr: versions.length + 1, body: JSON.stringify({ parts, quotes }), self: JSON.stringify(self), rubric_id: rubric.id, words: countWords(parts) })
      .onConflict((c) => c.column('id').doNothing())
      .returning(['id', 'nr', 'created_at'])
      .executeTakeFirst()
    if (!version) throw new Refusal('conflict', 'This id was used for another version. Give a new version a new id.')
    await tx.updateTable('report').set({ handed_at: version.created_at }).where('id', '=', report.id).execute()
    await audit(tx, { by, act: 'hand-in', thing: 'report', id: report.id, subject: report.person_id, course: report.course_id, detail: { version: version.nr, looked: wish.looked } })
  })
}

async function quotesOf(tx: Kysely<Database>, report: ReportRow, parts: readonly ReportPart[]): Promise<QuoteView[]> {
  const ids = quotesIn(parts)
  if (ids.length === 0) return []
  const rows = await tx.selectFrom('quote').selectAll().where('id', '=', anyOf(ids)).where('person_id', '=', report.person_id).where('course_id', '=', report.course_id).execute()
  const missing = ids.filter((id) => !rows.some((row) => row.id === id))
  if (missing.length > 0) throw new Refusal('bad-request', 'The text holds a quote that is not kept on the server.', missing.map((id) => ({ where: 'parts', what: `quote ${id}` })))
  return ids.map((id) => presentQuote(rows.find((row) => row.id === id)!))
}

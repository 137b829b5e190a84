/** Disagreeing with a result: its author asks that someone else read it, an administrator names who, and that reader decides. */
import type { Kysely } from 'kysely'
import { type Actor, audit } from '../commands/audit.ts'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'
import { appoint } from './assess.ts'
import { outlineOf } from './content.ts'
import { appealUntil, lockReport, versionsOf } from './standing.ts'
import type { ReportRow } from './writing.ts'

/** Asking twice (by id) changes nothing. @throws Refusal 'conflict' when this version has no result to appeal against, or when it is too late. */
export async function makeAppeal(db: Kysely<Database>, by: Actor, report: ReportRow, wish: { id: string; version: string; reason: string }): Promise<void> {
  const { outline } = await outlineOf(db, report.course_id)
  await db.transaction().execute(async (tx) => {
    await lockReport(tx, report.id)
    const version = (await versionsOf(tx, [report.id])).get(report.id)?.at(-1)
    if (!version || version.id !== wish.version) throw new Refusal('conflict', 'An appeal is about the last version that was handed in.')
    if (version.appeal?.id === wish.id) return
    if (version.appeal) throw new Refusal('conflict', 'You appealed against this result already.')
    const until = appealUntil(outline, version, true)
    if (until === null) throw new Refusal('conflict', 'There is no result here to appeal against.')
    if (new Date().toISOString().slice(0, 10) > until) throw new Refusal('conflict', `An appeal was possible until ${until}. Talk to your trainer.`)
    await tx.insertInto('appeal').values({ id: wish.id, version_id: version.id, reason: wish.reason, assessment_id: null, settled_at: null }).execute()
    await audit(tx, { by, act: 'appeal', thing: 'report', id: report.id, subject: report.person_id, course: report.course_id, detail: { version: version.nr } })
  })
}

/** Names who reads it again: someone who did not judge it before. @throws Refusal as `appoint`, 'conflict' when nobody appealed or it is settled. */
export async function nameAppealReader(db: Kysely<Database>, by: Actor, report: ReportRow, wish: { id: string; person: string }): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockReport(tx, report.id)
    const version = (await versionsOf(tx, [report.id])).get(report.id)?.at(-1)
    if (!version?.appeal || version.appeal.settledAt) throw new Refusal('conflict', 'There is no open appeal here.')
    const assessment = await appoint(tx, by, report, { id: wish.id, kind: 'appeal', person: wish.person })
    await tx.updateTable('appeal').set({ assessment_id: assessment }).where('id', '=', version.appeal.id).execute()
  })
}

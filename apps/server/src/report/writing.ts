/** Keeps what is written in a report: in order of arrival, durable before it is acknowledged, harmless when repeated, merged now and then. */
import { MAX_REPORT } from '@kring/protocol'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Bus } from '../bus/bus.ts'
import { CHANNEL } from '../bus/postgres.ts'
import { anyOf } from '../db/any-of.ts'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'
import { checkUpdate, merge } from './document.ts'

export type ReportRow = Selectable<Database['report']>
export interface Piece {
  id: string
  update: Uint8Array
}

/** What live listeners of a report subscribe to. */
export const topicOf = (report: string): string => `report:${report}`

/** With so many pieces they are merged into one. */
const MANY = 200

export async function findReport(db: Kysely<Database>, course: string, person: string): Promise<ReportRow | null> {
  return (await db.selectFrom('report').selectAll().where('course_id', '=', course).where('person_id', '=', person).executeTakeFirst()) ?? null
}

/** The report of a participant in a course; made when she first writes or opens it. */
export async function openReport(db: Kysely<Database>, course: string, person: string): Promise<ReportRow> {
  const known = await findReport(db, course, person)
  if (known) return known
  await db.insertInto('report').values({ course_id: course, person_id: person }).onConflict((c) => c.doNothing()).execute()
  return (await findReport(db, course, person))!
}

/**
 * Keeps pieces of writing; those that were kept before (by their id) are passed over. Order does not matter to the text, only to who reads on.
 * @returns the number of the last piece kept.
 * @throws Refusal 'bad-request' for what is no piece of writing, 'too-large' when the report would weigh more than a report can.
 */
export async function keepWriting(db: Kysely<Database>, bus: Pick<Bus, 'notifiesInTransaction' | 'publish'>, report: string, pieces: readonly Piece[]): Promise<number> {
  for (const [i, { update }] of pieces.entries()) checkUpdate(update, `writing[${i}].update`)
  const { last, fresh } = await db.transaction().execute(async (tx) => {
    // The row lock gives every append its turn, so numbers have no doubles and merging sees all.
    const row = await tx.selectFrom('report').select(['last_seq']).where('id', '=', report).forUpdate().executeTakeFirst()
    if (!row) throw new Refusal('not-found', 'There is no report here that you may see.')
    const known = new Set((await tx.selectFrom('report_writing').select('id').where('report_id', '=', report).where('id', '=', anyOf(pieces.map(({ id }) => id))).execute()).map(({ id }) => id))
    const rows = pieces.filter(({ id }, i) => !known.has(id) && pieces.findIndex((one) => one.id === id) === i)
    if (rows.length === 0) return { last: row.last_seq, fresh: 0 }
    const last = row.last_seq + rows.length
    await tx.insertInto('report_writing').values(rows.map(({ id, update }, i) => ({ report_id: report, seq: row.last_seq + i + 1, id, body: Buffer.from(update) }))).execute()
    await tx.updateTable('report').set({ last_seq: last, updated_at: new Date() }).where('id', '=', report).execute()
    await tidy(tx, report, last)
    if (bus.notifiesInTransaction) await sql`select pg_notify(${CHANNEL}, ${`${topicOf(report)} ${last}`})`.execute(tx)
    return { last, fresh: rows.length }
  })
  if (fresh > 0) await bus.publish(topicOf(report), last)
  return last
}

/** Merges many pieces into one under the last number: who reads on from before gets the whole, which does no harm. */
async function tidy(tx: Kysely<Database>, report: string, last: number): Promise<void> {
  const { count, bytes } = await tx
    .selectFrom('report_writing')
    .select([sql<number>`count(*)::int`.as('count'), sql<number>`sum(octet_length(body))::int`.as('bytes')])
    .where('report_id', '=', report)
    .executeTakeFirstOrThrow()
  if (count <= MANY && bytes <= MAX_REPORT) return
  const rows = await tx.selectFrom('report_writing').select(['seq', 'id', 'body']).where('report_id', '=', report).orderBy('seq').execute()
  const whole = merge(rows.map(({ body }) => body))
  if (whole.length > MAX_REPORT) throw new Refusal('too-large', 'This report has become larger than a report can be. What you wrote is still on your device: take out what was pasted by accident.')
  await tx.deleteFrom('report_writing').where('report_id', '=', report).execute()
  await tx.insertInto('report_writing').values({ report_id: report, seq: last, id: rows.at(-1)!.id, body: Buffer.from(whole) }).execute()
}

export interface WritingRow {
  seq: number
  body: Buffer
}

export async function readWriting(db: Kysely<Database>, report: string, after: number): Promise<WritingRow[]> {
  return db.selectFrom('report_writing').select(['seq', 'body']).where('report_id', '=', report).where('seq', '>', after).orderBy('seq').execute()
}

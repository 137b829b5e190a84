/** The handed-in reports of a course, the latest first, with who reads them; nothing of what is in them or of how they were judged. */
import type { ReportRow as Row } from '@kring/protocol'
import { type Kysely, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'
import { outlineOf } from './content.ts'
import { presentVersion, standOf, versionsOf } from './standing.ts'

/** `after`: the `next` of the page before. @throws Refusal 'bad-request' for a place that no list gave. */
export async function listReports(db: Kysely<Database>, course: string, viewer: string, after: string | null, limit: number): Promise<{ rows: Row[]; next: string | null }> {
  const key = after === null ? null : /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/.exec(after)
  if (after !== null && !key) throw new Refusal('bad-request', 'This is no place in the list.', [{ where: 'after', what: 'the "next" of the page before' }])
  const found = await db
    .selectFrom('report')
    .innerJoin('person', 'person.id', 'report.person_id')
    .innerJoinLateral((eb) => eb.selectFrom('report_version').select('report_version.id as version').whereRef('report_id', '=', 'report.id').orderBy('nr', 'desc').limit(1).as('latest'), (join) => join.onTrue())
    .select((eb) => [
      'report.id', 'person.id as author', 'person.name', 'handed_at', 'version',
      jsonArrayFrom(eb.selectFrom('assessment').leftJoin('person as by', 'by.id', 'assessor_id').select(['assessment.id', 'kind', 'assessor_id', 'by.name', 'done_at']).whereRef('version_id', '=', 'latest.version').orderBy('kind', 'desc')).as('assessments'),
    ])
    .where('course_id', '=', course)
    .where('handed_at', 'is not', null)
    .$if(key !== null, (query) => query.where(sql<boolean>`(handed_at, report.id) < (${key?.[1]}::timestamptz, ${key?.[2]}::uuid)`))
    .orderBy('handed_at', 'desc')
    .orderBy('report.id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = found.slice(0, limit)
  const [{ outline }, versions] = await Promise.all([outlineOf(db, course), versionsOf(db, shown.map(({ id }) => id))])
  const rows = shown.map(({ id, author, name, assessments }): Row => {
    const all = versions.get(id) ?? []
    const { results, ...version } = presentVersion(outline, all.at(-1)!, true)
    return {
      id, author: { id: author, name }, stand: standOf(all), version: { ...version, result: results.at(-1)?.outcome ?? null },
      assessments: KINDS.flatMap((kind) => assessments.filter((one) => one.kind === kind)).map((one) => ({ id: one.id, kind: one.kind, by: one.assessor_id ? { id: one.assessor_id, name: one.name ?? '' } : null, done: one.done_at !== null, mine: one.assessor_id === viewer })),
    }
  })
  const last = shown.at(-1)
  return { rows, next: found.length > limit && last ? `${last.handed_at!.toISOString()}_${last.id}` : null }
}
const KINDS = ['first', 'second', 'appeal'] as const

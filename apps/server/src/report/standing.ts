/** Where a report stands, worked out from what was handed in, decided and appealed against. Pure; dates are days as text. */
import type { Report, Rubric } from '@kring/curriculum'
import type { Outcome, Stand, VersionCard } from '@kring/protocol'
import { type Kysely, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { anyOf } from '../db/any-of.ts'
import type { Database } from '../db/schema.ts'

export interface KeptVersion {
  id: string
  nr: number
  words: number
  createdAt: Date
  results: { id: string; outcome: Outcome; words: string; asks: string; until: string | null; appeal: string | null; by: string | null; at: string }[]
  appeal: { id: string; reason: string; at: string; reader: { name: string | null } | null; settledAt: string | null } | null
}

/** What was handed in of one report, the first first. */
export async function versionsOf(db: Kysely<Database>, reports: readonly string[]): Promise<Map<string, KeptVersion[]>> {
  const byReport = new Map<string, KeptVersion[]>()
  if (reports.length === 0) return byReport
  const rows = await db
    .selectFrom('report_version')
    .select((eb) => [
      'report_version.id', 'report_version.report_id', 'report_version.nr', 'report_version.words', 'report_version.created_at',
      jsonArrayFrom(
        eb
          .selectFrom('report_result')
          .leftJoin('person', 'person.id', 'report_result.decided_by')
          .select(['report_result.id', 'outcome', 'report_result.words', 'asks', 'until', 'appeal_id as appeal', 'person.name as by', 'report_result.created_at as at'])
          .whereRef('version_id', '=', 'report_version.id')
          .orderBy('report_result.created_at'),
      ).as('results'),
      jsonArrayFrom(
        eb
          .selectFrom('appeal')
          .leftJoin('assessment', 'assessment.id', 'appeal.assessment_id')
          .leftJoin('person', 'person.id', 'assessment.assessor_id')
          .select(['appeal.id', 'reason', 'appeal.created_at as at', 'assessment_id', 'person.name as reader', 'settled_at as settledAt'])
          .whereRef('appeal.version_id', '=', 'report_version.id'),
      ).as('appeals'),
    ])
    .where('report_id', '=', anyOf(reports))
    .orderBy('nr')
    .execute()
  for (const { report_id, created_at, appeals, results, ...row } of rows) {
    const [appeal] = appeals
    const version: KeptVersion = {
      ...row, createdAt: created_at, results: results.map((result) => ({ ...result, at: iso(result.at) })),
      appeal: appeal ? { id: appeal.id, reason: appeal.reason, at: iso(appeal.at), reader: appeal.assessment_id ? { name: appeal.reader } : null, settledAt: appeal.settledAt ? iso(appeal.settledAt) : null } : null,
    }
    byReport.set(report_id, [...(byReport.get(report_id) ?? []), version])
  }
  return byReport
}
/** Inside JSON the database writes moments as text. */
const iso = (moment: Date | string): string => new Date(moment).toISOString()

export function standOf(versions: readonly KeptVersion[]): Stand {
  const last = versions.at(-1)
  if (!last) return 'writing'
  if (last.appeal && !last.appeal.settledAt) return 'appeal'
  const result = last.results.at(-1)
  if (!result) return 'handed-in'
  return result.outcome === 'pass' ? 'passed' : result.outcome === 'resit' ? 'resit' : 'failed'
}

const rule = (outline: Report, id: string, otherwise: number): number => outline.handIn.find((one) => one.id === id)?.figure?.value ?? otherwise

export const dayAfter = (day: string | Date, weeks: number): string => new Date(new Date(day).getTime() + weeks * 7 * 86_400_000).toISOString().slice(0, 10)

/** How often a report may still be handed in anew, after the versions that are there. */
export const resitsLeft = (outline: Report, versions: readonly unknown[]): number => Math.max(0, rule(outline, 'resit', 1) - Math.max(0, versions.length - 1))

export const mayHandIn = (versions: readonly KeptVersion[]): boolean => ['writing', 'resit'].includes(standOf(versions))

/** The last day for handing in: some weeks after the course, or what was asked for a resit. */
export function handInBy(outline: Report, endsOn: string, versions: readonly KeptVersion[]): string {
  const asked = versions.at(-1)?.results.at(-1)
  return asked?.outcome === 'resit' && asked.until ? asked.until : dayAfter(endsOn, rule(outline, 'within', 6))
}

/** Until when this version's result may be appealed against; null when it may not (not decided, passed, or appealed against before). */
export function appealUntil(outline: Report, version: KeptVersion, isLast: boolean): string | null {
  const result = version.results.at(-1)
  if (!isLast || !result || result.outcome === 'pass' || version.appeal) return null
  return dayAfter(result.at, rule(outline, 'appeal', 4))
}

export const presentVersion = (outline: Report, version: KeptVersion, isLast: boolean): VersionCard => ({
  id: version.id, nr: version.nr, handedInAt: version.createdAt.toISOString(), words: version.words,
  results: version.results.map(({ outcome, words, asks, until, appeal, by, at }) => ({ outcome, words, asks, until, by, at, onAppeal: appeal !== null })),
  appeal: version.appeal, appealUntil: appealUntil(outline, version, isLast),
})

/** Which criteria have no level yet. */
export const unjudged = (rubric: Pick<Rubric, 'criteria'>, marks: Record<string, { level: number | null }>): string[] => rubric.criteria.map(({ id }) => id).filter((id) => !marks[id]?.level)

/** Levels by criterion, for the pass rule. */
export const levelsOf = (marks: Record<string, { level: number | null }>): Record<string, number> => Object.fromEntries(Object.entries(marks).flatMap(([id, { level }]) => (level === null ? [] : [[id, level]])))

/** Held while a report changes hands, so that handing in, deciding and appealing never cross. */
export async function lockReport(tx: Kysely<Database>, report: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`report ${report}`}, 0))`.execute(tx)
}

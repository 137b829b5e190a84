/** Judging a handed-in report: filled rubrics, remarks in the text, results, appeals. What an assessor wrote outlives his account. */
import { type Migration, sql } from 'kysely'
import { byPerson, now } from './columns.ts'

export const assessment: Migration = {
  async up(db) {
    await db.schema
      .createTable('assessment')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('version_id', 'uuid', (c) => c.notNull().references('report_version.id').onDelete('cascade'))
      .addColumn('assessor_id', 'uuid', byPerson)
      .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('first', 'second', 'appeal')`))
      .addColumn('marks', 'jsonb', (c) => c.notNull().defaultTo(sql`'{}'::jsonb`))
      .addColumn('words', 'text', (c) => c.notNull().defaultTo(''))
      .addColumn('edition', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('done_at', 'timestamptz')
      .addColumn('created_by', 'uuid', byPerson)
      .addColumn('created_at', 'timestamptz', now)
      .addUniqueConstraint('assessment_once', ['version_id', 'kind'])
      .execute()
    await db.schema.createIndex('assessment_by_assessor').on('assessment').column('assessor_id').execute()
    await db.schema
      .createTable('remark')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('assessment_id', 'uuid', (c) => c.notNull().references('assessment.id').onDelete('cascade'))
      .addColumn('part', 'text', (c) => c.notNull())
      .addColumn('block', 'integer', (c) => c.notNull())
      .addColumn('from_at', 'integer', (c) => c.notNull())
      .addColumn('to_at', 'integer', (c) => c.notNull())
      .addColumn('quote', 'text', (c) => c.notNull())
      .addColumn('criterion', 'text')
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('created_at', 'timestamptz', now)
      .execute()
    await db.schema.createIndex('remark_by_assessment').on('remark').column('assessment_id').execute()
    await db.schema
      .createTable('appeal')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('version_id', 'uuid', (c) => c.notNull().unique().references('report_version.id').onDelete('cascade'))
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('assessment_id', 'uuid', (c) => c.unique().references('assessment.id').onDelete('set null'))
      .addColumn('settled_at', 'timestamptz')
      .addColumn('created_at', 'timestamptz', now)
      .execute()
    await db.schema
      .createTable('report_result')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('version_id', 'uuid', (c) => c.notNull().references('report_version.id').onDelete('cascade'))
      .addColumn('outcome', 'text', (c) => c.notNull().check(sql`outcome in ('pass', 'resit', 'fail')`))
      .addColumn('words', 'text', (c) => c.notNull())
      .addColumn('asks', 'text', (c) => c.notNull())
      .addColumn('until', 'date')
      .addColumn('appeal_id', 'uuid', (c) => c.references('appeal.id').onDelete('cascade'))
      .addColumn('decided_by', 'uuid', byPerson)
      .addColumn('created_at', sql`timestamptz(3)`, now)
      .execute()
    // One decision, and one more after an appeal.
    await sql`create unique index report_result_once on report_result (version_id) where appeal_id is null`.execute(db)
    await sql`create unique index report_result_on_appeal on report_result (appeal_id) where appeal_id is not null`.execute(db)
    await db.schema.createIndex('report_result_by_version').on('report_result').column('version_id').execute()
  },
}

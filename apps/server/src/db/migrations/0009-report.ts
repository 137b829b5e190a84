/** The reflection report: its writing, quotes from one's own work, the course's rubric, and what was handed in. */
import { type Migration, sql } from 'kysely'
import { byPerson, id, now, ofCourse, ofPerson } from './columns.ts'

export const report: Migration = {
  async up(db) {
    await db.schema
      .createTable('report')
      .addColumn('id', 'uuid', id)
      .addColumn('course_id', 'uuid', ofCourse)
      .addColumn('person_id', 'uuid', ofPerson)
      .addColumn('last_seq', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('created_at', 'timestamptz', now)
      .addColumn('updated_at', 'timestamptz', now)
      .addUniqueConstraint('report_once', ['course_id', 'person_id'])
      .execute()
    await db.schema.createIndex('report_by_person').on('report').column('person_id').execute()
    await db.schema
      .createTable('report_writing')
      .addColumn('report_id', 'uuid', (c) => c.notNull().references('report.id').onDelete('cascade'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('id', 'uuid', (c) => c.notNull())
      .addColumn('body', 'bytea', (c) => c.notNull())
      .addColumn('received_at', 'timestamptz', now)
      .addPrimaryKeyConstraint('report_writing_pk', ['report_id', 'seq'])
      .addUniqueConstraint('report_writing_once', ['report_id', 'id'])
      .execute()
    await db.schema
      .createTable('quote')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('course_id', 'uuid', ofCourse)
      .addColumn('person_id', 'uuid', ofPerson)
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('body', 'jsonb', (c) => c.notNull())
      .addColumn('created_at', 'timestamptz', now)
      .execute()
    await db.schema.createIndex('quote_by_person').on('quote').columns(['person_id', 'course_id', 'created_at']).execute()
    await db.schema.createIndex('quote_by_course').on('quote').column('course_id').execute()
    await db.schema
      .createTable('rubric')
      .addColumn('id', 'uuid', id)
      .addColumn('course_id', 'uuid', ofCourse)
      .addColumn('nr', 'integer', (c) => c.notNull())
      .addColumn('body', 'jsonb', (c) => c.notNull())
      .addColumn('why', 'text')
      .addColumn('made_by', 'uuid', byPerson)
      .addColumn('created_at', 'timestamptz', now)
      .addUniqueConstraint('rubric_once', ['course_id', 'nr'])
      .execute()
    await db.schema
      .createTable('report_version')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('report_id', 'uuid', (c) => c.notNull().references('report.id').onDelete('cascade'))
      .addColumn('nr', 'integer', (c) => c.notNull().check(sql`nr > 0`))
      .addColumn('body', 'jsonb', (c) => c.notNull())
      .addColumn('self', 'jsonb', (c) => c.notNull())
      .addColumn('rubric_id', 'uuid', (c) => c.notNull().references('rubric.id').onDelete('cascade'))
      .addColumn('words', 'integer', (c) => c.notNull())
      .addColumn('created_at', sql`timestamptz(3)`, now)
      .addUniqueConstraint('report_version_once', ['report_id', 'nr'])
      .execute()
    await db.schema.createIndex('report_version_by_rubric').on('report_version').column('rubric_id').execute()
  },
}

/** A course in progress: its days with dates, what trainers change, files. */
import { type ColumnDefinitionBuilder, type Migration, sql } from 'kysely'

const now = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.notNull().defaultTo(sql`now()`)
const ofCourse = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.notNull().references('course.id').onDelete('cascade')
/** Who did it: the row outlives him. */
const byPerson = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.references('person.id').onDelete('set null')

export const programme: Migration = {
  async up(db) {
    await db.schema
      .alterTable('course')
      .addColumn('revision', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('revised_by', 'uuid', byPerson)
      .execute()
    await db.schema
      .createTable('course_day')
      .addColumn('course_id', 'uuid', ofCourse)
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('date', 'date')
      .addColumn('place', 'text', (c) => c.notNull().defaultTo(''))
      .addPrimaryKeyConstraint('course_day_key', ['course_id', 'number'])
      .execute()
    await db.schema
      .createTable('course_change')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('course_id', 'uuid', ofCourse)
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('by_id', 'uuid', byPerson)
      .addColumn('at', 'timestamptz', now)
      .addColumn('body', 'jsonb', (c) => c.notNull())
      .addColumn('undone_at', 'timestamptz')
      .addColumn('undone_by', 'uuid', byPerson)
      .addUniqueConstraint('course_change_order', ['course_id', 'seq'])
      .execute()
    await db.schema
      .createTable('course_file')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('course_id', 'uuid', ofCourse)
      .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('material', 'evidence')`))
      // Evidence goes with the person it is of; what a trainer gave to a course stays.
      .addColumn('person_id', 'uuid', byPerson)
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('size', 'integer', (c) => c.notNull())
      .addColumn('bytes', 'bytea', (c) => c.notNull())
      .addColumn('at', 'timestamptz', now)
      .execute()
    await db.schema.createIndex('course_file_by_person').on('course_file').columns(['person_id', 'kind']).execute()
    await db.schema.createIndex('course_file_by_course').on('course_file').column('course_id').execute()
    // Files are compressed already.
    await sql`alter table course_file alter column bytes set storage external`.execute(db)
  },
}

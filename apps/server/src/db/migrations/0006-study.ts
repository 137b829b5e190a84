/** What people of a course study: work done, notes, what is said about the questions of the literature. */
import { type ColumnDefinitionBuilder, type Migration, sql } from 'kysely'

const now = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.notNull().defaultTo(sql`now()`)
const ofCourse = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.notNull().references('course.id').onDelete('cascade')
const ofPerson = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.notNull().references('person.id').onDelete('cascade')
const byPerson = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.references('person.id').onDelete('set null')

export const study: Migration = {
  async up(db) {
    await db.schema
      .createTable('course_work')
      .addColumn('course_id', 'uuid', ofCourse)
      .addColumn('person_id', 'uuid', ofPerson)
      .addColumn('item', 'text', (c) => c.notNull())
      .addColumn('done', 'integer', (c) => c.notNull().check(sql`done >= 0`))
      .addColumn('at', 'timestamptz', (c) => c.notNull())
      .addPrimaryKeyConstraint('course_work_key', ['person_id', 'course_id', 'item'])
      .execute()
    await db.schema.createIndex('course_work_by_course').on('course_work').column('course_id').execute()
    await db.schema
      .createTable('note')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('course_id', 'uuid', ofCourse)
      .addColumn('person_id', 'uuid', ofPerson)
      .addColumn('item', 'text', (c) => c.notNull())
      .addColumn('page', 'integer')
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('concepts', sql`text[]`, (c) => c.notNull().defaultTo(sql`'{}'::text[]`))
      .addColumn('shared', 'boolean', (c) => c.notNull().defaultTo(false))
      .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
      // To the millisecond, as it is written in the key of a page.
      .addColumn('created_at', sql`timestamptz(3)`, now)
      .addColumn('changed_at', 'timestamptz')
      .execute()
    await db.schema.createIndex('note_of_person').on('note').columns(['person_id', 'course_id', 'item', 'created_at desc', 'id']).execute()
    await sql`create index note_shared on note (course_id, item, created_at desc, id) where shared`.execute(db)
    await db.schema
      .createTable('contribution')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('course_id', 'uuid', ofCourse)
      .addColumn('person_id', 'uuid', ofPerson)
      .addColumn('item', 'text', (c) => c.notNull())
      .addColumn('question', 'text', (c) => c.notNull())
      // When someone leaves, answers to her stay.
      .addColumn('parent_id', 'uuid', (c) => c.references('contribution.id').onDelete('set null'))
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
      .addColumn('created_at', sql`timestamptz(3)`, now)
      .addColumn('changed_at', 'timestamptz')
      .addColumn('withdrawn_at', 'timestamptz')
      .addColumn('withdrawn_by', 'uuid', byPerson)
      .addColumn('marked_at', 'timestamptz')
      .addColumn('marked_by', 'uuid', byPerson)
      .execute()
    await db.schema.createIndex('contribution_by_question').on('contribution').columns(['course_id', 'item', 'question', 'created_at', 'id']).execute()
    await db.schema.createIndex('contribution_by_person').on('contribution').column('person_id').execute()
    await db.schema.createIndex('contribution_by_parent').on('contribution').column('parent_id').execute()
  },
}

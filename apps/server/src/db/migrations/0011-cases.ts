/** Own cases, with whom they are shared until when, and what is said about them. */
import { type Migration, sql } from 'kysely'
import { byPerson, now, ofCourse, ofPerson } from './columns.ts'

const none = sql`'{}'::text[]`

export const cases: Migration = {
  async up(db) {
    await db.schema
      .createTable('own_case')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('course_id', 'uuid', ofCourse)
      .addColumn('person_id', 'uuid', ofPerson)
      .addColumn('item', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('fields', 'jsonb', (c) => c.notNull())
      .addColumn('pseudonyms', sql`text[]`, (c) => c.notNull().defaultTo(none))
      .addColumn('concepts', sql`text[]`, (c) => c.notNull().defaultTo(none))
      .addColumn('literature', sql`text[]`, (c) => c.notNull().defaultTo(none))
      .addColumn('scenario', 'text')
      .addColumn('edition', 'integer', (c) => c.notNull().defaultTo(1))
      .addColumn('created_at', 'timestamptz', now)
      .addColumn('updated_at', sql`timestamptz(3)`, now)
      .execute()
    await db.schema.createIndex('own_case_by_person').on('own_case').columns(['person_id', 'course_id', 'updated_at desc', 'id']).execute()
    await db.schema.createIndex('own_case_by_course').on('own_case').columns(['course_id', 'updated_at desc', 'id']).execute()
    await db.schema
      .createTable('case_share')
      .addColumn('case_id', 'uuid', (c) => c.notNull().references('own_case.id').onDelete('cascade'))
      .addColumn('person_id', 'uuid', ofPerson)
      .addColumn('until', 'timestamptz', (c) => c.notNull())
      .addColumn('ended_at', 'timestamptz')
      .addColumn('created_at', 'timestamptz', now)
      .addPrimaryKeyConstraint('case_share_pk', ['case_id', 'person_id'])
      .execute()
    await db.schema.createIndex('case_share_by_person').on('case_share').columns(['person_id', 'until']).execute()
    await db.schema
      .createTable('case_comment')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('case_id', 'uuid', (c) => c.notNull().references('own_case.id').onDelete('cascade'))
      .addColumn('person_id', 'uuid', byPerson)
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('created_at', sql`timestamptz(3)`, now)
      .execute()
    await db.schema.createIndex('case_comment_by_case').on('case_comment').columns(['case_id', 'created_at', 'id']).execute()
    await db.schema.createIndex('case_comment_by_person').on('case_comment').column('person_id').execute()
  },
}

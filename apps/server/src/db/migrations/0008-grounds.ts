/** Why someone may come to a part that asks another part first, and the secret link of a calendar. */
import { type ColumnDefinitionBuilder, type Migration, sql } from 'kysely'

const now = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.notNull().defaultTo(sql`now()`)
const byPerson = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.references('person.id').onDelete('set null')

export const grounds: Migration = {
  async up(db) {
    await db.schema
      .createTable('ground')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('course_id', 'uuid', (c) => c.notNull().references('course.id').onDelete('cascade'))
      .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
      .addColumn('part', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('text', 'file', 'word', 'said')`))
      .addColumn('text', 'text', (c) => c.notNull().defaultTo(''))
      .addColumn('file_id', 'uuid', (c) => c.references('course_file.id').onDelete('set null'))
      .addColumn('by_id', 'uuid', byPerson)
      .addColumn('at', sql`timestamptz(3)`, now)
      .addColumn('accepted', 'boolean')
      .addColumn('decided_by', 'uuid', byPerson)
      .addColumn('decided_at', 'timestamptz')
      .addColumn('answer', 'text')
      .execute()
    await db.schema.createIndex('ground_by_course').on('ground').columns(['course_id', 'person_id', 'at desc']).execute()
    await db.schema.createIndex('ground_by_person').on('ground').column('person_id').execute()
    await db.schema
      .createTable('calendar_link')
      .addColumn('person_id', 'uuid', (c) => c.primaryKey().references('person.id').onDelete('cascade'))
      .addColumn('nr', 'integer', (c) => c.notNull())
      .addColumn('token_hash', 'bytea', (c) => c.notNull().unique())
      .addColumn('at', 'timestamptz', now)
      .execute()
  },
}

/** The simulator in the course: what is asked, and what was handed in. */
import { type ColumnDefinitionBuilder, type Migration, sql } from 'kysely'

const id = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.primaryKey().defaultTo(sql`gen_random_uuid()`)
const now = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.notNull().defaultTo(sql`now()`)

export const practice: Migration = {
  async up(db) {
    await db.schema
      .createTable('practice_task')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('course_id', 'uuid', (c) => c.notNull().references('course.id').onDelete('cascade'))
      .addColumn('scenario', 'text', (c) => c.notNull())
      .addColumn('aim', 'text', (c) => c.notNull())
      .addColumn('until', 'date')
      .addColumn('item', 'text')
      .addColumn('created_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
      .addColumn('created_at', 'timestamptz', now)
      .addColumn('withdrawn_at', 'timestamptz')
      .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
      .execute()
    await db.schema.createIndex('practice_task_by_course').on('practice_task').columns(['course_id', 'created_at']).execute()
    await db.schema
      .createTable('hand_in')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('task_id', 'uuid', (c) => c.notNull().references('practice_task.id').onDelete('cascade'))
      .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
      // The log is kept as long as it is handed in: erasing it first asks to take it back.
      .addColumn('session_id', 'uuid', (c) => c.notNull().references('session.id').onDelete('cascade'))
      .addColumn('last_seq', 'integer', (c) => c.notNull())
      .addColumn('reflection', 'text', (c) => c.notNull())
      .addColumn('showing', 'text', (c) => c.notNull().check(sql`showing in ('no', 'without-name', 'with-name')`))
      .addColumn('losing', 'jsonb', (c) => c.notNull())
      .addColumn('at', 'timestamptz', now)
      .addUniqueConstraint('hand_in_once', ['task_id', 'session_id'])
      .execute()
    await db.schema.createIndex('hand_in_by_task').on('hand_in').columns(['task_id', 'person_id']).execute()
    await db.schema.createIndex('hand_in_by_person').on('hand_in').column('person_id').execute()
    await db.schema.createIndex('hand_in_by_session').on('hand_in').column('session_id').execute()
    await db.schema
      .createTable('hand_in_moment')
      .addColumn('id', 'uuid', id)
      .addColumn('hand_in_id', 'uuid', (c) => c.notNull().references('hand_in.id').onDelete('cascade'))
      .addColumn('turn', 'integer', (c) => c.notNull())
      .addColumn('t', 'real', (c) => c.notNull())
      .addColumn('said', 'text', (c) => c.notNull())
      .addColumn('words', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('hand_in_moment_by_hand_in').on('hand_in_moment').column('hand_in_id').execute()
  },
}

/** What happens in class: the question that is open, the cards that are dealt, who was there. */
import { type ColumnDefinitionBuilder, type Migration, sql } from 'kysely'

const now = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.notNull().defaultTo(sql`now()`)
const ofCourse = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.notNull().references('course.id').onDelete('cascade')
const ofPerson = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.notNull().references('person.id').onDelete('cascade')
const byPerson = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.references('person.id').onDelete('set null')

export const inClass: Migration = {
  async up(db) {
    await db.schema
      .createTable('open_question')
      .addColumn('course_id', 'uuid', (c) => c.primaryKey().references('course.id').onDelete('cascade'))
      .addColumn('item', 'text', (c) => c.notNull())
      .addColumn('question', 'text', (c) => c.notNull())
      .addColumn('by_id', 'uuid', byPerson)
      .addColumn('at', 'timestamptz', now)
      .execute()
    await db.schema
      .createTable('deal')
      .addColumn('course_id', 'uuid', ofCourse)
      .addColumn('exercise', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('by_id', 'uuid', byPerson)
      .addColumn('at', 'timestamptz', now)
      .addPrimaryKeyConstraint('deal_key', ['course_id', 'exercise'])
      .execute()
    await db.schema
      .createTable('card')
      .addColumn('course_id', 'uuid', ofCourse)
      .addColumn('exercise', 'text', (c) => c.notNull())
      .addColumn('person_id', 'uuid', ofPerson)
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('circle', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('card_key', ['course_id', 'exercise', 'person_id'])
      .execute()
    await db.schema.createIndex('card_by_circle').on('card').columns(['course_id', 'exercise', 'circle']).execute()
    await db.schema.createIndex('card_by_person').on('card').columns(['person_id', 'course_id']).execute()
    await db.schema
      .createTable('attendance')
      .addColumn('course_id', 'uuid', ofCourse)
      .addColumn('person_id', 'uuid', ofPerson)
      .addColumn('day', 'integer', (c) => c.notNull())
      .addColumn('half', 'text', (c) => c.notNull().check(sql`half in ('morning', 'afternoon', 'evening')`))
      .addColumn('hours', 'float4', (c) => c.notNull().check(sql`hours >= 0 and hours <= 12`))
      .addColumn('by_id', 'uuid', byPerson)
      .addColumn('at', 'timestamptz', now)
      .addPrimaryKeyConstraint('attendance_key', ['course_id', 'person_id', 'day', 'half'])
      .execute()
    await db.schema.createIndex('attendance_by_half').on('attendance').columns(['course_id', 'day', 'half']).execute()
    await db.schema.createIndex('attendance_by_person').on('attendance').column('person_id').execute()
  },
}

/** Columns as the tables of a course have them. */
import { type ColumnDefinitionBuilder, sql } from 'kysely'

export const id = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.primaryKey().defaultTo(sql`gen_random_uuid()`)
export const now = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.notNull().defaultTo(sql`now()`)
export const ofPerson = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.notNull().references('person.id').onDelete('cascade')
export const ofCourse = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.notNull().references('course.id').onDelete('cascade')
/** Who did it: the row outlives him. */
export const byPerson = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.references('person.id').onDelete('set null')

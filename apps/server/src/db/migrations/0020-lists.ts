/** What keeps lists and counts as quick in a large house as in a small one: each is read along an index in the order in which it is shown. */
import { type Migration, sql } from 'kysely'

export const lists: Migration = {
  async up(db) {
    // Who was here on a day, counted and by name; it also finds all of a course's day.
    await sql`create index attendance_here on attendance (course_id, day, person_id) where hours > 0`.execute(db)
    await sql`drop index attendance_by_half`.execute(db)
    // How much was said about each question, without reading what.
    await sql`create index contribution_count on contribution (course_id, item, question, marked_at) where withdrawn_at is null`.execute(db)
    await sql`create index note_shared_in_course on note (course_id, created_at desc, id desc) where shared`.execute(db)
    await sql`create index group_word_to_trainer on group_word (trainer_id, course_id, at desc, id)`.execute(db)
    await sql`create index group_word_to_participant on group_word (participant_id, course_id, at desc, id)`.execute(db)
    await sql`drop index group_word_by_trainer`.execute(db)
    await sql`drop index group_word_by_participant`.execute(db)
    // When a report was last handed in: a list in that order need not look through all versions.
    await db.schema.alterTable('report').addColumn('handed_at', sql`timestamptz(3)`).execute()
    await sql`update report set handed_at = (select max(created_at) from report_version where report_id = report.id)`.execute(db)
    await sql`create index report_handed on report (course_id, handed_at desc, id desc) where handed_at is not null`.execute(db)
  },
}

/** What a course keeps of one person. */
import type { PersonalData } from './personal-data-shape.ts'

export const COURSE_DATA: PersonalData[] = [
  { name: 'courseWork', tables: ['course_work'], read: (db, person) => db.selectFrom('course_work').select(['course_id', 'item', 'done', 'at']).where('person_id', '=', person).orderBy('at').execute() },
  { name: 'notes', tables: ['note'], read: (db, person) => db.selectFrom('note').select(['course_id', 'item', 'page', 'text', 'concepts', 'shared', 'created_at', 'changed_at']).where('person_id', '=', person).orderBy('created_at').execute() },
  {
    name: 'contributions', tables: ['contribution'],
    read: (db, person) => db.selectFrom('contribution').select(['course_id', 'item', 'question', 'text', 'created_at', 'changed_at', 'withdrawn_at']).where('person_id', '=', person).orderBy('created_at').execute(),
  },
  { name: 'cards', tables: ['card'], read: (db, person) => db.selectFrom('card').select(['course_id', 'exercise', 'role', 'circle']).where('person_id', '=', person).execute() },
  { name: 'attendance', tables: ['attendance'], read: (db, person) => db.selectFrom('attendance').select(['course_id', 'day', 'half', 'hours', 'at']).where('person_id', '=', person).orderBy('day').execute() },
  {
    name: 'grounds', tables: ['ground', 'course_file'],
    read: (db, person) =>
      db.selectFrom('ground').leftJoin('course_file', 'course_file.id', 'file_id').select(['ground.course_id', 'part', 'ground.kind', 'text', 'course_file.name as file', 'course_file.bytes', 'ground.at', 'accepted', 'answer', 'decided_at']).where('ground.person_id', '=', person).execute()
        .then((rows) => rows.map(({ bytes, ...row }) => ({ ...row, bytes: bytes ? Buffer.from(bytes).toString('base64') : null }))),
  },
  // A calendar’s link is a key, not something said of her; who changed a programme, opened a question or dealt cards stands in the trail of the course.
  { name: 'calendar', tables: ['calendar_link', 'course_change', 'open_question', 'deal'], read: (db, person) => db.selectFrom('calendar_link').select('at').where('person_id', '=', person).executeTakeFirst() },
]

/** What is kept of a person in reports, assessments and own cases, for the file she can take along. What others wrote of her report is hers to read once it was decided. */
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { outlineOf } from '../report/content.ts'
import { readDocument } from '../report/document.ts'
import { readWriting } from '../report/writing.ts'
import { presentOwnVersion } from '../presenters/report.ts'
import type { PersonalData } from './personal-data-shape.ts'

export const REPORT_DATA: PersonalData[] = [
  { name: 'reports', tables: ['report', 'report_writing', 'report_version', 'report_result', 'appeal', 'remark', 'rubric'], read: reports },
  { name: 'quotes', tables: ['quote'], read: (db, person) => db.selectFrom('quote').select(['course_id', 'kind', 'body', 'created_at']).where('person_id', '=', person).orderBy('created_at').execute() },
  { name: 'assessments', tables: ['assessment'], read: (db, person) => db.selectFrom('assessment').select(['kind', 'marks', 'words', 'done_at', 'created_at']).where('assessor_id', '=', person).orderBy('created_at').execute() },
  {
    name: 'cases', tables: ['own_case', 'case_share'],
    read: (db, person) => db.selectFrom('own_case').select(['course_id', 'item', 'title', 'fields', 'pseudonyms', 'concepts', 'literature', 'scenario', 'created_at', 'updated_at']).where('person_id', '=', person).orderBy('created_at').execute(),
  },
  { name: 'saidOfCases', tables: ['case_comment'], read: (db, person) => db.selectFrom('case_comment').select(['text', 'created_at']).where('person_id', '=', person).orderBy('created_at').execute() },
]

async function reports(db: Kysely<Database>, person: string): Promise<unknown> {
  const rows = await db.selectFrom('report').selectAll().where('person_id', '=', person).orderBy('created_at').execute()
  return Promise.all(
    rows.map(async (report) => {
      const { outline } = await outlineOf(db, report.course_id)
      const pieces = await readWriting(db, report.id, 0)
      const versions = await db.selectFrom('report_version').select('id').where('report_id', '=', report.id).orderBy('nr').execute()
      return { course: report.course_id, written: readDocument(pieces.map(({ body }) => body), outline.sections.map(({ id }) => id)), versions: await Promise.all(versions.map(({ id }) => presentOwnVersion(db, report, id))) }
    }),
  )
}

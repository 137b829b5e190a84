/**
 * What is kept of one person, for the file she can take along. Every table that refers to a person stands here or is named as
 * saying nothing of her; a test compares this list with the database.
 */
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { COURSE_DATA } from './personal-data-course.ts'
import { REPORT_DATA } from './report-data.ts'
import { GROUP_PERSONAL } from './group-personal.ts'
import type { PersonalData } from './personal-data-shape.ts'

export const PERSONAL_DATA: PersonalData[] = [
  {
    name: 'person', tables: ['person'],
    read: (db, person) => db.selectFrom('person').select(['name', 'email', 'email_verified', 'language', 'two_factor_enabled', 'created_at']).where('id', '=', person).executeTakeFirst(),
  },
  {
    name: 'roles', tables: ['enrolment', 'course'],
    read: (db, person) => db.selectFrom('enrolment').leftJoin('course', 'course.id', 'enrolment.course_id').select(['role', 'course.title', 'enrolment.created_at']).where('person_id', '=', person).execute(),
  },
  {
    name: 'waysToSignIn', tables: ['credential', 'two_factor'],
    read: (db, person) => db.selectFrom('credential').select(['provider_id', 'created_at']).where('person_id', '=', person).execute(),
  },
  { name: 'passkeys', tables: ['passkey'], read: (db, person) => db.selectFrom('passkey').select(['name', 'created_at']).where('person_id', '=', person).execute() },
  {
    name: 'signIns', tables: ['login', 'ticket'],
    read: (db, person) => db.selectFrom('login').select(['method', 'ip_address', 'user_agent', 'created_at', 'expires_at']).where('person_id', '=', person).execute(),
  },
  {
    name: 'invitations', tables: ['invitation'],
    read: (db, person) => db.selectFrom('invitation').select(['email', 'name', 'role', 'created_at', 'accepted_at']).where('accepted_by', '=', person).execute(),
  },
  {
    name: 'trail', tables: ['audit'],
    read: (db, person) => db.selectFrom('audit').select(['at', 'by_role', 'act', 'thing', 'thing_id', 'detail']).where('subject_id', '=', person).orderBy('id').execute(),
  },
  ...REPORT_DATA,
  {
    name: 'sessions', tables: ['session', 'event'],
    read: async (db, person) => {
      const sessions = await db.selectFrom('session').select(['id', 'scenario', 'language', 'created_at', 'closed_at']).where('person_id', '=', person).orderBy('created_at').execute()
      return Promise.all(sessions.map(async (session) => ({ ...session, events: await db.selectFrom('event').select(['seq', 'at', 'by_seat', 'type', 'body']).where('session_id', '=', session.id).orderBy('seq').execute() })))
    },
  },
  ...COURSE_DATA,
  ...GROUP_PERSONAL,
]

export async function exportPerson(db: Kysely<Database>, person: string): Promise<Record<string, unknown>> {
  const parts: [string, unknown][] = []
  for (const { name, read } of PERSONAL_DATA) parts.push([name, await read(db, person)])
  return { made: new Date().toISOString(), ...Object.fromEntries(parts) }
}

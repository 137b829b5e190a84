/** The tables, as kysely sees them. Every live table carries session_id, so the schema can be sharded by session. */
import type { Body } from '@kring/protocol'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { CourseTables } from './course-schema.ts'
import type { GroupTables } from './group-schema.ts'
import type { PeopleTables, Timestamp } from './people-schema.ts'
import type { PracticeTables } from './practice-schema.ts'
import type { ReportTables } from './report-schema.ts'

export type { PeopleTables } from './people-schema.ts'

export interface Database extends PeopleTables, CourseTables, GroupTables, PracticeTables, ReportTables {
  guest: {
    id: Generated<string>
    /** SHA-256 of the token; the token itself is nowhere kept. */
    token_hash: Buffer
    created_at: Timestamp
  }
  session: {
    id: Generated<string>
    /** Whose it is: a guest's or a person's, one of both. */
    guest_id: string | null
    person_id: string | null
    scenario: string
    language: 'nl' | 'en'
    /** bigint: arrives as text. */
    seed: ColumnType<string, number, number>
    created_at: Timestamp
    closed_at: Date | null
    last_seq: Generated<number>
  }
  event: {
    session_id: string
    seq: number
    id: string
    at: Date
    by_seat: string
    type: Body['type']
    body: JSONColumnType<object>
    /** SHA-256 of the event as sent: tells a harmless repeat from a reused id. */
    digest: Buffer
    received_at: Timestamp
  }
}

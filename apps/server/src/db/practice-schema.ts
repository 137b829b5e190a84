/** The tables of the simulator in the course, as kysely sees them. */
import type { Showing } from '@kring/protocol'
import type { Losing } from '@kring/dynamics'
import type { Generated, JSONColumnType } from 'kysely'
import type { Day, Timestamp } from './people-schema.ts'

export interface PracticeTables {
  practice_task: {
    id: string
    course_id: string
    scenario: string
    aim: string
    until: Day | null
    item: string | null
    created_by: string | null
    created_at: Timestamp
    withdrawn_at: Date | null
    version: Generated<number>
  }
  /** A session as handed in: what the course sees of it stays as it was, up to `last_seq`, until she takes it back (then the row is gone). */
  hand_in: {
    id: string
    task_id: string
    person_id: string
    session_id: string
    last_seq: number
    reflection: string
    showing: Showing
    /** Worked out once, at handing in. */
    losing: JSONColumnType<Losing[]>
    at: Timestamp
  }
  /** A turn she chose, with her words; its id leads nowhere but here. */
  hand_in_moment: { id: Generated<string>; hand_in_id: string; turn: number; t: number; said: string; words: string }
}

/** The tables of the course group as experience group, as kysely sees them. What has no name here has no author anywhere. */
import type { AgreementAct, Half } from '@kring/protocol'
import type { Generated } from 'kysely'
import type { Timestamp } from './people-schema.ts'

export interface GroupTables {
  group_moment: {
    /** The client's own, at random. */
    id: string
    course_id: string
    day: number
    half: Half
    concept: string
    text: string
    /** Null: without a name; then nothing here says who. */
    person_id: string | null
    anonymous: boolean
    /** SHA-256 of the key that takes an anonymous moment back. */
    key_hash: Buffer | null
    /** Null for a named moment: it is there at once. For an anonymous one the end of the quarter in which it was written, not its own time. */
    shown_from: Date | null
  }
  /** A moment that was opened, with what the group made of it; it outlives the sentence when whoever wrote that leaves. */
  group_meaning: {
    id: Generated<string>
    course_id: string
    day: number
    concept: string
    moment_id: string | null
    reading: string | null
    text: string
    version: Generated<number>
    changed_by: string | null
    changed_at: Timestamp
  }
  group_agreement: { id: string; course_id: string; text: string; state: 'proposed' | 'agreed' | 'ended'; version: Generated<number>; created_at: Timestamp }
  group_agreement_change: { id: Generated<string>; agreement_id: string; act: AgreementAct; text: string; by_id: string | null; at: Timestamp }
  /** Answers of a half day as counts only: question by question, value by value; `waiting` until there are enough to add to `shown` together. */
  group_climate: { course_id: string; day: number; half: Half; shown: number[]; shown_people: Generated<number>; waiting: number[]; waiting_people: Generated<number> }
  /** That she answered, so that nobody answers twice; nothing of what, nor when. */
  group_climate_voter: { course_id: string; day: number; half: Half; person_id: string }
  /** A word between a participant and one trainer. */
  group_word: { id: string; course_id: string; participant_id: string; trainer_id: string; from_trainer: boolean; text: string; at: Timestamp; read: Generated<boolean> }
}

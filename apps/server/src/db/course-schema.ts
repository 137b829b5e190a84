/** The tables of a course in progress, as kysely sees them: its programme, what people study, what happens in class, who may come. */
import type { CourseChange } from '@kring/curriculum'
import type { Generated, JSONColumnType } from 'kysely'
import type { Day, Timestamp } from './people-schema.ts'

export interface CourseTables {
  /** A day that this course gives, by its number in the curriculum. Without a date it is not planned yet. */
  course_day: {
    course_id: string
    number: number
    date: Day | null
    place: Generated<string>
  }
  /** What a trainer changed in the programme; undone ones stay, to be done again. */
  course_change: {
    id: string
    course_id: string
    seq: number
    by_id: string | null
    at: Timestamp
    body: JSONColumnType<CourseChange>
    undone_at: Date | null
    undone_by: string | null
  }
  /** A file of a course ("material", seen by all in it) or of one participant ("evidence"). */
  course_file: {
    id: string
    course_id: string
    kind: 'material' | 'evidence'
    person_id: string | null
    name: string
    type: string
    size: number
    bytes: Buffer
    at: Timestamp
  }
  /** What someone has done of the work of a course: pages read, or 1 for other work. `at` is the moment on her own device: the latest counts. */
  course_work: { course_id: string; person_id: string; item: string; done: number; at: Date }
  note: {
    id: string
    course_id: string
    person_id: string
    item: string
    page: number | null
    text: string
    concepts: string[]
    shared: boolean
    version: Generated<number>
    created_at: Timestamp
    changed_at: Date | null
  }
  /** Something said about a question of the literature. */
  contribution: {
    id: string
    course_id: string
    person_id: string
    item: string
    question: string
    parent_id: string | null
    text: string
    version: Generated<number>
    created_at: Timestamp
    changed_at: Date | null
    withdrawn_at: Date | null
    withdrawn_by: string | null
    /** The trainer wants to take it up in class. */
    marked_at: Date | null
    marked_by: string | null
  }
  /** The one question that is open in class. */
  open_question: { course_id: string; item: string; question: string; by_id: string | null; at: Timestamp }
  /** Counts how often the cards of an exercise were dealt. */
  deal: { course_id: string; exercise: string; version: number; by_id: string | null; at: Timestamp }
  card: { course_id: string; exercise: string; person_id: string; role: string; circle: number }
  /** Hours someone was there, per half day; no row: nobody wrote it down yet. */
  attendance: { course_id: string; person_id: string; day: number; half: 'morning' | 'afternoon' | 'evening'; hours: number; by_id: string | null; at: Timestamp }
  /** Why someone may come to a part that asks another part first: her evidence, a trainer's word, or let in without it, with the reason. */
  ground: {
    id: string
    course_id: string
    person_id: string
    part: string
    kind: 'text' | 'file' | 'word' | 'said'
    text: string
    file_id: string | null
    by_id: string | null
    at: Timestamp
    accepted: boolean | null
    decided_by: string | null
    decided_at: Date | null
    answer: string | null
  }
  /** Who holds this link may read her calendar; `nr` counts renewals and is part of the link. */
  calendar_link: { person_id: string; nr: number; token_hash: Buffer; at: Timestamp }
}

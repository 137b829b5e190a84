/** A word apart between a participant and one trainer of the course: only these two ever read it. */
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Person } from '../person.ts'
import { Refusal } from '../refusal.ts'

export type WordRow = Selectable<Database['group_word']> & { participant_name: string; trainer_name: string }

/** Words of one person in one course that are asked for at most, the latest. */
const MOST = 400

/** Everything to and from this person in this course, the earliest first. */
export async function wordsOf(db: Kysely<Database>, course: string, person: string): Promise<WordRow[]> {
  const words = db
    .selectFrom('group_word')
    .innerJoin('person as participant', 'participant.id', 'participant_id')
    .innerJoin('person as trainer', 'trainer.id', 'trainer_id')
    .selectAll('group_word')
    .select(['participant.name as participant_name', 'trainer.name as trainer_name'])
    .where('course_id', '=', course)
    .orderBy('at', 'desc')
    .orderBy('group_word.id')
    .limit(MOST)
  const [asTrainer, asParticipant] = await Promise.all([words.where('trainer_id', '=', person).execute(), words.where('participant_id', '=', person).execute()])
  return [...asTrainer, ...asParticipant].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1)).slice(0, MOST).reverse()
}

const holds = async (db: Kysely<Database>, course: string, person: string, role: 'participant' | 'trainer'): Promise<boolean> =>
  (await db.selectFrom('enrolment').select('id').where('course_id', '=', course).where('person_id', '=', person).where('role', '=', role).executeTakeFirst()) !== undefined

/** A participant writes to a trainer, a trainer to a participant. Sending again is harmless. @throws Refusal 'not-found', 'conflict'. */
export async function sendWord(db: Kysely<Database>, course: string, by: Person, { id, to, text }: { id: string; to: string; text: string }): Promise<void> {
  const fromParticipant = (await holds(db, course, by.id, 'participant')) && (await holds(db, course, to, 'trainer'))
  const fromTrainer = !fromParticipant && (await holds(db, course, by.id, 'trainer')) && (await holds(db, course, to, 'participant'))
  if (to === by.id || (!fromParticipant && !fromTrainer)) throw new Refusal('not-found', 'There is nobody here to whom you can write this.')
  const pair = { participant_id: fromTrainer ? to : by.id, trainer_id: fromTrainer ? by.id : to, from_trainer: fromTrainer }
  const made = await db.insertInto('group_word').values({ id, course_id: course, text, ...pair }).onConflict((c) => c.column('id').doNothing()).returning('id').executeTakeFirst()
  if (made) return
  const before = await db.selectFrom('group_word').select(['participant_id', 'trainer_id', 'text']).where('id', '=', id).executeTakeFirst()
  if (before?.participant_id !== pair.participant_id || before.trainer_id !== pair.trainer_id || before.text !== text) throw new Refusal('conflict', 'Another word has this id. Give a new one a new id.')
}

/** What the other one wrote has been read. */
export async function readWords(db: Kysely<Database>, course: string, by: Person, other: string): Promise<void> {
  await db
    .updateTable('group_word')
    .set({ read: true })
    .where('course_id', '=', course)
    .where('read', '=', false)
    .where(sql<boolean>`((participant_id = ${by.id}::uuid and trainer_id = ${other}::uuid and from_trainer) or (trainer_id = ${by.id}::uuid and participant_id = ${other}::uuid and not from_trainer))`)
    .execute()
}

/** What the course group and the simulator in the course keep of one person. Anonymous moments and answers are not in it: nobody can tell whose they are. */
import type { PersonalData } from './personal-data-shape.ts'

export const GROUP_PERSONAL: PersonalData[] = [
  {
    name: 'courseGroup', tables: ['group_moment', 'group_meaning', 'group_agreement_change', 'group_climate_voter'],
    read: async (db, person) => ({
      moments: await db.selectFrom('group_moment').select(['course_id', 'day', 'half', 'concept', 'text']).where('person_id', '=', person).execute(),
      meanings: await db.selectFrom('group_meaning').select(['course_id', 'day', 'concept', 'text', 'changed_at']).where('changed_by', '=', person).execute(),
      agreements: await db.selectFrom('group_agreement_change').select(['act', 'text', 'at']).where('by_id', '=', person).orderBy('id').execute(),
      answeredClimate: await db.selectFrom('group_climate_voter').select(['course_id', 'day', 'half']).where('person_id', '=', person).execute(),
    }),
  },
  {
    name: 'wordsApart', tables: ['group_word'],
    read: (db, person) => db.selectFrom('group_word').select(['course_id', 'from_trainer', 'text', 'at']).where((eb) => eb.or([eb('participant_id', '=', person), eb('trainer_id', '=', person)])).orderBy('at').execute(),
  },
  {
    name: 'practice', tables: ['practice_task', 'hand_in'],
    read: async (db, person) => ({
      tasks: await db.selectFrom('practice_task').select(['course_id', 'scenario', 'aim', 'until', 'created_at']).where('created_by', '=', person).execute(),
      handedIn: await db
        .selectFrom('hand_in').leftJoin('hand_in_moment', 'hand_in_id', 'hand_in.id').select(['task_id', 'session_id', 'reflection', 'showing', 'at', 'turn', 'words']).where('person_id', '=', person).orderBy('at').execute(),
    }),
  },
]

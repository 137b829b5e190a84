/** How to ask the routes of the course group and of the simulator in the course. */
import { randomUUID } from 'node:crypto'
import { hashToken } from '../../src/commands/tokens.ts'
import { makeHandIn, makeTask } from '../practice.ts'
import { makePerson } from '../people.ts'
import type { Case } from './case.ts'

const KEY = 'k'.repeat(43)

/** In the course of the askers or in another; `make` makes what the path needs and gives the path after /api/courses/<course>. */
const inCourse = (make: (server: Parameters<typeof makeTask>[0], course: string) => string | Promise<string>, body?: unknown): Case => ({
  relations: ['course', 'other'],
  async make({ server, course, other }, relation) {
    const id = relation === 'other' ? other : course
    return { path: `/api/courses/${id}${await make(server, id)}`, body, thing: { course: id } }
  },
})

const moment = async (server: Parameters<typeof makeTask>[0], course: string, opened: boolean): Promise<string> => {
  const id = randomUUID()
  const { db } = server.database
  await db.insertInto('group_moment').values({ id, course_id: course, day: 1, half: 'morning', concept: 'g10', text: 'Na de oefening ging niemand meteen naar buiten.', anonymous: true, person_id: null, key_hash: hashToken(KEY), shown_from: new Date(0) }).execute()
  if (opened) await db.insertInto('group_meaning').values({ course_id: course, day: 1, concept: 'g10', moment_id: id, reading: null, text: '', changed_by: null }).execute()
  return id
}

/** A hand-in of the asker's, or of someone else in her course. */
const handIn = (body?: unknown): Case => ({
  relations: ['hers', 'course'],
  async make({ server, course }, relation, actor) {
    const owner = relation === 'hers' && actor.person ? actor.person : (await makePerson(server, { demo: true, roles: [{ role: 'participant', course }] })).id
    const { id } = await makeHandIn(server, await makeTask(server, course), owner)
    return { path: `/api/me/hand-ins/${id}`, body, thing: { owner } }
  },
})

export const GROUP_CASES: Record<string, Case | Case[]> = {
  'GET /api/courses/:course/group': inCourse(() => '/group'),
  'GET /api/courses/:course/group/moments': inCourse(() => '/group/moments?day=1'),
  'POST /api/courses/:course/group/moments': inCourse(() => '/group/moments', {}),
  'DELETE /api/courses/:course/group/moments/:moment': inCourse(async (server, course) => `/group/moments/${await moment(server, course, false)}`, { key: KEY }),
  'PUT /api/courses/:course/group/moments/:moment/meaning': inCourse(() => `/group/moments/${randomUUID()}/meaning`, {}),
  'DELETE /api/courses/:course/group/moments/:moment/meaning': inCourse(async (server, course) => `/group/moments/${await moment(server, course, true)}/meaning`),
  'GET /api/courses/:course/group/agreements': inCourse(() => '/group/agreements'),
  'POST /api/courses/:course/group/agreements': inCourse(() => '/group/agreements', {}),
  'PUT /api/courses/:course/group/agreements/:agreement': inCourse(() => `/group/agreements/${randomUUID()}`, {}),
  'GET /api/courses/:course/group/climate': inCourse(() => '/group/climate?day=1'),
  'POST /api/courses/:course/group/climate': inCourse(() => '/group/climate', {}),
  'GET /api/courses/:course/group/words': inCourse(() => '/group/words'),
  'POST /api/courses/:course/group/words': inCourse(() => '/group/words', {}),
  'PUT /api/courses/:course/group/words/:person/read': inCourse(() => `/group/words/${randomUUID()}/read`),

  'GET /api/courses/:course/practice': inCourse(() => '/practice'),
  'POST /api/courses/:course/practice': inCourse(() => '/practice', {}),
  'PATCH /api/courses/:course/practice/:task': inCourse(() => `/practice/${randomUUID()}`, {}),
  'POST /api/courses/:course/practice/:task/hand-ins': inCourse(() => `/practice/${randomUUID()}/hand-ins`, {}),
  'GET /api/courses/:course/practice/:task/cohort': inCourse(async (server, course) => `/practice/${await makeTask(server, course)}/cohort`),
  'GET /api/courses/:course/practice/:task/moments/:moment': inCourse(async (server, course) => {
    const task = await makeTask(server, course)
    const owner = await makePerson(server, { demo: true, roles: [{ role: 'participant', course }] })
    const { moments } = await makeHandIn(server, task, owner.id, { showing: 'with-name' })
    return `/practice/${task}/moments/${moments[0]}`
  }),
  'PATCH /api/me/hand-ins/:handIn': handIn({}),
  'DELETE /api/me/hand-ins/:handIn': handIn(),
  'GET /api/me/tasks': { relations: ['hers'], make: async (_world, _relation, { person }) => ({ path: '/api/me/tasks?scenario=de-jas-nog-aan', thing: { owner: person } }) },
}

/** How to ask the routes of a course in progress. */
import { randomUUID } from 'node:crypto'
import { hashToken } from '../../src/commands/tokens.ts'
import { makePerson } from '../people.ts'
import type { Case } from './case.ts'
import type { World } from './world.ts'

const inCourse = (path: string, body?: unknown): Case => ({
  relations: ['course', 'other'],
  async make({ course, other }, relation) {
    const id = relation === 'other' ? other : course
    return { path: `/api/courses/${id}${path}`, body, thing: { course: id } }
  },
})

type Make = (world: World, owner: string, course: string) => Promise<string>

/** Something of the asker's, or of someone else in her course or another. */
const ofAuthor = (make: Make, body?: unknown): Case => ({
  relations: ['hers', 'course', 'other'],
  async make(world, relation, actor) {
    const course = relation === 'other' ? world.other : world.course
    const owner = relation === 'hers' && actor.person ? actor.person : (await makePerson(world.server, { demo: true, roles: [{ role: 'participant', course }] })).id
    return { path: await make(world, owner, course), body, thing: { owner, course } }
  },
})

const note: Make = async ({ server }, person_id, course_id) => {
  const { id } = await server.database.db.insertInto('note').values({ id: randomUUID(), course_id, person_id, item: 'd1-read-factors', page: null, text: 'Eigen woorden.', concepts: [], shared: true }).returning('id').executeTakeFirstOrThrow()
  return `/api/notes/${id}`
}
const contribution = (rest = ''): Make => async ({ server }, person_id, course_id) => {
  const { id } = await server.database.db.insertInto('contribution').values({ id: randomUUID(), course_id, person_id, item: 'd1-read-factors', question: 'order', parent_id: null, text: 'Bij ons was het hoop.', changed_at: null }).returning('id').executeTakeFirstOrThrow()
  return `/api/contributions/${id}${rest}`
}
const ground = (rest: string): Make => async ({ server }, person_id, course_id) => {
  const { db } = server.database
  const file = await db.insertInto('course_file').values({ id: randomUUID(), course_id, kind: 'evidence', person_id, name: 'certificaat.pdf', type: 'application/pdf', size: 5, bytes: Buffer.from('%PDF-') }).returning('id').executeTakeFirstOrThrow()
  const { id } = await db.insertInto('ground').values({ id: randomUUID(), course_id, person_id, part: 'supplement', kind: 'file', text: '', file_id: file.id, by_id: person_id, accepted: null, decided_by: null, decided_at: null, answer: null }).returning('id').executeTakeFirstOrThrow()
  return `/api/grounds/${id}${rest}`
}

const change = (rest: string, body?: unknown): Case => ({
  relations: ['course', 'other'],
  async make({ server, course, other }, relation) {
    const id = relation === 'other' ? other : course
    const { db } = server.database
    const { last } = await db.selectFrom('course_change').select((eb) => eb.fn.countAll<string>().as('last')).executeTakeFirstOrThrow()
    const row = await db.insertInto('course_change').values({ id: randomUUID(), course_id: id, seq: Number(last) + 1 + Math.floor(Math.random() * 1e9), by_id: null, body: JSON.stringify({ kind: 'minutes', item: 'd1-opening', minutes: 20 }), undone_at: null, undone_by: null }).returning('id').executeTakeFirstOrThrow()
    return { path: `/api/courses/${id}/changes/${row.id}${rest}`, body, thing: { course: id } }
  },
})

const file = (): Case => ({
  relations: ['course', 'other'],
  async make({ server, course, other }, relation) {
    const id = relation === 'other' ? other : course
    const row = await server.database.db.insertInto('course_file').values({ id: randomUUID(), course_id: id, kind: 'material', person_id: null, name: 'rooster.pdf', type: 'application/pdf', size: 5, bytes: Buffer.from('%PDF-') }).returning('id').executeTakeFirstOrThrow()
    return { path: `/api/courses/${id}/files/${row.id}`, thing: { course: id } }
  },
})

const own = (path: string): Case => ({ relations: ['hers'], make: async (_world, _relation, actor) => ({ path, thing: { owner: actor.person, guest: actor.guest } }) })

export const COURSE_CASES: Record<string, Case | Case[]> = {
  'GET /api/courses/:course/programme': inCourse('/programme'),
  'PUT /api/courses/:course/days': inCourse('/days', {}),
  'GET /api/courses/:course/days/:day': inCourse('/days/1'),
  'GET /api/courses/:course/changes': inCourse('/changes'),
  'POST /api/courses/:course/changes': inCourse('/changes', {}),
  'POST /api/courses/:course/changes/:change/undo': change('/undo', {}),
  'POST /api/courses/:course/changes/:change/redo': change('/redo', {}),
  'GET /api/courses/:course/files/:file': file(),
  'PUT /api/courses/:course/files/:file': inCourse(`/files/${randomUUID()}?name=x.pdf`, {}),

  'PUT /api/courses/:course/work/:item': inCourse('/work/d1-read-factors', {}),
  'GET /api/courses/:course/notes': inCourse('/notes'),
  'POST /api/courses/:course/notes': inCourse('/notes', {}),
  'PATCH /api/notes/:note': ofAuthor(note, {}),
  'DELETE /api/notes/:note': ofAuthor(note),
  'GET /api/courses/:course/discussion/:item/:question': inCourse('/discussion/d1-read-factors/order'),
  'POST /api/courses/:course/discussion': inCourse('/discussion', {}),
  'PATCH /api/contributions/:contribution': ofAuthor(contribution(), {}),
  'DELETE /api/contributions/:contribution': ofAuthor(contribution()),
  'PUT /api/contributions/:contribution/mark': ofAuthor(contribution('/mark'), {}),

  'PUT /api/courses/:course/question': inCourse('/question', {}),
  'DELETE /api/courses/:course/question': inCourse('/question'),
  'GET /api/courses/:course/cards/:exercise': inCourse('/cards/d1-exercise-preparation'),
  'PUT /api/courses/:course/cards/:exercise': inCourse('/cards/d1-exercise-preparation', {}),
  'GET /api/courses/:course/attendance': inCourse('/attendance'),
  'PUT /api/courses/:course/attendance': inCourse('/attendance', {}),
  'GET /api/courses/:course/hours': inCourse('/hours'),

  'GET /api/courses/:course/grounds': inCourse('/grounds'),
  'GET /api/courses/:course/grounds/mine': inCourse('/grounds/mine'),
  'POST /api/courses/:course/grounds': inCourse('/grounds', {}),
  'PUT /api/courses/:course/evidence/:file': inCourse(`/evidence/${randomUUID()}?name=x.pdf`, {}),
  'POST /api/courses/:course/people/:person/grounds': inCourse(`/people/${randomUUID()}/grounds`, {}),
  'PUT /api/grounds/:ground/decision': ofAuthor(ground('/decision'), {}),
  'GET /api/grounds/:ground/file': ofAuthor(ground('/file')),

  'GET /api/me/calendar': own('/api/me/calendar'),
  'POST /api/me/calendar': own('/api/me/calendar'),
  'GET /api/calendar/:link': {
    relations: ['hers'],
    async make({ server }, _relation, actor) {
      const token = randomUUID().replaceAll('-', '').padEnd(43, 'x')
      const { id } = await makePerson(server, { demo: true })
      await server.database.db.insertInto('calendar_link').values({ person_id: id, nr: 1, token_hash: hashToken(token) }).execute()
      return { path: `/api/calendar/${token}.ics`, thing: { owner: actor.person, guest: actor.guest } }
    },
  },
}

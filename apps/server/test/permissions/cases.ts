/**
 * How to ask each route about a thing that stands in a given relation to who asks. A new route gets its row here: `make` makes the thing
 * and says where it is and whose; the request need not be a good one, only past the gate: a 400 is an answer from inside.
 */
import { randomUUID } from 'node:crypto'
import { makePerson } from '../people.ts'
import type { Case, Relation } from './case.ts'
import { COURSE_CASES } from './course-cases.ts'
import { REPORT_CASES } from './report-cases.ts'
import { GROUP_CASES } from './group-cases.ts'
import type { World } from './world.ts'

const courseOf = ({ course, other }: World, relation: Relation): string | null => (relation === 'house' ? null : relation === 'other' ? other : course)

/** A route that is about nothing in particular, or about the asker herself. */
const plain = (path: string, body?: unknown): Case => ({ relations: ['hers'], make: async (_world, _relation, actor) => ({ path, body, thing: { owner: actor.person, guest: actor.guest } }) })
const ofHouse = (path: string, body?: unknown): Case => ({ relations: ['house'], make: async () => ({ path, body, thing: { course: null } }) })
const ofCourse = (path: (course: string) => string, body?: unknown): Case => ({
  relations: ['course', 'other'],
  make: async (world, relation) => ({ path: path(courseOf(world, relation)!), body, thing: { course: courseOf(world, relation) } }),
})

/** A session of the asker's, or of another person or guest. */
const ofSession = (path: (id: string) => string, body?: unknown): Case => ({
  relations: ['hers', 'course'],
  async make({ server }, relation, actor) {
    const { db } = server.database
    const another = relation === 'hers' && (actor.person || actor.guest) ? null : await makePerson(server, { demo: true })
    const owner = { person_id: another?.id ?? actor.person, guest_id: another ? null : actor.person ? null : actor.guest }
    const { id } = await db.insertInto('session').values({ ...owner, scenario: 'random', language: 'nl', seed: 1 }).returning('id').executeTakeFirstOrThrow()
    return { path: path(id), body, thing: { owner: owner.person_id, guest: owner.guest_id } }
  },
})

const ofPerson = (path: (id: string) => string, body?: unknown): Case => ({
  relations: ['hers', 'course', 'other'],
  async make(world, relation, actor) {
    const id = relation === 'hers' && actor.person ? actor.person : (await makePerson(world.server, { demo: true, roles: [{ role: 'participant', course: courseOf(world, relation)! }] })).id
    return { path: path(id), body, thing: { owner: id, course: null } }
  },
})

const roleInCourse = (path: string): Case => ({
  relations: ['course', 'other'],
  async make(world, relation) {
    const course = courseOf(world, relation)!
    const { id } = await makePerson(world.server, { demo: true, roles: [{ role: 'participant', course }, { role: 'supervisor', course }] })
    return { path: path.replace(':course', course).replace(':person', id), thing: { course } }
  },
})

const ofInvitation = (path: (id: string) => string, relations: Relation[]): Case => ({
  relations,
  async make(world, relation) {
    const course = courseOf(world, relation)
    const { id } = await world.server.database.db
      .insertInto('invitation')
      .values({ token_hash: Buffer.from(randomUUID()), email: `${randomUUID()}@voorbeeld.nl`, course_id: course, role: course ? 'participant' : 'registrar', language: 'nl', expires_at: new Date(Date.now() + 1e7), demo: true })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { path: path(id), thing: { course } }
  },
})

const invitation = () => ({ email: `${randomUUID()}@voorbeeld.nl`, role: 'participant' })
const mine = { login: randomUUID(), passkey: randomUUID() }

/** One row per route; several where the request itself tells which permission it needs. */
export const CASES: Record<string, Case | Case[]> = {
  'GET /*': plain('/index.html'),
  'GET /healthz': plain('/healthz'),
  'GET /readyz': plain('/readyz'),
  'GET /api': plain('/api'),
  'GET /api/openapi.json': plain('/api/openapi.json'),
  'GET /api/page.css': plain('/api/page.css'),
  'GET /api/house': plain('/api/house'),

  'POST /api/sessions': plain('/api/sessions', { scenario: 'random', seed: 1 }),
  'GET /api/sessions': plain('/api/sessions'),
  'GET /api/sessions/:id': ofSession((id) => `/api/sessions/${id}`),
  'DELETE /api/sessions/:id': ofSession((id) => `/api/sessions/${id}`),
  'POST /api/sessions/:id/events': ofSession((id) => `/api/sessions/${id}/events`, { events: [] }),
  'GET /api/sessions/:id/events': ofSession((id) => `/api/sessions/${id}/events`),
  'POST /api/sessions/:id/hear': ofSession((id) => `/api/sessions/${id}/hear`, {}),
  'POST /api/sessions/:id/word': ofSession((id) => `/api/sessions/${id}/word`, {}),

  // Bodies that are refused inside: these doors are open to all, and what is behind them has tests of its own.
  'POST /api/account/sign-in': plain('/api/account/sign-in', {}),
  'POST /api/account/second-factor': plain('/api/account/second-factor', {}),
  'GET /api/account/passkey': plain('/api/account/passkey'),
  'POST /api/account/passkey': plain('/api/account/passkey', {}),
  'POST /api/account/sign-out': plain('/api/account/sign-out', {}),
  'POST /api/account/forgot': plain('/api/account/forgot', {}),
  'POST /api/account/password': plain('/api/account/password', {}),
  'POST /api/account/email': plain('/api/account/email', {}),
  'POST /api/account/invitation/look': plain('/api/account/invitation/look', {}),
  'POST /api/account/invitation': plain('/api/account/invitation', {}),
  'POST /api/account/institution': plain('/api/account/institution', {}),
  'GET /api/account/institution/back': plain('/api/account/institution/back'),
  'GET /api/demo': plain('/api/demo'),
  'POST /api/demo/enter': plain('/api/demo/enter', {}),

  'GET /api/me': plain('/api/me'),
  'PATCH /api/me': plain('/api/me', { language: 'en' }),
  'DELETE /api/me': plain('/api/me', {}),
  'POST /api/me/email': plain('/api/me/email', {}),
  'POST /api/me/password': plain('/api/me/password', {}),
  'GET /api/me/logins': plain('/api/me/logins'),
  'DELETE /api/me/logins': plain('/api/me/logins'),
  'DELETE /api/me/logins/:login': { relations: ['hers'], make: async ({ server }, _relation, { person }) => ({ path: `/api/me/logins/${person ? await loginOf(server, person) : mine.login}`, thing: { owner: person } }) },
  'POST /api/me/second-factor': plain('/api/me/second-factor', { password: 1 }),
  'POST /api/me/second-factor/backup-codes': plain('/api/me/second-factor/backup-codes', { password: 1 }),
  'DELETE /api/me/second-factor': plain('/api/me/second-factor', { password: 1 }),
  'GET /api/me/passkeys': plain('/api/me/passkeys'),
  'GET /api/me/passkeys/options': plain('/api/me/passkeys/options'),
  'POST /api/me/passkeys': plain('/api/me/passkeys', {}),
  'DELETE /api/me/passkeys/:passkey': plain('/api/me/passkeys/nonsense'),
  'GET /api/me/audit': plain('/api/me/audit'),
  'GET /api/me/export': plain('/api/me/export'),
  'POST /api/me/claim': plain('/api/me/claim', {}),

  'GET /api/courses': plain('/api/courses'),
  'POST /api/courses': ofHouse('/api/courses', {}),
  'GET /api/courses/:course': ofCourse((id) => `/api/courses/${id}`),
  'PATCH /api/courses/:course': ofCourse((id) => `/api/courses/${id}`, { title: 'BACU' }),
  'GET /api/courses/:course/people': ofCourse((id) => `/api/courses/${id}/people`),
  'PUT /api/courses/:course/people/:person/roles/:role': roleInCourse('/api/courses/:course/people/:person/roles/trainer'),
  'DELETE /api/courses/:course/people/:person/roles/:role': [roleInCourse('/api/courses/:course/people/:person/roles/participant'), roleInCourse('/api/courses/:course/people/:person/roles/supervisor')],

  'GET /api/courses/:course/invitations': ofCourse((id) => `/api/courses/${id}/invitations`),
  'POST /api/courses/:course/invitations': [ofCourse((id) => `/api/courses/${id}/invitations`, invitation()), ofCourse((id) => `/api/courses/${id}/invitations`, { ...invitation(), role: 'trainer' })],
  'POST /api/courses/:course/invitations/many': [ofCourse((id) => `/api/courses/${id}/invitations/many`, { role: 'participant', people: [] }), ofCourse((id) => `/api/courses/${id}/invitations/many`, { role: 'trainer', people: [] })],
  'GET /api/invitations': ofHouse('/api/invitations'),
  'POST /api/invitations': ofHouse('/api/invitations', {}),
  'POST /api/invitations/:invitation/renew': ofInvitation((id) => `/api/invitations/${id}/renew`, ['course', 'other', 'house']),
  'DELETE /api/invitations/:invitation': ofInvitation((id) => `/api/invitations/${id}`, ['course', 'other', 'house']),

  'GET /api/people': ofHouse('/api/people'),
  'GET /api/people/:person': ofPerson((id) => `/api/people/${id}`),
  'POST /api/people/:person/close': ofPerson((id) => `/api/people/${id}/close`),
  'POST /api/people/:person/open': ofPerson((id) => `/api/people/${id}/open`),
  'POST /api/people/:person/password-link': ofPerson((id) => `/api/people/${id}/password-link`),
  'POST /api/people/:person/second-factor-reset': ofPerson((id) => `/api/people/${id}/second-factor-reset`),
  'PUT /api/people/:person/roles/:role': ofPerson((id) => `/api/people/${id}/roles/registrar`),
  'DELETE /api/people/:person/roles/:role': ofPerson((id) => `/api/people/${id}/roles/nonsense`),
  ...REPORT_CASES,
  ...COURSE_CASES,
  ...GROUP_CASES,
}

async function loginOf(server: World['server'], person: string): Promise<string> {
  return (await server.database.db.selectFrom('login').select('id').where('person_id', '=', person).executeTakeFirstOrThrow()).id
}

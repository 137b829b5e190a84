/** How to ask the routes of reports, assessments and own cases. */
import { randomUUID } from 'node:crypto'
import { rubricOf } from '../../src/report/content.ts'
import { makePerson } from '../people.ts'
import type { Case, Relation } from './case.ts'
import type { Actor, World } from './world.ts'

const courseFor = (world: World, relation: Relation): string => (relation === 'other' ? world.other : world.course)

const inCourse = (path: string, body?: unknown): Case => ({
  relations: ['course', 'other'],
  make: async (world, relation) => ({ path: path.replace(':course', courseFor(world, relation)), body, thing: { course: courseFor(world, relation) } }),
})

/** A report that someone handed in. */
async function handedIn(world: World, course: string): Promise<{ report: string; version: string }> {
  const { db } = world.server.database
  const author = await makePerson(world.server, { demo: true, roles: [{ role: 'participant', course }] })
  const { id: report } = await db.insertInto('report').values({ course_id: course, person_id: author.id }).returning('id').executeTakeFirstOrThrow()
  const version = randomUUID()
  await db.updateTable('report').set({ handed_at: new Date() }).where('id', '=', report).execute()
  await db.insertInto('report_version').values({ id: version, report_id: report, nr: 1, body: JSON.stringify({ parts: [], quotes: [] }), self: '{}', rubric_id: (await rubricOf(db, course)).id, words: 0 }).execute()
  return { report, version }
}

const ofReport = (path: string, body: (id: string) => unknown): Case => ({
  relations: ['course', 'other'],
  async make(world, relation) {
    const course = courseFor(world, relation)
    const { report } = await handedIn(world, course)
    return { path: path.replace(':course', course).replace(':report', report), body: body(randomUUID()), thing: { course } }
  },
})

/** hers: the asker is its assessor, in the course; course: someone else is. */
const ofAssessment = (path: string, body?: unknown): Case => ({
  relations: ['hers', 'course', 'other'],
  async make(world, relation, actor) {
    const course = courseFor(world, relation)
    const { version } = await handedIn(world, course)
    const assessor = relation === 'hers' && actor.person ? actor.person : (await makePerson(world.server, { demo: true, roles: [{ role: 'trainer', course }] })).id
    const id = randomUUID()
    await world.server.database.db.insertInto('assessment').values({ id, version_id: version, assessor_id: assessor, kind: 'first', created_by: null }).execute()
    return { path: path.replace(':course', course).replace(':assessment', id).replace(':remark', randomUUID()), body, thing: { course, owner: assessor } }
  },
})

const CASE = { title: 'Een stille groep', fields: [], pseudonyms: [], concepts: [], literature: [], scenario: null }

/** hers: her own; with `shared`, someone else's that is shared with her. course: someone else's, not shared. */
const ofCase = (path: string, body: unknown, { shared = false, person }: { shared?: boolean; person?: (world: World, actor: Actor) => Promise<string> } = {}): Case => ({
  relations: ['hers', 'course', 'other'],
  async make(world, relation, actor) {
    const { db } = world.server.database
    const course = courseFor(world, relation)
    const hers = relation === 'hers' && actor.person !== null
    const author = hers && !shared ? actor.person! : (await makePerson(world.server, { demo: true, roles: [{ role: 'participant', course }] })).id
    const { id } = await db.insertInto('own_case').values({ id: randomUUID(), course_id: course, person_id: author, item: 'd1-case', ...CASE, fields: '[]', updated_at: new Date() }).returning('id').executeTakeFirstOrThrow()
    if (hers && shared) await db.insertInto('case_share').values({ case_id: id, person_id: actor.person!, until: new Date(Date.now() + 1e7), ended_at: null }).execute()
    const filled = path.replace(':course', course).replace(':case', id).replace(':comment', randomUUID()).replace(':person', person ? await person(world, actor) : randomUUID())
    // Reading is hers for as long as it is shared; what is not shared with her is not hers.
    return { path: filled, body, thing: { course, owner: hers ? actor.person : author } }
  },
})

const report = '/api/courses/:course/report'
const assessment = '/api/courses/:course/assessments/:assessment'
const oneCase = '/api/courses/:course/cases/:case'
const id = '00000000-0000-4000-8000-000000000000'

/** Bodies that are refused inside, where what is inside has tests of its own. */
export const REPORT_CASES: Record<string, Case> = {
  [`GET ${report}`]: inCourse(report),
  [`GET ${report}/writing`]: inCourse(`${report}/writing`),
  [`POST ${report}/writing`]: inCourse(`${report}/writing`, { writing: [] }),
  [`POST ${report}/hand-in`]: inCourse(`${report}/hand-in`, {}),
  // A version that is not there: past the gate that would be the same answer as before it. So the gate is asked with a wrong number, which is told inside.
  [`GET ${report}/versions/:version`]: inCourse(`${report}/versions/geen-nummer`),
  [`POST ${report}/appeal`]: inCourse(`${report}/appeal`, {}),
  [`GET ${report}/trail`]: inCourse(`${report}/trail`),
  'GET /api/courses/:course/quotes': inCourse('/api/courses/:course/quotes'),
  'POST /api/courses/:course/quotes': inCourse('/api/courses/:course/quotes', {}),
  'GET /api/courses/:course/rubric': inCourse('/api/courses/:course/rubric'),
  'PUT /api/courses/:course/rubric': inCourse('/api/courses/:course/rubric', {}),
  'GET /api/courses/:course/reports': inCourse('/api/courses/:course/reports'),
  'POST /api/courses/:course/reports/:report/assessments': ofReport('/api/courses/:course/reports/:report/assessments', (id) => ({ id, kind: 'first' })),
  'PUT /api/courses/:course/reports/:report/appeal/reader': ofReport('/api/courses/:course/reports/:report/appeal/reader', () => ({})),
  [`GET ${assessment}`]: ofAssessment(assessment),
  [`PATCH ${assessment}`]: ofAssessment(assessment, { edition: 0 }),
  [`PUT ${assessment}/remarks/:remark`]: ofAssessment(`${assessment}/remarks/:remark`, {}),
  [`DELETE ${assessment}/remarks/:remark`]: ofAssessment(`${assessment}/remarks/:remark`),
  [`POST ${assessment}/done`]: ofAssessment(`${assessment}/done`),
  [`DELETE ${assessment}/done`]: ofAssessment(`${assessment}/done`),
  [`POST ${assessment}/result`]: ofAssessment(`${assessment}/result`, {}),
  'GET /api/courses/:course/cases': inCourse('/api/courses/:course/cases'),
  'POST /api/courses/:course/cases': inCourse('/api/courses/:course/cases', { id, item: 'd1-case', ...CASE, title: '' }),
  [`GET ${oneCase}`]: ofCase(oneCase, undefined, { shared: true }),
  [`PATCH ${oneCase}`]: ofCase(oneCase, { edition: 1, title: 'Anders' }),
  [`DELETE ${oneCase}`]: ofCase(oneCase, undefined),
  [`PUT ${oneCase}/shares/:person`]: ofCase(`${oneCase}/shares/:person`, { until: new Date(Date.now() + 1e7).toISOString(), looked: [] }, { person: async (world) => (await makePerson(world.server, { demo: true, roles: [{ role: 'participant', course: world.course }] })).id }),
  [`DELETE ${oneCase}/shares/:person`]: ofCase(`${oneCase}/shares/:person`, undefined),
  [`POST ${oneCase}/comments`]: ofCase(`${oneCase}/comments`, { id, text: '' }, { shared: true }),
  [`DELETE ${oneCase}/comments/:comment`]: ofCase(`${oneCase}/comments/:comment`, undefined, { shared: true }),
}

/** Courses: set up, listed, looked at, changed; who is what in them. */
import { changeCourse as changeBody, coursePeople, coursePeopleQuery, courses, courseView, newCourse, pageQuery, refusal, role, uuid } from '@kring/protocol'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { personOf } from '../asker.ts'
import { changeCourse, type CourseRow, createCourse, enrol, findCourse, listCourses, unenrol } from '../commands/courses.ts'
import { findPersonRow, listCoursePeople, nameKey, withRoles } from '../commands/people.ts'
import type { Context } from '../context.ts'
import { CURRICULUM_COURSES, curriculumCourse } from '../curriculum.ts'
import { holds, type Person } from '../person.ts'
import { idIn, perRequest, self } from '../policies/about.ts'
import { type About, may } from '../policies/gate.ts'
import { presentCourse } from '../presenters/courses.ts'
import { presentPerson } from '../presenters/people.ts'
import { Refusal } from '../refusal.ts'
import { limitOf, pageOf } from './page.ts'

const found = perRequest(async (request, { db }: Context) => {
  const id = idIn(request, 'course')
  return id ? findCourse(db, id) : null
})
/** The course of the path; behind the gate it is there. */
export async function courseOf(request: FastifyRequest, context: Context): Promise<CourseRow> {
  const course = await found(request, context)
  if (!course) throw new Refusal('not-found', 'There is no course here that you may see.')
  return course
}
/** For every route with :course in its path. */
export const courseInPath: About = async (request, context) => {
  const course = await found(request, context)
  return course && { course: course.id }
}

const inCourse = z.strictObject({ course: uuid })
const roleInCourse = z.strictObject({ course: uuid, person: uuid, role })

/** Roles of the house that see every course in lists. */
const seesAll = (person: Person): boolean => person.login.secondFactor && (holds(person, 'administrator', null) || holds(person, 'registrar', null))

export const courseRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { db } = context

  app.get(
    '/api/courses',
    { config: { needs: 'course.list', about: self }, schema: { tags: ['courses'], summary: 'My courses, the latest first; all of them for registrars and administrators of the house', querystring: pageQuery, response: { 200: courses, 400: refusal } } },
    async (request) => {
      const person = await personOf(context, request)
      const limit = limitOf(request.query.limit)
      const after = request.query.after ?? null
      if (after !== null && !/^\d{4}-\d\d-\d\d_[0-9a-f-]{36}$/.test(after)) throw new Refusal('bad-request', 'This is no place in the list.', [{ where: 'after', what: 'the "next" of the page before' }])
      const { rows, next } = pageOf(await listCourses(db, person, seesAll(person), after, limit + 1), limit, (row) => `${row.starts_on}_${row.id}`)
      return { courses: rows.map((row) => presentCourse(row, person)), next }
    },
  )

  app.post('/api/courses', { config: { needs: 'course.create', about: () => ({ course: null }) }, schema: { tags: ['courses'], summary: 'Set up a course with its dates', body: newCourse, response: { 201: courseView, 400: refusal, 403: refusal, 409: refusal } } }, async (request, reply) => {
    const person = await personOf(context, request)
    const { id, title, curriculum, startsOn, endsOn, days } = request.body
    const source = curriculumCourse(curriculum)
    if (!source) throw new Refusal('bad-request', `The curriculum has no course "${curriculum}".`, [{ where: 'curriculum', what: `one of ${CURRICULUM_COURSES.join(', ')}` }])
    const course = await createCourse(db, person, { id, title, curriculum, version: source.version, snapshot: source.snapshot, startsOn, endsOn, ...(days && { days }), demo: person.demo })
    return reply.code(201).send(presentCourse(course, person))
  })

  app.get('/api/courses/:course', { config: { needs: 'course.read', about: courseInPath }, schema: { tags: ['courses'], summary: 'One course', params: inCourse, response: { 200: courseView, 404: refusal } } }, async (request) =>
    presentCourse(await courseOf(request, context), await personOf(context, request)),
  )

  app.patch(
    '/api/courses/:course',
    { config: { needs: 'course.change', about: courseInPath }, schema: { tags: ['courses'], summary: 'Change title or dates, or put it away', params: inCourse, body: changeBody, response: { 200: courseView, 400: refusal, 403: refusal, 404: refusal } } },
    async (request) => {
      const person = await personOf(context, request)
      return presentCourse(await changeCourse(db, person, request.params.course, request.body), person)
    },
  )

  app.get(
    '/api/courses/:course/people',
    { config: { needs: 'course.people', about: courseInPath }, schema: { tags: ['courses'], summary: 'Who is in the course, by name', params: inCourse, querystring: coursePeopleQuery, response: { 200: coursePeople, 400: refusal, 404: refusal } } },
    async (request) => {
      const person = await personOf(context, request)
      const { course } = request.params
      const limit = limitOf(request.query.limit)
      // Who may invite is who must be able to reach people.
      const reach = await may(context, request, 'invitation.list', { course })
      const { rows, next } = pageOf(await listCoursePeople(db, course, { after: request.query.after ?? null, limit: limit + 1 }, request.query), limit, nameKey)
      return { people: (await withRoles(db, rows, course)).map((row) => presentPerson(row, person, reach)), next }
    },
  )

  app.put(
    '/api/courses/:course/people/:person/roles/:role',
    { config: { needs: 'enrolment.change', about: courseInPath }, schema: { tags: ['courses'], summary: 'Give someone with an account a role in the course', params: roleInCourse, response: { 204: z.null(), 400: refusal, 403: refusal, 404: refusal } } },
    async (request, reply) => {
      const by = await personOf(context, request)
      const { course, person, role } = request.params
      const row = await findPersonRow(db, person)
      if (!row || row.demo !== by.demo) throw new Refusal('not-found', 'There is no such person. Invite her by e-mail.')
      await db.transaction().execute((tx) => enrol(tx, by, { person, course, role }))
      return reply.code(204).send(null)
    },
  )
  app.delete(
    '/api/courses/:course/people/:person/roles/:role',
    {
      config: {
        needs: ['enrolment.leave-participant', 'enrolment.change'], which: (request) => ((request.params as { role?: string }).role === 'participant' ? 'enrolment.leave-participant' : 'enrolment.change'), about: courseInPath,
      },
      schema: { tags: ['courses'], summary: 'Take a role in the course', params: roleInCourse, response: { 204: z.null(), 403: refusal, 404: refusal } },
    },
    async (request, reply) => {
      const by = await personOf(context, request)
      const gone = await db.transaction().execute((tx) => unenrol(tx, by, request.params))
      if (!gone) throw new Refusal('not-found', 'This person has no such role in this course.')
      return reply.code(204).send(null)
    },
  )
}

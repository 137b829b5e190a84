/** The simulator in the course: tasks, handing in, the cohort, a moment for the wall. */
import { changeShowing as changeShowingBody, changeTask as changeTaskBody, cohortTask, newHandIn, newTask, openTasks, refusal, stretchView, tasksView, uuid } from '@kring/protocol'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { personOf } from '../asker.ts'
import { auditSeen } from '../commands/audit.ts'
import { cohortOf, stretchOf } from '../commands/cohort.ts'
import { changeShowing, findHandIn, handIn, takeBack } from '../commands/hand-in.ts'
import { changeTask, createTask, findTask, handInsOf, listTasks, openTasksFor, type TaskRow, taskIdeas } from '../commands/practice-tasks.ts'
import type { Context } from '../context.ts'
import { idIn, perRequest, self } from '../policies/about.ts'
import { type About, may } from '../policies/gate.ts'
import { presentCohort, presentOpenTask, presentStretch, presentTask } from '../presenters/practice.ts'
import { Refusal } from '../refusal.ts'
import { courseInPath, courseOf } from './courses.ts'

const tags = ['practice']
const inCourse = z.strictObject({ course: uuid })
const ofTask = z.strictObject({ course: uuid, task: uuid })
const ofHandIn = z.strictObject({ handIn: uuid })

const handed = perRequest(async (request, { db }: Context) => {
  const id = idIn(request, 'handIn')
  return id ? findHandIn(db, id) : null
})
const handInPath: About = async (request, context) => {
  const row = await handed(request, context)
  return row && { owner: row.person_id }
}

export const practiceRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { db } = context
  /** @throws Refusal 'not-found' */
  async function taskOf(request: FastifyRequest): Promise<TaskRow> {
    const { course, task } = request.params as { course: string; task: string }
    const row = await findTask(db, course, task)
    if (!row) throw new Refusal('not-found', 'There is no such task here.')
    return row
  }

  app.get('/api/courses/:course/practice', { config: { needs: 'practice.read', about: courseInPath }, schema: { tags, summary: 'What is asked, and what you handed in', params: inCourse, response: { 200: tasksView, 404: refusal } } }, async (request) => {
    const person = await personOf(context, request)
    const course = await courseOf(request, context)
    const assigns = await may(context, request, 'practice.assign', { course: course.id })
    const tasks = await listTasks(db, course.id)
    const own = await handInsOf(db, person.id, tasks.map(({ id }) => id))
    // A task that is no longer asked stays with whoever handed something in for it.
    const seen = assigns ? tasks : tasks.filter(({ id, withdrawn_at }) => withdrawn_at === null || own.some(({ task_id }) => task_id === id))
    return { tasks: seen.map((row) => presentTask(row, own)), ideas: assigns ? await taskIdeas(db, course) : [] }
  })
  app.post('/api/courses/:course/practice', { config: { needs: 'practice.assign', about: courseInPath }, schema: { tags, summary: 'Ask the course to lead a group', params: inCourse, body: newTask, response: { 201: z.null(), 400: refusal, 404: refusal, 409: refusal } } }, async (request, reply) => {
    await createTask(db, request.params.course, await personOf(context, request), request.body)
    return reply.code(201).send(null)
  })
  app.patch('/api/courses/:course/practice/:task', { config: { needs: 'practice.assign', about: courseInPath }, schema: { tags, summary: 'Change a task, or ask it no longer', params: ofTask, body: changeTaskBody, response: { 204: z.null(), 400: refusal, 404: refusal, 409: refusal } } }, async (request, reply) => {
    await changeTask(db, request.params.course, request.params.task, request.body)
    return reply.code(204).send(null)
  })

  app.post(
    '/api/courses/:course/practice/:task/hand-ins',
    { config: { needs: 'practice.hand-in', about: courseInPath }, schema: { tags, summary: 'Hand in a session that you led, with chosen moments', params: ofTask, body: newHandIn, response: { 201: z.null(), 400: refusal, 404: refusal, 409: refusal } } },
    async (request, reply) => {
      await handIn(db, await taskOf(request), await personOf(context, request), request.body)
      return reply.code(201).send(null)
    },
  )
  app.patch('/api/me/hand-ins/:handIn', { config: { needs: 'practice.change', about: handInPath }, schema: { tags, summary: 'Decide anew whether your moments are shown, and under which name', params: ofHandIn, body: changeShowingBody, response: { 204: z.null(), 400: refusal, 404: refusal } } }, async (request, reply) => {
    await changeShowing(db, request.params.handIn, request.body.showing)
    return reply.code(204).send(null)
  })
  app.delete('/api/me/hand-ins/:handIn', { config: { needs: 'practice.change', about: handInPath }, schema: { tags, summary: 'Take back what you handed in', params: ofHandIn, response: { 204: z.null(), 404: refusal } } }, async (request, reply) => {
    await takeBack(db, request.params.handIn)
    return reply.code(204).send(null)
  })
  app.get(
    '/api/me/tasks',
    { config: { needs: 'practice.mine', about: self }, schema: { tags, summary: 'Open tasks of your courses for one scenario', querystring: z.strictObject({ scenario: z.string().min(1).max(100) }), response: { 200: openTasks, 400: refusal } } },
    async (request) => {
      const person = await personOf(context, request)
      const tasks = await openTasksFor(db, person.id, request.query.scenario)
      const own = await handInsOf(db, person.id, tasks.map(({ id }) => id))
      return { tasks: tasks.map((row) => presentOpenTask(row, own)) }
    },
  )

  app.get('/api/courses/:course/practice/:task/cohort', { config: { needs: 'practice.cohort', about: courseInPath }, schema: { tags, summary: 'Who practised, where groups tend to be lost, moments to show', params: ofTask, response: { 200: cohortTask, 404: refusal } } }, async (request) => {
    const task = await taskOf(request)
    return presentCohort(task, await cohortOf(db, task, await personOf(context, request)))
  })
  app.get(
    '/api/courses/:course/practice/:task/moments/:moment',
    { config: { needs: 'practice.cohort', about: courseInPath }, schema: { tags, summary: 'One moment for the wall', params: ofTask.extend({ moment: uuid }), response: { 200: stretchView, 404: refusal } } },
    async (request) => {
      const task = await taskOf(request)
      const { row, subject } = await stretchOf(db, task, request.params.moment)
      await auditSeen(db, { by: await personOf(context, request), thing: 'practice-moment', id: row.id, subject, course: task.course_id })
      return presentStretch(row)
    },
  )
}

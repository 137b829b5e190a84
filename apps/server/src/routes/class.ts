/** What happens in class: the open question, cards, who was there. */
import { dealRoles, hoursOutlook } from '@kring/curriculum'
import { askQuestion, attendance, dealView, itemKey, LETS_IN, myHours, newDeal, type OutlookView, pageQuery, refusal, uuid, writeAttendance } from '@kring/protocol'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { personOf } from '../asker.ts'
import { type Hours, halvesOf, listParticipants, readHours, writeHours } from '../commands/attendance.ts'
import { closeQuestion, deal, openQuestion, playedBy, readDeal } from '../commands/class.ts'
import { asking, onDay, standingsOf } from '../commands/grounds.ts'
import { nameKey } from '../commands/people.ts'
import { dateOf, dayOf, itemOf, type Program, readProgram } from '../commands/programme.ts'
import type { Context } from '../context.ts'
import { courseInPath } from './courses.ts'
import { limitOf, pageOf } from './page.ts'

const inCourse = z.strictObject({ course: uuid })
const nothing = { 204: z.null(), 400: refusal, 404: refusal, 409: refusal }
/** Over so many people cards are dealt at most. */
const SEATS = 100

const outlookOf = (program: Program, hours: Hours | undefined): OutlookView[] =>
  hoursOutlook(program.course, halvesOf(program, hours)).map((one) => ({ ...one, name: program.course.certificates.find(({ id }) => id === one.certificate)!.name }))

export const classRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { db } = context

  app.put('/api/courses/:course/question', { config: { needs: 'question.open', about: courseInPath }, schema: { tags: ['class'], summary: 'Open a question in class; the one before closes', params: inCourse, body: askQuestion, response: nothing } }, async (request, reply) => {
    await openQuestion(db, await personOf(context, request), await readProgram(db, request.params.course), request.body.item, request.body.question)
    return reply.code(204).send(null)
  })
  app.delete('/api/courses/:course/question', { config: { needs: 'question.open', about: courseInPath }, schema: { tags: ['class'], summary: 'Close the open question', params: inCourse, response: nothing } }, async (request, reply) => {
    await closeQuestion(db, request.params.course)
    return reply.code(204).send(null)
  })

  // ---------------------------------------------------------------- cards
  const exercise = inCourse.extend({ exercise: itemKey })
  app.get('/api/courses/:course/cards/:exercise', { config: { needs: 'card.deal', about: courseInPath }, schema: { tags: ['class'], summary: 'Who holds which card of an exercise, and a proposal', params: exercise, response: { 200: dealView, 404: refusal } } }, async (request) => {
    const { course, exercise: id } = request.params
    const program = await readProgram(db, course)
    const { item, day } = itemOf(program, id)
    const held = await readDeal(db, program, id)
    const all = await listParticipants(db, course, { after: null, limit: SEATS })
    const ids = all.map((person) => person.id)
    const read = readHours(db, course, ids)
    const [maySit, hours, played] = await Promise.all([onDay(db, program, day.part, ids, read), read, playedBy(db, program, id, ids)])
    const isHere = (person: string): boolean => day.halfDays.some((half) => (hours.get(person)?.get(`${day.number}-${half.id}`) ?? 0) > 0)
    const people = all.filter((person) => maySit(person.id)).map(({ id: person, name }) => ({ id: person, name, here: isHere(person) }))
    const present = people.filter(({ here }) => here)
    return { ...held, people, proposal: item.kind === 'exercise' ? dealRoles(item.roles, (present.length > 0 ? present : people).map((person) => person.id), played) : [] }
  })
  app.put('/api/courses/:course/cards/:exercise', { config: { needs: 'card.deal', about: courseInPath }, schema: { tags: ['class'], summary: 'Deal the cards of an exercise anew', description: 'Each participant then sees her own card and nobody else’s.', params: exercise, body: newDeal, response: nothing } }, async (request, reply) => {
    const { course, exercise: id } = request.params
    const program = await readProgram(db, course)
    const { day } = itemOf(program, id)
    const maySit = await onDay(db, program, day.part, request.body.dealt.map(({ person }) => person))
    await deal(db, await personOf(context, request), program, id, request.body.version, request.body.dealt, maySit)
    return reply.code(204).send(null)
  })

  // ---------------------------------------------------------------- attendance
  app.get('/api/courses/:course/attendance', { config: { needs: 'attendance.list', about: courseInPath }, schema: { tags: ['class'], summary: 'Hours of everyone, by name, and whether the hours asked can still be reached', params: inCourse, querystring: pageQuery, response: { 200: attendance, 400: refusal, 404: refusal } } }, async (request) => {
    const { course } = request.params
    const program = await readProgram(db, course)
    const limit = limitOf(request.query.limit)
    const { rows, next } = pageOf(await listParticipants(db, course, { after: request.query.after ?? null, limit: limit + 1 }), limit, nameKey)
    const ids = rows.map(({ id }) => id)
    const read = readHours(db, course, ids)
    const [hours, standing] = await Promise.all([read, standingsOf(db, program, ids, read)])
    return {
      halves: halvesOf(program, undefined).map(({ day, half, hours: long }) => ({ day, half, hours: long, date: dateOf(program, day)?.date ?? null })),
      people: rows.map(({ id, name }) => ({ id, name, hours: Object.fromEntries(hours.get(id) ?? []), outlook: outlookOf(program, hours.get(id)), standings: asking(program).map(({ part }) => ({ part, standing: standing(id, part) })) })),
      next,
    }
  })
  app.put(
    '/api/courses/:course/attendance',
    { config: { needs: 'attendance.write', about: courseInPath }, schema: { tags: ['class'], summary: 'Write down who was there for a half day', description: 'All or nothing. 409 when someone else wrote other hours down meanwhile, or when someone may not come to this part yet.', params: inCourse, body: writeAttendance, response: nothing } },
    async (request, reply) => {
      const { day, half, people } = request.body
      const program = await readProgram(db, request.params.course)
      const maySit = await onDay(db, program, dayOf(program, day).part, people.map(({ person }) => person))
      await writeHours(db, await personOf(context, request), program, day, half, people, maySit)
      return reply.code(204).send(null)
    },
  )
  app.get('/api/courses/:course/hours', { config: { needs: 'attendance.own', about: courseInPath }, schema: { tags: ['class'], summary: 'Your own hours', params: inCourse, response: { 200: myHours, 404: refusal } } }, async (request) => {
    const { id } = await personOf(context, request)
    const program = await readProgram(db, request.params.course)
    const read = readHours(db, program.id, [id])
    const standing = await standingsOf(db, program, [id], read)
    const hours = (await read).get(id)
    const mine = program.course.days.filter(({ part }) => LETS_IN.includes(standing(id, part))).map(({ number }) => number)
    return { halves: halvesOf(program, hours).filter(({ day }) => mine.includes(day)).map((half) => ({ ...half, date: dateOf(program, half.day)?.date ?? null })), outlook: outlookOf(program, hours) }
  })
}

/** Own cases: written, shared with chosen people for a chosen time, talked about. */
import { caseCards, caseView, changeCase as changeBody, newCase, newComment, pageQuery, refusal, shareCase as shareBody, uuid } from '@kring/protocol'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { askerOf, personOf } from '../asker.ts'
import { auditSeen } from '../commands/audit.ts'
import { changeCase, comment, createCase, endShare, eraseCase, findCase, type FoundCase, listCases, presentCase, removeComment, shareCase } from '../commands/cases.ts'
import type { Context } from '../context.ts'
import { idIn, perRequest } from '../policies/about.ts'
import type { About } from '../policies/gate.ts'
import { Refusal } from '../refusal.ts'
import { caseFormsOf } from '../report/content.ts'
import { courseInPath } from './courses.ts'
import { limitOf } from './page.ts'

const found = perRequest(async (request, context: Context) => {
  const [id, course, { person }] = [idIn(request, 'case'), idIn(request, 'course'), await askerOf(context, request)]
  return id && course && person ? findCase(context.db, id, course, person.id) : null
})
/** For reading: it is hers, or hers to read for a time. */
const caseToRead: About = async (request, context) => {
  const [one, { person }] = [await found(request, context), await askerOf(context, request)]
  return one && { course: one.course_id, owner: person?.id ?? null }
}
const caseToChange: About = async (request, context) => {
  const one = await found(request, context)
  return one && { course: one.course_id, owner: one.person_id }
}

const inCourse = z.strictObject({ course: uuid })
const ofCase = z.strictObject({ course: uuid, case: uuid })
const ofShare = z.strictObject({ course: uuid, case: uuid, person: uuid })
const ofComment = z.strictObject({ course: uuid, case: uuid, comment: uuid })
const tags = ['cases']
const read = { needs: 'case.read', about: caseToRead } as const
const change = { needs: 'case.change', about: caseToChange } as const

export const caseRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { db } = context
  const caseOf = async (request: FastifyRequest): Promise<FoundCase> => {
    const one = await found(request, context)
    if (!one) throw new Refusal('not-found', 'There is no case here that you may see.')
    return one
  }
  const fresh = async (course: string, id: string, person: string) => presentCase(db, await findCase(db, id, course, person), person)

  app.get('/api/courses/:course/cases', { config: { needs: 'case.list', about: courseInPath }, schema: { tags, summary: 'My cases and those shared with me, the last changed first', params: inCourse, querystring: pageQuery, response: { 200: caseCards, 400: refusal, 404: refusal } } }, async (request) => {
    const person = await personOf(context, request)
    const [list, forms] = await Promise.all([listCases(db, request.params.course, person.id, request.query.after ?? null, limitOf(request.query.limit)), caseFormsOf(db, request.params.course)])
    return { ...list, forms }
  })
  app.post('/api/courses/:course/cases', { config: { needs: 'case.create', about: courseInPath }, schema: { tags, summary: 'Begin a case', params: inCourse, body: newCase, response: { 200: caseView, 400: refusal, 404: refusal, 409: refusal } } }, async (request) => {
    const person = await personOf(context, request)
    await createCase(db, person, request.params.course, request.body)
    return fresh(request.params.course, request.body.id, person.id)
  })
  app.get('/api/courses/:course/cases/:case', { config: read, schema: { tags, summary: 'One case', params: ofCase, response: { 200: caseView, 404: refusal } } }, async (request) => {
    const person = await personOf(context, request)
    const one = await caseOf(request)
    await auditSeen(db, { by: person, thing: 'case', id: one.id, subject: one.person_id, course: one.course_id })
    return presentCase(db, one, person.id)
  })
  app.patch('/api/courses/:course/cases/:case', { config: change, schema: { tags, summary: 'Change my case', params: ofCase, body: changeBody, response: { 200: caseView, 400: refusal, 404: refusal, 409: refusal } } }, async (request) => {
    await changeCase(db, request.params.case, request.body)
    return fresh(request.params.course, request.params.case, (await personOf(context, request)).id)
  })
  app.delete('/api/courses/:course/cases/:case', { config: change, schema: { tags, summary: 'Erase my case for good', params: ofCase, response: { 204: z.null(), 404: refusal } } }, async (request, reply) => {
    await eraseCase(db, request.params.case)
    return reply.code(204).send(null)
  })
  app.put('/api/courses/:course/cases/:case/shares/:person', { config: change, schema: { tags, summary: 'Share it with someone of the course, until a moment', params: ofShare, body: shareBody, response: { 200: caseView, 400: refusal, 404: refusal, 409: refusal } } }, async (request) => {
    const person = await personOf(context, request)
    await shareCase(db, person, await caseOf(request), request.params.person, new Date(request.body.until), request.body.looked)
    return fresh(request.params.course, request.params.case, person.id)
  })
  app.delete('/api/courses/:course/cases/:case/shares/:person', { config: change, schema: { tags, summary: 'Stop sharing it with someone', params: ofShare, response: { 200: caseView, 404: refusal } } }, async (request) => {
    const person = await personOf(context, request)
    await endShare(db, person, await caseOf(request), request.params.person)
    return fresh(request.params.course, request.params.case, person.id)
  })
  app.post('/api/courses/:course/cases/:case/comments', { config: read, schema: { tags, summary: 'Say something about it', params: ofCase, body: newComment, response: { 200: caseView, 400: refusal, 404: refusal, 409: refusal } } }, async (request) => {
    const person = await personOf(context, request)
    await comment(db, person, await caseOf(request), request.body)
    return fresh(request.params.course, request.params.case, person.id)
  })
  app.delete('/api/courses/:course/cases/:case/comments/:comment', { config: read, schema: { tags, summary: 'Take back what I said; the author may take anything away', params: ofComment, response: { 200: caseView, 404: refusal } } }, async (request) => {
    const person = await personOf(context, request)
    await removeComment(db, person, await caseOf(request), request.params.comment)
    return fresh(request.params.course, request.params.case, person.id)
  })
}

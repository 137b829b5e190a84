/** The course group: its content, moments, meanings, agreements, climate, and a word apart. */
import {
  agreements, changeAgreement as changeAgreementBody, climateView, dayQuery, groupContent, groupMoments, keptMoment, newAgreement, newClimate, newGroupMoment, newMeaning, newWord, refusal, uuid, withdrawMoment as withdrawBody, wordsView,
} from '@kring/protocol'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { personOf } from '../asker.ts'
import { changeAgreement, listAgreements, proposeAgreement } from '../commands/group-agreements.ts'
import { answerClimate, climateOf } from '../commands/group-climate.ts'
import { contentOf, groupContentOf } from '../commands/group-content.ts'
import { addMoment, closeMoment, giveMeaning, openedMoments, waitingMoments, withdrawMoment } from '../commands/group-moments.ts'
import { readWords, sendWord, wordsOf } from '../commands/group-words.ts'
import type { Context } from '../context.ts'
import { may } from '../policies/gate.ts'
import { presentAgreement, presentClimate, presentMeaning, presentMoment, presentWords } from '../presenters/group.ts'
import { courseInPath, courseOf } from './courses.ts'

const inCourse = z.strictObject({ course: uuid })
const ofMoment = z.strictObject({ course: uuid, moment: uuid })
const needs = (name: string) => ({ needs: name, about: courseInPath })
const tags = ['group']

export const groupRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { db } = context

  app.get('/api/courses/:course/group', { config: needs('group.read'), schema: { tags, summary: 'The limit, the questions and the days of the course group', params: inCourse, response: { 200: groupContent, 404: refusal } } }, async (request) =>
    groupContentOf(await contentOf(db, await courseOf(request, context))),
  )

  // ---------------------------------------------------------------- moments
  app.get(
    '/api/courses/:course/group/moments',
    { config: needs('group.read'), schema: { tags, summary: 'Moments of one day', description: 'A participant sees what was opened and what she wrote under her own name; a trainer also what is not opened yet.', params: inCourse, querystring: dayQuery, response: { 200: groupMoments, 400: refusal, 404: refusal } } },
    async (request) => {
      const person = await personOf(context, request)
      const { course } = request.params
      const day = Number(request.query.day)
      const opens = await may(context, request, 'group.open', { course })
      const [waiting, opened] = await Promise.all([waitingMoments(db, course, day, opens ? null : person.id), openedMoments(db, course, day)])
      return { waiting: waiting.map((row) => presentMoment(row, person)), opened: opened.map((row) => presentMeaning(row, person)) }
    },
  )
  app.post(
    '/api/courses/:course/group/moments',
    { config: needs('group.add'), schema: { tags, summary: 'Add a moment, with or without your name', params: inCourse, body: newGroupMoment, response: { 201: keptMoment, 400: refusal, 404: refusal, 409: refusal, 429: refusal } } },
    async (request, reply) => {
      const row = await addMoment(db, await courseOf(request, context), await personOf(context, request), request.body)
      return reply.code(201).send({ id: row.id, shownFrom: row.shown_from?.toISOString() ?? null })
    },
  )
  app.delete(
    '/api/courses/:course/group/moments/:moment',
    { config: needs('group.add'), schema: { tags, summary: 'Take a moment back', description: 'Your own; or an anonymous one with the key that was sent with it.', params: ofMoment, body: withdrawBody, response: { 204: z.null(), 400: refusal, 404: refusal } } },
    async (request, reply) => {
      await withdrawMoment(db, await courseOf(request, context), await personOf(context, request), request.params.moment, request.body.key)
      return reply.code(204).send(null)
    },
  )
  app.put(
    '/api/courses/:course/group/moments/:moment/meaning',
    { config: needs('group.open'), schema: { tags, summary: 'Open a moment, or write its meaning', params: ofMoment, body: newMeaning, response: { 204: z.null(), 400: refusal, 404: refusal, 409: refusal } } },
    async (request, reply) => {
      await giveMeaning(db, await courseOf(request, context), await personOf(context, request), request.params.moment, request.body)
      return reply.code(204).send(null)
    },
  )
  app.delete('/api/courses/:course/group/moments/:moment/meaning', { config: needs('group.open'), schema: { tags, summary: 'Put a moment back unopened', params: ofMoment, response: { 204: z.null(), 404: refusal } } }, async (request, reply) => {
    await closeMoment(db, await courseOf(request, context), request.params.moment)
    return reply.code(204).send(null)
  })

  // ---------------------------------------------------------------- agreements
  app.get('/api/courses/:course/group/agreements', { config: needs('group.read'), schema: { tags, summary: 'What the group agreed, with all that it was before', params: inCourse, response: { 200: agreements, 404: refusal } } }, async (request) => ({
    agreements: (await listAgreements(db, request.params.course)).map(presentAgreement),
  }))
  app.post('/api/courses/:course/group/agreements', { config: needs('group.agree'), schema: { tags, summary: 'Propose an agreement', params: inCourse, body: newAgreement, response: { 201: z.null(), 400: refusal, 404: refusal, 409: refusal } } }, async (request, reply) => {
    await proposeAgreement(db, request.params.course, await personOf(context, request), request.body)
    return reply.code(201).send(null)
  })
  app.put(
    '/api/courses/:course/group/agreements/:agreement',
    { config: needs('group.agree'), schema: { tags, summary: 'Note that the group agreed, changed or ended it', params: z.strictObject({ course: uuid, agreement: uuid }), body: changeAgreementBody, response: { 204: z.null(), 400: refusal, 404: refusal, 409: refusal } } },
    async (request, reply) => {
      await changeAgreement(db, request.params.course, await personOf(context, request), request.params.agreement, request.body)
      return reply.code(204).send(null)
    },
  )

  // ---------------------------------------------------------------- climate
  app.get('/api/courses/:course/group/climate', { config: needs('group.read'), schema: { tags, summary: 'The climate of a day, half by half', params: inCourse, querystring: dayQuery, response: { 200: climateView, 400: refusal, 404: refusal } } }, async (request) => {
    const person = await personOf(context, request)
    const { circle, days } = await contentOf(db, await courseOf(request, context))
    const day = Number(request.query.day)
    const { rows, answered } = await climateOf(db, request.params.course, day, person.id)
    return presentClimate(days.find(({ number }) => number === day)?.halfDays.map(({ id }) => id) ?? [], circle.climate.questions, rows, answered)
  })
  app.post(
    '/api/courses/:course/group/climate',
    { config: needs('group.climate'), schema: { tags, summary: 'Answer the four questions of a half day, once and without a name', params: inCourse, body: newClimate, response: { 201: z.null(), 400: refusal, 404: refusal, 409: refusal } } },
    async (request, reply) => {
      const course = await courseOf(request, context)
      await answerClimate(db, course.id, await personOf(context, request), await contentOf(db, course), request.body)
      return reply.code(201).send(null)
    },
  )

  // ---------------------------------------------------------------- a word apart
  app.get('/api/courses/:course/group/words', { config: needs('word.read'), schema: { tags, summary: 'Words between you and a trainer, or a participant', params: inCourse, response: { 200: wordsView, 404: refusal } } }, async (request) => {
    const person = await personOf(context, request)
    return presentWords(await wordsOf(db, request.params.course, person.id), person)
  })
  app.post('/api/courses/:course/group/words', { config: needs('word.send'), schema: { tags, summary: 'A word apart', params: inCourse, body: newWord, response: { 201: z.null(), 400: refusal, 404: refusal, 409: refusal } } }, async (request, reply) => {
    await sendWord(db, request.params.course, await personOf(context, request), request.body)
    return reply.code(201).send(null)
  })
  app.put('/api/courses/:course/group/words/:person/read', { config: needs('word.read'), schema: { tags, summary: 'You have read what this person wrote to you', params: z.strictObject({ course: uuid, person: uuid }), response: { 204: z.null(), 404: refusal } } }, async (request, reply) => {
    await readWords(db, request.params.course, await personOf(context, request), request.params.person)
    return reply.code(204).send(null)
  })
}

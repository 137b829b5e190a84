/** The reflection report for its author: writing, quoting, handing in, appealing, and who saw it. */
import { appealRequest, appendWriting, handIn, newQuote, quotes, quoteView, refusal, reportTrail, reportView, uuid, versionView, writingKept, writingView } from '@kring/protocol'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { askerOf, personOf } from '../asker.ts'
import type { Context } from '../context.ts'
import { presentOwnVersion, presentReport } from '../presenters/report.ts'
import { Refusal } from '../refusal.ts'
import { makeAppeal } from '../report/appeal.ts'
import { merge } from '../report/document.ts'
import { handInReport } from '../report/hand-in.ts'
import { listQuotes, makeQuote, presentQuote } from '../report/quotes.ts'
import { keepWriting, openReport, readWriting, type ReportRow, topicOf } from '../report/writing.ts'
import { courseInPath, courseOf } from './courses.ts'
import { follow } from './follow.ts'

const inCourse = z.strictObject({ course: uuid })
const needs = { needs: 'report.write', about: courseInPath } as const
const tags = ['report']
const TRAIL = 200

export const reportRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { db, bus } = context
  const mine = async (request: FastifyRequest): Promise<ReportRow> => openReport(db, (await courseOf(request, context)).id, (await personOf(context, request)).id)

  app.get('/api/courses/:course/report', { config: needs, schema: { tags, summary: 'My report: what is asked, where it stands', params: inCourse, response: { 200: reportView, 404: refusal } } }, async (request) =>
    presentReport(db, await courseOf(request, context), await mine(request)),
  )

  app.get(
    '/api/courses/:course/report/writing',
    {
      config: needs,
      schema: {
        tags, summary: 'What I wrote, or follow it live', description: 'With "Accept: text/event-stream": each piece as it comes, resumable with Last-Event-ID. Else everything after `after`, merged into one piece.',
        params: inCourse, querystring: z.strictObject({ after: z.string().regex(/^\d{1,9}$/, 'the number of the last piece you have').default('0') }), response: { 200: writingView, 400: refusal, 404: refusal },
      },
    },
    async (request, reply) => {
      const report = await mine(request)
      const header = request.headers['last-event-id']
      // A number from before the database was restored: begin again, it does no harm.
      const asked = Number(typeof header === 'string' && /^\d{1,9}$/.test(header) ? header : request.query.after)
      const after = asked > report.last_seq ? 0 : asked
      if (request.headers.accept?.includes('text/event-stream')) {
        follow(context, request, reply, {
          topic: topicOf(report.id), after,
          read: async (from) => ({ rows: (await readWriting(db, report.id, from)).map(({ seq, body }) => ({ seq, event: 'writing', data: { update: body.toString('base64') } })), more: false }),
        })
        return reply
      }
      const rows = await readWriting(db, report.id, after)
      return { update: rows.length > 0 ? Buffer.from(merge(rows.map(({ body }) => body))).toString('base64') : null, last: report.last_seq }
    },
  )

  app.post(
    '/api/courses/:course/report/writing',
    {
      config: needs, bodyLimit: 2_000_000,
      schema: { tags, summary: 'Keep what I wrote', description: 'On disk before it is acknowledged. Sending it again does no harm.', params: inCourse, body: appendWriting, response: { 200: writingKept, 400: refusal, 404: refusal, 413: refusal } },
    },
    async (request) => {
      const report = await mine(request)
      return { last: await keepWriting(db, bus, report.id, request.body.writing.map(({ id, update }) => ({ id, update: Buffer.from(update, 'base64') }))) }
    },
  )

  app.post('/api/courses/:course/report/hand-in', { config: needs, bodyLimit: 2_000_000, schema: { tags, summary: 'Hand in the text as it stands', params: inCourse, body: handIn, response: { 200: reportView, 400: refusal, 404: refusal, 409: refusal } } }, async (request) => {
    await handInReport(db, await personOf(context, request), await mine(request), request.body)
    return presentReport(db, await courseOf(request, context), await mine(request))
  })

  app.get(
    '/api/courses/:course/report/versions/:version',
    { config: needs, schema: { tags, summary: 'A version I handed in, with what was said of it once it was decided', params: z.strictObject({ course: uuid, version: uuid }), response: { 200: versionView, 404: refusal } } },
    async (request) => presentOwnVersion(db, await mine(request), request.params.version),
  )

  app.post('/api/courses/:course/report/appeal', { config: needs, schema: { tags, summary: 'Ask that someone else read it', params: inCourse, body: appealRequest, response: { 200: reportView, 400: refusal, 404: refusal, 409: refusal } } }, async (request) => {
    await makeAppeal(db, await personOf(context, request), await mine(request), request.body)
    return presentReport(db, await courseOf(request, context), await mine(request))
  })

  app.get('/api/courses/:course/report/trail', { config: needs, schema: { tags, summary: 'Who saw and changed what of my report, the latest first', params: inCourse, response: { 200: reportTrail, 404: refusal } } }, async (request) => {
    const person = await personOf(context, request)
    const rows = await db
      .selectFrom('audit')
      .leftJoin('person', 'person.id', 'audit.by_id')
      .select(['audit.id', 'at', 'by_id', 'by_role', 'act', 'thing', 'detail', 'person.name'])
      .where('subject_id', '=', person.id)
      .where('course_id', '=', request.params.course)
      .where('thing', 'in', ['report', 'assessment'])
      .orderBy('audit.id', 'desc')
      .limit(TRAIL)
      .execute()
    return { entries: rows.map(({ id, at, by_id, by_role, act, thing, detail, name }) => ({ id, at: at.toISOString(), by: name, role: by_role, mine: by_id === person.id, act, thing, detail })) }
  })

  app.get('/api/courses/:course/quotes', { config: needs, schema: { tags, summary: 'My quotes, the first first', params: inCourse, response: { 200: quotes, 404: refusal } } }, async (request) => ({
    quotes: (await listQuotes(db, request.params.course, (await personOf(context, request)).id)).map(presentQuote),
  }))

  app.post('/api/courses/:course/quotes', { config: needs, schema: { tags, summary: 'Quote from my own work', description: 'What is quoted is read on the server and kept as it is now.', params: inCourse, body: newQuote, response: { 200: quoteView, 400: refusal, 404: refusal, 409: refusal } } }, async (request) => {
    const asker = await askerOf(context, request)
    if (!asker.person) throw new Refusal('sign-in-needed', 'Sign in first.')
    return presentQuote(await makeQuote(db, asker, request.params.course, request.body))
  })
}

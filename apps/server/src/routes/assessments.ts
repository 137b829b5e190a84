/** Handed-in reports for who reads them: the list, who reads what, judging, deciding; and the rubric of the course. */
import { assessmentView, changeMarks, changeRubric as changeBody, decideResult, marksKept, nameReader, pageQuery, putRemark, refusal, reportRows, rubricView, takeAssessment, uuid } from '@kring/protocol'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { personOf } from '../asker.ts'
import { auditSeen } from '../commands/audit.ts'
import type { Context } from '../context.ts'
import { idIn, perRequest } from '../policies/about.ts'
import { type About, may } from '../policies/gate.ts'
import { presentAssessment } from '../presenters/report.ts'
import { Refusal } from '../refusal.ts'
import { nameAppealReader } from '../report/appeal.ts'
import { appoint, decideReport, findAssessment, type FoundAssessment, keepMarks, keepRemark, removeRemark, sayDone, takeBackDone } from '../report/assess.ts'
import { changeRubric, type RubricRow, rubricOf } from '../report/content.ts'
import { listReports } from '../report/list.ts'
import type { ReportRow } from '../report/writing.ts'
import { courseInPath } from './courses.ts'
import { limitOf } from './page.ts'

const found = perRequest(async (request, { db }: Context) => {
  const [id, course] = [idIn(request, 'assessment'), idIn(request, 'course')]
  const assessment = id ? await findAssessment(db, id) : null
  return assessment?.course_id === course ? assessment : null
})
/** An assessment is its assessor's own. */
const assessmentInPath: About = async (request, context) => {
  const assessment = await found(request, context)
  return assessment && { course: assessment.course_id, owner: assessment.assessor_id }
}

const foundReport = perRequest(async (request, { db }: Context): Promise<ReportRow | null> => {
  const [id, course] = [idIn(request, 'report'), idIn(request, 'course')]
  const report = id ? await db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst() : undefined
  return report?.course_id === course ? report! : null
})
const reportInPath: About = async (request, context) => {
  const report = await foundReport(request, context)
  return report && { course: report.course_id }
}

const inCourse = z.strictObject({ course: uuid })
const ofReport = z.strictObject({ course: uuid, report: uuid })
const ofAssessment = z.strictObject({ course: uuid, assessment: uuid })
const ofRemark = z.strictObject({ course: uuid, assessment: uuid, remark: uuid })
const tags = ['assessment']
const change = { needs: 'assessment.change', about: assessmentInPath } as const

const presentRubric = ({ nr, body, why, made_by, created_at }: RubricRow) => ({ nr, rubric: body, changedAt: nr > 1 || made_by ? created_at.toISOString() : null, why })

export const assessmentRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { db } = context
  const reportOf = async (request: FastifyRequest): Promise<ReportRow> => {
    const report = await foundReport(request, context)
    if (!report) throw new Refusal('not-found', 'There is no report here that you may see.')
    return report
  }
  const assessmentOf = async (request: FastifyRequest): Promise<FoundAssessment> => {
    const assessment = await found(request, context)
    if (!assessment) throw new Refusal('not-found', 'There is no assessment here that you may see.')
    return assessment
  }
  const view = async (id: string) => presentAssessment(db, (await findAssessment(db, id))!)

  app.get('/api/courses/:course/rubric', { config: { needs: 'rubric.read', about: courseInPath }, schema: { tags, summary: 'By what reports are judged', params: inCourse, response: { 200: rubricView, 404: refusal } } }, async (request) =>
    presentRubric(await rubricOf(db, request.params.course)),
  )
  app.put('/api/courses/:course/rubric', { config: { needs: 'rubric.change', about: courseInPath }, schema: { tags, summary: 'Change it for what is handed in from now on', params: inCourse, body: changeBody, response: { 200: rubricView, 400: refusal, 404: refusal, 409: refusal } } }, async (request) =>
    presentRubric(await changeRubric(db, await personOf(context, request), request.params.course, request.body)),
  )

  app.get('/api/courses/:course/reports', { config: { needs: 'report.list', about: courseInPath }, schema: { tags, summary: 'Reports that were handed in, the latest first', params: inCourse, querystring: pageQuery, response: { 200: reportRows, 400: refusal, 404: refusal } } }, async (request) => {
    const { course } = request.params
    const person = await personOf(context, request)
    const { rows, next } = await listReports(db, course, person.id, request.query.after ?? null, limitOf(request.query.limit))
    return { reports: rows, next, may: { take: await may(context, request, 'report.appoint', { course }), nameReader: await may(context, request, 'report.name-reader', { course }) } }
  })

  app.post(
    '/api/courses/:course/reports/:report/assessments',
    { config: { needs: 'report.appoint', about: reportInPath }, schema: { tags, summary: 'Read this report as its first assessor, or ask a second', params: ofReport, body: takeAssessment, response: { 200: z.strictObject({ id: uuid }), 400: refusal, 403: refusal, 404: refusal, 409: refusal } } },
    async (request) => {
      const by = await personOf(context, request)
      const { id, kind, person } = request.body
      const report = await reportOf(request)
      return { id: await db.transaction().execute((tx) => appoint(tx, by, report, { id, kind, person: kind === 'first' ? by.id : (person ?? by.id) })) }
    },
  )

  app.put(
    '/api/courses/:course/reports/:report/appeal/reader',
    { config: { needs: 'report.name-reader', about: reportInPath }, schema: { tags, summary: 'Name who reads it again on appeal', params: ofReport, body: nameReader, response: { 204: z.null(), 403: refusal, 404: refusal, 409: refusal } } },
    async (request, reply) => {
      await nameAppealReader(db, await personOf(context, request), await reportOf(request), request.body)
      return reply.code(204).send(null)
    },
  )

  app.get('/api/courses/:course/assessments/:assessment', { config: { needs: 'assessment.read', about: assessmentInPath }, schema: { tags, summary: 'The report as its assessor reads it, with her own judgment; that of others when all are done', params: ofAssessment, response: { 200: assessmentView, 404: refusal } } }, async (request) => {
    const assessment = await assessmentOf(request)
    await auditSeen(db, { by: await personOf(context, request), thing: 'report', id: assessment.report_id, subject: assessment.author_id, course: assessment.course_id, detail: { version: assessment.nr, as: assessment.kind } })
    return presentAssessment(db, assessment)
  })

  app.patch('/api/courses/:course/assessments/:assessment', { config: change, schema: { tags, summary: 'Keep levels and words', params: ofAssessment, body: changeMarks, response: { 200: marksKept, 400: refusal, 404: refusal, 409: refusal } } }, async (request) => {
    const { edition, marks, words } = await keepMarks(db, await personOf(context, request), await assessmentOf(request), request.body)
    return { edition, marks, words }
  })
  app.put('/api/courses/:course/assessments/:assessment/remarks/:remark', { config: change, schema: { tags, summary: 'Keep a remark in the text', params: ofRemark, body: putRemark, response: { 204: z.null(), 400: refusal, 404: refusal, 409: refusal } } }, async (request, reply) => {
    await keepRemark(db, await assessmentOf(request), request.params.remark, request.body)
    return reply.code(204).send(null)
  })
  app.delete('/api/courses/:course/assessments/:assessment/remarks/:remark', { config: change, schema: { tags, summary: 'Take a remark away', params: ofRemark, response: { 204: z.null(), 404: refusal, 409: refusal } } }, async (request, reply) => {
    await removeRemark(db, await assessmentOf(request), request.params.remark)
    return reply.code(204).send(null)
  })
  app.post('/api/courses/:course/assessments/:assessment/done', { config: change, schema: { tags, summary: 'Say that I am done', params: ofAssessment, response: { 200: assessmentView, 400: refusal, 404: refusal } } }, async (request) => {
    await sayDone(db, await personOf(context, request), await assessmentOf(request))
    return view(request.params.assessment)
  })
  app.delete('/api/courses/:course/assessments/:assessment/done', { config: change, schema: { tags, summary: 'Take that back, as long as the others are not done', params: ofAssessment, response: { 200: assessmentView, 404: refusal, 409: refusal } } }, async (request) => {
    await takeBackDone(db, await personOf(context, request), await assessmentOf(request))
    return view(request.params.assessment)
  })
  app.post(
    '/api/courses/:course/assessments/:assessment/result',
    { config: { needs: 'assessment.decide', about: assessmentInPath }, schema: { tags, summary: 'Decide', params: ofAssessment, body: decideResult, response: { 200: assessmentView, 400: refusal, 403: refusal, 404: refusal, 409: refusal } } },
    async (request) => {
      await decideReport(db, await personOf(context, request), await assessmentOf(request), request.body)
      return view(request.params.assessment)
    },
  )
}

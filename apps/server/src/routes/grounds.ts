/** Who may come to a part that asks another part first; and the calendar of one’s course days. */
import { calendarLink, decision, FILE_LIMIT, fileQuery, fileView, groundsPage, groundsView, groundView, newEvidence, newGround, pageQuery, refusal, uuid } from '@kring/protocol'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { personOf } from '../asker.ts'
import { listParticipants } from '../commands/attendance.ts'
import { auditSeen } from '../commands/audit.ts'
import { calendarOf, calendarToken, ownerOf } from '../commands/calendar.ts'
import { keepFile, readFile } from '../commands/files.ts'
import { addGround, asking, decide, findGround, groundsOf, standingsOf } from '../commands/grounds.ts'
import { nameKey } from '../commands/people.ts'
import { readProgram } from '../commands/programme.ts'
import type { Context } from '../context.ts'
import { idIn, perRequest, self } from '../policies/about.ts'
import type { About } from '../policies/gate.ts'
import { presentGround } from '../presenters/programme.ts'
import { Refusal } from '../refusal.ts'
import { courseInPath } from './courses.ts'
import { limitOf, pageOf } from './page.ts'
import { acceptFiles, bytesOf, sendFile } from './programme.ts'

const inCourse = z.strictObject({ course: uuid })
const oneGround = z.strictObject({ ground: uuid })
const oneFile = inCourse.extend({ file: uuid })

const found = perRequest(async (request, { db }: Context) => {
  const id = idIn(request, 'ground')
  return id ? findGround(db, id) : null
})
const groundInPath: About = async (request, context) => {
  const row = await found(request, context)
  return row && { owner: row.person_id, course: row.course_id }
}

export const groundRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { db } = context
  const show = { needs: 'ground.show', about: courseInPath } as const

  app.get('/api/courses/:course/grounds/mine', { config: show, schema: { tags: ['grounds'], summary: 'What you showed, and what was said of it', params: inCourse, response: { 200: groundsView, 404: refusal } } }, async (request) => {
    const { id } = await personOf(context, request)
    return { grounds: (await groundsOf(db, request.params.course, [id])).map(presentGround) }
  })
  app.post('/api/courses/:course/grounds', { config: show, schema: { tags: ['grounds'], summary: 'Show that you did what a part asks first', params: inCourse, body: newEvidence, response: { 201: groundView, 400: refusal, 404: refusal, 409: refusal } } }, async (request, reply) => {
    const by = await personOf(context, request)
    const { id, part, kind, text } = request.body
    return reply.code(201).send(presentGround(await addGround(db, by, await readProgram(db, request.params.course), by.id, { id, part, kind, text, file: request.body.kind === 'file' ? request.body.file : null })))
  })
  await app.register(async (files) => {
    acceptFiles(files)
    files.put(
      '/api/courses/:course/evidence/:file',
      { bodyLimit: FILE_LIMIT, config: show, schema: { tags: ['grounds'], summary: 'Send a file as evidence', description: 'The body is the file itself: PDF, JPEG or PNG, at most 10 MB. Then name it in POST …/grounds.', params: oneFile, querystring: fileQuery, response: { 201: fileView, 400: refusal, 404: refusal, 409: refusal, 413: refusal } } },
      async (request, reply) => {
        const { course, file } = request.params as z.infer<typeof oneFile>
        const { name } = request.query as z.infer<typeof fileQuery>
        return reply.code(201).send(await keepFile(db, { id: file, kind: 'evidence', course, person: (await personOf(context, request)).id, name, bytes: bytesOf(request) }))
      },
    )
  })
  app.get('/api/grounds/:ground/file', { config: { needs: 'ground.read-file', about: groundInPath }, schema: { tags: ['grounds'], summary: 'The file of evidence', params: oneGround } }, async (request, reply) => {
    const row = await found(request, context)
    if (!row?.file_id) throw new Refusal('not-found', 'There is no file here that you may see.')
    await auditSeen(db, { by: await personOf(context, request), thing: 'ground', id: row.id, subject: row.person_id, course: row.course_id })
    return sendFile(reply, await readFile(db, row.course_id, row.file_id, 'evidence'))
  })

  app.get('/api/courses/:course/grounds', { config: { needs: 'ground.list', about: courseInPath }, schema: { tags: ['grounds'], summary: 'How everyone stands towards the parts that ask another first, by name', params: inCourse, querystring: pageQuery, response: { 200: groundsPage, 400: refusal, 404: refusal } } }, async (request) => {
    const { course } = request.params
    const program = await readProgram(db, course)
    const limit = limitOf(request.query.limit)
    const { rows, next } = pageOf(await listParticipants(db, course, { after: request.query.after ?? null, limit: limit + 1 }), limit, nameKey)
    const ids = rows.map(({ id }) => id)
    const [grounds, standing] = await Promise.all([groundsOf(db, course, ids), standingsOf(db, program, ids)])
    return {
      people: rows.map(({ id, name }) => ({ id, name, standings: asking(program).map(({ part }) => ({ part, standing: standing(id, part) })), grounds: grounds.filter((row) => row.person_id === id).map(presentGround) })),
      next,
    }
  })
  app.post(
    '/api/courses/:course/people/:person/grounds',
    { config: { needs: 'ground.decide', about: courseInPath }, schema: { tags: ['grounds'], summary: 'Give your word for someone, or let her in without it, with the reason', params: inCourse.extend({ person: uuid }), body: newGround, response: { 201: groundView, 400: refusal, 404: refusal, 409: refusal } } },
    async (request, reply) => {
      const { course, person } = request.params
      return reply.code(201).send(presentGround(await addGround(db, await personOf(context, request), await readProgram(db, course), person, { ...request.body, file: null })))
    },
  )
  app.put('/api/grounds/:ground/decision', { config: { needs: 'ground.decide', about: groundInPath }, schema: { tags: ['grounds'], summary: 'Accept evidence, or ask for more', params: oneGround, body: decision, response: { 200: groundView, 400: refusal, 404: refusal, 409: refusal } } }, async (request) => {
    const row = await found(request, context)
    if (!row) throw new Refusal('not-found', 'There is no ground here that you may see.')
    return presentGround(await decide(db, await personOf(context, request), row, request.body.accepted, request.body.text))
  })

  // ---------------------------------------------------------------- calendar
  const linkOf = async (person: string, renew: boolean): Promise<{ link: string }> => ({ link: `${context.publicUrl()}/api/calendar/${await calendarToken(db, context.secret, person, renew)}.ics` })
  app.get('/api/me/calendar', { config: { needs: 'calendar.own', about: self }, schema: { tags: ['me'], summary: 'The secret link of your calendar', response: { 200: calendarLink } } }, async (request) => linkOf((await personOf(context, request)).id, false))
  app.post('/api/me/calendar', { config: { needs: 'calendar.own', about: self }, schema: { tags: ['me'], summary: 'Renew the link; the old one no longer works', response: { 200: calendarLink } } }, async (request) => linkOf((await personOf(context, request)).id, true))
  app.get(
    '/api/calendar/:link',
    { config: { needs: 'calendar.follow' }, schema: { tags: ['me'], summary: 'The calendar behind a link (text/calendar)', params: z.strictObject({ link: z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/, 'the link, whole') }), response: { 404: refusal } } },
    async (request, reply) => {
      const owner = await ownerOf(db, request.params.link.slice(0, -'.ics'.length))
      if (!owner) throw new Refusal('not-found', 'There is no calendar behind this link; perhaps it was renewed.')
      return reply.header('content-type', 'text/calendar; charset=utf-8').header('cache-control', 'private, max-age=300').header('content-disposition', 'inline; filename="kring.ics"').send((await calendarOf(db, owner, context.publicUrl())) as never)
    },
  )
}

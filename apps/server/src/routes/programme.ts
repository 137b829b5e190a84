/** The programme of a course: its days, a day as the viewer may see it, what trainers change, and files. */
import { itemsOfKind } from '@kring/curriculum'
import { changed, changeDays as changeDaysBody, changes, courseView, dayView, FILE_LIMIT, FILE_TYPES, fileQuery, fileView, LETS_IN, newChange, pageQuery, programme, refusal, revisionOnly, uuid } from '@kring/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { personOf } from '../asker.ts'
import { presentOn } from '../commands/attendance.ts'
import { cardsOf, questionThatIsOpen } from '../commands/class.ts'
import { todayOf } from '../commands/clock.ts'
import { type FileRow, keepFile, readFile } from '../commands/files.ts'
import { asking, standingsOf } from '../commands/grounds.ts'
import { addChange, changeDays, dateOf, dayOf, hoursAsked, listChanges, readProgram, setUndone, titlesIn, whereIn } from '../commands/programme.ts'
import { talkOf, workOf } from '../commands/study.ts'
import { findCourse } from '../commands/courses.ts'
import type { Context } from '../context.ts'
import { curriculumCourse } from '../curriculum.ts'
import { holds, type Person } from '../person.ts'
import { may } from '../policies/gate.ts'
import { presentCourse } from '../presenters/courses.ts'
import { presentChange, presentDayCard } from '../presenters/programme.ts'
import { Refusal } from '../refusal.ts'
import { courseInPath } from './courses.ts'
import { limitOf, pageOf } from './page.ts'

const inCourse = z.strictObject({ course: uuid })
const oneChange = inCourse.extend({ change: uuid })
const oneFile = inCourse.extend({ file: uuid })
/** How many names of who is here go out; the rest is a number. */
const NAMES = 40
/** Days are numbered up to this. */
const MOST_DAYS = 20

export const isParticipant = (person: Person, course: string): boolean => person.holds.some((held) => held.course === course && held.role === 'participant')
const isStaffOf = (person: Person, course: string): boolean => (['trainer', 'supervisor', 'registrar', 'administrator'] as const).some((role) => holds(person, role, course))

/** A raw body of these types, as large as a file may be. */
export function acceptFiles(app: { addContentTypeParser: (types: string[], options: { parseAs: 'buffer'; bodyLimit: number }, parse: (request: FastifyRequest, body: Buffer, done: (error: Error | null, body?: unknown) => void) => void) => unknown }): void {
  app.addContentTypeParser([...FILE_TYPES], { parseAs: 'buffer', bodyLimit: FILE_LIMIT }, (_request, body, done) => done(null, body))
}

/** The bytes of a request. @throws Refusal 'bad-request' when it holds something else. */
export function bytesOf(request: FastifyRequest): Buffer {
  if (Buffer.isBuffer(request.body) && request.body.length > 0) return request.body
  throw new Refusal('bad-request', 'Send the file itself as the body, with its content type.', [{ where: 'file', what: FILE_TYPES.join(', ') }])
}

export function sendFile(reply: FastifyReply, { name, type, bytes }: FileRow): FastifyReply {
  return reply
    .header('content-type', type)
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`)
    .header('cache-control', 'private, max-age=600')
    .send(bytes)
}

export const programmeRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { db } = context
  const read = { needs: 'programme.read', about: courseInPath } as const
  const change = { needs: 'programme.change', about: courseInPath } as const

  app.get('/api/courses/:course/programme', { config: read, schema: { tags: ['programme'], summary: 'The days of a course, and where it is now', params: inCourse, response: { 200: programme, 404: refusal } } }, async (request) => {
    const viewer = await personOf(context, request)
    const program = await readProgram(db, request.params.course)
    const today = todayOf(new Date())
    const standing = isParticipant(viewer, program.id) ? await standingsOf(db, program, [viewer.id]) : null
    return {
      revision: program.revision, today,
      days: program.open.days.map((day) => presentDayCard(program, day)),
      ...whereIn(program, today),
      standings: standing ? asking(program).map(({ part, requires, proof }) => ({ part, requires, proof, standing: standing(viewer.id, part) })) : [],
      asked: hoursAsked(program).map((one) => ({ ...one, name: program.course.certificates.find(({ id }) => id === one.certificate)!.name })),
      freeDay: program.free <= MOST_DAYS ? program.free : null,
      newer: curriculumCourse(program.curriculum)?.version !== program.version,
    }
  })

  app.put(
    '/api/courses/:course/days',
    { config: change, schema: { tags: ['programme'], summary: 'Set date and place of days', description: 'The course then begins with its first day and ends with its last.', params: inCourse, body: changeDaysBody, response: { 200: courseView, 400: refusal, 403: refusal, 404: refusal, 409: refusal } } },
    async (request) => {
      const by = await personOf(context, request)
      await changeDays(db, by, request.params.course, request.body.revision, request.body.days)
      return presentCourse((await findCourse(db, request.params.course))!, by)
    },
  )

  app.get(
    '/api/courses/:course/days/:day',
    { config: read, schema: { tags: ['programme'], summary: 'One day as you may see it: your own cards, not those of others', params: inCourse.extend({ day: z.coerce.number().int().min(1).max(20) }), response: { 200: dayView, 400: refusal, 404: refusal } } },
    async (request) => {
      const viewer = await personOf(context, request)
      const { course, day: number } = request.params
      const program = await readProgram(db, course)
      const leads = await may(context, request, 'programme.change', { course })
      const day = dayOf({ course: leads ? program.course : program.open }, number)
      const participates = isParticipant(viewer, course)
      const on = !participates || isStaffOf(viewer, course) || LETS_IN.includes((await standingsOf(db, program, [viewer.id]))(viewer.id, day.part))
      const [work, talk, cards, open, present] = await Promise.all([
        workOf(db, course, viewer.id),
        talkOf(db, course, day.items.map(({ id }) => id)),
        on ? cardsOf(db, program, viewer.id, itemsOfKind(day, 'exercise').map(({ id }) => id)) : [],
        questionThatIsOpen(db, course),
        presentOn(db, course, number, NAMES),
      ])
      const planned = dateOf(program, number)
      // Who may not come yet sees what the day is about, not what happens in it.
      const shown = on ? day : { ...day, before: [], after: [], items: [], halfDays: day.halfDays.map((half) => ({ ...half, items: [] })) }
      return {
        revision: program.revision, day: shown, date: planned?.date ?? null, place: planned?.place ?? '', on, work, talk: on ? talk : [], cards, leads, present,
        open: open && on ? { item: open.item, question: open.question, at: open.at.toISOString() } : null,
      }
    },
  )

  // ---------------------------------------------------------------- changes
  app.get('/api/courses/:course/changes', { config: change, schema: { tags: ['programme'], summary: 'What trainers changed, the latest first', params: inCourse, querystring: pageQuery, response: { 200: changes, 400: refusal, 404: refusal } } }, async (request) => {
    const { course } = request.params
    const after = request.query.after ?? null
    if (after !== null && !/^\d{1,9}$/.test(after)) throw new Refusal('bad-request', 'This is no place in the list.', [{ where: 'after', what: 'the "next" of the page before' }])
    const limit = limitOf(request.query.limit)
    const [{ revision }, titleOf, found] = await Promise.all([readProgram(db, course), titlesIn(db, course), listChanges(db, course, after === null ? null : Number(after), limit + 1)])
    const { rows, next } = pageOf(found, limit, (row) => String(row.seq))
    return { revision, changes: rows.map((row) => presentChange(row, titleOf)), next }
  })
  app.post(
    '/api/courses/:course/changes',
    { config: change, schema: { tags: ['programme'], summary: 'Change the programme of this course', description: 'Laid over the course as it was written, so it can be undone. 409 when someone else changed it meanwhile: nothing is written.', params: inCourse, body: newChange, response: { 201: changed, 400: refusal, 404: refusal, 409: refusal } } },
    async (request, reply) => reply.code(201).send({ revision: await addChange(db, await personOf(context, request), request.params.course, request.body) }),
  )
  for (const [act, undone] of [['undo', true], ['redo', false]] as const) {
    app.post(
      `/api/courses/:course/changes/:change/${act}`,
      { config: change, schema: { tags: ['programme'], summary: undone ? 'Undo a change' : 'Do an undone change again', params: oneChange, body: revisionOnly, response: { 200: changed, 400: refusal, 404: refusal, 409: refusal } } },
      async (request) => ({ revision: await setUndone(db, await personOf(context, request), request.params.course, request.params.change, request.body.revision, undone) }),
    )
  }

  // ---------------------------------------------------------------- files
  app.get('/api/courses/:course/files/:file', { config: { needs: 'file.read', about: courseInPath }, schema: { tags: ['programme'], summary: 'A file of the course', params: oneFile } }, async (request, reply) =>
    sendFile(reply, await readFile(db, request.params.course, request.params.file, 'material')),
  )
  await app.register(async (files) => {
    acceptFiles(files)
    files.put(
      '/api/courses/:course/files/:file',
      { bodyLimit: FILE_LIMIT, config: change, schema: { tags: ['programme'], summary: 'Add a PDF to the course', description: 'The body is the file itself. At most 10 MB. The id is yours: sent twice it is kept once.', params: oneFile, querystring: fileQuery, response: { 201: fileView, 400: refusal, 404: refusal, 409: refusal, 413: refusal } } },
      async (request, reply) => {
        const { course, file } = request.params as z.infer<typeof oneFile>
        const { name } = request.query as z.infer<typeof fileQuery>
        return reply.code(201).send(await keepFile(db, { id: file, kind: 'material', course, person: (await personOf(context, request)).id, name, bytes: bytesOf(request) }))
      },
    )
  })
}

/** What people of a course study: work done, notes, discussion of the questions. */
import {
  changeContribution as changeContributionBody, changeNote as changeNoteBody, contributionView, discussion, itemKey, marking, markWork, newContribution, newNote, notes, notesQuery, noteView, pageQuery, refusal, uuid, workView,
} from '@kring/protocol'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { personOf } from '../asker.ts'
import { readProgram } from '../commands/programme.ts'
import {
  addContribution, addNote, changeContribution, changeNote, type ContributionRow, findContribution, findNote, listContributions, listNotes, type NoteRow, setMarked, setWork, timeKey, withdraw,
} from '../commands/study.ts'
import type { Context } from '../context.ts'
import { idIn, perRequest } from '../policies/about.ts'
import type { About } from '../policies/gate.ts'
import { presentContribution, presentNote } from '../presenters/programme.ts'
import { Refusal } from '../refusal.ts'
import { courseInPath } from './courses.ts'
import { limitOf, pageOf } from './page.ts'

const inCourse = z.strictObject({ course: uuid })

/** A note or a contribution in the path; its author, and its course. */
function inPath<T extends { person_id: string; course_id: string }>(param: string, find: (context: Context, id: string) => Promise<T | null>): { about: About; of: (request: FastifyRequest, context: Context) => Promise<T> } {
  const found = perRequest(async (request, context) => {
    const id = idIn(request, param)
    return id ? find(context, id) : null
  })
  return {
    about: async (request, context) => {
      const row = await found(request, context)
      return row && { owner: row.person_id, course: row.course_id }
    },
    async of(request, context) {
      const row = await found(request, context)
      if (!row) throw new Refusal('not-found', `There is no ${param} here that you may see.`)
      return row
    },
  }
}
const note = inPath<NoteRow>('note', ({ db }, id) => findNote(db, id))
const contribution = inPath<ContributionRow>('contribution', ({ db }, id) => findContribution(db, id))

export const studyRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { db } = context
  const oneNote = z.strictObject({ note: uuid })
  const oneContribution = z.strictObject({ contribution: uuid })

  app.put(
    '/api/courses/:course/work/:item',
    { config: { needs: 'work.mark', about: courseInPath }, schema: { tags: ['study'], summary: 'Mark how much of an item you have done', description: 'Pages read, or 1 for other work. What was noted later on your own device wins, so it may be sent late and twice.', params: inCourse.extend({ item: itemKey }), body: markWork, response: { 200: workView, 400: refusal, 404: refusal } } },
    async (request) => {
      const { course, item } = request.params
      const written = await setWork(db, await readProgram(db, course), (await personOf(context, request)).id, item, request.body.done, new Date(request.body.at))
      return { done: written.done, at: written.at.toISOString() }
    },
  )

  // ---------------------------------------------------------------- notes
  app.get('/api/courses/:course/notes', { config: { needs: 'note.list', about: courseInPath }, schema: { tags: ['study'], summary: 'Your notes and those that others share, the newest first', params: inCourse, querystring: notesQuery, response: { 200: notes, 400: refusal, 404: refusal } } }, async (request) => {
    const { id } = await personOf(context, request)
    const limit = limitOf(request.query.limit)
    const { rows, next } = pageOf(await listNotes(db, request.params.course, id, request.query.item ?? null, request.query.after ?? null, limit + 1), limit, timeKey)
    return { notes: rows.map((row) => presentNote(row, id)), next }
  })
  app.post('/api/courses/:course/notes', { config: { needs: 'note.add', about: courseInPath }, schema: { tags: ['study'], summary: 'Make a note; yours alone unless you share it', params: inCourse, body: newNote, response: { 201: noteView, 400: refusal, 404: refusal, 409: refusal } } }, async (request, reply) => {
    const { id } = await personOf(context, request)
    return reply.code(201).send(presentNote(await addNote(db, await readProgram(db, request.params.course), id, request.body), id))
  })
  app.patch('/api/notes/:note', { config: { needs: 'note.change', about: note.about }, schema: { tags: ['study'], summary: 'Change a note, share it or keep it to yourself again', params: oneNote, body: changeNoteBody, response: { 200: noteView, 400: refusal, 404: refusal, 409: refusal } } }, async (request) => {
    const { version, text, page, concepts, shared } = request.body
    const row = await changeNote(db, request.params.note, version, { ...(text !== undefined && { text }), ...(page !== undefined && { page }), ...(concepts && { concepts }), ...(shared !== undefined && { shared }) })
    return presentNote(row, row.person_id)
  })
  app.delete('/api/notes/:note', { config: { needs: 'note.change', about: note.about }, schema: { tags: ['study'], summary: 'Throw a note away', params: oneNote, response: { 204: z.null(), 404: refusal } } }, async (request, reply) => {
    await db.deleteFrom('note').where('id', '=', request.params.note).execute()
    return reply.code(204).send(null)
  })

  // ---------------------------------------------------------------- discussion
  app.get(
    '/api/courses/:course/discussion/:item/:question',
    { config: { needs: 'contribution.list', about: courseInPath }, schema: { tags: ['study'], summary: 'What was said about a question, in order', params: inCourse.extend({ item: itemKey, question: itemKey }), querystring: pageQuery, response: { 200: discussion, 400: refusal, 404: refusal } } },
    async (request) => {
      const { id } = await personOf(context, request)
      const { course, item, question } = request.params
      const limit = limitOf(request.query.limit)
      const { rows, next } = pageOf(await listContributions(db, course, item, question, request.query.after ?? null, limit + 1), limit, timeKey)
      return { contributions: rows.map((row) => presentContribution(row, id)), next }
    },
  )
  app.post('/api/courses/:course/discussion', { config: { needs: 'contribution.add', about: courseInPath }, schema: { tags: ['study'], summary: 'Say something about a question, or answer someone', params: inCourse, body: newContribution, response: { 201: contributionView, 400: refusal, 404: refusal, 409: refusal } } }, async (request, reply) => {
    const { id } = await personOf(context, request)
    return reply.code(201).send(presentContribution(await addContribution(db, await readProgram(db, request.params.course), id, request.body), id))
  })
  app.patch('/api/contributions/:contribution', { config: { needs: 'contribution.change', about: contribution.about }, schema: { tags: ['study'], summary: 'Change your words', params: oneContribution, body: changeContributionBody, response: { 200: contributionView, 400: refusal, 404: refusal, 409: refusal } } }, async (request) => {
    const row = await changeContribution(db, request.params.contribution, request.body.version, request.body.text)
    return presentContribution(row, row.person_id)
  })
  app.delete('/api/contributions/:contribution', { config: { needs: 'contribution.withdraw', about: contribution.about }, schema: { tags: ['study'], summary: 'Withdraw words; answers to them stay', params: oneContribution, response: { 204: z.null(), 404: refusal } } }, async (request, reply) => {
    await withdraw(db, await personOf(context, request), await contribution.of(request, context))
    return reply.code(204).send(null)
  })
  app.put('/api/contributions/:contribution/mark', { config: { needs: 'contribution.mark', about: contribution.about }, schema: { tags: ['study'], summary: 'Mark a contribution to take up in class, or no longer', params: oneContribution, body: marking, response: { 204: z.null(), 400: refusal, 404: refusal } } }, async (request, reply) => {
    await setMarked(db, await personOf(context, request), request.params.contribution, request.body.marked)
    return reply.code(204).send(null)
  })
}

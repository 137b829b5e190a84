/** Sessions of guests: make, list, look, erase. */
import { createdSession, newSession, refusal, sessionView, uuid } from '@kring/protocol'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { createGuest, createSession, eraseSession, findSession, listSessions } from '../commands/sessions.ts'
import type { Context } from '../context.ts'
import { COOKIE, guestOf } from '../guests.ts'
import { mayUse } from '../policies/sessions.ts'
import { presentSession } from '../presenters/session.ts'
import { Refusal } from '../refusal.ts'

const YEAR = 365 * 24 * 3600

export const sessionRoutes = ({ db, config, scenarios }: Context): FastifyPluginAsyncZod => async (app) => {
  app.post(
    '/api/sessions',
    { schema: { tags: ['sessions'], summary: 'Begin a session', description: 'Makes a guest when the request carries no token; no account is needed.', body: newSession, response: { 201: createdSession, 400: refusal } } },
    async (request, reply) => {
      const { scenario, language, seed } = request.body
      if (!scenarios.includes(scenario)) {
        throw new Refusal('bad-request', `There is no scenario "${scenario}".`, [{ where: 'scenario', what: `one of ${scenarios.join(', ')}` }])
      }
      const known = await guestOf(db, request)
      const made = known ? null : await createGuest(db)
      const session = await createSession(db, known ?? made!.guest, { scenario, language, seed })
      if (made) void reply.setCookie(COOKIE, made.token, { path: '/api', httpOnly: true, sameSite: 'strict', secure: config.secureCookie, maxAge: YEAR })
      return reply.code(201).send({ session: presentSession(session), token: made?.token ?? null })
    },
  )

  app.get(
    '/api/sessions',
    { schema: { tags: ['sessions'], summary: 'My sessions, newest first', response: { 200: z.strictObject({ sessions: z.array(sessionView) }) } } },
    async (request) => {
      const guest = await guestOf(db, request)
      return { sessions: guest ? (await listSessions(db, guest)).map(presentSession) : [] }
    },
  )

  app.get(
    '/api/sessions/:id',
    { schema: { tags: ['sessions'], summary: 'One session', params: z.strictObject({ id: uuid }), response: { 200: sessionView, 404: refusal } } },
    async (request) => {
      const session = await findSession(db, request.params.id)
      mayUse(await guestOf(db, request), session, request.params.id)
      return presentSession(session)
    },
  )

  app.delete(
    '/api/sessions/:id',
    { schema: { tags: ['sessions'], summary: 'Erase a session and its log for good', params: z.strictObject({ id: uuid }), response: { 204: z.null(), 404: refusal } } },
    async (request, reply) => {
      const session = await findSession(db, request.params.id)
      mayUse(await guestOf(db, request), session, request.params.id)
      await eraseSession(db, session.id)
      return reply.code(204).send(null)
    },
  )
}

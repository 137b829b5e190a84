/** Sessions of guests: make, list, look, erase. */
import { createdSession, newSession, refusal, sessionView, uuid } from '@kring/protocol'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { askerOf } from '../asker.ts'
import { createGuest, createSession, eraseSession, findSession, listSessions, type SessionRow } from '../commands/sessions.ts'
import type { Context } from '../context.ts'
import { COOKIE } from '../guests.ts'
import { idIn, perRequest } from '../policies/about.ts'
import type { About } from '../policies/gate.ts'
import { presentSession } from '../presenters/session.ts'
import { Refusal } from '../refusal.ts'

const YEAR = 365 * 24 * 3600

/** The session of the path; read once, for the gate and for the route. */
const found = perRequest(async (request, { db }: Context) => {
  const id = idIn(request, 'id')
  return id ? findSession(db, id) : null
})
/** @throws Refusal 'not-found'; behind the gate it is there. */
export async function sessionOf(request: FastifyRequest, context: Context): Promise<SessionRow> {
  const session = await found(request, context)
  if (!session) throw new Refusal('not-found', 'There is no session here that you may see.')
  return session
}
export const sessionInPath: About = async (request, context) => {
  const session = await found(request, context)
  return session && { owner: session.person_id, guest: session.guest_id }
}

export const sessionRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { db, config, scenarios } = context
  app.post(
    '/api/sessions',
    { config: { needs: 'session.create' }, schema: { tags: ['sessions'], summary: 'Begin a session', description: 'Makes a guest when the request carries no token; no account is needed.', body: newSession, response: { 201: createdSession, 400: refusal } } },
    async (request, reply) => {
      const { scenario, language, seed } = request.body
      if (!scenarios.includes(scenario)) {
        throw new Refusal('bad-request', `There is no scenario "${scenario}".`, [{ where: 'scenario', what: `one of ${scenarios.join(', ')}` }])
      }
      const { person, guest } = await askerOf(context, request)
      const made = person || guest ? null : await createGuest(db)
      const session = await createSession(db, person ? { person: person.id } : { guest: (guest ?? made!.guest).id }, { scenario, language, seed })
      if (made) void reply.setCookie(COOKIE, made.token, { path: '/api', httpOnly: true, sameSite: 'strict', secure: config.secureCookie, maxAge: YEAR })
      return reply.code(201).send({ session: presentSession(session), token: made?.token ?? null })
    },
  )

  app.get(
    '/api/sessions',
    { config: { needs: 'session.list' }, schema: { tags: ['sessions'], summary: 'My sessions, newest first', response: { 200: z.strictObject({ sessions: z.array(sessionView) }) } } },
    async (request) => {
      const { person, guest } = await askerOf(context, request)
      return { sessions: (await listSessions(db, person?.id ?? null, guest?.id ?? null)).map(presentSession) }
    },
  )

  app.get(
    '/api/sessions/:id',
    { config: { needs: 'session.read', about: sessionInPath }, schema: { tags: ['sessions'], summary: 'One session', params: z.strictObject({ id: uuid }), response: { 200: sessionView, 404: refusal } } },
    async (request) => presentSession(await sessionOf(request, context)),
  )

  app.delete(
    '/api/sessions/:id',
    { config: { needs: 'session.erase', about: sessionInPath }, schema: { tags: ['sessions'], summary: 'Erase a session and its log for good', params: z.strictObject({ id: uuid }), response: { 204: z.null(), 404: refusal } } },
    async (request, reply) => {
      await eraseSession(db, (await sessionOf(request, context)).id)
      return reply.code(204).send(null)
    },
  )
}

/** All people of the house, for those who keep it: listed, seen, closed, given a house role or a link for a password. */
import { houseRole, link, peoplePage, peopleQuery, personView, refusal, uuid } from '@kring/protocol'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { personOf } from '../asker.ts'
import { auditSeen } from '../commands/audit.ts'
import { enrol, unenrol } from '../commands/courses.ts'
import { findPersonRow, listPeople, nameKey, type PersonRow, resetSecondFactor, roleCounts, setDisabled, withRoles } from '../commands/people.ts'
import { passwordLink } from '../commands/tickets.ts'
import type { Context } from '../context.ts'
import { idIn, perRequest } from '../policies/about.ts'
import type { About } from '../policies/gate.ts'
import { presentPerson, presentPersonRow } from '../presenters/people.ts'
import { Refusal } from '../refusal.ts'
import { limitOf, pageOf } from './page.ts'

const found = perRequest(async (request, { db }: Context) => {
  const id = idIn(request, 'person')
  return id ? findPersonRow(db, id) : null
})
export async function personInPathOf(request: FastifyRequest, context: Context): Promise<PersonRow> {
  const person = await found(request, context)
  if (!person) throw new Refusal('not-found', 'There is no person here that you may see.')
  return person
}
/** For every route with :person in its path that is about that person as such, outside any course. */
export const personInPath: About = async (request, context) => {
  const person = await found(request, context)
  return person && { owner: person.id, course: null }
}
const house: About = () => ({ course: null })
const one = z.strictObject({ person: uuid })

export const peopleRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { db } = context

  app.get('/api/people', { config: { needs: 'person.list', about: house }, schema: { tags: ['people'], summary: 'All people, by name', querystring: peopleQuery, response: { 200: peoplePage, 400: refusal, 403: refusal } } }, async (request) => {
    const limit = limitOf(request.query.limit)
    const { rows, next } = pageOf(await listPeople(db, { after: request.query.after ?? null, limit: limit + 1 }, request.query.search?.trim() || null), limit, nameKey)
    const roles = await roleCounts(db, rows)
    return { people: rows.map((row) => presentPersonRow(row, roles.get(row.id) ?? [])), next }
  })

  app.get('/api/people/:person', { config: { needs: 'person.read', about: personInPath }, schema: { tags: ['people'], summary: 'One person', params: one, response: { 200: personView, 404: refusal } } }, async (request) => {
    const viewer = await personOf(context, request)
    const row = await personInPathOf(request, context)
    await auditSeen(db, { by: viewer, thing: 'account', id: row.id, subject: row.id })
    const [person] = await withRoles(db, [row])
    return presentPerson(person!, viewer, true)
  })

  for (const [act, disabled] of [['close', true], ['open', false]] as const) {
    app.post(
      `/api/people/:person/${act}`,
      { config: { needs: 'person.change', about: personInPath }, schema: { tags: ['people'], summary: disabled ? 'Close an account and end its sign-ins' : 'Open a closed account', params: one, response: { 204: z.null(), 403: refusal, 404: refusal, 409: refusal } } },
      async (request, reply) => {
        await setDisabled(db, await personOf(context, request), (await personInPathOf(request, context)).id, disabled)
        return reply.code(204).send(null)
      },
    )
  }

  app.post(
    '/api/people/:person/password-link',
    {
      config: { needs: 'person.change', about: personInPath },
      schema: { tags: ['people'], summary: 'Make a link with which she chooses a new password', description: 'Mailed where Kring sends mail; else it comes back once, to hand over. She sees in her trail that it was made.', params: one, response: { 200: link, 403: refusal, 404: refusal } },
    },
    async (request) => {
      const { link: address, mailed, expiresAt } = await passwordLink(context, await personOf(context, request), await personInPathOf(request, context), false)
      return { link: address, mailed, expiresAt: expiresAt.toISOString() }
    },
  )

  app.post(
    '/api/people/:person/second-factor-reset',
    {
      config: { needs: 'person.change', about: personInPath },
      schema: { tags: ['people'], summary: 'Take away a lost second factor', description: 'App, backup codes and passkeys are forgotten and every sign-in ends; her role waits until she sets up a new one.', params: one, response: { 204: z.null(), 403: refusal, 404: refusal } },
    },
    async (request, reply) => {
      await resetSecondFactor(db, await personOf(context, request), (await personInPathOf(request, context)).id)
      return reply.code(204).send(null)
    },
  )

  const roleOfHouse = z.strictObject({ person: uuid, role: houseRole })
  app.put(
    '/api/people/:person/roles/:role',
    { config: { needs: 'person.role', about: personInPath }, schema: { tags: ['people'], summary: 'Give a role for the whole house', params: roleOfHouse, response: { 204: z.null(), 403: refusal, 404: refusal, 409: refusal } } },
    async (request, reply) => {
      const by = await personOf(context, request)
      const row = await personInPathOf(request, context)
      if (row.demo !== by.demo) throw new Refusal('conflict', 'The demonstration and the real house do not mix.')
      await db.transaction().execute((tx) => enrol(tx, by, { person: row.id, course: null, role: request.params.role }))
      return reply.code(204).send(null)
    },
  )
  app.delete(
    '/api/people/:person/roles/:role',
    { config: { needs: 'person.role', about: personInPath }, schema: { tags: ['people'], summary: 'Take a role for the whole house', params: roleOfHouse, response: { 204: z.null(), 403: refusal, 404: refusal, 409: refusal } } },
    async (request, reply) => {
      const by = await personOf(context, request)
      const gone = await db.transaction().execute((tx) => unenrol(tx, by, { ...request.params, course: null }))
      if (!gone) throw new Refusal('not-found', 'This person has no such role.')
      return reply.code(204).send(null)
    },
  )
}

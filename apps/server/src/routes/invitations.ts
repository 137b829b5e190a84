/** Invitations as those see them who invite. */
import { invitations, invitationView, madeInvitation, manyInvited, newHouseInvitation, newInvitation, newInvitations, pageQuery, refusal, uuid } from '@kring/protocol'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { personOf } from '../asker.ts'
import { findInvitation, type InvitationRow, invite, listInvitations, renewInvitation, withdrawInvitation } from '../commands/invitations.ts'
import { inviteMany } from '../commands/invite-many.ts'
import type { Context } from '../context.ts'
import { idIn, perRequest } from '../policies/about.ts'
import { type About, check } from '../policies/gate.ts'
import { presentInvitation } from '../presenters/courses.ts'
import { Refusal } from '../refusal.ts'
import { courseInPath } from './courses.ts'
import { limitOf, pageOf } from './page.ts'

const found = perRequest(async (request, { db }: Context) => {
  const id = idIn(request, 'invitation')
  return id ? findInvitation(db, id) : null
})
const invitationInPath: About = async (request, context) => {
  const invitation = await found(request, context)
  return invitation && { course: invitation.course_id }
}
const house: About = () => ({ course: null })

/** A trainer withdraws and renews what she may make: participants. */
const staffInvitation = (role: unknown): 'invitation.create-participant' | 'invitation.create-staff' => (role === 'participant' ? 'invitation.create-participant' : 'invitation.create-staff')

const KEY = /^\d{4}-\d\d-\d\dT[\d:.]+Z_[0-9a-f-]{36}$/
const keyOf = (row: InvitationRow): string => `${row.created_at.toISOString()}_${row.id}`

export const invitationRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { db } = context

  async function list(course: string | null, query: z.infer<typeof pageQuery>) {
    const limit = limitOf(query.limit)
    const after = query.after ?? null
    if (after !== null && !KEY.test(after)) throw new Refusal('bad-request', 'This is no place in the list.', [{ where: 'after', what: 'the "next" of the page before' }])
    const { rows, next } = pageOf(await listInvitations(db, course, after, limit + 1), limit, keyOf)
    return { invitations: rows.map(presentInvitation), next }
  }
  const present = ({ invitation, link }: { invitation: InvitationRow; link: string | null }) => ({ invitation: presentInvitation(invitation), link })

  app.post(
    '/api/courses/:course/invitations',
    {
      config: { needs: ['invitation.create-participant', 'invitation.create-staff'], which: (request) => staffInvitation((request.body as { role?: unknown } | null)?.role), about: courseInPath },
      schema: {
        tags: ['invitations'], summary: 'Invite someone to the course', description: 'Mailed where Kring sends mail; else the link comes back once, to hand over.', params: z.strictObject({ course: uuid }), body: newInvitation, response: { 201: madeInvitation, 400: refusal, 403: refusal, 404: refusal, 409: refusal },
      },
    },
    async (request, reply) => reply.code(201).send(present(await invite(context, await personOf(context, request), { ...request.body, course: request.params.course }))),
  )
  app.post(
    '/api/courses/:course/invitations/many',
    {
      config: { needs: ['invitation.create-participant', 'invitation.create-staff'], which: (request) => staffInvitation((request.body as { role?: unknown } | null)?.role), about: courseInPath },
      schema: {
        tags: ['invitations'], summary: 'Invite a list of people to one role in the course', description: 'Sending the same list again is harmless: who has an open invitation keeps it.', params: z.strictObject({ course: uuid }), body: newInvitations, response: { 200: manyInvited, 400: refusal, 403: refusal, 404: refusal },
      },
    },
    async (request) => {
      const { people, ...plan } = request.body
      const invited = await inviteMany(context, await personOf(context, request), { ...plan, course: request.params.course }, people)
      return { people: invited.map(({ email, state, invitation, link }) => ({ email, state, invitation: invitation && presentInvitation(invitation), link })) }
    },
  )
  app.get(
    '/api/courses/:course/invitations',
    { config: { needs: 'invitation.list', about: courseInPath }, schema: { tags: ['invitations'], summary: 'Invitations to the course, newest first', params: z.strictObject({ course: uuid }), querystring: pageQuery, response: { 200: invitations, 400: refusal, 403: refusal, 404: refusal } } },
    (request) => list(request.params.course, request.query),
  )

  app.post(
    '/api/invitations',
    { config: { needs: 'invitation.create-house', about: house }, schema: { tags: ['invitations'], summary: 'Invite a registrar or administrator of the house', body: newHouseInvitation, response: { 201: madeInvitation, 400: refusal, 403: refusal, 409: refusal } } },
    async (request, reply) => reply.code(201).send(present(await invite(context, await personOf(context, request), { ...request.body, course: null }))),
  )
  app.get(
    '/api/invitations',
    { config: { needs: 'invitation.list-house', about: house }, schema: { tags: ['invitations'], summary: 'Invitations to roles of the house, newest first', querystring: pageQuery, response: { 200: invitations, 400: refusal, 403: refusal } } },
    (request) => list(null, request.query),
  )

  /** @throws Refusal 'not-allowed' when she may change invitations here, but not this one: a trainer and an invitation of staff. */
  async function changeable(request: FastifyRequest): Promise<InvitationRow> {
    const row = await found(request, context)
    if (!row) throw new Refusal('not-found', 'There is no invitation here that you may see.')
    await check(context, request, staffInvitation(row.role), () => ({ course: row.course_id }))
    return row
  }
  const one = z.strictObject({ invitation: uuid })
  app.post(
    '/api/invitations/:invitation/renew',
    { config: { needs: 'invitation.change', about: invitationInPath }, schema: { tags: ['invitations'], summary: 'A new link in place of the old', params: one, response: { 200: madeInvitation, 403: refusal, 404: refusal, 409: refusal } } },
    async (request) => present(await renewInvitation(context, await personOf(context, request), (await changeable(request)).id)),
  )
  app.delete(
    '/api/invitations/:invitation',
    { config: { needs: 'invitation.change', about: invitationInPath }, schema: { tags: ['invitations'], summary: 'Withdraw an invitation', params: one, response: { 200: invitationView, 403: refusal, 404: refusal, 409: refusal } } },
    async (request) => {
      const row = await changeable(request)
      await withdrawInvitation(db, await personOf(context, request), row.id)
      return presentInvitation({ ...row, withdrawn_at: row.withdrawn_at ?? new Date() })
    },
  )
}

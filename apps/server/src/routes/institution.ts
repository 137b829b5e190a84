/** Institutional login: off to the institution, and back. */
import { redirectTo, refusal } from '@kring/protocol'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { headersOf, passOn } from '../accounts/bridge.ts'
import { type Institution, type Journey, openInstitution, welcome } from '../accounts/institution.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

const COOKIE = 'kring_institution'
const PATH = '/api/account/institution'
const TEN_MINUTES = 600

/** Where the pages tell what came of it. */
const page = (why: 'done' | 'refused' | 'no-invitation' | 'link-expired' | 'account-disabled' | 'try-again' | 'conflict'): string => `/inloggen?instelling=${why}`

export const institutionRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { config, db, accounts } = context
  const { institution: settings } = config
  if (!settings) return
  const institution: Institution = await openInstitution(settings)

  app.post(
    PATH,
    {
      config: { needs: 'account.sign-in' },
      schema: { tags: ['account'], summary: 'Begin signing in at your institution', description: 'The answer is the address to go to; with an invitation, the account is made on return.', body: z.strictObject({ invitation: z.string().max(100).optional() }), response: { 200: redirectTo, 503: refusal } },
    },
    async (request, reply) => {
      const begun = await institution.begin(`${context.publicUrl()}${PATH}/back`, request.body.invitation ?? null).catch((error: unknown) => {
        request.log.warn({ err: error }, 'the institution does not answer')
        throw new Refusal('unavailable', `${settings.name} does not answer at this moment. Try again, or sign in another way.`)
      })
      // Lax, for it must come along when the institution sends the visitor back.
      void reply.setCookie(COOKIE, JSON.stringify(begun.journey), { path: PATH, httpOnly: true, sameSite: 'lax', secure: config.secureCookie, signed: true, maxAge: TEN_MINUTES })
      return { url: begun.url }
    },
  )

  const leave = (reply: FastifyReply, where: string): FastifyReply => reply.clearCookie(COOKIE, { path: PATH }).redirect(where)

  app.get(`${PATH}/back`, { config: { needs: 'account.sign-in' }, schema: { tags: ['account'], summary: 'Back from the institution', description: 'Sends the browser to the page for signing in, with what came of it.' } }, async (request, reply) => {
    const kept = reply.unsignCookie(request.cookies[COOKIE] ?? '')
    if (!kept.valid || !kept.value) return leave(reply, page('try-again'))
    const journey = JSON.parse(kept.value) as Journey
    try {
      const vouched = await institution.end(new URL(request.url, context.publicUrl()), journey)
      const person = await welcome(db, vouched, journey.invitation)
      await passOn(await (await accounts()).enter({ person, method: 'institution', secondFactor: settings.secondFactor }, headersOf(request)), reply)
      return leave(reply, page('done'))
    } catch (error) {
      if (error instanceof Refusal) return leave(reply, page(error.code === 'not-allowed' ? 'no-invitation' : error.code === 'link-expired' || error.code === 'account-disabled' || error.code === 'conflict' ? error.code : 'refused'))
      request.log.warn({ err: error }, 'signing in at the institution failed')
      return leave(reply, page('refused'))
    }
  })
}

/** Getting in: password, second factor, passkey, links; and what the house offers for it. */
import { acceptInvitation as acceptBody, done, forgot, houseView, invitationForGuest, meView, passkeyAnswer, PASSWORD_LENGTH, refusal, resetPassword as resetBody, secondFactor, signedIn, signIn, tokenOnly, webauthn } from '@kring/protocol'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { ask, headersOf, passOn } from '../accounts/bridge.ts'
import { countAttempt, forgetAttempts } from '../accounts/attempts.ts'
import { askerOf } from '../asker.ts'
import { acceptInvitation, lookAtInvitation } from '../commands/invitations.ts'
import { hasPassword } from '../commands/people.ts'
import { confirmEmail, forgotPassword, resetPassword } from '../commands/tickets.ts'
import { audit } from '../commands/audit.ts'
import type { Context } from '../context.ts'
import { demoIsOpen } from '../demo/open.ts'
import { presentMe } from '../presenters/people.ts'

const ok = { ok: true as const }
const QUARTER = 900

export const accountRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { db, config, accounts, mailer } = context

  /** Per address of the visitor; a class behind one address signs in at the same moment, so this one is wide. */
  const fromAddress = async (what: string, ip: string): Promise<void> => {
    if (config.rateLimit > 0) await countAttempt(db, { key: `${what}-from:${ip}`, max: 100, seconds: QUARTER })
  }

  app.get('/api/house', { config: { needs: 'house.read' }, schema: { tags: ['account'], summary: 'What this house offers, before one signs in', response: { 200: houseView } } }, async () => ({
    demo: await demoIsOpen(context),
    mail: mailer.works,
    institution: config.institution && { name: config.institution.name },
    password: PASSWORD_LENGTH,
    languageModel: config.languageModel && { host: new URL(config.languageModel.url).host, model: config.languageModel.model },
  }))

  app.get('/api/me', { config: { needs: 'me.look' }, schema: { tags: ['me'], summary: 'Who the server takes you for', response: { 200: meView } } }, async (request) => {
    const asker = await askerOf(context, request)
    return presentMe(asker, asker.person ? await hasPassword(db, asker.person.id) : false)
  })

  app.post(
    '/api/account/sign-in',
    { config: { needs: 'account.sign-in' }, schema: { tags: ['account'], summary: 'Sign in with a password', description: 'The answer is a cookie. An unknown address and a wrong password give the same answer.', body: signIn, response: { 200: signedIn, 401: refusal, 429: refusal } } },
    async (request, reply) => {
      const { email, password } = request.body
      const key = `sign-in:${email}`
      await fromAddress('sign-in', request.ip)
      await countAttempt(db, { key, max: 10, seconds: QUARTER })
      const answer = await ask(await accounts(), request, reply, 'POST', '/sign-in/email', { email, password })
      await forgetAttempts(db, key)
      return { next: answer['twoFactorRedirect'] ? ('second-factor' as const) : ('in' as const) }
    },
  )

  app.post(
    '/api/account/second-factor',
    {
      config: { needs: 'account.sign-in' },
      schema: {
        tags: ['account'], summary: 'Give the code of the app, or a backup code', description: 'Ends a sign-in that asked for it, switches the authenticator app on, or confirms an open sign-in for a role that needs it.', body: secondFactor, response: { 200: done, 400: refusal, 401: refusal, 429: refusal },
      },
    },
    async (request, reply) => {
      const { person } = await askerOf(context, request)
      await fromAddress('code', request.ip)
      if (person) await countAttempt(db, { key: `code:${person.id}`, max: 10, seconds: QUARTER })
      const body = request.body
      if ('code' in body) await ask(await accounts(), request, reply, 'POST', '/two-factor/verify-totp', { code: body.code })
      else await ask(await accounts(), request, reply, 'POST', '/two-factor/verify-backup-code', { code: body.backupCode })
      if (person) {
        await forgetAttempts(db, `code:${person.id}`)
        await db.updateTable('login').set({ second_factor_at: new Date() }).where('id', '=', person.login.id).execute()
        if (!person.secondFactorReady) await audit(db, { by: person, act: 'second-factor-on', thing: 'account', id: person.id, subject: person.id })
      }
      return ok
    },
  )

  app.get(
    '/api/account/passkey',
    { config: { needs: 'account.sign-in' }, schema: { tags: ['account'], summary: 'Begin signing in with a passkey', response: { 200: webauthn } } },
    // The device must ask who holds it: only then does a passkey stand for two factors.
    async (request, reply) => ({ ...(await ask(await accounts(), request, reply, 'GET', '/passkey/generate-authenticate-options')), userVerification: 'required' }) as unknown as { challenge: string },
  )
  app.post(
    '/api/account/passkey',
    { config: { needs: 'account.sign-in' }, schema: { tags: ['account'], summary: 'Sign in with a passkey', body: passkeyAnswer, response: { 200: done, 401: refusal, 429: refusal } } },
    async (request, reply) => {
      await fromAddress('passkey', request.ip)
      await ask(await accounts(), request, reply, 'POST', '/passkey/verify-authentication', { response: request.body.response })
      return ok
    },
  )

  app.post('/api/account/sign-out', { config: { needs: 'account.sign-out' }, schema: { tags: ['account'], summary: 'Sign out of this browser', response: { 200: done } } }, async (request, reply) => {
    await ask(await accounts(), request, reply, 'POST', '/sign-out', {})
    return ok
  })

  app.post(
    '/api/account/forgot',
    {
      config: { needs: 'account.use-link' },
      schema: { tags: ['account'], summary: 'Ask for a link to choose a new password', description: 'The same answer whether the address has an account or not. Where Kring sends no mail, an administrator makes the link.', body: forgot, response: { 200: done, 429: refusal } },
    },
    async (request) => {
      await fromAddress('forgot', request.ip)
      await countAttempt(db, { key: `forgot:${request.body.email}`, max: 5, seconds: 3600 })
      // Not waited for: the time it takes would tell whether there is such an account.
      forgotPassword(context, request.body.email).catch((error: unknown) => request.log.error({ err: error }, 'the link for a password was not made'))
      return ok
    },
  )
  app.post(
    '/api/account/password',
    { config: { needs: 'account.use-link' }, schema: { tags: ['account'], summary: 'Choose a new password with a link', description: 'Ends every open sign-in.', body: resetBody, response: { 200: done, 400: refusal, 410: refusal, 429: refusal } } },
    async (request) => {
      await fromAddress('link', request.ip)
      await resetPassword(context, request.body.token, request.body.password)
      return ok
    },
  )
  app.post(
    '/api/account/email',
    { config: { needs: 'account.use-link' }, schema: { tags: ['account'], summary: 'Confirm a new e-mail address with a link', body: tokenOnly, response: { 200: done, 409: refusal, 410: refusal, 429: refusal } } },
    async (request) => {
      await fromAddress('link', request.ip)
      await confirmEmail(context, request.body.token)
      return ok
    },
  )

  app.post(
    '/api/account/invitation/look',
    { config: { needs: 'invitation.accept' }, schema: { tags: ['account'], summary: 'What an invitation is for', body: tokenOnly, response: { 200: invitationForGuest, 410: refusal, 429: refusal } } },
    async (request) => {
      await fromAddress('link', request.ip)
      const { row, course, hasAccount } = await lookAtInvitation(db, request.body.token)
      return { email: row.email, name: row.name, role: row.role, course, expiresAt: row.expires_at.toISOString(), hasAccount }
    },
  )
  app.post(
    '/api/account/invitation',
    {
      config: { needs: 'invitation.accept' },
      schema: { tags: ['account'], summary: 'Accept an invitation', description: 'Signed in: the role is added to your account. Else an account is made with name and password, and you are in.', body: acceptBody, response: { 200: done, 400: refusal, 409: refusal, 410: refusal, 429: refusal } },
    },
    async (request, reply) => {
      await fromAddress('link', request.ip)
      const { person } = await askerOf(context, request)
      const { token, name, password } = request.body
      const accepted = await acceptInvitation(db, token, person ? { person } : { name, password })
      if (accepted.isNew) await passOn(await (await accounts()).enter({ person: accepted.person, method: 'link', secondFactor: false }, headersOf(request)), reply)
      return ok
    },
  )
}

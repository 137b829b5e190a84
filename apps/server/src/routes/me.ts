/** One's own account: name, ways to sign in, open sign-ins, the trail, the file to take along, leaving. */
import {
  auditPage, backupCodes, changeEmail as changeEmailBody, changeMe, changePassword, claimed, done, emailChange, erase, logins, meView, newPasskey, pageQuery, passkeys, passkeyView, passwordOnly, refusal, secondFactorSetup, uuid, webauthn,
} from '@kring/protocol'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { ask, headersOf } from '../accounts/bridge.ts'
import { countAttempt } from '../accounts/attempts.ts'
import { askerOf, personOf } from '../asker.ts'
import { audit, trailOf } from '../commands/audit.ts'
import { claimSessions } from '../commands/claim.ts'
import { erasePerson, hashNewPassword, hasPassword, setPasswordHash } from '../commands/people.ts'
import { exportPerson } from '../commands/personal-data.ts'
import { changeEmail } from '../commands/tickets.ts'
import type { Context } from '../context.ts'
import { COOKIE } from '../guests.ts'
import { isStaff, type Person } from '../person.ts'
import { self } from '../policies/about.ts'
import { presentAudit, presentMe } from '../presenters/people.ts'
import { Refusal } from '../refusal.ts'
import { limitOf, pageOf } from './page.ts'

const ok = { ok: true as const }
const read = { needs: 'me.read', about: self } as const
const change = { needs: 'me.change', about: self } as const

export const meRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { db, accounts } = context

  /** Asks the present password again before something that matters. @throws Refusal 'sign-in-failed' */
  async function prove(request: FastifyRequest, person: Person, password: string | undefined): Promise<void> {
    if (person.login.method === 'demo') throw new Refusal('conflict', 'People of the demonstration stay as they are: others enter as them too.')
    if (!(await hasPassword(db, person.id))) return
    await countAttempt(db, { key: `prove:${person.id}`, max: 10, seconds: 900 })
    const answer = password === undefined ? null : await (await accounts()).send({ method: 'POST', path: '/verify-password', headers: headersOf(request), body: { password } })
    if (!answer?.ok) throw new Refusal('sign-in-failed', 'This is not your present password.', [{ where: 'password', what: 'your present password' }])
  }
  const noteChange = (person: Person, act: string) => audit(db, { by: person, act, thing: 'account', id: person.id, subject: person.id })

  app.patch('/api/me', { config: change, schema: { tags: ['me'], summary: 'Change your name or language', body: changeMe, response: { 200: meView, 400: refusal } } }, async (request) => {
    const person = await personOf(context, request)
    const { name = person.name, language = person.language } = request.body
    await db.updateTable('person').set({ name, language, updated_at: new Date() }).where('id', '=', person.id).execute()
    return presentMe({ ...(await askerOf(context, request)), person: { ...person, name, language } }, await hasPassword(db, person.id))
  })

  app.post('/api/me/email', { config: change, schema: { tags: ['me'], summary: 'Change your e-mail address', body: changeEmailBody, response: { 200: emailChange, 401: refusal, 409: refusal } } }, async (request) => {
    const person = await personOf(context, request)
    await prove(request, person, request.body.password)
    return { state: await changeEmail(context, person, request.body.email) }
  })

  app.post(
    '/api/me/password',
    { config: change, schema: { tags: ['me'], summary: 'Choose a new password', description: 'Ends every other open sign-in.', body: changePassword, response: { 200: done, 400: refusal, 401: refusal } } },
    async (request) => {
      const person = await personOf(context, request)
      await prove(request, person, request.body.current)
      const hash = await hashNewPassword(request.body.next, person)
      await db.transaction().execute(async (tx) => {
        await setPasswordHash(tx, person.id, hash)
        await tx.deleteFrom('login').where('person_id', '=', person.id).where('id', '!=', person.login.id).execute()
        await audit(tx, { by: person, act: 'set-password', thing: 'account', id: person.id, subject: person.id })
      })
      return ok
    },
  )

  // ---------------------------------------------------------------- open sign-ins
  app.get('/api/me/logins', { config: read, schema: { tags: ['me'], summary: 'Where you are signed in', response: { 200: logins } } }, async (request) => {
    const person = await personOf(context, request)
    const rows = await db.selectFrom('login').selectAll().where('person_id', '=', person.id).where('expires_at', '>', new Date()).orderBy('created_at', 'desc').limit(100).execute()
    return {
      logins: rows.map((row) => ({
        id: row.id, current: row.id === person.login.id, by: row.method, device: (row.user_agent ?? '').slice(0, 300), address: row.ip_address ?? '', since: row.created_at.toISOString(), until: row.expires_at.toISOString(),
      })),
    }
  })
  app.delete(
    '/api/me/logins/:login',
    { config: change, schema: { tags: ['me'], summary: 'End one of your sign-ins', params: z.strictObject({ login: uuid }), response: { 204: z.null(), 404: refusal } } },
    async (request, reply) => {
      const person = await personOf(context, request)
      const ended = await db.deleteFrom('login').where('id', '=', request.params.login).where('person_id', '=', person.id).returning('id').executeTakeFirst()
      if (!ended) throw new Refusal('not-found', 'You have no such sign-in; perhaps it ended already.')
      return reply.code(204).send(null)
    },
  )
  app.delete('/api/me/logins', { config: change, schema: { tags: ['me'], summary: 'End all your other sign-ins', response: { 204: z.null() } } }, async (request, reply) => {
    const person = await personOf(context, request)
    await db.deleteFrom('login').where('person_id', '=', person.id).where('id', '!=', person.login.id).execute()
    return reply.code(204).send(null)
  })

  // ---------------------------------------------------------------- second factor
  app.post(
    '/api/me/second-factor',
    {
      config: change,
      schema: { tags: ['me'], summary: 'Set up an authenticator app', description: 'It works from the first right code sent to /api/account/second-factor.', body: passwordOnly, response: { 200: secondFactorSetup, 401: refusal, 409: refusal } },
    },
    async (request, reply) => {
      const person = await personOf(context, request)
      await prove(request, person, request.body.password)
      const answer = await ask(await accounts(), request, reply, 'POST', '/two-factor/enable', { password: request.body.password })
      return { uri: String(answer['totpURI']), backupCodes: answer['backupCodes'] as string[] }
    },
  )
  app.post(
    '/api/me/second-factor/backup-codes',
    { config: change, schema: { tags: ['me'], summary: 'New backup codes in place of the old', body: passwordOnly, response: { 200: backupCodes, 401: refusal, 403: refusal, 409: refusal } } },
    async (request, reply) => {
      const person = await personOf(context, request)
      if (person.secondFactorReady && !person.login.secondFactor) throw new Refusal('second-factor-needed', 'Give a code of the app first.')
      await prove(request, person, request.body.password)
      const answer = await ask(await accounts(), request, reply, 'POST', '/two-factor/generate-backup-codes', { password: request.body.password })
      await noteChange(person, 'backup-codes')
      return { backupCodes: answer['backupCodes'] as string[] }
    },
  )
  app.delete(
    '/api/me/second-factor',
    { config: change, schema: { tags: ['me'], summary: 'Switch the authenticator app off', body: passwordOnly, response: { 200: done, 401: refusal, 403: refusal, 409: refusal } } },
    async (request, reply) => {
      const person = await personOf(context, request)
      if (person.secondFactorReady && !person.login.secondFactor) throw new Refusal('second-factor-needed', 'Give a code of the app first.')
      const keys = await db.selectFrom('passkey').select('id').where('person_id', '=', person.id).limit(1).execute()
      if (person.holds.some(({ role }) => isStaff(role)) && keys.length === 0) {
        throw new Refusal('not-allowed', 'Your role needs a second factor. Make a passkey first, then the app can be switched off.')
      }
      await prove(request, person, request.body.password)
      await ask(await accounts(), request, reply, 'POST', '/two-factor/disable', { password: request.body.password })
      await noteChange(person, 'second-factor-off')
      return ok
    },
  )

  // ---------------------------------------------------------------- passkeys
  app.get('/api/me/passkeys', { config: read, schema: { tags: ['me'], summary: 'Your passkeys', response: { 200: passkeys } } }, async (request) => {
    const person = await personOf(context, request)
    const rows = await db.selectFrom('passkey').select(['id', 'name', 'created_at']).where('person_id', '=', person.id).orderBy('created_at').execute()
    return { passkeys: rows.map((row) => ({ id: row.id, name: row.name ?? '', createdAt: (row.created_at ?? new Date(0)).toISOString() })) }
  })
  app.get('/api/me/passkeys/options', { config: change, schema: { tags: ['me'], summary: 'Begin making a passkey', response: { 200: webauthn, 403: refusal } } }, async (request, reply) => {
    const person = await personOf(context, request)
    if (person.secondFactorReady && !person.login.secondFactor) throw new Refusal('second-factor-needed', 'Give a code of the app first.')
    return (await ask(await accounts(), request, reply, 'GET', '/passkey/generate-register-options')) as { challenge: string }
  })
  app.post('/api/me/passkeys', { config: change, schema: { tags: ['me'], summary: 'Keep the passkey that was made', body: newPasskey, response: { 201: passkeyView, 401: refusal, 403: refusal } } }, async (request, reply) => {
    const person = await personOf(context, request)
    if (person.secondFactorReady && !person.login.secondFactor) throw new Refusal('second-factor-needed', 'Give a code of the app first.')
    const made = await ask(await accounts(), request, reply, 'POST', '/passkey/verify-registration', { response: request.body.response, name: request.body.name })
    await noteChange(person, 'passkey-made')
    return reply.code(201).send({ id: String(made['id']), name: request.body.name, createdAt: new Date().toISOString() })
  })
  app.delete(
    '/api/me/passkeys/:passkey',
    { config: change, schema: { tags: ['me'], summary: 'Throw a passkey away', params: z.strictObject({ passkey: uuid }), response: { 204: z.null(), 404: refusal } } },
    async (request, reply) => {
      const person = await personOf(context, request)
      const gone = await db.deleteFrom('passkey').where('id', '=', request.params.passkey).where('person_id', '=', person.id).returning('id').executeTakeFirst()
      if (!gone) throw new Refusal('not-found', 'You have no such passkey.')
      await noteChange(person, 'passkey-gone')
      return reply.code(204).send(null)
    },
  )

  // ---------------------------------------------------------------- what is kept, and leaving
  app.get(
    '/api/me/audit',
    { config: { needs: 'audit.read', about: self }, schema: { tags: ['me'], summary: 'Who saw and changed what is yours, newest first', querystring: pageQuery, response: { 200: auditPage, 400: refusal } } },
    async (request) => {
      const person = await personOf(context, request)
      const limit = limitOf(request.query.limit)
      const after = request.query.after ?? null
      if (after !== null && !/^\d{1,18}$/.test(after)) throw new Refusal('bad-request', 'This is no place in the list.', [{ where: 'after', what: 'the "next" of the page before' }])
      const { rows, next } = pageOf(await trailOf(db, person.id, after, limit + 1), limit, (row) => row.id)
      return { entries: rows.map((row) => presentAudit(row, person)), next }
    },
  )
  app.get(
    '/api/me/export',
    { config: read, schema: { tags: ['me'], summary: 'Everything that is kept of you, as one file', response: { 200: z.record(z.string(), z.unknown()) } } },
    async (request, reply) => {
      void reply.header('content-disposition', 'attachment; filename="kring.json"')
      return exportPerson(db, (await personOf(context, request)).id)
    },
  )
  app.delete(
    '/api/me',
    {
      config: { needs: 'me.erase', about: self },
      schema: { tags: ['me'], summary: 'Erase your account and everything in it, for good', body: erase, response: { 204: z.null(), 400: refusal, 401: refusal, 409: refusal } },
    },
    async (request, reply) => {
      const person = await personOf(context, request)
      if (request.body.email.trim().toLowerCase() !== person.email) throw new Refusal('bad-request', 'To be sure, type your own e-mail address.', [{ where: 'email', what: 'your own e-mail address' }])
      await prove(request, person, request.body.password)
      await erasePerson(db, person.id)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/api/me/claim',
    {
      config: { needs: 'me.claim', about: self },
      schema: { tags: ['me'], summary: 'Take the sessions of this browser’s guest along into your account', description: 'The guest is known by its cookie or its token ("Authorization: Bearer").', response: { 200: claimed, 409: refusal } },
    },
    async (request, reply) => {
      const { guest } = await askerOf(context, request)
      const person = await personOf(context, request)
      // Others enter as these people too, and would read what was said.
      if (person.demo) throw new Refusal('conflict', 'The demonstration and the real house do not mix. Sessions stay with this browser.')
      const sessions = guest ? await claimSessions(db, guest, person.id) : 0
      void reply.clearCookie(COOKIE, { path: '/api' })
      return { sessions }
    },
  )
}

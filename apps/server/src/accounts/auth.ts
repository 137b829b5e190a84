/**
 * The accounts library (better-auth), set up for our tables and our rules. Only this file and enter.ts know it: passwords, second factor,
 * passkeys and sign-ins are its work; people, invitations, roles and links are ours. None of its routes is open by itself: bridge.ts
 * forwards to the few that a route of ours asks for.
 */
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import type { Kysely } from 'kysely'
import { PASSWORD_LENGTH } from '@kring/protocol'
import type { Config } from '../config.ts'
import type { Database, PeopleTables } from '../db/schema.ts'
import { LOGIN_PREFIX } from './cookie.ts'
import { enter } from './enter.ts'

export type LoginMethod = PeopleTables['login']['method']

export interface Accounts {
  /** Forwards a request to the library; `path` is its own, such as "/sign-in/email". */
  send(request: { method: 'GET' | 'POST'; path: string; headers: Headers; body?: unknown }): Promise<Response>
  /** Signs a person in without asking anything; the answer carries the cookie. The caller has proof of who it is. */
  enter(who: { person: string; method: LoginMethod; secondFactor: boolean }, headers: Headers): Promise<Response>
}

/** How long a sign-in lasts, in seconds. */
const STAY = 14 * 24 * 3600
const snake = (name: string): string => name.replace(/ID$/, 'Id').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace('user_id', 'person_id')
const columns = <K extends string>(...names: K[]): Record<K, string> => Object.fromEntries(names.map((name) => [name, snake(name)])) as Record<K, string>

const SECOND_FACTOR_PATHS = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code', '/passkey/verify-authentication'])

export interface AccountsNeed {
  db: Kysely<Database>
  config: Config
  secret: string
  publicUrl: string
  log: (message: string) => void
}

export function openAccounts({ db, config, secret, publicUrl, log }: AccountsNeed): Accounts {
  const auth = betterAuth({
    appName: 'Kring',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: { db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message, ...more) => log(`accounts: ${message} ${more.map((one) => (one instanceof Error ? one.stack : '')).join(' ')}`) },
    // Our own limits count per address and per e-mail, in the database, for all nodes (attempts.ts).
    rateLimit: { enabled: false },
    // By now our own check has compared Origin and Host (cross-site.ts).
    trustedOrigins: (request) => [new URL(publicUrl).origin, request?.headers.get('origin') ?? ''].filter(Boolean),
    advanced: {
      cookiePrefix: LOGIN_PREFIX,
      useSecureCookies: config.secureCookie,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/api', secure: config.secureCookie },
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: ['x-kring-address'] },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_LENGTH.min, maxPasswordLength: PASSWORD_LENGTH.max },
    user: { modelName: 'person', fields: columns('emailVerified', 'createdAt', 'updatedAt') },
    session: {
      modelName: 'login',
      fields: columns('userId', 'expiresAt', 'ipAddress', 'userAgent', 'createdAt', 'updatedAt'),
      expiresIn: STAY,
      disableSessionRefresh: true,
      additionalFields: {
        method: { type: 'string', required: false, input: false },
        secondFactorAt: { type: 'date', required: false, input: false, fieldName: 'second_factor_at' },
      },
    },
    account: {
      modelName: 'credential',
      fields: columns('userId', 'accountId', 'providerId', 'accessToken', 'refreshToken', 'idToken', 'accessTokenExpiresAt', 'refreshTokenExpiresAt', 'createdAt', 'updatedAt'),
    },
    verification: { fields: columns('expiresAt', 'createdAt', 'updatedAt') },
    databaseHooks: {
      session: {
        create: {
          before: async (login, context) => {
            const person = await db.selectFrom('person').select('disabled_at').where('id', '=', login.userId).executeTakeFirst()
            if (!person || person.disabled_at) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED', message: 'disabled' })
            const path = context?.path ?? ''
            if (path.startsWith('/passkey/')) return { data: { ...login, method: 'passkey', secondFactorAt: new Date() } }
            return { data: { ...login, method: login['method'] ?? 'password', ...(SECOND_FACTOR_PATHS.has(path) ? { secondFactorAt: new Date() } : {}) } }
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Kring',
        allowPasswordless: true,
        schema: { user: { fields: { twoFactorEnabled: 'two_factor_enabled' } }, twoFactor: { modelName: 'two_factor', fields: columns('backupCodes', 'userId', 'failedVerificationCount', 'lockedUntil') } },
      }),
      passkey({
        rpName: 'Kring',
        rpID: new URL(publicUrl).hostname,
        // Without a fixed address the page's own origin counts (it was compared with Host); the browser binds the key to the name all the same.
        origin: config.publicUrl ? new URL(publicUrl).origin : null,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: {
          // A passkey stands for two factors only when the device asked who holds it.
          afterVerification: async ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED', { code: 'PASSKEY_UNVERIFIED', message: 'not verified' })
          },
        },
        schema: { passkey: { fields: columns('publicKey', 'userId', 'credentialID', 'deviceType', 'backedUp', 'createdAt') } },
      }),
      enter(),
    ],
  })

  return {
    async send({ method, path, headers, body }) {
      const sent = new Headers(headers)
      if (body !== undefined) sent.set('content-type', 'application/json')
      return auth.handler(new Request(`${publicUrl}/api/auth${path}`, { method, headers: sent, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }))
    },
    enter: (who, headers) => auth.api.enter({ body: who, headers, asResponse: true }),
  }
}

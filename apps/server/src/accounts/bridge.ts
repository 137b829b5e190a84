/** Between our routes and the accounts library: forwards a request, passes the cookies back, and turns its codes into refusals of ours. */
import type { RefusalCode } from '@kring/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'
import type { Accounts } from './auth.ts'

/** What the library needs to know of a request, and no more. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers({ 'x-kring-address': request.ip, 'user-agent': request.headers['user-agent'] ?? '' })
  if (request.headers.cookie) headers.set('cookie', request.headers.cookie)
  headers.set('origin', request.headers.origin ?? `${request.protocol}://${request.host}`)
  return headers
}

const ANSWERS: Record<string, [RefusalCode, string]> = {
  INVALID_EMAIL_OR_PASSWORD: ['sign-in-failed', 'This e-mail address and this password do not belong together. Check both, or ask for a new password.'],
  INVALID_EMAIL: ['sign-in-failed', 'This e-mail address and this password do not belong together. Check both, or ask for a new password.'],
  INVALID_PASSWORD: ['sign-in-failed', 'This is not your present password.'],
  INVALID_CODE: ['code-wrong', 'This code is not right, or no longer. Take the one that the app shows now.'],
  INVALID_BACKUP_CODE: ['code-wrong', 'This backup code is not right, or was used before.'],
  INVALID_TWO_FACTOR_COOKIE: ['sign-in-needed', 'Begin signing in again: first your password, then the code.'],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: ['too-many-requests', 'Too many wrong codes. Begin signing in again.'],
  ACCOUNT_TEMPORARILY_LOCKED: ['too-many-requests', 'Too many wrong codes. Try again in fifteen minutes.'],
  TOTP_ALREADY_ENABLED: ['conflict', 'An authenticator app is set up already. Switch it off first.'],
  TOTP_NOT_ENABLED: ['conflict', 'No authenticator app is set up yet.'],
  TWO_FACTOR_NOT_ENABLED: ['conflict', 'No authenticator app is set up yet.'],
  SESSION_NOT_FRESH: ['sign-in-again', 'You signed in more than a day ago. Sign in again, then do this.'],
  SESSION_EXPIRED: ['sign-in-needed', 'Sign in first.'],
  ACCOUNT_DISABLED: ['account-disabled', 'This account has been closed. Ask an administrator.'],
  CHALLENGE_NOT_FOUND: ['sign-in-needed', 'That took too long. Begin again with the passkey.'],
  PASSKEY_NOT_FOUND: ['sign-in-failed', 'This passkey is not known here.'],
  PASSKEY_UNVERIFIED: ['sign-in-failed', 'Your device did not ask who you are. Choose a passkey with a fingerprint, face or PIN.'],
  AUTHENTICATION_FAILED: ['sign-in-failed', 'This passkey did not fit. Try again.'],
  FAILED_TO_VERIFY_REGISTRATION: ['sign-in-failed', 'The passkey could not be made. Try again.'],
  PASSWORD_TOO_SHORT: ['bad-request', 'The new password is too short.'],
  PASSWORD_TOO_LONG: ['bad-request', 'The password is too long.'],
}

/** @throws Refusal for every answer that is not a success. */
export async function passOn(answer: Response, reply: FastifyReply): Promise<Record<string, unknown>> {
  const body = (await answer.json().catch(() => ({}))) as Record<string, unknown>
  if (answer.ok) {
    for (const cookie of answer.headers.getSetCookie()) void reply.header('set-cookie', cookie)
    return body
  }
  const code = String(body['code'] ?? '')
  const [known, sentence] = ANSWERS[code] ?? (answer.status === 401 ? ['sign-in-needed' as const, 'Sign in first.'] : answer.status < 500 ? ['bad-request' as const, 'The request is not as it should be.'] : [])
  if (known && sentence) throw new Refusal(known, sentence)
  throw new Error(`accounts answered ${answer.status} ${code}`)
}

/** Forwards to one of the library's paths and gives its answer. */
export async function ask(accounts: Accounts, request: FastifyRequest, reply: FastifyReply, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Record<string, unknown>> {
  return passOn(await accounts.send({ method, path, headers: headersOf(request), ...(body === undefined ? {} : { body }) }), reply)
}

/**
 * The cookie of a sign-in: its token with a signature, as the accounts library sets it. The library's own way reads person and sign-in one
 * after the other on every request; asker.ts reads all in one query, and needs only the token.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** Beginning of the names of our cookies. */
export const LOGIN_PREFIX = 'kring'

/** The token in a request's cookies, its signature checked; null when there is none or it is not ours. */
export function loginToken(cookies: Record<string, string | undefined>, secret: string, secure: boolean): string | null {
  const [, token, signature] = /^([^.]+)\.(.+)$/.exec(cookies[`${secure ? '__Secure-' : ''}${LOGIN_PREFIX}.session_token`] ?? '') ?? []
  if (!token || !signature) return null
  const right = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === right.length && timingSafeEqual(given, right) ? token : null
}

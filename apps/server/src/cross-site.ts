/** Refuses changes that another site asks a visitor's browser to make. Cookies are SameSite=Strict already; this holds where a browser does not. */
import type { FastifyInstance } from 'fastify'
import { Refusal } from './refusal.ts'

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

export function refuseCrossSite(app: FastifyInstance, ownOrigin: () => string): void {
  app.addHook('onRequest', async (request) => {
    if (READS.has(request.method)) return
    const { origin, 'sec-fetch-site': site } = request.headers
    const fromElsewhere = site === 'cross-site' || site === 'same-site'
    const otherOrigin = origin !== undefined && origin !== ownOrigin() && hostOf(origin) !== request.host
    if (fromElsewhere || otherOrigin) throw new Refusal('not-allowed', 'This was asked from another site. Open Kring itself and do it there.')
  })
}

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

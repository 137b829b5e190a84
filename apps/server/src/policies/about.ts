/** The usual answers to "what is this request about?". Params are not validated yet when these run. */
import type { FastifyRequest } from 'fastify'
import { askerOf } from '../asker.ts'
import type { Context } from '../context.ts'
import type { About } from './gate.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A param that is a UUID, else null. */
export function idIn(request: FastifyRequest, param: string): string | null {
  const value = (request.params as Record<string, string | undefined>)[param]
  return value && UUID.test(value) ? value.toLowerCase() : null
}

/** The asker herself: for routes under /api/me. */
export const self: About = async (request, context) => ({ owner: (await askerOf(context, request)).person?.id ?? null })


/** Reads something once per request: for the gate first, for the route after. */
export function perRequest<T>(read: (request: FastifyRequest, context: Context) => Promise<T>): (request: FastifyRequest, context: Context) => Promise<T> {
  const kept = new WeakMap<FastifyRequest, Promise<T>>()
  return (request, context) => {
    const known = kept.get(request) ?? read(request, context)
    kept.set(request, known)
    return known
  }
}

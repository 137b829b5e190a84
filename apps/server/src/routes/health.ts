/** For whoever watches over the server: is the process alive, can it do its work. */
import { sql } from 'kysely'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../context.ts'

export const healthRoutes = ({ db }: Context): FastifyPluginAsyncZod => async (app) => {
  app.get('/healthz', { config: { rateLimit: false, needs: 'health.read' }, schema: { tags: ['health'], summary: 'The process answers', response: { 200: z.strictObject({ ok: z.literal(true) }) } } }, async () => ({ ok: true as const }))
  app.get(
    '/readyz',
    { config: { rateLimit: false, needs: 'health.read' }, schema: { tags: ['health'], summary: 'The database answers too', response: { 200: z.strictObject({ ok: z.literal(true) }), 503: z.strictObject({ ok: z.literal(false), why: z.string() }) } } },
    async (request, reply) => {
      try {
        await sql`select 1`.execute(db)
        return { ok: true as const }
      } catch (error) {
        request.log.error({ err: error }, 'not ready')
        return reply.code(503).send({ ok: false as const, why: 'The database does not answer.' })
      }
    },
  )
}

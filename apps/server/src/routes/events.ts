/** The event log: append, read, stream, resume. */
import { appendRequest, appended, eventPage, type NewEvent, refusal, uuid } from '@kring/protocol'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { appendEvents } from '../commands/append-events.ts'
import { readEvents } from '../commands/read-events.ts'
import { findSession, type SessionRow } from '../commands/sessions.ts'
import type { Context } from '../context.ts'
import { presentEvent } from '../presenters/event.ts'
import { Refusal } from '../refusal.ts'
import { follow } from './follow.ts'
import { sessionInPath, sessionOf } from './sessions.ts'

/** A turn is some five thousand characters once a session is closed: more of them at a time and one answer holds up the others. */
const PAGE = 50

/** Where to resume: the header wins (a browser sends it by itself), else `after`; nonsense and the future are refused in words. */
function cursor(session: SessionRow, header: string | string[] | undefined, after: string | undefined): number {
  const raw = (Array.isArray(header) ? header[0] : header) ?? after ?? '0'
  const where = header !== undefined ? 'Last-Event-ID' : 'after'
  if (!/^\d{1,9}$/.test(raw)) {
    throw new Refusal('bad-request', `Cannot resume from "${raw.slice(0, 40)}".`, [{ where, what: 'the number of the last event you have, 0 for the beginning' }])
  }
  const seq = Number(raw)
  if (seq > session.last_seq) {
    throw new Refusal('cursor-unknown', `You say you have event ${seq}, but the log ends at ${session.last_seq}. Begin again from 0.`, [{ where, what: `0 to ${session.last_seq}` }])
  }
  return seq
}

export const eventRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { db, bus } = context
  app.post(
    '/api/sessions/:id/events',
    {
      config: { needs: 'session.append', about: sessionInPath },
      schema: {
        tags: ['events'],
        summary: 'Append events',
        description: 'In order, all or none, on disk before it is acknowledged. Sending the same events again gives the same numbers.',
        params: z.strictObject({ id: uuid }),
        body: appendRequest,
        response: { 200: appended, 400: refusal, 404: refusal, 409: refusal, 413: refusal },
      },
    },
    async (request) => {
      const session = await sessionOf(request, context)
      // The border checks what storing needs; the rest of the body is the model's and passes as it came.
      return appendEvents(db, bus, session.id, request.body.events as unknown as NewEvent[])
    },
  )

  app.get(
    '/api/sessions/:id/events',
    {
      config: { needs: 'session.read', about: sessionInPath },
      schema: {
        tags: ['events'],
        summary: 'Read the log, or follow it live',
        description:
          'With "Accept: text/event-stream": Server-Sent Events, each with its number as id; resume with Last-Event-ID. Else a page of JSON. While a session runs, only what the room can see is given.',
        params: z.strictObject({ id: uuid }),
        querystring: z.strictObject({ after: z.string().optional(), limit: z.string().regex(/^\d{1,4}$/, `a number from 1 to ${PAGE}`).optional() }),
        response: { 200: eventPage, 400: refusal, 404: refusal, 409: refusal },
      },
    },
    async (request, reply) => {
      const session = await sessionOf(request, context)
      const after = cursor(session, request.headers['last-event-id'], request.query.after)
      if (request.headers.accept?.includes('text/event-stream')) {
        follow(context, request, reply, {
          topic: session.id, after,
          async read(from) {
            const rows = await readEvents(db, session.id, from, PAGE)
            const closed = rows.length > 0 && (await findSession(db, session.id))?.closed_at != null
            return { rows: rows.map((row) => ({ seq: row.seq, event: row.type, data: presentEvent(row, closed) })), more: rows.length === PAGE }
          },
        })
        return reply
      }
      const limit = Math.min(PAGE, Math.max(1, Number(request.query.limit ?? PAGE)))
      const rows = await readEvents(db, session.id, after, limit)
      const end = rows.at(-1)?.seq ?? after
      return { events: rows.map((row) => presentEvent(row, session.closed_at !== null)), last: session.last_seq, next: end < session.last_seq ? end : null }
    },
  )
}

/** The event log: append, read, stream, resume. */
import { appendRequest, appended, eventPage, type NewEvent, refusal, uuid } from '@kring/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { appendEvents } from '../commands/append-events.ts'
import { readEvents } from '../commands/read-events.ts'
import { findSession, type SessionRow } from '../commands/sessions.ts'
import type { Context } from '../context.ts'
import { presentEvent } from '../presenters/event.ts'
import { Refusal } from '../refusal.ts'
import { sessionInPath, sessionOf } from './sessions.ts'

const PAGE = 200
const HEARTBEAT_MS = 15_000
/** A listener that does not read is let go when this much waits for it. */
const MAX_WAITING_BYTES = 1_000_000

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
  const { db, bus, streams } = context
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
        querystring: z.strictObject({ after: z.string().optional(), limit: z.string().regex(/^\d{1,4}$/, 'a number from 1 to 200').optional() }),
        response: { 200: eventPage, 400: refusal, 404: refusal, 409: refusal },
      },
    },
    async (request, reply) => {
      const session = await sessionOf(request, context)
      const after = cursor(session, request.headers['last-event-id'], request.query.after)
      if (request.headers.accept?.includes('text/event-stream')) {
        follow(request, reply, session.id, after)
        return reply
      }
      const limit = Math.min(PAGE, Math.max(1, Number(request.query.limit ?? PAGE)))
      const rows = await readEvents(db, session.id, after, limit)
      const end = rows.at(-1)?.seq ?? after
      return { events: rows.map((row) => presentEvent(row, session.closed_at !== null)), last: session.last_seq, next: end < session.last_seq ? end : null }
    },
  )

  /** Raw Server-Sent Events: what is in the log first, then what comes, in order, each once. */
  function follow(request: FastifyRequest, reply: FastifyReply, session: string, after: number): void {
    reply.hijack()
    const out = reply.raw
    const headers = Object.fromEntries(Object.entries(reply.getHeaders()).filter(([name]) => name !== 'content-length' && name !== 'content-type'))
    out.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    out.write(': kring\nretry: 2000\n\n')
    let sent = after
    let wanted = after
    let reading = false
    let ended = false

    const pump = async (): Promise<void> => {
      if (reading || ended) return
      reading = true
      try {
        for (;;) {
          const upTo = wanted
          const rows = await readEvents(db, session, sent, PAGE)
          if (ended) return
          const closed = rows.length > 0 && (await findSession(db, session))?.closed_at != null
          for (const row of rows) {
            out.write(`id: ${row.seq}\nevent: ${row.type}\ndata: ${JSON.stringify(presentEvent(row, closed))}\n\n`)
            sent = row.seq
          }
          if (out.writableLength > MAX_WAITING_BYTES) return end()
          if (rows.length < PAGE && wanted === upTo) return
        }
      } catch (error) {
        request.log.warn({ err: error }, 'stream ended: the log could not be read')
        end()
      } finally {
        reading = false
      }
    }
    const stopListening = bus.subscribe(session, (seq) => {
      wanted = Math.max(wanted + 1, seq)
      void pump()
    })
    const heartbeat = setInterval(() => out.write(': still here\n\n'), HEARTBEAT_MS)
    function end(): void {
      if (ended) return
      ended = true
      clearInterval(heartbeat)
      stopListening()
      streams.delete(end)
      out.end()
    }
    streams.add(end)
    request.raw.on('close', end)
    void pump()
  }
}

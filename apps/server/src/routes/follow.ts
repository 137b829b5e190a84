/** Raw Server-Sent Events over something numbered: what is there first, then what comes, in order, each once; resumable by number. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'

const HEARTBEAT_MS = 15_000
/** A listener that does not read is let go when this much waits for it. */
const MAX_WAITING_BYTES = 1_000_000

export interface Sent {
  seq: number
  event: string
  data: unknown
}

export interface Source {
  /** What the bus tells of. */
  topic: string
  after: number
  /** Reads on; `more` says that it stopped at a full page. */
  read(after: number): Promise<{ rows: Sent[]; more: boolean }>
}

export function follow({ bus, streams }: Pick<Context, 'bus' | 'streams'>, request: FastifyRequest, reply: FastifyReply, { topic, after, read }: Source): void {
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
        const { rows, more } = await read(sent)
        if (ended) return
        for (const { seq, event, data } of rows) {
          out.write(`id: ${seq}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
          sent = seq
        }
        if (out.writableLength > MAX_WAITING_BYTES) return end()
        if (!more && wanted === upTo) return
      }
    } catch (error) {
      request.log.warn({ err: error }, 'stream ended: what it follows could not be read')
      end()
    } finally {
      reading = false
    }
  }
  const stopListening = bus.subscribe(topic, (seq) => {
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

/**
 * The outbox: what the log has and the server has not acknowledged is sent, in order, whenever the server can be reached.
 * Repeating is harmless (events are idempotent by id), so nothing is kept but how many were acknowledged.
 */
import type { Appended, CreatedSession, NewEvent, RefusalBody } from '@kring/protocol'
import { erase, listRemoved, listSessions, readUnsent, setRemote, setSent } from './log.ts'

/** Where a session is kept: only here, on its way, or on the server too. */
export type Kept = 'device' | 'sending' | 'server'

/** Most events and most characters in one request; well under the server's limits. */
export const BATCH_EVENTS = 100
const BATCH_CHARACTERS = 500_000

/** The next events to send, of those unsent: always at least one, never more than a request may hold. */
export function nextBatch(unsent: readonly NewEvent[]): NewEvent[] {
  const batch: NewEvent[] = []
  let size = 0
  for (const event of unsent.slice(0, BATCH_EVENTS)) {
    size += JSON.stringify(event).length
    if (batch.length > 0 && size > BATCH_CHARACTERS) break
    batch.push(event)
  }
  return batch
}

/** Milliseconds to wait after so many failures in a row: 2 s, 4 s … 5 minutes, spread so that a classroom does not return at once. */
export function backoff(failures: number, spread: number): number {
  return Math.min(300_000, 1000 * 2 ** failures) * (0.75 + spread / 2)
}

/** What to do after an answer of the server. */
export type Verdict = 'done' | 'again' | 'new-session' | 'refused'

/** 404: the server does not know this session (any more), so it gets a new one. Other refusals will not change by repeating. */
export function verdict(status: number): Verdict {
  if (status >= 200 && status < 300) return 'done'
  if (status === 404) return 'new-session'
  if (status === 408 || status === 429 || status >= 500) return 'again'
  return 'refused'
}

/** The server said no, in its own sentence. */
export class Refused extends Error {
  override name = 'Refused'
  readonly verdict: Verdict
  constructor(verdict: Verdict, message: string) {
    super(message)
    this.verdict = verdict
  }
}

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, { method, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) })
  const json = response.headers.get('content-type')?.includes('application/json') ? ((await response.json()) as unknown) : undefined
  const outcome = verdict(response.status)
  if (outcome !== 'done') throw new Refused(outcome, (json as RefusalBody | undefined)?.error?.message ?? `HTTP ${response.status}`)
  // Something that is not Kring's server (a plain file host, a login page of the network) answers with a page.
  if (json === undefined && response.status !== 204) throw new Refused('again', 'not an answer of Kring')
  return json as T
}

/** Sends everything of one session that is still to be sent. Throws Refused, or TypeError when the server cannot be reached. */
export async function send(id: string): Promise<void> {
  for (;;) {
    const found = await readUnsent(id)
    if (!found || found.events.length === 0) return
    const { record, events } = found
    try {
      if (!record.remote) {
        const { scenario, language, seed } = record
        const { session } = await ask<CreatedSession>('POST', '/api/sessions', { scenario, language, seed })
        await setRemote(id, session.id)
        continue
      }
      const { acknowledged } = await ask<Appended>('POST', `/api/sessions/${record.remote}/events`, { events: nextBatch(events) })
      await setSent(id, record.sent + acknowledged.length)
    } catch (error) {
      if (!(error instanceof Refused) || error.verdict !== 'new-session' || !record.remote) throw error
      await setRemote(id, null)
    }
  }
}

/** Two windows of one browser must not both make a session on the server; without locks (plain http) they are not asked to. */
function alone(id: string, work: () => Promise<void>): Promise<void> {
  return navigator.locks ? navigator.locks.request(`kring-send-${id}`, work).then(() => undefined) : work()
}

/** Keeps one session's outbox empty as long as a room or debrief is open. */
export class Outbox {
  readonly #id: string
  readonly #tell: (kept: Kept) => void
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #busy = false
  #more = false
  #stopped = false

  constructor(id: string, tell: (kept: Kept) => void) {
    this.#id = id
    this.#tell = tell
    window.addEventListener('online', this.flush)
    this.flush()
  }

  /** Something was added to the log, or the line is back. */
  flush = (): void => {
    clearTimeout(this.#timer)
    if (this.#stopped) return
    if (this.#busy) {
      this.#more = true
      return
    }
    void this.#run()
  }

  async #run(): Promise<void> {
    this.#busy = true
    this.#more = false
    if (this.#failures === 0) this.#tell('sending')
    try {
      await alone(this.#id, () => send(this.#id))
      this.#failures = 0
      if (!this.#stopped) this.#tell('server')
    } catch (error) {
      if (this.#stopped) return
      this.#tell('device')
      // A refusal stays a refusal until the page is opened anew; anything else is worth another try.
      if (error instanceof Refused && error.verdict === 'refused') return this.stop()
      this.#failures++
      this.#timer = setTimeout(this.flush, backoff(this.#failures, Math.random()))
      return
    } finally {
      this.#busy = false
    }
    if (this.#more) this.flush()
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
    window.removeEventListener('online', this.flush)
  }
}

/**
 * What a visit to the home page catches up on: sessions left unsent, and sessions removed more than a day ago, which are erased on the
 * server and then here. Stops quietly at the first thing that fails; the next visit goes on.
 */
export async function catchUp(now: Date): Promise<void> {
  try {
    for (const { id, remote } of await listRemoved(new Date(now.getTime() - 24 * 3600_000).toISOString())) {
      if (remote) {
        await ask('DELETE', `/api/sessions/${remote}`).catch((error: unknown) => {
          if (!(error instanceof Refused) || error.verdict === 'again') throw error
        })
      }
      await erase(id)
    }
    for (const { id, sent, count } of await listSessions()) if (sent < count) await alone(id, () => send(id))
  } catch {
    // No server: everything is still here.
  }
}

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closedEvent, guestSession, startServer, type TestServer, turnEvent } from './server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ BODY_LIMIT_KB: '512' })
})
afterAll(async () => {
  await server.stop()
})

type Guest = Awaited<ReturnType<typeof guestSession>>
const append = (guest: Guest, events: unknown[]) => guest.ask(`/api/sessions/${guest.id}/events`, { method: 'POST', body: JSON.stringify({ events }) })
const error = async (response: Response) => ((await response.json()) as { error: { code: string; message: string; issues?: { where: string; what: string }[] } }).error

/** Reads Server-Sent Events until `count` have come, then closes the line. */
async function listen(guest: Guest, count: number, headers: Record<string, string> = {}): Promise<{ id: string; event: string; data: { seq: number; body: Record<string, never> } }[]> {
  const abort = new AbortController()
  const response = await guest.ask(`/api/sessions/${guest.id}/events`, { headers: { accept: 'text/event-stream', ...headers }, signal: abort.signal })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const got: { id: string; event: string; data: never }[] = []
  let buffer = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    buffer += decoder.decode(chunk, { stream: true })
    for (let cut = buffer.indexOf('\n\n'); cut >= 0; cut = buffer.indexOf('\n\n')) {
      const block = buffer.slice(0, cut)
      buffer = buffer.slice(cut + 2)
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
      if (field('id')) got.push({ id: field('id')!, event: field('event')!, data: JSON.parse(field('data')!) as never })
    }
    if (got.length >= count) break
  }
  abort.abort()
  return got
}

describe('appending', () => {
  it('[SV1] numbers events 1, 2, 3 … in the order they were sent and gives them back in that order', async () => {
    const guest = await guestSession(server.url)
    const events = [1, 2, 3, 4, 5].map((n) => turnEvent(n))
    const first = await (await append(guest, events.slice(0, 3))).json()
    const second = await (await append(guest, events.slice(3))).json()
    expect(first).toEqual({ acknowledged: events.slice(0, 3).map((e, i) => ({ id: e.id, seq: i + 1 })), last: 3 })
    expect(second).toMatchObject({ last: 5 })
    const page = (await (await guest.ask(`/api/sessions/${guest.id}/events`)).json()) as { events: { id: string; seq: number }[]; next: null }
    expect(page.events.map((e) => e.id)).toEqual(events.map((e) => e.id))
    expect(page.next).toBeNull()
  })

  it('[SV2] answers a repeated event with the number it already has and keeps it once', async () => {
    const guest = await guestSession(server.url)
    const event = turnEvent(1)
    await append(guest, [event])
    const again = await append(guest, [event, turnEvent(2)])
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({ acknowledged: [{ id: event.id, seq: 1 }, { seq: 2 }], last: 2 })
  })

  it('[SV3] refuses an event id that comes again with another content, and keeps nothing of that request', async () => {
    const guest = await guestSession(server.url)
    const event = turnEvent(1)
    await append(guest, [event])
    const response = await append(guest, [turnEvent(2), { ...turnEvent(9, 'iets anders'), id: event.id }])
    expect(response.status).toBe(409)
    expect(await error(response)).toMatchObject({ code: 'event-id-reused', message: expect.stringContaining(event.id) })
    const page = (await (await guest.ask(`/api/sessions/${guest.id}/events`)).json()) as { last: number }
    expect(page.last).toBe(1)
  })

  it('[SV4] gives 200 appends at the same moment numbers without gaps or doubles', async () => {
    const guest = await guestSession(server.url)
    const answers = await Promise.all(Array.from({ length: 200 }, async (_, n) => ((await (await append(guest, [turnEvent(n)])).json()) as { acknowledged: { seq: number }[] }).acknowledged[0]!.seq))
    expect([...answers].sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1))
  })

  it('[SV5] keeps a closed session closed: turns are refused, notes are welcome', async () => {
    const guest = await guestSession(server.url)
    await append(guest, [turnEvent(1), closedEvent()])
    const late = await append(guest, [turnEvent(2)])
    expect(late.status).toBe(409)
    expect((await error(late)).code).toBe('session-closed')
    const note = await append(guest, [{ id: randomUUID(), at: new Date().toISOString(), by: 'leader', body: { type: 'note', note: { id: 'n1', turn: 1, text: 'hier had ik kunnen wachten' } } }])
    expect(note.status).toBe(200)
  })
})

describe('bad input', () => {
  it('[SV6] refuses a sentence of 1 MB with what, where and what is allowed', async () => {
    const guest = await guestSession(server.url)
    const tooLarge = await append(guest, [turnEvent(1, 'a'.repeat(1_000_000))])
    expect(tooLarge.status).toBe(413)
    expect((await error(tooLarge)).message).toContain('512 kB')
    const tooLong = await append(guest, [turnEvent(1, 'a'.repeat(5000))])
    expect(tooLong.status).toBe(400)
    expect((await error(tooLong)).issues).toEqual([{ where: 'events[0].body.turn.text', what: 'at most 4000 characters' }])
  })

  it('[SV7] names the place of an unknown seat, a wrong id, a wrong moment, an unknown type, an empty list', async () => {
    const guest = await guestSession(server.url)
    const cases: [unknown, string][] = [
      [{ ...turnEvent(1), by: 'Piet!' }, 'events[0].by'],
      [{ ...turnEvent(1), id: 'een' }, 'events[0].id'],
      [{ ...turnEvent(1), at: 'gisteren' }, 'events[0].at'],
      [{ ...turnEvent(1), body: { type: 'applaus' } }, 'events[0].body.type'],
    ]
    for (const [event, where] of cases) {
      const response = await append(guest, [event])
      expect(response.status).toBe(400)
      expect((await error(response)).issues?.map((i) => i.where)).toContain(where)
    }
    expect((await append(guest, [])).status).toBe(400)
    expect((await guest.ask(`/api/sessions/${guest.id}/events`, { method: 'POST', body: '{"events": [' })).status).toBe(400)
  })

  it('[SV8] does not tell a stranger whether a session exists', async () => {
    const guest = await guestSession(server.url)
    const stranger = await guestSession(server.url)
    for (const path of [`/api/sessions/${guest.id}`, `/api/sessions/${guest.id}/events`]) {
      expect((await stranger.ask(path)).status).toBe(404)
      expect((await fetch(server.url + path)).status).toBe(404)
    }
    expect((await stranger.ask(`/api/sessions/${guest.id}`, { method: 'DELETE' })).status).toBe(404)
    expect((await guest.ask(`/api/sessions/${guest.id}`)).status).toBe(200)
  })

  it('[SV9] lists the scenarios when an unknown one is asked for', async () => {
    const response = await fetch(`${server.url}/api/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ scenario: 'de-jas', seed: 1 }) })
    expect(response.status).toBe(400)
    expect((await error(response)).issues).toEqual([{ where: 'scenario', what: 'one of de-jas-nog-aan, random' }])
  })
})

describe('streaming', () => {
  it('[SV10] gives what is there and then what comes, in order, each once', async () => {
    const guest = await guestSession(server.url)
    await append(guest, [turnEvent(1), turnEvent(2)])
    const listening = listen(guest, 30)
    for (let n = 3; n <= 30; n++) await append(guest, [turnEvent(n)])
    expect((await listening).map((e) => Number(e.id))).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
  })

  it('[SV11] resumes after Last-Event-ID without a gap or a double', async () => {
    const guest = await guestSession(server.url)
    await append(guest, Array.from({ length: 250 }, (_, n) => turnEvent(n)).slice(0, 100))
    await append(guest, Array.from({ length: 60 }, (_, n) => turnEvent(n + 100)))
    const rest = await listen(guest, 110, { 'last-event-id': '50' })
    expect(rest.map((e) => Number(e.id))).toEqual(Array.from({ length: 110 }, (_, i) => i + 51))
  })

  it('[SV12] refuses to resume from nonsense or from the future, in words', async () => {
    const guest = await guestSession(server.url)
    await append(guest, [turnEvent(1)])
    const nonsense = await guest.ask(`/api/sessions/${guest.id}/events`, { headers: { accept: 'text/event-stream', 'last-event-id': 'banaan' } })
    expect(nonsense.status).toBe(400)
    expect(await error(nonsense)).toMatchObject({ code: 'bad-request', message: expect.stringContaining('banaan'), issues: [{ where: 'Last-Event-ID' }] })
    const future = await guest.ask(`/api/sessions/${guest.id}/events`, { headers: { accept: 'text/event-stream', 'last-event-id': '99' } })
    expect(future.status).toBe(409)
    expect(await error(future)).toMatchObject({ code: 'cursor-unknown', message: expect.stringContaining('ends at 1') })
  })

  it('[SV13] hides felt states, changes and what was understood of the model until the session is closed', async () => {
    const guest = await guestSession(server.url)
    await append(guest, [turnEvent(1)])
    const [during] = await listen(guest, 1)
    expect(JSON.stringify(during)).not.toMatch(/changes|measures|mood|"kind":"i12"|doubt/)
    expect(JSON.stringify(during)).toContain('zin 1')
    await append(guest, [closedEvent()])
    const [after] = await listen(guest, 1)
    expect(after!.data.body).toMatchObject({ measures: { cohesion: 0.5 }, turn: { mood: 'guarded', changes: [{ principle: 'r1' }] } })
  })
})

describe('the house around it', () => {
  it('[SV14] says that it lives and that it is ready', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ ok: true })
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ ok: true })
  })

  it('[SV15] describes every route in OpenAPI and on a readable page', async () => {
    const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as { paths: Record<string, object> }
    const routes = server.app.declaredRoutes.filter(({ hidden }) => !hidden).map(({ url }) => url.replace(/:(\w+)/g, '{$1}'))
    expect(Object.keys(document.paths).sort()).toEqual([...new Set(routes)].sort())
    expect(routes).toEqual(expect.arrayContaining(['/api/sessions', '/api/sessions/{id}', '/api/sessions/{id}/events', '/healthz', '/readyz']))
    const page = await (await fetch(`${server.url}/api`)).text()
    for (const path of Object.keys(document.paths)) expect(page).toContain(path)
  })

  it('[SV16] sends security headers and a strict content policy', async () => {
    const { headers } = await fetch(`${server.url}/healthz`)
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it('[SV17] limits the rate per address with a sentence, and never the health checks', async () => {
    const limited = await startServer({ RATE_LIMIT: '5' })
    try {
      const statuses = []
      for (let i = 0; i < 8; i++) statuses.push((await fetch(`${limited.url}/api/sessions`)).status)
      expect(statuses.filter((s) => s === 200)).toHaveLength(5)
      const refused = await fetch(`${limited.url}/api/sessions`)
      expect(refused.status).toBe(429)
      expect(await error(refused)).toMatchObject({ code: 'too-many-requests', message: expect.stringContaining('5 requests') })
      expect((await fetch(`${limited.url}/healthz`)).status).toBe(200)
    } finally {
      await limited.stop()
    }
  })

  it('[SV18] erases a session with its whole log', async () => {
    const guest = await guestSession(server.url)
    await append(guest, [turnEvent(1)])
    expect((await guest.ask(`/api/sessions/${guest.id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await guest.ask(`/api/sessions/${guest.id}`)).status).toBe(404)
    const left = await server.database.db.selectFrom('event').select('seq').where('session_id', '=', guest.id).execute()
    expect(left).toEqual([])
  })
})

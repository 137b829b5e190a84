import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedDatabase, startEmbedded } from '../src/db/embedded.ts'
import { guestSession, startServer, type TestServer, turnEvent } from './server.ts'
import { dataFolder } from './template.ts'

const installed = (name: string): boolean => {
  try {
    execFileSync('which', [name], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

let folder: string
let postgres: EmbeddedDatabase
beforeAll(async () => {
  folder = dataFolder()
  postgres = await startEmbedded(folder)
})
afterAll(async () => {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** One suite for every way in which nodes hear of each other. */
function suite(name: string, environment: () => Promise<{ env: Record<string, string>; stop(): void }>): void {
  describe(`two nodes on one PostgreSQL, fan-out by ${name}`, () => {
    let one: TestServer
    let two: TestServer
    let stop: () => void
    beforeAll(async () => {
      const found = await environment()
      stop = found.stop
      const env = { DATABASE_URL: postgres.url, ...found.env }
      // Together: the migrations must survive two nodes that start at the same moment.
      ;[one, two] = await Promise.all([startServer(env), startServer(env)])
    })
    afterAll(async () => {
      await one?.stop()
      await two?.stop()
      stop?.()
    })

    it('[SV24] an event appended at one node reaches a listener at the other at once, in order, each once', async () => {
      const guest = await guestSession(one.url)
      const abort = new AbortController()
      const response = await fetch(`${two.url}/api/sessions/${guest.id}/events`, { headers: { authorization: `Bearer ${guest.token}`, accept: 'text/event-stream' }, signal: abort.signal })
      const started = Date.now()
      const append = async (): Promise<void> => {
        for (let n = 0; n < 20; n++) {
          const node = n % 2 === 0 ? one : two
          await fetch(`${node.url}/api/sessions/${guest.id}/events`, { method: 'POST', headers: { authorization: `Bearer ${guest.token}`, 'content-type': 'application/json' }, body: JSON.stringify({ events: [turnEvent(n)] }) })
        }
      }
      const appending = append()
      const ids: number[] = []
      let text = ''
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += new TextDecoder().decode(chunk)
        ids.length = 0
        for (const [, id] of text.matchAll(/^id: (\d+)$/gm)) ids.push(Number(id))
        if (ids.length >= 20) break
      }
      abort.abort()
      await appending
      expect(ids).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
      // Well before the heartbeat: it was told, it did not look by chance.
      expect(Date.now() - started).toBeLessThan(12_000)
    })
  })
}

suite('PostgreSQL LISTEN/NOTIFY', async () => ({ env: {}, stop() {} }))

if (installed('nats-server')) {
  suite('NATS', async () => {
    const port = await freePort()
    const nats: ChildProcess = spawn('nats-server', ['-a', '127.0.0.1', '-p', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] })
    await new Promise<void>((resolve, reject) => {
      nats.stderr!.on('data', (chunk: Buffer) => String(chunk).includes('Server is ready') && resolve())
      nats.on('exit', () => reject(new Error('nats-server stopped')))
    })
    return { env: { NATS_URL: `nats://127.0.0.1:${port}` }, stop: () => void nats.kill() }
  })
} else {
  describe('two nodes, fan-out by NATS', () => {
    it.skip('nats-server is not installed here', () => {})
  })
}

/** A real server on a real PostgreSQL in a folder of its own, for one test file. */
import { rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import type { NewEvent } from '@kring/protocol'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { buildApp, closeApp } from '../src/app.ts'
import type { Bus } from '../src/bus/bus.ts'
import { natsBus } from '../src/bus/nats.ts'
import { postgresBus } from '../src/bus/postgres.ts'
import { readConfig } from '../src/config.ts'
import { openDatabase, type OpenDatabase } from '../src/db/open.ts'
import { databaseFolder, dataFolder } from './template.ts'

export interface TestServer {
  app: FastifyInstance
  url: string
  database: OpenDatabase
  dataDir: string
  stop(): Promise<void>
}

/** `pages`: folder of built pages to serve, or null. */
export async function startServer(env: Record<string, string> = {}, pages: string | null = null): Promise<TestServer> {
  const dataDir = env['DATA_DIR'] ?? (env['DATABASE_URL'] ? dataFolder() : databaseFolder())
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', RATE_LIMIT: '0', KRING_DEMO: '0', ...env })
  const database = await openDatabase(config)
  const bus: Bus = config.natsUrl ? await natsBus(config.natsUrl, () => {}) : await postgresBus(database.url, () => {})
  const streams = new Set<() => void>()
  const app = await buildApp({ config, db: database.db, bus, scenarios: ['de-jas-nog-aan', 'random'], streams }, pages)
  const url = await app.listen({ port: config.port, host: '127.0.0.1' })
  return {
    app, url, database, dataDir,
    async stop() {
      for (const end of streams) end()
      await closeApp(app)
      await bus.close()
      await database.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** One for all tests of a file: started before them and stopped after. Ask its parts inside a test only. */
export function openServer(): TestServer {
  const server = {} as TestServer
  beforeAll(async () => void Object.assign(server, await startServer()))
  afterAll(() => server.stop())
  return server
}

const MEASURES = { cohesion: 0.5 }

/** A turn as the room sends it, as small as the border allows, with something hidden in it. */
export const turnEvent = (n: number, text = `zin ${n}`): NewEvent =>
  ({
    id: randomUUID(), at: new Date(1_800_000_000_000 + n * 1000).toISOString(), by: 'leader',
    body: {
      type: 'turn',
      turn: { turn: n, session: 1, t: n * 10, kind: 'act', act: { from: 'leader', to: 'group', kind: 'i12', theme: 'doubt', depth: 1, rose: { above: 0, together: 0.5 } }, mood: 'guarded', text, changes: [{ principle: 'r1', on: 'mo', variable: 'engagement', from: 0.4, to: 0.5 }], signals: [] },
      measures: MEASURES,
    },
  }) as unknown as NewEvent

export const closedEvent = (): NewEvent => ({ id: randomUUID(), at: new Date(1_800_000_100_000).toISOString(), by: 'system', body: { type: 'closed', reason: 'finished', measures: MEASURES } }) as unknown as NewEvent

/** A session with its token, and a fetch that carries it. */
export async function guestSession(url: string): Promise<{ id: string; token: string; ask: (path: string, init?: RequestInit) => Promise<Response> }> {
  const response = await fetch(`${url}/api/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ scenario: 'random', seed: 7 }) })
  if (response.status !== 201) throw new Error(`session not made: ${response.status} ${await response.text()}`)
  const { session, token } = (await response.json()) as { session: { id: string }; token: string }
  return {
    id: session.id, token,
    ask: (path, init = {}) => fetch(`${url}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...(init.body ? { 'content-type': 'application/json' } : {}), ...(init.headers as Record<string, string>) } }),
  }
}

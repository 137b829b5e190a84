import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guestSession, turnEvent } from './server.ts'
import { databaseFolder, dataFolder } from './template.ts'

const CHILD = fileURLToPath(new URL('child.mjs', import.meta.url))
const BUILT = fileURLToPath(new URL('../dist/index.js', import.meta.url))

interface Child {
  process: ChildProcess
  url: string
}

function start(dataDir: string, env: Record<string, string> = {}): Promise<Child> {
  const child = spawn(process.execPath, [CHILD], { env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', RATE_LIMIT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  return new Promise((resolve, reject) => {
    child.stderr!.on('data', (chunk: Buffer) => (said += chunk))
    child.stdout!.on('data', (chunk: Buffer) => {
      const url = /listening (\S+)/.exec(String(chunk))?.[1]
      if (url) resolve({ process: child, url })
    })
    child.on('exit', (code) => reject(new Error(`exit ${code}: ${said}`)))
  })
}

const ended = (child: ChildProcess): Promise<number | null> => (child.exitCode !== null || child.signalCode !== null ? Promise.resolve(child.exitCode) : new Promise((resolve) => child.on('exit', resolve)))

function databasePid(dataDir: string): number | null {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null
}

let dataDir: string
let running: Child | undefined

beforeAll(() => {
  if (!existsSync(BUILT)) throw new Error('These tests run the built server: run `npm run types` first (npm test does).')
  dataDir = dataFolder()
})
afterAll(async () => {
  if (running && running.process.exitCode === null) {
    running.process.kill('SIGTERM')
    await ended(running.process)
  }
  const pid = databasePid(dataDir)
  if (pid) process.kill(pid, 'SIGKILL')
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

describe('a server that is killed', () => {
  it('[SV20] has every acknowledged event after kill -9 in the middle of a run of appends, 20 times, every other time with its database killed too', async () => {
    running = await start(dataDir)
    const guest = await guestSession(running.url)
    const { token, id } = guest
    const acknowledged = new Map<string, number>()
    let n = 0
    for (let round = 0; round < 20; round++) {
      const { url } = running
      const work = { going: true }
      const writer = async (): Promise<void> => {
        while (work.going) {
          const event = turnEvent(n++)
          try {
            const response = await fetch(`${url}/api/sessions/${id}/events`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ events: [event] }) })
            if (response.ok) for (const ack of ((await response.json()) as { acknowledged: { id: string; seq: number }[] }).acknowledged) acknowledged.set(ack.id, ack.seq)
          } catch {
            return // the line broke: nothing was promised
          }
        }
      }
      const before = acknowledged.size
      const writers = [writer(), writer(), writer()]
      while (acknowledged.size < before + 5 + round) await new Promise((resolve) => setTimeout(resolve, 5))
      running.process.kill('SIGKILL')
      if (round % 2 === 1) process.kill(databasePid(dataDir)!, 'SIGKILL')
      work.going = false
      await Promise.all([...writers, ended(running.process)])
      running = await start(dataDir)
      const kept = new Map<string, number>()
      for (let after: number | null = 0; after !== null; ) {
        const page: { events: { id: string; seq: number }[]; next: number | null } = (await (await fetch(`${running.url}/api/sessions/${id}/events?after=${after}`, { headers: { authorization: `Bearer ${token}` } })).json()) as never
        for (const event of page.events) kept.set(event.id, event.seq)
        after = page.next
      }
      for (const [event, seq] of acknowledged) expect(kept.get(event), `event ${event} of round ${round}`).toBe(seq)
      expect([...kept.values()]).toEqual(Array.from({ length: kept.size }, (_, i) => i + 1))
    }
    expect(acknowledged.size).toBeGreaterThan(200)
  }, 240_000)

  it('[SV21] is not joined by a second server on the same data folder: that one says so and exits, and the first goes on', async () => {
    await expect(start(dataDir)).rejects.toThrow(/exit 1: Another Kring server is already using .*Stop that one first, or give this one a DATA_DIR of its own/)
    expect(await (await fetch(`${running!.url}/readyz`)).json()).toEqual({ ok: true })
  })

  it('[SV22] says which port is taken', async () => {
    const other = databaseFolder()
    const port = new URL(running!.url).port
    await expect(start(other, { PORT: port })).rejects.toThrow(new RegExp(`exit 1: Port ${port} of 127.0.0.1 is in use`))
    expect(databasePid(other)).toBeNull()
    rmSync(other, { recursive: true, force: true })
  })

  it('[SV23] stops cleanly on SIGTERM: exit 0, streams ended, its database stopped, and starts again from the same folder', async () => {
    const guest = await guestSession(running!.url)
    const stream = await guest.ask(`/api/sessions/${guest.id}/events`, { headers: { accept: 'text/event-stream' } })
    const reading = stream.text()
    running!.process.kill('SIGTERM')
    expect(await ended(running!.process)).toBe(0)
    expect(await reading).toContain(': kring')
    expect(databasePid(dataDir)).toBeNull()
    running = await start(dataDir)
    expect((await fetch(`${running.url}/api/sessions/${guest.id}`, { headers: { authorization: `Bearer ${guest.token}` } })).status).toBe(200)
  })
})

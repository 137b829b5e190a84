import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { many, type Run } from './many.ts'

const BIN = fileURLToPath(new URL('../bin/kring.js', import.meta.url))
let dataDir: string
let server: ChildProcess | undefined

beforeAll(() => {
  if (!existsSync(new URL('../dist/main.js', import.meta.url))) throw new Error('These tests run the built command line: run `npm run types` first (npm test does).')
  dataDir = mkdtempSync(join(tmpdir(), 'kring-user-'))
  chmodSync(dataDir, 0o755)
})
afterAll(async () => {
  if (server && server.exitCode === null) {
    server.kill('SIGTERM')
    await new Promise((resolve) => server!.on('exit', resolve))
  }
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

const env = (more: Record<string, string> = {}) => ({ ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'warn', RATE_LIMIT: '0', DATABASE_URL: '', ...more })
function user(args: string[], { input = '', more = {} }: { input?: string; more?: Record<string, string> } = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'user', ...args], { input, encoding: 'utf8', env: env(more) })
  return { code: status, out: stdout, err: stderr }
}
const answer = <T>(run: Run): T => {
  expect(run.err).toBe('')
  expect(run.code).toBe(0)
  return JSON.parse(run.out) as T
}
interface User {
  email: string
  roles: { role: string; course: string | null }[]
  disabled: boolean
  demo: boolean
}
const databaseRuns = (): boolean => existsSync(join(dataDir, 'postgres', 'postmaster.pid'))

function serve(): Promise<string> {
  server = spawn(process.execPath, [BIN, 'serve', '--port', '0', '--json'], { env: env(), stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  return new Promise((resolve, reject) => {
    server!.stdout!.on('data', (chunk: Buffer) => {
      said += chunk
      const line = said.split('\n').find((one) => one.startsWith('{"url"'))
      if (line) resolve((JSON.parse(line) as { url: string }).url)
    })
    server!.stderr!.on('data', (chunk: Buffer) => (said += chunk))
    server!.on('exit', (code) => reject(new Error(`the server stopped (${code}): ${said}`)))
  })
}

describe('kring user', () => {
  it('[PE80] makes the first administrator in an empty data folder, without a server, and stops the database it started', () => {
    const { user: made, link } = answer<{ user: User; link: string }>(user(['add', 'Anna@Voorbeeld.nl', '--name', 'Anna Bos', '--role', 'administrator', '--json']))
    expect(made).toMatchObject({ email: 'anna@voorbeeld.nl', roles: [{ role: 'administrator', course: null }], disabled: false, demo: false })
    expect(link).toMatch(/^http:\/\/localhost:3000\/nieuw-wachtwoord#[A-Za-z0-9_-]{43}$/)
    expect(databaseRuns()).toBe(false)
  })
})

describe('kring user, beside a running server', () => {
  // Without one each of these would start a database and stop it: that is proved once, above.
  let url: string
  beforeAll(async () => {
    url = await serve()
  })

  it('[PE81] says what is wrong and what is allowed, and exits 2', () => {
    const cases: [string[], RegExp][] = [
      [['add', 'geen-adres', '--name', 'Anna'], /EMAIL is "geen-adres"; allowed is an e-mail address/],
      [['add', 'anna@voorbeeld.nl', '--name', 'Anna'], /has an account already/],
      [['add', 'piet@voorbeeld.nl'], /--name/],
      [['add', 'piet@voorbeeld.nl', '--name', 'Piet', '--role', 'baas'], /ROLE is "baas"; allowed is participant, trainer, supervisor, registrar, administrator/],
      [['add', 'piet@voorbeeld.nl', '--name', 'Piet', '--role', 'trainer'], /role trainer is held in a course; name one with --course/],
      [['role', 'anna@voorbeeld.nl', 'trainer', '--course', 'onzin'], /--course is "onzin"; there is no such course/],
      [['role', 'niemand@voorbeeld.nl', 'registrar'], /nobody has an account with that address/],
      [['role', 'anna@voorbeeld.nl', 'registrar', '--take'], /does not hold the role registrar/],
      [['role', 'anna@voorbeeld.nl', 'administrator', '--take'], /only administrator/],
      [['disable', 'anna@voorbeeld.nl'], /only administrator/],
      [['reset', 'niemand@voorbeeld.nl'], /nobody has an account/],
      [['dansen'], /dansen/],
    ]
    const runs = many(cases.map(([args]) => ['user', ...args]), env())
    for (const [nr, [args, message]] of cases.entries()) {
      expect(runs[nr]!.err, args.join(' ')).toMatch(message)
      expect(runs[nr]!.code, args.join(' ')).toBe(2)
      expect(runs[nr]!.out).toBe('')
    }
    expect(user(['add', 'piet@voorbeeld.nl', '--name', 'Piet', '--password-file', '-'], { input: 'kort\n' })).toMatchObject({ code: 2, err: expect.stringContaining('at least 10 characters') })
    expect(user(['list'], { more: { DATABASE_URL: 'mysql://nergens/kring' } })).toMatchObject({ code: 2, err: expect.stringContaining('DATABASE_URL') })
  }, 120_000)

  it('[PE82] works beside a running server, which goes on; the house is nobody’s demonstration any more', async () => {
    const made = answer<{ user: User; link: null }>(user(['add', 'piet@voorbeeld.nl', '--name', 'Piet Jansen', '--role', 'registrar', '--password-file', '-', '--json'], { input: 'vier groene stoelen\n' }))
    expect(made.link).toBeNull()
    const post = (path: string, body: unknown) => fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    expect((await post('/api/account/sign-in', { email: 'piet@voorbeeld.nl', password: 'vier groene stoelen' })).status).toBe(200)
    expect(await (await fetch(`${url}/api/house`)).json()).toMatchObject({ demo: false })

    const { link } = answer<{ link: string }>(user(['reset', 'anna@voorbeeld.nl', '--json']))
    expect((await post('/api/account/password', { token: new URL(link).hash.slice(1), password: 'drie rode lampen' })).status).toBe(200)
    expect((await post('/api/account/sign-in', { email: 'anna@voorbeeld.nl', password: 'drie rode lampen' })).status).toBe(200)

    expect(answer<{ user: User }>(user(['role', 'piet@voorbeeld.nl', 'administrator', '--json'])).user.roles).toHaveLength(2)
    expect(answer<{ user: User }>(user(['disable', 'anna@voorbeeld.nl', '--json'])).user.disabled).toBe(true)
    expect((await post('/api/account/sign-in', { email: 'anna@voorbeeld.nl', password: 'drie rode lampen' })).status).toBe(403)
    expect(answer<{ user: User }>(user(['enable', 'anna@voorbeeld.nl', '--json'])).user.disabled).toBe(false)
    const { users } = answer<{ users: User[] }>(user(['list', '--role', 'administrator', '--json']))
    expect(users.map(({ email }) => email)).toEqual(['anna@voorbeeld.nl', 'piet@voorbeeld.nl'])
    expect(user(['list']).out).toMatch(/Piet Jansen\s+piet@voorbeeld\.nl\s+.*administrator \(house\)/)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    expect(databaseRuns()).toBe(true)
  }, 120_000)

  it('[PE83] works on a database of one’s own', () => {
    const port = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]
    const own = `postgres://kring:${readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim()}@127.0.0.1:${port}/kring`
    const { users } = answer<{ users: User[] }>(user(['list', '--search', 'anna', '--json'], { more: { DATABASE_URL: own, DATA_DIR: join(dataDir, 'niet-hier') } }))
    expect(users.map(({ email }) => email)).toEqual(['anna@voorbeeld.nl'])
    expect(existsSync(join(dataDir, 'niet-hier'))).toBe(false)
  })
})

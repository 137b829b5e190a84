// A server with a database of its own for the benches of people, filled small and then large; everything they share is here.
import { execFileSync } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, readConfig, serve } from '@kring/server'
import pg from 'pg'

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : Number(process.argv[at + 1])
}
const LARGE = { people: option('people', 10_000), courses: option('courses', 40) }
const SMALL = { people: 100, courses: 4 }

const dataDir = mkdtempSync(join(tmpdir(), 'kring-bench-'))
chmodSync(dataDir, 0o755)
const database = await openDatabase(readConfig({ DATA_DIR: dataDir }))
const server = await serve(readConfig({ DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'silent', RATE_LIMIT: '0' }))
export const pool = new pg.Pool({ connectionString: database.url })
export const rows = async (text, values) => (await pool.query(text, values)).rows

const [{ value: secret }] = await rows(`select value from setting where key = 'auth-secret'`)
/** Signs a person in, with a second factor; gives the cookie. */
export async function cookieOf(person) {
  const token = randomBytes(24).toString('base64url')
  await pool.query(`insert into login (person_id, token, expires_at, method, second_factor_at) values ($1, $2, now() + interval '1 day', 'password', now())`, [person, token])
  return `kring.session_token=${encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)}`
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 })
export const get = (path, cookie) =>
  new Promise((resolve, reject) => {
    const started = process.hrtime.bigint()
    request(server.url + path, { agent, headers: { cookie } }, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += chunk))
      response.on('end', () => (response.statusCode === 200 ? resolve({ ms: Number(process.hrtime.bigint() - started) / 1e6, body }) : reject(new Error(`${path}: ${response.statusCode} ${body}`))))
    })
      .on('error', reject)
      .end()
  })
const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))]

async function timed(path, cookie, atOnce, requests) {
  for (let i = 0; i < 20; i++) await get(path(i), cookie(i)) // warm
  const times = []
  let next = 0
  const worker = async () => {
    while (next < requests) {
      const i = next++
      times.push((await get(path(i), cookie(i))).ms)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

async function timedAll(cases, requests) {
  const result = {}
  for (const [name, [path, cookie]] of Object.entries(cases)) result[name] = { alone: await timed(path, cookie, 1, requests), eight: await timed(path, cookie, 8, requests) }
  return result
}

/**
 * Fills the database small, measures, fills it large, measures again, prints, and clears away.
 * @param grow fills up to { people, courses }; what is there stays
 * @param cases gives { name: [path of request i, cookie of request i] }
 */
export async function bench(grow, cases, requestsEach) {
  const requests = option('requests', requestsEach)
  try {
    await grow(SMALL)
    const small = await timedAll(await cases(), requests)
    const started = Date.now()
    await grow(LARGE)
    const seeded = (Date.now() - started) / 1000
    const large = await timedAll(await cases(), requests)
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
    const about = { commit, date: new Date().toISOString().slice(0, 10), node: process.version, cpu: cpus()[0]?.model.trim(), load: loadavg().map((n) => Number(n.toFixed(1))), requests, small: SMALL, large: LARGE, seeded }
    if (process.argv.includes('--json')) console.log(JSON.stringify({ ...about, results: { small, large } }))
    else {
      console.log(`commit ${commit}, ${about.date}, Node ${about.node}, ${about.cpu}, load ${about.load.join(' ')}; ${SMALL.people} × ${SMALL.courses} and ${LARGE.people} × ${LARGE.courses} enrolments (filled in ${seeded.toFixed(0)} s)\n`)
      console.log(`${'ms'.padEnd(40)}   small p50   p95   large p50   p95   p95, eight at once`)
      const n = (value) => value.toFixed(1).padStart(8)
      for (const name of Object.keys(large)) console.log(`${name.padEnd(40)} ${n(small[name].alone.p50)}${n(small[name].alone.p95)} ${n(large[name].alone.p50)}${n(large[name].alone.p95)} ${n(large[name].eight.p95)}`)
    }
  } finally {
    agent.destroy()
    await pool.end()
    await server.stop()
    await database.close()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

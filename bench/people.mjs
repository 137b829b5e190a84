// How long the server takes for the lists of people, courses, invitations and trails, small and large: the lists must stay flat as data grows.
//   node bench/people.mjs [--json] [--people 10000] [--courses 40]
// Worst case on purpose: everyone is in every course. Times are those of a whole request over loopback, one at a time and eight at a time, sign-in checked each time.
import { execFileSync } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, readConfig, serve } from '@kring/server'
import pg from 'pg'

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : Number(process.argv[at + 1])
}
const LARGE = { people: option('people', 10_000), courses: option('courses', 40) }
const SMALL = { people: 100, courses: 4 }
const REQUESTS = 300

const dataDir = mkdtempSync(join(tmpdir(), 'kring-bench-'))
chmodSync(dataDir, 0o755)
const database = await openDatabase(readConfig({ DATA_DIR: dataDir }))
const server = await serve(readConfig({ DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'silent', RATE_LIMIT: '0' }))
const pool = new pg.Pool({ connectionString: database.url })
const rows = async (text, values) => (await pool.query(text, values)).rows

const FIRST = ['Anne', 'Bram', 'Cisca', 'Daan', 'Eline', 'Fatma', 'Gijs', 'Hanna', 'Ineke', 'Joost', 'Karima', 'Lieke', 'Mo', 'Noor', 'Omar', 'Piet', 'Ria', 'Sanne', 'Tom', 'Wim']
const LAST = ['de Vries', 'Jansen', 'Bakker', 'Yıldırım', 'van den Berg', 'Visser', 'Haddad', 'Smit', 'Postma', 'de Boer', 'Martina', 'Mulder', 'Bos', 'Hoekstra', 'el Amrani']

/** Fills up to a size; what is there stays. */
async function grow({ people, courses }) {
  await pool.query(
    `insert into person (name, email) select ($1::text[])[1 + n % $2] || ' ' || ($3::text[])[1 + (n / $2) % $4], 'p' || n || '@voorbeeld.nl' from generate_series(1, $5::int) n on conflict do nothing`,
    [FIRST, FIRST.length, LAST, LAST.length, people],
  )
  await pool.query(
    `insert into course (title, curriculum, version, starts_on, ends_on, snapshot) select 'BACU ' || n, 'bacu', 'bench', date '2020-01-01' + n * 30, date '2020-01-01' + n * 30 + 150, jsonb_build_object('filler', repeat('x', 100000)) from generate_series((select count(*) + 1 from course)::int, $1::int) n`,
    [courses],
  )
  await pool.query(`insert into enrolment (person_id, course_id, role) select person.id, course.id, 'participant' from person cross join course where email like 'p%' on conflict do nothing`)
  await pool.query(`insert into invitation (token_hash, email, course_id, role, expires_at) select decode(md5(random()::text || n), 'hex'), 'u' || n || '@voorbeeld.nl', course.id, 'participant', now() + interval '30 days' from course cross join generate_series(1, $1::int) n`, [Math.ceil(people / 40)])
  await pool.query(`insert into audit (act, thing, thing_id, subject_id) select 'read', 'report', n, person.id from person cross join generate_series(1, 20) n where not exists (select 1 from audit where subject_id = person.id)`)
  await pool.query('vacuum analyze')
}

const [{ value: secret }] = await rows(`select value from setting where key = 'auth-secret'`)
async function cookieOf(person) {
  const token = randomBytes(24).toString('base64url')
  await pool.query(`insert into login (person_id, token, expires_at, method, second_factor_at) values ($1, $2, now() + interval '1 day', 'password', now())`, [person, token])
  return `kring.session_token=${encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)}`
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 })
const get = (path, cookie) =>
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

async function measure(path, cookie, atOnce) {
  for (let i = 0; i < 20; i++) await get(path(i), cookie(i)) // warm
  const times = []
  let next = 0
  const worker = async () => {
    while (next < REQUESTS) {
      const i = next++
      times.push((await get(path(i), cookie(i))).ms)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

async function measureAll() {
  const courses = (await rows('select id from course')).map(({ id }) => id)
  const people = await Promise.all((await rows(`select id from person where email like 'p%' order by random() limit 50`)).map(({ id }) => cookieOf(id)))
  const [{ id: chief }] = await rows(`insert into person (name, email) values ('Willem Bakhuis', 'chief@voorbeeld.nl') on conflict (email) do update set name = excluded.name returning id`)
  await pool.query(`insert into enrolment (person_id, role) values ($1, 'administrator') on conflict do nothing`, [chief])
  const administrator = await cookieOf(chief)
  const person = (i) => people[i % people.length]
  const all = () => administrator
  const middle = JSON.parse((await get('/api/people?limit=100&search=Noor', administrator)).body).next
  const CASES = {
    'GET /api/me': [() => '/api/me', person],
    'GET /api/courses (mine)': [() => '/api/courses', person],
    'GET /api/courses (all)': [() => '/api/courses', all],
    'GET /api/courses/:course': [(i) => `/api/courses/${courses[i % courses.length]}`, person],
    'GET /api/courses/:course/people': [(i) => `/api/courses/${courses[i % courses.length]}/people`, person],
    'GET /api/courses/:course/invitations': [(i) => `/api/courses/${courses[i % courses.length]}/invitations`, all],
    'GET /api/people': [() => '/api/people', all],
    'GET /api/people?search': [(i) => `/api/people?search=${encodeURIComponent(LAST[i % LAST.length])}`, all],
    'GET /api/people?after': [() => (middle ? `/api/people?after=${middle}` : '/api/people'), all],
    'GET /api/me/audit': [() => '/api/me/audit', person],
    'GET /api/me/logins': [() => '/api/me/logins', person],
  }
  const result = {}
  for (const [name, [path, cookie]] of Object.entries(CASES)) result[name] = { alone: await measure(path, cookie, 1), eight: await measure(path, cookie, 8) }
  return result
}

try {
  await grow(SMALL)
  const small = await measureAll()
  const started = Date.now()
  await grow(LARGE)
  const seeded = (Date.now() - started) / 1000
  const large = await measureAll()
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const about = { commit, date: new Date().toISOString().slice(0, 10), node: process.version, cpu: cpus()[0]?.model.trim(), requests: REQUESTS, small: SMALL, large: LARGE, seeded }
  if (process.argv.includes('--json')) console.log(JSON.stringify({ ...about, results: { small, large } }))
  else {
    console.log(`commit ${commit}, ${about.date}, Node ${about.node}, ${about.cpu}; ${SMALL.people} × ${SMALL.courses} and ${LARGE.people} × ${LARGE.courses} enrolments (filled in ${seeded.toFixed(0)} s)\n`)
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

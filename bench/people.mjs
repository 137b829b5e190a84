// How long the server takes for the lists of people, courses, invitations and trails, small and large: the lists must stay flat as data grows.
//   node bench/people.mjs [--json] [--people 10000] [--courses 40] [--requests 300]
// Worst case on purpose: everyone is in every course. Times are those of a whole request over loopback, one at a time and eight at a time, sign-in checked each time.
import { bench, cookieOf, get, pool, rows } from './people-stand.mjs'

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

async function cases() {
  const courses = (await rows('select id from course')).map(({ id }) => id)
  const people = await Promise.all((await rows(`select id from person where email like 'p%' order by random() limit 50`)).map(({ id }) => cookieOf(id)))
  const [{ id: chief }] = await rows(`insert into person (name, email) values ('Willem Bakhuis', 'chief@voorbeeld.nl') on conflict (email) do update set name = excluded.name returning id`)
  await pool.query(`insert into enrolment (person_id, role) values ($1, 'administrator') on conflict do nothing`, [chief])
  const administrator = await cookieOf(chief)
  const person = (i) => people[i % people.length]
  const all = () => administrator
  const middle = JSON.parse((await get('/api/people?limit=100&search=Noor', administrator)).body).next
  return {
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
}

await bench(grow, cases, 300)

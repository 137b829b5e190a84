// How long the server takes for the pages of a course in progress: today, a day, notes, discussion, cards, hours, who may come, the calendar; small and large.
//   node bench/people-course.mjs [--json] [--people 10000] [--courses 40] [--requests 200]
// Worst case on purpose: everyone is in every course, and in four of them everybody's hours of five days are written down. Times are whole requests over loopback.
import { createHash, randomBytes } from 'node:crypto'
import { readCourse } from '@kring/curriculum/node'
import { bench, cookieOf, pool, rows } from './people-stand.mjs'

/** Courses whose hours, notes and words are filled for everyone. */
const FULL = 4

async function grow({ people, courses }) {
  await pool.query(`insert into person (name, email) select 'Deelnemer ' || n, 'p' || n || '@voorbeeld.nl' from generate_series(1, $1::int) n on conflict do nothing`, [people])
  await pool.query(
    `insert into course (title, curriculum, version, starts_on, ends_on, snapshot) select 'BACU ' || n, 'bacu', 'bench', current_date - 30, current_date + 60, $2::jsonb from generate_series((select count(*) + 1 from course)::int, $1::int) n`,
    [courses, JSON.stringify(readCourse('bacu'))],
  )
  await pool.query(`insert into course_day (course_id, number, date, place) select course.id, n, current_date + (n - 2) * 14, 'Zaal 4' from course cross join generate_series(1, 5) n on conflict do nothing`)
  await pool.query(`insert into enrolment (person_id, course_id, role) select person.id, course.id, 'participant' from person cross join course where email like 'p%' on conflict do nothing`)
  const full = `(select id from course order by title limit ${FULL})`
  await pool.query(`insert into attendance (course_id, person_id, day, half, hours) select course.id, person.id, day, half, 3 from ${full} course cross join person cross join generate_series(1, 5) day cross join (values ('morning'), ('afternoon')) halves(half) where email like 'p%' on conflict do nothing`)
  await pool.query(`insert into course_work (course_id, person_id, item, done, at) select course.id, person.id, item, 5, now() from ${full} course cross join person cross join (values ('d2-read-norms'), ('d2-read-levels'), ('d3-read-meta'), ('d3-read-roles')) items(item) where email like 'p%' on conflict do nothing`)
  await pool.query(`insert into note (id, course_id, person_id, item, text, shared) select gen_random_uuid(), course.id, person.id, 'd2-read-norms', 'Aantekening van ' || name, true from ${full} course cross join person where email like 'p%' and not exists (select 1 from note where note.person_id = person.id and note.course_id = course.id)`)
  await pool.query(`insert into contribution (id, course_id, person_id, item, question, text) select gen_random_uuid(), course.id, person.id, 'd2-read-norms', 'unspoken', 'Bij ons gaat het zo, zegt ' || name from ${full} course cross join person where email like 'p%' and not exists (select 1 from contribution where contribution.person_id = person.id and contribution.course_id = course.id)`)
  await pool.query(`insert into card (course_id, exercise, person_id, role, circle) select course.id, 'd2-exercise-leading-together', person.id, 'observer', 1 + (row_number() over (partition by course.id order by person.id)) / 8 from ${full} course cross join person where email like 'p%' on conflict do nothing`)
  await pool.query('vacuum analyze')
}

async function cases() {
  const full = (await rows(`select id from course order by title limit ${FULL}`)).map(({ id }) => id)
  const some = (await rows(`select id from person where email like 'p%' order by random() limit 40`)).map(({ id }) => id)
  const people = await Promise.all(some.map(cookieOf))
  const [{ id: lead }] = await rows(`insert into person (name, email) values ('Marijke van Dalen', 'lead@voorbeeld.nl') on conflict (email) do update set name = excluded.name returning id`)
  await pool.query(`insert into enrolment (person_id, course_id, role) select $1, id, 'trainer' from course on conflict do nothing`, [lead])
  const trainer = await cookieOf(lead)
  const links = await Promise.all(
    some.map(async (person) => {
      const token = randomBytes(32).toString('base64url')
      await pool.query('insert into calendar_link (person_id, nr, token_hash) values ($1, 1, $2) on conflict (person_id) do update set token_hash = excluded.token_hash', [person, createHash('sha256').update(token).digest()])
      return `/api/calendar/${token}.ics`
    }),
  )
  const person = (i) => people[i % people.length]
  const leader = () => trainer
  const course = (rest) => (i) => `/api/courses/${full[i % full.length]}${rest}`
  return {
    'today: the programme': [course('/programme'), person],
    'a day, as a participant': [course('/days/2'), person],
    'a day, as a trainer': [course('/days/2'), leader],
    'notes with a reading': [course('/notes?item=d2-read-norms'), person],
    'discussion of a question': [course('/discussion/d2-read-norms/unspoken'), person],
    'dealing cards': [course('/cards/d2-exercise-first-norm'), leader],
    'own hours': [course('/hours'), person],
    'attendance, a page': [course('/attendance'), leader],
    'who may come, a page': [course('/grounds'), leader],
    'what was changed': [course('/changes'), leader],
    'calendar, all courses': [(i) => links[i % links.length], person],
  }
}

await bench(grow, cases, 200)

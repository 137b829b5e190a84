// Fills one house: worst case on purpose. Everyone is in every course; four courses hold what everyone did; a cohort of 240 handed its sessions in.
import { createHash } from 'node:crypto'
import { itemsOfKind } from '@kring/curriculum'
import { readCourse } from '@kring/curriculum/node'
import { MARKS, report, SCENARIO, session } from './people-work.mjs'

/** Courses in which everybody's hours, notes, words, cards, cases and reports are. */
export const FULL = 4
/** As many hand in their sessions in each full course: many times what a trainer has. */
const COHORT = 240
const FIRST = ['Anne', 'Bram', 'Cisca', 'Daan', 'Eline', 'Fatma', 'Gijs', 'Hanna', 'Ineke', 'Joost', 'Karima', 'Lieke', 'Mo', 'Noor', 'Omar', 'Piet', 'Ria', 'Sanne', 'Tom', 'Wim']
const LAST = ['de Vries', 'Jansen', 'Bakker', 'Yıldırım', 'van den Berg', 'Visser', 'Haddad', 'Smit', 'Postma', 'de Boer', 'Martina', 'Mulder', 'Bos', 'Hoekstra', 'el Amrani']
export const SURNAMES = LAST

export const EXERCISE = 'd2-exercise-leading-together'
export const READING = 'd2-read-norms'
export const QUESTION = 'unspoken'

/** The curriculum's course as a house keeps it, and as it was before its last change. */
function editions() {
  const now = readCourse('bacu')
  const before = { ...now, days: now.days.map((day) => ({ ...day, title: { nl: `${day.title.nl} (was)`, en: `${day.title.en} (was)` } })) }
  return [now, before].map((course) => [JSON.stringify(course)].map((text) => ({ text, version: createHash('sha256').update(text).digest('hex').slice(0, 12) }))[0])
}

async function courses({ rows }, many) {
  for (const [i, { text, version }] of editions().entries()) {
    await rows(
      `insert into course (title, curriculum, version, starts_on, ends_on, snapshot) select 'BACU ' || to_char(n, 'FM00'), 'bacu', $2, current_date - 30 - n, current_date + 60 - n, $3::jsonb from generate_series(1, $1::int) n where n % 2 = $4`,
      [many, version, text, 1 - i],
    )
  }
  await rows(`insert into course_day (course_id, number, date, place) select course.id, n, current_date + (n - 2) * 14, 'Zaal 4' from course cross join generate_series(1, 5) n`)
  await rows(`insert into rubric (course_id, nr, body) select id, 1, snapshot -> 'rubric' from course`)
  // Every second course was adapted: half an hour later in the morning, one reading longer.
  await rows(`insert into course_change (id, course_id, seq, body) select gen_random_uuid(), id, 1, '{"kind":"times","day":1,"half":"morning","starts":"10:00","ends":"12:30"}' from course where (right(title, 2)::int / 2) % 2 = 0`)
  await rows(`insert into course_change (id, course_id, seq, body) select gen_random_uuid(), id, 2, jsonb_build_object('kind', 'minutes', 'item', $1::text, 'minutes', 55) from course where (right(title, 2)::int / 2) % 2 = 0`, [READING])
  await rows(`update course set revision = 2 where (right(title, 2)::int / 2) % 2 = 0`)
}

/** @param house from people-stand.mjs; @param people, courses how many */
export async function fill(house, { people, courses: many }) {
  const { rows } = house
  await rows(
    `insert into person (name, email) select ($1::text[])[1 + n % $2] || ' ' || ($3::text[])[1 + (n / $2) % $4], 'p' || n || '@voorbeeld.nl' from generate_series(1, $5::int) n`,
    [FIRST, FIRST.length, LAST, LAST.length, people],
  )
  await rows(`insert into person (name, email) values ('Marijke van Dalen', 'trainer@voorbeeld.nl'), ('Hans Postma', 'supervisor@voorbeeld.nl'), ('Els de Groot', 'registrar@voorbeeld.nl'), ('Willem Bakhuis', 'administrator@voorbeeld.nl')`)
  await courses(house, many)
  // A table of one's own for the time of filling: who takes part, who is in the cohort, which courses are full.
  await rows(`create table bench_person as select id, name, substring(email from '^p(\\d+)@')::int as n from person where email ~ '^p\\d+@'`)
  await rows(`create table bench_full as select id from course order by title limit ${FULL}`)
  const everyone = 'bench_full course cross join bench_person person'
  await rows(`insert into enrolment (person_id, course_id, role) select person.id, course.id, 'participant' from bench_person person cross join course`)
  await rows(`insert into enrolment (person_id, course_id, role) select person.id, course.id, split_part(email, '@', 1) from person cross join course where email in ('trainer@voorbeeld.nl', 'supervisor@voorbeeld.nl')`)
  await rows(`insert into enrolment (person_id, role) select id, split_part(email, '@', 1) from person where email in ('registrar@voorbeeld.nl', 'administrator@voorbeeld.nl')`)
  await rows(`insert into invitation (token_hash, email, course_id, role, expires_at) select sha256((random()::text || n)::bytea), 'u' || n || '@voorbeeld.nl', course.id, 'participant', now() + interval '30 days' from course cross join generate_series(1, $1::int) n`, [Math.ceil(people / 40)])
  await rows(`insert into invitation (token_hash, email, role, expires_at) select sha256((random()::text || n)::bytea), 'h' || n || '@voorbeeld.nl', 'registrar', now() + interval '30 days' from generate_series(1, $1::int) n`, [Math.ceil(people / 40)])
  await rows(`insert into audit (act, thing, thing_id, subject_id, course_id, by_role) select 'read', case when k % 2 = 0 then 'report' else 'account' end, k, person.id, (select id from bench_full limit 1), 'trainer' from bench_person person cross join generate_series(1, 20) k`)

  await rows(`insert into attendance (course_id, person_id, day, half, hours) select course.id, person.id, day, half, 3 from ${everyone} cross join generate_series(1, 5) day cross join (values ('morning'), ('afternoon')) halves(half)`)
  await rows(`insert into course_work (course_id, person_id, item, done, at) select course.id, person.id, item, 5, now() from ${everyone} cross join (values ('d2-read-norms'), ('d2-read-levels'), ('d3-read-meta'), ('d3-read-roles')) items(item)`)
  await rows(`insert into note (id, course_id, person_id, item, text, shared, created_at) select gen_random_uuid(), course.id, person.id, $1, 'Aantekening van ' || name, n % 3 = 0, now() - n * interval '1 minute' from ${everyone}`, [READING])
  await rows(`insert into contribution (id, course_id, person_id, item, question, text, created_at) select gen_random_uuid(), course.id, person.id, $1, $2, 'Bij ons gaat het zo, zegt ' || name, now() - n * interval '1 minute' from ${everyone}`, [READING, QUESTION])
  await rows(`insert into card (course_id, exercise, person_id, role, circle) select course.id, $1, person.id, 'observer', 1 + n / 8 from ${everyone}`, [EXERCISE])
  await rows(`insert into deal (course_id, exercise, version) select id, $1, 1 from bench_full`, [EXERCISE])
  await rows(`insert into ground (id, course_id, person_id, part, kind, text) select gen_random_uuid(), course.id, person.id, 'supplement', 'text', 'Ik deed de module in 2024 in Utrecht.' from ${everyone} where n % 4 = 0`)
  await reports(rows, everyone)
  await cases(rows, everyone)
  await circle(rows)
  await practice(rows)
  await rows('drop table bench_person, bench_full')
  await rows('vacuum analyze')
}

async function reports(rows, everyone) {
  const { pieces, parts } = report()
  await rows(`insert into report (course_id, person_id, last_seq, handed_at) select course.id, person.id, $1::int, now() - n * interval '1 minute' from ${everyone}`, [pieces.length])
  await rows(
    `insert into report_version (id, report_id, nr, body, self, rubric_id, words, created_at) select gen_random_uuid(), report.id, 1, case when n <= ${COHORT} then $1::jsonb else '{"parts":[],"quotes":[]}'::jsonb end, $2::jsonb, rubric.id, 2000, now() - n * interval '1 minute' from report join bench_person person on person.id = person_id join rubric on rubric.course_id = report.course_id`,
    [JSON.stringify({ parts, quotes: [] }), JSON.stringify(MARKS)],
  )
  for (const [kind, who] of [['first', 'trainer'], ['second', 'supervisor']]) {
    await rows(`insert into assessment (id, version_id, assessor_id, kind, marks, edition, done_at) select gen_random_uuid(), id, (select id from person where email = $2), $1, $3::jsonb, 3, now() from report_version`, [kind, `${who}@voorbeeld.nl`, JSON.stringify(MARKS)])
  }
  await rows(`insert into remark (id, assessment_id, part, block, from_at, to_at, quote, text) select gen_random_uuid(), assessment.id, 'moments', k, 0, 5, 'Ik zag', 'Wat zag je precies?' from assessment join report_version on report_version.id = version_id join report on report.id = report_id join bench_person person on person.id = person_id and person.n <= ${COHORT} cross join generate_series(0, 7) k`)
  await rows(`insert into report_writing (report_id, seq, id, body) select report.id, seq, gen_random_uuid(), body from report join bench_person person on person.id = person_id and n <= ${COHORT} cross join unnest($1::bytea[]) with ordinality pieces(body, seq)`, [pieces])
  await rows(`insert into quote (id, course_id, person_id, kind, body) select gen_random_uuid(), course.id, person.id, 'exercise', '{"title":"De norm","about":"","lines":[{"who":"","seat":null,"text":"Ik zei niets.","gesture":""}],"session":null,"item":null,"caseId":null}' from ${everyone} cross join generate_series(1, 20) where n <= ${COHORT}`)
}

async function cases(rows, everyone) {
  const item = readCourse('bacu').days.flatMap((day) => itemsOfKind(day, 'own-case'))[0]
  const fields = JSON.stringify(item.form.map(({ id }) => ({ id, text: 'In de groep zat iemand die altijd als eerste begon. De anderen keken dan naar mij. Ik liet het gaan. '.repeat(4) })))
  await rows(`insert into own_case (id, course_id, person_id, item, title, fields, updated_at) select gen_random_uuid(), course.id, person.id, $1, 'Wie begint er', $2::jsonb, now() - n * interval '1 minute' from ${everyone}`, [item.id, fields])
  // With the next three in the row, and every tenth with the trainer.
  await rows(`insert into case_share (case_id, person_id, until) select own_case.id, reader.id, now() + interval '30 days' from own_case join bench_person author on author.id = person_id join bench_person reader on reader.n between author.n + 1 and author.n + 3`)
  await rows(`insert into case_share (case_id, person_id, until) select own_case.id, (select id from person where email = 'trainer@voorbeeld.nl'), now() + interval '30 days' from own_case join bench_person author on author.id = person_id where n % 10 = 0`)
  await rows(`insert into case_comment (id, case_id, person_id, text) select gen_random_uuid(), own_case.id, author.id, 'Wat deed jij toen?' from own_case join bench_person author on author.id = person_id cross join generate_series(1, 5)`)
}

/** The course group on the day that is today: as much as one list holds. */
async function circle(rows) {
  await rows(`insert into group_moment (id, course_id, day, half, concept, text, person_id, anonymous) select gen_random_uuid(), course.id, 2, 'morning', 'g14', 'Wij zwegen toen de deur openging.', person.id, false from bench_full course join bench_person person on n <= 200`)
  await rows(`insert into group_meaning (course_id, day, concept, moment_id, text) select course_id, day, concept, id, 'Wij wachten op elkaar.' from (select *, row_number() over (partition by course_id order by id) nr from group_moment) numbered where nr <= 100`)
  await rows(`insert into group_agreement (id, course_id, text, state) select gen_random_uuid(), id, 'Wat hier gezegd wordt, blijft hier.', 'agreed' from bench_full cross join generate_series(1, 60)`)
  await rows(`insert into group_agreement_change (agreement_id, act, text, by_id) select group_agreement.id, act, text, (select id from bench_person limit 1) from group_agreement cross join (values ('propose'), ('agree')) acts(act)`)
  await rows(`insert into group_climate (course_id, day, half, shown, shown_people, waiting) select id, 2, 'morning', array_fill(4, array[20]), 16, array_fill(0, array[20]) from bench_full`)
  await rows(`insert into group_climate_voter (course_id, day, half, person_id) select course.id, 2, 'morning', person.id from bench_full course cross join bench_person person`)
  await rows(`insert into group_word (id, course_id, participant_id, trainer_id, from_trainer, text) select gen_random_uuid(), course.id, person.id, (select id from person where email = 'trainer@voorbeeld.nl'), n2 % 2 = 0, 'Kan ik je even spreken?' from bench_full course cross join bench_person person cross join generate_series(1, 4) n2`)
}

async function practice(rows) {
  const { bodies, losing } = session()
  // Everyone led five groups; the cohort's logs are there whole.
  await rows(`insert into session (person_id, scenario, language, seed, last_seq, closed_at, created_at) select person.id, $1, 'nl', n, $2::int, now(), now() - s * interval '1 day' from bench_person person cross join generate_series(1, 5) s`, [SCENARIO, bodies.length])
  await rows(
    `insert into event (session_id, seq, id, at, by_seat, type, body, digest) select session.id, seq, gen_random_uuid(), now(), 'leader', body ->> 'type', body, '\\x00' from (select distinct on (person_id) session.id from session join bench_person person on person.id = person_id and n <= ${COHORT} order by person_id, session.id) session cross join unnest($1::jsonb[]) with ordinality log(body, seq)`,
    [bodies.map((body) => JSON.stringify(body))],
  )
  await rows(`insert into practice_task (id, course_id, scenario, aim) select gen_random_uuid(), id, $1, 'Blijf bij de groep als iemand weg wil.' from bench_full cross join generate_series(1, 6)`, [SCENARIO])
  await rows(
    `insert into hand_in (id, task_id, person_id, session_id, last_seq, reflection, showing, losing) select gen_random_uuid(), task.id, session.person_id, session.id, $1::int, 'Ik bleef te lang bij één.', 'without-name', $2::jsonb from (select distinct on (course_id) id from practice_task order by course_id, id) task cross join (select distinct session.id, person_id from session join event on session_id = session.id and seq = 1) session`,
    [bodies.length, JSON.stringify(losing)],
  )
  const turn = bodies.filter(({ type }) => type === 'turn')[12].turn
  await rows(`insert into hand_in_moment (hand_in_id, turn, t, said, words) select id, $1::int, $2::real, 'Herkennen anderen dit?', 'Hier liet ik de groep gaan.' from hand_in cross join generate_series(1, 3)`, [turn.turn, turn.t])
}

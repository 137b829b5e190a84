// What every page asks of the server, as each of those who open it. `list`: a list page, which must stay flat as data grows.
import { createHash, randomBytes } from 'node:crypto'
import { EXERCISE, FULL, QUESTION, READING, SURNAMES } from './people-fill.mjs'
import { SCENARIO } from './people-work.mjs'

/** GET routes of the interface that no page waits for, and why. The bench stops at any other that it does not time. */
export const NO_PAGE = {
  '/healthz': 'who watches over the server', '/readyz': 'who watches over the server', '/api': 'how to speak with the server', '/api/openapi.json': 'how to speak with the server', '/api/page.css': 'how to speak with the server',
  '/api/demo': 'a house has no demonstration', '/api/account/institution/back': 'a step of signing in', '/api/account/passkey': 'a step of signing in', '/api/me/passkeys/options': 'a step of making a passkey',
  '/api/me/export': 'a file someone takes along, as large as her work', '/api/courses/{course}/files/{file}': 'a file', '/api/grounds/{ground}/file': 'a file',
}

/** @returns [{ page, route, as, path, cookie, list }]: the route as the interface names it; path and cookie of request number i. */
export async function pagesOf(house) {
  const { rows } = house
  const ids = async (text, values) => (await rows(text, values)).map(({ id }) => id)
  const full = await ids(`select id from course order by title limit ${FULL}`)
  // Half of those who ask handed everything in; the others are anyone.
  const cohort = await ids(`select person.id from person join hand_in on person_id = person.id group by person.id order by random() limit 20`)
  const anyone = await ids(`select id from person where email ~ '^p\\d+@' order by random() limit 20`)
  const signed = async (people) => Promise.all(people.map((person) => house.cookieOf(person)))
  const cookies = { cohort: await signed(cohort), participant: [...(await signed(cohort)), ...(await signed(anyone))] }
  for (const role of ['trainer', 'supervisor', 'registrar', 'administrator']) cookies[role] = await signed(await ids('select id from person where email = $1', [`${role}@voorbeeld.nl`]))
  const links = await Promise.all(
    [...new Set([...cohort, ...anyone])].map(async (person) => {
      const token = randomBytes(32).toString('base64url')
      await rows('insert into calendar_link (person_id, nr, token_hash) values ($1, 1, $2) on conflict (person_id) do update set token_hash = excluded.token_hash', [person, createHash('sha256').update(token).digest()])
      return token
    }),
  )
  const hers = async (text) => Promise.all(cohort.map((person) => ids(text, [person])))
  const sessions = await hers('select session.id from session join event on session_id = session.id and seq = 1 where person_id = $1')
  const inFirst = { case: await hers(`select id from own_case where person_id = $1 and course_id = '${full[0]}'`), version: await hers(`select report_version.id from report_version join report on report.id = report_id where person_id = $1 and course_id = '${full[0]}'`) }
  const read = async (kind) => ids(`select assessment.id from assessment join report_version on report_version.id = version_id join report on report.id = report_id join hand_in on hand_in.person_id = report.person_id where course_id = $1 and assessment.kind = $2 limit 20`, [full[0], kind])
  const [task] = await rows('select practice_task.id, course_id from practice_task join hand_in on task_id = practice_task.id limit 1')
  const moments = await ids('select hand_in_moment.id from hand_in_moment join hand_in on hand_in.id = hand_in_id where task_id = $1 limit 20', [task.id])
  const [chosen] = anyone

  const of = (values, i) => values[i % values.length]
  const pages = []
  /** `fixed` fills the places of the route; what it leaves out is a course that is full. */
  const page = (name, route, as, { query = '', fixed = () => ({}), list = false } = {}) =>
    pages.push({
      page: name, route, as, list,
      path: (i) => {
        const places = { course: of(full, i), ...fixed(i) }
        return route.replace(/\{(\w+)\}/g, (_, place) => places[place]) + (typeof query === 'function' ? query(i) : query)
      },
      ...(cookies[as] && { cookie: (i) => of(cookies[as], i) }),
    })
  const list = true
  const course = '/api/courses/{course}'
  const first = () => ({ course: full[0] })
  const afterOf = async (path, as) => {
    const { next } = JSON.parse((await house.get(path, of(cookies[as], 0))).body)
    return next === null ? '' : `after=${encodeURIComponent(next)}`
  }

  page('house, before signing in', '/api/house', 'anyone')
  page('every page: who am I', '/api/me', 'participant')
  page('every page: who am I', '/api/me', 'trainer')
  page('account: sign-ins', '/api/me/logins', 'participant')
  page('account: passkeys', '/api/me/passkeys', 'participant')
  page('account: trail', '/api/me/audit', 'participant', { list })
  page('account: calendar link', '/api/me/calendar', 'participant')
  page('calendar, forty courses', '/api/calendar/{link}', 'a calendar program', { fixed: (i) => ({ link: `${of(links, i)}.ics` }) })
  page('sessions', '/api/sessions', 'participant', { list })
  page('a session', '/api/sessions/{id}', 'cohort', { fixed: (i) => ({ id: of(sessions, i)[0] }) })
  page('style, debrief: a log, first page', '/api/sessions/{id}/events', 'cohort', { fixed: (i) => ({ id: of(sessions, i)[0] }), query: '?after=0' })
  page('handing in: open tasks', '/api/me/tasks', 'participant', { query: `?scenario=${SCENARIO}` })

  page('courses', '/api/courses', 'participant', { list })
  page('courses', '/api/courses', 'administrator', { list })
  for (const role of ['participant', 'trainer', 'administrator']) page('a course', course, role)
  page('people of a course', `${course}/people`, 'participant', { list })
  page('people of a course', `${course}/people`, 'trainer', { list })
  page('people of a course, further on', `${course}/people`, 'trainer', { list, query: `?${await afterOf(`/api/courses/${full[0]}/people?limit=100`, 'trainer')}`, fixed: first })
  page('invitations of a course', `${course}/invitations`, 'trainer', { list })
  page('invitations of the house', '/api/invitations', 'administrator', { list })
  page('people of the house', '/api/people', 'administrator', { list })
  page('people of the house', '/api/people', 'registrar', { list })
  page('people of the house, searched', '/api/people', 'administrator', { list, query: (i) => `?search=${encodeURIComponent(of(SURNAMES, i))}` })
  page('people of the house, nobody found', '/api/people', 'administrator', { list, query: '?search=xyzzy' })
  page('people of the house, further on', '/api/people', 'administrator', { list, query: `?${await afterOf('/api/people?limit=100&search=Noor', 'administrator')}` })
  page('a person', '/api/people/{person}', 'administrator', { fixed: () => ({ person: chosen }) })

  for (const role of ['participant', 'trainer', 'administrator']) page('today: the programme', `${course}/programme`, role)
  for (const role of ['participant', 'trainer']) page('a day', `${course}/days/{day}`, role, { fixed: (i) => ({ day: 1 + (i % 5) }) })
  page('notes with a reading', `${course}/notes`, 'participant', { list, query: `?item=${READING}` })
  page('notes of a course', `${course}/notes`, 'participant', { list })
  page('discussion of a question', `${course}/discussion/{item}/{question}`, 'participant', { list, fixed: () => ({ item: READING, question: QUESTION }) })
  page('dealing cards', `${course}/cards/{exercise}`, 'trainer', { fixed: () => ({ exercise: EXERCISE }) })
  page('own hours', `${course}/hours`, 'participant')
  page('attendance', `${course}/attendance`, 'trainer', { list })
  page('attendance', `${course}/attendance`, 'registrar', { list })
  page('attendance, further on', `${course}/attendance`, 'trainer', { list, query: `?${await afterOf(`/api/courses/${full[0]}/attendance?limit=100`, 'trainer')}`, fixed: first })
  page('who may come', `${course}/grounds`, 'trainer', { list })
  page('may I come', `${course}/grounds/mine`, 'participant')
  page('what was changed', `${course}/changes`, 'trainer', { list })

  page('course group', `${course}/group`, 'participant')
  for (const role of ['participant', 'trainer']) page('course group: moments', `${course}/group/moments`, role, { query: '?day=2' })
  page('course group: agreements', `${course}/group/agreements`, 'participant')
  page('course group: climate', `${course}/group/climate`, 'participant', { query: '?day=2' })
  page('course group: a word apart', `${course}/group/words`, 'participant')
  page('course group: a word apart', `${course}/group/words`, 'trainer')

  for (const role of ['participant', 'trainer']) page('practice', `${course}/practice`, role)
  page('practice: the cohort', `${course}/practice/{task}/cohort`, 'trainer', { fixed: () => ({ course: task.course_id, task: task.id }) })
  page('practice: a moment on the wall', `${course}/practice/{task}/moments/{moment}`, 'trainer', { fixed: (i) => ({ course: task.course_id, task: task.id, moment: of(moments, i) }) })

  page('own cases', `${course}/cases`, 'participant', { list })
  page('own cases', `${course}/cases`, 'trainer', { list })
  page('a case', `${course}/cases/{case}`, 'cohort', { fixed: (i) => ({ course: full[0], case: of(inFirst.case, i)[0] }) })
  page('report', `${course}/report`, 'participant')
  page('report: what is written', `${course}/report/writing`, 'cohort')
  page('report: a version', `${course}/report/versions/{version}`, 'cohort', { fixed: (i) => ({ course: full[0], version: of(inFirst.version, i)[0] }) })
  page('report: its trail', `${course}/report/trail`, 'participant', { list, fixed: first })
  page('report: quotes', `${course}/quotes`, 'cohort')
  page('rubric', `${course}/rubric`, 'trainer')
  for (const role of ['trainer', 'supervisor', 'administrator']) page('handed-in reports', `${course}/reports`, role, { list })
  page('handed-in reports, further on', `${course}/reports`, 'trainer', { list, query: `?${await afterOf(`/api/courses/${full[0]}/reports?limit=100`, 'trainer')}`, fixed: first })
  for (const [role, kind] of [['trainer', 'first'], ['supervisor', 'second']]) {
    const own = await read(kind)
    page('assessing a report', `${course}/assessments/{assessment}`, role, { fixed: (i) => ({ course: full[0], assessment: of(own, i) }) })
  }
  await everyRoute(house, pages)
  return pages
}

/** @throws Error that names the GET routes of which nobody knows how long they take. */
async function everyRoute(house, pages) {
  const { paths } = JSON.parse((await house.get('/api/openapi.json')).body)
  const known = new Set([...Object.keys(NO_PAGE), ...pages.map(({ route }) => route)])
  const unknown = Object.keys(paths).filter((route) => paths[route].get && !known.has(route))
  if (unknown.length > 0) throw new Error(`Not timed, and not said why: ${unknown.join(', ')}. Add them to bench/people-pages.mjs.`)
}

import { randomUUID } from 'node:crypto'
import { COHORT_GROUP, type CohortTask, type OpenTasks, type StretchView, type TasksView } from '@kring/protocol'
import { beforeEach, describe, expect, it } from 'vitest'
import { makeCourse, makePerson, refusalOf, type TestPerson } from './people.ts'
import { makeSession, makeTask, SCENARIO, SECRET_NOTE, sessionBodies } from './practice.ts'
import { openServer } from './server.ts'

const server = openServer()

let course: string
let trainer: TestPerson
let fatma: TestPerson
beforeEach(async () => {
  course = await makeCourse(server)
  trainer = await makePerson(server, { name: 'Marijke van Dalen', roles: [{ role: 'trainer', course }] })
  fatma = await participant('Fatma Yıldırım')
})
const participant = (name: string): Promise<TestPerson> => makePerson(server, { name, roles: [{ role: 'participant', course }] })

const json = async <T>(response: Response): Promise<T> => (await response.json()) as T
const path = (rest = ''): string => `/api/courses/${course}/practice${rest}`
const tasks = async (who: TestPerson): Promise<TasksView> => json(await who.ask(path()))
const cohort = async (task: string, who = trainer): Promise<CohortTask> => json(await who.ask(path(`/${task}/cohort`)))
const MOMENT = { turn: 9, words: 'Hier zei ik het tegen hem alleen.' }

async function handIn(who: TestPerson, task: string, more: object = {}, seed = 1): Promise<{ status: number; id: string; session: string }> {
  const session = await makeSession(server, who.id, { seed })
  const id = randomUUID()
  const response = await who.ask(path(`/${task}/hand-ins`), { body: { id, session, reflection: 'Ik wilde het oplossen.', showing: 'without-name', moments: [MOMENT], ...more } })
  return { status: response.status, id, session }
}

describe('the simulator in the course: tasks', () => {
  it('[PR1] a trainer asks for a group with an aim and a day; participants of the course see it, others do not', async () => {
    const id = randomUUID()
    const wish = { id, scenario: SCENARIO, aim: 'Blijf bij de groep als iemand weg wil.', until: '2027-03-01' }
    for (let i = 0; i < 2; i++) expect((await trainer.ask(path(), { body: wish })).status).toBe(201)
    expect((await tasks(fatma)).tasks).toEqual([{ id, scenario: SCENARIO, aim: wish.aim, until: '2027-03-01', item: null, withdrawn: false, version: 1, mine: [] }])
    expect((await tasks(fatma)).ideas).toEqual([])
    expect((await tasks(trainer)).ideas.map(({ item }) => item)).toContain('d3-simulator-monopolist')
    expect((await fatma.ask(path(), { body: wish })).status).toBe(403)
    expect((await trainer.ask(path(), { body: { ...wish, id: randomUUID(), scenario: 'onbekend' } })).status).toBe(400)
    const elsewhere = await makePerson(server, { roles: [{ role: 'participant', course: await makeCourse(server) }] })
    expect((await elsewhere.ask(path())).status).toBe(404)
  })

  it('[PR2] a task is changed by one trainer at a time, and one no longer asked stays with who handed in for it', async () => {
    const task = await makeTask(server, course)
    expect((await trainer.ask(path(`/${task}`), { method: 'PATCH', body: { aim: 'Anders.', version: 1 } })).status).toBe(204)
    expect((await trainer.ask(path(`/${task}`), { method: 'PATCH', body: { aim: 'Nog anders.', version: 1 } })).status).toBe(409)
    await handIn(fatma, task)
    expect((await trainer.ask(path(`/${task}`), { method: 'PATCH', body: { withdrawn: true, version: 2 } })).status).toBe(204)
    expect((await tasks(fatma)).tasks).toMatchObject([{ id: task, withdrawn: true }])
    expect((await tasks(await participant('Joost'))).tasks).toEqual([])
  })

  it('[PR3] looking back on a session finds the open tasks for its group, in her own courses', async () => {
    const task = await makeTask(server, course)
    await makeTask(server, await makeCourse(server))
    const found = await json<OpenTasks>(await fatma.ask(`/api/me/tasks?scenario=${SCENARIO}`))
    expect(found.tasks).toMatchObject([{ id: task, course, handedIn: [] }])
    expect((await json<OpenTasks>(await trainer.ask(`/api/me/tasks?scenario=${SCENARIO}`))).tasks).toEqual([])
    expect((await json<OpenTasks>(await fatma.ask('/api/me/tasks?scenario=de-monopolist'))).tasks).toEqual([])
  })
})

describe('the simulator in the course: handing in', () => {
  it('[PR4] takes a closed session of her own, of that group, with moments that are in it; once', async () => {
    const task = await makeTask(server, course)
    const { status, id, session } = await handIn(fatma, task)
    expect(status).toBe(201)
    expect((await tasks(fatma)).tasks[0]!.mine).toMatchObject([{ id, session, showing: 'without-name', moments: [MOMENT] }])
    const again = (body: object) => fatma.ask(path(`/${task}/hand-ins`), { body: { id, session, reflection: '', showing: 'no', moments: [], ...body } })
    expect((await again({})).status).toBe(201)
    expect((await again({ id: randomUUID() })).status).toBe(409)
    const running = await makeSession(server, fatma.id, { closed: false })
    expect((await refusalOf(await again({ id: randomUUID(), session: running }))).message).toMatch(/still running/)
    const joost = await participant('Joost')
    expect((await again({ id: randomUUID(), session: await makeSession(server, joost.id) })).status).toBe(404)
    expect((await again({ id: randomUUID(), session: await makeSession(server, fatma.id), moments: [{ turn: 4000, words: '' }] })).status).toBe(400)
    expect((await tasks(fatma)).tasks[0]!.mine).toHaveLength(1)
  })

  it('[PR5] is frozen for the course: the log cannot be erased until she takes it back, then the course sees nothing of it', async () => {
    const task = await makeTask(server, course)
    const { id, session } = await handIn(fatma, task, { showing: 'with-name' })
    const erase = () => fatma.ask(`/api/sessions/${session}`, { method: 'DELETE' })
    expect((await refusalOf(await erase())).code).toBe('conflict')
    const [shown] = (await cohort(task)).moments
    expect(shown).toMatchObject({ by: 'Fatma Yıldırım', words: MOMENT.words })
    expect((await trainer.ask(`/api/me/hand-ins/${id}`, { method: 'DELETE' })).status).toBe(404)
    expect((await fatma.ask(`/api/me/hand-ins/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect(await cohort(task)).toMatchObject({ moments: [], reflections: [], course: null })
    expect((await trainer.ask(path(`/${task}/moments/${shown!.id}`))).status).toBe(404)
    expect((await erase()).status).toBe(204)
  })

  it('[PR6] refuses a log that is no session, in words, and keeps nothing of it', async () => {
    const task = await makeTask(server, course)
    const session = await makeSession(server, fatma.id)
    await server.database.db.updateTable('event').set({ body: JSON.stringify({ type: 'opened', group: { members: [] } }) }).where('session_id', '=', session).where('type', '=', 'opened').execute()
    const response = await fatma.ask(path(`/${task}/hand-ins`), { body: { id: randomUUID(), session, showing: 'no', moments: [] } })
    expect(await refusalOf(response)).toMatchObject({ code: 'bad-request' })
    expect((await tasks(fatma)).tasks[0]!.mine).toEqual([])
  })
})

describe('the simulator in the course: the cohort', () => {
  it('[PR7] shows who practised, and what has no name only of three people at a time', async () => {
    const task = await makeTask(server, course)
    const people = [fatma, await participant('Joost de Graaf'), await participant('Sanne Hoekstra'), await participant('Ruben Martina')]
    expect(COHORT_GROUP).toBe(3)
    const looks: CohortTask[] = []
    for (const [i, who] of people.entries()) {
      await handIn(who, task, {}, i + 1)
      looks.push(await cohort(task))
    }
    expect(looks.map(({ moments }) => moments.length)).toEqual([0, 0, 3, 3])
    expect(looks.map(({ reflections }) => reflections.length)).toEqual([0, 0, 3, 3])
    expect(looks.map((one) => one.course === null)).toEqual([true, true, false, false])
    expect(looks[3]!.moments).toEqual(looks[2]!.moments)
    expect(looks[3]!.people.map(({ handedIn }) => handedIn)).toEqual([1, 1, 1, 1])
    expect(looks[3]!.course!.every(({ sessions, lost }) => sessions <= 3 && lost <= sessions)).toBe(true)
  })

  it('[PR8] leaks no name, id, note, seed or time of day of whoever gave a moment without her name', async () => {
    const task = await makeTask(server, course)
    const people = [fatma, await participant('Joost de Graaf'), await participant('Sanne Hoekstra')]
    const handed = await Promise.all(people.map((who, i) => handIn(who, task, { reflection: `Wat ik dacht ${i}.` }, 101 + i)))
    const { people: listed, ...rest } = await cohort(task)
    expect(listed).toHaveLength(3)
    const stretches = await Promise.all(rest.moments.map(async ({ id }) => trainer.ask(path(`/${task}/moments/${id}`))))
    expect(stretches.map(({ status }) => status)).toEqual([200, 200, 200])
    const texts = [JSON.stringify(rest), ...(await Promise.all(stretches.map((one) => one.text())))]
    const trail = await json(await trainer.ask('/api/me/audit'))
    for (const text of [...texts, JSON.stringify(trail)]) {
      for (const who of people) {
        expect(text).not.toContain(who.id)
        expect(text).not.toContain(who.name)
        expect(text).not.toContain(who.name.split(' ')[0])
      }
      for (const { id, session } of handed) {
        expect(text).not.toContain(id)
        expect(text).not.toContain(session)
      }
      expect(text).not.toContain(SECRET_NOTE)
      expect(text).not.toContain('Fatma Geheim')
      expect(text).not.toMatch(/"seed"|"changes"|"measures"|"floor":|"at":|"source"|"tells"|2027-|2026-/)
    }
    expect(rest.moments.map(({ id }) => id)).toEqual(rest.moments.map(({ id }) => id).toSorted())
  })

  it('[PR9] gives a moment as a readable stretch with the room as it then was, and tells its giver that it was looked at', async () => {
    const task = await makeTask(server, course, 'Blijf bij de groep.')
    await handIn(fatma, task, { showing: 'with-name' })
    const [moment] = (await cohort(task)).moments
    const stretch = await json<StretchView>(await trainer.ask(path(`/${task}/moments/${moment!.id}`)))
    const said = sessionBodies(1).flatMap((body) => (body.type === 'turn' ? [body.turn] : []))
    expect(stretch).toMatchObject({ by: 'Fatma Yıldırım', aim: 'Blijf bij de groep.', words: MOMENT.words, scenario: SCENARIO, language: 'nl' })
    expect(stretch.turns[stretch.chosen]).toMatchObject({ t: said.find(({ turn }) => turn === MOMENT.turn)!.t })
    expect(stretch.turns.length).toBeLessThanOrEqual(11)
    expect(Object.keys(stretch.seen)).toContain('piet')
    const trail = await json<{ entries: { thing: string }[] }>(await fatma.ask('/api/me/audit'))
    expect(trail.entries.map(({ thing }) => thing)).toEqual(['practice-moment', 'practice'])
    await cohort(task)
    expect((await json<{ entries: object[] }>(await fatma.ask('/api/me/audit'))).entries).toHaveLength(2)
  })

  it('[PR10] follows her change of mind at once: not shown, without a name, with it', async () => {
    const task = await makeTask(server, course)
    const { id } = await handIn(fatma, task, { showing: 'with-name' })
    const [moment] = (await cohort(task)).moments
    const choose = (showing: string) => fatma.ask(`/api/me/hand-ins/${id}`, { method: 'PATCH', body: { showing } })
    for (const showing of ['no', 'without-name']) {
      expect((await choose(showing)).status).toBe(204)
      expect(await cohort(task)).toMatchObject({ moments: [], reflections: [] })
      expect((await trainer.ask(path(`/${task}/moments/${moment!.id}`))).status).toBe(404)
    }
    await choose('with-name')
    expect((await cohort(task)).moments).toMatchObject([{ by: 'Fatma Yıldırım' }])
    expect((await fatma.ask(path(`/${task}/cohort`))).status).toBe(403)
  })
})

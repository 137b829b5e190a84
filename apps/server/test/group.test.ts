import { randomBytes, randomUUID } from 'node:crypto'
import type { AgreementView, ClimateView, GroupContent, GroupMoments, WordsView } from '@kring/protocol'
import { beforeEach, describe, expect, it } from 'vitest'
import { makeCourse, makePerson, refusalOf, type TestPerson } from './people.ts'
import { openServer } from './server.ts'

const server = openServer()

let course: string
let trainer: TestPerson
let fatma: TestPerson
let joost: TestPerson
beforeEach(async () => {
  course = await makeCourse(server)
  const one = (name: string, role: 'participant' | 'trainer') => makePerson(server, { name, roles: [{ role, course }] })
  ;[trainer, fatma, joost] = await Promise.all([one('Marijke van Dalen', 'trainer'), one('Fatma Yıldırım', 'participant'), one('Joost de Graaf', 'participant')])
})

const json = async <T>(response: Response): Promise<T> => (await response.json()) as T
const path = (rest = ''): string => `/api/courses/${course}/group${rest}`
const TEXT = 'Toen iemand vroeg waarom dit zo moest, keek iedereen naar zijn schrift.'
const wish = (more: object = {}) => ({ id: randomUUID(), day: 2, half: 'morning', concept: 'g81', text: TEXT, anonymous: false, ...more })
const moments = async (who: TestPerson, day = 2): Promise<GroupMoments> => json(await who.ask(path(`/moments?day=${day}`)))
/** The quarter in which anonymous moments were written is over. */
const quarterLater = () => server.database.db.updateTable('group_moment').set({ shown_from: new Date(Date.now() - 1000) }).where('course_id', '=', course).where('anonymous', '=', true).execute()
const open = (who: TestPerson, id: string, meaning: object = { reading: 'd2-read-norms', text: 'Een norm die niemand gemaakt heeft.', version: 0 }) => who.ask(path(`/moments/${id}/meaning`), { method: 'PUT', body: meaning })

describe('the course group: its page', () => {
  it('[GR1] gives the limit, the four questions and the days, without role cards or notes for the trainer', async () => {
    const response = await fatma.ask(path())
    const text = await response.clone().text()
    const content = await json<GroupContent>(response)
    expect(content.limit.nl).toContain('geen leertherapie')
    expect(content.climate.questions).toHaveLength(4)
    expect(content.days.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(content.days[1]!.readings.map(({ id }) => id)).toContain('d2-read-norms')
    expect(text).not.toContain('hidden')
    expect(text).not.toContain('pitfall')
  })

  it('[GR2] is closed to everyone who does not sit in the circle: another course, a supervisor, an administrator of the house', async () => {
    const other = await makePerson(server, { roles: [{ role: 'trainer', course: await makeCourse(server) }] })
    const supervisor = await makePerson(server, { roles: [{ role: 'supervisor', course }] })
    const administrator = await makePerson(server, { roles: [{ role: 'administrator', course: null }] })
    for (const who of [other, supervisor, administrator]) {
      for (const rest of ['', '/moments?day=2', '/agreements', '/climate?day=2', '/words']) expect((await who.ask(path(rest))).status, `${who.name} ${rest}`).toBeGreaterThanOrEqual(403)
    }
  })
})

describe('the course group: moments', () => {
  it('[GR3] keeps a moment with a name; the trainer sees it, whoever wrote it too, the others only when it is opened', async () => {
    const one = wish()
    expect(await json(await fatma.ask(path('/moments'), { body: one }))).toEqual({ id: one.id, shownFrom: null })
    expect((await moments(trainer)).waiting).toEqual([{ id: one.id, day: 2, half: 'morning', concept: 'g81', text: TEXT, by: 'Fatma Yıldırım', mine: false }])
    expect((await moments(fatma)).waiting).toMatchObject([{ id: one.id, mine: true }])
    expect(await moments(joost)).toEqual({ waiting: [], opened: [] })
    expect((await moments(trainer, 1)).waiting).toEqual([])
    expect((await open(trainer, one.id)).status).toBe(204)
    const { waiting, opened } = await moments(joost)
    expect(waiting).toEqual([])
    expect(opened).toMatchObject([{ concept: 'g81', reading: 'd2-read-norms', text: 'Een norm die niemand gemaakt heeft.', version: 1, moment: { text: TEXT, by: 'Fatma Yıldırım' } }])
  })

  it('[GR4] keeps the same moment once however often it is sent, and refuses another under its id', async () => {
    const one = wish()
    for (let i = 0; i < 3; i++) expect((await fatma.ask(path('/moments'), { body: one })).status).toBe(201)
    expect((await moments(trainer)).waiting).toHaveLength(1)
    expect((await joost.ask(path('/moments'), { body: one })).status).toBe(409)
    expect((await fatma.ask(path('/moments'), { body: { ...one, text: 'Iets anders.' } })).status).toBe(409)
    expect((await refusalOf(await fatma.ask(path('/moments'), { body: wish({ half: 'evening' }) }))).code).toBe('bad-request')
    expect((await refusalOf(await fatma.ask(path('/moments'), { body: wish({ concept: 'g9999' }) }))).code).toBe('bad-request')
  })

  it('[GR5] shows an anonymous moment only when its quarter is over, to everyone at once, and not sooner to whoever wrote it', async () => {
    const one = wish({ anonymous: true })
    const { shownFrom } = await json<{ shownFrom: string }>(await fatma.ask(path('/moments'), { body: one }))
    const at = new Date(shownFrom)
    expect(at.getTime()).toBeGreaterThan(Date.now())
    expect([at.getMinutes() % 15, at.getSeconds(), at.getMilliseconds()]).toEqual([0, 0, 0])
    for (const who of [trainer, fatma, joost]) expect(await moments(who)).toEqual({ waiting: [], opened: [] })
    expect((await open(trainer, one.id)).status).toBe(404)
    await quarterLater()
    expect((await moments(trainer)).waiting).toEqual([{ id: one.id, day: 2, half: 'morning', concept: 'g81', text: TEXT, by: null, mine: false }])
    expect(await moments(fatma)).toEqual({ waiting: [], opened: [] })
  })

  it('[GR6] leaves no trace of who wrote an anonymous moment, in no row of any table and in nobody’s file or trail', async () => {
    const { db } = server.database
    const { sql } = await import('kysely')
    const dump = async (): Promise<string> => {
      const tables = (await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('login')`.execute(db)).rows
      const parts = await Promise.all(tables.map(async ({ name }) => (await sql<{ row: string }>`select row_to_json(whole)::text as row from ${sql.table(name)} whole`.execute(db)).rows.map(({ row }) => `${name} ${row}`)))
      return parts.flat().sort().join('\n')
    }
    const before = await dump()
    const one = wish({ anonymous: true, key: randomBytes(32).toString('base64url') })
    await fatma.ask(path('/moments'), { body: one })
    await quarterLater()
    await open(trainer, one.id)
    const fresh = (await dump()).split('\n').filter((row) => !before.includes(row))
    expect(fresh.map((row) => row.split(' ')[0]).sort()).toEqual(['group_meaning', 'group_moment'])
    for (const row of fresh) expect(row).not.toContain(fatma.id)
    for (const who of [trainer, joost, fatma]) {
      const seen = JSON.stringify([await moments(who), await json(await who.ask('/api/me/audit'))])
      expect(seen).not.toContain('Fatma')
      expect(seen).not.toContain(fatma.id)
    }
    expect(JSON.stringify(await json(await fatma.ask('/api/me/export')))).not.toContain(TEXT)
  })

  it('[GR7] lists moments in an order that says nothing of when they were written', async () => {
    const ids = Array.from({ length: 8 }, () => randomUUID())
    for (const id of ids) await fatma.ask(path('/moments'), { body: wish({ id, anonymous: true, half: 'afternoon' }) })
    await quarterLater()
    expect((await moments(trainer)).waiting.map(({ id }) => id)).toEqual(ids.toSorted())
  })

  it('[GR8] is taken back by its writer: under a name by being her, without one by its key, and by nobody else', async () => {
    const key = randomBytes(32).toString('base64url')
    const [named, unnamed] = [wish(), wish({ anonymous: true, key })]
    for (const one of [named, unnamed]) await fatma.ask(path('/moments'), { body: one })
    await quarterLater()
    const withdraw = (who: TestPerson, id: string, body: object) => who.ask(path(`/moments/${id}`), { method: 'DELETE', body })
    expect((await withdraw(joost, named.id, {})).status).toBe(404)
    expect((await withdraw(trainer, named.id, {})).status).toBe(404)
    expect((await withdraw(fatma, unnamed.id, {})).status).toBe(404)
    expect((await withdraw(fatma, unnamed.id, { key: randomBytes(32).toString('base64url') })).status).toBe(404)
    expect((await withdraw(fatma, named.id, {})).status).toBe(204)
    expect((await withdraw(joost, unnamed.id, { key })).status).toBe(204)
    expect((await moments(trainer)).waiting).toEqual([])
  })

  it('[GR9] gets its meaning from one trainer at a time: the second hears who was before, and nothing is overwritten', async () => {
    const second = await makePerson(server, { name: 'Kees Otten', roles: [{ role: 'trainer', course }] })
    const one = wish()
    await fatma.ask(path('/moments'), { body: one })
    expect((await open(trainer, one.id)).status).toBe(204)
    expect((await open(second, one.id, { reading: null, text: 'Mijn woorden.', version: 1 })).status).toBe(204)
    const late = await trainer.ask(path(`/moments/${one.id}/meaning`), { method: 'PUT', body: { reading: null, text: 'Te laat.', version: 1 } })
    expect(await json(late)).toMatchObject({ error: { code: 'conflict', issues: [{ where: 'changedBy', what: 'Kees Otten' }] } })
    expect((await moments(joost)).opened[0]).toMatchObject({ text: 'Mijn woorden.', version: 2, changedBy: 'Kees Otten' })
    expect((await open(trainer, one.id, { reading: 'd3-read-roles', text: 'x', version: 2 })).status).toBe(400)
    expect((await open(fatma, one.id)).status).toBe(403)
    expect((await trainer.ask(path(`/moments/${one.id}/meaning`), { method: 'DELETE' })).status).toBe(204)
    expect((await moments(joost)).opened).toEqual([])
  })

  it('[GR10] tells a named writer in her trail that her moment was opened, and keeps the meaning without the sentence when she leaves', async () => {
    const one = wish()
    await fatma.ask(path('/moments'), { body: one })
    await open(trainer, one.id)
    expect(await json(await fatma.ask('/api/me/audit'))).toMatchObject({ entries: [{ act: 'open', thing: 'group-moment', by: { name: 'Marijke van Dalen' } }] })
    expect((await fatma.ask('/api/me', { method: 'DELETE', body: { email: fatma.email } })).status).toBe(204)
    const after = await moments(joost)
    expect(after.opened).toMatchObject([{ moment: null, text: 'Een norm die niemand gemaakt heeft.' }])
    expect(JSON.stringify(after)).not.toContain(TEXT)
  })
})

describe('the course group: agreements', () => {
  const list = async (who: TestPerson): Promise<AgreementView[]> => (await json<{ agreements: AgreementView[] }>(await who.ask(path('/agreements')))).agreements
  it('[GR11] are proposed, agreed, changed and ended by the group itself, and keep what they were', async () => {
    const id = randomUUID()
    const change = (who: TestPerson, body: object) => who.ask(path(`/agreements/${id}`), { method: 'PUT', body })
    for (let i = 0; i < 2; i++) expect((await joost.ask(path('/agreements'), { body: { id, text: 'We beginnen op tijd.' } })).status).toBe(201)
    expect((await change(fatma, { act: 'agree', version: 1 })).status).toBe(204)
    expect((await change(trainer, { act: 'change', text: 'We beginnen en eindigen op tijd.', version: 2 })).status).toBe(204)
    expect(await list(fatma)).toMatchObject([
      {
        id, text: 'We beginnen en eindigen op tijd.', state: 'proposed', version: 3,
        history: [{ act: 'propose', text: 'We beginnen op tijd.', by: 'Joost de Graaf' }, { act: 'agree', by: 'Fatma Yıldırım' }, { act: 'change', text: 'We beginnen en eindigen op tijd.', by: 'Marijke van Dalen' }],
      },
    ])
    const late = await change(joost, { act: 'end', version: 2 })
    expect(await json(late)).toMatchObject({ error: { code: 'conflict', issues: [{ what: 'Marijke van Dalen' }] } })
    expect((await change(joost, { act: 'end', version: 3 })).status).toBe(204)
    expect((await list(joost))[0]).toMatchObject({ state: 'ended' })
    expect((await change(joost, { act: 'agree', text: 'x', version: 4 })).status).toBe(400)
  })
})

describe('the course group: climate', () => {
  const ANSWERS = { present: 4, said: 3, friction: 1, 'each-other': 5 }
  const answer = (who: TestPerson, answers: object = ANSWERS) => who.ask(path('/climate'), { body: { day: 1, half: 'morning', answers } })
  const climate = async (who: TestPerson): Promise<ClimateView> => json(await who.ask(path('/climate?day=1')))
  const many = (n: number): Promise<TestPerson[]> => Promise.all(Array.from({ length: n }, () => makePerson(server, { roles: [{ role: 'participant', course }] })))

  it('[GR12] shows nothing of three answers, and the middle and the spread of four', async () => {
    const people = await many(4)
    for (const who of people.slice(0, 3)) expect((await answer(who)).status).toBe(201)
    expect((await climate(trainer)).halves[0]).toEqual({ half: 'morning', answered: false, shown: null })
    expect((await climate(people[0]!)).halves[0]).toEqual({ half: 'morning', answered: true, shown: null })
    await answer(people[3]!, { ...ANSWERS, friction: 5 })
    const { shown } = (await climate(trainer)).halves[0]!
    expect(shown).toEqual({
      people: 4,
      questions: [{ id: 'present', middle: 4, spread: 'together' }, { id: 'said', middle: 3, spread: 'together' }, { id: 'friction', middle: 2, spread: 'apart' }, { id: 'each-other', middle: 5, spread: 'together' }],
    })
  })

  it('[GR13] adds answers four at a time: no look can be laid beside an earlier one to find one person', async () => {
    const people = await many(9)
    const looks: string[] = []
    for (const [i, who] of people.entries()) {
      await answer(who, { present: 1 + (i % 5), said: 1 + ((i * 2) % 5), friction: 3, 'each-other': 3 })
      looks.push(JSON.stringify((await climate(trainer)).halves[0]!.shown))
    }
    expect(new Set(looks.slice(0, 3))).toEqual(new Set(['null']))
    expect(new Set(looks.slice(3, 7)).size).toBe(1)
    expect(new Set(looks.slice(7)).size).toBe(1)
    expect(looks[3]).not.toBe(looks[8])
  })

  it('[GR14] keeps one answer of each, whole or not at all, and cannot tell afterwards what anyone answered', async () => {
    const [who] = await many(1)
    expect((await answer(who!, { present: 4 })).status).toBe(400)
    expect((await answer(who!, { ...ANSWERS, friction: 6 })).status).toBe(400)
    expect((await answer(who!, { ...ANSWERS, anders: 2 })).status).toBe(400)
    const twice = await Promise.all([answer(who!), answer(who!)])
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await answer(trainer)).status).toBe(403)
    const rows = await server.database.db.selectFrom('group_climate').selectAll().where('course_id', '=', course).execute()
    expect(rows).toMatchObject([{ waiting_people: 1, shown_people: 0 }])
    const file = await json<{ courseGroup: { answeredClimate: object[] } }>(await who!.ask('/api/me/export'))
    expect(file.courseGroup.answeredClimate).toEqual([{ course_id: course, day: 1, half: 'morning' }])
    expect((await who!.ask('/api/me', { method: 'DELETE', body: { email: who!.email } })).status).toBe(204)
    expect(await server.database.db.selectFrom('group_climate_voter').selectAll().where('course_id', '=', course).execute()).toEqual([])
  })
})

describe('the course group: a word apart', () => {
  const words = async (who: TestPerson): Promise<WordsView> => json(await who.ask(path('/words')))
  const send = (who: TestPerson, to: TestPerson, text: string, id = randomUUID()) => who.ask(path('/words'), { body: { id, to: to.id, text } })

  it('[GR15] is seen by the participant and the trainer it is between, and by nobody else: not another trainer, not the house', async () => {
    const second = await makePerson(server, { name: 'Kees Otten', roles: [{ role: 'trainer', course }] })
    const id = randomUUID()
    for (let i = 0; i < 2; i++) expect((await send(fatma, trainer, 'Mag ik u straks even spreken?', id)).status).toBe(201)
    expect(await words(trainer)).toMatchObject({ threads: [{ with: { name: 'Fatma Yıldırım' }, unread: true, words: [{ mine: false, text: 'Mag ik u straks even spreken?' }] }] })
    expect((await trainer.ask(path(`/words/${fatma.id}/read`), { method: 'PUT' })).status).toBe(204)
    expect((await words(trainer)).threads[0]!.unread).toBe(false)
    expect((await send(trainer, fatma, 'Natuurlijk, na de pauze.')).status).toBe(201)
    expect((await words(fatma)).threads).toMatchObject([{ with: { name: 'Marijke van Dalen' }, unread: true, words: [{ mine: true }, { mine: false, text: 'Natuurlijk, na de pauze.' }] }])
    expect(await words(second)).toEqual({ threads: [] })
    expect(await words(joost)).toEqual({ threads: [] })
    const administrator = await makePerson(server, { roles: [{ role: 'administrator', course: null }] })
    expect((await administrator.ask(path('/words'))).status).toBe(403)
  })

  it('[GR16] goes from participant to trainer or back, not among participants, not to someone outside the course', async () => {
    const outside = await makePerson(server, { roles: [{ role: 'trainer', course: await makeCourse(server) }] })
    expect((await send(fatma, joost, 'x')).status).toBe(404)
    expect((await send(fatma, outside, 'x')).status).toBe(404)
    expect((await send(fatma, fatma, 'x')).status).toBe(404)
    expect((await send(trainer, fatma, 'x')).status).toBe(201)
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCourse, makePerson, refusalOf, type TestPerson } from './people.ts'
import { startServer, type TestServer } from './server.ts'

let server: TestServer
let course: string
let trainer: TestPerson
beforeAll(async () => {
  server = await startServer()
  course = await makeCourse(server)
  trainer = await makePerson(server, { roles: [{ role: 'trainer', course }] })
})
afterAll(async () => {
  await server.stop()
})

interface Answer {
  people: { email: string; state: string; link: string | null; invitation: { state: string; name: string | null } | null }[]
}
const many = (people: { email: string; name?: string }[], role = 'participant') => trainer.ask(`/api/courses/${course}/invitations/many`, { body: { role, people } })
const json = async <T>(response: Response): Promise<T> => (await response.json()) as T
const count = async (): Promise<number> => Number((await server.database.db.selectFrom('invitation').select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()).n)

describe('a list of people', () => {
  it('[PE90] is invited at once, each with a link of their own where no mail is sent, in the order of the list', async () => {
    const { people } = await json<Answer>(await many([{ email: 'Anna@Voorbeeld.nl', name: 'Anna Bos' }, { email: 'piet@voorbeeld.nl' }]))
    expect(people).toMatchObject([
      { email: 'anna@voorbeeld.nl', state: 'invited', invitation: { state: 'open', name: 'Anna Bos' } },
      { email: 'piet@voorbeeld.nl', state: 'invited', invitation: { state: 'open', name: null } },
    ])
    expect(new Set(people.map(({ link }) => link)).size).toBe(2)
    for (const { link } of people) expect(link).toMatch(/\/uitnodiging#[\w-]{20,}$/)
  })

  it('[PE91] sent twice, also at the same moment, makes no second invitation; who is in already is said to be', async () => {
    const member = await makePerson(server, { roles: [{ role: 'participant', course }] })
    const list = [{ email: 'twee@voorbeeld.nl' }, { email: member.email }]
    const before = await count()
    const answers = await Promise.all([many(list), many(list)]).then((all) => Promise.all(all.map((one) => json<Answer>(one))))
    expect(await count()).toBe(before + 1)
    expect(answers.map(({ people }) => people[0]!.state).sort()).toEqual(['invited', 'open'])
    for (const { people } of answers) expect(people[1]).toMatchObject({ state: 'member', invitation: null, link: null })
    expect(answers.flatMap(({ people }) => people).filter(({ link }) => link !== null)).toHaveLength(1)
  })

  it('[PE92] is written down whole or not at all: one bad address says which line, and nobody is invited', async () => {
    const before = await count()
    const answer = await many([{ email: 'goed@voorbeeld.nl' }, { email: 'geen adres' }])
    expect(answer.status).toBe(400)
    const { error } = await json<{ error: { issues: { where: string }[] } }>(answer)
    expect(error.issues.map(({ where }) => where)).toEqual(['people[1].email'])
    expect(await count()).toBe(before)
    expect((await many(Array.from({ length: 101 }, (_, i) => ({ email: `p${i}@voorbeeld.nl` })))).status).toBe(400)
  })

  it('[PE93] of staff is for an administrator: a trainer hears so, and nobody is invited', async () => {
    const before = await count()
    expect((await refusalOf(await many([{ email: 'opleider@voorbeeld.nl' }], 'trainer'))).code).toBe('not-allowed')
    expect(await count()).toBe(before)
  })
})

describe('the people of a course', () => {
  it('[PE94] are listed apart: who follows it, and who runs it', async () => {
    const mine = await makeCourse(server, 'Met velen')
    const lead = await makePerson(server, { name: 'Marijke', roles: [{ role: 'trainer', course: mine }] })
    await makePerson(server, { name: 'Sanne', roles: [{ role: 'participant', course: mine }] })
    await makePerson(server, { name: 'Hans', roles: [{ role: 'participant', course: mine }, { role: 'supervisor', course: mine }] })
    const names = async (who: string) => (await json<{ people: { name: string }[] }>(await lead.ask(`/api/courses/${mine}/people${who}`))).people.map(({ name }) => name)
    expect(await names('?who=participants')).toEqual(['Hans', 'Sanne'])
    expect(await names('?who=staff')).toEqual(['Hans', 'Marijke'])
    expect(await names('')).toEqual(['Hans', 'Marijke', 'Sanne'])
    expect((await lead.ask(`/api/courses/${mine}/people?who=everyone`)).status).toBe(400)
  })
})

describe('a course', () => {
  it('[PE96] sent twice with the id its maker gave it, also at the same moment, is one course; another’s id is refused', async () => {
    const admin = await makePerson(server, { roles: [{ role: 'administrator', course: null }] })
    const id = randomUUID()
    const make = (who: TestPerson) => who.ask('/api/courses', { body: { id, title: 'BACU najaar', startsOn: '2027-09-01', endsOn: '2027-12-01', days: [{ number: 4, date: null, place: '' }, { number: 5, date: null, place: '' }] } })
    const answers = await Promise.all([make(admin), make(admin)])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(await Promise.all(answers.map((answer) => json<{ id: string; title: string }>(answer)))).toMatchObject([{ id, title: 'BACU najaar' }, { id, title: 'BACU najaar' }])
    expect((await json<{ days: { number: number }[] }>(await admin.ask(`/api/courses/${id}/programme`))).days.map(({ number }) => number)).toEqual([4, 5])
    expect((await refusalOf(await make(await makePerson(server, { roles: [{ role: 'administrator', course: null }] })))).code).toBe('conflict')
  })
})

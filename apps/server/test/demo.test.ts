import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEmbedded } from '../src/db/embedded.ts'
import { readConfig } from '../src/config.ts'
import { seedDemo } from '../src/demo/seed.ts'
import { asker, browser, makePerson, refusalOf } from './people.ts'
import { startServer, type TestServer } from './server.ts'
import { databaseFolder } from './template.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ KRING_DEMO: '1' })
})
afterAll(async () => {
  await server.stop()
})

interface Demo {
  course: string
  people: { id: string; name: string; role: string }[]
}
const json = async <T>(response: Response): Promise<T> => (await response.json()) as T
const demoOf = async (url: string): Promise<Demo> => json(await asker(url)('/api/demo'))
async function enterAs(role: string) {
  const visitor = browser(server.url)
  const person = (await demoOf(server.url)).people.find((one) => one.role === role)!
  expect((await visitor.ask('/api/demo/enter', { body: { person: person.id } })).status).toBe(200)
  return { ...visitor, person }
}

describe('the demonstration', () => {
  it('[PE70] stands ready on an empty database: a course, a trainer, a supervisor, a registrar, an administrator, five participants', async () => {
    expect(await json(await asker(server.url)('/api/house'))).toMatchObject({ demo: true })
    const { people } = await demoOf(server.url)
    expect(people.map(({ role }) => role).sort()).toEqual(['administrator', 'participant', 'participant', 'participant', 'participant', 'participant', 'registrar', 'supervisor', 'trainer'])
    await seedDemo({ config: readConfig({}), db: server.database.db } as never)
    expect((await demoOf(server.url)).people).toEqual(people)
  })

  it('[PE70] names each of them once, and its own course, also when they are given a role in another', async () => {
    const before = await demoOf(server.url)
    const administrator = await enterAs('administrator')
    const { id } = await json<{ id: string }>(await administrator.ask('/api/courses', { body: { title: 'Een tweede cursus', startsOn: '2030-01-07', endsOn: '2030-02-07' } }))
    for (const { id: person, role } of before.people.filter((one) => one.role === 'participant' || one.role === 'trainer')) {
      expect((await administrator.ask(`/api/courses/${id}/people/${person}/roles/${role}`, { method: 'PUT' })).status).toBe(204)
    }
    expect(await demoOf(server.url)).toEqual(before)
  })

  it('[PE71] is entered as any of them by one click, with all that the role may, and is marked on the person and the course', async () => {
    const { course } = await demoOf(server.url)
    const trainer = await enterAs('trainer')
    expect(await json(await trainer.ask('/api/me'))).toMatchObject({ person: { demo: true, name: trainer.person.name }, signedInBy: 'demo', secondFactor: { given: true } })
    expect(await json(await trainer.ask(`/api/courses/${course}`))).toMatchObject({ demo: true, roles: ['trainer'] })
    expect((await trainer.ask(`/api/courses/${course}/invitations`)).status).toBe(200)
    const administrator = await enterAs('administrator')
    expect((await administrator.ask('/api/people')).status).toBe(200)
    const participant = await enterAs('participant')
    expect((await participant.ask('/api/people')).status).toBe(403)
    expect((await asker(server.url)('/api/demo/enter', { body: { person: '00000000-0000-4000-8000-000000000000' } })).status).toBe(404)
  })

  it('[PE72] keeps its people as they are: no new address or password, no leaving', async () => {
    const participant = await enterAs('participant')
    const email = ((await json<{ person: { email: string } }>(await participant.ask('/api/me'))).person).email
    for (const [path, method, body] of [['/api/me/email', 'POST', { email: 'x@voorbeeld.nl' }], ['/api/me/password', 'POST', { next: 'vier groene stoelen' }], ['/api/me', 'DELETE', { email }], ['/api/me/second-factor', 'POST', {}]] as const) {
      expect((await participant.ask(path, { method, body })).status, path).toBe(409)
    }
  })

  it('[PE73] counts whom it invites as made up too, and stays open', async () => {
    const { course } = await demoOf(server.url)
    const trainer = await enterAs('trainer')
    const { link } = await json<{ link: string }>(await trainer.ask(`/api/courses/${course}/invitations`, { body: { email: 'nieuw@voorbeeld.nl', role: 'participant' } }))
    const visitor = browser(server.url)
    expect((await visitor.ask('/api/account/invitation', { body: { token: new URL(link).hash.slice(1), name: 'Nieuw', password: 'vier groene stoelen' } })).status).toBe(200)
    expect(await json(await visitor.ask('/api/me'))).toMatchObject({ person: { demo: true } })
    expect(await json(await asker(server.url)('/api/house'))).toMatchObject({ demo: true })
  })

  it('[PE95] takes no sessions of a guest along, for others would read them; they stay with the browser', async () => {
    const visitor = await enterAs('participant')
    expect((await visitor.ask('/api/sessions', { body: { scenario: 'random', seed: 1 } })).status).toBe(201)
    const guest = browser(server.url)
    const { token } = await json<{ token: string }>(await guest.ask('/api/sessions', { body: { scenario: 'random', seed: 1 } }))
    visitor.cookies.set('kring_guest', token)
    const answer = await visitor.ask('/api/me/claim', { method: 'POST' })
    expect([answer.status, (await refusalOf(answer)).code]).toEqual([409, 'conflict'])
    expect((await json<{ sessions: unknown[] }>(await guest.ask('/api/sessions'))).sessions).toHaveLength(1)
  })

  it('[PE74] closes for good when the first real person has an account: nobody enters, and who is in is out', async () => {
    const trainer = await enterAs('trainer')
    const real = await makePerson(server)
    expect(await json(await asker(server.url)('/api/house'))).toMatchObject({ demo: false })
    expect((await asker(server.url)('/api/demo')).status).toBe(404)
    expect((await asker(server.url)('/api/demo/enter', { body: { person: trainer.person.id } })).status).toBe(404)
    expect(await json(await trainer.ask('/api/me'))).toMatchObject({ person: null })
    expect(await json(await real.ask('/api/me'))).toMatchObject({ person: { demo: false } })
  })

  it('[PE75] is never there with KRING_DEMO=0 or with a database of one’s own, nor are its routes', async () => {
    expect(readConfig({}).demo).toBe(true)
    expect(readConfig({ KRING_DEMO: '0' }).demo).toBe(false)
    expect(readConfig({ DATABASE_URL: 'postgres://u:p@localhost/k', KRING_DEMO: '1' }).demo).toBe(false)
    const folder = databaseFolder()
    const { rmSync } = await import('node:fs')
    const own = await startEmbedded(folder)
    const production = await startServer({ DATABASE_URL: own.url, KRING_DEMO: '1' })
    try {
      expect(production.app.declaredRoutes.filter(({ url }) => url.includes('demo'))).toEqual([])
      expect((await asker(production.url)('/api/demo/enter', { body: { person: '00000000-0000-4000-8000-000000000000' } })).status).toBe(404)
      expect(await production.database.db.selectFrom('person').select('id').execute()).toEqual([])
    } finally {
      await production.stop()
      await own.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

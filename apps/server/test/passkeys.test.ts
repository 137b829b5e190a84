import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Authenticator } from './authenticator.ts'
import { browser, makeCourse, makePerson, refusalOf } from './people.ts'
import { startServer, type TestServer } from './server.ts'

let server: TestServer
let course: string
beforeAll(async () => {
  server = await startServer()
  course = await makeCourse(server)
})
afterAll(async () => {
  await server.stop()
})

type Made = { challenge: string; rp: { id: string }; authenticatorSelection: { userVerification: string } }
type Used = { challenge: string; rpId: string; userVerification: string }
const json = async <T>(response: Response): Promise<T> => (await response.json()) as T
const origin = (): string => server.url

/** A trainer with one passkey; a browser keeps the challenge’s cookie. */
async function withPasskey(verifies = true) {
  const person = await makePerson(server, { roles: [{ role: 'trainer', course }], secondFactor: false })
  const here = browser(server.url)
  const [name, value] = person.cookie.split('=') as [string, string]
  here.cookies.set(name, value)
  const options = await json<Made>(await here.ask('/api/me/passkeys/options', { headers: { origin: origin() } }))
  expect(options.rp.id).toBe('localhost')
  expect(options.authenticatorSelection.userVerification).toBe('required')
  const device = new Authenticator(origin(), verifies)
  const kept = await here.ask('/api/me/passkeys', { body: { name: 'Laptop', response: device.make(options) }, headers: { origin: origin() } })
  expect(kept.status).toBe(201)
  return { person, here, device, passkey: await json<{ id: string }>(kept) }
}
async function enterWith(device: Authenticator, change: (answer: Record<string, never>) => unknown = (answer) => answer) {
  const visitor = browser(server.url)
  const options = await json<Used>(await visitor.ask('/api/account/passkey', { headers: { origin: origin() } }))
  expect(options.userVerification).toBe('required')
  const answer = await visitor.ask('/api/account/passkey', { body: { response: change(device.use(options) as Record<string, never>) }, headers: { origin: origin() } })
  return { visitor, answer, options }
}

describe('passkeys', () => {
  it('[PE50] are made in an account, listed by name, and sign in without a password; that is two factors', async () => {
    const { person, here, device } = await withPasskey()
    expect(await json(await here.ask('/api/me/passkeys'))).toMatchObject({ passkeys: [{ name: 'Laptop' }] })
    expect((await refusalOf(await here.ask(`/api/courses/${course}/invitations`))).code).toBe('second-factor-needed')
    const { visitor, answer } = await enterWith(device)
    expect(await answer.text()).toBe('{"ok":true}')
    expect(await json(await visitor.ask('/api/me'))).toMatchObject({ person: { id: person.id }, signedInBy: 'passkey', secondFactor: { given: true } })
    expect((await visitor.ask(`/api/courses/${course}/invitations`)).status).toBe(200)
  })

  it('[PE51] sign in nobody when the device did not ask who holds it', async () => {
    const { device } = await withPasskey(false)
    const { visitor, answer } = await enterWith(device)
    expect(answer.status).toBe(401)
    expect((await refusalOf(answer)).message).toContain('did not ask who you are')
    expect(await json(await visitor.ask('/api/me'))).toMatchObject({ person: null })
  })

  it('[PE52] sign in nobody with an answer to another question, from another site, of an unknown device, or of one thrown away', async () => {
    const { device, here, passkey } = await withPasskey()
    const first = await enterWith(device)
    const again = await first.visitor.ask('/api/account/passkey', { body: { response: device.use(first.options) }, headers: { origin: origin() } })
    expect(again.status).toBe(401)
    expect((await enterWith(device, () => device.use({ challenge: 'andere-vraag', rpId: 'localhost' }) as never)).answer.status).toBeGreaterThanOrEqual(400)
    const elsewhere = new Authenticator('https://elders.example')
    Object.assign(elsewhere, { id: device.id, key: (device as unknown as { key: unknown }).key })
    expect((await enterWith(elsewhere)).answer.status).toBeGreaterThanOrEqual(400)
    expect((await enterWith(new Authenticator(origin()))).answer.status).toBe(401)
    expect((await here.ask(`/api/me/passkeys/${passkey.id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await enterWith(device)).answer.status).toBe(401)
    expect(await json(await here.ask('/api/me/passkeys'))).toEqual({ passkeys: [] })
  })
})

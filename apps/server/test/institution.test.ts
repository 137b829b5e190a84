import { createServer, type Server } from 'node:http'
import { type Configuration, Provider } from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browser, makeCourse, makePerson, refusalOf } from './people.ts'
import { startServer, type TestServer } from './server.ts'

interface Claims {
  name: string
  email: string
  email_verified?: boolean
}
/** The people whom the institution knows, by subject. */
const KNOWN: Record<string, Claims> = {
  s1: { name: 'Annelies Bos', email: 'annelies@instelling.nl', email_verified: true },
  s2: { name: 'Piet Jansen', email: 'piet@instelling.nl', email_verified: true },
  s3: { name: 'Henk Stokman', email: 'henk@instelling.nl' },
  s4: { name: 'Mo el Amrani', email: 'mo@instelling.nl', email_verified: true },
  s5: { name: 'Samira Haddad', email: 'samira@instelling.nl', email_verified: true },
}

let provider: Server
let issuer: string
let server: TestServer
let course: string

/** A real provider; its own page for signing in asks no password: the test says who is there. */
async function startProvider(back: () => string): Promise<void> {
  let handle: ((request: never, response: never) => void) | null = null
  provider = createServer((request, response) => handle!(request as never, response as never))
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(provider.address() as { port: number }).port}`
  const settings: Configuration = {
    clients: [{ client_id: 'kring', client_secret: 'geheim-van-de-instelling', redirect_uris: [back()], grant_types: ['authorization_code'], response_types: ['code'] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...KNOWN[id] }) }),
    cookies: { keys: ['een sleutel voor deze test'] },
    features: { devInteractions: { enabled: true } },
    ttl: { Session: 600, Grant: 600, Interaction: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  }
  handle = new Provider(issuer, settings).callback() as never
}

beforeAll(async () => {
  // The provider must know where to send people back to, and Kring where the provider is: a fixed port for Kring.
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  const url = `http://127.0.0.1:${port}`
  await startProvider(() => `${url}/api/account/institution/back`)
  server = await startServer({ PORT: String(port), PUBLIC_URL: url, OIDC_ISSUER: issuer, OIDC_CLIENT_SECRET: 'geheim-van-de-instelling', OIDC_NAME: 'GGZ Instelling' })
  course = await makeCourse(server)
  await makePerson(server, { roles: [{ role: 'administrator', course: null }] })
})
afterAll(async () => {
  await server?.stop()
  provider?.closeAllConnections()
  await new Promise((resolve) => provider.close(resolve))
})

/** Walks to the institution and signs in there as `subject`; gives the address that brings her back to Kring. */
async function atInstitution(start: string, subject: string): Promise<string> {
  const there = browser(issuer)
  let at = start
  for (let step = 0; step < 12; step++) {
    if (at.startsWith(server.url)) return at
    const path = at.slice(issuer.length)
    let response = await there.ask(path)
    if (response.status === 200) {
      const prompt = /name="prompt" value="(\w+)"/.exec(await response.text())?.[1]
      response = await form(there, path, prompt === 'login' ? { prompt, login: subject, password: 'x' } : { prompt: 'consent' })
    }
    const next = response.headers.get('location')
    if (!next) throw new Error(`the institution stopped at ${path}: ${response.status} ${await response.text()}`)
    at = new URL(next, issuer).href
  }
  throw new Error('the institution sends her round and round')
}
async function form(there: ReturnType<typeof browser>, path: string, fields: Record<string, string>): Promise<Response> {
  const cookie = [...there.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(`${issuer}${path}`, { method: 'POST', redirect: 'manual', headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields) })
  for (const line of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
    there.cookies.set(name!, value!)
  }
  return response
}

async function comesIn(subject: string, invitation?: string): Promise<{ visitor: ReturnType<typeof browser>; landed: string; back: string }> {
  const visitor = browser(server.url)
  const begun = await visitor.ask('/api/account/institution', { body: invitation ? { invitation } : {} })
  expect(begun.status).toBe(200)
  const { url } = (await begun.json()) as { url: string }
  const asked = new URL(url).searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  expect(asked.get('response_type')).toBe('code')
  for (const field of ['state', 'nonce', 'code_challenge']) expect(asked.get(field)!.length).toBeGreaterThan(20)
  const back = await atInstitution(url, subject)
  const response = await visitor.ask(back.slice(server.url.length))
  expect(response.status).toBe(302)
  return { visitor, landed: response.headers.get('location')!, back }
}
const me = async (visitor: ReturnType<typeof browser>) => (await (await visitor.ask('/api/me')).json()) as { person: { id: string; name: string; email: string } | null; roles: { role: string }[]; signedInBy: string; secondFactor: { given: boolean } }
async function inviteTo(email: string, role: 'participant' | 'trainer' = 'participant'): Promise<string> {
  const administrator = await makePerson(server, { roles: [{ role: 'administrator', course }] })
  const made = await administrator.ask(`/api/courses/${course}/invitations`, { body: { email, role } })
  return new URL(((await made.json()) as { link: string }).link).hash.slice(1)
}

describe('institutional login', () => {
  it('[PE40] says that there is one, by its name', async () => {
    expect(await (await fetch(`${server.url}/api/house`)).json()).toMatchObject({ institution: { name: 'GGZ Instelling' }, demo: false })
  })

  it('[PE41] lets in who was invited under the address that the institution vouches for, makes her account, and knows her again', async () => {
    await inviteTo('annelies@instelling.nl')
    const first = await comesIn('s1')
    expect(first.landed).toBe('/inloggen?instelling=done')
    expect(await me(first.visitor)).toMatchObject({ person: { name: 'Annelies Bos', email: 'annelies@instelling.nl' }, roles: [{ role: 'participant' }], signedInBy: 'institution', secondFactor: { given: false } })
    const second = await comesIn('s1')
    expect((await me(second.visitor)).person?.id).toBe((await me(first.visitor)).person?.id)
  })

  it('[PE42] lets in who has an account under that address, and links the two', async () => {
    const person = await makePerson(server, { email: 'mo@instelling.nl', name: 'Mo' })
    const { visitor } = await comesIn('s4')
    expect((await me(visitor)).person).toMatchObject({ id: person.id, name: 'Mo' })
  })

  it('[PE43] lets in nobody whom nobody invited, and says so', async () => {
    const { visitor, landed } = await comesIn('s2')
    expect(landed).toBe('/inloggen?instelling=no-invitation')
    expect((await me(visitor)).person).toBeNull()
  })

  it('[PE44] does not go by an address that the institution does not vouch for; an invitation in hand is enough', async () => {
    await makePerson(server, { email: 'henk@instelling.nl' })
    expect((await comesIn('s3')).landed).toBe('/inloggen?instelling=no-invitation')
    const token = await inviteTo('iemand@voorbeeld.nl')
    const { visitor, landed } = await comesIn('s3', token)
    expect(landed).toBe('/inloggen?instelling=done')
    expect((await me(visitor)).person).toMatchObject({ name: 'Henk Stokman', email: 'iemand@voorbeeld.nl' })
    expect((await comesIn('s2', token)).landed).toBe('/inloggen?instelling=link-expired')
  })

  it('[PE45] asks a trainer for a second factor of Kring’s own', async () => {
    await inviteTo('samira@instelling.nl', 'trainer')
    const { visitor } = await comesIn('s5')
    const answer = await visitor.ask(`/api/courses/${course}/invitations`)
    expect((await refusalOf(answer)).code).toBe('second-factor-needed')
    const setup = await visitor.ask('/api/me/second-factor', { body: {} })
    expect(setup.status).toBe(200)
    const { TOTP, URI } = await import('otpauth')
    const app = URI.parse(((await setup.json()) as { uri: string }).uri)
    expect(app).toBeInstanceOf(TOTP)
    expect((await visitor.ask('/api/account/second-factor', { body: { code: (app as InstanceType<typeof TOTP>).generate() } })).status).toBe(200)
    expect((await visitor.ask(`/api/courses/${course}/invitations`)).status).toBe(200)
  })

  it('[PE46] takes an answer once, only in the browser that began, and only with the right state', async () => {
    const { visitor, back } = await comesIn('s1')
    const path = back.slice(server.url.length)
    expect((await visitor.ask(path)).headers.get('location')).toBe('/inloggen?instelling=try-again')
    expect((await browser(server.url).ask(path)).headers.get('location')).toBe('/inloggen?instelling=try-again')
    const other = browser(server.url)
    await other.ask('/api/account/institution', { body: {} })
    expect((await other.ask(path)).headers.get('location')).toBe('/inloggen?instelling=refused')
    expect((await me(other)).person).toBeNull()
    const forged = browser(server.url)
    forged.cookies.set('kring_institution', encodeURIComponent(`${JSON.stringify({ state: new URL(back).searchParams.get('state'), nonce: 'x', verifier: 'y', invitation: null })}.nothandtekening`))
    expect((await forged.ask(path)).headers.get('location')).toBe('/inloggen?instelling=try-again')
  })
})

import { TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asker, browser, makeCourse, makePerson, refusalOf, type TestPerson } from './people.ts'
import { guestSession, startServer, type TestServer } from './server.ts'

let server: TestServer
let course: string
let trainer: TestPerson
let administrator: TestPerson
beforeAll(async () => {
  server = await startServer()
  course = await makeCourse(server)
  trainer = await makePerson(server, { name: 'Marijke van Dalen', roles: [{ role: 'trainer', course }] })
  administrator = await makePerson(server, { name: 'Willem Bakhuis', roles: [{ role: 'administrator', course: null }] })
})
afterAll(async () => {
  await server.stop()
})

const PASSWORD = 'vier groene stoelen'
const json = async <T>(response: Response): Promise<T> => (await response.json()) as T
let n = 0
const address = (): string => `nieuw${++n}@voorbeeld.nl`

/** Invites and gives the token of the link. */
async function invited(by: TestPerson, email: string, role = 'participant'): Promise<{ token: string; id: string }> {
  const response = await by.ask(`/api/courses/${course}/invitations`, { body: { email, role } })
  expect(response.status).toBe(201)
  const { link, invitation } = await json<{ link: string; invitation: { id: string } }>(response)
  return { token: new URL(link).hash.slice(1), id: invitation.id }
}

/** Someone new, in by invitation, with the browser she used. */
async function joined(role = 'participant', email = address()) {
  const { token } = await invited(role === 'participant' ? trainer : administrator, email, role)
  const visitor = browser(server.url)
  expect((await visitor.ask('/api/account/invitation', { body: { token, name: 'Piet Jansen', password: PASSWORD } })).status).toBe(200)
  return { ...visitor, email }
}
const me = async (ask: TestPerson['ask']) => json<{ person: { id: string; name: string; email: string } | null; roles: { role: string }[]; secondFactor: { needed: boolean; ready: boolean; given: boolean } }>(await ask('/api/me'))
const signIn = (visitor: ReturnType<typeof browser>, email: string, password = PASSWORD) => visitor.ask('/api/account/sign-in', { body: { email, password } })

describe('coming in by invitation', () => {
  it('[PE1] makes an account with name and password, in the role and course of the invitation, and signs her in', async () => {
    const { ask, email } = await joined()
    expect(await me(ask)).toMatchObject({ person: { name: 'Piet Jansen', email }, roles: [{ role: 'participant', course: { id: course, title: 'BACU voorjaar' } }], secondFactor: { needed: false } })
  })

  it('[PE2] works once, also when two accept at the same moment', async () => {
    const { token } = await invited(trainer, address())
    const answers = await Promise.all(Array.from({ length: 4 }, () => browser(server.url).ask('/api/account/invitation', { body: { token, name: 'Piet', password: PASSWORD } })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410])
    const late = await asker(server.url)('/api/account/invitation/look', { body: { token } })
    expect(late.status).toBe(410)
    expect((await refusalOf(late)).message).toContain('used already')
  })

  it('[PE3] stops working when it is withdrawn, too old, or has a newer link, each with its own sentence', async () => {
    const withdrawn = await invited(trainer, address())
    expect((await trainer.ask(`/api/invitations/${withdrawn.id}`, { method: 'DELETE' })).status).toBe(200)
    const old = await invited(trainer, address())
    await server.database.db.updateTable('invitation').set({ expires_at: new Date(0) }).where('id', '=', old.id).execute()
    const renewed = await invited(trainer, address())
    const { link } = await json<{ link: string }>(await trainer.ask(`/api/invitations/${renewed.id}/renew`, { method: 'POST' }))
    for (const [token, sentence] of [[withdrawn.token, 'withdrawn'], [old.token, 'too old'], [renewed.token, 'newer one'], ['x'.repeat(43), 'not known']] as const) {
      const answer = await asker(server.url)('/api/account/invitation', { body: { token, name: 'Piet', password: PASSWORD } })
      expect(answer.status).toBe(410)
      expect((await refusalOf(answer)).message).toContain(sentence)
    }
    expect((await asker(server.url)('/api/account/invitation/look', { body: { token: new URL(link).hash.slice(1) } })).status).toBe(200)
  })

  it('[PE4] adds the role to the account she has, when she is signed in; else asks her to sign in first', async () => {
    const { ask, email } = await joined()
    const other = await makeCourse(server, 'BACU najaar')
    const { link } = await json<{ link: string }>(await administrator.ask(`/api/courses/${other}/invitations`, { body: { email, role: 'participant' } }))
    const token = new URL(link).hash.slice(1)
    expect(await json(await asker(server.url)('/api/account/invitation/look', { body: { token } }))).toMatchObject({ email, course: 'BACU najaar', hasAccount: true })
    expect((await asker(server.url)('/api/account/invitation', { body: { token, name: 'Piet', password: PASSWORD } })).status).toBe(409)
    expect((await ask('/api/account/invitation', { body: { token } })).status).toBe(200)
    expect((await me(ask)).roles).toHaveLength(2)
  })

  it('[PE5] refuses a password that is short, one key, or her own name', async () => {
    const { token } = await invited(trainer, 'annelies@voorbeeld.nl')
    for (const password of ['kort', 'aaaaaaaaaaaaaa', 'annelies2027', 'Wachtwoord123!']) {
      const answer = await asker(server.url)('/api/account/invitation', { body: { token, name: 'Annelies', password } })
      expect(answer.status, password).toBe(400)
    }
    expect((await asker(server.url)('/api/account/invitation/look', { body: { token } })).status).toBe(200)
  })

  it('[PE6] lets nobody sign up without an invitation: the library’s own routes are not there', async () => {
    for (const path of ['/api/auth/sign-up/email', '/api/auth/sign-in/email', '/api/auth/get-session', '/api/auth/update-user']) {
      expect((await asker(server.url)(path, { body: { name: 'Piet', email: address(), password: PASSWORD } })).status).toBe(404)
    }
  })
})

describe('signing in', () => {
  it('[PE7] takes e-mail address and password, and gives a strict cookie and no token', async () => {
    const { email } = await joined()
    const visitor = browser(server.url)
    const answer = await signIn(visitor, email.toUpperCase())
    expect(await answer.clone().text()).toBe('{"next":"in"}')
    const [cookie] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Strict/i)
    expect(cookie).toMatch(/Path=\/api(;|$)/i)
    expect((await me(visitor.ask)).person?.email).toBe(email)
    expect((await visitor.ask('/api/account/sign-out', { method: 'POST' })).status).toBe(200)
    expect((await me(visitor.ask)).person).toBeNull()
  })

  it('[PE29] marks its cookies as secure where Kring is served over https, and knows them again', async () => {
    const secure = await startServer({ SECURE_COOKIE: '1', PUBLIC_URL: 'https://kring.instelling.nl' })
    try {
      const { hash } = await import('../src/accounts/password.ts')
      const { createPerson } = await import('../src/commands/people.ts')
      await createPerson(secure.database.db, { name: 'Ria', email: 'ria@voorbeeld.nl', emailVerified: true, language: 'nl', passwordHash: await hash(PASSWORD) })
      const visitor = browser(secure.url)
      const answer = await signIn(visitor, 'ria@voorbeeld.nl')
      expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-kring\.session_token=.*Secure/)
      expect((await me(visitor.ask)).person?.name).toBe('Ria')
      const [[name, value]] = [...visitor.cookies] as [[string, string]]
      visitor.cookies.set(name, `${value.slice(0, -6)}AAAA%3D`)
      expect((await me(visitor.ask)).person).toBeNull()
    } finally {
      await secure.stop()
    }
  })

  it('[PE8] answers an unknown address and a wrong password in the same words, and so the asking for a new one', async () => {
    const { email } = await joined()
    const wrong = await signIn(browser(server.url), email, 'niet dit wachtwoord')
    const unknown = await signIn(browser(server.url), 'niemand@voorbeeld.nl', 'niet dit wachtwoord')
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(await wrong.text()).toBe(await unknown.text())
    for (const someone of [email, 'niemand@voorbeeld.nl']) expect(await (await asker(server.url)('/api/account/forgot', { body: { email: someone } })).text()).toBe('{"ok":true}')
  })

  it('[PE9] lets nobody guess on: after ten wrong passwords for one address it waits, also with the right one', async () => {
    const { email } = await joined()
    for (let i = 0; i < 10; i++) expect((await signIn(browser(server.url), email, `fout wachtwoord ${i}`)).status).toBe(401)
    const eleventh = await signIn(browser(server.url), email)
    expect(eleventh.status).toBe(429)
    expect((await refusalOf(eleventh)).message).toMatch(/Try again in 15 minutes/)
  })

  it('[PE10] refuses a change that another site asks for, and lets the same site pass', async () => {
    const { ask } = await joined()
    const elsewhere: Record<string, string>[] = [{ origin: 'https://elders.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }]
    for (const headers of elsewhere) {
      const answer = await ask('/api/me', { method: 'PATCH', body: { name: 'Gekaapt' }, headers })
      expect(answer.status).toBe(403)
      expect((await refusalOf(answer)).code).toBe('not-allowed')
    }
    expect((await ask('/api/me', { method: 'PATCH', body: { name: 'Piet de Vries' }, headers: { origin: server.url, 'sec-fetch-site': 'same-origin' } })).status).toBe(200)
    expect((await me(ask)).person?.name).toBe('Piet de Vries')
  })

  it('[PE11] shows where she is signed in and ends one, or all others', async () => {
    const { ask, email } = await joined()
    const other = browser(server.url)
    const third = browser(server.url)
    await signIn(other, email)
    await signIn(third, email)
    const { logins } = await json<{ logins: { id: string; current: boolean }[] }>(await other.ask('/api/me/logins'))
    expect(logins).toHaveLength(3)
    expect(logins.filter(({ current }) => current)).toHaveLength(1)
    expect(JSON.stringify(logins)).not.toMatch(/token/)
    expect((await other.ask(`/api/me/logins/${logins.find(({ current }) => current)!.id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await me(other.ask)).person).toBeNull()
    expect((await ask('/api/me/logins', { method: 'DELETE' })).status).toBe(204)
    expect((await me(third.ask)).person).toBeNull()
    expect((await me(ask)).person).not.toBeNull()
  })
})

describe('the second factor', () => {
  it('[PE12] is needed by trainers and above: the role waits until an app is set up, then every sign-in asks a code', async () => {
    const { ask, email } = await joined('trainer')
    const before = await ask(`/api/courses/${course}/invitations`)
    expect(before.status).toBe(403)
    expect((await refusalOf(before)).code).toBe('second-factor-needed')
    expect(await me(ask)).toMatchObject({ secondFactor: { needed: true, ready: false, given: false } })

    expect((await ask('/api/me/second-factor', { body: { password: 'niet dit' } })).status).toBe(401)
    const { uri, backupCodes } = await json<{ uri: string; backupCodes: string[] }>(await ask('/api/me/second-factor', { body: { password: PASSWORD } }))
    const totp = URI.parse(uri) as TOTP
    expect(totp.issuer).toBe('Kring')
    expect(backupCodes).toHaveLength(10)
    expect((await refusalOf(await ask('/api/account/second-factor', { body: { code: totp.generate() === '000000' ? '000001' : '000000' } }))).code).toBe('code-wrong')
    expect((await ask('/api/account/second-factor', { body: { code: totp.generate() } })).status).toBe(200)
    expect(await me(ask)).toMatchObject({ secondFactor: { needed: true, ready: true, given: true } })
    expect((await ask(`/api/courses/${course}/invitations`)).status).toBe(200)

    const again = browser(server.url)
    expect(await json(await signIn(again, email))).toEqual({ next: 'second-factor' })
    expect((await me(again.ask)).person).toBeNull()
    expect((await again.ask('/api/account/second-factor', { body: { code: totp.generate() } })).status).toBe(200)
    expect((await again.ask(`/api/courses/${course}/invitations`)).status).toBe(200)

    const spare = browser(server.url)
    await signIn(spare, email)
    expect((await spare.ask('/api/account/second-factor', { body: { backupCode: backupCodes[0] } })).status).toBe(200)
    const used = browser(server.url)
    await signIn(used, email)
    expect((await refusalOf(await used.ask('/api/account/second-factor', { body: { backupCode: backupCodes[0] } }))).code).toBe('code-wrong')

    expect((await refusalOf(await again.ask('/api/me/second-factor', { method: 'DELETE', body: { password: PASSWORD } }))).code).toBe('not-allowed')
  })

  it('[PE13] does not open an older sign-in that never gave a code, and such a sign-in can give one', async () => {
    const { ask, email } = await joined('trainer')
    const older = browser(server.url)
    await signIn(older, email)
    const { uri } = await json<{ uri: string }>(await ask('/api/me/second-factor', { body: { password: PASSWORD } }))
    const totp = URI.parse(uri) as TOTP
    await ask('/api/account/second-factor', { body: { code: totp.generate() } })
    expect((await older.ask(`/api/courses/${course}/invitations`)).status).toBe(403)
    expect((await older.ask('/api/me/passkeys/options')).status).toBe(403)
    expect((await older.ask('/api/account/second-factor', { body: { code: totp.generate() } })).status).toBe(200)
    expect((await older.ask(`/api/courses/${course}/invitations`)).status).toBe(200)
  })

  it('[PE14] lets nobody guess codes in an open sign-in', async () => {
    const { ask } = await joined()
    const { uri } = await json<{ uri: string }>(await ask('/api/me/second-factor', { body: { password: PASSWORD } }))
    const right = (URI.parse(uri) as TOTP).generate()
    const statuses: number[] = []
    for (let i = 0; i < 12; i++) statuses.push((await ask('/api/account/second-factor', { body: { code: String((Number(right) + 7 + i) % 1_000_000).padStart(6, '0') } })).status)
    expect(statuses.slice(-2)).toEqual([429, 429])
    expect((await ask('/api/account/second-factor', { body: { code: right } })).status).toBe(429)
  })

  it('[PE15] is taken away when it is lost, by an administrator, who is seen to have done it', async () => {
    const { ask, email } = await joined('trainer')
    const { uri } = await json<{ uri: string }>(await ask('/api/me/second-factor', { body: { password: PASSWORD } }))
    await ask('/api/account/second-factor', { body: { code: (URI.parse(uri) as TOTP).generate() } })
    const { person } = await me(ask)
    expect((await administrator.ask(`/api/people/${person!.id}/second-factor-reset`, { method: 'POST' })).status).toBe(204)
    expect((await me(ask)).person).toBeNull()
    const again = browser(server.url)
    expect(await json(await signIn(again, email))).toEqual({ next: 'in' })
    expect((await again.ask(`/api/courses/${course}/invitations`)).status).toBe(403)
    const { entries } = await json<{ entries: { act: string; by: { name: string; role: string } }[] }>(await again.ask('/api/me/audit'))
    expect(entries[0]).toMatchObject({ act: 'second-factor-reset', by: { name: 'Willem Bakhuis', role: 'administrator' } })
  })
})

describe('one’s own account', () => {
  it('[PE16] changes name, language and password; a new password ends the other sign-ins and nothing else', async () => {
    const { ask, email } = await joined()
    const other = browser(server.url)
    await signIn(other, email)
    expect(await json(await ask('/api/me', { method: 'PATCH', body: { name: 'Annelies Bos', language: 'en' } }))).toMatchObject({ person: { name: 'Annelies Bos', language: 'en' } })
    expect((await ask('/api/me/password', { body: { current: 'niet dit', next: 'zes blauwe tafels' } })).status).toBe(401)
    expect((await ask('/api/me/password', { body: { current: PASSWORD, next: 'zes blauwe tafels' } })).status).toBe(200)
    expect((await me(ask)).person).not.toBeNull()
    expect((await me(other.ask)).person).toBeNull()
    expect((await signIn(other, email, 'zes blauwe tafels')).status).toBe(200)
  })

  it('[PE17] sets a forgotten password with a link that an administrator hands over; the link works once and ends every sign-in', async () => {
    const { ask, email } = await joined()
    const { person } = await me(ask)
    const made = await json<{ link: string; mailed: boolean }>(await administrator.ask(`/api/people/${person!.id}/password-link`, { method: 'POST' }))
    expect(made.mailed).toBe(false)
    const token = new URL(made.link).hash.slice(1)
    expect((await asker(server.url)('/api/account/password', { body: { token, password: 'drie rode lampen' } })).status).toBe(200)
    expect((await asker(server.url)('/api/account/password', { body: { token, password: 'vijf witte muren' } })).status).toBe(410)
    expect((await me(ask)).person).toBeNull()
    expect((await signIn(browser(server.url), email)).status).toBe(401)
    expect((await signIn(browser(server.url), email, 'drie rode lampen')).status).toBe(200)
  })

  it('[PE18] exports everything that is kept of a person, and no hash, token or code', async () => {
    const { ask, email } = await joined()
    await ask('/api/sessions', { body: { scenario: 'random', seed: 3 } })
    const text = await (await ask('/api/me/export')).text()
    const file = JSON.parse(text) as { person: { email: string }; roles: unknown[]; sessions: unknown[]; trail: unknown[] }
    expect(file).toMatchObject({ person: { email }, roles: [{ role: 'participant' }] })
    expect(file.sessions).toHaveLength(1)
    expect(file.trail.length).toBeGreaterThan(0)
    const rows = await server.database.db.selectFrom('credential').select('password').where('password', 'is not', null).execute()
    for (const { password } of rows) expect(text).not.toContain(password)
    expect(text).not.toMatch(/token|secret|backup_codes/i)
  })

  it('[PE19] covers every table that refers to a person, and no such reference can keep her from leaving', async () => {
    const { PERSONAL_DATA } = await import('../src/commands/personal-data.ts')
    const { sql } = await import('kysely')
    const { rows } = await sql<{ tbl: string; rule: string }>`
      select conrelid::regclass::text as tbl, confdeltype as rule from pg_constraint where contype = 'f' and confrelid = 'person'::regclass`.execute(server.database.db)
    expect(rows.length).toBeGreaterThan(8)
    const covered = new Set(PERSONAL_DATA.flatMap(({ tables }) => tables))
    for (const { tbl, rule } of rows) {
      expect(covered, `table ${tbl} refers to a person; add it to commands/personal-data.ts`).toContain(tbl.replaceAll('"', ''))
      expect(['c', 'n'], `${tbl}: on delete cascade or set null`).toContain(rule)
    }
  })

  it('[PE20] erases her with her sessions, her trail and her invitation, after her address and password; the last administrator stays', async () => {
    const { ask, email } = await joined()
    const { person } = await me(ask)
    await ask('/api/sessions', { body: { scenario: 'random', seed: 3 } })
    expect((await ask('/api/me', { method: 'DELETE', body: { email: 'iemand@anders.nl', password: PASSWORD } })).status).toBe(400)
    expect((await ask('/api/me', { method: 'DELETE', body: { email, password: 'niet dit' } })).status).toBe(401)
    expect((await ask('/api/me', { method: 'DELETE', body: { email, password: PASSWORD } })).status).toBe(204)
    const { db } = server.database
    expect(await db.selectFrom('person').select('id').where('id', '=', person!.id).execute()).toEqual([])
    expect(await db.selectFrom('session').select('id').where('person_id', '=', person!.id).execute()).toEqual([])
    expect(await db.selectFrom('audit').select('id').where('subject_id', '=', person!.id).execute()).toEqual([])
    expect(await db.selectFrom('invitation').select('id').where('email', '=', email).execute()).toEqual([])
    const last = await administrator.ask('/api/me', { method: 'DELETE', body: { email: administrator.email } })
    expect(last.status).toBe(409)
    expect((await administrator.ask(`/api/people/${administrator.id}/close`, { method: 'POST' })).status).toBe(409)
  })

  it('[PE21] takes a guest’s sessions along into the account, once, and they stay open to her', async () => {
    const guest = await guestSession(server.url)
    const { ask, cookies } = await joined()
    const headers = { authorization: `Bearer ${guest.token}` }
    expect(await json(await ask('/api/me', { headers }))).toMatchObject({ guest: true })
    expect(await json(await ask('/api/me/claim', { method: 'POST', headers }))).toEqual({ sessions: 1 })
    expect(await json(await ask('/api/me/claim', { method: 'POST', headers }))).toEqual({ sessions: 0 })
    expect((await ask(`/api/sessions/${guest.id}`)).status).toBe(200)
    expect((await guest.ask(`/api/sessions/${guest.id}`)).status).toBe(404)
    expect(cookies.has('kring_guest')).toBe(false)
    expect(await json(await ask('/api/sessions'))).toMatchObject({ sessions: [{ id: guest.id }] })
    const stranger = await joined()
    expect((await stranger.ask(`/api/sessions/${guest.id}`)).status).toBe(404)
  })

  it('[PE22] is closed and opened by an administrator: closing ends every sign-in and refuses new ones in words', async () => {
    const { ask, email } = await joined()
    const { person } = await me(ask)
    expect((await administrator.ask(`/api/people/${person!.id}/close`, { method: 'POST' })).status).toBe(204)
    expect((await me(ask)).person).toBeNull()
    const refused = await signIn(browser(server.url), email)
    expect(refused.status).toBe(403)
    expect((await refusalOf(refused)).code).toBe('account-disabled')
    expect((await administrator.ask(`/api/people/${person!.id}/open`, { method: 'POST' })).status).toBe(204)
    expect((await signIn(browser(server.url), email)).status).toBe(200)
  })
})

describe('the audit trail', () => {
  it('[PE23] tells a person who looked and who changed what, by name and role; another’s look is noted once an hour, her own never', async () => {
    const { ask } = await joined()
    const { person } = await me(ask)
    for (let i = 0; i < 3; i++) await administrator.ask(`/api/people/${person!.id}`)
    await ask(`/api/people/${person!.id}`)
    await administrator.ask(`/api/courses/${course}/people/${person!.id}/roles/supervisor`, { method: 'PUT' })
    const { entries } = await json<{ entries: { act: string; thing: string; by: { name: string; role: string } | null; detail: object }[] }>(await ask('/api/me/audit'))
    expect(entries.filter(({ act }) => act === 'read')).toHaveLength(1)
    expect(entries[0]).toMatchObject({ act: 'give-role', thing: 'enrolment', by: { name: 'Willem Bakhuis', role: 'administrator' }, detail: { role: 'supervisor' } })
  })

  it('[PE24] is written with the change or not at all', async () => {
    const { audit } = await import('../src/commands/audit.ts')
    const { person } = await me((await joined()).ask)
    const { db } = server.database
    const count = async () => (await db.selectFrom('audit').select('id').where('subject_id', '=', person!.id).execute()).length
    const before = await count()
    await expect(
      db.transaction().execute(async (tx) => {
        await audit(tx, { by: null, act: 'change', thing: 'report', id: null, subject: person!.id })
        throw new Error('the change failed')
      }),
    ).rejects.toThrow('the change failed')
    expect(await count()).toBe(before)
  })
})

describe('what ran out', () => {
  it('[PE28] is thrown away: sign-ins, links and counts, and nothing that still counts', async () => {
    const { sweep } = await import('../src/commands/sweep.ts')
    const { db } = server.database
    const { ask } = await joined()
    const { person } = await me(ask)
    const old = { person_id: person!.id, expires_at: new Date(0) }
    await db.insertInto('login').values({ ...old, token: 'oud', method: 'password', ip_address: null, user_agent: null, second_factor_at: null }).execute()
    await db.insertInto('ticket').values({ ...old, kind: 'password', token_hash: Buffer.from('oud'), email: null, used_at: null }).execute()
    await db.insertInto('attempt').values({ key: 'oud', count: 9, until: new Date(0) }).execute()
    await sweep(db)
    expect(await db.selectFrom('login').select('token').where('person_id', '=', person!.id).execute()).toHaveLength(1)
    expect(await db.selectFrom('ticket').select('id').where('person_id', '=', person!.id).execute()).toEqual([])
    expect(await db.selectFrom('attempt').select('key').where('key', '=', 'oud').execute()).toEqual([])
    expect((await me(ask)).person).not.toBeNull()
  })
})

describe('courses and people', () => {
  it('[PE25] shows e-mail addresses in a course only to those who must reach people', async () => {
    const { ask, email } = await joined()
    const other = await joined()
    const seen = async (by: TestPerson['ask']) => JSON.stringify(await json(await by(`/api/courses/${course}/people?limit=100`)))
    expect(await seen(trainer.ask)).toContain(email)
    expect(await seen(other.ask)).not.toContain(email)
    expect(await seen(ask)).toContain(email)
  })

  it('[PE26] pages through people by name, each once, and finds by part of a name or address', async () => {
    const room = await makeCourse(server, 'Groot')
    for (let i = 0; i < 25; i++) await makePerson(server, { name: ['Bram', 'Ans', 'Čapek', 'Élise', 'Zoë'][i % 5]!, roles: [{ role: 'participant', course: room }] })
    const names: string[] = []
    let after: string | null = null
    do {
      const page: { people: { id: string; name: string }[]; next: string | null } = await json(await administrator.ask(`/api/courses/${room}/people?limit=7${after ? `&after=${after}` : ''}`))
      names.push(...page.people.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(names).toHaveLength(25)
    expect(new Set(names).size).toBe(25)
    const { people } = await json<{ people: { name: string }[] }>(await administrator.ask('/api/people?search=WILLEM'))
    expect(people.map(({ name }) => name)).toEqual(['Willem Bakhuis'])
    expect((await administrator.ask('/api/people?after=onzin')).status).toBe(400)
    expect(await json(await administrator.ask('/api/people?search=%25'))).toMatchObject({ people: [] })
  })

  it('[PE35] pages through invitations, newest first, each once, with what became of them', async () => {
    const room = await makeCourse(server, 'Veel uitnodigingen')
    const host = await makePerson(server, { roles: [{ role: 'trainer', course: room }] })
    const made: string[] = []
    for (let i = 0; i < 9; i++) made.unshift(((await json<{ invitation: { id: string } }>(await host.ask(`/api/courses/${room}/invitations`, { body: { email: address(), role: 'participant' } }))).invitation.id))
    await host.ask(`/api/invitations/${made[2]}`, { method: 'DELETE' })
    const seen: { id: string; state: string }[] = []
    let after: string | null = null
    do {
      const page: { invitations: { id: string; state: string }[]; next: string | null } = await json(await host.ask(`/api/courses/${room}/invitations?limit=4${after ? `&after=${encodeURIComponent(after)}` : ''}`))
      seen.push(...page.invitations)
      after = page.next
    } while (after)
    expect(seen.map(({ id }) => id)).toEqual(made)
    expect(seen.map(({ state }) => state)).toEqual(made.map((_, i) => (i === 2 ? 'withdrawn' : 'open')))
    const twice = address()
    expect((await host.ask(`/api/courses/${room}/invitations`, { body: { email: twice, role: 'participant' } })).status).toBe(201)
    expect((await refusalOf(await host.ask(`/api/courses/${room}/invitations`, { body: { email: trainer.email, role: 'trainer' } }))).code).toBe('not-allowed')
  })

  it('[PE27] sets up a course with the content as it is that day, and keeps its days in order', async () => {
    const wrong = await administrator.ask('/api/courses', { body: { title: 'BACU', startsOn: '2027-05-01', endsOn: '2027-01-01' } })
    expect(wrong.status).toBe(400)
    const { id, version } = await json<{ id: string; version: string }>(await administrator.ask('/api/courses', { body: { title: 'BACU voorjaar 2027', startsOn: '2027-01-15', endsOn: '2027-06-18' } }))
    expect(version).toMatch(/^[0-9a-f]{12}$/)
    const row = await server.database.db.selectFrom('course').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect((row.snapshot as { days: unknown[] }).days.length).toBe(5)
    expect((await administrator.ask(`/api/courses/${id}`, { method: 'PATCH', body: { endsOn: '2026-12-01' } })).status).toBe(400)
    expect(await json(await administrator.ask(`/api/courses/${id}`, { method: 'PATCH', body: { endsOn: '2027-07-01' } }))).toMatchObject({ startsOn: '2027-01-15', endsOn: '2027-07-01' })
    const refused = await administrator.ask('/api/courses', { body: { title: 'Anders', curriculum: 'bestaat-niet', startsOn: '2027-01-15', endsOn: '2027-06-18' } })
    expect((await refusalOf(refused)).message).toContain('bestaat-niet')
  })
})

/** One’s own account: changed, taken along, left; and the trail of who looked at it. */
import { describe, expect, it } from 'vitest'
import { joined, json, me, openHouse, PASSWORD, signIn } from './house.ts'
import { asker, browser, refusalOf } from './people.ts'
import { guestSession } from './server.ts'

const house = openHouse()

describe('one’s own account', () => {
  it('[PE16] changes name, language and password; a new password ends the other sign-ins and nothing else', async () => {
    const { ask, email } = await joined(house)
    const other = browser(house.server.url)
    await signIn(other, email)
    expect(await json(await ask('/api/me', { method: 'PATCH', body: { name: 'Annelies Bos', language: 'en' } }))).toMatchObject({ person: { name: 'Annelies Bos', language: 'en' } })
    expect((await ask('/api/me/password', { body: { current: 'niet dit', next: 'zes blauwe tafels' } })).status).toBe(401)
    expect((await ask('/api/me/password', { body: { current: PASSWORD, next: 'zes blauwe tafels' } })).status).toBe(200)
    expect((await me(ask)).person).not.toBeNull()
    expect((await me(other.ask)).person).toBeNull()
    expect((await signIn(other, email, 'zes blauwe tafels')).status).toBe(200)
  })

  it('[PE17] sets a forgotten password with a link that an administrator hands over; the link works once and ends every sign-in', async () => {
    const { ask, email } = await joined(house)
    const { person } = await me(ask)
    const made = await json<{ link: string; mailed: boolean }>(await house.administrator.ask(`/api/people/${person!.id}/password-link`, { method: 'POST' }))
    expect(made.mailed).toBe(false)
    const token = new URL(made.link).hash.slice(1)
    expect((await asker(house.server.url)('/api/account/password', { body: { token, password: 'drie rode lampen' } })).status).toBe(200)
    expect((await asker(house.server.url)('/api/account/password', { body: { token, password: 'vijf witte muren' } })).status).toBe(410)
    expect((await me(ask)).person).toBeNull()
    expect((await signIn(browser(house.server.url), email)).status).toBe(401)
    expect((await signIn(browser(house.server.url), email, 'drie rode lampen')).status).toBe(200)
  })

  it('[PE18] exports everything that is kept of a person, and no hash, token or code', async () => {
    const { ask, email } = await joined(house)
    await ask('/api/sessions', { body: { scenario: 'random', seed: 3 } })
    const text = await (await ask('/api/me/export')).text()
    const file = JSON.parse(text) as { person: { email: string }; roles: unknown[]; sessions: unknown[]; trail: unknown[] }
    expect(file).toMatchObject({ person: { email }, roles: [{ role: 'participant' }] })
    expect(file.sessions).toHaveLength(1)
    expect(file.trail.length).toBeGreaterThan(0)
    const rows = await house.server.database.db.selectFrom('credential').select('password').where('password', 'is not', null).execute()
    for (const { password } of rows) expect(text).not.toContain(password)
    expect(text).not.toMatch(/token|secret|backup_codes/i)
  })

  it('[PE19] covers every table that refers to a person, and no such reference can keep her from leaving', async () => {
    const { PERSONAL_DATA } = await import('../src/commands/personal-data.ts')
    const { sql } = await import('kysely')
    const { rows } = await sql<{ tbl: string; rule: string }>`
      select conrelid::regclass::text as tbl, confdeltype as rule from pg_constraint where contype = 'f' and confrelid = 'person'::regclass`.execute(house.server.database.db)
    expect(rows.length).toBeGreaterThan(8)
    const covered = new Set(PERSONAL_DATA.flatMap(({ tables }) => tables))
    for (const { tbl, rule } of rows) {
      expect(covered, `table ${tbl} refers to a person; add it to commands/personal-data.ts`).toContain(tbl.replaceAll('"', ''))
      expect(['c', 'n'], `${tbl}: on delete cascade or set null`).toContain(rule)
    }
  })

  it('[PE20] erases her with her sessions, her trail and her invitation, after her address and password; the last administrator stays', async () => {
    const { ask, email } = await joined(house)
    const { person } = await me(ask)
    await ask('/api/sessions', { body: { scenario: 'random', seed: 3 } })
    expect((await ask('/api/me', { method: 'DELETE', body: { email: 'iemand@anders.nl', password: PASSWORD } })).status).toBe(400)
    expect((await ask('/api/me', { method: 'DELETE', body: { email, password: 'niet dit' } })).status).toBe(401)
    expect((await ask('/api/me', { method: 'DELETE', body: { email, password: PASSWORD } })).status).toBe(204)
    const { db } = house.server.database
    expect(await db.selectFrom('person').select('id').where('id', '=', person!.id).execute()).toEqual([])
    expect(await db.selectFrom('session').select('id').where('person_id', '=', person!.id).execute()).toEqual([])
    expect(await db.selectFrom('audit').select('id').where('subject_id', '=', person!.id).execute()).toEqual([])
    expect(await db.selectFrom('invitation').select('id').where('email', '=', email).execute()).toEqual([])
    const last = await house.administrator.ask('/api/me', { method: 'DELETE', body: { email: house.administrator.email } })
    expect(last.status).toBe(409)
    expect((await house.administrator.ask(`/api/people/${house.administrator.id}/close`, { method: 'POST' })).status).toBe(409)
  })

  it('[PE21] takes a guest’s sessions along into the account, once, and they stay open to her', async () => {
    const guest = await guestSession(house.server.url)
    const { ask, cookies } = await joined(house)
    const headers = { authorization: `Bearer ${guest.token}` }
    expect(await json(await ask('/api/me', { headers }))).toMatchObject({ guest: true })
    expect(await json(await ask('/api/me/claim', { method: 'POST', headers }))).toEqual({ sessions: 1 })
    expect(await json(await ask('/api/me/claim', { method: 'POST', headers }))).toEqual({ sessions: 0 })
    expect((await ask(`/api/sessions/${guest.id}`)).status).toBe(200)
    expect((await guest.ask(`/api/sessions/${guest.id}`)).status).toBe(404)
    expect(cookies.has('kring_guest')).toBe(false)
    expect(await json(await ask('/api/sessions'))).toMatchObject({ sessions: [{ id: guest.id }] })
    const stranger = await joined(house)
    expect((await stranger.ask(`/api/sessions/${guest.id}`)).status).toBe(404)
  })

  it('[PE22] is closed and opened by an administrator: closing ends every sign-in and refuses new ones in words', async () => {
    const { ask, email } = await joined(house)
    const { person } = await me(ask)
    expect((await house.administrator.ask(`/api/people/${person!.id}/close`, { method: 'POST' })).status).toBe(204)
    expect((await me(ask)).person).toBeNull()
    const refused = await signIn(browser(house.server.url), email)
    expect(refused.status).toBe(403)
    expect((await refusalOf(refused)).code).toBe('account-disabled')
    expect((await house.administrator.ask(`/api/people/${person!.id}/open`, { method: 'POST' })).status).toBe(204)
    expect((await signIn(browser(house.server.url), email)).status).toBe(200)
  })
})

describe('the audit trail', () => {
  it('[PE23] tells a person who looked and who changed what, by name and role; another’s look is noted once an hour, her own never', async () => {
    const { ask } = await joined(house)
    const { person } = await me(ask)
    for (let i = 0; i < 3; i++) await house.administrator.ask(`/api/people/${person!.id}`)
    await ask(`/api/people/${person!.id}`)
    await house.administrator.ask(`/api/courses/${house.course}/people/${person!.id}/roles/supervisor`, { method: 'PUT' })
    const { entries } = await json<{ entries: { act: string; thing: string; by: { name: string; role: string } | null; detail: object }[] }>(await ask('/api/me/audit'))
    expect(entries.filter(({ act }) => act === 'read')).toHaveLength(1)
    expect(entries[0]).toMatchObject({ act: 'give-role', thing: 'enrolment', by: { name: 'Willem Bakhuis', role: 'administrator' }, detail: { role: 'supervisor' } })
  })

  it('[PE24] is written with the change or not at all', async () => {
    const { audit } = await import('../src/commands/audit.ts')
    const { person } = await me((await joined(house)).ask)
    const { db } = house.server.database
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
    const { db } = house.server.database
    const { ask } = await joined(house)
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

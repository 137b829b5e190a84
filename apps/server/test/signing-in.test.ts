/** Signing in and out, and what keeps a stranger from it. */
import { describe, expect, it } from 'vitest'
import { joined, json, me, openHouse, PASSWORD, signIn } from './house.ts'
import { asker, browser, refusalOf } from './people.ts'
import { startServer } from './server.ts'

const house = openHouse()

describe('signing in', () => {
  it('[PE7] takes e-mail address and password, and gives a strict cookie and no token', async () => {
    const { email } = await joined(house)
    const visitor = browser(house.server.url)
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
    const { email } = await joined(house)
    const wrong = await signIn(browser(house.server.url), email, 'niet dit wachtwoord')
    const unknown = await signIn(browser(house.server.url), 'niemand@voorbeeld.nl', 'niet dit wachtwoord')
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(await wrong.text()).toBe(await unknown.text())
    for (const someone of [email, 'niemand@voorbeeld.nl']) expect(await (await asker(house.server.url)('/api/account/forgot', { body: { email: someone } })).text()).toBe('{"ok":true}')
  })

  it('[PE9] lets nobody guess on: after ten wrong passwords for one address it waits, also with the right one', async () => {
    const { email } = await joined(house)
    for (let i = 0; i < 10; i++) expect((await signIn(browser(house.server.url), email, `fout wachtwoord ${i}`)).status).toBe(401)
    const eleventh = await signIn(browser(house.server.url), email)
    expect(eleventh.status).toBe(429)
    expect((await refusalOf(eleventh)).message).toMatch(/Try again in 15 minutes/)
  })

  it('[PE10] refuses a change that another site asks for, and lets the same site pass', async () => {
    const { ask } = await joined(house)
    const elsewhere: Record<string, string>[] = [{ origin: 'https://elders.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }]
    for (const headers of elsewhere) {
      const answer = await ask('/api/me', { method: 'PATCH', body: { name: 'Gekaapt' }, headers })
      expect(answer.status).toBe(403)
      expect((await refusalOf(answer)).code).toBe('not-allowed')
    }
    expect((await ask('/api/me', { method: 'PATCH', body: { name: 'Piet de Vries' }, headers: { origin: house.server.url, 'sec-fetch-site': 'same-origin' } })).status).toBe(200)
    expect((await me(ask)).person?.name).toBe('Piet de Vries')
  })

  it('[PE11] shows where she is signed in and ends one, or all others', async () => {
    const { ask, email } = await joined(house)
    const other = browser(house.server.url)
    const third = browser(house.server.url)
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

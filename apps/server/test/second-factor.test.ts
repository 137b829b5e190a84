/** The second factor: who needs it, what it opens, and how it is lost. */
import { type TOTP, URI } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { joined, json, me, openHouse, PASSWORD, signIn } from './house.ts'
import { browser, refusalOf } from './people.ts'

const house = openHouse()

describe('the second factor', () => {
  it('[PE12] is needed by trainers and above: the role waits until an app is set up, then every sign-in asks a code', async () => {
    const { ask, email } = await joined(house, 'trainer')
    const before = await ask(`/api/courses/${house.course}/invitations`)
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
    expect((await ask(`/api/courses/${house.course}/invitations`)).status).toBe(200)

    const again = browser(house.server.url)
    expect(await json(await signIn(again, email))).toEqual({ next: 'second-factor' })
    expect((await me(again.ask)).person).toBeNull()
    expect((await again.ask('/api/account/second-factor', { body: { code: totp.generate() } })).status).toBe(200)
    expect((await again.ask(`/api/courses/${house.course}/invitations`)).status).toBe(200)

    const spare = browser(house.server.url)
    await signIn(spare, email)
    expect((await spare.ask('/api/account/second-factor', { body: { backupCode: backupCodes[0] } })).status).toBe(200)
    const used = browser(house.server.url)
    await signIn(used, email)
    expect((await refusalOf(await used.ask('/api/account/second-factor', { body: { backupCode: backupCodes[0] } }))).code).toBe('code-wrong')

    expect((await refusalOf(await again.ask('/api/me/second-factor', { method: 'DELETE', body: { password: PASSWORD } }))).code).toBe('not-allowed')
  })

  it('[PE13] does not open an older sign-in that never gave a code, and such a sign-in can give one', async () => {
    const { ask, email } = await joined(house, 'trainer')
    const older = browser(house.server.url)
    await signIn(older, email)
    const { uri } = await json<{ uri: string }>(await ask('/api/me/second-factor', { body: { password: PASSWORD } }))
    const totp = URI.parse(uri) as TOTP
    await ask('/api/account/second-factor', { body: { code: totp.generate() } })
    expect((await older.ask(`/api/courses/${house.course}/invitations`)).status).toBe(403)
    expect((await older.ask('/api/me/passkeys/options')).status).toBe(403)
    expect((await older.ask('/api/account/second-factor', { body: { code: totp.generate() } })).status).toBe(200)
    expect((await older.ask(`/api/courses/${house.course}/invitations`)).status).toBe(200)
  })

  it('[PE14] lets nobody guess codes in an open sign-in', async () => {
    const { ask } = await joined(house)
    const { uri } = await json<{ uri: string }>(await ask('/api/me/second-factor', { body: { password: PASSWORD } }))
    const right = (URI.parse(uri) as TOTP).generate()
    const statuses: number[] = []
    for (let i = 0; i < 12; i++) statuses.push((await ask('/api/account/second-factor', { body: { code: String((Number(right) + 7 + i) % 1_000_000).padStart(6, '0') } })).status)
    expect(statuses.slice(-2)).toEqual([429, 429])
    expect((await ask('/api/account/second-factor', { body: { code: right } })).status).toBe(429)
  })

  it('[PE15] is taken away when it is lost, by an house.administrator, who is seen to have done it', async () => {
    const { ask, email } = await joined(house, 'trainer')
    const { uri } = await json<{ uri: string }>(await ask('/api/me/second-factor', { body: { password: PASSWORD } }))
    await ask('/api/account/second-factor', { body: { code: (URI.parse(uri) as TOTP).generate() } })
    const { person } = await me(ask)
    expect((await house.administrator.ask(`/api/people/${person!.id}/second-factor-reset`, { method: 'POST' })).status).toBe(204)
    expect((await me(ask)).person).toBeNull()
    const again = browser(house.server.url)
    expect(await json(await signIn(again, email))).toEqual({ next: 'in' })
    expect((await again.ask(`/api/courses/${house.course}/invitations`)).status).toBe(403)
    const { entries } = await json<{ entries: { act: string; by: { name: string; role: string } }[] }>(await again.ask('/api/me/audit'))
    expect(entries[0]).toMatchObject({ act: 'second-factor-reset', by: { name: 'Willem Bakhuis', role: 'administrator' } })
  })
})

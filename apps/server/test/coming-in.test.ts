/** Coming in by invitation: one account for one link, and nobody without. */
import { describe, expect, it } from 'vitest'
import { address, invited, joined, json, me, openHouse, PASSWORD } from './house.ts'
import { asker, browser, makeCourse, refusalOf } from './people.ts'

const house = openHouse()

describe('coming in by invitation', () => {
  it('[PE1] makes an account with name and password, in the role and course of the invitation, and signs her in', async () => {
    const { ask, email } = await joined(house)
    expect(await me(ask)).toMatchObject({ person: { name: 'Piet Jansen', email }, roles: [{ role: 'participant', course: { id: house.course, title: 'BACU voorjaar' } }], secondFactor: { needed: false } })
  })

  it('[PE2] works once, also when two accept at the same moment', async () => {
    const { token } = await invited(house, house.trainer, address())
    const answers = await Promise.all(Array.from({ length: 4 }, () => browser(house.server.url).ask('/api/account/invitation', { body: { token, name: 'Piet', password: PASSWORD } })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410])
    const late = await asker(house.server.url)('/api/account/invitation/look', { body: { token } })
    expect(late.status).toBe(410)
    expect((await refusalOf(late)).message).toContain('used already')
  })

  it('[PE3] stops working when it is withdrawn, too old, or has a newer link, each with its own sentence', async () => {
    const withdrawn = await invited(house, house.trainer, address())
    expect((await house.trainer.ask(`/api/invitations/${withdrawn.id}`, { method: 'DELETE' })).status).toBe(200)
    const old = await invited(house, house.trainer, address())
    await house.server.database.db.updateTable('invitation').set({ expires_at: new Date(0) }).where('id', '=', old.id).execute()
    const renewed = await invited(house, house.trainer, address())
    const { link } = await json<{ link: string }>(await house.trainer.ask(`/api/invitations/${renewed.id}/renew`, { method: 'POST' }))
    for (const [token, sentence] of [[withdrawn.token, 'withdrawn'], [old.token, 'too old'], [renewed.token, 'newer one'], ['x'.repeat(43), 'not known']] as const) {
      const answer = await asker(house.server.url)('/api/account/invitation', { body: { token, name: 'Piet', password: PASSWORD } })
      expect(answer.status).toBe(410)
      expect((await refusalOf(answer)).message).toContain(sentence)
    }
    expect((await asker(house.server.url)('/api/account/invitation/look', { body: { token: new URL(link).hash.slice(1) } })).status).toBe(200)
  })

  it('[PE4] adds the role to the account she has, when she is signed in; else asks her to sign in first', async () => {
    const { ask, email } = await joined(house)
    const other = await makeCourse(house.server, 'BACU najaar')
    const { link } = await json<{ link: string }>(await house.administrator.ask(`/api/courses/${other}/invitations`, { body: { email, role: 'participant' } }))
    const token = new URL(link).hash.slice(1)
    expect(await json(await asker(house.server.url)('/api/account/invitation/look', { body: { token } }))).toMatchObject({ email, course: 'BACU najaar', hasAccount: true })
    expect((await asker(house.server.url)('/api/account/invitation', { body: { token, name: 'Piet', password: PASSWORD } })).status).toBe(409)
    expect((await ask('/api/account/invitation', { body: { token } })).status).toBe(200)
    expect((await me(ask)).roles).toHaveLength(2)
  })

  it('[PE5] refuses a password that is short, one key, or her own name', async () => {
    const { token } = await invited(house, house.trainer, 'annelies@voorbeeld.nl')
    for (const password of ['kort', 'aaaaaaaaaaaaaa', 'annelies2027', 'Wachtwoord123!']) {
      const answer = await asker(house.server.url)('/api/account/invitation', { body: { token, name: 'Annelies', password } })
      expect(answer.status, password).toBe(400)
    }
    expect((await asker(house.server.url)('/api/account/invitation/look', { body: { token } })).status).toBe(200)
  })

  it('[PE6] lets nobody sign up without an invitation: the library’s own routes are not there', async () => {
    for (const path of ['/api/auth/sign-up/email', '/api/auth/sign-in/email', '/api/auth/get-session', '/api/auth/update-user']) {
      expect((await asker(house.server.url)(path, { body: { name: 'Piet', email: address(), password: PASSWORD } })).status).toBe(404)
    }
  })
})

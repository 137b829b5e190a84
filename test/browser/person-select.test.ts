/** Choosing one of many people in a form: a course of fifty-one, with the keyboard and on a phone. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stand, type Stand } from './browser.ts'
import { axe, direct, fits } from './journey.ts'
import { makeAccount, password, setUpSecondStep, signIn } from './signing.ts'

const ADMIN = { email: 'willem@voorbeeld.nl', password: 'wandelen langs de plas' }
const HERS = 'regen op het schuurdak'
const LONG = 'Wilhelmina van der Hoeven-Zwartendijk'
/** Fifty names in the order of the alphabet, and one that is long. */
const NAMES = [...Array.from({ length: 50 }, (_, i) => `${['Aafke', 'Bram', 'Carla', 'Dirk', 'Els'][Math.floor(i / 10)]} ${['Bakker', 'de Boer', 'Dekker', 'Hendriks', 'Jansen', 'de Jong', 'Mulder', 'Smit', 'Visser', 'de Vries'][i % 10]}`), LONG]

let kring: Stand
let course: string
beforeAll(async () => {
  kring = await stand()
})
afterAll(async () => {
  await kring?.stop()
})

/** An administrator makes a course and invites everyone; each takes the invitation, the first in her own browser. */
async function full(): Promise<Page> {
  const { page: admin, context } = await kring.visitor()
  const secret = kring.kring('user', 'add', ADMIN.email, '--name', 'Willem de Vries', '--role', 'administrator')
  await admin.goto(/http\S+/.exec(secret)![0])
  await password(admin, 'Nieuw wachtwoord').fill(ADMIN.password)
  await admin.getByRole('button', { name: 'Neem dit wachtwoord' }).click()
  await admin.getByRole('heading', { name: 'Je nieuwe wachtwoord staat' }).waitFor()
  await admin.goto('/inloggen?verder=/beheer')
  await signIn(admin, ADMIN.email, ADMIN.password)
  await setUpSecondStep(admin, ADMIN.password)
  await admin.waitForURL('**/beheer')
  const made = await admin.request.post('/api/courses', { data: { title: 'Een volle cursus', startsOn: '2027-03-12', endsOn: '2027-06-18' } })
  course = ((await made.json()) as { id: string }).id
  const links: string[] = []
  for (let from = 0; from < NAMES.length; from += 25) {
    const asked = NAMES.slice(from, from + 25).map((name, i) => ({ name, email: `deelnemer${from + i}@voorbeeld.nl` }))
    const invited = await admin.request.post(`/api/courses/${course}/invitations/many`, { data: { role: 'participant', language: 'nl', people: asked } })
    links.push(...((await invited.json()) as { people: { link: string }[] }).people.map(({ link }) => link))
  }
  await context.close()
  const tokens = links.map((link) => new URL(link).hash.slice(1))
  // A few at a time: each password is hashed for long, on purpose.
  const waiting = NAMES.map((name, i) => ({ name, token: tokens[i]! })).slice(1)
  await Promise.all(Array.from({ length: 3 }, async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const answer = await fetch(`${kring.url}/api/account/invitation`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token: next.token, name: next.name, password: HERS }) })
      expect(answer.status).toBe(200)
    }
  }))
  const { page } = await kring.visitor()
  await direct(page)
  await makeAccount(page, links[0]!, NAMES[0]!, HERS)
  await page.waitForURL('**/cursus')
  return page
}

describe('choosing one of many people', () => {
  it('[JO101] nobody is chosen by itself; with the keyboard alone she types part of a name, takes or goes through who is found, and what she chose stays while she searches on', async () => {
    const page = await full()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(`/cursus/${course}/casussen`)
    await page.getByRole('button', { name: 'Begin een casus' }).click()
    await page.getByLabel('Titel').fill('De groep van de ochtend')
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await page.getByLabel('Wat voor groep').fill('Een gesloten groep, twaalf keer.')
    await page.getByText('Alles is bewaard.').waitFor()
    const sharing = page.locator('section[aria-labelledby=sharing]')
    const find = sharing.getByRole('searchbox', { name: 'Zoek op naam' })
    const list = sharing.getByLabel('Met wie')
    const names = (): Promise<string[]> => list.locator('option').allInnerTexts()
    const taken = (): Promise<string> => list.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent ?? '')
    const found = sharing.getByRole('status')

    // A long list: the first fifty but herself, and nobody chosen. Sending says so, in our words, and shares with no one.
    await find.waitFor()
    await expect.poll(async () => (await names()).length).toBe(50)
    expect((await names()).slice(0, 2)).toEqual(['Kies iemand', 'Aafke de Boer'])
    expect(await names()).not.toContain(LONG)
    await sharing.getByRole('button', { name: 'Deel', exact: true }).click()
    await sharing.getByText('Kies eerst iemand.').waitFor()
    expect(await list.evaluate((select) => document.activeElement === select)).toBe(true)
    await axe(page, 'nobody chosen')

    // Typed, with the keyboard alone: Enter takes the first who is found and sends nothing.
    await find.focus()
    await page.keyboard.type('hoeven')
    await found.getByText('1 naam gevonden.').waitFor()
    await page.keyboard.press('Enter')
    expect(await taken()).toBe(LONG)
    expect(await list.evaluate((select) => document.activeElement === select)).toBe(true)
    await expect.poll(() => sharing.getByText('Kies eerst iemand.').count()).toBe(0)
    await expect.poll(() => sharing.getByRole('button', { name: /Stop nu met delen/ }).count()).toBe(0)

    // She searches on: nobody of that name, and who was chosen stays chosen; Escape clears what is typed.
    await page.keyboard.press('Shift+Tab')
    expect(await find.evaluate((input) => document.activeElement === input)).toBe(true)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('xyz')
    await found.getByText('Niemand met deze naam.').waitFor()
    await page.keyboard.press('Enter')
    expect(await taken()).toBe(LONG)
    await axe(page, 'nobody found')
    await page.keyboard.press('Escape')
    await expect.poll(() => find.inputValue()).toBe('')
    await expect.poll(async () => (await names()).length).toBe(51)
    expect(await taken()).toBe(LONG)

    // Arrows go from the field into the list, and through it.
    await page.keyboard.type('visser')
    await found.getByText('5 namen gevonden.').waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await list.evaluate((select) => document.activeElement === select)).toBe(true)
    const [, , first, second] = await names()
    await page.keyboard.press('ArrowDown')
    await expect.poll(taken).toBe(first)
    await page.keyboard.press('ArrowDown')
    await expect.poll(taken).toBe(second)
    await page.keyboard.press('ArrowUp')
    await expect.poll(taken).toBe(first)
    await page.keyboard.press('Tab')
    await sharing.getByRole('button', { name: 'Deel', exact: true }).focus()
    await page.keyboard.press('Enter')
    await sharing.getByRole('button', { name: `Stop nu met delen met ${first}` }).waitFor()
    // Whom she shares with is no longer among them, and nobody is chosen again.
    expect(await names()).not.toContain(first)
    await expect.poll(taken).toBe('Kies iemand')

    // On a phone: it fits, also with the long name chosen, and a touch chooses.
    await page.setViewportSize({ width: 360, height: 740 })
    await find.fill('zwartendijk')
    await found.getByText('1 naam gevonden.').waitFor()
    await list.selectOption({ label: LONG })
    await fits(page, 'choosing a person')
    expect((await list.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    await sharing.getByRole('button', { name: 'Deel', exact: true }).click()
    await sharing.getByRole('button', { name: `Stop nu met delen met ${LONG}` }).waitFor()
    await axe(page, 'shared')
    await fits(page, 'shared')
    expect(errors).toEqual([])
  })
})

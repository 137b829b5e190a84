/** A rule that changes while a course runs, in a real browser: the trainer asks other hours and adds a day, a participant sees it at once, and it can be undone. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stand, type Stand } from './browser.ts'
import { enterAs } from './demo.ts'
import { axe } from './journey.ts'

let kring: Stand
beforeAll(async () => {
  kring = await stand()
}, 120_000)
afterAll(async () => {
  await kring?.stop()
})

const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

describe('a rule that changes in mid-course', () => {
  it('[JO95] the trainer asks fewer hours, with the reason, and adds a day; who could not reach her hours any more can; undone, all is as it was', async () => {
    const { page, context, errors } = await kring.visitor()
    const hers = await kring.visitor({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
    for (const one of [page, hers.page]) one.setDefaultTimeout(20_000)
    const course = await enterAs(page, 'Marijke van Dalen')
    await enterAs(hers.page, 'Ruben Martina')
    const { people } = (await (await page.request.get(`/api/courses/${course}/attendance`)).json()) as { people: { id: string; name: string; hours: Record<string, number> }[] }
    const ruben = people.find(({ name }) => name === 'Ruben Martina')!
    const away = await page.request.put(`/api/courses/${course}/attendance`, { data: { day: 2, half: 'afternoon', people: [{ person: ruben.id, hours: 0, was: ruben.hours['2-afternoon'] ?? null }] } })
    expect(away.status()).toBe(204)
    await hers.page.goto(`/cursus/${course}/aanwezigheid`)
    await hers.page.locator('.outlook', { hasText: 'modulaire cursus' }).waitFor()

    await page.goto(`/cursus/${course}/inrichten`)
    const rules = page.getByRole('heading', { name: 'Uren en dagen' }).locator('xpath=..')
    await rules.getByText('ten minste 16 van de 18 uur').waitFor()
    await rules.getByRole('button', { name: /modulaire cursus groepsdynamica: andere uren/ }).click()
    const window = page.getByRole('dialog')
    await window.getByLabel('Uren die gevraagd worden').fill('19')
    await window.getByLabel('Waarom').fill('De opleidingscommissie telt de ochtend van dag 1 niet mee.')
    await window.getByRole('button', { name: 'Bewaar' }).click()
    await window.getByText('De cursus geeft hiervoor 18 uur').waitFor()
    await window.getByLabel('Uren die gevraagd worden').fill('13,5')
    await axe(page, page.url())
    await window.getByRole('button', { name: 'Bewaar' }).click()
    await window.waitFor({ state: 'detached' })
    await rules.getByText('ten minste 13,5 van de 18 uur').waitFor()
    await page.locator('.rows .row-name', { hasText: 'ten minste 13,5 uur. De opleidingscommissie' }).waitFor()
    await hers.page.reload()
    await hers.page.getByText(/13,5 uur/).waitFor()
    await expect.poll(() => hers.page.locator('.outlook', { hasText: 'modulaire cursus' }).count()).toBe(0)

    await rules.getByRole('button', { name: 'Voeg een dag toe' }).click()
    await window.getByText('Dit wordt dag 6').waitFor()
    await window.getByLabel('Titel').fill('Inhaaldag')
    await window.getByLabel('Waar de dag over gaat').fill('Wat op dag 2 is blijven liggen.')
    await window.getByLabel('Datum').fill('2031-03-14')
    await window.getByLabel('Plaats').fill('Zaal 2')
    await axe(page, page.url())
    await window.getByRole('button', { name: 'Voeg de dag toe' }).click()
    await window.waitFor({ state: 'detached' })
    await expect.poll(() => page.getByLabel('Dag 6, datum').inputValue()).toBe('2031-03-14')
    await hers.page.goto(`/cursus/${course}/dag/6`)
    await hers.page.getByText('Wat op dag 2 is blijven liggen.').first().waitFor()
    await axe(hers.page, hers.page.url())
    await expect.poll(() => fits(hers.page)).toBe(true)

    await page.getByRole('button', { name: 'Terugdraaien: Dag 6 toegevoegd: Inhaaldag' }).click()
    await page.getByLabel('Dag 6, datum').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /Terugdraaien: Certificaat modulaire cursus/ }).click()
    await rules.getByText('ten minste 16 van de 18 uur').waitFor()
    await page.setViewportSize({ width: 360, height: 740 })
    await expect.poll(() => fits(page)).toBe(true)
    expect(errors.filter((one) => !/400/.test(one))).toEqual([])
    expect(hers.errors).toEqual([])
    await Promise.all([context.close(), hers.context.close()])
  })
})

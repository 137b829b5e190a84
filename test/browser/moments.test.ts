/** One moment, many times: chosen from the list, led, weighed, looked back on, found again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { axe, direct, fits, shot } from './journey.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

describe('practising one moment', () => {
  it('[JO70] goes from the title page through two times of one moment to looking back, on a phone, and the next visit knows of it', async () => {
    const { page, errors } = await here.visitor({ viewport: { width: 360, height: 740 } })
    await direct(page)
    await page.goto('/')
    await page.getByRole('link', { name: 'Oefen één moment' }).click()
    await page.getByRole('heading', { level: 1, name: 'Oefen één moment' }).waitFor()
    await page.locator('.moment-list[aria-busy=false]').waitFor()
    // Nobody attacks anybody in this group: said, and not to be begun.
    expect(await page.getByRole('link', { name: /Een aanval/ }).count()).toBe(0)
    await axe(page, '/oefenen')
    await fits(page, '/oefenen')
    await shot(page, 'moments-360')
    await page.getByRole('link', { name: /Iemand wil stoppen/ }).click()
    const field = page.getByRole('textbox', { name: 'Wat zeg je?' })
    const next = page.getByRole('button', { name: 'Volgende' })
    for (const [n, words] of [[1, 'Wat doet het met jullie, wat Piet hier zegt?'], [2, 'Wie herkent die twijfel?']] as const) {
      await page.getByText(`${n} van 12`).waitFor()
      await field.fill(words)
      await page.locator('.meaning .chip', { hasNotText: 'kies wat je doet' }).first().waitFor()
      await page.keyboard.press('Enter')
      const asked = page.getByRole('group', { name: 'Bedoel je' })
      await asked.or(next).first().waitFor()
      if (await asked.isVisible()) await page.keyboard.press('1')
      await next.waitFor()
      expect((await page.locator('.moment-feedback h2').innerText()).length).toBeGreaterThan(10)
      if (n === 1) {
        await axe(page, 'after one time')
        await fits(page, 'after one time')
        await shot(page, 'moment-weighed-360')
        // The same one again does not count as another.
        await page.getByRole('button', { name: 'Nog eens ditzelfde' }).click()
        await field.waitFor()
        await page.getByText('1 van 12').waitFor()
        await page.getByRole('button', { name: 'zwijgen' }).click()
        await next.waitFor()
      }
      await next.click()
    }
    await page.getByText('3 van 12').waitFor()
    await page.getByRole('button', { name: 'Stoppen' }).click()
    await page.getByText('Twee keer geoefend').waitFor()
    expect(await page.locator('.times li').count()).toBe(2)
    await page.getByText('‘Wie herkent die twijfel?’').waitFor()
    await axe(page, 'looking back on a run')
    await fits(page, 'looking back on a run')
    await shot(page, 'moment-over-360')
    await page.getByRole('link', { name: 'Ander moment' }).click()
    await page.getByText(/2 keer geoefend op/).waitFor()
    await page.goto('/oefenen/de-jas-nog-aan/dansen')
    await page.getByText(/niet gevonden|is er niet|bestaat niet/).first().waitFor()
    expect(errors).toEqual([])
  })
})

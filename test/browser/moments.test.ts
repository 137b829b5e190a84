/** One moment, many times: chosen from the list, led, weighed, looked back on, found again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { axe, direct, field, finish, fits, say, shot, understood, yourTurn } from './journey.ts'

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
    const sentence = field(page)
    const next = page.getByRole('button', { name: 'Volgende' })
    for (const [n, words] of [[1, 'Wat doet het met jullie, wat Piet hier zegt?'], [2, 'Wie herkent die twijfel?']] as const) {
      await page.getByText(`${n} van 12`).waitFor()
      await sentence.fill(words)
      await understood(page)
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
        await sentence.waitFor()
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

  it('[JO71] watches someone else lead, takes over, says something and finishes; looking back tells who led, and what if speaks of her choices only', async () => {
    const { page, errors } = await here.visitor()
    await direct(page)
    await page.goto('/leiden/de-jas-nog-aan')
    await page.getByRole('group', { name: 'Meekijken en ingrijpen.' }).getByRole('button', { name: 'per lid' }).click()
    await page.getByText('Je kijkt mee').waitFor()
    await page.getByRole('log').getByText('de leider', { exact: true }).first().waitFor({ timeout: 60_000 })
    expect(await field(page).count()).toBe(0)
    await axe(page, 'watching')
    await shot(page, 'watching-1280')
    await page.getByRole('button', { name: 'Ik neem het over' }).click()
    await yourTurn(page)
    await say(page, 'Wat doet het met jullie, wat Piet hier zegt?')
    await finish(page)
    await page.getByText(/^Tot beurt \d+ leidde een ander, per lid; daarna jij/).waitFor()
    await page.getByRole('link', { name: 'Wat als?' }).first().click()
    const choices = page.getByRole('region', { name: 'Jouw keuzes' })
    await choices.getByText('Wat doet het met jullie').waitFor({ timeout: 60_000 })
    expect(await choices.getByRole('listitem').count()).toBeLessThan(4)
    expect(errors).toEqual([])
  })

  it('[JO72] shows one session led in three ways, step by step, and the weeks after it as they are played; on a phone and on paper too', async () => {
    const { page, errors } = await here.visitor({ viewport: { width: 360, height: 740 } })
    await direct(page)
    await page.goto('/')
    await page.getByRole('link', { name: 'Drie manieren om te leiden' }).click()
    await page.getByRole('heading', { level: 1, name: 'Drie manieren om te leiden' }).waitFor()
    await page.locator('.ways-columns[aria-busy=false]').first().waitFor()
    const said = () => page.locator('.way-said .led').allInnerTexts()
    const before = await said()
    expect(before.length).toBe(3)
    await page.getByRole('button', { name: 'Volgende' }).click()
    await expect.poll(async () => (await said()).join()).not.toBe(before.join())
    await fits(page, '/drie-manieren')
    // Sixty courses take a while; they come in one by one.
    await expect.poll(() => page.locator('.weeks .summary').allInnerTexts(), { timeout: 60_000 }).toContainEqual(expect.stringMatching(/^[1-9]\d* van de 20 gespeeld|^Gemiddeld/))
    await axe(page, '/drie-manieren')
    await shot(page, 'ways-360')
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
    expect(errors).toEqual([])
  })
})

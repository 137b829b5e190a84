/** Other groups, and the same group again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { axe, begin, direct, finish, say, shot } from './journey.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

const GROUPS = [
  { id: 'de-monopolist', said: ['Mag ik je even onderbreken?', 'Wat gebeurt er met de anderen als er zo lang verteld wordt?', 'Wie heeft nog niets gezegd vandaag?', 'Wat merken jullie nu?'] },
  { id: 'boos-op-de-leiding', said: ['Ik hoor dat je boos bent op ons.', 'Wie herkent die boosheid?', 'Wat hadden jullie van ons nodig gehad?', 'Dank dat je het zegt.'] },
]

describe('other groups', () => {
  for (const { id, said } of GROUPS) {
    it(`[JO9] leads four turns of ${id} and finds its people in the debrief`, async () => {
      const { page, errors } = await here.visitor()
      await direct(page)
      await page.goto(`/leiden/${id}`)
      const people = page.getByRole('region', { name: 'Wie er zitten' }).locator('strong')
      await expect.poll(() => people.count()).toBeGreaterThanOrEqual(4)
      const names = await people.allTextContents()
      await begin(page, id)
      for (const text of said) await say(page, text)
      await finish(page)
      const shares = page.getByRole('region', { name: 'Wie hoeveel sprak' })
      for (const name of names) await expect.poll(() => shares.textContent()).toContain(name.split(/[, ]/)[0]!)
      expect(errors).toEqual([])
    })
  }
})

describe('the same group again', () => {
  it('[JO10] lays two attempts side by side, and prints one whole: reasons, conversation and notes, no controls', async () => {
    const { page, errors } = await here.visitor()
    await direct(page)
    for (const text of ['Piet, wacht nog even tot iedereen zit.', 'Wat doet het met jullie, wat Piet hier zegt?']) {
      await begin(page, 'de-jas-nog-aan')
      await say(page, text)
      await finish(page)
    }
    await page.getByText('Naast een eerdere keer').click()
    await page.getByLabel('Vergelijk met').selectOption({ index: 1 })
    const table = page.locator('.compare table')
    await table.waitFor()
    await expect.poll(() => table.locator('thead th').allTextContents()).toEqual(['Deze keer', 'Die keer'])
    const rows = await table.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent || (cell.querySelector('path') ? 'curve' : ''))))
    expect(rows.length).toBeGreaterThan(7)
    for (const cells of rows) expect(cells.filter((cell) => cell !== '')).toHaveLength(2)
    await axe(page, 'comparison')

    await page.getByRole('textbox', { name: /Bij beurt/ }).fill('Hier bleef ik bij de groep.')
    await page.getByRole('button', { name: 'Bewaar aantekening' }).click()
    await page.getByRole('complementary').getByText('Hier bleef ik bij de groep.').waitFor()
    const chosen = await page.getByRole('complementary').locator('.reason-sentence').allTextContents()
    await page.emulateMedia({ media: 'print' })
    await shot(page, 'journey-print')
    await expect.poll(() => page.evaluate(() => document.body.innerText)).toContain('Hier bleef ik bij de groep.')
    const paper = await page.evaluate(() => document.body.innerText)
    for (const words of [...chosen, 'Hier bleef ik bij de groep.', 'Wat doet het met jullie, wat Piet hier zegt?']) expect(paper.includes(words), `on paper: ${words}`).toBe(true)
    const controls = page.locator('main').locator('input, textarea, select, .button, .word')
    await expect.poll(() => controls.evaluateAll((all) => all.filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 80)))).toEqual([])
    await page.emulateMedia({ media: 'screen' })
    expect(errors).toEqual([])
  })
})

describe('the same group on another day', () => {
  it('[JO97] meets who led it before on another day, says so before the start and looking back, and can be as the first time', async () => {
    const { page, errors } = await here.visitor()
    await direct(page)
    await page.goto('/leiden/de-jas-nog-aan')
    await page.getByRole('button', { name: 'Begin', exact: true }).waitFor()
    await expect.poll(() => page.getByRole('heading', { name: 'Vandaag' }).count()).toBe(0)
    await begin(page, 'de-jas-nog-aan')
    await page.goto('/leiden/de-jas-nog-aan')
    const today = page.getByRole('region', { name: 'Vandaag' })
    await today.getByText('Piet is er al als je binnenkomt.').waitFor()
    await axe(page, 'another day')
    await today.getByRole('button', { name: 'Liever zoals de eerste keer' }).click()
    await today.getByText('Zoals de eerste keer.').waitFor()
    await today.getByRole('button', { name: 'Toch een andere dag' }).click()
    await shot(page, 'another-day')
    await begin(page, 'de-jas-nog-aan')
    await page.getByText('Wordt het waarden vandaag?').waitFor()
    await say(page, 'Wie is er nog niet?')
    await finish(page)
    await page.getByText('Een andere dag. Piet is er al als je binnenkomt.').waitFor()
    // Had they both, the next one is new again.
    await page.goto('/leiden/de-jas-nog-aan')
    await today.getByText('Piet is er nog niet.').waitFor()
    expect(errors).toEqual([])
  })
})

/** One hand, 360 by 740, a finger for a mouse. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { begin, direct, field, finish, fits, say, shot, yourTurn } from './journey.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const READING = [
  '/', '/leiden/de-jas-nog-aan', '/kennis', '/kennis/begrip', '/kennis/begrip/g10', '/kennis/interventie', '/kennis/interventie/i2', '/kennis/principe', '/kennis/principe/r1',
  '/kennis/literatuur', '/kennis/literatuur/yalom-leszcz-2020', '/kennis/onderwerp/M1', '/over-het-model', '/api-uitleg',
]

describe('on a phone', () => {
  it('[JO4] leads three turns, one to a person she taps and one from the palette, finishes, and reads the debrief', async () => {
    const { page, errors } = await here.visitor(PHONE)
    await direct(page)
    await begin(page, 'de-jas-nog-aan')
    await fits(page, 'the room')
    await say(page, 'Piet, wacht nog even tot iedereen zit.')
    await page.locator('.circle').getByRole('button', { name: /Annelies/ }).tap()
    await say(page, 'Wat maakt dit bij je los?')
    await expect.poll(() => page.getByRole('log').textContent()).toMatch(/begrepen als [^,]+, aan Annelies/)
    await page.getByRole('button', { name: 'iets anders doen' }).tap()
    const palette = page.getByRole('dialog', { name: 'Iets anders doen' })
    await palette.locator('li button').first().tap()
    await palette.waitFor({ state: 'detached' })
    await expect.poll(async () => (await field(page).inputValue()).length).toBeGreaterThan(5)
    const chosen = await field(page).inputValue()
    await page.getByRole('button', { name: 'Zeggen' }).tap()
    await page.getByRole('log').getByText(chosen.slice(0, 30)).first().waitFor()
    await yourTurn(page)
    await fits(page, 'the room after three turns')
    await finish(page)
    await page.getByText('Het hele gesprek').tap()
    await page.getByRole('button', { name: /Wat maakt dit bij je los/ }).first().tap()
    await fits(page, 'the debrief')
    await shot(page, 'journey-debrief-360')
    expect(errors).toEqual([])
  })

  it('[JO5] reads every kind of page without scrolling sideways', async () => {
    const { page, errors } = await here.visitor(PHONE)
    for (const language of ['nl', 'en'] as const) {
      await page.goto('/')
      await page.evaluate((kept) => localStorage.setItem('kring.settings', kept), JSON.stringify({ pace: 'direct', language }))
      for (const path of READING) {
        await page.goto(path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await fits(page, `${path} in ${language}`)
      }
    }
    expect(errors).toEqual([])
  })
})

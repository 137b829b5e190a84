/** Another language on the whole way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { dutch } from './dutch.ts'
import { axe, begin, direct, field, finish, sayIt, yourTurn } from './journey.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

describe('in English', () => {
  it('[JO6] leads scenario 1, choosing what she does since only Dutch is understood, and reads the debrief in English', async () => {
    const { page, errors } = await here.visitor({ locale: 'en-GB' })
    await direct(page, 'en')
    await begin(page, 'de-jas-nog-aan', 'en')
    for (const [filter, aim] of [['whole group', /./], ['silence', /./]] as const) {
      await page.getByRole('button', { name: 'do something else' }).click()
      const palette = page.getByRole('dialog', { name: 'Do something else' })
      await palette.getByRole('searchbox').fill(filter)
      await palette.locator('li button').filter({ hasText: aim }).first().click()
      await palette.waitFor({ state: 'detached' })
      await sayIt(page, await field(page, 'en').inputValue(), 'en')
    }
    await field(page, 'en').fill('I wonder what this does to you all.')
    await page.getByText(/Dutch/).first().waitFor()
    await field(page, 'en').fill('')
    await yourTurn(page, 'en')
    await expect.poll(() => dutch(page)).toEqual([])
    await finish(page, 'en')
    await axe(page, 'debrief in English')
    await page.getByText('The whole conversation').click()
    await page.getByText('What lay underneath').click()
    await expect.poll(() => dutch(page)).toEqual([])
    expect(errors).toEqual([])
  })

  it('[JO7] finds no Dutch on the reading pages', async () => {
    const { page } = await here.visitor({ locale: 'en-GB' })
    await direct(page, 'en')
    for (const path of ['/', '/leiden/de-jas-nog-aan', '/kennis', '/kennis/begrip/g10', '/kennis/interventie/i2', '/kennis/principe/r1', '/kennis/principe', '/kennis/onderwerp/M1', '/over-het-model', '/api-uitleg', '/terugblik/unknown', '/kamer/unknown']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expect.poll(() => dutch(page), { message: path }).toEqual([])
    }
  })
})

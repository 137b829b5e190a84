/** Another language on the whole way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { cohort, inDays, invite } from './cohort.ts'
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

describe('a participant who reads English', () => {
  it('[JO82] finds no Dutch on the pages of her course: before the day, the day, reading, discussion, practice, the group, a case, the report, hours, people', async () => {
    const group = await cohort(here, 'BACU spring')
    const { course, trainer } = group
    const link = await invite(group, 'Ann Field', 'ann@voorbeeld.nl', 'en')
    const { page, errors } = await here.visitor({ locale: 'en-GB' })
    await direct(page, 'en')
    const at = (path = ''): string => `/cursus/${course}${path}`
    const found: string[] = []
    const read = async (where: string): Promise<void> => void found.push(...(await dutch(page)).map((words) => `${where}: ${words}`))
    const see = async (path: string, heading: string | RegExp): Promise<void> => {
      await page.goto(at(path))
      await page.getByRole('heading', { name: heading }).first().waitFor()
      await expect.poll(() => page.getByText('Loading…').count()).toBe(0)
      await read(path)
    }

    await page.goto(link)
    await page.getByLabel('Your name').waitFor()
    await read('the invitation')
    await page.getByLabel('Your name').fill('Ann Field')
    await page.getByRole('textbox', { name: 'Choose a password' }).fill('a window left ajar')
    await page.getByRole('button', { name: 'Make my account' }).click()
    await page.getByRole('link', { name: 'BACU spring' }).waitFor()
    await read('/cursus')
    await see('', /^Before day 1/)
    await see('/lezen', 'Reading')
    await page.locator('.day-fold[open] .readings > li').first().getByText('Notes').click()
    await page.locator('.day-fold[open] .readings > li').first().locator('form').waitFor()
    await read('a note')
    await see('/bespreken', 'Discussion')
    await page.locator('.thread-fold summary').first().click()
    await page.locator('.said-thread form').waitFor()
    await read('a thread')

    await group.today(1)
    await trainer.ask(`/api/courses/${course}/practice`, 'POST', { id: crypto.randomUUID(), scenario: 'de-jas-nog-aan', aim: 'Ask the circle.', until: inDays(9) })
    const cards = `/api/courses/${course}/cards/d1-exercise-preparation`
    const { version, proposal } = await trainer.ask<{ version: number; proposal: unknown[] }>(cards)
    await trainer.ask(cards, 'PUT', { version, dealt: proposal })
    await trainer.ask(`/api/courses/${course}/question`, 'PUT', { item: 'd1-read-factors', question: 'order' })
    await page.goto(at())
    await page.getByRole('heading', { name: /^Today day 1/ }).waitFor()
    await page.locator('.my-card').waitFor({ state: 'attached' })
    await page.evaluate(() => { for (const one of document.querySelectorAll('details')) one.open = true })
    await read('the day')
    await see('/oefenen', 'Practice')
    await see('/groep', /^The group/)
    await page.getByRole('button', { name: 'Bring in a moment' }).click()
    await page.getByRole('dialog').waitFor()
    await read('a moment')
    await see('/casussen', 'Cases')
    await page.getByRole('button', { name: 'Begin a case' }).click()
    await page.getByLabel('Title').fill('The group on Tuesday')
    await read('a new case')
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await page.locator('.case textarea:not(#case-title)').first().fill('Call 06-41238765.')
    await page.locator('.giveaways').waitFor()
    await read('a case')
    await page.getByText('Everything is kept.').waitFor()
    await see('/verslag', /report/i)
    await page.locator('.writing').first().waitFor()
    await page.locator('.writing').first().click()
    await page.evaluate(() => { for (const one of document.querySelectorAll('details')) one.open = true })
    await page.getByRole('button', { name: /Quote/ }).click()
    const quoting = page.getByRole('dialog')
    await quoting.getByRole('button', { name: 'From a case' }).click()
    await quoting.getByRole('button', { name: 'The group on Tuesday' }).click()
    await read('the report')
    await quoting.getByRole('button', { name: 'Put it in the text' }).click()
    await page.locator('.writing .quote').waitFor()
    await read('a quote')
    await see('/aanwezigheid', 'Hours')
    await see('/mensen', 'Participants')
    for (const path of ['/account', '/mijn-stijl']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await read(path)
    }
    expect(found).toEqual([])
    expect(errors).toEqual([])
  })
})

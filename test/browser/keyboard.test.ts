/** No mouse from the first page to the export. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { direct, field, sayIt, yourTurn } from './journey.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

/** What has the focus, in words: its label or its text; null when nothing has. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const labelled = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : ''
    // A whole page that has the focus is not what one looks for.
    if (element.matches('main, section')) return element.tagName
    return `${element.getAttribute('aria-label') ?? ''} ${labelled} ${element.textContent ?? ''}`.trim() || element.tagName
  })

/** Tab (or Shift+Tab) until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 90): Promise<void> {
  const passed: (string | null)[] = []
  for (let i = 0; i < most; i++) {
    const now = await focused(page)
    if (now !== null && name.test(now)) return
    passed.push(now && now.slice(0, 40))
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never came to ${name}; it passed ${passed.join(' | ')}`)
}

const kept = async (page: Page, where: string): Promise<void> => {
  await expect.poll(() => focused(page), { message: `focus after ${where}` }).not.toBeNull()
}

describe('by keyboard alone', () => {
  it('[JO3] leads a session, looks back, keeps a note and exports; the focus is never lost and "?" shows the keys', async () => {
    const { page, errors } = await here.visitor()
    await direct(page)
    await page.goto('/')
    await tabTo(page, /^Leid nu een groep/)
    await page.keyboard.press('Enter')
    await tabTo(page, /De jas nog aan/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/leiden/)
    await kept(page, 'opening the briefing')
    await tabTo(page, /^Begin$/)
    await page.keyboard.press('Enter')
    await field(page).waitFor()
    await yourTurn(page)
    await expect.poll(() => focused(page)).toMatch(/Wat zeg je/)
    for (const text of ['Piet, wacht nog even tot iedereen zit.', 'Wat doet het met jullie, wat Piet hier zegt?']) {
      await page.keyboard.type(text)
      await sayIt(page, text)
      await expect.poll(() => focused(page), { message: 'focus returns to the sentence' }).toMatch(/Wat zeg je/)
    }
    await page.keyboard.press('Alt+i')
    await page.getByRole('dialog', { name: 'Iets anders doen' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await kept(page, 'closing the palette')
    await page.keyboard.press('Alt+z')
    await yourTurn(page)
    await kept(page, 'a silence')

    await tabTo(page, /^Afronden$/, 'Shift+Tab')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Toetsen en instellingen' }).getByText('Alt', { exact: true }).first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => focused(page), { message: 'focus returns to where it was' }).toMatch(/^Afronden$/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, /^Afronden en terugkijken$/)
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toMatch(/^Kijk terug$/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/terugblik/)
    const why = page.getByRole('complementary', { name: 'Wat gebeurde hier, en waarom' })
    await why.waitFor()
    await kept(page, 'opening the debrief')

    await tabTo(page, /^1/)
    await page.keyboard.press('Enter')
    await kept(page, 'choosing a moment')
    await tabTo(page, /^Kies een beurt/)
    await page.keyboard.press('Home')
    await why.getByText(/Beurt 1 van/).waitFor()
    await page.keyboard.press('ArrowRight')
    await why.getByText(/Beurt 2 van/).waitFor()
    await tabTo(page, /^Vorige beurt/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await why.getByText(/Beurt 1 van/).waitFor()
    await kept(page, 'reaching the first turn')
    await tabTo(page, /^Bij beurt/)
    await page.keyboard.type('Hier wachtte ik.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await why.getByText('Hier wachtte ik.').waitFor()
    await kept(page, 'keeping a note')
    await tabTo(page, /^Verwijder/)
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page), { message: 'focus goes to putting back' }).toMatch(/^Zet terug/)
    await page.keyboard.press('Enter')
    await why.getByText('Hier wachtte ik.').waitFor()
    await kept(page, 'putting a note back')
    await tabTo(page, /^Alles als JSON/, 'Shift+Tab')
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(file.suggestedFilename()).toMatch(/^kring-.*\.json$/)
    await kept(page, 'exporting')
    expect(errors).toEqual([])
  })
})

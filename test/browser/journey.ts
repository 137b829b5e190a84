/** What every journey does: begin a group, say something, wait for one's turn, finish; and what every page must be. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

export const WORDS = {
  nl: { begin: 'Begin', field: 'Wat zeg je?', yours: 'de groep wacht op jou', asked: 'Bedoel je', pause: 'Pauze', finish: 'Afronden', sure: 'Afronden en terugkijken', back: 'Kijk terug', why: 'Wat gebeurde hier, en waarom' },
  en: { begin: 'Begin', field: 'What do you say?', yours: 'the group waits for you', asked: 'Do you mean', pause: 'Pause', finish: 'Finish', sure: 'Finish and look back', back: 'Look back', why: 'What happened here, and why' },
} as const
export type Tongue = keyof typeof WORDS

/** Members' turns appear at once: a journey waits for nothing but the page. */
export async function direct(page: Page, language: Tongue = 'nl', theme: 'auto' | 'light' | 'dark' = 'auto'): Promise<void> {
  await page.addInitScript((kept) => localStorage.setItem('kring.settings', kept), JSON.stringify({ pace: 'direct', language, theme }))
}

export const field = (page: Page, language: Tongue = 'nl'): Locator => page.getByRole('textbox', { name: WORDS[language].field })
export const yourTurn = (page: Page, language: Tongue = 'nl'): Promise<void> => page.getByText(WORDS[language].yours).first().waitFor({ timeout: 30_000 })

/** From the briefing, where she is or goes, into the room, until the group waits for her. */
export async function begin(page: Page, scenario: string, language: Tongue = 'nl'): Promise<void> {
  if (new URL(page.url(), 'http://nowhere').pathname !== `/leiden/${scenario}`) await page.goto(`/leiden/${scenario}`)
  await page.getByRole('button', { name: WORDS[language].begin, exact: true }).click()
  await field(page, language).waitFor()
  await yourTurn(page, language)
}

/** Resolves when what is in the field has been read: the first of the two words under it then says as what. */
export const understood = (page: Page): Promise<unknown> => expect.poll(() => page.locator('.meaning .chip').first().innerText(), { timeout: 30_000 }).not.toMatch(/kies wat je doet/)

/** Enter, and the first reading when the room asks what she means; then the group has its turns. */
export async function sayIt(page: Page, text: string, language: Tongue = 'nl'): Promise<void> {
  const said = page.getByRole('log').getByText(text.slice(0, 30)).first()
  const asked = page.getByRole('group', { name: WORDS[language].asked })
  // What she means is read a moment after she typed it, once the listener is there; in English she chose it herself.
  if (language === 'nl') await page.locator('.meaning').getByText(/begrepen als|misschien/).waitFor()
  if (language === 'nl') await understood(page)
  await page.keyboard.press('Enter')
  await said.or(asked).first().waitFor({ timeout: 15_000 })
  if (await asked.isVisible()) await page.keyboard.press('1')
  await said.waitFor({ timeout: 15_000 })
  await yourTurn(page, language)
}

export async function say(page: Page, text: string): Promise<void> {
  await field(page).fill(text)
  await sayIt(page, text)
}

/** Closes the session and goes to the debrief; ends when its reasons stand. */
export async function finish(page: Page, language: Tongue = 'nl'): Promise<void> {
  const words = WORDS[language]
  const close = page.getByRole('button', { name: words.finish, exact: true })
  // On a phone the head of the room has place for the pause only; closing lies behind it.
  if (!(await close.isVisible())) await page.getByRole('button', { name: words.pause, exact: true }).click()
  await close.click()
  await page.getByRole('button', { name: words.sure }).click()
  await page.getByRole('link', { name: words.back }).click()
  await page.waitForURL(/terugblik/)
  await page.getByRole('complementary', { name: words.why }).waitFor()
}

export async function axe(page: Page, where: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
  // All rules. One page of our own has no frames of others: it is looked at in one go, and only what is wrong is written out.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).analyze()
  expect(violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes[0]?.target.join(' ')}`)).toEqual([])
}

/** Nothing sticks out to the right. */
export async function fits(page: Page, where: string): Promise<void> {
  const [content, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth] as const)
  expect(content, `${where} is wider than the screen`).toBeLessThanOrEqual(window_)
}

export const shot = (page: Page, name: string): Promise<unknown> => (process.env['KRING_SHOTS'] ? page.screenshot({ path: `${process.env['KRING_SHOTS']}/${name}.png`, fullPage: true }) : Promise.resolve())

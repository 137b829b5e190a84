/** The leaders' own talks: a mail to her alone, a word with Jaap before the group, the talk after it, and the next session, each kept and each leading to the next. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { axe, begin, direct, field, finish, fits, say, shot, yourTurn } from './journey.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

const hisTurn = (page: Page, language: 'nl' | 'en' = 'nl'): Promise<void> => page.getByText(language === 'nl' ? 'Jaap wacht op jou' : 'Jaap is waiting for you').waitFor({ timeout: 30_000 })

/** Says something to Jaap, and answers when the room asks what it was. */
async function tell(page: Page, text: string, language: 'nl' | 'en' = 'nl'): Promise<void> {
  await field(page, language).fill(text)
  await page.locator('.meaning .chip').first().waitFor()
  await page.locator('.meaning').getByText(language === 'nl' ? /begrepen als|misschien/ : /understood as|perhaps/).waitFor()
  await page.keyboard.press('Enter')
  const said = page.getByRole('log').getByText(text.slice(0, 30)).first()
  const asked = page.getByRole('group', { name: language === 'nl' ? 'Bedoel je' : 'Do you mean' })
  await said.or(asked).first().waitFor()
  if (await asked.isVisible()) await page.keyboard.press('1')
  await said.waitFor()
  await hisTurn(page, language)
}

async function endTalk(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: 'Afronden', exact: true })
  if (!(await close.isVisible())) await page.getByRole('button', { name: 'Pauze', exact: true }).click()
  await close.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Afronden', exact: true }).click()
}

describe('the leaders among themselves', () => {
  it('[JO90] answers the mail, has a word with Jaap, and leads; what they settled stands in looking back', async () => {
    const { page, errors } = await here.visitor()
    await direct(page)
    await page.goto('/leiden/de-jas-nog-aan')
    await page.getByText('Ik mail het maar naar jou').waitFor()
    await page.getByLabel('Zeggen dat je het met Jaap deelt').check()
    await page.getByText('een mail aan ons allebei').waitFor()
    await axe(page, 'the briefing with a mail')
    await shot(page, 'pair-briefing')
    await page.getByRole('button', { name: 'Even met Jaap praten' }).click()
    await hisTurn(page)
    await tell(page, 'Samira heeft me gemaild, dat wil ik je vertellen.')
    await tell(page, 'Zullen we afspreken dat we een stilte even laten staan?')
    await shot(page, 'pair-talk')
    await axe(page, 'the talk')
    // It is kept like a session: a reload finds it where it was.
    await page.reload()
    await page.getByRole('log').getByText('Samira heeft me gemaild').waitFor()
    await endTalk(page)
    await page.getByText(/Afgesproken|Genoemd, niet afgesproken|zei Jaap ja op/).first().waitFor()
    await shot(page, 'pair-ended')
    await page.getByRole('button', { name: 'Naar de groep' }).click()
    await yourTurn(page)
    await say(page, 'Piet, wacht nog even tot iedereen zit.')
    await finish(page)
    await page.getByText('Je vertelde Jaap van de mail van Samira.').waitFor()
    await page.getByRole('heading', { name: 'Wat jullie hadden afgesproken, en wat ervan kwam' }).waitFor()
    await shot(page, 'pair-debrief')
    expect(errors).toEqual([])
  })

  it('[JO91] talks a session over with Jaap and goes on to the next one with the same people; a second visit finds the same talk', async () => {
    const { page, errors } = await here.visitor({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
    await direct(page)
    await begin(page, 'de-jas-nog-aan')
    await say(page, 'Jullie horen dit nu ook. Wat doet dat met jullie?')
    await finish(page)
    await page.getByRole('button', { name: 'Nagesprek met Jaap' }).click()
    await hisTurn(page)
    await fits(page, 'the talk')
    await tell(page, 'Hoe vond jij het gaan?')
    await tell(page, 'Zeg je het de volgende keer als je door wilt met de sheets?')
    await shot(page, 'pair-phone')
    const talk = page.url()
    await endTalk(page)
    await page.getByRole('button', { name: 'Naar de volgende keer' }).waitFor()
    await page.getByRole('link', { name: 'Kijk terug op de bijeenkomst' }).click()
    await page.getByRole('button', { name: 'Nagesprek met Jaap' }).click()
    await page.waitForURL(talk)
    await page.getByRole('button', { name: 'Naar de volgende keer' }).click()
    await page.getByText('Donderdag, een week later.').waitFor()
    await page.getByText(/bijeenkomst 6|6 van 12/).first().waitFor({ state: 'attached' })
    await page.getByRole('button', { name: /luister|verder/i }).first().click()
    await fits(page, 'the next session')
    await shot(page, 'pair-next')
    expect(errors).toEqual([])
  })

  it('[JO92] in English, by keyboard: the listener knows what a colleague says', async () => {
    const { page, errors } = await here.visitor({ locale: 'en-GB' })
    await direct(page, 'en')
    await page.goto('/leiden/de-jas-nog-aan')
    await page.getByRole('button', { name: 'Have a word with Jaap' }).press('Enter')
    await hisTurn(page, 'en')
    await tell(page, 'What did you have in mind for Piet?', 'en')
    await expect.poll(() => page.getByRole('log').textContent()).toMatch(/asking how he saw it/i)
    await shot(page, 'pair-english')
    expect(errors).toEqual([])
  })
})

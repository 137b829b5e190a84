/** The simulator in the course, one's style in view, and the course group, as its people meet them in the demonstration course. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { enterAs } from './demo.ts'
import { axe, begin, direct, finish, fits, say, shot } from './journey.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

/** Inside, as one of the demonstration's people. */
async function enter(name: string, options: BrowserContextOptions = {}): Promise<{ page: Page; errors: string[]; at: (section: string) => string }> {
  const { page, errors } = await here.visitor(options)
  await direct(page)
  const course = await enterAs(page, name)
  return { page, errors, at: (section) => `/cursus/${course}/${section}` }
}

describe('the simulator in the course', () => {
  it('[JO55] a trainer asks for a group with an aim, participants lead it and hand in, and the class sees a moment without a name', async () => {
    const AIM = 'Vraag de kring wat het met hen doet.'
    const trainer = await enter('Marijke')
    await trainer.page.goto(trainer.at('oefenen'))
    await trainer.page.getByRole('button', { name: 'Geef een opdracht' }).click()
    await trainer.page.getByLabel('Groep', { exact: true }).selectOption('de-jas-nog-aan')
    await trainer.page.getByLabel('Leerdoel').fill(AIM)
    await trainer.page.getByRole('button', { name: 'Geef de opdracht' }).click()
    await trainer.page.getByText(AIM).waitFor()

    const fatma = await enter('Fatma')
    await fatma.page.goto(fatma.at('oefenen'))
    await fatma.page.getByText(AIM).waitFor()
    await begin(fatma.page, 'de-jas-nog-aan')
    await say(fatma.page, 'Wat doet het met jullie, wat Piet hier zegt?')
    await finish(fatma.page)
    const handIn = fatma.page.locator('.hand-in').filter({ hasText: AIM })
    await handIn.getByRole('textbox', { name: /Waarom dit moment/ }).first().fill('Hier werd het even stil.')
    await handIn.getByRole('textbox', { name: /Wat werd er van het leerdoel/ }).fill('Het lukte, later dan ik wilde.')
    await axe(fatma.page, 'handing in')
    await handIn.getByRole('button', { name: 'Lever in' }).click()
    await fatma.page.getByText('Ingeleverd. Wat de cursus ervan ziet').waitFor()
    await shot(fatma.page, 'journey-handed-in')

    // With one there is nothing without a name; two others hand in the sessions that they led before.
    const cohort = async () => {
      await trainer.page.goto(trainer.at('oefenen'))
      const task = trainer.page.locator('.task').filter({ hasText: AIM })
      await task.getByRole('button', { name: 'Bekijk de groep' }).click()
      await task.getByRole('heading', { name: 'Momenten om te laten zien' }).waitFor()
      return task
    }
    const early = await cohort()
    await expect.poll(() => early.textContent()).toContain('Eén van de vijf leverde in.')
    await expect.poll(() => early.textContent()).not.toContain('Hier werd het even stil.')
    for (const name of ['Joost', 'Sanne']) {
      const other = await enter(name)
      const { sessions } = (await (await other.page.request.get('/api/sessions')).json()) as { sessions: { id: string }[] }
      const { tasks } = (await (await other.page.request.get('/api/me/tasks?scenario=de-jas-nog-aan')).json()) as { tasks: { id: string; course: string; aim: string }[] }
      const task = tasks.find(({ aim }) => aim === AIM)!
      const answer = await other.page.request.post(`/api/courses/${task.course}/practice/${task.id}/hand-ins`, { data: { id: crypto.randomUUID(), session: sessions[0]!.id, showing: 'without-name', moments: [{ turn: 12, words: '' }] } })
      expect(answer.status()).toBe(201)
    }
    const task = await cohort()
    await axe(trainer.page, 'the cohort')
    await shot(trainer.page, 'journey-cohort')
    const row = task.locator('li').filter({ hasText: 'Hier werd het even stil.' })
    await expect.poll(() => row.textContent()).toContain('zonder naam')
    await row.getByRole('link', { name: /Toon op de muur/ }).click()
    await trainer.page.getByText('Hier werd het even stil.').waitFor()
    const wall = trainer.page.locator('.class-wall')
    await wall.getByRole('button', { name: 'Terug' }).click()
    await trainer.page.keyboard.press('ArrowRight')
    await expect.poll(() => wall.textContent()).toContain(AIM)
    for (const name of ['Fatma', 'Joost de', 'Sanne']) expect(await wall.textContent()).not.toContain(name)
    await axe(trainer.page, 'the wall')
    await shot(trainer.page, 'journey-wall')

    await fatma.page.goto(fatma.at('oefenen'))
    await fatma.page.getByRole('button', { name: 'Neem terug' }).first().click()
    await fatma.page.getByRole('dialog').getByRole('button', { name: 'Neem terug' }).click()
    await fatma.page.getByRole('button', { name: 'Neem terug' }).first().waitFor({ state: 'detached' })
    await expect.poll(async () => (await cohort()).textContent()).not.toContain('Hier werd het even stil.')
    expect([...trainer.errors, ...fatma.errors]).toEqual([])
  })
})

describe('the course group', () => {
  it('[JO56] the climate of a half day shows nothing of three answers, and of the fourth on what the group has in the middle', async () => {
    const trainer = await enter('Marijke')
    const fatma = await enter('Fatma')
    for (const { page, at } of [trainer, fatma]) {
      await page.goto(at('groep'))
      // The demonstration is at its second day; what there is to see lies on the first.
      await page.getByRole('radio', { name: '1', exact: true }).check({ force: true })
      await page.getByText('Nog geen vier antwoorden').waitFor()
    }
    await expect.poll(() => trainer.page.getByRole('button', { name: /Beantwoord/ }).count()).toBe(0)
    await fatma.page.getByRole('button', { name: 'Beantwoord de vier vragen over de middag' }).click()
    const dialog = fatma.page.getByRole('dialog')
    for (const [i, value] of [5, 4, 2, 4].entries()) await dialog.getByRole('group').nth(i).getByRole('radio', { name: new RegExp(`^${value}`) }).check()
    await axe(fatma.page, 'the four questions')
    await dialog.getByRole('button', { name: 'Tel mee' }).click()
    await dialog.waitFor({ state: 'detached' })
    await fatma.page.getByRole('region', { name: 'middag' }).getByText('Van 4 mensen.').waitFor()
    await expect.poll(() => fatma.page.getByText('Nog geen vier antwoorden').count()).toBe(0)
    await trainer.page.reload()
    await trainer.page.getByRole('region', { name: 'middag' }).getByText('Van 4 mensen.').waitFor()
    await shot(trainer.page, 'journey-climate')
    expect([...trainer.errors, ...fatma.errors]).toEqual([])
  })

  it('[JO57] a moment is brought in, opened and given meaning with its literature; one without a name waits and is taken back', async () => {
    const TEXT = 'We lachten toen het moeilijk werd.'
    const MEANING = 'Samen lachen hield ons bij elkaar, en hield iets buiten.'
    const lieke = await enter('Lieke')
    await lieke.page.goto(lieke.at('groep'))
    const bring = async (text: string, nameless: boolean) => {
      await lieke.page.getByRole('button', { name: 'Breng een moment in' }).click()
      const dialog = lieke.page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: /in één zin/ }).fill(text)
      if (nameless) await dialog.getByText('Nergens wordt bewaard wie dit schreef').click()
      await dialog.getByRole('button', { name: 'Breng in' }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    // The line falls away: what she wrote stays, and goes when there is a connection again.
    await lieke.page.getByRole('button', { name: 'Breng een moment in' }).click()
    await lieke.page.context().setOffline(true)
    await lieke.page.getByRole('dialog').getByRole('textbox', { name: /in één zin/ }).fill(TEXT)
    await lieke.page.getByRole('dialog').getByRole('button', { name: 'Breng in' }).click()
    await lieke.page.getByText('Kring is nu niet te bereiken').waitFor()
    await lieke.page.context().setOffline(false)
    await lieke.page.getByRole('dialog').getByRole('button', { name: 'Breng in' }).click()
    await lieke.page.getByRole('dialog').waitFor({ state: 'detached' })
    await bring('Niemand keek op toen ik binnenkwam.', true)
    await lieke.page.getByText('Bewaard, zonder naam.').waitFor()

    const trainer = await enter('Marijke')
    await trainer.page.goto(trainer.at('groep'))
    await trainer.page.getByText(TEXT).waitFor()
    await expect.poll(() => trainer.page.getByText('Niemand keek op').count()).toBe(0)
    await lieke.page.getByText('Bewaard, zonder naam.').getByRole('button', { name: 'Neem terug' }).click()
    await lieke.page.getByText('Teruggenomen.').waitFor()

    await trainer.page.getByRole('button', { name: `Open met de groep: ${TEXT}` }).click()
    const dialog = trainer.page.getByRole('dialog')
    await dialog.getByLabel(/Bij welke literatuur/).selectOption({ index: 1 })
    await dialog.getByRole('textbox', { name: /Wat de groep erin zag/ }).fill(MEANING)
    await axe(trainer.page, 'opening a moment')
    await dialog.getByRole('button', { name: 'Bewaar' }).click()
    await dialog.waitFor({ state: 'detached' })
    const joost = await enter('Joost')
    await joost.page.goto(joost.at('groep'))
    const opened = joost.page.locator('.opened').filter({ hasText: TEXT })
    await opened.getByText(MEANING).waitFor()
    await expect.poll(() => opened.textContent()).toContain('Lieke van den Broek')
    await axe(joost.page, 'the course group')
    await joost.page.getByText('Telefoons blijven in de tas').first().waitFor()
    await joost.page.getByRole('button', { name: /Dit is afgesproken: Telefoons/ }).click()
    await joost.page.getByRole('button', { name: /Dit is afgesproken: Telefoons/ }).waitFor({ state: 'detached' })
    expect([...lieke.errors, ...trainer.errors, ...joost.errors].filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
  })
})

describe('your style in view', () => {
  it('[JO58] says that there is nothing, then what one session shows beside the three styles, with questions instead of a verdict', async () => {
    const { page, errors } = await here.visitor()
    await direct(page)
    await page.goto('/mijn-stijl')
    await page.getByText('Er is nog niets te zien').waitFor()
    await axe(page, 'no style yet')
    await begin(page, 'de-jas-nog-aan')
    for (const text of ['Piet, wat maakt dat je weg wilt?', 'Piet, sinds wanneer speelt dat?', 'Wie herkent wat Piet zegt?', 'Piet, wat zou je hier houden?', 'Annelies, wat gebeurt er bij jou?', 'Piet, hoor je dat?']) await say(page, text)
    await page.goto('/mijn-stijl')
    await page.getByText('Dit is één sessie.').waitFor()
    await expect.poll(() => page.getByText('Het meest sprak je Piet aan').count()).toBe(1)
    await page.locator('.manner-styles li').nth(3).waitFor({ timeout: 60_000 })
    await expect.poll(() => page.locator('.manner-questions li').count()).toBeGreaterThan(0)
    await axe(page, 'style of one session')
    await shot(page, 'journey-style')
    await page.reload()
    await page.locator('.manner-styles li').nth(3).waitFor()
    expect(errors).toEqual([])
  })
})

describe('on a phone', () => {
  it('[JO59] the course group, practice and style fit in a hand, and a word apart is one tap away and seen by two', async () => {
    const joost = await enter('Joost', PHONE)
    for (const path of [joost.at('groep'), joost.at('oefenen'), '/mijn-stijl']) {
      await joost.page.goto(path)
      await joost.page.getByRole('heading', { level: 1 }).waitFor()
      await joost.page.locator(path === '/mijn-stijl' ? '.manner-styles' : '.part').first().waitFor({ timeout: 60_000 })
      await fits(joost.page, path)
      await axe(joost.page, path)
    }
    await joost.page.goto(joost.at('groep'))
    await joost.page.getByRole('button', { name: 'Een woord apart' }).tap()
    const dialog = joost.page.getByRole('dialog')
    await dialog.getByText('Alleen jullie tweeën lezen dit.').waitFor()
    await dialog.getByRole('textbox').fill('Mag ik morgen wat later komen?')
    await dialog.getByRole('button', { name: 'Stuur' }).tap()
    await dialog.locator('.talk-apart').getByText('Mag ik morgen wat later komen?').waitFor()
    const trainer = await enter('Marijke')
    await trainer.page.goto(trainer.at('groep'))
    await trainer.page.getByRole('button', { name: 'Een woord apart (nieuw)' }).click()
    await trainer.page.getByRole('dialog').getByText('Mag ik morgen wat later komen?').waitFor()
    const sanne = await enter('Sanne')
    await sanne.page.goto(sanne.at('groep'))
    await sanne.page.getByRole('button', { name: 'Een woord apart' }).click()
    await sanne.page.getByRole('dialog').getByText('Er is nog niets geschreven.').waitFor()
    expect([...joost.errors, ...trainer.errors, ...sanne.errors]).toEqual([])
  })
})

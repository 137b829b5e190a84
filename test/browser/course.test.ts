/** A course in a real browser: a trainer prepares and runs a day, a participant goes through it on a phone, two trainers meet, a line falls away. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stand, type Stand } from './browser.ts'
import { unfold } from './cohort.ts'
import { axe } from './journey.ts'

let kring: Stand
let demo: { course: string; people: { id: string; name: string; role: string }[] }
beforeAll(async () => {
  kring = await stand()
  demo = (await (await fetch(`${kring.url}/api/demo`)).json()) as typeof demo
}, 120_000)
afterAll(async () => {
  await kring?.stop()
})

interface Someone {
  context: BrowserContext
  page: Page
  errors: string[]
  /** Asks the server as her, past the page. */
  ask: (path: string, method?: string, data?: unknown) => Promise<{ status: number; body: unknown }>
}
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

/** Comes in as someone of the demonstration course. */
async function enter(name: string, options = {}): Promise<Someone> {
  const visitor = await kring.visitor(options)
  visitor.page.setDefaultTimeout(20_000)
  const person = demo.people.find((one) => one.name.startsWith(name))!
  const { request } = visitor.context
  expect((await request.post('/api/demo/enter', { data: { person: person.id } })).ok()).toBe(true)
  return {
    ...visitor,
    async ask(path, method = 'GET', data) {
      const response = await request.fetch(path, { method, ...(data !== undefined && { data }) })
      return { status: response.status(), body: await response.json().catch(() => null) }
    },
  }
}
const at = (path = ''): string => `/cursus/${demo.course}${path}`
const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

describe('a course', () => {
  it('[JO45] a trainer prepares a day and runs it: order, an own text with a PDF, undo; presence by one touch, cards, an open question, the wall', async () => {
    const { page, context, errors } = await enter('Marijke')
    await page.goto(at('/inrichten?dag=2'))
    const day = page.getByRole('heading', { name: /^Middag/ }).locator('xpath=..')
    await day.getByRole('button', { name: 'De eerste norm omhoog' }).click()
    await expect.poll(() => day.locator('li .row-name').first().innerText()).toBe('De eerste norm')
    await day.getByRole('button', { name: /Eigen tekst toevoegen/ }).click()
    const window = page.getByRole('dialog')
    await window.getByLabel('Titel').fill('Rooster voor vanmiddag')
    await window.getByLabel('Tekst', { exact: true }).fill('Wie begint er?\nEn wie sluit?')
    await window.getByLabel('PDF erbij').setInputFiles({ name: 'rooster.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nrooster') })
    await window.getByRole('button', { name: 'Voeg toe' }).click()
    await window.waitFor({ state: 'detached' })
    await day.getByText('Rooster voor vanmiddag').waitFor()
    await day.getByText(/loopt 15 min uit/).waitFor()
    // Each change stands below and can be taken back by itself.
    await page.getByRole('button', { name: /Terugdraaien: De eerste norm verplaatst/ }).click()
    await expect.poll(() => day.locator('li .row-name').first().innerText()).toBe('Welke normen hebben wij gemaakt?')
    await day.getByText('Rooster voor vanmiddag').waitFor()
    await axe(page, page.url())

    // The day itself.
    await page.goto(at('/aanwezigheid'))
    await page.getByLabel('Dagdeel').selectOption({ label: await page.getByLabel('Dagdeel').locator('option', { hasText: 'Dag 2, middag' }).innerText() })
    await page.getByRole('button', { name: 'Iedereen was er' }).click()
    await expect.poll(() => page.getByRole('button', { name: 'er', exact: true, pressed: true }).count()).toBe(5)
    await page.getByRole('group', { name: /Was Ruben Martina er/ }).getByRole('button', { name: 'niet' }).click()
    await page.getByText('Bewaard.').waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'er', exact: true, pressed: true }).count()).toBe(4)
    // An afternoon missed, and fifteen of the sixteen hours can still be reached: it is said at once.
    await page.locator('.presence > li', { hasText: 'Ruben Martina' }).getByText('haalt de uren voor het certificaat modulaire cursus groepsdynamica niet meer').waitFor()
    await axe(page, page.url())

    await page.goto(at('/dag/2'))
    await (await unfold(page, 'De eerste norm')).getByRole('button', { name: 'Deel de kaarten' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Deel', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await (await unfold(page, 'Een norm in mijn groep')).getByRole('button', { name: 'Open deze vraag in de les' }).last().click()
    await page.getByText('Staat open in de les').first().waitFor()
    const wall = await context.newPage()
    await wall.goto(at('/dag/2/muur'))
    await wall.getByText('In welke week is hij ontstaan').waitFor()
    await axe(wall, 'the wall')
    expect(errors).toEqual([])
    await context.close()
  })

  it('[JO46] a participant goes through today and through what comes before the next day on a phone: her card, a contribution, pages, a note, her calendar', async () => {
    const trainer = await enter('Marijke')
    const { page, context, errors, ask } = await enter('Sanne', PHONE)
    await page.goto(at())
    await page.getByRole('heading', { name: /^Vandaag dag 2/ }).waitFor()
    await expect.poll(() => fits(page)).toBe(true)
    const card = (await unfold(page, 'Samen leiden')).getByRole('region', { name: 'Jouw kaart' })
    await expect.poll(() => card.innerText()).not.toMatch(/Alleen jij weet/i)
    await card.getByRole('button', { name: 'Draai je kaart om' }).click()
    await card.getByRole('button', { name: 'Leg je kaart weer dicht' }).waitFor()
    await page.getByRole('link', { name: 'Praat mee' }).first().click()
    await page.waitForURL(/bespreken/)
    const open = page.locator('details.thread-fold[open]')
    const words = 'Bij ons bepaalt wie het langst werkt waar de pauze begint.'
    await open.getByLabel('Zeg iets').fill(words)
    await open.getByRole('button', { name: 'Plaats' }).dblclick()
    await open.locator('article', { hasText: words }).waitFor()
    // One click or two: it was said once.
    await expect.poll(() => open.locator('article', { hasText: words }).count()).toBe(1)
    await expect.poll(() => fits(page)).toBe(true)
    await axe(page, page.url())

    await page.goto(at())
    const reading = page.locator('.pages-read', { hasText: 'De plek die iemand krijgt' })
    await reading.getByRole('textbox').fill('12')
    await reading.getByRole('textbox').press('Enter')
    await expect.poll(async () => ((await ask(`/api/courses/${demo.course}/days/3`)).body as { work: Record<string, number> }).work['d3-read-roles']).toBe(12)
    await page.reload()
    await expect.poll(() => reading.getByRole('textbox').inputValue()).toBe('12')

    await page.goto(at('/lezen'))
    const item = page.locator('.readings > li', { hasText: 'De plek die iemand krijgt' })
    await item.getByText('Aantekeningen').click()
    await item.getByLabel('Schrijf erbij').fill('Ik vat samen, en dan kiest niemand.')
    await item.getByRole('checkbox', { name: 'rol', exact: true }).check()
    await item.getByRole('button', { name: 'Bewaar' }).click()
    await item.getByText('alleen voor jou').waitFor()
    await item.locator('.reading-notes').getByRole('link').first().waitFor()
    expect(JSON.stringify((await trainer.ask(`/api/courses/${demo.course}/notes`)).body)).not.toContain('Ik vat samen')
    await axe(page, page.url())

    await page.goto(at())
    await page.getByRole('button', { name: 'Laat de link zien' }).click()
    const shown = page.getByLabel('Link voor je agenda')
    await expect.poll(() => shown.inputValue()).toMatch(/^http/)
    const link = await shown.inputValue()
    expect(await (await fetch(link)).text()).toContain('BEGIN:VCALENDAR')
    await page.goto(at('/aanwezigheid'))
    await page.getByText(/van de 16 uur/).waitFor()
    expect(errors).toEqual([])
    await context.close()
    await trainer.context.close()
  })

  it('[JO47] two trainers arrange at once: the second reads who was first, sees how it is now, and can make his change all the same', async () => {
    const administrator = await enter('Willem')
    const { page, context, errors } = await enter('Marijke')
    await page.goto(at('/inrichten?dag=4'))
    const up = page.getByRole('button', { name: /omlaag$/ }).first()
    await up.waitFor()
    // Meanwhile the other one, who has no page open.
    const { revision } = (await administrator.ask(`/api/courses/${demo.course}/programme`)).body as { revision: number }
    const first = ((await administrator.ask(`/api/courses/${demo.course}/days/4`)).body as { day: { before: string[] } }).day.before
    expect((await administrator.ask(`/api/courses/${demo.course}/changes`, 'POST', { id: crypto.randomUUID(), revision, change: { kind: 'leave-out', item: first.at(-1) } })).status).toBe(201)
    await up.click()
    const told = page.getByRole('alert')
    await told.getByText('Willem Bakhuis heeft deze cursus intussen gewijzigd').waitFor()
    const now = async (): Promise<string[]> => ((await administrator.ask(`/api/courses/${demo.course}/days/4`)).body as { day: { before: string[] } }).day.before
    await expect.poll(now).toEqual(first.slice(0, -1))
    await told.getByRole('button', { name: 'Doe mijn wijziging alsnog' }).click()
    await told.waitFor({ state: 'detached' })
    await expect.poll(now).toEqual([first[1], first[0], ...first.slice(2, -1)])
    expect(errors.filter((one) => !/409/.test(one))).toEqual([])
    await Promise.all([context.close(), administrator.context.close()])
  })

  it('[JO48] a line falls away while she marks what she read: it is kept, also over closing the page, and goes along when the line is back', async () => {
    const { page, context, ask } = await enter('Ruben')
    await page.goto(at('/lezen'))
    const reading = page.locator('.pages-read', { hasText: 'Samenhang en uitkomst' })
    await reading.waitFor()
    const kept = async (): Promise<number | undefined> => ((await ask(`/api/courses/${demo.course}/days/3`)).body as { work: Record<string, number> }).work['d3-read-meta']
    await page.route('**/api/courses/*/work/**', (route) => route.abort())
    await reading.getByRole('textbox').fill('9')
    await reading.getByRole('textbox').press('Enter')
    await reading.getByText('Bewaard op dit apparaat').waitFor()
    await expect.poll(kept).toBeUndefined()
    // She closes it and opens it on the same device, still without a line.
    await page.reload()
    await expect.poll(() => reading.getByRole('textbox').inputValue()).toBe('9')
    await page.unroute('**/api/courses/*/work/**')
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await expect.poll(kept).toBe(9)
    await expect.poll(() => reading.getByText('Bewaard op dit apparaat').count()).toBe(0)
    await context.close()
  })

  it('[JO49] who missed too much of the module reads why the supplement waits, shows a certificate, and is let in when the trainer agrees; another cohort keeps what it had', async () => {
    const { page, context, errors } = await enter('Joost', PHONE)
    await page.goto(at())
    const gate = page.getByRole('region', { name: 'Eerst de modulaire cursus' })
    await gate.waitFor()
    await page.goto(at('/dag/4'))
    await page.getByText('Op deze dag ben je er nog niet bij').waitFor()
    await page.goto(at())
    await gate.getByLabel('Een bestand').setInputFiles({ name: 'certificaat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\ncertificaat') })
    await gate.getByRole('button', { name: 'Laat zien' }).click()
    await page.getByText('Wat je hebt laten zien ligt bij de opleider').waitFor()
    await expect.poll(() => fits(page)).toBe(true)
    await axe(page, page.url())

    const trainer = await enter('Marijke')
    await trainer.page.goto(at('/aanwezigheid'))
    const row = trainer.page.locator('.ground', { hasText: 'Joost de Graaf' })
    await row.getByText('wacht op jouw oordeel').waitFor()
    await row.getByRole('button', { name: 'Akkoord' }).click()
    await trainer.page.getByRole('dialog').getByRole('button', { name: 'Akkoord' }).click()
    await row.getByText('liet het bewijs zien').waitFor()
    await page.goto(at('/dag/4'))
    await page.getByRole('heading', { name: /^Ochtend/ }).waitFor()

    // A cohort set up now is of the curriculum, not of what was made of this one.
    const administrator = await enter('Willem')
    const made = (await administrator.ask('/api/courses', 'POST', { title: 'BACU najaar', startsOn: '2027-09-01', endsOn: '2027-12-01', days: [{ number: 2, date: '2027-09-01', place: '' }] })).body as { id: string }
    const fresh = (await administrator.ask(`/api/courses/${made.id}/days/2`)).body as { day: { items: { id: string }[] } }
    expect(fresh.day.items.some(({ id }) => id.startsWith('own-'))).toBe(false)
    const own = (await administrator.ask(`/api/courses/${demo.course}/days/2`)).body as { day: { items: { id: string }[] } }
    expect(own.day.items.some(({ id }) => id === 'own-afspraken')).toBe(true)
    expect(errors).toEqual([])
    await Promise.all([context.close(), trainer.context.close(), administrator.context.close()])
  })
})

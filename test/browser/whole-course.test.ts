/** The course as its people live it, each from beginning to end: a participant and a trainer. Who reads English: english.test.ts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { asking, cohort, inDays, invite, type Someone, someone, unfold } from './cohort.ts'
import { enterAs } from './demo.ts'
import { begin, direct, finish, say, shot } from './journey.ts'
import { choose, judge } from './judging.ts'
import { makeAccount } from './signing.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

describe('a participant', () => {
  it('[JO80] goes from her invitation through five days to the report she hands in, with what she saw, led, played and wrote quoted in it', async () => {
    const AIM = 'Vraag de kring wat het met hen doet.'
    const group = await cohort(here, 'BACU najaar')
    const { course, trainer, others } = group
    await trainer.ask(`/api/courses/${course}/practice`, 'POST', { id: crypto.randomUUID(), scenario: 'de-jas-nog-aan', aim: AIM, until: null })
    const link = await invite(group, 'Noor van der Hoeven-Zwartendijk', 'noor@voorbeeld.nl')
    const { page, errors } = await here.visitor()
    await direct(page)
    const ask = asking(page.request)
    const at = (path = ''): string => `/cursus/${course}${path}`
    const section = (name: string): Promise<void> => page.getByRole('navigation', { name: 'In deze cursus' }).getByRole('link', { name, exact: true }).click()

    // An account, and the course.
    await makeAccount(page, link, 'Noor van der Hoeven-Zwartendijk', 'een raam op een kier')
    await page.waitForURL('**/cursus')
    await page.getByRole('link', { name: 'BACU najaar' }).click()
    await page.getByRole('heading', { name: 'Voor dag 1: Beginnen' }).waitFor()
    const me = (await ask<{ person: { id: string } }>('/api/me')).person.id
    const everyone = [me, ...others.map(({ id }) => id)]

    // Before the first day: reading, a note, the discussion; another’s answer appears while she looks.
    const reading = page.locator('.pages-read', { hasText: 'Waardoor een groep helpt' })
    await reading.getByRole('button', { name: /Alles gelezen/ }).click()
    await page.locator('.pages-read.all', { hasText: 'Waardoor een groep helpt' }).waitFor()
    await section('Lezen')
    const item = page.locator('.readings > li', { hasText: 'Waardoor een groep helpt' })
    await item.getByText('Aantekeningen').click()
    await item.getByLabel('Schrijf erbij').fill('Wie geeft er raad, en wie niet?')
    await item.getByRole('button', { name: 'Bewaar' }).click()
    await item.getByText('alleen voor jou').waitFor()
    await page.goto(at('/bespreken?dag=1&vraag=d1-read-factors/who-gives'))
    const thread = page.locator('details.thread-fold[open]')
    await thread.getByLabel('Zeg iets').fill('Bij ons komt de raad van wie het langst zit.')
    await thread.getByRole('button', { name: 'Plaats' }).click()
    await thread.locator('article', { hasText: 'wie het langst zit' }).waitFor()
    const { contributions } = await ask<{ contributions: { id: string }[] }>(`/api/courses/${course}/discussion/d1-read-factors/who-gives`)
    await others[1]!.ask(`/api/courses/${course}/discussion`, 'POST', { id: crypto.randomUUID(), item: 'd1-read-factors', question: 'who-gives', parent: contributions[0]!.id, text: 'En wie krijgt hem?' })
    await thread.locator('article', { hasText: 'En wie krijgt hem?' }).waitFor()

    // The first day: who is here, her card, a moment of the group itself, the climate.
    await group.today(1)
    for (const half of ['morning', 'afternoon'] as const) await group.present(1, half, everyone)
    const cards = `/api/courses/${course}/cards/d1-exercise-preparation`
    const { version, proposal } = await trainer.ask<{ version: number; proposal: unknown[] }>(cards)
    await trainer.ask(cards, 'PUT', { version, dealt: proposal })
    await page.goto(at())
    await page.getByRole('heading', { name: /^Vandaag dag 1/ }).waitFor()
    await page.getByText('Noor van der Hoeven-Zwartendijk, Ruben Martina').waitFor()
    const card = (await unfold(page, 'Het voorgesprek')).getByRole('region', { name: 'Jouw kaart' })
    await card.getByRole('button', { name: 'Draai je kaart om' }).click()
    await card.getByRole('button', { name: 'Leg je kaart weer dicht' }).waitFor()
    await shot(page, 'whole-day')
    await section('De groep zelf')
    await page.getByRole('button', { name: 'Breng een moment in' }).click()
    const moment = page.getByRole('dialog')
    await moment.getByRole('textbox', { name: /in één zin/ }).fill('We wachtten tot de opleider begon.')
    await moment.getByRole('button', { name: 'Breng in' }).click()
    await page.getByText('We wachtten tot de opleider begon.').waitFor()
    const { climate } = await ask<{ climate: { questions: { id: string }[] } }>(`/api/courses/${course}/group`)
    for (const other of others) await other.ask(`/api/courses/${course}/group/climate`, 'POST', { day: 1, half: 'morning', answers: Object.fromEntries(climate.questions.map(({ id }) => [id, 4])) })
    await page.getByRole('button', { name: 'Beantwoord de vier vragen over de ochtend' }).click()
    for (let i = 0; i < climate.questions.length; i++) await page.getByRole('dialog').getByRole('group').nth(i).getByRole('radio', { name: /^4/ }).check()
    await page.getByRole('dialog').getByRole('button', { name: 'Tel mee' }).click()
    await page.getByRole('region', { name: 'ochtend' }).getByText('Van 4 mensen.').waitFor()

    // The second day: a case of her own, shared with her trainer.
    await group.today(2)
    for (const half of ['morning', 'afternoon'] as const) await group.present(2, half, everyone)
    await section('Casussen')
    await page.getByRole('button', { name: 'Begin een casus' }).click()
    await page.getByLabel('Titel').fill('De groep van de ochtend')
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await page.getByLabel('Wat voor groep').fill('Een gesloten groep van zes, op een polikliniek.')
    await page.getByText('Alles is bewaard.').waitFor()
    await page.getByLabel('Met wie').selectOption({ label: 'Marijke van Dalen' })
    await page.getByRole('button', { name: 'Deel', exact: true }).click()
    await page.getByRole('button', { name: 'Stop nu met delen met Marijke van Dalen' }).waitFor()

    // The group that was asked for: led, handed in with a moment, and a turn of it kept for the report.
    await section('Oefenen')
    await page.getByText(AIM).waitFor()
    await page.getByRole('link', { name: 'Leid deze groep: De jas nog aan' }).waitFor()
    await begin(page, 'de-jas-nog-aan')
    await say(page, 'Wat doet het met jullie, wat Piet hier zegt?')
    await page.getByText('bewaard op de server').waitFor({ timeout: 20_000 })
    await finish(page)
    const handIn = page.locator('.hand-in').filter({ hasText: AIM })
    await handIn.getByRole('textbox', { name: /Waarom dit moment/ }).first().fill('Hier werd het stil, en ik ook.')
    await handIn.getByRole('button', { name: 'Lever in' }).click()
    await page.getByText('Ingeleverd. Wat de cursus ervan ziet').waitFor()
    await page.getByRole('button', { name: 'Bewaar voor mijn verslag' }).click()
    const keeping = page.getByRole('dialog', { name: 'Bewaren voor je verslag' })
    const hers = (await keeping.getByLabel('Van beurt').locator('option').allTextContents()).find((text) => text.includes('Wat doet het met jullie'))!
    await keeping.getByLabel('Van beurt').selectOption({ label: hers })
    await keeping.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await keeping.getByText('Bewaard. In je verslag').waitFor()

    // The third day she is there for half of it: the supplement waits until she has shown how she made it up.
    await group.today(3)
    await group.present(3, 'morning', everyone)
    await group.present(3, 'afternoon', [me], 0)
    await page.goto(at('/dag/4'))
    await page.getByText('Op deze dag ben je er nog niet bij').waitFor()
    await page.goto(at())
    const gate = page.getByRole('region', { name: 'Eerst de modulaire cursus' })
    await gate.getByLabel('In woorden').fill('De middag van dag 3 haalde ik in bij de groep van 12 maart, bij Hans Verbeek.')
    await gate.getByRole('button', { name: 'Laat zien' }).click()
    await page.getByText('Wat je hebt laten zien ligt bij de opleider').waitFor()
    const { people } = await trainer.ask<{ people: { id: string; grounds: { id: string }[] }[] }>(`/api/courses/${course}/grounds`)
    await trainer.ask(`/api/grounds/${people.find(({ id }) => id === me)!.grounds[0]!.id}/decision`, 'PUT', { accepted: true })

    // The fourth and fifth day, and what remains when they are over.
    for (const day of [4, 5]) {
      await group.today(day)
      for (const half of ['morning', 'afternoon'] as const) await group.present(day, half, everyone)
      await page.goto(at())
      await page.getByRole('heading', { name: new RegExp(`^Vandaag dag ${day}`) }).waitFor()
      await page.getByRole('heading', { name: /^Ochtend/ }).waitFor()
    }
    await group.today(6)
    await page.goto(at())
    await page.getByRole('heading', { name: 'De cursusdagen zijn voorbij' }).waitFor()
    await section('Uren')
    await page.getByText(/^27 van de/).waitFor()

    // The report: her own words, and three quotes that lead back to where they came from.
    await section('Verslag')
    const part = (name: string) => page.getByRole('textbox', { name, exact: true })
    await part('Mijn groep').fill('Een gesloten groep van zes. De stoel bij de deur blijft leeg.')
    await part('Drie momenten').click()
    const quoting = page.getByRole('button', { name: 'Aanhalen uit eigen werk' })
    const picker = page.getByRole('dialog', { name: 'Aanhalen uit eigen werk' })
    await quoting.click()
    await picker.getByRole('button', { name: 'Zet in de tekst' }).click()
    await quoting.click()
    await picker.getByRole('button', { name: 'Uit een casus' }).click()
    await picker.getByRole('button', { name: 'De groep van de ochtend' }).click()
    await picker.getByRole('button', { name: 'Zet in de tekst' }).click()
    await quoting.click()
    await picker.getByRole('button', { name: 'Uit de cursus' }).click()
    await picker.getByRole('combobox', { name: 'Waaruit' }).selectOption({ label: 'Het voorgesprek' })
    await picker.getByLabel('Wat je eruit meeneemt').fill('Als lid merkte ik hoe graag ik een goed antwoord wilde geven.')
    await picker.getByRole('button', { name: 'Zet in de tekst' }).click()
    for (const text of ['Wat doet het met jullie, wat Piet hier zegt?', 'op een polikliniek', 'hoe graag ik een goed antwoord wilde geven']) await page.locator('.writing .quote', { hasText: text }).waitFor()
    await choose(page, 2)
    await page.getByText('Alles is bewaard, op dit apparaat en op de server.').waitFor()
    await shot(page, 'whole-report')
    await page.getByRole('button', { name: 'Lever in' }).click()
    await page.getByRole('button', { name: 'Ja, lever in' }).click()
    await page.getByRole('heading', { name: 'Ingeleverd' }).waitFor()
    await page.getByRole('link', { name: 'Eerste versie' }).click()
    await expect.poll(() => page.locator('.text-view .quote').count()).toBe(3)
    const { reports } = await trainer.ask<{ reports: { author: { name: string } }[] }>(`/api/courses/${course}/reports`)
    expect(reports.map(({ author }) => author.name)).toEqual(['Noor van der Hoeven-Zwartendijk'])
    expect(errors).toEqual([])
  })
})

describe('a trainer', () => {
  it('[JO81] prepares a day, leads it, and judges a report with a second who does not see her judgment: their differences side by side, and her decision', async () => {
    const [sanne, lieke] = await Promise.all([someone(here, 'Sanne'), someone(here, 'Lieke')])
    const { page, errors } = await here.visitor()
    await direct(page)
    const course = await enterAs(page, 'Marijke van Dalen')
    const at = (path = ''): string => `/cursus/${course}${path}`
    const dayFor = (who: Someone) => who.ask<{ day: { items: { id: string; title: { nl: string } }[] }; cards: { exercise: string }[]; open: { question: string } | null; present: { count: number } }>(`/api/courses/${course}/days/3`)

    // Before the day: its order, its minutes, a text of her own, and its date, which is today.
    await page.goto(at('/inrichten?dag=3'))
    const morning = page.getByRole('heading', { name: /^Ochtend/ }).locator('xpath=..')
    await morning.getByRole('button', { name: 'De volle stoel wijzigen' }).click()
    await page.getByRole('dialog').getByLabel('Minuten').fill('75')
    await page.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click()
    await morning.locator('li', { hasText: 'De volle stoel' }).getByText('1 uur 15 min').waitFor()
    await morning.getByRole('button', { name: /Eigen tekst toevoegen/ }).click()
    const window = page.getByRole('dialog')
    await window.getByLabel('Titel').fill('Wie schrijft er mee?')
    await window.getByLabel('Tekst', { exact: true }).fill('Twee observatoren, elk een andere stoel.')
    await window.getByRole('button', { name: 'Voeg toe' }).click()
    await morning.getByText('Wie schrijft er mee?').waitFor()
    await page.getByLabel('Dag 2, datum').fill(inDays(-1))
    await page.getByLabel('Dag 3, datum').fill(inDays(0))
    await page.getByRole('button', { name: 'Bewaar de data' }).click()
    await page.getByText('Bewaard. Agenda’s volgen vanzelf.').waitFor()
    expect((await dayFor(sanne)).day.items.map(({ title }) => title.nl)).toContain('Wie schrijft er mee?')

    // The day: who is here, the cards, a question for class, a moment of the group itself.
    await page.goto(at())
    await page.getByRole('heading', { name: /^Vandaag dag 3/ }).waitFor()
    await page.getByRole('link', { name: 'Schrijf op wie er is' }).click()
    await page.getByLabel('Dagdeel').selectOption({ label: await page.getByLabel('Dagdeel').locator('option', { hasText: 'Dag 3, ochtend' }).innerText() })
    await page.getByRole('button', { name: 'Iedereen was er' }).click()
    await page.getByText('Bewaard.').waitFor()
    await page.goto(at())
    await (await unfold(page, 'De volle stoel')).getByRole('button', { name: 'Deel de kaarten' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Deel', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await (await unfold(page, 'Wat we gelezen hebben')).getByRole('button', { name: 'Open deze vraag in de les' }).first().click()
    await page.locator('.now-asked').waitFor()
    const seen = await dayFor(sanne)
    expect(seen.cards.map(({ exercise }) => exercise)).toContain('d3-exercise-full-chair')
    expect(seen.open).not.toBeNull()
    expect(seen.present.count).toBe(5)
    const TEXT = 'Wie het laatst binnenkwam kreeg de stoel bij het raam.'
    await lieke.ask(`/api/courses/${course}/group/moments`, 'POST', { id: crypto.randomUUID(), day: 3, half: 'morning', concept: 'g10', text: TEXT, anonymous: false })
    await page.goto(at('/groep'))
    await page.getByRole('button', { name: `Open met de groep: ${TEXT}` }).click()
    const meaning = page.getByRole('dialog')
    await meaning.getByLabel(/Bij welke literatuur/).selectOption({ index: 1 })
    await meaning.getByRole('textbox', { name: /Wat de groep erin zag/ }).fill('De plek was er eerder dan de rol.')
    await meaning.getByRole('button', { name: 'Bewaar' }).click()
    await page.locator('.opened', { hasText: TEXT }).getByText('De plek was er eerder dan de rol.').waitFor()

    // For class: a moment out of the sessions that the group handed in, of whoever gave it without a name.
    await page.goto(at('/oefenen'))
    const task = page.locator('.task', { hasText: 'Piet wil stoppen' })
    await task.getByRole('button', { name: 'Bekijk de groep' }).click()
    await task.locator('li', { hasText: 'zonder naam' }).getByRole('link', { name: /Toon op de muur/ }).first().click()
    const wall = page.locator('.class-wall')
    await wall.getByRole('button', { name: 'Terug' }).waitFor()
    for (const name of ['Joost', 'Ruben', 'Sanne']) await expect.poll(() => wall.textContent()).not.toContain(name)
    await shot(page, 'whole-wall')

    // A report, read by two who do not see each other’s judgment.
    await page.goto(at('/beoordelen'))
    const row = page.getByRole('listitem').filter({ hasText: 'Joost de Graaf' })
    await row.getByRole('button', { name: 'Ik lees dit' }).click()
    await page.getByRole('heading', { name: 'Joost de Graaf' }).waitFor()
    await page.getByRole('link', { name: 'Alle verslagen' }).click()
    await row.getByRole('button', { name: /tweede beoordelaar/i }).click()
    await page.getByLabel('Wie leest mee').selectOption({ label: 'Hans Verbeek' })
    await page.getByRole('button', { name: 'Vraag', exact: true }).click()
    await row.getByText('tweede beoordelaar: Hans Verbeek').waitFor()
    await page.getByRole('link', { name: 'Joost de Graaf' }).click()
    await judge(page, 2, 'Oordeel van Marijke.')
    await page.getByText('Zodra Hans Verbeek ook klaar is').waitFor()
    const hans = (await here.visitor()).page
    await enterAs(hans, 'Hans Verbeek')
    await hans.goto(at('/beoordelen'))
    await hans.getByRole('link', { name: 'Joost de Graaf' }).click()
    await hans.getByText('Je leest als tweede beoordelaar.').waitFor()
    await expect.poll(() => hans.getByText('Oordeel van Marijke.').count()).toBe(0)
    await judge(hans, 3, 'Oordeel van Hans.')
    await page.reload()
    const beside = page.getByRole('region', { name: 'Oordelen naast elkaar' })
    await beside.getByText('Oordeel van Hans.').waitFor()
    await expect.poll(() => beside.getByText('verschilt').count()).toBe(6)
    await page.getByLabel('Voldoende', { exact: true }).check()
    await page.getByLabel('Waarom', { exact: true }).fill('Je ziet wat de groep met jou doet, en je blijft erbij.')
    await page.getByRole('button', { name: 'Besluit' }).click()
    await page.getByText('Besloten door Marijke van Dalen').waitFor()
    expect((await (await someone(here, 'Joost')).ask<{ stand: string }>(`/api/courses/${course}/report`)).stand).toBe('passed')
    expect(errors).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MOVING, type Stand, stand } from './browser.ts'
import { axe, begin, direct, finish, say, shot, yourTurn } from './journey.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

/** What the essay's leader does, in a newcomer's own words. */
const SENTENCES = [
  'Piet, wacht nog even tot iedereen zit, dan heb je ons allemaal.',
  'Wat doet het met jullie, wat Piet hier zegt?',
  'Weet hij eigenlijk wel wat jullie van hem gezien hebben, die vier keer?',
  'Wat hebben jullie Piet hier zien doen?',
  'Mag die presentatie nog even wachten, Jaap? Dit gaat nu voor.',
  'Piet twijfelt of hij hier goed zit. Wie kent die twijfel ook?',
  'Annelies, je knikte. Wat herken je?',
  'Wie herkent er iets van wat Annelies zegt?',
  'Wat maakt dat jullie toch elke keer weer komen?',
  'Wat vinden jullie eigenlijk van hoe wij het doen?',
  'Fijn dat jullie dat zo tegen elkaar zeggen.',
  'Zullen we dit meenemen naar het thema van vandaag?',
]

describe('a newcomer', () => {
  it('[JO1] opens the page, leads twelve turns by typing, finishes, reads why cohesion rose at a turn, follows it to its source, and exports', async () => {
    const { page, errors } = await here.visitor(MOVING)
    await direct(page)
    await page.goto('/')
    await axe(page, 'home')
    await page.getByRole('link', { name: 'Leid nu een groep' }).click()
    await page.getByRole('link', { name: /De jas nog aan/ }).click()
    await page.getByRole('heading', { name: 'De jas nog aan' }).waitFor()
    await axe(page, 'briefing')
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await yourTurn(page)
    for (const text of SENTENCES) await say(page, text)
    await shot(page, 'journey-room')
    await axe(page, 'room')

    await finish(page)
    const why = page.getByRole('complementary', { name: 'Wat gebeurde hier, en waarom' })
    await axe(page, 'debrief')
    await shot(page, 'journey-debrief')

    // The turn at which she asked who knows the doubt too: from the whole conversation, as a reader would.
    await page.getByText('Het hele gesprek').click()
    await page.getByRole('button', { name: /Wie kent die twijfel ook/ }).click()
    const reason = why.locator('.reasons > li').first()
    await reason.waitFor()
    await expect.poll(() => why.locator('.reason-sentence').allTextContents()).not.toEqual([])
    await shot(page, 'journey-why')
    await reason.getByRole('link', { name: 'Lees over dit principe' }).click()
    await page.waitForURL(/kennis\/principe\//)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await axe(page, 'principle')
    await page.goBack()
    await why.waitFor()
    await page.getByText('Het hele gesprek').click()
    await page.getByRole('button', { name: /Wie kent die twijfel ook/ }).click()
    await why.locator('.reason-source a[href*="literatuur"]').first().click()
    await page.waitForURL(/kennis\/literatuur\//)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.goBack()

    // A note, and the export.
    await page.getByRole('textbox', { name: /Bij beurt/ }).fill('Hier bleef ik bij de groep.')
    await page.getByRole('button', { name: 'Bewaar aantekening' }).click()
    await why.getByRole('listitem').getByText('Hier bleef ik bij de groep.').waitFor()
    const [json] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Alles als JSON' }).click()])
    const kept = JSON.parse(readFileSync((await json.path())!, 'utf8')) as { events: { body: { type: string; turn?: { text?: string }; note?: { text: string } } }[] }
    for (const text of SENTENCES) expect(kept.events.some(({ body }) => body.turn?.text === text), text).toBe(true)
    expect(kept.events.some(({ body }) => body.note?.text === 'Hier bleef ik bij de groep.')).toBe(true)
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Beurten als CSV' }).click()])
    expect(readFileSync((await csv.path())!, 'utf8').split('\r\n').length).toBeGreaterThan(SENTENCES.length)
    expect(errors).toEqual([])
  })

  it('[JO2] finds her session again after a reload and on the first page, and the server has every event of it', async () => {
    const { page, errors } = await here.visitor()
    await direct(page)
    await begin(page, 'de-jas-nog-aan')
    await say(page, SENTENCES[0]!)
    await page.reload()
    await yourTurn(page)
    await page.getByText(SENTENCES[0]!).waitFor()
    await say(page, SENTENCES[1]!)
    await page.getByText('bewaard op de server').waitFor({ timeout: 20_000 })
    const { sessions } = (await (await page.request.get('/api/sessions')).json()) as { sessions: { id: string; last: number }[] }
    expect(sessions).toHaveLength(1)
    const { events } = (await (await page.request.get(`/api/sessions/${sessions[0]!.id}/events`)).json()) as { events: { body: { type: string; turn?: { text?: string } } }[] }
    for (const text of SENTENCES.slice(0, 2)) expect(events.some(({ body }) => body.turn?.text === text)).toBe(true)
    expect(JSON.stringify(events)).not.toMatch(/"changes"|"measures"/)
    await page.goto('/')
    await page.getByRole('link', { name: /verder leiden/ }).first().click()
    await yourTurn(page)
    expect(errors).toEqual([])
  })
})

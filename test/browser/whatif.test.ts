/** What if: from looking back on a session to what else could have happened, and on from there. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { axe, begin, direct, field, finish, fits, say, sayIt, shot, yourTurn } from './journey.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

const SAID = ['Piet, wacht nog even tot iedereen zit.', 'Piet, blijf nou maar gewoon zitten.', 'Laten we doorgaan met de presentatie.', 'Wat hebben jullie Piet hier zien doen?', 'Fijn dat jullie dat zo tegen elkaar zeggen.']

const allReplayed = (page: Page): Promise<void> => page.getByText(/Al je \d+ keuzes zijn nagespeeld/).waitFor({ timeout: 200_000 })

async function led(page: Page, said: readonly string[] = SAID): Promise<string> {
  await direct(page)
  await begin(page, 'de-jas-nog-aan')
  for (const text of said) await say(page, text)
  const id = new URL(page.url()).pathname.split('/').at(-1)!
  await finish(page)
  return id
}

describe('what if', () => {
  it('[JO20] leads, looks back, asks what if, reads a branch beside how it went, and goes on from there; the old session stays as it was', async () => {
    const { page, errors } = await here.visitor()
    const id = await led(page)
    const choices = page.getByRole('region', { name: 'Jouw keuzes' })
    await page.getByRole('link', { name: 'Wat als?', exact: true }).click()
    await page.getByRole('heading', { name: 'Wat als?', level: 1 }).waitFor()
    for (const text of SAID) await choices.getByText(text).waitFor()
    await allReplayed(page)
    await expect.poll(() => choices.getByText('nog niet nagespeeld').count()).toBe(0)
    await axe(page, 'what if')
    await shot(page, 'journey-whatif')

    // One decision: sentences in frequencies, pictures, reasons with their pages.
    await choices.getByRole('link', { name: /blijf nou maar gewoon zitten/ }).click()
    const decision = page.getByRole('article')
    await decision.getByText(/blijf nou maar gewoon zitten/).waitFor()
    if (await decision.locator('.alternative.open').count() === 0) {
      await decision.locator('.folded > summary').click()
      await decision.locator('.alternative button').first().click()
    }
    const open = decision.locator('.alternative.open')
    await expect.poll(() => open.locator('h3').textContent()).toMatch(/^Had je .+, dan .+\.$/)
    await expect.poll(() => open.textContent()).not.toMatch(/\d+[.,]\d+|%|NaN|undefined/)
    await expect.poll(() => open.locator('.heap').first().locator('circle').count()).toBe(20)
    await open.getByRole('heading', { name: 'Waardoor het scheelt' }).waitFor()
    await expect.poll(() => open.getByText('Wordt uitgezocht…').count(), { timeout: 60_000 }).toBe(0)
    for (const link of await open.getByRole('link', { name: 'Lees over dit principe' }).all()) await expect.poll(() => link.getAttribute('href')).toMatch(/\/kennis\/principe\/r\d+$/)
    await axe(page, 'one decision')
    await shot(page, 'journey-whatif-decision')
    const example = open.locator('.for-instance')
    const had = (await example.count()) > 0 ? await example.innerText() : ''

    // The branch beside how it went.
    await open.getByRole('link', { name: 'Lees hoe het had kunnen gaan' }).click()
    const went = page.getByRole('region', { name: 'Zo ging het' })
    const might = page.getByRole('region', { name: 'Zo had het kunnen gaan' })
    await might.locator('.parted').waitFor({ timeout: 60_000 })
    await page.getByText('Hier gaan ze uiteen').waitFor()
    await expect.poll(() => went.locator('.parted').textContent()).toContain(SAID[1])
    await expect.poll(() => might.locator('.parted').textContent()).not.toContain(SAID[1])
    await expect.poll(() => might.locator('.said-line').count()).toBeGreaterThan(3)
    await axe(page, 'the branch')
    await shot(page, 'journey-whatif-branch')

    // On from there: the new words stand ready, can be changed, and are said.
    await page.getByRole('button', { name: 'Ga verder vanaf hier' }).click()
    await page.waitForURL(/kamer/, { timeout: 60_000 })
    if (had) await expect.poll(async () => { const prepared = await field(page).inputValue(); return prepared !== '' && had.includes(prepared) }).toBe(true)
    await expect.poll(() => page.getByRole('log').textContent()).toContain(SAID[0])
    await expect.poll(() => page.getByRole('log').textContent()).not.toContain(SAID[1])
    await field(page).fill('Wat doet het met jullie, wat Piet hier zegt?')
    await sayIt(page, 'Wat doet het met jullie, wat Piet hier zegt?')
    await page.reload()
    await yourTurn(page)
    await expect.poll(() => field(page).inputValue()).toBe('')
    await axe(page, 'the room, going on')
    await finish(page)
    await page.getByText(/Deze sessie gaat vanaf beurt \d+ verder op een eerdere/).waitFor()
    await page.getByRole('link', { name: 'Naar die eerdere sessie' }).click()
    await page.waitForURL(`**/terugblik/${id}`)
    await page.getByText('Het hele gesprek').click()
    for (const text of SAID) await page.locator('.conversation').getByText(text).first().waitFor()
    await page.goto('/')
    await page.getByText(/verder vanaf \d:\d\d in die van/).waitFor()

    // The second visit has it at once, without a worker.
    await page.goto(`/terugblik/${id}/wat-als`)
    await page.getByText(/Al je \d+ keuzes zijn nagespeeld/).waitFor({ timeout: 5000 })
    expect(errors).toEqual([])
  })

  it('[JO21] on a phone: the list and a decision are two pages, the branch is read one side at a time, and nothing sticks out', async () => {
    const { page, errors } = await here.visitor({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
    await led(page, SAID.slice(0, 3))
    await page.getByRole('link', { name: 'Wat als?', exact: true }).tap()
    await page.getByRole('heading', { name: 'Wat als?', level: 1 }).waitFor()
    await fits(page, 'the list')
    await expect.poll(() => page.getByRole('article').isVisible()).toBe(false)
    await page.getByRole('link', { name: /blijf nou maar gewoon zitten/ }).tap()
    const decision = page.getByRole('article')
    await decision.locator('.folded > summary').waitFor({ timeout: 60_000 })
    await expect.poll(() => page.getByRole('region', { name: 'Jouw keuzes' }).isVisible()).toBe(false)
    if (await decision.locator('.alternative.open').count() === 0) {
      await decision.locator('.folded > summary').tap()
      await decision.locator('.alternative button').first().tap()
    }
    await fits(page, 'a decision')
    await axe(page, 'a decision on a phone')
    await shot(page, 'journey-whatif-360')
    const targets = await decision.locator('a.word, a.button, button, summary').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => Math.round(one.getBoundingClientRect().height)))
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(44)
    await decision.getByRole('link', { name: 'Lees hoe het had kunnen gaan' }).first().tap()
    const went = page.getByRole('region', { name: 'Zo ging het' })
    const might = page.getByRole('region', { name: 'Zo had het kunnen gaan' })
    await might.locator('.parted').waitFor({ timeout: 60_000 })
    await expect.poll(() => went.isVisible()).toBe(false)
    await page.getByRole('radio', { name: 'Zo ging het' }).check()
    await went.waitFor()
    await expect.poll(() => might.isVisible()).toBe(false)
    await fits(page, 'the branch')
    await axe(page, 'the branch on a phone')
    await page.getByRole('link', { name: 'Terug naar deze keuze' }).tap()
    await decision.getByRole('link', { name: 'Alle keuzes' }).tap()
    await page.getByRole('region', { name: 'Jouw keuzes' }).waitFor()
    expect(errors).toEqual([])
  })

  it('[JO22] stops when asked, keeps what was found, and goes on; with the keyboard alone', async () => {
    const { page, errors } = await here.visitor({ reducedMotion: 'reduce' })
    const id = await led(page, SAID.slice(0, 2))
    await page.goto(`/terugblik/${id}/wat-als`)
    const stop = page.getByRole('button', { name: 'Stoppen' })
    await stop.waitFor()
    await stop.focus()
    await page.keyboard.press('Enter')
    await page.getByText(/Gestopt/).waitFor()
    const go = page.getByRole('button', { name: 'Verder naspelen' })
    await go.focus()
    await page.keyboard.press('Enter')
    await allReplayed(page)
    // Choosing a decision leaves the focus in the list; its alternatives open and close from the keyboard.
    const last = page.getByRole('region', { name: 'Jouw keuzes' }).getByRole('link').nth(1)
    await last.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('article').getByText(/blijf nou maar gewoon zitten/).waitFor()
    const folded = page.locator('.folded > summary')
    await folded.focus()
    await page.keyboard.press('Enter')
    const other = page.locator('.folded .alternative button').first()
    await other.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => other.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Enter')
    await expect.poll(() => other.getAttribute('aria-expanded')).toBe('false')
    expect(errors).toEqual([])
  })

  it('[JO23] says plainly when there is nothing to look at: a session without a choice, one that is damaged, one of another version, one that is gone', async () => {
    const { page, errors } = await here.visitor()
    await direct(page)
    await page.goto('/terugblik/unknown/wat-als')
    await page.getByText(/staat niet op dit apparaat/).waitFor()
    await axe(page, 'what if of nothing')
    const change = (id: string, how: string): Promise<void> => page.evaluate(({ id, how }) => new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('kring')
      request.addEventListener('error', () => reject(request.error ?? new Error('no database')))
      request.addEventListener('success', () => {
        const tx = request.result.transaction('events', 'readwrite')
        const all = tx.objectStore('events').getAll(IDBKeyRange.bound([id, 0], [id, Infinity]))
        all.addEventListener('success', () => {
          for (const row of all.result as { n: number; event: { body: { type: string; engine?: string; seed?: number } } }[]) {
            if (row.event.body.type !== 'opened') continue
            if (how === 'version') row.event.body.engine = '0.0.1'
            if (how === 'version' || how === 'damage') row.event.body.seed = (row.event.body.seed ?? 0) + 1
            if (how === 'headless') tx.objectStore('events').delete([id, row.n])
            else tx.objectStore('events').put(row)
          }
        })
        tx.addEventListener('complete', () => { request.result.close(); resolve() })
      })
    }), { id, how })

    await begin(page, 'de-jas-nog-aan')
    await say(page, SAID[0]!)
    const id = new URL(page.url()).pathname.split('/').at(-1)!
    await finish(page)
    for (const [how, says] of [['damage', /klopt niet met hoe het model haar naspeelt/], ['version', /met een andere versie van het model/], ['headless', /Het begin van deze bijeenkomst is niet leesbaar/]] as const) {
      await change(id, how)
      await page.goto(`/terugblik/${id}/wat-als`)
      await page.getByText(says).waitFor()
      await axe(page, how)
    }
    expect(errors).toEqual([])
  })
})

/** The line falls away in the middle of a session. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { begin, direct, say } from './journey.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

const SAID = ['Piet, wacht nog even tot iedereen zit.', 'Wat doet het met jullie, wat Piet hier zegt?', 'Wie kent die twijfel ook?']

describe('without a server', () => {
  it('[JO8] goes on and keeps everything; when the line is back the server gets every event, once', async () => {
    const { page, context } = await here.visitor()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    await direct(page)
    await begin(page, 'de-jas-nog-aan')
    await say(page, SAID[0]!)
    await page.getByText('bewaard op de server').waitFor({ timeout: 20_000 })
    await context.setOffline(true)
    await say(page, SAID[1]!)
    await say(page, SAID[2]!)
    await page.getByText('bewaard op dit apparaat').waitFor({ timeout: 20_000 })
    await context.setOffline(false)
    await page.getByText('bewaard op de server').waitFor({ timeout: 60_000 })
    const { sessions } = (await (await page.request.get('/api/sessions')).json()) as { sessions: { id: string }[] }
    expect(sessions).toHaveLength(1)
    const { events } = (await (await page.request.get(`/api/sessions/${sessions[0]!.id}/events`)).json()) as { events: { id: string; body: { turn?: { text?: string } } }[] }
    for (const text of SAID) expect(events.filter(({ body }) => body.turn?.text === text), text).toHaveLength(1)
    const here_ = await page.evaluate(() => new Promise<string[]>((resolve, reject) => {
      const request = indexedDB.open('kring')
      request.addEventListener('error', () => reject(request.error ?? new Error('no database')))
      request.addEventListener('success', () => {
        const all = request.result.transaction('events').objectStore('events').getAll()
        all.addEventListener('success', () => resolve((all.result as { event: { id: string } }[]).map(({ event }) => event.id)))
      })
    }))
    expect(events.map(({ id }) => id)).toEqual(here_)
    expect(broken).toEqual([])
  })
})

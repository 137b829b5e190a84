/** What holds on every page: its weight, its addresses, its colours, its stillness. */
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { axe, begin, direct, say, shot } from './journey.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

/** Most script the first page may bring, in bytes as sent. */
const WEIGHT = 160_000

describe('every page', () => {
  it('[JO11] sends at most 160 kB of script for the first page, and no charts with it', async () => {
    const { page } = await here.visitor()
    const scripts = new Map<string, Promise<number>>()
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body().then((body) => gzipSync(body).length))
    })
    await page.goto('/')
    await page.locator('.plate .stage-people').waitFor()
    await page.waitForLoadState('networkidle')
    const sizes = await Promise.all(scripts.values())
    expect(sizes.length).toBeGreaterThan(0)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(WEIGHT)
    expect([...scripts.keys()].filter((url) => /Debrief|RoomPage|listener/.test(url))).toEqual([])
  })

  it('[JO12] answers a strange address in clear words', async () => {
    const { page } = await here.visitor()
    for (const [path, says] of [
      ['/kamer/unknown', /staat niet op dit apparaat/], ['/terugblik/unknown', /staat niet op dit apparaat/], ['/kennis/begrip/g999', /bestaat niet|niet gevonden|is er niet/i],
      ['/leiden/niets', /Deze groep is er niet/], ['/iets/anders', /bestaat niet|is er niet|niet gevonden/i],
    ] as const) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByText(says).first().waitFor()
      await axe(page, path)
    }
  })

  it('[JO13] reads well in the dark and on a projector, and holds still when she asks for stillness', async () => {
    const { page, errors } = await here.visitor({ colorScheme: 'dark', reducedMotion: 'reduce', viewport: { width: 1920, height: 1080 } })
    await direct(page, 'nl', 'dark')
    for (const path of ['/', '/leiden/de-jas-nog-aan', '/kennis', '/kennis/interventie/i2', '/kennis/principe/r1']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await axe(page, `${path} in the dark`)
    }
    await begin(page, 'de-jas-nog-aan')
    await say(page, 'Wat doet het met jullie, wat Piet hier zegt?')
    await expect.poll(() => page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)).toBe(0)
    await axe(page, 'room in the dark')
    const projector = await page.context().newPage()
    await projector.goto(`${page.url()}?projector`)
    await projector.locator('.circle .stage-people').waitFor()
    await axe(projector, 'projector')
    await shot(projector, 'journey-projector')
    const session = new URL(page.url()).pathname.split('/').at(-1)!
    await page.goto(`/terugblik/${session}`)
    await page.getByRole('complementary', { name: 'Wat gebeurde hier, en waarom' }).waitFor()
    await axe(page, 'debrief in the dark')
    await shot(page, 'journey-debrief-dark')
    expect(errors).toEqual([])
  })
})

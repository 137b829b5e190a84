// Takes a picture of every screen and state at three widths and runs axe on each, so that someone can look at them:
//   node apps/web/test/shots.mjs [--dist apps/web/dist/public] [--out .cache/shots] [--only room] [--widths 360,1280,1920]
// Serves the built pages itself, under the server's content policy and without the server: the room must work alone.
import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync, readFileSync, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'

const { values: options } = parseArgs({ options: {
  dist: { type: 'string', default: 'apps/web/dist/public' }, out: { type: 'string', default: '.cache/shots' }, only: { type: 'string', default: '' },
  widths: { type: 'string', default: '360,1280,1920' }, dark: { type: 'boolean', default: false }, english: { type: 'boolean', default: false },
  scenario: { type: 'string', default: 'de-jas-nog-aan' },
} })
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json' }
const POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'self'"

const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://x').pathname
  if (path.startsWith('/api/')) return response.writeHead(503, { 'content-type': 'text/plain' }).end('no server here')
  let file = join(resolve(options.dist), path)
  if (!existsSync(file) || statSync(file).isDirectory()) file = join(resolve(options.dist), 'index.html')
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-security-policy': POLICY }).end(readFileSync(file))
})
await new Promise((done) => server.listen(0, '127.0.0.1', done))
const base = `http://127.0.0.1:${server.address().port}`
mkdirSync(options.out, { recursive: true })
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })

let found = 0
const heights = { 360: 740, 1280: 800, 1920: 1080 }
const en = options.english

/** Each state: what to do to get there from a fresh visit. */
const field = (page) => page.getByRole('textbox', { name: en ? 'What do you say?' : 'Wat zeg je?' })
const settle = (page) => page.waitForTimeout(700)
async function begin(page, pace = 'direct') {
  await page.goto('/')
  await page.evaluate((pace) => localStorage.setItem('kring.settings', JSON.stringify({ ...JSON.parse(localStorage.getItem('kring.settings') ?? '{}'), pace })), pace)
  await page.goto(`/leiden/${options.scenario}`)
  await page.getByRole('button', { name: en ? 'Begin' : 'Begin' }).click()
  await field(page).waitFor()
  await settle(page)
}
const say = async (page, text) => {
  await field(page).fill(text)
  await page.waitForTimeout(250)
  await field(page).press('Enter')
  await page.waitForTimeout(250)
  const asked = page.getByRole('group', { name: en ? 'Do you mean' : 'Bedoel je' })
  if (await asked.isVisible()) await page.keyboard.press('1')
  await settle(page)
}
const STATES = {
  home: (page) => page.goto('/'),
  'home-earlier': async (page) => {
    await begin(page)
    await say(page, 'Wat doet dit met jullie?')
    await page.goto('/')
    await page.getByText(en ? 'Earlier on this device' : 'Eerder op dit apparaat').scrollIntoViewIfNeeded()
  },
  'home-removed': async (page) => {
    await begin(page)
    await page.goto('/')
    await page.getByRole('button', { name: en ? /^Remove/ : /verwijderen$/ }).click()
    await settle(page)
  },
  briefing: (page) => page.goto(`/leiden/${options.scenario}`),
  'briefing-missing': (page) => page.goto('/leiden/bestaat-niet'),
  'room-empty': (page) => begin(page),
  'room-opening': (page) => begin(page, 'calm'),
  'room-typing': async (page) => {
    await begin(page)
    await field(page).fill('Voordat Piet gaat: wat doet het met jullie, dat hij daar met zijn jas aan staat?')
    await settle(page)
  },
  'room-asked': async (page) => {
    await begin(page)
    await field(page).fill('Tja, daar zit je dan met zijn allen')
    await page.waitForTimeout(300)
    await field(page).press('Enter')
    await settle(page)
  },
  'room-menu-what': async (page) => {
    await begin(page)
    await field(page).fill('Wat doet het met jullie, wat Piet zegt?')
    await settle(page)
    await page.keyboard.press('Alt+KeyB')
    await settle(page)
  },
  'room-menu-whom': async (page) => {
    await begin(page)
    await page.keyboard.press('Alt+KeyT')
    await settle(page)
  },
  'room-palette': async (page) => {
    await begin(page)
    await page.keyboard.press('Alt+KeyI')
    await settle(page)
  },
  'room-long': async (page) => {
    await begin(page)
    for (let i = 0; i < 4; i++) {
      await say(page, ['Piet, wacht heel even tot iedereen zit, dan heb je ieders aandacht.', 'Wat doet het met jullie, wat Piet zegt?', 'Mo, je hoeft niet, maar ik ben benieuwd hoe jij luistert.', 'Wie kent die twijfel ook?'][i])
      await page.keyboard.press('Alt+KeyV')
      await settle(page)
    }
  },
  'room-silence': async (page) => {
    await begin(page)
    await page.keyboard.press('Alt+KeyZ')
    await settle(page)
  },
  'room-too-long': async (page) => {
    await begin(page)
    await field(page).fill('ja '.repeat(2000))
    await settle(page)
  },
  'room-paused': async (page) => {
    await begin(page)
    await page.keyboard.press('Alt+KeyP')
    await page.getByRole('textbox').fill('Mo kijkt steeds naar de deur.')
    await page.getByRole('button', { name: en ? 'Keep' : 'Bewaren' }).click()
    await settle(page)
  },
  'room-help': async (page) => {
    await begin(page)
    await page.getByRole('log').focus()
    await page.keyboard.press('Shift+?')
    await settle(page)
  },
  'room-finish': async (page) => {
    await begin(page)
    await page.keyboard.press('Alt+KeyP')
    await page.getByRole('button', { name: en ? 'Finish' : 'Afronden' }).last().click()
    await settle(page)
  },
  'room-finished': async (page) => {
    await begin(page)
    await page.keyboard.press('Alt+KeyP')
    await page.getByRole('button', { name: en ? 'Finish' : 'Afronden' }).last().click()
    await page.getByRole('button', { name: en ? 'Finish and look back' : 'Afronden en terugkijken' }).click()
    await page.waitForTimeout(1500)
  },
  'room-projector': async (page) => {
    await begin(page)
    await say(page, 'Wat doet het met jullie, wat Piet zegt?')
    await page.goto(`${page.url()}?projector`)
    await field(page).waitFor()
    await settle(page)
  },
  'room-following': async (page) => {
    await begin(page)
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByText(en ? 'Here you look on' : 'Hier kijk je mee').waitFor()
    await settle(other)
    return other
  },
  'room-addressed': async (page) => {
    await begin(page)
    await page.getByRole('toolbar').getByRole('button', { name: /^Mo\b/ }).click()
    await page.getByRole('toolbar').getByRole('button', { name: /^Ria\b/ }).click()
    await settle(page)
  },
  'room-all': async (page) => {
    await begin(page)
    await field(page).fill('Zo, hier zitten we.')
    await page.keyboard.press('Alt+KeyT')
    for (const item of (await page.getByRole('menuitemcheckbox').all()).slice(1)) await item.click()
    await page.keyboard.press('Escape')
    await settle(page)
  },
  'room-in-silence': async (page) => {
    await begin(page, 'calm')
    for (let i = 0; i < 60 && !(await page.locator('.silence.now').isVisible()); i++) {
      await page.waitForTimeout(400)
      if (i % 12 === 11) await page.keyboard.press('Alt+KeyV')
    }
    await page.waitForTimeout(900)
  },
  'error-piece': async (page) => {
    await page.goto('/')
    await page.route(/Briefing-.*\.js/, (route) => route.abort())
    await page.getByRole('link', { name: /De jas nog aan|The coat/ }).click()
    await page.getByRole('alert').waitFor()
  },
  'error-storage': async (page) => {
    await page.addInitScript(() => { indexedDB.open = () => { throw new DOMException('not here', 'SecurityError') } })
    await page.goto(`/leiden/${options.scenario}`)
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('alert').waitFor()
  },
  'room-missing': (page) => page.goto('/kamer/00000000-0000-4000-8000-000000000000'),
  'not-found': (page) => page.goto('/zomaar/iets'),
}

for (const width of options.widths.split(',').map(Number)) {
  for (const [name, reach] of Object.entries(STATES)) {
    if (!name.startsWith(options.only)) continue
    const context = await browser.newContext({
      baseURL: base, locale: en ? 'en-GB' : 'nl-NL', viewport: { width, height: heights[width] ?? 800 }, colorScheme: options.dark ? 'dark' : 'light', hasTouch: width < 500, isMobile: width < 500,
    })
    const page = await context.newPage()
    const errors = []
    page.on('pageerror', (error) => errors.push(`${error.message} ${error.stack?.split('\n').slice(1, 4).join(' ')}`))
    page.on('console', (message) => message.type() === 'error' && !/503|ERR_FAILED/.test(message.text()) && errors.push(message.text()))
    try {
      const shown = (await reach(page)) ?? page
      const seen = shown.screenshot ? shown : page
      await seen.waitForTimeout(500)
      await seen.evaluate(() => document.fonts.ready)
      const full = !name.startsWith('room')
      await seen.screenshot({ path: join(options.out, `${name}-${width}${options.dark ? '-dark' : ''}${en ? '-en' : ''}.png`), fullPage: full })
      const { violations } = await new AxeBuilder({ page: seen }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
      const overflow = await seen.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      for (const { id, nodes } of violations) console.log(`${name} ${width}: axe ${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary?.split('\n')[1]?.trim()}`).slice(0, 3).join(' | ')}`)
      if (overflow > 0) console.log(`${name} ${width}: ${overflow} px wider than the screen`)
      if (name.startsWith('error')) errors.length = 0 // What it is about; the page says it in words.
      for (const error of errors) console.log(`${name} ${width}: ${error}`)
      found += violations.length + errors.length + (overflow > 0 ? 1 : 0)
    } catch (error) {
      found++
      console.log(`${name} ${width}: could not be reached: ${error.message.split('\n')[0]} ${errors.join(' | ')}`)
      await page.screenshot({ path: join(options.out, `${name}-${width}-failed.png`) })
    }
    await context.close()
  }
}
await browser.close()
server.close()
console.log(found === 0 ? 'Nothing found; now look at the pictures.' : `${found} things to look at.`)
process.exit(found === 0 ? 0 : 1)

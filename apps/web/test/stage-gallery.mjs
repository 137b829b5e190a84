/**
 * Drawing sheets of the stage, as pictures to look at: `node apps/web/test/stage-gallery.mjs [sheet …] [--out DIR]`.
 * `motion` measures instead: frames a second and the work of the main thread while people move.
 * Sheets: people postures signs sides heads faces portraits room. Needs Chromium (CHROMIUM, or /usr/bin/chromium).
 */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))
const words = process.argv.slice(2)
const outAt = words.indexOf('--out')
const out = resolve(outAt >= 0 ? words.splice(outAt, 2)[1] : join(here, '../../../.cache/stage-gallery'))
mkdirSync(out, { recursive: true })

const SHEETS = [
  ['people', 1600, 1800], ['postures', 1560, 640], ['signs', 1560, 640], ['sides', 1560, 1900], ['heads', 1560, 3200], ['faces', 1820, 940], ['portraits', 1500, 320],
  ['room', 795, 750], ['room', 795, 750, 'evening'], ['room', 360, 336], ['room', 360, 336, 'evening'], ['room', 1280, 748], ['room', 1920, 1080], ['room', 1440, 1080, 'evening'],
  ['room', 795, 750, 'n=13'], ['room', 360, 336, 'n=13'], ['room', 795, 750, 'n=4'], ['room', 795, 750, 'cast=03'], ['room', 795, 750, 'cast=06'], ['motion', 795, 750], ['motion', 1920, 1080],
]
const wanted = SHEETS.filter(([name]) => words.length === 0 || words.includes(name))

const server = await createServer({ root: join(here, '..'), logLevel: 'error', server: { port: 0, strictPort: false, hmr: false, watch: null, proxy: {} }, optimizeDeps: { entries: ['test/stage-gallery/index.html'], include: ['react', 'react-dom/client', 'react/jsx-dev-runtime'] }, cacheDir: join(here, '../../../.cache/vite-gallery') })
await server.listen()
const address = `http://localhost:${server.httpServer.address().port}/test/stage-gallery/index.html`
const chrome = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath: existsSync(chrome) ? chrome : undefined, args: ['--no-sandbox', '--disable-gpu'] })
try {
  for (const [sheet, width, height, extra = ''] of wanted) {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: width < 500 ? 2 : 1 })
    page.on('pageerror', (error) => console.error(`${sheet}: ${error.message}`))
    page.on('console', (message) => message.type() === 'error' && console.error(`${sheet}: ${message.text()}`))
    await page.goto(`${address}?sheet=${sheet}&${extra.includes('=') ? extra : `theme=${extra}`}`)
    await page.waitForFunction(() => document.querySelector('#root svg path'))
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(300)
    if (sheet === 'motion') {
      console.log(`motion at ${width} × ${height}:`, await measure(page))
      await page.close()
      continue
    }
    const file = join(out, `${[sheet, width, extra.replace('=', '')].filter(Boolean).join('-')}.png`)
    await page.screenshot({ path: file, fullPage: sheet !== 'room' })
    console.log(file)
    await page.close()
  }
} finally {
  await browser.close()
  await server.close()
}

/** Eight seconds of people moving: intervals between frames, and what the main thread did. */
async function measure(page) {
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable')
  const read = async () => Object.fromEntries((await client.send('Performance.getMetrics')).metrics.map((m) => [m.name, m.value]))
  const before = await read()
  const gaps = await page.evaluate(() => new Promise((done) => {
    const list = []
    let last = performance.now()
    const end = last + 8000
    requestAnimationFrame(function next(now) {
      list.push(now - last)
      last = now
      if (now < end) requestAnimationFrame(next)
      else done(list)
    })
  }))
  const after = await read()
  gaps.sort((a, b) => a - b)
  const share = (name) => `${(((after[name] - before[name]) / (after.Timestamp - before.Timestamp)) * 100).toFixed(1)} %`
  return { frames: gaps.length, perSecond: Math.round(gaps.length / 8), median: gaps[gaps.length >> 1].toFixed(1), p95: gaps[Math.floor(gaps.length * 0.95)].toFixed(1), script: share('ScriptDuration'), style: share('RecalcStyleDuration'), layout: share('LayoutDuration'), mainThread: share('TaskDuration') }
}

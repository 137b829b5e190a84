// The whole hindsight in a browser: a page of its own (bench/page) served from here, opened in the Chromium the browser tests use.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { bundlePage } from './bundle.mjs'

const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
const TYPES = { '.html': 'text/html', '.js': 'text/javascript' }

/** An installed Chromium or Chrome, the one of CHROME_PATH, or the one that comes inside an npm package; null when there is none. */
async function browserPath() {
  if (process.env['CHROME_PATH']) return process.env['CHROME_PATH']
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    } catch {
      // not installed under this name
    }
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  if (existsSync(mac)) return mac
  try {
    return await (await import('@sparticuz/chromium')).default.executablePath()
  } catch {
    return null
  }
}

/** Computes the hindsight of `log` so many times with two workers, each in a page just opened, until `most` seconds are spent; why not (`missing`) when there is no browser. */
export async function inChromium(log, { folder, rollouts, times, most }) {
  const executablePath = await browserPath()
  if (!executablePath) return { missing: 'no Chromium was found' }
  const { chromium } = await import('playwright-core')
  const pages = await bundlePage('bench/page', folder)
  const server = createServer(({ url }, response) => {
    const file = join(pages, url === '/' ? 'index.html' : url.split('?')[0])
    if (!file.startsWith(pages) || !existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  try {
    const runs = []
    while (runs.length < times && runs.reduce((sum, { seconds }) => sum + seconds, 0) < most) {
      const page = await browser.newPage()
      await page.goto(`http://127.0.0.1:${server.address().port}/`)
      await page.waitForFunction(() => 'measure' in window)
      runs.push(await page.evaluate(([session, workers, n]) => window.measure(session, workers, n), [log, 2, rollouts]))
      await page.close()
    }
    return { version: browser.version(), runs }
  } finally {
    await browser.close()
    server.close()
  }
}

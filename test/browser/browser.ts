/** A real server with a database of its own, and a real browser, for one file of journeys. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { databaseFolder } from '../../apps/server/test/template.ts'

/**
 * For a visitor before whom people move and breathe. Most journeys ask for rest, as a visitor may: without a graphics card a group that breathes
 * takes four tenths of a core for as long as a page stands there, and two journeys run beside each other.
 */
export const MOVING: BrowserContextOptions = { reducedMotion: 'no-preference' }

const root = fileURLToPath(new URL('../..', import.meta.url))
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

/** The one that comes inside an npm package, if this machine can run it. */
async function packagedBrowser(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { default: packaged } = await import('@sparticuz/chromium')
  const path = await packaged.executablePath()
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore' })
    return path
  } catch {
    // a library is missing here
    return undefined
  }
}

function installedBrowser(): string {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    } catch {
      // not installed under this name
    }
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  if (existsSync(mac)) return mac
  throw new Error('There is no browser for the journeys: install Chromium or Chrome, or name one with CHROME_PATH.')
}

/**
 * The browser of CHROME_PATH, else the packaged one, else an installed one. The packaged one draws pages as any Chromium does and has no window around
 * them: an installed one spends a third more of the machine on that window. `setup.ts` chooses once, before files run beside each other.
 */
export const browserPath = async (): Promise<string> => process.env['CHROME_PATH'] ?? (await packagedBrowser()) ?? installedBrowser()

export interface Stand {
  url: string
  browser: Browser
  /** A fresh visitor: no storage, Dutch unless told otherwise, and still pictures (see MOVING). Errors in the page fail the journey (see `errors`). */
  visitor(options?: BrowserContextOptions): Promise<{ context: BrowserContext; page: Page; errors: string[] }>
  /** What `kring …` prints, beside this server and on its database. */
  kring(...args: string[]): string
  /** Kills the server in the middle of whatever it does, and says how to start it again on the same data and address. */
  kill(): Promise<() => Promise<void>>
  stop(): Promise<void>
}

/** `kring serve` on a data folder, once it listens. */
export function startServer(dataDir: string, port = '0'): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [join(root, 'apps/cli/bin/kring.js'), 'serve'], {
    cwd: root, env: { ...process.env, PORT: port, DATA_DIR: dataDir, LOG_LEVEL: 'warn', RATE_LIMIT: '0' }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk
      const url = /(http:\/\/[^\s"]+)/.exec(said)?.[1]
      if (url) resolve({ process: child, url: url.replace(/\/$/, '') })
    }
    child.stdout!.on('data', hear)
    child.stderr!.on('data', (chunk: Buffer) => (said += chunk))
    child.on('exit', (code) => reject(new Error(`the server stopped (${code}): ${said}`)))
  })
}

export async function stand(): Promise<Stand> {
  const dataDir = databaseFolder()
  let server = await startServer(dataDir)
  const browser = await chromium.launch({ executablePath: await browserPath(), args: FLAGS })
  return {
    url: server.url,
    browser,
    async visitor(options = {}) {
      const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 800 }, baseURL: server.url, acceptDownloads: true, reducedMotion: 'reduce', ...options })
      const page = await context.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      return { context, page, errors }
    },
    kring: (...args) => execFileSync(process.execPath, [join(root, 'apps/cli/bin/kring.js'), ...args], { encoding: 'utf8', env: { ...process.env, DATA_DIR: dataDir, PORT: new URL(server.url).port } }),
    async kill() {
      const { url } = server
      server.process.removeAllListeners('exit')
      const gone = new Promise((resolve) => server.process.on('exit', resolve))
      server.process.kill('SIGKILL')
      await gone
      return async () => {
        server = await startServer(dataDir, new URL(url).port)
      }
    },
    async stop() {
      await browser.close()
      server.process.kill('SIGTERM')
      await new Promise((resolve) => server.process.on('exit', resolve))
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

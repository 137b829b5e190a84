/** Before the journeys: the browser for all of them, and a house that has started once, with its demonstration course, for each file to copy. */
import { makeTemplate } from '../../apps/server/test/template.ts'
import { browserPath, startServer } from './browser.ts'

export async function setup(): Promise<() => void> {
  process.env['CHROME_PATH'] = await browserPath()
  return makeTemplate(async (dataDir) => {
    const { process: server } = await startServer(dataDir)
    server.removeAllListeners('exit')
    const gone = new Promise((resolve) => server.on('exit', resolve))
    server.kill('SIGTERM')
    await gone
  })
}

/** Before the journeys: a house that has started once, with its demonstration course, for each file to copy. */
import { makeTemplate } from '../../apps/server/test/template.ts'
import { startServer } from './browser.ts'

export const setup = (): Promise<() => void> =>
  makeTemplate(async (dataDir) => {
    const { process: server } = await startServer(dataDir)
    server.removeAllListeners('exit')
    const gone = new Promise((resolve) => server.on('exit', resolve))
    server.kill('SIGTERM')
    await gone
  })

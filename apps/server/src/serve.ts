/** Starts everything in order and stops it in the reverse order. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Bus } from './bus/bus.ts'
import { natsBus } from './bus/nats.ts'
import { postgresBus } from './bus/postgres.ts'
import { buildApp, closeApp } from './app.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/open.ts'

export interface RunningServer {
  url: string
  /** Ends streams, lets requests finish, closes the database last. Safe to call twice. */
  stop(): Promise<void>
}

const PAGES = fileURLToPath(new URL('../../web/dist/public', import.meta.url))
const SCENARIOS = fileURLToPath(new URL('../../../packages/curriculum/generated/scenarios.json', import.meta.url))

const playable = (): string[] => (JSON.parse(readFileSync(SCENARIOS, 'utf8')) as { id: string }[]).map(({ id }) => id)

/** @throws DataFolderInUse, or an error with a sentence when the port is taken. */
export async function serve(config: Config): Promise<RunningServer> {
  const scenarios = [...playable(), 'random']
  const database = await openDatabase(config)
  let bus: Bus | undefined
  try {
    const log = (message: string): void => console.error(message)
    bus = config.natsUrl ? await natsBus(config.natsUrl, log) : await postgresBus(database.url, log)
    const streams = new Set<() => void>()
    const app = await buildApp({ config, db: database.db, bus, scenarios, streams }, PAGES)
    const url = await app.listen({ port: config.port, host: config.host })
    let stopping: Promise<void> | undefined
    const stop = async (): Promise<void> => {
      for (const end of streams) end()
      await closeApp(app)
      await bus?.close()
      await database.close()
    }
    return { url, stop: () => (stopping ??= stop()) }
  } catch (error) {
    await bus?.close()
    await database.close()
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new Error(`Port ${config.port} of ${config.host} is in use by another program. Choose another with PORT, or stop that program.`, { cause: error })
    }
    throw error
  }
}

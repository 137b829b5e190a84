/** Before the tests of the server: a database with every table, for each file to copy. */
import { openDatabase } from '../src/db/open.ts'
import { makeTemplate } from './template.ts'

export const setup = (): Promise<() => void> =>
  makeTemplate(async (dataDir) => {
    const database = await openDatabase({ dataDir, databaseUrl: null })
    await database.close()
  })

/** The schema's history, oldest first; kysely's Migrator runs what is missing under a lock, so many nodes may start at once. */
import { type Kysely, type MigrationProvider, Migrator } from 'kysely'
import type { Database } from '../schema.ts'
import { sessions } from './0001-sessions.ts'
import { people } from './0002-people.ts'
import { programme } from './0005-programme.ts'
import { study } from './0006-study.ts'
import { inClass } from './0007-class.ts'
import { grounds } from './0008-grounds.ts'

const provider: MigrationProvider = { getMigrations: async () => ({ '0001_sessions': sessions, '0002_people': people, '0005_programme': programme, '0006_study': study, '0007_class': inClass, '0008_grounds': grounds }) }

export async function migrate(db: Kysely<Database>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error
}

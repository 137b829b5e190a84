/** The schema's history, oldest first; kysely's Migrator runs what is missing under a lock, so many nodes may start at once. */
import { type Kysely, type MigrationProvider, Migrator } from 'kysely'
import type { Database } from '../schema.ts'
import { sessions } from './0001-sessions.ts'
import { people } from './0002-people.ts'
import { programme } from './0005-programme.ts'
import { study } from './0006-study.ts'
import { inClass } from './0007-class.ts'
import { grounds } from './0008-grounds.ts'
import { report } from './0009-report.ts'
import { assessment } from './0010-assessment.ts'
import { cases } from './0011-cases.ts'
import { group } from './0013-group.ts'
import { practice } from './0014-practice.ts'
import { lists } from './0020-lists.ts'

const provider: MigrationProvider = {
  getMigrations: async () => ({
    '0001_sessions': sessions,
    '0002_people': people,
    '0005_programme': programme,
    '0006_study': study,
    '0007_class': inClass,
    '0008_grounds': grounds,
    '0009_report': report,
    '0010_assessment': assessment,
    '0011_cases': cases,
    '0013_group': group,
    '0014_practice': practice,
    '0020_lists': lists,
  }),
}

export async function migrate(db: Kysely<Database>): Promise<void> {
  // Parts of the schema that do not know each other were made side by side: a lower number may come later.
  const { error } = await new Migrator({ db, provider, allowUnorderedMigrations: true }).migrateToLatest()
  if (error) throw error
}

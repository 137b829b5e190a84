/** Makes the demonstration course on an empty database; harmless when it is there, or when anyone is. */
import { sql } from 'kysely'
import { createCourse, enrol } from '../commands/courses.ts'
import { createPerson } from '../commands/people.ts'
import type { Foundation } from '../context.ts'
import { curriculumCourse } from '../curriculum.ts'
import { seedCircle } from './circle.ts'
import { DEMO_COURSE, DEMO_PEOPLE } from './people.ts'
import { seedReports } from './report.ts'

const DAY = 24 * 3_600_000
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

/** Any number, as long as it stays the same: one seeding at a time. */
const SEED_LOCK = 4_919_012

export async function seedDemo({ config, db }: Foundation): Promise<void> {
  if (!config.demo) return
  await db.connection().execute(async (one) => {
    await sql`select pg_advisory_lock(${SEED_LOCK})`.execute(one)
    try {
      if (await one.selectFrom('person').select('id').limit(1).executeTakeFirst()) return
      const source = curriculumCourse('bacu')
      if (!source) return
      const now = Date.now()
      // It began a week ago: there is a day to look back on and days to come.
      const course = await createCourse(one, null, { title: DEMO_COURSE.title, curriculum: source.id, version: source.version, snapshot: source.snapshot, startsOn: dayOf(now - 7 * DAY), endsOn: dayOf(now + 63 * DAY), demo: true })
      for (const { name, email, role, house } of DEMO_PEOPLE) {
        const person = await createPerson(one, { name, email, emailVerified: true, language: 'nl', demo: true, passwordHash: null })
        await enrol(one, null, { person: person.id, course: house ? null : course.id, role })
      }
      await seedCircle(one, course.id)
      await seedReports(one, course.id)
    } finally {
      await sql`select pg_advisory_unlock(${SEED_LOCK})`.execute(one)
    }
  })
}

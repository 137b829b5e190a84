/** Makes the demonstration course on an empty database; harmless when it is there, or when anyone is. */
import { sql } from 'kysely'
import { createCourse, enrol } from '../commands/courses.ts'
import { createPerson } from '../commands/people.ts'
import type { Foundation } from '../context.ts'
import { curriculumCourse } from '../curriculum.ts'
import { demoDays, seedCourse } from './course.ts'
import { seedCircle } from './circle.ts'
import { DEMO_COURSE, DEMO_PEOPLE } from './people.ts'
import { seedReports } from './report.ts'

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
      const days = demoDays(now)
      const course = await createCourse(one, null, { title: DEMO_COURSE.title, curriculum: source.id, version: source.version, snapshot: source.snapshot, startsOn: days[0]!.date!, endsOn: days.at(-1)!.date!, days, demo: true })
      const people = new Map<string, string>()
      for (const { name, email, role, house } of DEMO_PEOPLE) {
        const person = await createPerson(one, { name, email, emailVerified: true, language: 'nl', demo: true, passwordHash: null })
        await enrol(one, null, { person: person.id, course: house ? null : course.id, role })
        people.set(name.split(' ')[0]!, person.id)
      }
      await seedCourse(one, course.id, (name) => people.get(name)!, now)
      await seedCircle(one, course.id)
      await seedReports(one, course.id)
    } finally {
      await sql`select pg_advisory_unlock(${SEED_LOCK})`.execute(one)
    }
  })
}

/** The demonstration: who is in it, and entering as one of them by one click. These routes exist only where it is switched on. */
import { demoView, done, enterDemo, refusal } from '@kring/protocol'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { headersOf, passOn } from '../accounts/bridge.ts'
import type { Context } from '../context.ts'
import { demoIsOpen } from '../demo/open.ts'
import { DEMO_PEOPLE } from '../demo/people.ts'
import { Refusal } from '../refusal.ts'

const CLOSED = 'The demonstration is closed, for this house has people of its own now.'

export const demoRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { config, db, accounts } = context
  if (!config.demo) return

  async function people() {
    const rows = await db
      .selectFrom('person')
      .innerJoin('enrolment', 'enrolment.person_id', 'person.id')
      .select(['person.id', 'name', 'email', 'role'])
      .where('demo', '=', true)
      .where('email', 'in', DEMO_PEOPLE.map(({ email }) => email))
      .execute()
    // Whoever walks around as the administrator may give them a role in more courses: each stands here once.
    return DEMO_PEOPLE.flatMap(({ email, role }) => rows.find((row) => row.email === email && row.role === role) ?? [])
  }

  app.get('/api/demo', { config: { needs: 'demo.enter' }, schema: { tags: ['demonstration'], summary: 'The demonstration course and its made-up people', response: { 200: demoView, 404: refusal } } }, async () => {
    if (!(await demoIsOpen(context))) throw new Refusal('not-found', CLOSED)
    const [rows, course] = await Promise.all([people(), db.selectFrom('course').select('id').where('demo', '=', true).orderBy('created_at').executeTakeFirst()])
    return { course: course?.id ?? null, people: rows.map(({ id, name, role }) => ({ id, name, role })) }
  })

  app.post('/api/demo/enter', { config: { needs: 'demo.enter' }, schema: { tags: ['demonstration'], summary: 'Enter as one of them', body: enterDemo, response: { 200: done, 404: refusal } } }, async (request, reply) => {
    if (!(await demoIsOpen(context))) throw new Refusal('not-found', CLOSED)
    const person = (await people()).find(({ id }) => id === request.body.person)
    if (!person) throw new Refusal('not-found', 'There is no such person in the demonstration.')
    await passOn(await (await accounts()).enter({ person: person.id, method: 'demo', secondFactor: true }, headersOf(request)), reply)
    return { ok: true as const }
  })
}

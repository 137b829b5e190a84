/** Who is asking: a person by her sign-in, a guest by his token, or a stranger. Worked out once per request, only when a route needs it. */
import type { FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { loginToken } from './accounts/cookie.ts'
import type { Guest } from './commands/sessions.ts'
import type { Context } from './context.ts'
import type { Database } from './db/schema.ts'
import { demoIsOpen } from './demo/open.ts'
import { guestOf } from './guests.ts'
import type { Person } from './person.ts'
import { Refusal } from './refusal.ts'

export interface Asker {
  person: Person | null
  guest: Guest | null
}

const askers = new WeakMap<FastifyRequest, Promise<Asker>>()

export function askerOf(context: Context, request: FastifyRequest): Promise<Asker> {
  const known = askers.get(request)
  if (known) return known
  const found = (async () => ({ person: await findPerson(context, request), guest: await guestOf(context.db, request) }))()
  askers.set(request, found)
  return found
}

/** The person of a request. @throws Refusal 'sign-in-needed'; behind a permission that strangers do not have it never throws. */
export async function personOf(context: Context, request: FastifyRequest): Promise<Person> {
  const { person } = await askerOf(context, request)
  if (!person) throw new Refusal('sign-in-needed', 'Sign in first.')
  return person
}

async function findPerson({ config, db, secret }: Context, request: FastifyRequest): Promise<Person | null> {
  const token = loginToken(request.cookies, secret, config.secureCookie)
  const person = token ? await readPerson(db, token) : null
  // Once the house has real people, who still sits in the demonstration is out.
  return person?.demo && !(await demoIsOpen({ config, db })) ? null : person
}

/** Sign-in, person and roles in one query: it runs before every request of someone who is signed in. */
async function readPerson(db: Kysely<Database>, token: string): Promise<Person | null> {
  const row = await db
    .selectFrom('login')
    .innerJoin('person', 'person.id', 'login.person_id')
    .select((eb) => [
      'person.id', 'name', 'email', 'email_verified', 'language', 'demo', 'person.created_at', 'two_factor_enabled', 'login.id as login_id', 'method', 'second_factor_at',
      jsonArrayFrom(
        eb
          .selectFrom('enrolment')
          .leftJoin('course', 'course.id', 'enrolment.course_id')
          .select(['role', 'course_id as course', 'course.title as courseTitle'])
          .whereRef('enrolment.person_id', '=', 'person.id')
          .orderBy('course.starts_on', 'desc'),
      ).as('holds'),
    ])
    .where('token', '=', token)
    .where('expires_at', '>', new Date())
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id, name: row.name, email: row.email, emailVerified: row.email_verified, language: row.language, demo: row.demo, createdAt: row.created_at, holds: row.holds,
    secondFactorReady: row.two_factor_enabled,
    login: { id: row.login_id, method: row.method, secondFactor: row.second_factor_at !== null },
  }
}


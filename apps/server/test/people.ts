/** People for tests: made in the database, signed in by a cookie as the server itself would set it. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { PlannedDay, Role } from '@kring/protocol'
import { todayOf } from '../src/commands/clock.ts'
import { createCourse } from '../src/commands/courses.ts'
import { curriculumCourse } from '../src/curriculum.ts'
import type { TestServer } from './server.ts'

export interface TestPerson {
  id: string
  email: string
  name: string
  cookie: string
  login: string
  /** A request with her cookie; a body is sent as JSON. */
  ask: (path: string, options?: { method?: string; body?: unknown; headers?: Record<string, string> }) => Promise<Response>
}

export const asker =
  (url: string, headers: Record<string, string> = {}): TestPerson['ask'] =>
  (path, { method, body, headers: more } = {}) =>
    fetch(`${url}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'), redirect: 'manual',
      headers: { ...headers, ...more, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })

/** A browser: keeps cookies between requests, as they are set and cleared. */
export function browser(url: string): { ask: TestPerson['ask']; cookies: Map<string, string> } {
  const cookies = new Map<string, string>()
  return {
    cookies,
    async ask(path, options = {}) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await asker(url, cookie ? { cookie } : {})(path, options)
      for (const line of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
        if (/max-age=0|expires=thu, 01 jan 1970/i.test(line) || value === '') cookies.delete(name!)
        else cookies.set(name!, value!)
      }
      return response
    },
  }
}

export async function loginCookie(server: TestServer, person: string, secondFactor: boolean): Promise<{ cookie: string; login: string }> {
  const { db } = server.database
  const token = randomBytes(24).toString('base64url')
  const row = await db
    .insertInto('login')
    .values({ person_id: person, token, expires_at: new Date(Date.now() + 3_600_000), ip_address: null, user_agent: 'test', method: 'password', second_factor_at: secondFactor ? new Date() : null })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { value: secret } = await db.selectFrom('setting').select('value').where('key', '=', 'auth-secret').executeTakeFirstOrThrow()
  return { cookie: `kring.session_token=${encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)}`, login: row.id }
}

export interface PersonPlan {
  name?: string
  email?: string
  /** What she is: in a course, or (course null) in the house. */
  roles?: { role: Role; course: string | null }[]
  secondFactor?: boolean
  demo?: boolean
}

export async function makePerson(server: TestServer, { name = 'Ria de Wit', email = `${randomUUID()}@voorbeeld.nl`, roles = [], secondFactor = true, demo = false }: PersonPlan = {}): Promise<TestPerson> {
  const { db } = server.database
  const { id } = await db.insertInto('person').values({ name, email, email_verified: true, demo }).returning('id').executeTakeFirstOrThrow()
  for (const { role, course } of roles) await db.insertInto('enrolment').values({ person_id: id, role, course_id: course }).execute()
  const { cookie, login } = await loginCookie(server, id, secondFactor)
  return { id, email, name, cookie, login, ask: asker(server.url, { cookie }) }
}

/** A course with the content of the curriculum; `days` of it, with dates. */
export async function makeCourse(server: TestServer, title = 'BACU voorjaar', days?: PlannedDay[]): Promise<string> {
  const { snapshot } = curriculumCourse('bacu')!
  const { id } = await createCourse(server.database.db, null, { title, curriculum: 'bacu', version: 'test', startsOn: '2027-01-15', endsOn: '2027-06-18', snapshot, ...(days && { days }) })
  return id
}

/** The day of the calendar so many days from now, in Amsterdam. */
export const inDays = (days: number): string => todayOf(new Date(Date.now() + days * 86_400_000))

/** The five days of a course, the second of them today. */
export const fiveDays = (): PlannedDay[] => [1, 2, 3, 4, 5].map((number) => ({ number, date: inDays((number - 2) * 14), place: 'Zaal 4' }))

/** A course of which the second day is today. */
export const courseUnderWay = (server: TestServer): Promise<string> => makeCourse(server, 'BACU', fiveDays())

/** One for each name, in the same role of the course. */
export const makePeople = (server: TestServer, course: string, role: Role, names: string[], plan: PersonPlan = {}): Promise<TestPerson[]> => Promise.all(names.map((name) => makePerson(server, { name, roles: [{ role, course }], ...plan })))

export const refusalOf = async (response: Response): Promise<{ code: string; message: string }> => ((await response.json()) as { error: { code: string; message: string } }).error

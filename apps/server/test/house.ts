/** A house for tests: a server with one course, its trainer and an administrator, and ways to come in, sign in and look who one is. */
import { beforeAll, expect } from 'vitest'
import { browser, makeCourse, makePerson, type TestPerson } from './people.ts'
import { openServer, type TestServer } from './server.ts'

export const PASSWORD = 'vier groene stoelen'
export const json = async <T>(response: Response): Promise<T> => (await response.json()) as T

export interface House {
  server: TestServer
  course: string
  trainer: TestPerson
  administrator: TestPerson
}

/** One for all tests of a file: opened before them and closed after. Ask its parts inside a test only. */
export function openHouse(): House {
  const house = { server: openServer() } as House
  beforeAll(async () => {
    house.course = await makeCourse(house.server)
    house.trainer = await makePerson(house.server, { name: 'Marijke van Dalen', roles: [{ role: 'trainer', course: house.course }] })
    house.administrator = await makePerson(house.server, { name: 'Willem Bakhuis', roles: [{ role: 'administrator', course: null }] })
  })
  return house
}

let n = 0
export const address = (): string => `nieuw${++n}@voorbeeld.nl`

/** Invites and gives the token of the link. */
export async function invited({ course }: House, by: TestPerson, email: string, role = 'participant'): Promise<{ token: string; id: string }> {
  const response = await by.ask(`/api/courses/${course}/invitations`, { body: { email, role } })
  expect(response.status).toBe(201)
  const { link, invitation } = await json<{ link: string; invitation: { id: string } }>(response)
  return { token: new URL(link).hash.slice(1), id: invitation.id }
}

/** Someone new, in by invitation, with the browser she used. */
export async function joined(house: House, role = 'participant', email = address()) {
  const { token } = await invited(house, role === 'participant' ? house.trainer : house.administrator, email, role)
  const visitor = browser(house.server.url)
  expect((await visitor.ask('/api/account/invitation', { body: { token, name: 'Piet Jansen', password: PASSWORD } })).status).toBe(200)
  return { ...visitor, email }
}

export const me = async (ask: TestPerson['ask']) => json<{ person: { id: string; name: string; email: string } | null; roles: { role: string }[]; secondFactor: { needed: boolean; ready: boolean; given: boolean } }>(await ask('/api/me'))
export const signIn = (visitor: ReturnType<typeof browser>, email: string, password = PASSWORD) => visitor.ask('/api/account/sign-in', { body: { email, password } })

/** Everyone who may come to a door: strangers, guests, and people with each role, in the course, in another, and in the house. */
import { randomBytes } from 'node:crypto'
import { ROLES, type Role, STAFF_ROLES } from '@kring/protocol'
import { hashToken } from '../../src/commands/tokens.ts'
import type { Thing } from '../../src/policies/gate.ts'
import type { Permission } from '../../src/policies/shape.ts'
import { asker, makePerson, type TestPerson } from '../people.ts'
import type { TestServer } from '../server.ts'

export interface World {
  server: TestServer
  /** The course in which the people with a role hold it. */
  course: string
  /** Another course. */
  other: string
}

export interface ActorKind {
  name: string
  roles: { role: Role; house: boolean }[]
  account: boolean
  guest: boolean
  secondFactor: boolean
}

export interface Actor {
  kind: ActorKind
  person: string | null
  guest: string | null
  holds: { role: Role; course: string | null }[]
  ask: TestPerson['ask']
}

const none = { roles: [], account: false, guest: false, secondFactor: false }

export const ACTORS: ActorKind[] = [
  { ...none, name: 'a stranger' },
  { ...none, name: 'a guest', guest: true },
  { ...none, name: 'a person without a role', account: true },
  ...ROLES.map((role) => ({ name: `a ${role} of the course`, roles: [{ role, house: false }], account: true, guest: false, secondFactor: true })),
  { ...none, name: 'a trainer without a second factor', roles: [{ role: 'trainer', house: false }], account: true },
  { ...none, name: 'a registrar of the house', roles: [{ role: 'registrar', house: true }], account: true, secondFactor: true },
  { ...none, name: 'an administrator of the house', roles: [{ role: 'administrator', house: true }], account: true, secondFactor: true },
  { ...none, name: 'an administrator of the house without a second factor', roles: [{ role: 'administrator', house: true }], account: true },
]

/** Fresh each time: a request may sign out, close or erase whoever makes it. */
export async function enter({ server, course }: World, kind: ActorKind): Promise<Actor> {
  const holds = kind.roles.map(({ role, house }) => ({ role, course: house ? null : course }))
  if (kind.account) {
    const person = await makePerson(server, { roles: holds, secondFactor: kind.secondFactor, demo: true })
    return { kind, person: person.id, guest: null, holds, ask: person.ask }
  }
  if (!kind.guest) return { kind, person: null, guest: null, holds, ask: asker(server.url) }
  const token = randomBytes(32).toString('base64url')
  const { id } = await server.database.db.insertInto('guest').values({ token_hash: hashToken(token) }).returning('id').executeTakeFirstOrThrow()
  return { kind, person: null, guest: id, holds, ask: asker(server.url, { authorization: `Bearer ${token}` }) }
}

/** What the table says, worked out here a second time and in another way than in the server. */
export function tableSays({ kind, person, guest, holds }: Actor, { may }: Permission, thing: Thing): boolean {
  if (may.anyone) return true
  if (guest && may.guest && (may.guest === 'any' || thing.guest === guest)) return true
  if (person && may.person && (may.person === 'any' || thing.owner === person)) return true
  return holds.some(({ role, course }) => {
    const scope = may[role]
    if (!scope || ((STAFF_ROLES as readonly Role[]).includes(role) && !kind.secondFactor)) return false
    if (scope === 'own') return thing.owner === person
    if (course === null) return true
    return scope === 'own course' && thing.course === course
  })
}

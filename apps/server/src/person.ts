/** Someone who is signed in, and which roles she holds. */
import type { Role } from '@kring/protocol'
import { STAFF_ROLES } from '@kring/protocol'
import type { PeopleTables } from './db/schema.ts'

export interface Holding {
  role: Role
  /** Null: for the whole house. */
  course: string | null
  courseTitle: string | null
}

export interface Person {
  id: string
  name: string
  email: string
  emailVerified: boolean
  language: 'nl' | 'en'
  demo: boolean
  createdAt: Date
  holds: Holding[]
  /** An authenticator app is set up. */
  secondFactorReady: boolean
  login: { id: string; method: PeopleTables['login']['method']; secondFactor: boolean }
}

export const isStaff = (role: Role): boolean => (STAFF_ROLES as readonly Role[]).includes(role)

/** Whether she holds a role in this course, or (course null) for the whole house. A role for the house counts in every course. */
export const holds = (person: Person, role: Role, course: string | null): boolean => person.holds.some((held) => held.role === role && (held.course === null || held.course === course))

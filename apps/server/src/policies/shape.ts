/** What a permission says: who may do what with which thing, and why. */
import type { Role } from '@kring/protocol'

/** "anyone" counts for all, also without an account; "guest" for a browser with sessions of its own; "person" for whoever is signed in. */
export const ASKERS = ['anyone', 'guest', 'person', 'participant', 'trainer', 'supervisor', 'registrar', 'administrator'] as const

export type AskerKind = 'anyone' | 'guest' | 'person' | Role

/**
 * own: the thing is hers, or about her.
 * own course: the thing belongs to a course in which she holds this role; one who holds it for the whole house has every course.
 * any: also things of no course; a role must then be held for the whole house.
 */
export type Scope = 'own' | 'own course' | 'any'

export interface Permission {
  thing: string
  act: string
  may: Partial<Record<AskerKind, Scope>>
  /** Why it is so, as a sentence for people; a refusal quotes it. */
  why: string
}

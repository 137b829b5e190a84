/**
 * Who may do what: plain data, the only place where it is decided. A route says `config: { needs: 'course.read' }`; the gate (gate.ts)
 * looks here before the route runs; docs/PERMISSIONS.md is written from here; a test tries every route as everyone against it.
 *
 * To add a thing: write its rows here (or in a file of its own that PERMISSIONS gathers), name them in the routes, and add the
 * routes to test/permissions/cases.ts.
 */
import { COURSE } from './course.ts'
import { GROUP } from './group.ts'
import { HOUSE } from './house.ts'
import { PEOPLE } from './people.ts'
import { REPORT } from './report.ts'
import { PRACTICE } from './practice.ts'
import { SESSIONS } from './sessions.ts'
import type { Permission } from './shape.ts'

export const PERMISSIONS: readonly Permission[] = [
  ...HOUSE, ...SESSIONS, ...PEOPLE,
  ...COURSE,
  ...GROUP, ...PRACTICE,
  ...REPORT,
]

const byName = new Map(PERMISSIONS.map((permission) => [`${permission.thing}.${permission.act}`, permission]))
if (byName.size !== PERMISSIONS.length) throw new Error('policies: two rows with the same thing and act.')

/** @throws Error when nothing is declared under this name. */
export function permissionOf(needs: string): Permission {
  const permission = byName.get(needs)
  if (!permission) throw new Error(`policies: "${needs}" is not declared; add a row to apps/server/src/policies.`)
  return permission
}

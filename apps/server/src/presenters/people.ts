/** People as others see them, and what they hold. No hash, token or code is in the shapes; e-mail only where the viewer must be able to reach someone. */
import type { AuditView, HeldRole, MeView, PersonRowView, PersonView } from '@kring/protocol'
import type { Asker } from '../asker.ts'
import type { AuditRow } from '../commands/audit.ts'
import type { PersonRow, PersonWithRoles } from '../commands/people.ts'
import { type Holding, isStaff, type Person } from '../person.ts'

export const presentHolding = ({ role, course, courseTitle }: Holding): HeldRole => ({ role, course: course === null ? null : { id: course, title: courseTitle ?? '' } })

/** `reach`: whether the viewer may know how to reach people. Everyone knows her own address. */
export const presentPerson = (person: PersonWithRoles, viewer: Person, reach: boolean): PersonView => ({
  id: person.id,
  name: person.name,
  email: reach || person.id === viewer.id ? person.email : null,
  roles: person.holds.map(presentHolding),
  disabled: person.disabled_at !== null,
  demo: person.demo,
  createdAt: person.created_at.toISOString(),
})

/** For the list of all people, which only those see who may reach everyone. */
export const presentPersonRow = (person: PersonRow, roles: PersonRowView['roles']): PersonRowView => ({
  id: person.id, name: person.name, email: person.email, roles, disabled: person.disabled_at !== null, demo: person.demo, createdAt: person.created_at.toISOString(),
})

export const presentMe = ({ person, guest }: Asker, hasPassword: boolean): MeView => ({
  person: person && {
    id: person.id, name: person.name, email: person.email, emailVerified: person.emailVerified, language: person.language, demo: person.demo, hasPassword, createdAt: person.createdAt.toISOString(),
  },
  roles: person?.holds.map(presentHolding) ?? [],
  secondFactor: { needed: person?.holds.some(({ role }) => isStaff(role)) ?? false, ready: person?.secondFactorReady ?? false, given: person?.login.secondFactor ?? false },
  signedInBy: person?.login.method ?? null,
  guest: guest !== null,
})

export const presentAudit = (row: AuditRow, viewer: Person): AuditView => ({
  id: row.id,
  at: row.at.toISOString(),
  by: row.by_command ? null : { name: row.by_name, role: row.by_role, you: row.by_id === viewer.id },
  act: row.act,
  thing: row.thing,
  thingId: row.thing_id,
  course: row.course_id,
  detail: row.detail,
})

/** Courses and invitations as they leave the server; the snapshot is asked for by itself. */
import type { CourseView, InvitationView } from '@kring/protocol'
import type { CourseRow } from '../commands/courses.ts'
import type { InvitationRow } from '../commands/invitations.ts'
import type { Person } from '../person.ts'

export const presentCourse = (row: CourseRow, viewer: Person): CourseView => ({
  id: row.id, title: row.title, curriculum: row.curriculum, version: row.version, startsOn: row.starts_on, endsOn: row.ends_on, archived: row.archived_at !== null, demo: row.demo,
  createdAt: row.created_at.toISOString(),
  roles: viewer.holds.filter(({ course }) => course === row.id).map(({ role }) => role),
})

const stateOf = (row: InvitationRow): InvitationView['state'] => (row.accepted_at ? 'accepted' : row.withdrawn_at ? 'withdrawn' : row.expires_at < new Date() ? 'expired' : 'open')

export const presentInvitation = (row: InvitationRow): InvitationView => ({
  id: row.id, email: row.email, name: row.name, role: row.role, course: row.course_id, state: stateOf(row), createdAt: row.created_at.toISOString(), expiresAt: row.expires_at.toISOString(), mailed: row.mailed_at !== null,
})

/** Accounts, people, courses, invitations and the audit trail. */
import type { Permission } from './shape.ts'

export const PEOPLE: Permission[] = [
  { thing: 'me', act: 'look', may: { anyone: 'any' }, why: 'Everyone may ask who the server takes him for.' },
  { thing: 'me', act: 'read', may: { person: 'own' }, why: 'What is kept of a person is hers to read and to take along.' },
  { thing: 'me', act: 'change', may: { person: 'own' }, why: 'Her own name, ways to sign in and open sign-ins are hers to change.' },
  { thing: 'me', act: 'erase', may: { person: 'own' }, why: 'A person may leave and take everything with her.' },
  { thing: 'me', act: 'claim', may: { person: 'own' }, why: 'Sessions led as a guest in this browser are taken along by the one who led them.' },
  { thing: 'audit', act: 'read', may: { person: 'own' }, why: 'Who saw and changed what of a person is hers to know.' },

  { thing: 'course', act: 'list', may: { person: 'own' }, why: 'Everyone sees the courses that he is in; registrars and administrators of the house see all.' },
  { thing: 'course', act: 'create', may: { administrator: 'any' }, why: 'A new course is set up by an administrator of the house.' },
  {
    thing: 'course', act: 'read',
    may: { participant: 'own course', trainer: 'own course', supervisor: 'own course', registrar: 'own course', administrator: 'own course' },
    why: 'Who has a part in a course sees what it is.',
  },
  { thing: 'course', act: 'change', may: { trainer: 'own course', administrator: 'own course' }, why: 'Title and dates are kept by those who run the course.' },
  {
    thing: 'course', act: 'people',
    may: { participant: 'own course', trainer: 'own course', supervisor: 'own course', registrar: 'own course', administrator: 'own course' },
    why: 'A group knows who is in it; e-mail addresses are shown only to those who must reach people.',
  },
  { thing: 'enrolment', act: 'change', may: { administrator: 'own course' }, why: 'Who is what in a course is decided by an administrator.' },
  { thing: 'enrolment', act: 'leave-participant', may: { trainer: 'own course', administrator: 'own course' }, why: 'A participant who stops is taken off the list by those who run the course.' },

  { thing: 'invitation', act: 'create-participant', may: { trainer: 'own course', administrator: 'own course' }, why: 'Participants are invited by those who run the course.' },
  { thing: 'invitation', act: 'create-staff', may: { administrator: 'own course' }, why: 'Who will see other people’s work is invited by an administrator.' },
  { thing: 'invitation', act: 'create-house', may: { administrator: 'any' }, why: 'Roles for the whole house are given by an administrator of the house.' },
  { thing: 'invitation', act: 'list', may: { trainer: 'own course', administrator: 'own course' }, why: 'Who invites sees what became of it.' },
  { thing: 'invitation', act: 'list-house', may: { administrator: 'any' }, why: 'Who invites sees what became of it.' },
  { thing: 'invitation', act: 'change', may: { trainer: 'own course', administrator: 'own course' }, why: 'Who runs the course may withdraw an invitation or make its link anew.' },

  { thing: 'person', act: 'list', may: { registrar: 'any', administrator: 'any' }, why: 'The list of all people is for those who keep the house and its register.' },
  { thing: 'person', act: 'read', may: { registrar: 'any', administrator: 'any', person: 'own' }, why: 'One person is seen whole by herself and by those who keep the house and its register.' },
  { thing: 'person', act: 'change', may: { administrator: 'any' }, why: 'Closing an account or handing over a link for a password is for an administrator of the house; its owner sees it in her trail.' },
  { thing: 'person', act: 'role', may: { administrator: 'any' }, why: 'Roles for the whole house are given by an administrator of the house.' },
]

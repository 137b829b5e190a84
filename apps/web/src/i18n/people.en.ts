import type { PeopleTexts } from './people.nl.ts'

export const peopleEn: PeopleTexts = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  stuck: 'Signing out did not work: Kring cannot be reached. You are still signed in.',
  menu: 'Your menu',
  courses: 'My courses',
  account: 'My account',
  readAlong: 'Reading along',
  house: 'Administration',
  roles: { participant: 'participant', trainer: 'trainer', supervisor: 'supervisor', registrar: 'registrar', administrator: 'administrator' },
  demo: {
    label: 'Demonstration',
    bar: (name, role) => `Demonstration. You are now ${name}${role ? `, ${role}` : ''}. Everything and everyone here is made up.`,
    other: 'Be someone else',
  },
  stranger: { title: 'Sign in first', text: 'This page is for those with an account. After signing in you come back here.' },
  choose: { find: 'Search by name', more: 'There are many: type part of the name, and choose below.', none: 'Nobody of this name.', found: (n) => (n === 1 ? '1 name found.' : `${n} names found.`), pick: 'Choose someone', missing: 'Choose someone first.' },
  unreached: { title: 'Kring cannot be reached', text: 'This page needs the server, and it does not answer now. Practising in the group room works without it.', again: 'Try again' },
}

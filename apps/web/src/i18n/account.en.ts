import type { AccountTexts } from './account.nl.ts'

export const accountEn: AccountTexts = {
  title: 'My account',
  demo: 'In the demonstration people stay as they are, for others come in as them too. That is why address, password, second step and leaving cannot be changed here.',
  who: { title: 'Who you are', name: 'Name', nameHelp: 'This is how others in the course see you.', language: 'Language', send: 'Keep', done: 'Kept.' },
  address: {
    title: 'E-mail address', now: (email) => `You sign in with ${email}.`, change: 'Change your address', field: 'New e-mail address', password: 'Your password', send: 'Change', wrong: 'This is not your password.',
    taken: 'This address cannot be used here.',
    states: { changed: 'Your address was changed.', 'mail-sent': 'A mail went to the new address. Open the link in it; until then your old address counts.' },
  },
  password: {
    title: 'Password', has: 'You have a password.', none: 'You sign in without a password. With one you can come in when another way fails.', change: 'Change your password', choose: 'Choose a password',
    current: 'Your password now', next: 'New password', send: 'Take this password', wrong: 'This is not your present password.',
    weak: 'This password is too easy to guess. Take a few words in a row, not your own name or address.', done: 'Your new password stands. You are signed out on other devices.',
  },
  step: {
    title: 'Second step of signing in', on: 'You sign in with your password and a code of your authenticator app.', off: 'You can make signing in safer with a code of your phone.',
    mustBe: 'Your role works only with a second step: a code of your phone, or a passkey.', setUp: 'Set up an authenticator app', password: 'Your password', wrong: 'This is not your password.',
    newCodes: 'New backup codes', newCodesText: 'The old ones then no longer work.', makeCodes: 'Make new codes',
    switchOff: 'Switch the app off', offTitle: 'Switch the authenticator app off?', offText: 'Afterwards you sign in with your password alone.', offNeeded: 'Your role asks for a second step. Without the app you sign in with a passkey for it.',
    offSure: 'Switch off', offFirst: 'Your role asks for a second step. Make a passkey first; then the app can go.',
  },
  passkeys: {
    title: 'Passkeys', text: 'With a passkey you sign in without a password: your device asks for your finger, face or PIN.', counts: 'That counts as a second step at once.', since: (day) => `since ${day}`,
    remove: 'Throw away', removeNamed: (name) => `Throw ${name} away`, removeText: 'You can then no longer come in with this passkey.', removeSure: 'Throw away', add: 'Make a passkey', make: 'Make', name: 'Name', nameHelp: 'By which you will know it later.',
    held: 'This device holds a passkey for this account already.', notMade: 'The passkey was not made. Perhaps the window was closed.', impossible: 'At this address your browser allows no passkeys; they need https.',
  },
  logins: {
    title: 'Where you are signed in', unknown: 'Unknown browser', by: { password: 'with a password', passkey: 'with a passkey', institution: 'through your institution', demo: 'in the demonstration', link: 'with an invitation' },
    since: (moment, how, address) => `since ${moment}, ${how}${address && `, from ${address}`}`,
    here: 'this device', end: 'Sign out', endNamed: (name) => `Sign out on ${name}`, endAll: 'Sign out everywhere else', ended: 'You were signed out there already.',
  },
  trail: { title: 'Who saw and changed something of yours', text: 'Everything that others look at or change of yours stands here, with name and role. A second look within an hour counts as the same.', none: 'Nothing has happened yet.', more: 'Further back' },
  along: { title: 'Take everything along', text: 'One file with everything that Kring keeps of you: your details, your sessions, your work in courses and this trail.', get: 'Get the file' },
  leaving: {
    title: 'Leaving', text: 'You can erase your account, with everything in it. Get the file above first if you want to keep something.', start: 'Erase my account',
    sureTitle: 'Erase your account?', sureText: 'Your sessions, your work and your place in courses disappear for good. This cannot be undone.', sure: 'Erase everything',
    email: (email) => `Type your e-mail address (${email})`, password: 'Your password', wrong: 'This is not your password.', only: 'You are the only administrator of this house. Make someone else administrator first.',
  },
}

import type { SignInTexts } from './sign-in.nl.ts'

export const signInEn: SignInTexts = {
  title: 'Sign in',
  already: (name) => `You are signed in as ${name}. Sign in below to be someone else.`,
  email: 'E-mail address',
  password: 'Password',
  send: 'Sign in',
  wrong: 'This e-mail address and this password do not belong together. Check both.',
  code: {
    title: 'The second step',
    text: 'Open the authenticator app on your phone and copy the six digits that stand there now for Kring.',
    field: 'Code of the app',
    send: 'Go on',
  },
  demo: {
    title: 'Walk around in the demonstration',
    text: 'A course with made-up people, to see what it is like. Choose who you are; you can always become someone else. What you do here is seen by others who look at the demonstration.',
    closed: 'There is no demonstration here: this house has people of its own, or it was switched off.',
    enter: (name, role) => `Be ${name}, ${role}`,
    does: {
      participant: 'reads, practises, takes notes and writes the reflection report',
      trainer: 'prepares days, leads them and assesses',
      supervisor: 'looks along at what participants show',
      registrar: 'keeps the register of people and courses',
      administrator: 'sets up courses, invites and keeps the house',
    },
  },
}

import type { TrailTexts } from './trail.nl.ts'

export const trailEn: TrailTexts = {
  acts: {
    'account.create': () => 'made your account',
    'account.read': () => 'looked at your account',
    'account.close': () => 'closed your account',
    'account.open': () => 'opened your account again',
    'account.password-link': () => 'made a link with which you choose a new password',
    'account.set-password': () => 'chose a new password',
    'account.change-email': () => 'changed your e-mail address',
    'account.second-factor-on': () => 'switched the second step of signing in on',
    'account.second-factor-off': () => 'switched the second step of signing in off',
    'account.second-factor-reset': () => 'took away your second step of signing in',
    'account.backup-codes': () => 'made new backup codes',
    'account.passkey-made': () => 'made a passkey',
    'account.passkey-gone': () => 'threw a passkey away',
    'enrolment.give-role': ({ role, you }) => (you ? `took the role of ${role}` : `gave you the role of ${role}`),
    'enrolment.take-role': ({ role, you }) => (you ? `laid down the role of ${role}` : `took the role of ${role} from you`),
  },
  you: 'You',
  server: 'Whoever keeps the server',
  gone: 'Someone who is no longer with Kring',
  as: (name, role) => `${name}, ${role},`,
  inCourse: (title) => `in ${title}`,
  other: (thing, act) => `did something that touches you (${thing}: ${act})`,
}

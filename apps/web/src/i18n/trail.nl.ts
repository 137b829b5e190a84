/**
 * The trail as sentences: who did what, by "thing.act" as the server's audit names them. Each slice adds its rows; a sentence begins with
 * who, so it reads on from "Je" and from a name alike.
 */
export interface Did {
  /** Name of a role, where the entry is about one. */
  role: string
  /** The reader did it herself. */
  you: boolean
}

const acts: Record<string, (did: Did) => string> = {
  'account.create': () => 'maakte je account',
  'account.read': () => 'bekeek je account',
  'account.close': () => 'sloot je account',
  'account.open': () => 'opende je account weer',
  'account.password-link': () => 'maakte een link waarmee je een nieuw wachtwoord kiest',
  'account.set-password': () => 'koos een nieuw wachtwoord',
  'account.change-email': () => 'veranderde je e-mailadres',
  'account.second-factor-on': () => 'zette de tweede stap bij het inloggen aan',
  'account.second-factor-off': () => 'zette de tweede stap bij het inloggen uit',
  'account.second-factor-reset': () => 'haalde je tweede stap bij het inloggen weg',
  'account.backup-codes': () => 'maakte nieuwe reservecodes',
  'account.passkey-made': () => 'maakte een passkey',
  'account.passkey-gone': () => 'gooide een passkey weg',
  'enrolment.give-role': ({ role, you }) => (you ? `nam de rol ${role} aan` : `gaf je de rol ${role}`),
  'enrolment.take-role': ({ role, you }) => (you ? `legde de rol ${role} neer` : `nam je de rol ${role} af`),
}

export const trailNl = {
  acts,
  you: 'Je',
  server: 'Wie de server onderhoudt',
  gone: 'Iemand die niet meer bij Kring is',
  as: (name: string, role: string) => `${name}, ${role},`,
  inCourse: (title: string) => `in ${title}`,
  other: (thing: string, act: string) => `deed iets dat jou raakt (${thing}: ${act})`,
}
export type TrailTexts = typeof trailNl

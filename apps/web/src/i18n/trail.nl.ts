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
  'account.institution-linked': () => 'koppelde je account aan je instelling',
  'attendance.change': () => 'schreef op hoeveel uur je erbij was',
  'ground.read': () => 'bekeek je bewijs van de eerdere cursus',
  'ground.vouch': () => 'gaf het woord dat je de eerdere cursus hebt gedaan',
  'ground.let-in': () => 'liet je toe zonder bewijs van de eerdere cursus',
  'ground.accept': () => 'keurde je bewijs van de eerdere cursus goed',
  'ground.refuse': () => 'keurde je bewijs van de eerdere cursus niet goed',
  'contribution.withdraw': () => 'haalde iets weg dat jij in een bespreking schreef',
  'group-moment.open': () => 'opende een moment dat jij met je naam inbracht',
  'practice-moment.read': () => 'bekeek een moment uit een gesprek dat jij inleverde',
  'case.share': () => 'deelde een van je casussen',
  'case.end-share': () => 'beëindigde het delen van een van je casussen',
  'case.read': () => 'las een van je casussen',
  'report.hand-in': () => 'leverde je verslag in',
  'report.read': () => 'las je verslag',
  'report.decide': () => 'nam het besluit over je verslag',
  'report.appeal': () => 'ging in beroep tegen het besluit over je verslag',
  'assessment.appoint': () => 'wees een beoordelaar aan voor je verslag',
  'assessment.judge': () => 'begon je verslag te beoordelen',
  'assessment.done': () => 'rondde de beoordeling van je verslag af',
  'assessment.undone': () => 'nam de afgeronde beoordeling van je verslag terug',
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

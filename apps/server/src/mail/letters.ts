/** What the mails say, in both languages: plain text, one link, no name of anyone else than who invites. */
import type { Role } from '@kring/protocol'
import type { Letter } from './mailer.ts'

type Language = 'nl' | 'en'

const ROLE_NAMES: Record<Language, Record<Role, string>> = {
  nl: { participant: 'deelnemer', trainer: 'opleider', supervisor: 'supervisor', registrar: 'registratiecommissie', administrator: 'beheerder' },
  en: { participant: 'participant', trainer: 'trainer', supervisor: 'supervisor', registrar: 'registrar', administrator: 'administrator' },
}

const day = (language: Language, moment: Date): string => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Amsterdam' }).format(moment)

export interface InvitationLetter {
  to: string
  name: string | null
  by: string | null
  role: Role
  course: string | null
  link: string
  expiresAt: Date
  language: Language
}

export function invitationLetter({ to, name, by, role, course, link, expiresAt, language }: InvitationLetter): Letter {
  const what = ROLE_NAMES[language][role]
  return language === 'nl'
    ? {
        to,
        subject: course ? `Uitnodiging voor ${course}` : 'Uitnodiging voor Kring',
        text: `Beste ${name ?? 'collega'},\n\n${by ?? 'De beheerder'} nodigt je uit voor ${course ? `de cursus "${course}" in ` : ''}Kring, als ${what}.\n\nMet deze link maak je je account:\n${link}\n\nDe link werkt één keer, tot en met ${day(language, expiresAt)}. Verwachtte je deze mail niet, dan hoef je niets te doen.\n`,
      }
    : {
        to,
        subject: course ? `Invitation to ${course}` : 'Invitation to Kring',
        text: `Dear ${name ?? 'colleague'},\n\n${by ?? 'The administrator'} invites you to ${course ? `the course "${course}" in ` : ''}Kring, as ${what}.\n\nThis link makes your account:\n${link}\n\nThe link works once, until ${day(language, expiresAt)}. If you did not expect this mail, there is nothing you need to do.\n`,
      }
}

export interface LinkLetter {
  to: string
  name: string
  link: string
  language: Language
}

export const passwordLetter = ({ to, name, link, language }: LinkLetter): Letter =>
  language === 'nl'
    ? { to, subject: 'Een nieuw wachtwoord voor Kring', text: `Beste ${name},\n\nMet deze link kies je een nieuw wachtwoord:\n${link}\n\nDe link werkt één keer, een uur lang. Heb je hier niet om gevraagd, dan hoef je niets te doen; je wachtwoord blijft zoals het was.\n` }
    : { to, subject: 'A new password for Kring', text: `Dear ${name},\n\nThis link lets you choose a new password:\n${link}\n\nIt works once, for one hour. If you did not ask for it, there is nothing you need to do; your password stays as it was.\n` }

export const emailLetter = ({ to, name, link, language }: LinkLetter): Letter =>
  language === 'nl'
    ? { to, subject: 'Bevestig je e-mailadres voor Kring', text: `Beste ${name},\n\nMet deze link bevestig je dat dit adres van jou is:\n${link}\n\nDe link werkt één keer, een dag lang. Tot dan blijft je oude adres gelden.\n` }
    : { to, subject: 'Confirm your e-mail address for Kring', text: `Dear ${name},\n\nThis link confirms that this address is yours:\n${link}\n\nIt works once, for a day. Until then your old address stays.\n` }

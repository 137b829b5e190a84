/** Words of getting in: signing in, the second step, invitations and links. */
import type { Role } from '@kring/protocol'

export const signInNl = {
  title: 'Inloggen',
  already: (name: string) => `Je bent ingelogd als ${name}. Log hieronder in om iemand anders te zijn.`,
  email: 'E-mailadres',
  password: 'Wachtwoord',
  send: 'Inloggen',
  wrong: 'Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Kijk ze allebei na.',
  code: {
    title: 'De tweede stap',
    text: 'Open de authenticator-app op je telefoon en neem de zes cijfers over die daar nu bij Kring staan.',
    field: 'Code uit de app',
    send: 'Verder',
  },
  demo: {
    title: 'Loop rond in de demonstratie',
    text: 'Een cursus met verzonnen mensen, om te zien hoe het is. Kies wie je bent; je kunt altijd iemand anders worden. Wat je hier doet zien anderen die de demonstratie bekijken ook.',
    closed: 'Er is hier geen demonstratie: dit huis heeft eigen mensen, of ze is uitgezet.',
    enter: (name: string, role: string) => `Wees ${name}, ${role}`,
    does: {
      participant: 'leest, oefent, noteert en schrijft het reflectieverslag',
      trainer: 'bereidt dagen voor, leidt ze en beoordeelt',
      supervisor: 'kijkt mee met wat deelnemers laten zien',
      registrar: 'houdt de gegevens van mensen en cursussen bij',
      administrator: 'zet cursussen op, nodigt uit en beheert het huis',
    } as Record<Role, string>,
  },
}
export type SignInTexts = typeof signInNl

/** Words that every page of people shares: the menu, the roles, who may come in. */
import type { Role } from '@kring/protocol'

const roles: Record<Role, string> = { participant: 'deelnemer', trainer: 'opleider', supervisor: 'supervisor', registrar: 'registratiecommissie', administrator: 'beheerder' }

export const peopleNl = {
  signIn: 'Inloggen',
  signOut: 'Uitloggen',
  stuck: 'Uitloggen lukt niet: Kring is niet te bereiken. Je bent nog ingelogd.',
  menu: 'Jouw menu',
  courses: 'Mijn cursussen',
  account: 'Mijn account',
  readAlong: 'Meelezen',
  house: 'Beheer',
  roles,
  demo: {
    label: 'Demonstratie',
    bar: (name: string, role: string) => `Demonstratie. Je bent nu ${name}${role ? `, ${role}` : ''}. Alles en iedereen hier is verzonnen.`,
    other: 'Wees iemand anders',
  },
  stranger: { title: 'Eerst inloggen', text: 'Deze pagina is voor wie een account heeft. Na het inloggen kom je hier terug.' },
  choose: { find: 'Zoek op naam', more: 'Dit zijn er veel: typ een deel van de naam, en kies daaronder.', none: 'Niemand met deze naam.', found: (n: number) => (n === 1 ? '1 naam gevonden.' : `${n} namen gevonden.`), pick: 'Kies iemand', missing: 'Kies eerst iemand.' },
  unreached: { title: 'Kring is niet te bereiken', text: 'Deze pagina heeft de server nodig, en die antwoordt nu niet. Oefenen in de groepsruimte gaat ook zonder.', again: 'Probeer opnieuw' },
}
export type PeopleTexts = typeof peopleNl

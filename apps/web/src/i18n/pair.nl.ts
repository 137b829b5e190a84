/** The leaders among themselves: the mail before, the talk before and after, what was agreed and what came of it. */
import type { AgreementKind } from '@kring/dynamics'

export const pairNl = {
  mail: {
    title: 'Een mail, alleen aan jou',
    from: (name: string, sent: string) => `${name}, ${sent}`,
    ours: 'De mail is verzonnen. Dat één leider een mail kreeg, komt uit het essay waarop deze groep teruggaat; daar was het de mail van Piet.',
    what: 'Antwoord je?',
    none: 'Niet antwoorden',
    yours: 'Je schrijft:',
    nothing: 'Je laat de mail liggen.',
    undo: 'Toch nog niet kiezen',
  },
  before: {
    title: (name: string) => `Eerst even met ${name}?`,
    text: (name: string) => `${name} is er al. Je kunt hem spreken voor de groep komt: over de mail, over straks, of over hoe jullie het samen doen. Het hoeft niet. Wat jullie afspreken, bepaalt mee hoe hij straks leidt.`,
    go: (name: string) => `Even met ${name} praten`,
  },
  waits: (name: string) => `${name} wacht op jou`,
  finishing: {
    title: 'Wil je het gesprek afronden?',
    text: (name: string) => `Wat jullie hebben afgesproken, blijft staan. ${name} begint niet vanzelf opnieuw.`,
    early: 'Stop je zonder af te ronden, dan blijft het gesprek bewaard en kun je later verder.',
    yes: 'Afronden',
  },
  settled: {
    agreed: 'Afgesproken',
    hollow: (name: string) => `Hier zei ${name} ja op, maar zo te horen om ervan af te zijn`,
    open: 'Genoemd, niet afgesproken',
    nothing: 'Jullie hebben niets afgesproken. Dat kan ook.',
    ease: (name: string, ease: number) =>
      ease < -0.1 ? `${name} ging korter af dan hij kwam. Hij zal zich straks meer aan het programma vasthouden.` : ease > 0.1 ? `${name} ging lichter weg dan hij kwam.` : '',
  },
  toGroup: 'Naar de groep',
  toNext: 'Naar de volgende keer',
  afterTalk: (name: string) => `Nagesprek met ${name}`,
  lookBack: 'Kijk terug op de bijeenkomst',
  home: 'Naar het begin',
  cannot: 'Hier kan dit apparaat niet meer op verder: de bijeenkomst ervoor is weg, of van een oudere versie.',
  next: (session: number) => `de ${session}e keer`,
  came: {
    title: 'Wat jullie hadden afgesproken, en wat ervan kwam',
    hint: 'Geteld is wat te zien en te horen was. Of het iets opleverde, zegt dit niet.',
    nothing: 'Jullie hadden vooraf gepraat en niets afgesproken.',
    of: {
      silence: (co: string, kept: number, broken: number) => (kept + broken === 0 ? 'Er viel geen stilte waarna iemand iets zei.' : `Na ${times(kept)} stilte sprak een ander het eerst, na ${times(broken)} ${co}.`),
      group: (co: string, kept: number, broken: number) => `${co} sprak ${keer(kept)} de hele kring aan, en vroeg ${keer(broken)} door bij één iemand.`,
      time: (_co: string, kept: number, broken: number) => (kept + broken === 0 ? 'Niemand zei iets over de tijd.' : `Wie de tijd zou bijhouden zei er ${keer(kept)} iets over, de ander ${keer(broken)}.`),
      mail: (_co: string, kept: number, broken: number): string => (kept ? 'Het kwam ter sprake bij wie dat zou doen.' : broken ? 'De ander begon erover.' : 'Het kwam niet ter sprake.'),
      say: (co: string, kept: number, broken: number) => (kept + broken === 0 ? `${co} ging niet verder met het programma.` : `${co} vroeg ${keer(kept)} of hij verder kon, en ging ${keer(broken)} gewoon verder.`),
    } satisfies Record<AgreementKind, (co: string, kept: number, broken: number) => string>,
    hollow: (co: string) => `Hierop zei ${co} alleen ja om ervan af te zijn. Het gold dus niet.`,
  },
  mailed: {
    told: (name: string, co: string) => `Je vertelde ${co} van de mail van ${name}.`,
    kept: (name: string, co: string) => `${co} wist niets van de mail van ${name}.`,
    answered: (what: string) => `Je antwoord: ${what}`,
    silent: 'Je antwoordde niet.',
    promised: 'Je had beloofd het voor je te houden.',
  },
  talkItOver: 'Na deze bijeenkomst',
  talkItOverText: (name: string) => `Bespreek met ${name} wat er gebeurde. Wat jullie afspreken, gaat mee naar de volgende keer, met dezelfde mensen.`,
  conversation: 'Het gesprek',
}
const keer = (n: number): string => (n === 1 ? 'één keer' : n === 0 ? 'geen keer' : `${n} keer`)
const times = (n: number): string => (n === 0 ? 'geen enkele' : String(n))
export type PairTexts = typeof pairNl

import type { Figure } from '@kring/dynamics'
import type { Meaning, Shift, Size, Weight } from '../whatif/weigh.ts'
import { didNl } from './did.nl.ts'
import { thenNl } from './then.nl.ts'

const figure: Record<Figure, string> = { leaving: 'wie er blijft', safety: 'veiligheid', recognition: 'herkenning', cohesion: 'samenhang', agenda: 'programma' }
const amount: Record<Size, string> = { slight: 'iets ', clear: '', large: 'veel ' }
const choices = (n: number, of: number): string => `${n} van je ${of} keuzes ${n === 1 ? 'is' : 'zijn'} nagespeeld.`

export const whatifNl = {
  title: 'Wat als?',
  waiting: 'De bijeenkomst wordt opgehaald…',
  lead: 'Hoe was het gegaan als je iets anders had gedaan? Kring speelt je bijeenkomst vanaf elk van je keuzes honderden keren opnieuw: op dat ene moment steeds iets anders, en daarna wat je zelf verder deed.',
  honest: 'Wat hier staat verwacht het model. Het is om mee te oefenen en is niet aan echte groepen getoetst.',
  aboutModel: 'Over het model',
  unfinished: 'Deze bijeenkomst is nog niet afgerond. Er wordt nagespeeld tot waar je nu bent.',
  // the work
  work: {
    opening: 'Je bijeenkomst wordt teruggespeeld…',
    working: (n: number, of: number) => (n === 0 ? `Je ${of} keuzes worden nagespeeld.` : `${choices(n, of)} Je kunt alvast lezen.`),
    stopped: (n: number, of: number) => `Gestopt. ${choices(n, of)}`,
    done: (n: number) => (n === 1 ? 'Je keuze is nagespeeld.' : `Al je ${n} keuzes zijn nagespeeld.`),
    failed: (n: number) => (n === 1 ? 'Bij één keuze lukte het niet.' : `Bij ${n} keuzes lukte het niet.`),
    stop: 'Stoppen',
    resume: 'Verder naspelen',
    again: 'Opnieuw proberen',
    noWorkers: 'Deze browser kan de bijeenkomst niet naspelen. Laad de pagina opnieuw, of probeer het met een nieuwere browser.',
  },
  // why there is nothing
  gone: 'Deze sessie staat niet op dit apparaat. Sessies blijven bij de browser waarin ze gehouden zijn.',
  broken: 'Het begin van deze bijeenkomst is niet leesbaar. Naspelen kan daarom niet.',
  refused: {
    'no-decisions': 'Je hebt in deze bijeenkomst nog niets gezegd en er was geen moment waarop de groep op je wachtte. Er is dus nog geen keuze om bij stil te staan.',
    'other-version': 'Deze bijeenkomst is geleid met een andere versie van het model, en met deze versie zou ze anders verlopen. Daarom is niet te zeggen wat er anders had kunnen gaan. Terugkijken kan gewoon.',
    'not-reproduced': 'Wat er van deze bijeenkomst bewaard is, klopt niet met hoe het model haar naspeelt. Misschien is er iets beschadigd. Wat er anders had kunnen gaan is daarom niet te zeggen. Terugkijken kan gewoon.',
  },
  toRoom: 'Naar de kamer',
  toDebrief: 'Naar de terugblik',
  // her decisions
  decisions: 'Jouw keuzes',
  foremost: 'Het meest kwam het aan op',
  turn: (n: number) => `beurt ${n}`,
  and: 'en',
  nothingStandsOut: 'Geen van je keuzes springt eruit: met iets anders was het ongeveer zo gegaan.',
  place: (clock: string, n: number) => `${clock}, beurt ${n}`,
  said: (text: string) => `‘${text}’`,
  passed: 'Je liet de groep verdergaan',
  silent: 'Je zweeg',
  pending: 'nog niet nagespeeld',
  busy: 'wordt nagespeeld…',
  failed: 'naspelen lukte hier niet',
  meaning: (meaning: Meaning, weight: Weight): string => {
    if (meaning === 'unknown') return 'hier weet het model het niet'
    if (meaning === 'nothing') return 'hier had niets veel uitgemaakt'
    if (meaning === 'better') return weight === 3 ? 'iets anders had veel uitgemaakt' : weight === 2 ? 'iets anders had wat uitgemaakt' : 'iets anders had een beetje uitgemaakt'
    return weight === 3 ? 'dit deed de groep veel goed' : weight === 2 ? 'dit deed de groep goed' : 'hier was dit een goede keus'
  },
  // one decision
  all: 'Alle keuzes',
  previous: 'Vorige keuze',
  next: 'Volgende keuze',
  headline: (meaning: Meaning, weight: Weight): string => {
    if (meaning === 'unknown') return 'Hier weet het model het niet'
    if (meaning === 'nothing') return 'Hier had niets dat je zei veel uitgemaakt'
    if (meaning === 'better') return weight === 3 ? 'Hier had iets anders veel uitgemaakt' : weight === 2 ? 'Hier had iets anders wat uitgemaakt' : 'Hier had iets anders een beetje uitgemaakt'
    return weight === 1 ? 'Wat je hier deed was een goede keus' : 'Wat je hier deed, deed de groep goed'
  },
  explain: (meaning: Meaning): string => {
    if (meaning === 'nothing') return 'Wat je ook had gedaan, de bijeenkomst was ongeveer zo afgelopen. Dat komt vaak voor: een groep heeft haar eigen gang.'
    if (meaning === 'well') return 'Niets anders had de groep duidelijk meer goed gedaan. Dit had het meest gescheeld:'
    return ''
  },
  because: {
    'not-understood': 'Het is niet zeker wat je met deze zin deed. Daarom valt hij niet te vergelijken met iets anders.',
    'too-few-turns': 'Na deze keuze kwamen er te weinig beurten: de bijeenkomst was voorbij voor er iets kon veranderen.',
    'too-uncertain': 'De afloop verschilt van keer tot keer zo sterk dat wat je deed niet van toeval te onderscheiden is.',
  },
  provisional: 'Voorlopig: er is nog maar een deel nagespeeld.',
  folded: (n: number, more: boolean) => `${more ? 'Nog ' : ''}${n === 1 ? 'één mogelijkheid' : `${n} mogelijkheden`}`,
  had: (kind: keyof typeof didNl, to: string, about: string): string => `Had je ${didNl[kind](to, about)},`,
  suppose: (kind: keyof typeof didNl, to: string, about: string): string => `Stel, je had ${didNl[kind](to, about)}.`,
  result: thenNl,
  forInstance: (sentence: string) => `Bijvoorbeeld: ‘${sentence}’`,
  // the pictures
  went: 'zoals het ging',
  otherwise: 'anders',
  dots: 'Elke stip is één van twintig keer dat de bijeenkomst zo verderging.',
  stays: 'Wie er blijft',
  staysHint: 'Een open stip is een lege stoel.',
  staysSame: 'Of er iemand wegblijft, scheelt hier niets.',
  stayName: (name: string) => `${name} blijft`,
  of20: (n: number) => `${n} van de 20`,
  end: 'Hoe het er aan het eind voor staat',
  figure,
  lower: 'lager',
  higher: 'hoger',
  shift: (shift: Shift | null): string => (shift
    ? `${shift.sure === 'sure' ? 'waarschijnlijk' : 'misschien'} ${amount[shift.size]}${shift.figure === 'agenda' ? (shift.way > 0 ? 'meer gedaan' : 'minder gedaan') : shift.way > 0 ? 'hoger' : 'lager'}`
    : 'geen duidelijk verschil'),
  inWords: (went: string, instead: string) => `zoals het ging ${went}, anders ${instead}`,
  compared: (n: number) => `Vergeleken over ${n} keer, telkens met hetzelfde toeval.`,
  // why
  why: 'Waardoor het scheelt',
  whyWaiting: 'Wordt uitgezocht…',
  whyFailed: 'Uitzoeken lukte niet.',
  whyNone: 'Geen principe doet hier meer dan de andere; het zijn veel kleine dingen.',
  reason: (id: Figure, up: boolean, on: string): string =>
    `${id === 'leaving' ? `${up ? 'meer' : 'minder'} neiging weg te gaan` : `${up ? 'meer' : 'minder'} ${figure[id]}`}${on && ` bij ${on}`}`,
  readPrinciple: 'Lees over dit principe',
  // the branch
  read: 'Lees hoe het had kunnen gaan',
  writing: 'Wordt uitgeschreven…',
  readFailed: 'Uitschrijven lukte niet. Probeer het opnieuw.',
  readTitle: 'Hoe het had kunnen gaan',
  readLead: 'Daarna doe je wat je echt deed, voor zover het past. Dit is één manier waarop het had kunnen gaan; een andere keer zou het weer anders gaan.',
  which: 'Wat lees je?',
  asItWent: 'Zo ging het',
  asItMight: 'Zo had het kunnen gaan',
  parting: 'Hier gaan ze uiteen',
  toDecision: 'Terug naar deze keuze',
  theEnd: 'Einde van de bijeenkomst',
  // going on
  goOn: 'Ga verder vanaf hier',
  goOnHint: 'De kring zit weer zoals toen. Wat je anders zegt staat klaar en kun je nog veranderen. De bijeenkomst die je hield blijft zoals ze is.',
  goingOn: 'De kring wordt klaargezet…',
  goOnFailed: 'Vanaf hier verdergaan lukte niet. Probeer het opnieuw.',
}
export type WhatifTexts = typeof whatifNl

import type { Meaning, Weight } from '../whatif/weigh.ts'

const count = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf']
const times = (n: number): string => `${count[n] ?? n} keer`

export const momentsNl = {
  title: 'Oefen één moment',
  lead: 'Hetzelfde moment, twaalf keer, telkens uit een andere bijeenkomst van dezelfde groep. Jij zegt één ding, de groep antwoordt, en je leest kort wat het deed.',
  group: 'Groep',
  looking: 'Kring kijkt welke momenten deze groep kent…',
  rare: 'Dit moment komt in deze groep zelden.',
  never: 'Komt in deze groep niet voor.',
  before: (n: number, date: string) => `${n} keer geoefend op ${date}`,
  other: 'Ander moment',
  missing: 'Dit moment is er niet',
  missingText: 'Er is geen moment of geen groep met deze naam. Kies er een van de lijst.',
  noLine: 'De groep kon niet worden opgehaald. Kijk of je verbinding hebt en probeer het opnieuw.',
  again: 'Opnieuw proberen',
  // a run
  nth: (n: number, of: number) => `${n} van ${of}`,
  stop: 'Stoppen',
  stopAndLook: 'Stoppen en terugkijken',
  searching: 'Een bijeenkomst waarin dit gebeurt wordt gezocht…',
  notFound: 'In deze groep vindt het model dit moment nu niet. Kies een ander moment, of een andere groep.',
  enough: 'Meer bijeenkomsten met dit moment vond het model niet.',
  // what it came to
  weighing: 'De minuten erna worden nagespeeld…',
  headline: (meaning: Meaning, weight: Weight): string => {
    if (meaning === 'unknown') return 'Hier weet het model het niet'
    if (meaning === 'nothing') return 'Hier maakte het weinig uit wat je deed'
    if (meaning === 'better') return weight === 3 ? 'Iets anders had hier veel uitgemaakt' : weight === 2 ? 'Iets anders had hier wat uitgemaakt' : 'Iets anders had hier een beetje uitgemaakt'
    return weight === 1 ? 'Dit was hier een goede keus' : 'Dit deed de groep goed'
  },
  inShort: (meaning: Meaning, weight: Weight): string => {
    if (meaning === 'unknown') return 'niet te zeggen'
    if (meaning === 'nothing') return 'het maakte weinig uit'
    if (meaning === 'better') return weight === 3 ? 'iets anders had veel uitgemaakt' : weight === 2 ? 'iets anders had wat uitgemaakt' : 'iets anders had iets uitgemaakt'
    return weight === 1 ? 'een goede keus' : 'dit deed de groep goed'
  },
  noWeighing: 'Dit keer is er niets over te zeggen.',
  soon: 'Gerekend over de vijf tot tien minuten erna, bijna honderd keer nagespeeld. Wat het model verwacht, geen oordeel.',
  same: 'Nog eens ditzelfde',
  next: 'Volgende',
  look: 'Terugkijken',
  // looking back
  done: (n: number) => (n === 1 ? 'Eén keer geoefend' : `${times(n).charAt(0).toUpperCase()}${times(n).slice(1)} geoefend`),
  nothingDone: 'Je hebt hier nog niets gedaan.',
  youDid: 'Wat je deed',
  silent: 'je zweeg',
  chose: 'Wat je koos',
  choseLine: (n: number) => times(n),
  missed: 'Wat volgens het model vaker had geholpen',
  missedLine: (n: number) => `in ${n} van de keren`,
  missedNone: 'Niets sprong eruit. Wat je koos paste, of de groep ging haar eigen gang.',
  question: 'Om over na te denken',
  try: 'Wat je hier kunt proberen',
  earlier: 'Eerdere keren',
  earlierLine: (date: string, n: number, most: string) => `${date}: ${times(n)}, het vaakst ${most}`,
  once: 'Nog twaalf keer',
  whole: 'Leid de hele bijeenkomst',
  date: (iso: string) => new Date(iso).toLocaleDateString('nl-NL', { day: 'numeric', month: 'long' }),
}
export type MomentsTexts = typeof momentsNl

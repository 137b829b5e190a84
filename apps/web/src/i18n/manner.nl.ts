/** Words of "Jouw stijl in beeld": what was seen, and questions; never a verdict. */
import type { LeaderStyle, OfferKind, StyleQuestion } from '@kring/dynamics'

const TENTHS = ['bijna nooit', 'één van de tien keer', 'twee van de tien keer', 'drie van de tien keer', 'vier van de tien keer', 'de helft van de keren', 'zes van de tien keer', 'zeven van de tien keer', 'acht van de tien keer', 'negen van de tien keer', 'bijna altijd']
const tenth = (part: number): string => TENTHS[Math.round(part * 10)]!
const NUMBERS = ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf']
const number = (n: number): string => NUMBERS[n] ?? String(n)
const upper = (text: string): string => (text.startsWith('éé') ? `E${text.slice(1)}` : text.charAt(0).toUpperCase() + text.slice(1))
const times = (n: number): string => (n === 0 ? 'geen enkele keer' : n === 1 ? 'één keer' : `${number(n)} keer`)
const seldom = (n: number): string => (n > 0 && n < 0.5 ? 'bijna niet' : times(Math.round(n)))
const turns = (n: number): string => (Math.abs(n - Math.round(n)) < 0.06 ? (Math.round(n) === 1 ? 'één beurt' : `${number(Math.round(n))} beurten`) : `${n.toFixed(1).replace('.', ',')} beurten`)

const kinds: Record<OfferKind, string> = {
  discloses: 'iets kwetsbaars van zichzelf', 'gives-back': 'iets over een ander', misses: 'dat iemand gemist wordt', wavers: 'twijfel tussen gaan en blijven', 'announces-leaving': 'dat iemand wil stoppen',
  attacks: 'boosheid op een ander', 'criticises-leaders': 'kritiek op de leiding', startles: 'schrik', 'coat-on': 'een jas die aanging',
}
const styles: Record<LeaderStyle, string> = { protocol: 'Wie het programma volgt', individual: 'Wie één voor één werkt', group: 'Wie met de groep werkt' }
const questions: Record<StyleQuestion, (name: string) => string> = {
  'one-person': (name) => `Meer dan de helft van wat je tegen mensen zei, ging naar ${name}. Wat trok je daarheen, en wie in de kring had kunnen doen wat jij nu deed?`,
  loudest: () => 'Je sprak vooral met wie al veel sprak. Wat zou er gebeuren als je de volgende keer begint bij iemand die nog niets zei?',
  'quietest-unseen': () => 'Wie het minst zei, kreeg van jou bijna geen woord. Was dat ruimte laten, of uit het oog verliezen? Waaraan merk je het verschil?',
  'one-by-one': () => 'Je werkt meestal met één mens tegelijk. Wat doet de rest van de kring ondertussen, en wat verwachten ze daarna van jou?',
  'always-the-circle': () => 'Bijna alles wat je zei ging naar de hele kring. Is er iemand geweest die je naam voor naam had willen aanspreken, en wat hield je tegen?',
  'stepped-over': () => 'Veel van wat op tafel kwam bleef liggen. Wat zag je wel en liet je bewust gaan, en wat zie je pas nu?',
  'left-to-group': () => 'Je liet de groep vaak zelf oppakken wat er lag. Wanneer was dat vertrouwen, en wanneer was het afwachten?',
  'programme-held': () => 'Je hield vaak vast aan het programma, ook als er iets anders lag. Wat geeft het programma jou op zo’n moment, en wat geeft het de groep?',
  'programme-never': () => 'Je kwam geen enkele keer terug bij het programma. Wist de groep nog waarvoor ze er zaten, en hoe zou je er een draad van teruggeven?',
  'never-silent': () => 'Je liet geen stilte vallen. Wat denk je dat er in een stilte van tien tellen zou komen?',
  'leaving-over': () => 'Iemand zei te willen stoppen en het ging over iets anders verder. Wat maakte het moeilijk om daar te blijven, en wat had je de kring kunnen vragen?',
}

export const mannerNl = {
  title: 'Jouw stijl in beeld',
  lead: 'Hoe jij een groep leidt, geteld uit wat je deed en zei. Om over na te denken en om te bespreken: geen oordeel en geen cijfer.',
  loading: 'Je sessies worden gelezen',
  none: 'Er is nog niets te zien. Leid een groep, al is het maar een kwartier; daarna staat hier wat je deed.',
  toGroups: 'Kies een groep',
  partly: 'Een deel van je sessies staat op de server en was nu niet te lezen. Wat hier staat is van dit apparaat.',
  of: 'Van',
  all: 'al je groepen',
  ofSessions: (title: string, n: number) => `${title} (${n})`,
  few: (n: number) => (n === 1 ? 'Dit is één sessie. Een stijl zie je pas over meer keren; dit is hoe je het deze keer deed.' : `Dit zijn ${number(n)} sessies. Dat is weinig: zie het als een eerste indruk.`),
  many: (n: number) => `Over ${number(n)} sessies.`,
  fewActs: 'Je zei hier nog zo weinig dat de tekening van toeval kan zijn.',
  to: 'Tegen wie je spreekt',
  you: 'jij',
  circleWords: (one: number, few: number, circle: number) => `Wat je zei ging ${tenth(one)} naar één mens en ${tenth(circle)} naar de hele kring.${few > 0.05 ? ` De rest zei je tegen een paar mensen tegelijk.` : ''}`,
  mostTo: (name: string, part: number) => `Het meest sprak je ${name} aan: ${tenth(part)} als je het tegen iemand in het bijzonder had.`,
  mostPlace: (first: number, last: number) => `Als je iemand in het bijzonder aansprak, was dat ${tenth(first)} wie toch al het meest sprak, en ${tenth(last)} wie het minst sprak.`,
  silent: (part: number) => (part === 0 ? 'Je liet geen stilte vallen.' : `${upper(tenth(part))} liet je het stil.`),
  legend: { one: 'tegen één mens: hoe dikker, hoe vaker', all: 'tegen de hele kring' },
  places: ['spreekt het meest', 'veel', 'gemiddeld', 'weinig', 'spreekt het minst'],
  allHint: 'In elke groep zitten andere mensen. Daarom staan de stoelen hier op volgorde van hoeveel iemand spreekt.',
  drawing: (who: string, words: string) => `Kring van boven gezien, ${who}. ${words}`,
  styles, stylesTitle: 'Dezelfde groep, drie andere leiders',
  stylesHint: 'Zo deden de drie stijlen het in dezelfde groep met hetzelfde begin, acht keer gespeeld door het model. Geen van de drie is de goede.',
  stylesComing: 'Het model speelt de groep in drie stijlen',
  stylesFailed: 'De drie stijlen konden nu niet worden gespeeld.',
  hers: 'Jij',
  styleWords: (one: number, stay: number, over: number) => `${upper(tenth(one))} één mens; blijft gemiddeld ${stay < 1.5 ? 'één beurt' : `${number(Math.round(stay))} beurten`} bij dezelfde; laat ${tenth(over)} liggen wat op tafel komt`,
  takes: 'Wat je oppakt, en waar je overheen stapt',
  noOffers: 'In deze sessies kwam nog niets op tafel waar je op had kunnen ingaan.',
  offers: (all: number, you: number, group: number, over: number) => {
    const ways = [you > 0 && `${times(you)} ging jij erop in`, group > 0 && `${times(group)} deed een ander groepslid het`, over > 0 && `${times(over)} ging het gesprek ergens anders over verder`].filter((way): way is string => way !== false)
    return `Er kwam ${times(all)} iets op tafel.${ways.length > 0 ? ` ${upper(ways.join(', '))}.` : ''}`
  },
  offersLegend: { you: 'jij ging erop in', group: 'de groep pakte het op', over: 'bleef liggen' },
  overKinds: 'Bleef liggen:',
  kindTimes: (kind: OfferKind, n: number) => `${kinds[kind]}, ${times(n)}`,
  stays: 'Hoe lang je bij één mens blijft',
  stay: (mean: number, longest: number, name: string) => `Als je iemand aansprak, bleef je gemiddeld ${turns(mean)} bij diezelfde. De langste keer was ${longest === 1 ? 'één beurt' : `${number(longest)} beurten`}${name ? `, bij ${name}` : ''}.`,
  noStays: 'Je sprak nog niemand in het bijzonder aan.',
  stepsHint: 'Sessie voor sessie, van links naar rechts wat je deed.',
  stepsLegend: { one: 'één mens (klein: een paar)', stay: 'bij dezelfde gebleven', all: 'de hele kring', hush: 'stilte', letGo: 'liet het programma los', held: 'ging verder met het programma' },
  steps: (n: number, one: number, all: number) => `${times(n)} iets gedaan: ${times(one)} tegen één mens, ${times(all)} tegen de hele kring`,
  programme: 'Wanneer je het programma loslaat',
  letGo: (letGo: number, held: number, resumed: number) => `Per sessie liet je het programma ${seldom(letGo)} los voor wat er gebeurde, ging je ${seldom(held)} door met het programma en pakte je het ${seldom(resumed)} weer op.`,
  letGoAfter: (kind: OfferKind) => `Meestal lag er toen net op tafel: ${kinds[kind]}.`,
  questionsTitle: 'Om over na te denken',
  questionsNone: 'Er springt niets uit. Wat had je zelf verwacht te zien?',
  question: (question: StyleQuestion, name: string) => questions[question](name),
  oneOfThem: 'één mens',
  lookBack: 'Kijk terug',
  elsewhere: 'geleid op een ander apparaat',
  more: (n: number) => `Toon alle ${n}`,
  limits: 'Dit telt wat in het verslag van een sessie staat: tegen wie je iets zei, waarna, en wat er toen gebeurde. Hoe je het bedoelde staat er niet in. Een vermoeden, geen meting; het blijft op dit apparaat.',
  date: (iso: string) => new Date(iso).toLocaleDateString('nl', { day: 'numeric', month: 'long', year: 'numeric' }),
}
export type MannerTexts = typeof mannerNl

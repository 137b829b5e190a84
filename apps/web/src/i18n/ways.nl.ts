import type { LeaderStyle } from '@kring/dynamics'
import type { Felt } from '../ways/felt.ts'

const count = ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht']

export const waysNl = {
  title: 'Drie manieren om te leiden',
  lead: 'Dezelfde groep, dezelfde mensen, dezelfde middag. Wat verschilt, is wat de leider doet met wat hij hoort.',
  group: 'Groep',
  way: { protocol: 'Volgens het programma', individual: 'Per lid', group: 'Als groep' } satisfies Record<LeaderStyle, string>,
  what: {
    protocol: 'De leider volgt het blad. Wat iemand inbrengt, krijgt aandacht als het past.',
    individual: 'De leider gaat met één lid tegelijk in gesprek. De anderen luisteren mee.',
    group: 'De leider legt wat iemand zegt terug in de kring, en laat het programma los als iets voorgaat.',
  } satisfies Record<LeaderStyle, string>,
  session: 'Eén bijeenkomst',
  step: (n: number, of: number) => (n === 0 ? 'Het begint' : `De leider doet iets, de ${n}e keer van ${of}`),
  previous: 'Vorige',
  next: 'Volgende',
  place: 'Plaats in de bijeenkomst',
  toEnd: 'Naar het eind',
  ended: 'De bijeenkomst is uit.',
  silent: 'De leider zwijgt.',
  leader: 'de leider',
  more: (n: number) => `En nog ${n === 1 ? 'één beurt' : `${count[n] ?? n} beurten`}.`,
  felt: 'Hoe zij eruit kwamen',
  feltHint: 'Aan het eind van deze ene bijeenkomst, in het model.',
  how: {
    'left': 'is weggegaan, en besproken werd het niet',
    'worked-goodbye': 'is weggegaan, na een afscheid',
    'leaving': 'wil stoppen',
    'wavering': 'twijfelt of dit de plek is',
    'seen': 'voelt zich herkend',
    'guarded': 'houdt zich in',
    'irritated': 'gaat geërgerd naar huis',
    'half': 'was er half bij',
    'there': 'was erbij',
  } satisfies Record<Felt, string>,
  weeks: 'Twaalf weken later',
  weeksHint: 'Dezelfde groep, twaalf bijeenkomsten, twintig keer gespeeld. Een dichte stip: hij was er aan het eind nog. Een open stip: een lege stoel.',
  of20: (n: number) => `${n} van de 20`,
  playing: (n: number) => `${n} van de 20 gespeeld`,
  failed: 'Het naspelen lukte niet. Laad de pagina opnieuw.',
  summary: (stayed: number, of: number, left: number, worked: number): string =>
    `Gemiddeld ${stayed.toLocaleString('nl-NL', { maximumFractionDigits: 1 })} van de ${of} bleven. ${left === 0 ? 'Niemand ging weg.' : `${left} keer ging er iemand weg, ${worked === 0 ? 'zonder dat het besproken was' : `${worked === left ? 'steeds' : `${worked} keer`} nadat het met elkaar besproken was`}.`}`,
  honest: 'Zo speelt het model het. De drie manieren zijn karikaturen, om te zien waarin ze verschillen: echte leiders doen van alles wat. De groepen zijn verzonnen, de sterkten zijn ontwerpkeuzes, en geen onderzoek heeft deze drie zo naast elkaar gezet. Het is om een gesprek mee te beginnen, niet om het mee te beslissen.',
  about: 'Over het model',
  try: 'Leid deze groep zelf',
  print: 'Afdrukken',
  noLine: 'De groep kon niet worden opgehaald.',
}
export type WaysTexts = typeof waysNl

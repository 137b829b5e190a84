import type { LeaderStyle } from '@kring/dynamics'
import type { Why } from '../marks/marks.ts'

export const marksNl = {
  title: 'Meelezen',
  lead: 'Kring speelt een bijeenkomst vanzelf. Lees mee met een scherp oor, en zet een streep bij wat niet klinkt: wie zo nooit praat, wat niet gehoord kan zijn, wat geen antwoord is.',
  forWhom: 'Meelezen is voor opleiders en beheerders, want wat hier gemerkt wordt gaat naar de schrijvers.',
  group: 'Groep',
  leading: 'Geleid',
  style: { protocol: 'volgens het programma', individual: 'per lid', group: 'als groep' } satisfies Record<LeaderStyle, string>,
  another: 'Een andere bijeenkomst',
  talk: 'De bijeenkomst',
  mark: 'klinkt niet',
  marked: 'gemerkt',
  unmark: 'Toch goed',
  whyLabel: 'Waarom',
  why: {
    'not-spoken': 'zo praat niemand',
    'not-this-person': 'zo praat deze persoon niet',
    'not-an-answer': 'het is geen antwoord op wat er gezegd was',
    'not-knowable': 'dit kan hij of zij hier niet weten',
    'too-neat': 'te mooi, te netjes, te therapeutisch',
    'other': 'iets anders',
  } satisfies Record<Why, string>,
  note: 'In je eigen woorden (hoeft niet)',
  list: (n: number) => (n === 0 ? 'Nog niets gemerkt' : n === 1 ? 'Eén regel gemerkt' : `${n} regels gemerkt`),
  listHint: 'Ze blijven op dit apparaat tot je ze meeneemt.',
  json: 'Voor de schrijvers (JSON)',
  csv: 'Als tabel (CSV)',
  clear: 'Lijst leegmaken',
  cleared: (n: number) => `${n} ${n === 1 ? 'regel' : 'regels'} weggehaald.`,
  undo: 'Ongedaan maken',
  notKept: 'Deze browser bewaart niets: neem je merken mee voor je de pagina sluit.',
  leader: 'De leider',
  silence: 'Het is stil.',
}
export type MarksTexts = typeof marksNl

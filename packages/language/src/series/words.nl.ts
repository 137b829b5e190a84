/** Dutch words for what happens in a series: plain, in the past tense, what was seen. */
import type { Theme } from '@kring/dynamics'
import type { Called } from './people.ts'
import type { SeriesWords } from './words.ts'

const NUMBERS = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf', 'dertien', 'veertien', 'vijftien']
const number = (n: number): string => NUMBERS[n] ?? String(n)
const he = ({ pronoun }: Called): string => (pronoun === 'zij' ? 'ze' : pronoun)
const He = (who: Called): string => he(who).charAt(0).toUpperCase() + he(who).slice(1)
const and = (names: string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`)
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const ABOUT: Record<Theme, string> = {
  doubt: 'twijfel', progress: 'of dit helpt', leaving: 'weggaan', leaders: 'de leiding', group: 'de groep', trust: 'vertrouwen', shame: 'schaamte', anger: 'boosheid', grief: 'verlies', fear: 'angst',
  loneliness: 'alleen zijn', family: 'thuis', work: 'werk', sleep: 'slapen', body: 'het lichaam', medication: 'medicijnen', silence: 'zwijgen', conflict: 'ruzie', frame: 'de afspraken', programme: 'het programma',
  closeness: 'dichtbij komen', ending: 'het einde', newcomer: 'nieuw zijn', advice: 'raad krijgen', everyday: 'de week', recognition: 'niet de enige zijn', illness: 'ziek zijn', none: 'zichzelf',
}

export const seriesNl: SeriesWords = {
  and,
  mail: {
    leaving: (who, to) => `${who.name} mailde ${to} te willen stoppen, en kwam het zelf zeggen.`,
    doubt: (who, to) => `${who.name} mailde ${to} dat ${he(who)} twijfelt.`,
  },
  absent: { withNotice: ({ name }) => `${name} had zich afgemeld.`, without: ({ name }) => `${name} kwam niet, zonder bericht.` },
  late: ({ name }, minutes) => `${name} kwam ${minutes === 1 ? 'een minuut' : `${number(minutes)} minuten`} te laat.`,
  returns: ({ name }) => `${name} was er weer.`,
  enters: ({ name }) => `${name} kwam voor het eerst.`,
  thoughtBetter: ({ name }) => `${name} had gezegd te stoppen, en kwam toch.`,
  gone: {
    worked: (who) => `${who.name} kwam niet meer. ${He(who)} had het gezegd, en er was met elkaar over gesproken.`,
    announced: (who) => `${who.name} kwam niet meer. ${He(who)} had het gezegd; besproken was het nauwelijks.`,
    silent: ({ name }) => `${name} kwam niet meer, zonder dat het ter sprake was geweest.`,
  },
  left: {
    worked: ({ name }) => `${name} nam afscheid. Het vertrek was met elkaar besproken.`,
    unworked: ({ name }) => `${name} ging weg voordat het besproken was.`,
  },
  matter: {
    leaving: (who) => `${who.name} zei te willen stoppen.`,
    conflict: ({ name }, at) => (at ? `${name} viel uit naar ${at}.` : `${name} viel uit.`),
    complaint: (who) => (who.length === 1 ? `${who[0]!.name} zei wat ${he(who[0]!)} in de leiding miste.` : `${and(who.map(({ name }) => name))} zeiden wat ze in de leiding misten.`),
    disclosure: (who, themes) => `${and(who.map(({ name }) => name))} ${who.length === 1 ? 'vertelde' : 'vertelden'} iets kwetsbaars${themes.length > 2 ? '' : `, over ${and(themes.map((theme) => ABOUT[theme]))}`}.`,
    monopoly: ({ name }) => `${name} was lang aan het woord.`,
  },
  handling: {
    leaving: { worked: 'De groep nam er de tijd voor.', touched: 'Er werd iets over gezegd, niet veel.', passed: 'Het bleef liggen.' },
    conflict: { worked: 'Het werd uitgepraat.', touched: 'Er werd iets over gezegd.', passed: 'Het bleef in de lucht hangen.' },
    complaint: { worked: 'Er werd op doorgegaan tot het gezegd was.', touched: 'Er werd kort op ingegaan.', passed: 'Er werd overheen gestapt.' },
    disclosure: { worked: 'Anderen haakten aan.', touched: 'Een enkeling ging erop in.', passed: 'Er kwam weinig op terug.' },
    monopoly: { worked: 'Daarna kwam er ruimte voor anderen.', touched: 'Een ander kwam er even tussen.', passed: 'Niemand kwam ertussen.' },
  },
  passed: { complaint: (names) => `Bij ${and(names)} werd eroverheen gestapt.`, disclosure: (names) => `Bij ${and(names)} kwam er weinig op terug.` },
  stays: ({ name }) => `${name} besloot voorlopig te blijven.`,
  wentOut: ({ name }) => `${name} liep de kamer uit.`,
  ending: {
    members: (names) => `Over het einde ${names.length === 1 ? 'sprak' : 'spraken'} ${and(names)}.`,
    leader: (who) => `${upper(who)} noemde het naderende einde.`,
    nobody: 'Over het naderende einde zei niemand iets.',
  },
  among: 'Er werd veel onder elkaar gepraat.',
  throughLeader: 'Bijna alles liep via de leiding.',
  talked: (most) => `${most} was het meest aan het woord.`,
  ordinary: 'Een gewone keer: niets vroeg voorrang.',
  nobodyCame: 'Er kwam niemand.',
  oneCame: ({ name }) => `Alleen ${name} kwam.`,
  end: {
    finished: (stayed, of) => (stayed === of ? `De reeks is uit. Alle ${number(of)} leden bleven tot het eind.` : `De reeks is uit. Van de ${number(of)} leden ${stayed === 1 ? 'bleef er één' : `bleven er ${number(stayed)}`} tot het eind.`),
    empty: (session) => `Er is niemand meer over. De groep hield op na bijeenkomst ${session}.`,
    oneLeft: (who, session) => `Alleen ${who} was nog over, en één is geen groep. De reeks hield op na bijeenkomst ${session}.`,
    spoken: 'Leden spraken over het einde; de leiding nam het niet op.',
    byLeader: 'Over het einde is in de laatste bijeenkomsten gesproken.',
    unspoken: 'Over het einde is niet gesproken.',
  },
}

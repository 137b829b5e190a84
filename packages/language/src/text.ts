/** Small questions about a sentence: is it the same as another, how long is it, how does it open, on which small words does it lean. */

/** Answers remembered: a book's lines are asked the same questions at every turn. */
export function remembered<T>(question: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>()
  return (text) => {
    if (answers.has(text)) return answers.get(text)!
    if (answers.size > 20_000) answers.clear()
    const answer = question(text)
    answers.set(text, answer)
    return answer
  }
}

/** The same sentence in another coat (capitals, dots, quotes, stress accents) is the same sentence. */
export const normal = remembered((text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0308]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}{}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim(),
)

/** The spoken part: without what is set between asterisks or parentheses inside the text. */
export const spoken = (text: string): string => text.replace(/\*?\([^)]*\)\*?|\*[^*]+\*/g, ' ').trim()

export const words = remembered((text: string): readonly string[] => normal(spoken(text)).split(' ').filter(Boolean))

/** Sentences long enough to be recognised when they come back (five words or more), normalised. */
export const sentences = remembered((text: string): readonly string[] =>
  spoken(text).split(/(?<=[.?!…])\s+/).map(normal).filter((s) => s.split(' ').length >= 5),
)

export const opening = (text: string): string => words(text)[0] ?? ''

/** Small words that work (voices.md, rule 4), in both languages: at most one a turn, never the same in two turns running. */
const STOP_WORDS = [
  'nou', 'ja nee', 'nee ja', 'he', 'hoor', 'weet je', 'gewoon', 'eigenlijk', 'kijk', 'ach', 'goh', 'oke', 'serieus', 'sorry', 'kom', 'nou ja',
  'of nou ja', 'laat maar', 'nou goed', 'klaar', 'netjes', 'laat ik zeggen', 'begrijp me goed', 'ik meen het', 'jongen', 'joh', 'man', 'klopt',
  'nee wacht', 'en ik zeg', 'even zakelijk', 'niet rot bedoeld', 'nee hoor', 'heel zakelijk', 'zo', 'een beetje', 'volgens mij', 'of niet', 'gaat wel',
  'mooi', 'to be fair', 'yeah no', 'no yeah', 'anyway', 'right', 'actually', 'just', 'honestly', 'lovely', 'fair enough', 'love', 'mate',
]

/** The stop-words a text leans on. */
export const stopWords = remembered((text: string): readonly string[] => {
  const padded = ` ${words(text).join(' ')} `
  return STOP_WORDS.filter((w) => padded.includes(` ${w} `))
})

/** Whether a text calls this name, rather than speaking of its bearer. */
export const calls = (text: string, name: string): boolean => new RegExp(`(?:^|[.?!…] )(?:(?:Ja|Nee|Nou|Ach|En|Maar|Hé|Zeg|Kom|Sorry|O|Oh|Yes|No|And|But|Well|Hey)[, ]+)?${name},|, ${name}(?=[.?!,…]|$)`, 'u').test(spoken(text))

/** The words of a text that carry it: four letters or more, small words aside. */
const carrying = remembered((text: string): ReadonlySet<string> => new Set(words(text).filter((w) => w.length >= 4 && !LIGHT.has(w))))
const LIGHT = new Set([
  'maar', 'niet', 'heel', 'toch', 'weer', 'want', 'dan', 'toen', 'daar', 'hier', 'waar', 'gewoon', 'even', 'eens', 'altijd', 'nooit', 'iets', 'niets', 'zijn', 'mijn', 'jouw', 'haar',
  'deze', 'over', 'voor', 'naar', 'door', 'naast', 'heeft', 'hebt', 'hebben', 'wordt', 'kunt', 'moet', 'gaat', 'doet', 'zegt', 'zeggen', 'denk', 'weet', 'jullie', 'iedereen', 'eigenlijk',
  'that', 'this', 'with', 'have', 'just', 'what', 'when', 'they', 'your', 'been', 'were', 'there', 'them', 'then', 'from', 'about',
])

/** Whether two texts say nearly the same: of the shorter one's carrying words, four or more, two thirds come back in the other. */
export function sayAlike(a: string, b: string): boolean {
  const [small, large] = [carrying(a), carrying(b)].sort((x, y) => x.size - y.size) as [ReadonlySet<string>, ReadonlySet<string>]
  if (small.size < 4) return false
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared / small.size >= 0.66
}

/** Words that come back in any talk, so that meeting them again ties nothing. */
const COMMON = new Set([
  'keer', 'alle', 'alleen', 'anders', 'bent', 'deed', 'eerst', 'eerste', 'geen', 'ging', 'goed', 'haal', 'kijk', 'kijkt', 'komt', 'kwam', 'laat', 'maak', 'mensen', 'misschien', 'niks', 'samen', 'soms', 'staan', 'staat',
  'stond', 'straks', 'veel', 'vind', 'vond', 'vraag', 'waren', 'wilde', 'willen', 'worden', 'zegt', 'zeiden', 'zien', 'zitten', 'zoiets', 'zouden', 'week', 'vorige', 'vandaag', 'echt', 'gezegd', 'iemand', 'niemand', 'moeten', 'kunnen', 'zeker',
  'know', 'like', 'some', 'thing', 'think', 'said', 'says', 'want', 'going', 'people', 'because', 'really', 'would', 'could', 'should', 'time', 'week', 'last',
])
/** The beginnings of what a text is about: endings aside, "wekker" is "wekkers". */
const matters = remembered((text: string): ReadonlySet<string> => new Set([...carrying(text)].filter((w) => !COMMON.has(w)).map((w) => w.slice(0, 5))))

/** Whether a text takes up a word of another. */
export function takesUp(text: string, other: string): boolean {
  const there = matters(other)
  for (const word of matters(text)) if (there.has(word)) return true
  return false
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const NUMBERS = {
  nl: {
    small: ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf', 'dertien', 'veertien', 'vijftien', 'zestien', 'zeventien', 'achttien', 'negentien'],
    tens: ['', '', 'twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'],
    join: (ten: string, one: string) => `${one}${one.endsWith('e') ? 'ën' : 'en'}${ten}`,
  },
  en: {
    small: ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
    tens: ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
    join: (ten: string, one: string) => `${ten}-${one}`,
  },
} as const

/** A count in words, 0–99; beyond that in digits. */
export function inWords(n: number, language: 'nl' | 'en'): string {
  const { small, tens, join } = NUMBERS[language]
  const whole = Math.round(n)
  if (whole < 0 || whole > 99) return String(whole)
  const one = small[whole]
  if (one) return one
  const ten = tens[Math.floor(whole / 10)]!
  const rest = whole % 10
  return rest === 0 ? ten : join(ten, small[rest]!)
}

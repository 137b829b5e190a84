/** Finds the people in the room in what was typed, and whether a name calls someone or is only spoken of. */
import { TRAINEE, type Seat } from '@kring/dynamics'
import { oneSlipApart, plainly, type Token } from './tokens.ts'

export interface Named {
  /** Index of the token. */
  at: number
  seat: Seat
  /** True when the name calls the person ("Piet, wacht even"), false when it speaks of him ("wat Piet zegt"). */
  called: boolean
}

/** People by the plain first word of their name ("Jan-Willem" as one word); the trainee does not call herself. */
export type Roll = ReadonlyMap<string, Seat>
export function roll(people: readonly { seat: Seat; name: string }[]): Roll {
  const map = new Map<string, Seat>()
  for (const { seat, name } of people) {
    const first = plainly(name.trim().split(/\s+/)[0] ?? '')
    if (first && seat !== TRAINEE && !map.has(first)) map.set(first, seat)
  }
  return map
}

/** The seat a word names: exactly, as a possessive ("Piets"), or, for names of four letters and more, one typing error off. */
function seatOf(token: Token, people: Roll, known: ReadonlySet<string>): { seat: Seat; possessive: boolean } | null {
  const exact = people.get(token.plain)
  if (exact) return { seat: exact, possessive: false }
  const owner = token.plain.endsWith('s') ? people.get(token.plain.slice(0, -1)) : undefined
  if (owner && !known.has(token.plain)) return { seat: owner, possessive: true }
  // A word that exists ("leuk", "niet", "kennis") is not a misspelt Luuk, Piet or Dennis.
  if (token.plain.length < 3 || known.has(token.plain)) return null
  const fond = fondly(token, people)
  if (fond || known.has(token.word)) return fond
  for (const [name, seat] of people) if (name.length >= 4 && name[0] === token.plain[0] && oneSlipApart(name, token.plain)) return { seat, possessive: false }
  return null
}

const SMALL = ['tje', 'pje', 'je', 'eke', 'ske', 'ke']
/** Someone's name made small ("Pietje", "Annelieske") or cut short with a capital ("Sam" for Samira), when it can be only one. */
function fondly({ raw, plain }: Token, people: Roll): { seat: Seat; possessive: boolean } | null {
  const smalls = SMALL.flatMap((ending) => (plain.endsWith(ending) ? [plain.slice(0, -ending.length)] : []))
  const made = [...people].filter(([name]) => smalls.some((small) => small.length >= 2 && (name === small || (small.length >= 4 && name.startsWith(small)))))
  if (made.length === 1) return { seat: made[0]![1], possessive: false }
  if (plain.length < 3 || !/^\p{Lu}\p{Ll}+$/u.test(raw)) return null
  const cut = [...people].filter(([name]) => name.length >= plain.length + 2 && name.startsWith(plain))
  return cut.length === 1 ? { seat: cut[0]![1], possessive: false } : null
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** Right before a name these say that it is spoken of, wherever it stands. */
const SPOKEN_OF_AFTER = words(`van aan bij met voor tegen over naar door op om zonder tussen rond achter langs onder boven onder volgens namens via behalve dankzij ondanks in uit
  wat dat als of hoe waarom omdat zoals dan en wie die terwijl want waar waarin sinds voordat nadat zodat zodra deze onze naast tegenover vanuit tot`)
/** Verbs and the like: a name after them is spoken of, unless a comma sets it apart. */
const OBJECT_AFTER = words(`is heeft was had zegt zei hoort hoorde vertelt vertelde zien laat laten geef geven vraag vragen vindt wil kan doet deed gaat ging zit zat mis help steun hoor
  hebben kennen vond zag heb voelt kreeg krijgt ken zie gun`)
/** Before a name at the head of a sentence. */
const HAILS = words(`he hey hee hoi dag ja nee oke goed sorry bedankt dank dankje dankjewel welkom maar dus nou kom kijk wacht stop luister zeg beste lieve mevrouw meneer momentje ho ach ah oh o zo
  goedemorgen goedemiddag goedenavond even eh ehm tja rustig stil psst sjonge tuurlijk prima fijn mooi allez amai gefeliciteerd top jammer super zeker precies`)
/** Right after a name at the head of a sentence: the person is called. */
const CALLED_BEFORE = words(`je jij u jou jouw uw jullie ik we wat hoe waar waarom wanneer welke wie mag kan kun kunt wil wilt zou zullen zal heb hebt ben bent durf herken vind voel merk weet denk hoor laten
  wacht ga zeg vertel kijk stop neem probeer blijf kom even eerst misschien luister adem pak zet zit houd hou doe geef vraag help rustig stil sorry bedankt dank welkom fijn goed niet nog momentje ho
  mijn dit dat het daar nu als zo klopt snap begrijp moet mogen gaat alles ook toe stel waarvoor waarmee kunnen hier eerlijk wees nou jammer dankje pauze moment graag`)
/** Right after a name at the head of a sentence: he is spoken of. Other words in -t are taken for a verb in the third person. */
const VERB_THIRD = words(`is heeft was had zegt zei wil kan zal zou mag ging zat stond deed kwam vond voelde kreeg vertelde bleef mailde dacht noemde zag keek liep bracht liet gaf hield legde gooide riep belde begon en of zijn haar die dat
  net ook zelf alleen durft hoeft wordt werd had wilde zelf moest voelt vroeg sprak nam sloeg zweeg huilde lachte maakte werkte verloor vertrok brak bood koos las schreef trok viel
  dronk at sliep hing lag stak schrok schoof dook sprong hielp riep schonk kroop wees bood koos verdween begreep bewoog keert doet lijken zitten zijn hebben willen zeggen denken vinden staan bedoelde lachten`)
/** Of these a name at the head is only spoken of when nobody is spoken to after it ("Frank die bevriezing, heb je dat hier ook"). */
const MAYBE_THIRD = words(`die dat zijn haar net ook zelf alleen en of`)
/** After these a name can be put in: the sentence goes on as if it were not there. */
const INTERRUPTS = words(`bij toen als terwijl dat want over met toch wat hoe`)
/** A name right after these is no call, though no verb or preposition stands there: "vooral Piet", "nu Piet", "mijn Piet". */
const BESIDE = words(`ook vooral alleen niet zelfs nog nu toch maar juist zeker onze mijn jouw die deze dus eerst pas weer jij u is ben soms behalve ik we hij zij`)
/** Two words before a name that urge or calm. */
const URGED = new Set(['rustig aan', 'kom op', 'toe maar', 'ga door', 'ga zitten', 'vertel op', 'kom aan', 'hou op', 'houd op', 'schiet op'])
const SECOND = words(`je jij jou jouw u uw ge gij`)
/** Verbs that are turned round before "je" after a name that calls ("Piet wil je"); of any other verb "je" is the object ("Lidwien gaf je iets moois"). */
const TURNS = words(`is was kan wil zal zou mag had moet durf begon dacht zei vond bleef deed kwam ging zat stond hoorde merkte voelde bedoelde wilde bedoel zag liep keek`)
/** The past tense of weak verbs, by its ending; ordinals end alike. */
const PAST = /^(?!derde|vierde|einde|beide|halve|zelfde|goede)\p{L}{2,}(?:[rlngvzm]de|[kptfc]te|ste)$/u

/** Every name in the sentence, in order. */
export function names(sentence: readonly Token[], people: Roll, known: ReadonlySet<string>): Named[] {
  const found: (Named & { possessive: boolean })[] = []
  sentence.forEach((token, at) => {
    const hit = token.kind === 'word' && sentence[at - 1]?.raw !== token.raw ? seatOf(token, people, known) : null
    if (hit) found.push({ at, seat: hit.seat, called: false, possessive: hit.possessive })
  })
  // Names in a row ("Petra, Ali en Noor") are called or spoken of together.
  for (let first = 0; first < found.length;) {
    let last = first
    while (last + 1 < found.length && joined(sentence, found[last]!.at, found[last + 1]!.at)) last++
    const another = found.slice(0, first).some((n) => n.called)
    const called = !found[first]!.possessive && !found[last]!.possessive && calls(sentence, found[first]!.at, found[last]!.at, another)
    for (let i = first; i <= last; i++) found[i]!.called = called
    first = last + 1
  }
  return found.map(({ at, seat, called }) => ({ at, seat, called }))
}

function joined(sentence: readonly Token[], a: number, b: number): boolean {
  const between = sentence.slice(a + 1, b).map((t) => t.word)
  if (between.length > 2 || !between.every((w) => w === ',' || w === 'en' || w === '/' || w === 'of')) return false
  // "Ton, Wilma zit naast je": a comma alone joins names only when what follows is not about the second.
  const after = sentence[b + 1]
  return between.includes('en') || between.includes('of') || after === undefined || after.kind === 'mark' || after.word === 'en' || !aboutHim(sentence, b)
}

const isMark = (t: Token | undefined): boolean => t === undefined || t.kind === 'mark'

/** Whether what follows a name at `at` goes on about him: a verb in the third person that is not turned round ("Piet wil je"). */
function aboutHim(sentence: readonly Token[], at: number): boolean {
  const next = sentence[at + 1], second = sentence[at + 2]
  if (next === undefined || next.kind !== 'word') return false
  const turned = second !== undefined && (second.plain === 'ik' || second.plain === 'we' || (TURNS.has(next.plain) && /^(je|jij|u|ge|gij)$/.test(second.plain)))
  if (next.plain === 'gaat') return second?.plain !== 'het' && second?.plain !== 't'
  if (MAYBE_THIRD.has(next.plain)) {
    const rest = sentence.slice(at + 1), end = rest.findIndex((t) => /^[.?!…]$/.test(t.word))
    const clause = end < 0 ? rest : rest.slice(0, end)
    if (next.plain === 'dat' && (second?.plain === 'is' || second?.plain === 'was' || second?.plain === 'klinkt' || second?.plain === 'lijkt')) return false
    return !clause.some((t) => SECOND.has(t.plain))
  }
  return !turned && (VERB_THIRD.has(next.plain) || PAST.test(next.plain) || (next.plain.length > 3 && next.plain.endsWith('t') && !CALLED_BEFORE.has(next.plain)))
}

/** Whether the names from `first` to `last` call; after another was called only a comma or a new sentence calls a second. */
function calls(sentence: readonly Token[], first: number, last: number, another: boolean): boolean {
  const before = sentence[first - 1], after = sentence[last + 1]
  const head = isMark(before) || (HAILS.has(before!.plain) && isMark(sentence[first - 2]))
  // "Rustig aan Truus", "kom op Mo": the little word belongs to what comes before it.
  const urged = before !== undefined && URGED.has(`${sentence[first - 2]?.plain ?? ''} ${before.plain}`)
  if (urged && (isMark(after) || isMark(sentence[first - 3]))) return true
  // "En Bram, jij kent dat": the little word opens the sentence, and he is spoken to at once.
  if (before?.plain === 'en' && isMark(sentence[first - 2]) && after?.word === ',' && SECOND.has(sentence[last + 2]?.plain ?? '')) return true
  if (before?.kind === 'word' && !head && SPOKEN_OF_AFTER.has(before.plain)) return false
  // "Jij een schrift per gezin, Cor kaartjes per klant": one beside another.
  if (before?.word === ',' && after !== undefined && after.kind === 'word' && /^(jij|u)$/.test(sentence[0]?.plain ?? '') && !SECOND.has(after.plain) && !sentence.slice(0, first).some((t) => /^[.?!…]$/.test(t.word))) return false
  // "Wat zag jij Ton doen?", "Zeg het Ineke": he is the one seen, or told.
  const three = sentence.slice(Math.max(0, first - 3), first).map((t) => t.plain).join(' ')
  if (/(^| )(zag|zie|ziet|hoorde|hoor|kent|ken) (jij|je|u)$/.test(three) && !isMark(after)) return false
  if (/(^| )(zeg|zegt|zeggen|vertel|vraag|geef) (u )?(het|t|dat)$/.test(three)) return false
  if (!another && (before?.plain === 'jij' || before?.plain === 'jou')) return true
  if (after?.word === ',' || after?.word === '…' || after?.word === ':') return true
  if (isMark(after)) {
    // At the end a name calls after a comma or alone, else only when someone is spoken to.
    if (head) return before?.word !== '('
    if (another) return false
    const clause = sentence.slice(0, first), you = clause.findIndex((t) => SECOND.has(t.plain))
    // "… dat je op elk idee ja maar zegt Ineke": the verb ends what is said to her.
    if (OBJECT_AFTER.has(before?.plain ?? '')) return you > 0 && you < first - 1 && /^(dat|wat|als|hoe|of|omdat|die|wanneer|waar)$/.test(clause[you - 1]!.plain) && before!.plain.endsWith('t')
    // "Niks ergs Fatma": after a word that asks for no name one is called.
    if (before !== undefined && !VERB_THIRD.has(before.plain) && !BESIDE.has(before.plain) && !/(?:t|te|de|en)$/.test(before.plain) && first > 3) return true
    return you >= 0 || sentence.some((t) => SECOND.has(t.plain)) || sentence.filter((t) => t.kind === 'word').length <= 4
  }
  // "Ik zag je ja schudden Noor bij wat Ali zei": spoken to all along, and named in passing.
  if (!head && !another && before?.kind === 'word' && /[^aeiou]en$/.test(before.word) && after !== undefined && INTERRUPTS.has(after.plain) && sentence.slice(0, first - 1).some((t) => SECOND.has(t.plain))) return true
  // "Gerda, een ogenblik, Tom moet nog een stoel": after one is called, another at a head is called only when spoken to at once.
  if (another) return isMark(before) && after !== undefined && (SECOND.has(after.plain) || /^(wat|hoe|wie|waar|wil|kun|kan|heb|ben)$/.test(after.plain))
  return head && before?.word !== '(' && !aboutHim(sentence, last)
}

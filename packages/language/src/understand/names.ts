/** Finds the people in the room in what was typed, and whether a name calls someone or is only spoken of. */
import type { Seat } from '@kring/dynamics'
import { oneSlipApart, plainly, type Token } from './tokens.ts'

export interface Named {
  /** Index of the token. */
  at: number
  seat: Seat
  /** True when the name calls the person ("Piet, wacht even"), false when it speaks of him ("wat Piet zegt"). */
  called: boolean
}

/** People by the plain first word of their name ("Jan-Willem" as one word). */
export type Roll = ReadonlyMap<string, Seat>
export function roll(people: readonly { seat: Seat; name: string }[]): Roll {
  const map = new Map<string, Seat>()
  for (const { seat, name } of people) {
    const first = plainly(name.trim().split(/\s+/)[0] ?? '')
    if (first && !map.has(first)) map.set(first, seat)
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
  if (token.plain.length < 3 || known.has(token.plain) || known.has(token.word)) return null
  for (const [name, seat] of people) if (name.length >= 4 && name[0] === token.plain[0] && oneSlipApart(name, token.plain)) return { seat, possessive: false }
  return null
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** A name after one of these is spoken of, not called. */
const SPOKEN_OF_AFTER = words(`van aan bij met voor tegen over naar door op zonder wat dat als of hoe waarom omdat zoals tussen rond achter wie die
  is heeft was had zegt zei hoort hoorde vertelt vertelde zien laat laten geef geven vraag vragen vindt wil kan doet deed gaat ging zit zat mis help steun hoor terwijl toen nu dat rondom namens via behalve in uit want dan waar waarin sinds voordat nadat zodat zodra hebben kennen vond zag heb voelt kreeg krijgt deze onze zo`)
/** Before a name at the head of a sentence. */
const HAILS = words(`he hey hee hoi dag ja nee oke goed sorry bedankt dank dankje welkom maar dus nou je kom kijk wacht stop luister zeg beste lieve mevrouw meneer ok momentje ho ach ah oh o zo goedemorgen goedemiddag even eh ehm tja nu en rustig stil psst collega sjonge tuurlijk prima fijn mooi`)
/** After a name at the head of a sentence without comma: the person is called. */
const CALLED_BEFORE = words(`je jij u jou jouw uw jullie ik we wat hoe waar waarom wanneer welke wie mag kan kun kunt wil wilt zou zullen zal heb hebt ben bent durf herken vind voel merk weet denk hoor zie zullen laten laat wacht ga zeg vertel kijk stop neem probeer
  blijf kom even eerst misschien luister adem pak zet zit houd hou doe geef vraag help rustig stil sorry bedankt dank welkom fijn goed niet nog momentje ho mijn dit dat het daar nu als zo klopt snap begrijp moet mogen gaat alles jas ook toe stel waarvoor waarmee kunnen hier eerlijk wees nou jammer dankje hoho pauze ssst wat een volgens moment stapje voeten graag`)
const VERB_THIRD = words(`is heeft was had zegt zei wil kan zal zou moet mag gaat ging zit zat staat stond doet deed komt kwam vindt vond voelt krijgt kreeg twijfelt vertelt vertelde vraagt denkt weet ziet hoort werd wordt blijft bleef mailde huilt lacht zwijgt praat maakt heet noemt noemde zag stopt vertrekt hoeft durft kijkt keek loopt liep draagt brengt bracht laat liet geeft gaf houdt hield legt legde speelt slaapt lijkt leek en`)
const SECOND = words(`je jij jou jouw u uw`)

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
    const called = !found[first]!.possessive && !found[last]!.possessive && calls(sentence, found[first]!.at, found[last]!.at)
    for (let i = first; i <= last; i++) found[i]!.called = called
    first = last + 1
  }
  return found.map(({ at, seat, called }) => ({ at, seat, called }))
}

function joined(sentence: readonly Token[], a: number, b: number): boolean {
  const between = sentence.slice(a + 1, b).map((t) => t.word)
  return between.length === 0 || (between.length <= 2 && between.every((w) => w === ',' || w === 'en' || w === '/' || w === 'of'))
}

const isMark = (t: Token | undefined): boolean => t === undefined || t.kind === 'mark'

function calls(sentence: readonly Token[], first: number, last: number): boolean {
  const before = sentence[first - 1], after = sentence[last + 1]
  const head = isMark(before) || (HAILS.has(before!.word) && (isMark(sentence[first - 2])))
  if (before && before.kind === 'word' && !head && SPOKEN_OF_AFTER.has(before.word)) return false
  if (isMark(after)) {
    if (after?.word === ',' || after?.word === '…' || after?.word === ':') return head || !SPOKEN_OF_AFTER.has(before?.word ?? '')
    // At the end: after a comma or alone it calls; else only when someone is spoken to.
    if (isMark(before) || head) return before?.word !== '(' 
    return sentence.some((t) => SECOND.has(t.word) || SECOND.has(t.plain)) || sentence.filter((t) => t.kind === 'word').length <= 4
  }
  if (!head) return false
  const next = after!
  if (VERB_THIRD.has(next.plain) && !SECOND.has(sentence[last + 2]?.plain ?? '') && sentence[last + 2]?.plain !== 'ik') return false
  if (CALLED_BEFORE.has(next.word) || CALLED_BEFORE.has(next.plain)) return true
  const rest = sentence.slice(last + 1)
  const you = rest.some((t) => SECOND.has(t.plain)), he = rest.some((t) => /^(hij|hem|zijn|haar|ze|zij|die)$/.test(t.plain))
  return you && !he
}

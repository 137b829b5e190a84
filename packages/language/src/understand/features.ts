/** Turns a sentence into the numbers the model weighs: pieces of words, words, meanings and form. */
import type { Roll, Named } from './names.ts'
import { names } from './names.ts'
import { meaningsOf } from './meanings.ts'
import { tokens, type Token } from './tokens.ts'
import type { Seat } from '@kring/dynamics'

/** A sentence as read: its words, who is named in it, and which marks of form it bears. */
export interface Reading {
  tokens: Token[]
  named: Named[]
  /** The words as the model sees them: names replaced, so that no name stands for an act. */
  words: string[]
  form: string[]
}

/** Hashed features: places below `places`, each with its weight. */
export interface Features { at: Int32Array; value: Float32Array }

const isLeaderSeat = (seat: Seat): boolean => seat.startsWith('leader')

export function read(text: string, people: Roll, known: ReadonlySet<string>): Reading {
  const sentence = tokens(text, known)
  const named = names(sentence, people, known)
  const byToken = new Map(named.map((n) => [n.at, n]))
  const words = sentence.flatMap((token, at) => {
    const hit = byToken.get(at)
    if (hit) return [isLeaderSeat(hit.seat) ? 'COLEIDER' : hit.called ? 'ROEPNAAM' : 'NAAM']
    if (token.kind === 'word' && at > 0 && sentence[at - 1]!.kind !== 'mark' && /^\p{Lu}\p{Ll}/u.test(token.raw)) return ['NAAM'] // someone not in the room
    return [token.word]
  })
  return { tokens: sentence, named, words, form: form(sentence, named, words, text) }
}

const has = (words: readonly string[], list: ReadonlySet<string>): boolean => words.some((w) => list.has(w))
const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const YOU = set('je jou jouw u uw jezelf uzelf jij'), ALL = set('jullie iedereen allemaal allen groep anderen mensen iemand niemand wie ieder sommigen'), I = set('ik me mijn mij mezelf')
const WE = set('we ons wij onze'), HE = set('hij hem zijn haar ze zij die diens'), NOT = set('niet geen niets niks nooit niemand nergens')
const ASK = set('wat hoe waar waarom wanneer welke wie waarvoor waarmee waarover hoeveel waardoor waaraan waarin waarheen hoelang')
const VERB_FIRST = set('is zijn heeft hebben kan kunnen wil willen mag mogen zou zouden zullen zal ben heb herken herkennen ken kennen voel voelen vind vinden doet doen gaat gaan komt klopt snap merk zie zien hoor horen denk denken durf durven was waren gebeurt speelt geldt lukt weet moet moeten zit zitten')
const IMPERATIVE = set('zeg vertel kijk wacht laat stop neem ga kom pak geef probeer luister blijf adem zet voel houd hou denk vraag doe leg schrijf spreek praat stel noem help ga maak let sla schuif loop draai zoek merk leun wees begin lees')
const PAST = set('was waren had hadden ging gingen kwam kwamen deed deden zei zeiden dacht dachten voelde werd werden toen vond keek zag wilde begon stond zat')
const STRESSED = set('jij jou jouw gij')
const SOFT = set('misschien eigenlijk beetje graag zou wellicht soms volgens lijkt vraag benieuwd mogelijk')

function form(sentence: readonly Token[], named: readonly Named[], words: readonly string[], text: string): string[] {
  const spoken = words.filter((w) => /^[\p{L}0]/u.test(w))
  const f: string[] = []
  const add = (name: string, on: boolean): void => { if (on) f.push(name) }
  const called = named.filter((n) => n.called), of = named.filter((n) => !n.called)
  const first = spoken[0] === 'ROEPNAAM' || spoken[0] === 'COLEIDER' ? (spoken[1] ?? '') : (spoken[0] ?? '')
  const lastMark = sentence.findLast((t) => t.kind === 'mark')?.word ?? ''
  const question = text.includes('?')
  f.push(`called:${called.some((n) => isLeaderSeat(n.seat)) ? 'leader' : Math.min(called.length, 2)}`, `of:${of.some((n) => isLeaderSeat(n.seat)) ? 'leader' : Math.min(of.length, 2)}`)
  const person = `${has(words, YOU) ? 'Y' : ''}${has(words, ALL) ? 'A' : ''}${has(words, I) ? 'I' : ''}${has(words, WE) ? 'W' : ''}${has(words, HE) ? 'H' : ''}`
  f.push(`person:${person}`)
  for (const p of person) f.push(`p:${p}`)
  add('jullie', words.includes('jullie'))
  add('wie', first === 'wie' || words.includes('wie'))
  add('u', has(words, set('u uw')))
  // "Jij" and "jou" mean someone here; "je" may be anyone. They are one word to the model.
  add('jij', sentence.some((t) => STRESSED.has(t.plain)))
  const kind = ASK.has(first) ? 'ask' : VERB_FIRST.has(first) ? 'verb' : IMPERATIVE.has(first) ? 'imperative' : I.has(first) ? 'I' : WE.has(first) ? 'we' : YOU.has(first) ? 'you' : first === 'jullie' ? 'jullie' : first === 'ROEPNAAM' ? 'name' : first === 'NAAM' ? 'of' : 'other'
  f.push(`begins:${kind}`, `begins:${kind}${question ? '?' : ''}`)
  add('question', question); add('exclaims', text.includes('!')); add('…', lastMark === '…')
  add('asks', ASK.has(first) || spoken.some((w) => ASK.has(w)))
  add('not', has(words, NOT)); add('past', has(words, PAST)); add('soft', has(words, SOFT)); add('imperative', IMPERATIVE.has(first) || IMPERATIVE.has(spoken[1] ?? ''))
  add('brackets', /^\s*[([*]/.test(text)); add('number', sentence.some((t) => t.kind === 'number')); add('elkaar', words.includes('elkaar')); add('ook', words.includes('ook')); add('hier', words.includes('hier'))
  const n = spoken.length
  f.push(`length:${n === 0 ? 0 : n <= 1 ? 1 : n <= 3 ? 3 : n <= 6 ? 6 : n <= 10 ? 10 : n <= 16 ? 16 : n <= 25 ? 25 : 99}`)
  f.push(`sentences:${Math.min(3, text.split(/[.!?]+\s*/).filter((s) => s.trim()).length)}`)
  return f
}

/** FNV-1a over the characters: the same in every engine. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  return (h ^ (h >>> 12)) >>> 0
}

/** The hashed features of a reading; each kind is scaled to unit length, so that no kind drowns the others and a long sentence weighs no more than a short one. */
export function features(reading: Reading, places: number, known: ReadonlySet<string>): Features {
  const kinds = { chars: new Set<string>(), words: new Set<string>(), meanings: new Set<string>(), form: new Set(reading.form.map((x) => `f:${x}`)) }
  const spoken = reading.words.filter((w) => /[\p{L}0?…(]/u.test(w)).map((w) => (w === 'u' ? 'je' : w === 'uw' ? 'jouw' : w))
  for (const word of spoken) {
    const padded = ` ${word} `
    if (word.length > 2 && word === word.toLowerCase()) for (let n = 3; n <= 4; n++) for (let i = 0; i + n <= padded.length; i++) kinds.chars.add(`c:${padded.slice(i, i + n)}`)
  }
  const row = ['^', ...spoken, '$']
  for (let i = 0; i < row.length; i++) {
    if (i > 0 && i < row.length - 1) kinds.words.add(`w:${row[i]!}`)
    if (i > 0) kinds.words.add(`w:${row[i - 1]!} ${row[i]!}`)
    if (i > 1) kinds.words.add(`s:${row[i - 2]!} ${row[i]!}`)
  }
  const meanings = meaningsOf(spoken)
  for (const a of meanings) kinds.meanings.add(`m:${a}`)
  for (const a of meanings) for (const b of meanings) if (a < b) kinds.meanings.add(`m:${a} ${b}`)
  const words = spoken.filter((w) => /^\p{Ll}/u.test(w))
  const strange = words.length === 0 ? 1 : words.filter((w) => !known.has(w)).length / words.length
  kinds.form.add(`f:strange:${Math.ceil(strange * 4)}`)

  const sum = new Map<number, number>()
  for (const list of Object.values(kinds)) {
    const value = 1 / Math.sqrt(Math.max(1, list.size))
    for (const name of list) { const at = hash(name) % places; sum.set(at, (sum.get(at) ?? 0) + value) }
  }
  return { at: Int32Array.from(sum.keys()), value: Float32Array.from(sum.values()) }
}

/** The words of a scenario: nothing said twice, nothing nobody says, enough lines of one's own. */
import { isLeader } from '@kring/dynamics'
import type { Item } from './item.ts'
import type { Tell } from './tell.ts'
import type { Content, ScenarioFiles } from './load.ts'
import type { Path } from './problem.ts'
import { LANGUAGES, type Language } from './lists.ts'

/** Fewer own lines than this and a member starts to sound like a machine within two sessions. */
export const LEAST_LINES = 80
const LONGEST = 60
/** Up to this many words an answer may come back. */
const BARE = 3

/** Words of leaders and books that members do not say (the writers' rule 11). */
const NOT_SAID: [RegExp, string][] = [
  [/\bruimte\b/i, 'ruimte'],
  [/\bproces(sen)?\b/i, 'proces'],
  [/\bpatro(on|nen)\b/i, 'patroon'],
  [/\bkwetsba(ar|re|arheid)\b/i, 'kwetsbaar'],
  [/\bverbinding(en)?\b/i, 'verbinding'],
  [/\been plek (te )?gegeven\b|\been plek (te )?geven\b/i, 'een plek geven'],
  [/\braakt (mij|me)\b/i, 'dat raakt mij'],
  [/\bveilig genoeg om\b/i, 'veilig genoeg om te …'],
  [/\bik besef\b/i, 'ik besef'],
]

/** What the language layer can fill in; a line with any other slot would never be said. */
const SLOTS = { line: ['naam', 'naam2', 'over', 'woord'], sign: ['naam', 'hij', 'zijn', 'hem', 'tellen'], example: ['naam', 'naam2', 'thema'] }

/** The same sentence whatever its capitals, accents and marks. */
export const normalised = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}{}]+/gu, ' ').trim()

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** One thing heard, or for a wordless line seen, and where it stands. */
interface Said {
  item: Item<unknown>
  path: Path
  by: string
  text: string
  spoken: boolean
}

function said(item: Item<unknown>, path: Path, by: string, line: { text?: string; gesture?: string }): Said[] {
  const key = line.text ? 'text' : 'gesture'
  const text = line[key]
  return text ? [{ item, path: [...path, key], by, text, spoken: key === 'text' }] : []
}

/** Tells of each text that already stands among those before it. A bare "Ja." may come back, and two people may shake their heads. */
function tellTwice(all: Said[], before: Said[], tell: Tell): void {
  const first = new Map<string, Said>()
  const note = (one: Said, known: boolean) => {
    const same = normalised(one.text)
    if (one.spoken && words(same).length <= BARE) return
    const key = one.spoken ? same : `${one.by}: ${same}`
    const earlier = first.get(key)
    if (!earlier) first.set(key, one)
    else if (!known) {
      const place = `${earlier.item.file}:${earlier.item.at(earlier.path).line}`
      // Someone's own line that also opens an exchange is said in one of the two: which, the session decides.
      const own = earlier.by === one.by && earlier.item.file !== one.item.file
      tell(one.item, one.path, `"${one.text}" is already ${one.spoken ? 'said' : 'shown'} by ${earlier.by} in ${place}`, 'other words: nothing is said twice in a session', own ? 'warning' : 'error')
    }
  }
  for (const one of before) note(one, true)
  for (const one of all) note(one, false)
}

function sharedIn(content: Content, language: Language): Said[] {
  return content.shared.filter((s) => s.language === language).flatMap((item) => item.value.lines.flatMap((line, i) => said(item, ['lines', i], 'anyone', line)))
}

export function checkSlots(item: Item<unknown>, path: Path, text: string, kind: keyof typeof SLOTS, tell: Tell): void {
  const allowed = SLOTS[kind]
  for (const [slot, name] of text.matchAll(/\{([^}]*)\}/g))
    if (!allowed.includes(name!)) tell(item, path, `nothing can be filled in for ${slot}`, allowed.map((one) => `{${one}}`).join(', '))
}

/** The lines that belong to no scenario: none of them twice. */
export function checkSharedWords(content: Content, tell: Tell): void {
  for (const language of LANGUAGES) {
    const all = sharedIn(content, language)
    tellTwice(all, [], tell)
    for (const { item, path, text } of all) checkSlots(item, path, text, 'line', tell)
  }
  for (const item of content.shared) item.value.signs.forEach((sign, i) => checkSlots(item, ['signs', i, 'text'], sign.text, 'sign', tell))
}

/** The lines and exchanges of one scenario. */
export function checkWords(files: ScenarioFiles, content: Content, tell: Tell): void {
  for (const language of LANGUAGES) {
    const inLanguage = <T extends { language: Language }>(items: T[]): T[] => items.filter((item) => item.language === language)
    const own = [
      ...inLanguage(files.voices).flatMap((item) => item.value.flatMap((line, i) => said(item, [i], item.seat, line))),
      ...inLanguage(files.exchanges).flatMap((item) =>
        item.value.flatMap((exchange, i) => exchange.turns.flatMap((turn, j) => said(item, [i, 'turns', j], turn.from, turn))),
      ),
      ...inLanguage(files.pairWords).flatMap((item) => [
        ...item.value.lines.flatMap((line, i) => said(item, ['lines', i], files.pair?.value.seat ?? 'the co-leader', line)),
        ...item.value.exchanges.flatMap((exchange, i) => exchange.turns.flatMap((turn, j) => said(item, ['exchanges', i, 'turns', j], turn.from, turn))),
      ]),
    ]
    tellTwice(own, sharedIn(content, language), tell)
    for (const { item, path, text } of own) checkSlots(item, path, text, 'line', tell)
    for (const item of inLanguage(files.signs)) item.value.forEach((sign, i) => checkSlots(item, [i, 'text'], sign.text, 'sign', tell))
    for (const { item, path, by, text } of own.filter((one) => one.spoken)) {
      const length = words(text).length
      if (length > LONGEST) tell(item, path, `${length} words in one turn`, `at most about ${LONGEST}; cut it in two turns`, 'warning')
      if (language !== 'nl' || isLeader(by)) continue
      for (const [word, name] of NOT_SAID) if (word.test(text)) tell(item, path, `"${name}" is a word of books, not of ${by}`, 'what this person would say aloud', 'warning')
    }
    checkAmount(files, language, tell)
  }
}

/** Everyone can speak in a language in which anyone can; in Dutch, the first language, with enough lines. */
function checkAmount(files: ScenarioFiles, language: Language, tell: Tell): void {
  const voices = files.voices.filter((v) => v.language === language)
  if (voices.length === 0 && language !== 'nl') return
  for (const member of files.members) {
    const { name, seat } = member.value
    const own = voices.find((v) => v.seat === seat)
    if (!own) tell(member, ['seat'], `${name} has no lines in ${language}`, `a file voices/${seat}.${language}.yaml`, 'warning')
    else if (language === 'nl' && own.value.length < LEAST_LINES) tell(own, [], `${name} has too few lines: ${own.value.length}`, `at least ${LEAST_LINES}`, 'warning')
  }
}

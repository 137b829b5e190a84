/**
 * Names of people: after a title, a first name from the list, with a surname behind it, initials, and a capital in the middle of a
 * sentence that is nothing else we know of. A word between quotation marks (‘Ton’) is taken as a pseudonym, as the course asks.
 */
import type { Found, Known } from './found.ts'
import { ALSO_WORDS, FIRST_NAMES, INSTITUTIONS, NO_NAMES, PERSON_VERBS, PLACES } from './words.ts'

const NAME = String.raw`\p{Lu}[\p{L}’']*\p{Ll}(?:-\p{Lu}?\p{L}+)*`
const BETWEEN = String.raw`(?:(?:van|de|der|den|ter|ten|te|het|’t|'t|op|in|el|al|ben|bin|von|Van|De|Der|Den|Ter|Ten|El)\s){1,3}`
const TITLED = new RegExp(String.raw`(?<![\p{L}])(?:mevrouw|mevr\.|mw\.|meneer|mijnheer|dhr\.|heer|dokter|dr\.|drs\.|prof\.|zuster|broeder|juf|meester|mrs|mr|miss|ms|doctor)\.?\s((?:${BETWEEN})?${NAME}|(?:\p{Lu}\.\s?)+(?:${BETWEEN})?${NAME})`, 'giu')
const INITIALS = new RegExp(String.raw`(?<![\p{L}.])(?:\p{Lu}\.\s?)+(?:${BETWEEN})?${NAME}(?:-${NAME})?`, 'gu')
const WORD = new RegExp(String.raw`(?<![\p{L}\d@.’'/-])${NAME}(?![\p{L}\d@])`, 'gu')
const SURNAME = new RegExp(String.raw`^\s(?:${BETWEEN}${NAME}|${BETWEEN}\p{Lu}\.|${NAME})`, 'u')

/** A sentence begins here: at the start, after its end, after a line break, a colon, a bullet or an opening quotation mark. */
const BEGINS = /(?:^|[.!?…:;]["'’”)]?\s+|\n\s*|[•–—(]\s*|["“‘'„]\s*)$/u
const QUOTED = /[‘'“"„]$/u
const UNQUOTED = /^[’'”"]/u

export function names(text: string, { pseudonyms = [], authors = [] }: Known): Found[] {
  const made = new Set(pseudonyms.map((name) => name.toLowerCase()))
  const named = new Set(authors)
  const found: Found[] = []
  const add = (from: number, to: number): void => {
    if (made.has(text.slice(from, to).toLowerCase()) || found.some((one) => from < one.to && one.from < to)) return
    found.push({ kind: 'name', from, to })
  }
  for (const match of text.matchAll(TITLED)) {
    const to = match.index + match[0].length
    if (!named.has(match[1]!) && startsWithCapital(match[1]!)) add(to - match[1]!.length, to)
  }
  for (const match of text.matchAll(INITIALS)) if (![...named].some((author) => match[0].endsWith(author))) add(match.index, match.index + match[0].length)
  for (const match of text.matchAll(WORD)) {
    const word = match[0]
    const from = match.index
    if (made.has(word.toLowerCase()) || named.has(word) || !isName(text, word, from)) continue
    const behind = FIRST_NAMES.has(word) || /^\s(?:van|de|der|den|ter|ten)\s/.test(text.slice(from + word.length)) ? (SURNAME.exec(text.slice(from + word.length))?.[0] ?? '') : ''
    const last = behind.trim().split(/\s/).at(-1) ?? ''
    add(from, from + word.length + (behind && !FIRST_NAMES.has(last) && !NO_NAMES.has(last) ? behind.length : 0))
  }
  return found
}

const startsWithCapital = (words: string): boolean => /^\p{Lu}/u.test(words)

function isName(text: string, word: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 12), from)
  const after = text.slice(from + word.length, from + word.length + 24)
  if (QUOTED.test(before) && UNQUOTED.test(after)) return false
  const next = /^\s([\p{L}’']+)/u.exec(after)?.[1] ?? ''
  const begins = BEGINS.test(text.slice(0, from).slice(-6)) || text.slice(0, from).trim() === ''
  if (FIRST_NAMES.has(word)) {
    if (next === 'van' && /^\svan Leary/u.test(after)) return false
    return !begins || !ALSO_WORDS.has(word) || PERSON_VERBS.has(next)
  }
  if (begins || NO_NAMES.has(word) || PLACES.has(word) || INSTITUTIONS.has(word)) return false
  // "Levine (2017)", "Yalom & Leszcz": somebody one has read, not somebody in the group.
  if (/^\s?(?:\(\d{4}|&|et al)/u.test(after) || /(?:&\s|volgens\s)$/iu.test(before)) return false
  return true
}

/** Streets with or without a number, postal codes, towns, and institutions by name. */
import { each } from './each.ts'
import type { Found } from './found.ts'
import { HOUSES, INSTITUTIONS, NO_NAMES, PLACES, PLACES_AFTER_IN } from './words.ts'

/** With a number after it any of these is an address; without one only the endings that are streets and nothing else. */
const NUMBERED = /\b\p{Lu}[\p{L}'’.-]*(?:\s(?:van|de|der|den)\s\p{Lu}[\p{L}'’-]*)?(?:straat|laan|weg|plein|gracht|kade|dijk|singel|hof|steeg|dreef|plantsoen|park|pad|wal|markt|allee|boulevard|baan|veld|haven|kamp|oever|ring|brink|street|road|avenue|lane)\s\d{1,4}\s?[a-z]?\b/gu
const STREET = /\b\p{Lu}[\p{L}'’-]{2,}(?:straat|gracht|laan|singel|plantsoen|steeg|dreef|kade)\b/gu
const POSTCODE = /(?<![\d-])[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\d-])/gu
const WORD = /\p{Lu}[\p{L}\d'’]+(?:-\p{L}+)*/gu
const BEFORE_PLACE = /(?:^|\s)(?:in|uit|te|naar|bij|rond|vlakbij|from|near)\s$/u

/** "2019 GZ": a year with letters that mean something else. */
const YEAR_AND_LETTERS = /^(?:19|20)\d{2}\s(?:GZ|PT|KP|ZZ)$/

export function places(text: string): Found[] {
  const towns = each(text, WORD, 'place').filter(({ from, to }) => {
    const word = text.slice(from, to)
    return PLACES.has(word) || INSTITUTIONS.has(word) || (PLACES_AFTER_IN.has(word) && BEFORE_PLACE.test(text.slice(0, from)))
  })
  return [
    ...each(text, NUMBERED, 'address'),
    ...each(text, STREET, 'address'),
    ...each(text, POSTCODE, 'address').filter(({ from, to }) => !YEAR_AND_LETTERS.test(text.slice(from, to))),
    ...houses(text),
    ...towns,
  ]
}

/** "GGZ Friesland", "kliniek De Wending": what kind of house, and its name. */
function houses(text: string): Found[] {
  return [...text.matchAll(/([\p{L}]+)\s((?:(?:de|het|'t|De|Het)\s)?\p{Lu}[\p{L}'’-]+)/gu)].flatMap((match) => {
    const [whole, kind, name] = match
    if (!HOUSES.has(kind!.toLowerCase()) || NO_NAMES.has(name!) || /^\p{Lu}+$/u.test(name!)) return []
    return [{ kind: 'place' as const, from: match.index, to: match.index + whole!.length }]
  })
}

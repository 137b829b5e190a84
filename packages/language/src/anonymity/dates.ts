/** Dates to the day, dates of birth, and ages to the year. */
import { each } from './each.ts'
import type { Found } from './found.ts'

const MONTH = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october'
const YEAR = "(?:19|20)\\d{2}"
const DATES = [
  new RegExp(`\\b(?:[12]?\\d|3[01])(?:e|ste|de|th|st|nd|rd)?\\s(?:${MONTH})(?:\\s${YEAR})?\\b`, 'giu'),
  new RegExp(`\\b(?:${MONTH})\\s(?:(?:[12]?\\d|3[01])(?:,\\s${YEAR})?|${YEAR})\\b`, 'giu'),
  /(?<![\d./-])(?:[12]?\d|3[01]|0[1-9])([-/.])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d{2}|\d{2})(?![\d/-])/gu,
  /(?<![\d-])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])(?![\d-])/gu,
]
const BORN = /(?:geboren|geboortedatum|geboortejaar|\bgeb\.|born|date of birth)\W{0,3}(?:(?:is|op|in|on|te|:)\W{0,2}){0,2}$/iu
const BORN_YEAR = new RegExp(`(?:geboren|geboortejaar|born)\\W{0,3}(?:(?:is|in|:)\\W{0,2}){0,2}(${YEAR})\\b`, 'giu')

const AGED = /\b\d{1,2}[- ]jarige?\b|\b(?:[1-9]\d)\s(?:jaar\soud|years?\sold)\b/giu
/** "een vrouw van 43", "zij is 47": a number that follows a person and is no count of something. */
const PERSON_AGED = /(?:vrouw|man|jongen|meisje|moeder|vader|cli[eë]nt[e]?|pati[eë]nt[e]?|deelnemer|deelneemster|zoon|dochter)\s(?:van|is|was|werd|wordt)\s((?:1[0-9]|[2-9]\d))(?=\s?(?:jaar(?!\s(?:geleden|ervaring|in|lang|therapie))|[.,;:)]|met|die|en\b|$))/giu
const PRONOUN_AGED = /\b(?:zij|ze|hij)\s(?:is|was|werd|wordt)\s(?:net\s|nu\s|al\s|pas\s)?((?:1[0-9]|[2-9]\d))(?=\s?(?:jaar(?!\s(?:geleden|ervaring|in|lang|bij|therapie))|[.,;:)]|\sen\b|$))/giu

export function dates(text: string): Found[] {
  const days = DATES.flatMap((pattern) => each(text, pattern, 'date')).map((one): Found => (BORN.test(text.slice(Math.max(0, one.from - 40), one.from)) ? { ...one, kind: 'birth-date' } : one))
  return [...days, ...each(text, BORN_YEAR, 'birth-date', 1), ...each(text, AGED, 'age'), ...each(text, PERSON_AGED, 'age', 1), ...each(text, PRONOUN_AGED, 'age', 1)]
}

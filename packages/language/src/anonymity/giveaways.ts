/**
 * Finds what in a text may tell who somebody is: names, dates and days of birth, exact ages, addresses, towns and institutions, numbers.
 * Made for Dutch; numbers, addresses and capitals work in English too. It looks at form only and knows nobody: an event that everyone
 * heard of, the only one of a kind, a rare profession it cannot see. A warning to think again, never a proof of being anonymous.
 * How well it does is measured in docs/ANONYMISING.md.
 */
import { dates } from './dates.ts'
import type { Found, GiveawayKind, Known } from './found.ts'
import { names } from './names.ts'
import { numbers } from './numbers.ts'
import { places } from './places.ts'

export interface Giveaway extends Found {
  text: string
  /** The same words are the same giveaway wherever they stand: what a writer has looked at once is not asked again. */
  key: string
  /** The hint of anonymising.yaml that explains it. */
  hint: 'name' | 'date' | 'place' | 'number'
}

const HINT: Record<GiveawayKind, Giveaway['hint']> = {
  name: 'name', 'birth-date': 'date', date: 'date', age: 'date', address: 'place', place: 'place', phone: 'number', email: 'number', bsn: 'number', 'file-number': 'number',
}

/** In the order of the text, without overlaps: of two at one place the surer one stays (numbers, then dates, places, names). */
export function findGiveaways(text: string, known: Known = {}): Giveaway[] {
  const kept: Found[] = []
  for (const find of [numbers, dates, places, (text: string) => names(text, known)]) {
    for (const one of find(text)) if (!kept.some(({ from, to }) => one.from < to && from < one.to)) kept.push(one)
  }
  return kept
    .sort((a, b) => a.from - b.from)
    .map((one) => {
      const said = text.slice(one.from, one.to)
      return { ...one, text: said, key: `${one.kind}:${said.toLowerCase().replace(/\s+/g, ' ')}`.slice(0, 200), hint: HINT[one.kind] }
    })
}

/** The surnames of authors as literature lists write them ("Yalom, I. D., & Leszcz, M."). */
export const surnamesIn = (authors: string): string[] => authors.match(/\p{Lu}[\p{L}'’-]{2,}/gu) ?? []

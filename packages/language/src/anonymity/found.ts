/** What can be found in a text that may give somebody away. */

export const GIVEAWAY_KINDS = ['name', 'birth-date', 'date', 'age', 'address', 'place', 'phone', 'email', 'bsn', 'file-number'] as const

export type GiveawayKind = (typeof GIVEAWAY_KINDS)[number]

/** A piece of text that may give somebody away; `from` and `to` count characters of the text. */
export interface Found {
  kind: GiveawayKind
  from: number
  to: number
}

export interface Known {
  /** Names the writer says are made up. */
  pseudonyms?: readonly string[]
  /** Names that may be named: authors of the literature. */
  authors?: readonly string[]
}

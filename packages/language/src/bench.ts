/** What a writer wants to know of many sessions of one scenario: what comes back from one to the next, and how each person talks. */
import type { Scenario, VoiceBook } from '@kring/curriculum'
import { isLeader, type Seat } from '@kring/dynamics'
import type { Conversation, SpokenTurn } from './api.ts'
import { normal, opening, sentences, stopWords, words } from './text.ts'

type Played = Pick<Conversation, 'turns'>

const said = (turns: readonly SpokenTurn[]): SpokenTurn[] => turns.filter(({ act, text, source }) => act && text && !isLeader(act.from) && source !== 'opening')

/** Which part of their sentences (five words or more) two sessions share, the written opening left out; 0–1. */
export function overlap(a: Played, b: Played): number {
  const [one, other] = [a, b].map(({ turns }) => new Set(said(turns).flatMap(({ text }) => sentences(text!)))) as [Set<string>, Set<string>]
  if (one.size + other.size === 0) return 0
  let shared = 0
  for (const sentence of one) if (other.has(sentence)) shared++
  return (2 * shared) / (one.size + other.size)
}

/** Over every two of these sessions; both 0 with fewer than two. */
export function overlaps(sessions: readonly Played[]): { mean: number; most: number } {
  const all = sessions.flatMap((a, i) => sessions.slice(i + 1).map((b) => overlap(a, b)))
  return { mean: all.length === 0 ? 0 : all.reduce((sum, one) => sum + one, 0) / all.length, most: Math.max(0, ...all) }
}

export interface Speech {
  seat: Seat
  turns: number
  /** Words in a turn: the tenth, the middle and the ninetieth of a hundred. */
  length: [number, number, number]
  /** Small words this person leans on, and in which part of the turns each comes, most first. */
  leansOn: { word: string; share: number }[]
  /** First words that begin more than one turn in twelve. */
  beginsWith: { word: string; share: number }[]
  /** Words of the person's own: said often, and seldom by the others; most telling first. */
  own: string[]
}

const at = (sorted: readonly number[], p: number): number => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0
const ranked = (counts: ReadonlyMap<string, number>, of: number, least: number): { word: string; share: number }[] =>
  [...counts].map(([word, count]) => ({ word, share: count / Math.max(1, of) })).filter(({ share }) => share >= least).sort((a, b) => b.share - a.share)

const tally = (all: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const one of all) if (one) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

/** How often a word must be said before it can be someone's own. */
const OFTEN = 4

/** How each member talks over all these sessions, in the order of the cast. */
export function speech(scenario: Pick<Scenario, 'members'>, sessions: readonly Played[]): Speech[] {
  const turns = sessions.flatMap((one) => said(one.turns))
  const everyone = tally(turns.flatMap(({ text }) => words(text!)))
  return scenario.members.map(({ seat }) => {
    const own = turns.filter(({ act }) => act!.from === seat)
    const lengths = own.map(({ text }) => words(text!).length).sort((a, b) => a - b)
    const mine = tally(own.flatMap(({ text }) => words(text!)))
    const telling = [...mine].filter(([word, count]) => count >= OFTEN && word.length > 3 && count / everyone.get(word)! > 0.6).sort((a, b) => b[1] - a[1])
    return {
      seat, turns: own.length, length: [at(lengths, 0.1), at(lengths, 0.5), at(lengths, 0.9)],
      leansOn: ranked(tally(own.flatMap(({ text }) => [...stopWords(text!)])), own.length, 1 / 20).slice(0, 6),
      beginsWith: ranked(tally(own.map(({ text }) => opening(text!))), own.length, 1 / 12).slice(0, 4),
      own: telling.slice(0, 8).map(([word]) => word),
    }
  })
}

export interface Need {
  seat: Seat
  act: string
  /** How often in a session. */
  times: number
  /** Own lines that can carry this act, under whatever conditions, and how many of them ever came. */
  lines: number
  came: number
}

/** Where a book is short of words: acts that come often for the lines there are, the shortest first. With fewer than three lines for each time, sessions will resemble each other. */
export function needs(book: Pick<VoiceBook, 'lines'>, sessions: readonly Played[], short = 3): Need[] {
  const found = new Map<string, { seat: Seat; act: string; count: number; sources: Set<string> }>()
  for (const { act, source = '' } of sessions.flatMap((one) => said(one.turns))) {
    const key = `${act!.from} ${act!.kind}`
    const entry = found.get(key) ?? { seat: act!.from, act: act!.kind, count: 0, sources: new Set() }
    entry.count++
    if (source.startsWith('own:')) entry.sources.add(source)
    found.set(key, entry)
  }
  return [...found.values()]
    .map(({ seat, act, count, sources }): Need => ({ seat, act, times: count / Math.max(1, sessions.length), lines: (book.lines[seat] ?? []).filter((line) => (line.act as readonly string[]).includes(act)).length, came: sources.size }))
    .filter(({ times, lines }) => times >= 0.5 && lines < short * times)
    .sort((a, b) => b.times * short - b.lines - (a.times * short - a.lines))
}

/** Sentences that came in more than `share` of the sessions, with in how many: what a reader of a few of them will know by heart. */
export function wornOut(sessions: readonly Played[], share = 0.5): { text: string; sessions: number }[] {
  const first = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { turns } of sessions) {
    const here = new Map(said(turns).map(({ text }) => [normal(text!), text!]))
    for (const [key, text] of here) {
      if (!first.has(key)) first.set(key, text)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return [...counts].filter(([, count]) => count > share * sessions.length && count > 1).map(([key, count]) => ({ text: first.get(key)!, sessions: count })).sort((a, b) => b.sessions - a.sessions)
}


/** The writers' bench: where the words of many sessions came from, what was never said, and what was said twice. */
import type { Scenario, VoiceBook } from '@kring/curriculum'
import { isLeader, TRAINEE } from '@kring/dynamics'
import type { LeaderStyle } from '@kring/dynamics'
import type { Conversation, SpokenTurn } from './api.ts'
import { rehearse } from './rehearse.ts'
import { normal } from './text.ts'

/** Where a turn's words came from, without the index. */
export type SourceKind = 'exchange' | 'own' | 'near' | 'shared' | 'near-shared' | 'sign' | 'opening' | 'trainee' | 'none'

export interface Coverage {
  sessions: number
  /** Member turns (acts) by where their words came from, as shares of all member acts. */
  shares: Partial<Record<SourceKind, number>>
  /** Member acts that found no words of the member's own, per "seat act", most frequent first. */
  fallbacks: { seat: string; act: string; source: SourceKind; count: number }[]
  /** Own lines, exchanges and shared lines never used in any of the sessions: source and text. */
  unused: { source: string; text: string }[]
  /** How often each exchange was begun, and how many of its turns were played on average. */
  exchanges: { id: string; begun: number; played: number; of: number }[]
  /** Sentences said more than once within one session (must be empty). */
  repeated: { seed: number; text: string }[]
}

const kindOf = (source = 'none'): SourceKind => source.split(/[:#]/)[0] as SourceKind

/** Plays `seeds` sessions in this style and counts. Some 20 sessions of 40 leader's acts show what a book lacks. */
export const coverage = (scenario: Scenario, book: VoiceBook, seeds: readonly number[], style: LeaderStyle, leads = 40): Coverage =>
  coverageOf(book, seeds.map((seed) => ({ seed, c: rehearse(scenario, book, { seed, style, leads }) })))

/** Counts in sessions that were played with this book. */
export function coverageOf(book: VoiceBook, sessions: readonly { seed: number; c: Conversation }[]): Coverage {
  const turns = sessions.flatMap(({ c }) => c.turns)
  const acts = turns.filter((t) => t.act && !isLeader(t.act.from))
  const used = new Set(turns.map((t) => t.source))
  return {
    sessions: sessions.length,
    shares: sharesOf(acts),
    fallbacks: fallbacksOf(acts),
    unused: sourcesOf(book).filter((s) => !used.has(s.source)),
    exchanges: book.exchanges.map(({ id, turns: of }) => {
      const played = turns.filter((t) => t.source?.startsWith(`exchange:${id}#`)).length
      const begun = sessions.filter(({ c }) => c.memory.played.includes(id)).length
      return { id, begun, played: begun ? played / begun : 0, of: of.length }
    }),
    repeated: sessions.flatMap(({ seed, c }) => repeats(c).map((text) => ({ seed, text }))),
  }
}

function sharesOf(acts: readonly SpokenTurn[]): Coverage['shares'] {
  const shares: Coverage['shares'] = {}
  for (const t of acts) shares[kindOf(t.source)] = (shares[kindOf(t.source)] ?? 0) + 1 / acts.length
  return shares
}

function fallbacksOf(acts: readonly SpokenTurn[]): Coverage['fallbacks'] {
  const counts = new Map<string, Coverage['fallbacks'][number]>()
  for (const t of acts) {
    const source = kindOf(t.source)
    if (source === 'own' || source === 'exchange' || source === 'opening') continue
    const key = `${t.act!.from} ${t.act!.kind} ${source}`
    const entry = counts.get(key) ?? { seat: t.act!.from, act: t.act!.kind, source, count: 0 }
    counts.set(key, { ...entry, count: entry.count + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}

const sourcesOf = (book: VoiceBook): Coverage['unused'] => [
  ...Object.entries(book.lines).flatMap(([seat, lines]) => lines.map((l, i) => ({ source: `own:${seat}#${i + 1}`, text: l.text ?? l.gesture ?? '' }))),
  ...book.exchanges.map((e) => ({ source: `exchange:${e.id}#1`, text: e.title })),
]

/** Sentences that came twice in one session, the trainee's aside. */
export function repeats(c: Conversation): string[] {
  const seen = new Set<string>()
  const twice: string[] = []
  for (const t of c.turns) {
    if (!t.text || t.act?.from === TRAINEE) continue
    const key = normal(t.text)
    if (seen.has(key)) twice.push(t.text)
    seen.add(key)
  }
  return twice
}

/** How the recogniser does on a set: what it found of what it should, and in how many sentences it warned for nothing. */
import type { GiveawayKind } from '../../src/anonymity/found.ts'
import { findGiveaways } from '../../src/anonymity/giveaways.ts'

export interface Measured {
  asked: number
  found: number
  missed: string[]
  /** Warnings in sentences that hold nothing, and beside what a sentence does hold. */
  false: string[]
  byKind: Map<GiveawayKind, { asked: number; found: number }>
}

export function measure(hits: readonly [string, ...[GiveawayKind, string][]][], safe: readonly string[], authors: readonly string[] = []): Measured {
  const out: Measured = { asked: 0, found: 0, missed: [], false: [], byKind: new Map() }
  for (const [sentence, ...expected] of hits) {
    const got = findGiveaways(sentence, { authors })
    for (const [kind, words] of expected) {
      const from = sentence.indexOf(words)
      const hit = got.some((one) => one.kind === kind && one.from <= from + words.length - 1 && from < one.to)
      const row = out.byKind.get(kind) ?? { asked: 0, found: 0 }
      out.byKind.set(kind, { asked: row.asked + 1, found: row.found + (hit ? 1 : 0) })
      out.asked++
      if (hit) out.found++
      else out.missed.push(`${sentence} → ${kind} "${words}"; found ${got.map(({ kind, text }) => `${kind} "${text}"`).join(', ') || 'nothing'}`)
    }
    for (const one of got) if (!expected.some(([, words]) => one.from < sentence.indexOf(words) + words.length && sentence.indexOf(words) < one.to)) out.false.push(`${sentence} → ${one.kind} "${one.text}"`)
  }
  for (const sentence of safe) for (const one of findGiveaways(sentence, { authors })) out.false.push(`${sentence} → ${one.kind} "${one.text}"`)
  return out
}

/** What has been said and told in a session: never a sentence twice, and nobody knows what he cannot have heard. */
import type { Fact } from '@kring/curriculum'
import { isLeader } from '@kring/dynamics'
import type { Seat } from '@kring/dynamics'
import type { Memory } from './api.ts'
import type { Words } from './scene.ts'
import { normal, sayAlike, sentences } from './text.ts'

/** Texts kept for what should not return: openings and small words soon, a person's own stories all session long. */
const KEPT = 240

export const emptyMemory = (): Memory => ({ used: [], facts: [], knows: {}, exchange: null, played: [], recent: [] })

/** The marks of a text: itself, the template it came from, and each sentence long enough to be noticed when it returns. */
export const marksOf = (...texts: (string | undefined)[]): string[] => [
  ...new Set(texts.filter((t) => t !== undefined).flatMap((t) => [normal(t), ...sentences(t)])),
].filter(Boolean)

const usedSets = new WeakMap<Memory, Set<string>>()

export function isFresh(memory: Memory, marks: readonly string[]): boolean {
  const used = usedSets.get(memory) ?? new Set(memory.used)
  usedSets.set(memory, used)
  return !marks.some((m) => used.has(m))
}

/** Whether this person said nearly this before: the same story in other words is the same story. */
export const saidAlike = (memory: Memory, seat: Seat, text: string): boolean => memory.recent.some((r) => r.seat === seat && sayAlike(r.text, text))

/** Whether this seat may build on these facts: each was told, and he was there (or it is known to him by the writers' word). */
export const knowsAll = (memory: Memory, seat: Seat, facts: readonly string[] | undefined): boolean =>
  (facts ?? []).every((f) => memory.facts.includes(f) && memory.knows[f]?.includes(seat))

export const noneTold = (memory: Memory, facts: readonly string[] | undefined): boolean => !(facts ?? []).some((f) => memory.facts.includes(f))

/** Facts become known to those who heard them; a fact whispered (knownTo) only to those it names. Hearing it again widens the circle. */
export function tell(memory: Memory, facts: readonly string[], heardBy: readonly Seat[], declared: readonly Fact[]): Memory {
  if (facts.length === 0) return memory
  const knows = { ...memory.knows }
  for (const id of facts) {
    const only = declared.find((f) => f.id === id)?.knownTo
    const hearing = only ? heardBy.filter((s) => only.includes(s)) : heardBy
    knows[id] = [...new Set([...(knows[id] ?? []), ...hearing])]
  }
  return { ...memory, facts: [...new Set([...memory.facts, ...facts])], knows }
}

/** The memory after these words were said or seen. */
export function remember(memory: Memory, seat: Seat, words: Words, heardBy: readonly Seat[], declared: readonly Fact[]): Memory {
  const told = tell(memory, words.tells ?? [], heardBy, declared)
  return {
    ...told,
    used: [...new Set([...told.used, ...words.marks])],
    recent: words.text ? [...told.recent, { seat, text: words.text }].slice(-KEPT) : told.recent,
  }
}

/** Another's own sentence (the trainee's) counts as said too, so that nobody repeats her to the letter. */
export const heard = (memory: Memory, seat: Seat, text: string): Memory => ({
  ...memory,
  used: [...new Set([...memory.used, ...marksOf(text)])],
  recent: isLeader(seat) && !text.trim() ? memory.recent : [...memory.recent, { seat, text }].slice(-KEPT),
})

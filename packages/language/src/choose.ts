/**
 * The words of one turn, in order of how well they hang together: an exchange under way, an exchange that can begin, a person's own
 * line, his line for a related act, a shared line, a sign. Words are laid over what the model did, never the other way round.
 */
import type { Memory } from './api.ts'
import { afterOther, begin, goOn } from './exchanges.ts'
import { chooseLine } from './lines.ts'
import { marksOf, remember } from './memory.ts'
import { nearActs } from './related.ts'
import { hearers } from './scene.ts'
import type { Scene, Words } from './scene.ts'
import { bodyWords, moveWords, signalGesture, silenceWords } from './signs.ts'

/** The words of a turn that is not the trainee's, and the memory after it. */
export function choose(scene: Scene): { words: Words; memory: Memory } {
  const played = scene.turn.kind === 'move' ? undefined : (goOn(scene) ?? begin(scene))
  const words = adorned(played?.words ?? loose(scene), scene)
  const memory: Memory = {
    ...scene.memory,
    exchange: played ? played.exchange : afterOther(scene.memory, scene.turn),
    played: played?.began ? [...scene.memory.played, played.began] : scene.memory.played,
  }
  const seat = scene.turn.act?.from ?? scene.turn.move?.seat ?? 'room'
  return { words, memory: remember(memory, seat, words, hearers(scene.state), scene.book.facts) }
}

function loose(scene: Scene): Words {
  const { turn } = scene
  if (turn.kind === 'silence') return silenceWords(scene)
  if (turn.kind === 'move') return moveWords(scene)
  return lineFor(scene) ?? bodyWords(scene, turn.act!.from) ?? { source: 'none', marks: [] }
}

/** A line for the act of this turn: own, own by a related act, shared, shared by a related act. */
export function lineFor(scene: Scene): Words | undefined {
  const { from, kind } = scene.turn.act!
  const own = scene.book.lines[from] ?? []
  const near = nearActs(kind)
  const first = (lines: typeof own, source: string, kinds: readonly string[]): Words | undefined => {
    for (const k of kinds) {
      const words = chooseLine(lines, scene, k, (i) => `${source}#${i + 1}`)
      if (words) return words
    }
    return undefined
  }
  return (
    first(own, `own:${from}`, [kind]) ?? first(own, `near:${from}`, near) ?? first(scene.book.shared, 'shared', [kind]) ?? first(scene.book.shared, 'near-shared', near)
  )
}

/** The turn with the one sign worth telling, where it has no gesture of its own and someone's body said something. */
export function adorned(words: Words, scene: Scene): Words {
  if (words.gesture || scene.turn.kind === 'move') return words
  const gesture = signalGesture(scene)
  return gesture ? { ...words, gesture, marks: [...words.marks, ...marksOf(gesture)] } : words
}

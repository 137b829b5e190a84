/**
 * The words of one turn, in order of how well they hang together: an exchange under way, an exchange that can begin, a person's own
 * line, his line for a related act, a shared line, a sign. Words are laid over what the model did, never the other way round.
 */
import type { Line } from '@kring/curriculum'
import { isLeader, TRAINEE } from '@kring/dynamics'
import type { Memory } from './api.ts'
import { afterOther, begin, goOn } from './exchanges.ts'
import { chooseLine, leansOnly } from './lines.ts'
import type { Wanted } from './lines.ts'
import { remember } from './memory.ts'
import { BESIDE, nearActs } from './related.ts'
import { hearers } from './scene.ts'
import type { Scene, Words } from './scene.ts'
import { bodyWords, moveWords, signalGesture, silenceWords } from './signs.ts'

/** The words of a turn that is not the trainee's, and the memory after it. */
export function choose(scene: Scene): { words: Words; memory: Memory } {
  const played = scene.turn.kind === 'move' || scene.closing ? undefined : (goOn(scene) ?? begin(scene))
  const words = adorned(played?.words ?? loose(scene), scene)
  const memory: Memory = {
    ...scene.memory,
    exchange: played ? played.exchange : afterOther(scene),
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

/**
 * A line for the act of this turn: one that follows what was just said, his own or his own for a related act; whose assent would be no answer lets the question
 * pass without a word. Else his own, his own beside the theme, his own by a related act, then the shared ones likewise. A leader whose
 * lines are used up may use one with a name in it once more, to someone else. In the trainee's seat the act comes before the voice: what was
 * chosen there is to be heard as just that, so shared words for it go before words of this place for a related act.
 */
export function lineFor(scene: Scene): Words | undefined {
  const { from, kind } = scene.turn.act!
  const near = nearActs(kind)
  const first = (lines: readonly Line[], source: string, kinds: readonly string[], how: Omit<Wanted, 'kind'> = {}): Words | undefined => {
    for (const k of kinds) {
      const words = chooseLine(lines, scene, { kind: k, ...how }, (i) => `${source}#${i + 1}`)
      if (words) return words
    }
    return undefined
  }
  const own = scene.book.lines[from] ?? []
  const { shared } = scene.book
  const heeding = { heeding: true }
  const followed = isLeader(from)
    ? undefined
    : (first(own, `own:${from}`, [kind], heeding) ??
      (BESIDE.has(kind) ? first(own, `own:${from}`, [kind], { beside: true, ...heeding }) : undefined) ??
      first(own, `near:${from}`, near, heeding) ??
      (leansOnly([kind]) ? first(own, `near:${from}`, ['stays-silent']) : undefined))
  return (
    followed ??
    first(own, `own:${from}`, [kind]) ??
    (from === TRAINEE ? first(shared, 'shared', [kind]) : undefined) ??
    (BESIDE.has(kind) ? first(own, `own:${from}`, [kind], { beside: true }) : undefined) ??
    first(own, `near:${from}`, near) ??
    first(shared, 'shared', [kind]) ??
    first(shared, 'near-shared', near) ??
    (isLeader(from) ? (first(own, `own:${from}`, [kind], { again: true }) ?? first(shared, 'shared', [kind, ...near], { again: true })) : undefined)
  )
}

/** The turn with the one sign worth telling, where it has no gesture of its own and someone's body said something. */
export function adorned(words: Words, scene: Scene): Words {
  if (words.gesture || scene.turn.kind === 'move') return words
  const seen = signalGesture(scene)
  return seen ? { ...words, gesture: seen.text, marks: [...words.marks, ...seen.marks] } : words
}

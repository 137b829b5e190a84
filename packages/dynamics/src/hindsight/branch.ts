/** One branch of a session, traced: another deed at a decision, another luck, and then the session goes on to its end. */
import { floorOf, lead, proceed, timeIsUp } from '../engine.ts'
import { draw } from '../rng.ts'
import { close } from '../sessions.ts'
import type { GroupState, Turn } from '../types.ts'
import { nextDeed } from './follow.ts'
import type { Deed, Follow } from './follow.ts'

/** Seed of the luck of rollout `k`, the same for every alternative of every decision. */
export const luckOf = (seed: number, k: number): number => Math.floor(draw({ seed, session: 0, turn: k }, 'policy', 'luck') * 4294967296)

export interface Branch {
  turns: Turn[]
  /** By turn of the trainee: which of her later deeds it was; −1 for the changed one and for a habit. */
  hers: Map<number, number>
  state: GroupState
}

/** Goes on from the state with `first`, under the luck of seed `luck`, until turn `until`; then the session is closed. */
export const branch = (from: GroupState, first: Deed, follow: Follow, luck: number, until: number): Branch => {
  let s: GroupState = { ...from, seed: luck }
  const turns: Turn[] = []
  const hers = new Map<number, number>()
  const play = (deed: Deed): void => {
    const step = deed ? lead(s, deed) : proceed(s)
    turns.push(...step.turns)
    s = step.state
  }
  hers.set(s.turn, -1)
  play(first)
  let at = 0
  while (s.turn < until && !timeIsUp(s)) {
    if (floorOf(s) === 'leader') {
      const next = nextDeed(s, follow, at)
      at = next.at
      if (next.deed) hers.set(s.turn, next.later)
      play(next.deed)
    } else play(null)
  }
  const closed = close(s)
  return { turns: [...turns, ...closed.turns], hers, state: closed.state }
}

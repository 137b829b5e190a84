/** The work that is measured: branches as a hindsight plays them, from sessions led by a style; and the proof that two ways of running the rules end in the same bytes. */
import { ENGINE_VERSION, inStyle, open, randomGroup, rollouts, runSession } from '../src/index.ts'
import { decisionsOf, questionsOf } from '../src/hindsight/index.ts'
import { deedCode, followOf } from '../src/hindsight/follow.ts'
import { stateAt } from '../src/hindsight/log.ts'
import type { Lookback, SessionLog } from '../src/hindsight/log.ts'
import type { Rules } from '../src/engine/rules.ts'
import type { DeedCode, FollowCode, Luck, Room } from '../src/rollout.ts'
import { anyAct, anyGroup, chance } from '../test/any-group.ts'

const { encode, fork, isSeen, lift, load, luckOf, playOutBy, see } = rollouts

/** A session of a random group in which the trainee has `decisions` turns, as she reads it back. */
export const ledSession = (members: number, decisions: number, seed: number): Lookback => {
  const spec = { ...randomGroup(seed, { members }), minutes: 240 }
  const { turns } = runSession(spec, seed, inStyle('group'), { acts: decisions })
  const lookback = decisionsOf(JSON.parse(JSON.stringify({ version: ENGINE_VERSION, spec, seed, turns })) as SessionLog)
  if (!lookback.ok) throw new Error(lookback.what)
  return lookback
}

export interface Moment {
  start: Room
  seen: boolean
  deeds: readonly DeedCode[]
  follow: FollowCode
  lucks: readonly Luck[]
  until: number
}

/** Lucks per moment. */
const LUCKS = 8

/** Moments of sessions with so many members, one session for each seed, each moment with everything that could have been done there. */
export const momentsOf = (members: number, seeds: readonly number[]): readonly Moment[] =>
  seeds.flatMap((seed) => {
    const lookback = ledSession(members, 20, seed)
    const questions = questionsOf(lookback)
    return [2, 8, 14].filter((index) => index < questions.length).map((index): Moment => {
      const start = load(stateAt(lookback, index))
      return {
        start, seen: isSeen(start.cast), deeds: questions[index]!.acts.map((act) => deedCode(start, act)), follow: followOf(lookback.decisions, index, start),
        lucks: Array.from({ length: LUCKS }, (_, k) => luckOf(start.cast, k)), until: lookback.turns,
      }
    })
  })

/** Plays branches one after another, every deed of every moment with every luck in turn; returns how many turns one call played. */
export const player = (moments: readonly Moment[], rules: Rules): (() => number) => {
  let m = 0
  let d = 0
  let l = 0
  return () => {
    const { start, seen, deeds, follow, lucks, until } = moments[m]!
    fork(start, lucks[l]!)
    see(seen)
    const turns = playOutBy(rules, deeds[d]!, follow, until)
    if (++m === moments.length) {
      m = 0
      l = (l + 1) % LUCKS
      d++
    }
    if (d >= moments[m]!.deeds.length) d = 0
    return turns
  }
}

/**
 * Plays branches of random groups (every kind of group and act) by both and compares the whole memory where they end. Returns how many were the same;
 * throws Error at the first that is not.
 */
export const sameEnds = (a: Rules, b: Rules, groups: number, seed: number): number => {
  const c = chance(seed)
  let same = 0
  for (let g = 0; g < groups; g++) {
    const start = load(open(anyGroup(c), g).state)
    const any = (): DeedCode => encode(start.cast, anyAct(c, start.cast.members))
    for (let k = 0; k < 4; k++) {
      const first = any()
      const follow = { later: [any(), any(), any(), any()], habits: [any(), null, any(), any()] }
      const [one, other] = [a, b].map((rules) => {
        fork(start, luckOf(start.cast, k))
        see(k % 2 === 0 || isSeen(start.cast))
        playOutBy(rules, first, follow, 60)
        return lift().x
      }) as [Float64Array, Float64Array]
      const at = one.findIndex((value, i) => !Object.is(value, other[i]))
      if (at >= 0) throw new Error(`The rules written by hand do not do what the declared rules do: branch ${k} of group ${g} ends differently (memory at ${at}: ${one[at]} and ${other[at]}).`)
      same++
    }
  }
  return same
}

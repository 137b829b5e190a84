/** The property that holds generated code to the interpreter, run for a number of groups. */
import { expect } from 'vitest'
import { open } from '../src/index.ts'
import { decide } from '../src/engine/floor.ts'
import { generatedRules } from '../src/engine/generated.ts'
import { interpreted } from '../src/engine/interpret.ts'
import { KINDS } from '../src/engine/layout.ts'
import { goOn, hasEnded, playAct, reflect, writeNext } from '../src/engine/play.ts'
import type { Room } from '../src/rollout.ts'
import { emptyRoom, encode, fork, load } from '../src/rollout.ts'
import { anyAct, anyGroup, chance } from './any-group.ts'

const differ = (a: Room, b: Room): number => a.k.findIndex((value, i) => value !== b.k[i])

/**
 * Plays the same turns in two rooms, one by the interpreter and one by generated code, and compares every byte of memory and what comes next after every
 * turn. The luck of a session is its seed and the number of the turn, both in memory: same bytes, same generator. Returns the kinds of turns it saw.
 */
export const holdInStep = (seed: number, groups: number, turns: number): Set<string> => {
  const c = chance(seed)
  const generated = generatedRules()
  const seen = new Set<string>()
  for (let g = 0; g < groups; g++) {
    const a = load(open(anyGroup(c), g).state)
    const b = emptyRoom(a.cast, a.luck)
    fork(a, b)
    reflect(a, interpreted)
    reflect(b, generated)
    for (let turn = 0; turn < turns && !hasEnded(a); turn++) {
      decide(a, interpreted, false)
      decide(b, generated, false)
      if (a.next !== b.next || a.nextSeat !== b.nextSeat || a.nextMove !== b.nextMove) throw new Error(`Group ${g} of seed ${seed}, turn ${turn}: another turn comes next.`)
      seen.add(`next ${a.next}`)
      if (c() < 0.4) {
        const act = encode(a.cast, anyAct(c, a.cast.members))
        seen.add(KINDS[act.kind]!)
        writeNext(a, act)
        writeNext(b, act)
        playAct(a, interpreted)
        playAct(b, generated)
      } else {
        goOn(a, interpreted)
        goOn(b, generated)
      }
      const at = differ(a, b)
      if (at >= 0) throw new Error(`Group ${g} of seed ${seed}, turn ${turn}: memory differs at ${at >> 1} (${a.x[at >> 1]} and ${b.x[at >> 1]}).`)
    }
  }
  expect(seen.size).toBeGreaterThan(40)
  return seen
}

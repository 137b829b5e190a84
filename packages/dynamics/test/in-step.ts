/**
 * A program of its own (seed, groups, turns): plays the same turns in two rooms, one by the interpreter and one by generated code, and compares every byte
 * of memory and what comes next after every turn. The luck of a session is its seed and the number of the turn, both in memory: same bytes, same generator.
 * Prints how many turns were held in step and the kinds of acts it saw; throws where they part.
 */
import { open, rollouts } from '../src/index.ts'
import { decide } from '../src/engine/floor.ts'
import { generatedRules } from '../src/engine/generated.ts'
import { interpreted } from '../src/engine/interpret.ts'
import { ACT_KIND, HEAD, KINDS } from '../src/engine/layout.ts'
import { goOn, hasEnded, playAct, reflect, writeNext } from '../src/engine/play.ts'
import { actAt } from '../src/engine/situation.ts'
import { anyAct, anyGroup, chance } from './any-group.ts'

const { emptyRoom, encode, fork, load } = rollouts
const [seed, groups, turns] = process.argv.slice(2).map(Number) as [number, number, number]
const c = chance(seed)
const generated = generatedRules()
const seen = new Set<string>()
let played = 0
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
    if (c() < 0.4) {
      const act = encode(a.cast, anyAct(c, a.cast.members))
      writeNext(a, act)
      writeNext(b, act)
      playAct(a, interpreted)
      playAct(b, generated)
    } else {
      goOn(a, interpreted)
      goOn(b, generated)
    }
    played++
    seen.add(KINDS[a.k[2 * actAt(a.k[HEAD]! - 1) + ACT_KIND]!]!)
    const at = a.k.findIndex((value, i) => value !== b.k[i])
    if (at >= 0) throw new Error(`Group ${g} of seed ${seed}, turn ${turn}: memory differs at ${at >> 1} (${a.x[at >> 1]} and ${b.x[at >> 1]}).`)
  }
}
process.stdout.write(JSON.stringify({ played, seen: [...seen] }))

/**
 * A program of its own (seed, groups, turns): plays the same turns twice, by the interpreter and by generated code, and compares every byte of memory and
 * what comes next after every turn. The luck of a session is its seed and the number of the turn, both in memory: same bytes, same generator.
 * Prints how many turns were held in step and the kinds of acts it saw; throws where they part.
 */
import { open, rollouts } from '../src/index.ts'
import { decide } from '../src/engine/floor.ts'
import { generatedRules } from '../src/engine/generated.ts'
import { interpreted } from '../src/engine/interpret.ts'
import { ACT_KIND, HEAD, KINDS } from '../src/engine/layout.ts'
import { goOn, hasEnded, playAct, reflect, writeNext } from '../src/engine/play.ts'
import type { Rules } from '../src/engine/rules.ts'
import { actAt } from '../src/engine/situation.ts'
import { k, now } from '../src/engine/table.ts'
import { anyAct, anyGroup, chance } from './any-group.ts'

const { encode, fork, load } = rollouts
const [seed, groups, turns] = process.argv.slice(2).map(Number) as [number, number, number]
const c = chance(seed)

/** What a turn leaves behind: the memory, and who or what was to come next. */
interface Left {
  memory: Int32Array
  next: string
}
type Deed = ReturnType<typeof encode> | null

/** Plays a session on from here by these rules: at each turn an act of the trainee, or what comes next. */
const played = (from: ReturnType<typeof load>, rules: Rules, deeds: readonly Deed[]): Left[] => {
  fork(from)
  reflect(rules)
  const left: Left[] = []
  for (const deed of deeds) {
    if (hasEnded()) break
    decide(rules, false)
    const next = `${now.next} ${now.nextSeat} ${now.nextMove}`
    if (deed) {
      writeNext(deed)
      playAct(rules)
    } else goOn(rules)
    left.push({ memory: k.slice(0, 2 * now.cast.length), next })
    seen.add(KINDS[k[2 * actAt(k[HEAD]! - 1) + ACT_KIND]!]!)
  }
  return left
}

const seen = new Set<string>()
const generated = generatedRules()
let held = 0
for (let g = 0; g < groups; g++) {
  const start = load(open(anyGroup(c), g).state)
  const deeds = Array.from({ length: turns }, (): Deed => (c() < 0.4 ? encode(start.cast, anyAct(c, start.cast.members)) : null))
  const one = played(start, interpreted, deeds)
  const other = played(start, generated, deeds)
  one.forEach(({ memory, next }, turn) => {
    const what = `Group ${g} of seed ${seed}, turn ${turn}`
    if (next !== other[turn]?.next) throw new Error(`${what}: another turn comes next.`)
    const at = memory.findIndex((value, i) => value !== other[turn]!.memory[i])
    if (at >= 0) throw new Error(`${what}: memory differs at ${at >> 1}.`)
  })
  if (one.length !== other.length) throw new Error(`Group ${g} of seed ${seed} ends at another turn.`)
  held += one.length
}
process.stdout.write(JSON.stringify({ played: held, seen: [...seen] }))

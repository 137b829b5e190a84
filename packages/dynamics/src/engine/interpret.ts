/** The interpreter: looks at every rule as it is declared, for one person after another, and records every change. The reference, used live. */
import { clamp, round, step } from '../curves.ts'
import type { Expr } from '../expressions.ts'
import { FLOOR, TO_CO_LEADER, TO_SILENCE, TO_TRAINEE } from '../floor.ts'
import { INCLINATIONS } from '../inclinations.ts'
import type { Loop, Target } from '../principles/declare.ts'
import { STRENGTHS } from '../principles/declare.ts'
import { PRINCIPLES } from '../principles/index.ts'
import { SIGNS } from '../signals.ts'
import { MEMBER_ACTS } from '../vocabulary.ts'
import { codeOfWho, compile, isAddressed, seatsOf } from './compile.ts'
import type { Compiled } from './compile.ts'
import { columnOf, hasLeft, isMember, isPresent, memberAt } from './derived.ts'
import { BONDS, GROUP, GROUP_AT, NOBODY, NONE, NUMBER, SINGLED, TO } from './layout.ts'
import type { Room } from './room.ts'
import { BETWEEN, CO_LEADER_WEIGHT, SILENCE_WEIGHT, TRAINEE_WEIGHT, TRIGGER_COUNT, triggersOf } from './rules.ts'
import type { Rules } from './rules.ts'
import { FACT, actAt, findFacts } from './situation.ts'
import { RULE_TESTS, record } from './trace.ts'

// ---------------------------------------------------------------- principles

type ReadyEffect = { target: Target } & ({ size: number; times: Compiled | null } | { toward: Compiled; share: number })
interface Ready {
  id: string
  loop: Loop
  when: Compiled | null
  effects: ReadyEffect[]
}
const compiled = (e: Expr | undefined): Compiled | null => (e === undefined ? null : compile(e))

/** The clauses that are looked at on each trigger, in the order in which they fire. */
const READY: readonly Ready[][] = (() => {
  const ready: Ready[][] = Array.from({ length: TRIGGER_COUNT }, () => [])
  for (const { id, clauses } of PRINCIPLES) {
    for (const clause of clauses) {
      const effects = clause.effects.map((effect): ReadyEffect =>
        'toward' in effect ? { target: effect, toward: compile(effect.toward), share: effect.share }
        : { target: effect, size: effect.down ? -STRENGTHS[effect.by] : STRENGTHS[effect.by], times: compiled(effect.times) })
      for (const trigger of triggersOf(clause.on)) ready[trigger]!.push({ id, loop: clause.for, when: compiled(clause.when), effects })
    }
  }
  return ready
})()

const isWithin = (loop: Loop, room: Room, i: number): boolean => {
  const act = 2 * actAt(room.slot)
  switch (loop) {
    case 'everyone': return true
    case 'listeners': return i !== room.actor
    case 'addressed': return isAddressed(room, i)
    case 'one': return room.k[act + SINGLED] === i
    case 'others': return i !== room.actor && (room.k[act + TO] === GROUP || ((room.k[act + TO]! >> i) & 1) === 0) && i !== room.subject
    case 'actor': return i === room.actor
    case 'subject': return i === room.subject && i !== room.actor
    case 'holder': return i === room.holder
    case 'group': return false
  }
}

const fire = (room: Room, trigger: number): void => {
  findFacts(room)
  fireFound(room, trigger)
}
/** Fires the principles by the facts as they stand. */
export const fireFound = (room: Room, trigger: number): void => {
  const { cast } = room
  for (const ready of READY[trigger]!) {
    if (cast.off.size > 0 && cast.off.has(ready.id)) continue
    if (ready.loop === 'group') {
      run(ready, room, NONE)
      continue
    }
    for (let i = 0; i < cast.n; i++) if ((trigger === BETWEEN ? !hasLeft(room, i) : isPresent(room, i)) && isWithin(ready.loop, room, i)) run(ready, room, i)
  }
}

const run = (ready: Ready, room: Room, each: number): void => {
  RULE_TESTS.count++
  const holds = ready.when ? ready.when(room, each) : 1
  if (holds <= 0) return
  for (const effect of ready.effects) {
    if ('toward' in effect) {
      const goal = clamp(effect.toward(room, each))
      change(ready.id, effect.target, room, each, (old) => round(clamp(old + effect.share * (goal - old))))
    } else {
      const by = effect.size * clamp(holds) * room.facts[FACT.fresh]! * (effect.times ? effect.times(room, each) : 1)
      change(ready.id, effect.target, room, each, (old) => step(old, by))
    }
  }
}

/** Changes smaller than this are not made at all, so that every change of a number is in the log. */
export const SMALLEST = 0.0005

const change = (principle: string, target: Target, room: Room, each: number, to: (old: number) => number): void => {
  if ('member' in target) {
    const i = codeOfWho(room, target.of, each)
    if (isMember(room, i)) write(room, principle, i, NONE, target.member, memberAt(room, i) + NUMBER[target.member], to)
  } else if ('group' in target) {
    write(room, principle, NONE, NONE, target.group, GROUP_AT[target.group], to)
  } else {
    const from = codeOfWho(room, target.from, each)
    if (!isMember(room, from)) return
    const seats = target.to === 'leaders' || target.to === 'others' ? seatsOf(room, from, target.to) : [codeOfWho(room, target.to, each)]
    const row = memberAt(room, from) + BONDS + (target.pair === 'bond' ? 0 : room.cast.columns)
    for (const seat of seats) if (seat !== NONE && seat !== from && seat !== NOBODY) write(room, principle, from, seat, target.pair, row + columnOf(room, seat), to)
  }
}

const write = (room: Room, principle: string, on: number, seat: number, variable: string, at: number, to: (old: number) => number): void => {
  const from = room.x[at]!
  const next = to(from)
  if ((from > next ? from - next : next - from) < SMALLEST) return
  room.x[at] = next
  if (room.trace) record(room, room.trace, principle, on, seat, variable, from, next)
}

// ---------------------------------------------------------------- floor, inclinations, signs

const FLOOR_RULES = FLOOR.map(({ rule, weight }) => ({ rule, weight: compile(weight) }))
const toTrainee = compile(TO_TRAINEE)
const toCoLeader = compile(TO_CO_LEADER)
const toSilence = compile(TO_SILENCE)

const floor = (room: Room): void => {
  for (let i = 0; i < room.cast.n; i++) {
    if (!isPresent(room, i)) continue
    let sum = 0
    let largest = 0
    let best = FLOOR_RULES[0]!.rule
    for (const { rule, weight } of FLOOR_RULES) {
      RULE_TESTS.count++
      const w = Math.max(0, weight(room, i))
      sum += w
      if (w > largest) [best, largest] = [rule, w]
    }
    room.weights[i] = sum
    if (room.trace) room.trace.rules[i] = best
  }
  room.weights[TRAINEE_WEIGHT] = toTrainee(room, NONE)
  room.weights[CO_LEADER_WEIGHT] = toCoLeader(room, NONE)
  room.weights[SILENCE_WEIGHT] = toSilence(room, NONE)
  RULE_TESTS.count += 3
}

const INCLINED = MEMBER_ACTS.map((act) => ({ open: compile(INCLINATIONS[act].open), own: compile(INCLINATIONS[act].own) }))

const incline = (room: Room, member: number): void => {
  INCLINED.forEach(({ open, own }, act) => {
    RULE_TESTS.count += 2
    const called = room.called[act]!
    room.weights[act] = called * (called > 0 ? clamp(open(room, member), 0, 2) : 0) + Math.max(0, own(room, member))
  })
}

const DRIVES = SIGNS.map(({ drive, on, off }) => ({ value: compile(drive), on, off }))

const drive = (room: Room): void => {
  for (let i = 0; i < room.cast.n; i++) {
    if (!isPresent(room, i)) continue
    let high = 0
    let low = 0
    DRIVES.forEach(({ value, on, off }, sign) => {
      RULE_TESTS.count++
      const v = value(room, i)
      if (v > on) high |= 1 << sign
      else if (v < off) low |= 1 << sign
    })
    room.high[i] = high
    room.low[i] = low
  }
}

export const interpreted: Rules = { fire, reflect: findFacts, floor, incline, drive }

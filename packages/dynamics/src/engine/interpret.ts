/** The interpreter: looks at every rule as it is declared and records every change. The reference, used live. */
import { SMALLEST, clamp, round, step } from '../curves.ts'
import type { Other, Who } from '../expressions.ts'
import { FLOOR, TO_CO_LEADER, TO_SILENCE, TO_TRAINEE } from '../floor.ts'
import { INCLINATIONS } from '../inclinations.ts'
import type { Clause, Effect, Loop, Target } from '../principles/declare.ts'
import { STRENGTHS } from '../principles/declare.ts'
import { PRINCIPLES } from '../principles/index.ts'
import { SIGNS } from '../signals.ts'
import { MEMBER_ACTS } from '../vocabulary.ts'
import { ask, askAnew, bitOf, codeOfWho, compile, compileEach, isPersonal, people } from './compile.ts'
import type { Column, Compiled } from './compile.ts'
import { columnOf, hasLeft, isPresent } from './derived.ts'
import { findFacts } from './facts.ts'
import { BONDS, FIRST_LEADER, GROUP, GROUP_AT, MOST_MEMBERS, NOBODY, NONE, NUMBER, SINGLED, TO } from './layout.ts'
import { BETWEEN, CO_LEADER_WEIGHT, SILENCE_WEIGHT, TRAINEE_WEIGHT, TRIGGER_COUNT, triggersOf } from './rules.ts'
import type { Rules } from './rules.ts'
import { FACT, actAt } from './situation.ts'
import { mustTakeTurns } from './touches.ts'
import { RULE_TESTS, record, trace } from './trace.ts'
import { table } from './table.ts'

const { called, facts, high, k, low, now, weights, x } = table

// ---------------------------------------------------------------- principles

interface ReadyEffect {
  /** What changes: a number of one member, of the group, or of one member towards another (or all leaders, or all others). */
  scope: 'member' | 'group' | 'pair'
  variable: string
  of: Who
  to: Other
  /** Where it stands among a member's numbers, or in memory. */
  at: number
  /** A step of this strength, down when negative; 0 = towards a value instead, by `share` of the way. */
  strength: number
  share: number
  /** What the strength is multiplied by, or the value moved towards; null = 1. */
  size: Compiled | null
  /** The same for several people at once; null when it is the same for all of them. */
  sizeOfEach: Column | null
  /** How far it goes for each of them, kept until it is done. */
  steps: Float64Array
}
interface Ready {
  id: string
  loop: Loop
  when: Compiled | null
  /** The same for several people at once; null when it holds for all of them or for none. */
  whenOfEach: Column | null
  effects: readonly ReadyEffect[]
  /** Whether several people are looked at all at once: not when what one of them changes can be seen by the next one's test. */
  together: boolean
}

const targetOf = (target: Target): Pick<ReadyEffect, 'scope' | 'variable' | 'of' | 'to' | 'at'> =>
  'member' in target ? { scope: 'member', variable: target.member, of: target.of, to: target.of, at: NUMBER[target.member] }
  : 'group' in target ? { scope: 'group', variable: target.group, of: 'each', to: 'each', at: GROUP_AT[target.group] }
  : { scope: 'pair', variable: target.pair, of: target.from, to: target.to, at: BONDS }
const readyEffect = (effect: Effect): ReadyEffect => {
  const size = 'toward' in effect ? effect.toward : effect.times
  return {
    ...targetOf(effect), strength: 'toward' in effect ? 0 : effect.down ? -STRENGTHS[effect.by] : STRENGTHS[effect.by], share: 'toward' in effect ? effect.share : 0,
    size: size === undefined ? null : compile(size), sizeOfEach: size !== undefined && isPersonal(size) ? compileEach(size) : null, steps: new Float64Array(MOST_MEMBERS),
  }
}
const SEVERAL: ReadonlySet<Loop> = new Set<Loop>(['everyone', 'listeners', 'addressed', 'others'])
const readyClause = (id: string, clause: Clause): Ready => ({
  id, loop: clause.for, when: clause.when === undefined ? null : compile(clause.when), whenOfEach: clause.when !== undefined && isPersonal(clause.when) ? compileEach(clause.when) : null,
  effects: clause.effects.map(readyEffect), together: SEVERAL.has(clause.for) && !mustTakeTurns(clause),
})

/** The clauses that are looked at on each trigger, in the order in which they fire. */
const READY: readonly Ready[][] = (() => {
  const ready: Ready[][] = Array.from({ length: TRIGGER_COUNT }, () => [])
  for (const { id, clauses } of PRINCIPLES) {
    for (const clause of clauses) {
      const one = readyClause(id, clause)
      for (const trigger of triggersOf(clause.on)) ready[trigger]!.push(one)
    }
  }
  return ready
})()

/** Everyone in the room as bits; between two sessions everyone who belongs to the group. */
const everyone = (trigger?: number): number => {
  let mask = 0
  for (let i = 0; i < now.n; i++) if (trigger === BETWEEN ? !hasLeft(i) : isPresent(i)) mask |= 1 << i
  return mask
}
/** Whom a clause is looked at for, of those in the room. */
const within = (loop: Loop, all: number): number => {
  const { actor, subject, holder } = now
  const act = 2 * actAt(now.slot)
  switch (loop) {
    case 'everyone': return all
    case 'listeners': return all & ~bitOf(actor)
    case 'addressed': return all & k[act + TO]! & ~bitOf(actor)
    case 'one': return all & bitOf(k[act + SINGLED]!)
    case 'others': return all & ~bitOf(actor) & ~bitOf(subject) & (k[act + TO] === GROUP ? -1 : ~k[act + TO]!)
    case 'actor': return all & bitOf(actor)
    case 'subject': return subject === actor ? 0 : all & bitOf(subject)
    case 'holder': return all & bitOf(holder)
    case 'group': return 0
  }
}

const fire = (trigger: number): void => {
  findFacts()
  fireFound(trigger)
}
/** Fires the principles by the facts as they stand. */
export const fireFound = (trigger: number): void => {
  const { off } = now.cast
  const all = everyone(trigger)
  askAnew(all)
  for (const ready of READY[trigger]!) {
    if (off.size > 0 && off.has(ready.id)) continue
    if (ready.loop === 'group') fireFor(ready, NONE)
    else {
      const mask = within(ready.loop, all)
      if (ready.together) fireForAll(ready, mask)
      else for (let rest = mask; rest !== 0; rest &= rest - 1) fireFor(ready, 31 - Math.clz32(rest & -rest))
    }
  }
}

/** Looks at a clause for one person, or for nobody in particular. */
const fireFor = (ready: Ready, each: number): void => {
  RULE_TESTS.count++
  const holds = ready.when === null ? 1 : ready.when(each)
  if (holds <= 0) return
  for (const effect of ready.effects) change(ready.id, effect, each, stepOf(effect, holds, effect.size === null ? 1 : effect.size(each)))
}

/** How far the clause looked at holds for each of those for whom it does. */
const HOLDS = new Float64Array(MOST_MEMBERS)

/** Looks at a clause for these people: tests it for all, then changes what it changes, one after another. */
const fireForAll = (ready: Ready, mask: number): void => {
  if (mask === 0) return
  const n = ready.whenOfEach === null ? allOrNone(ready, mask) : holders(ready.whenOfEach, mask)
  if (n === 0) return
  const { id, effects } = ready
  for (const effect of effects) measure(effect, n)
  for (let p = 0; p < n; p++) for (let e = 0; e < effects.length; e++) change(id, effects[e]!, people.who[p]!, effects[e]!.steps[p]!)
}

/** Asks about these people when the condition holds, which it does for all or for none, and says how many they are. */
const allOrNone = (ready: Ready, mask: number): number => {
  const holds = ready.when === null ? 1 : ready.when(NONE)
  RULE_TESTS.count += bits(mask)
  if (holds <= 0) return 0
  ask(mask)
  HOLDS.fill(holds, 0, people.count)
  return people.count
}

/** Asks about those of these people for whom the condition holds, keeps how far in HOLDS, and says how many they are. */
const holders = (when: Column, mask: number): number => {
  ask(mask)
  RULE_TESTS.count += people.count
  const column = when()
  let n = 0
  let holding = 0
  for (let p = 0; p < people.count; p++) {
    if (!(column[p]! > 0)) continue
    HOLDS[n++] = column[p]!
    holding |= 1 << people.who[p]!
  }
  if (n > 0) ask(holding)
  return n
}
/** How many bits are set. */
const bits = (mask: number): number => {
  let n = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) n++
  return n
}

/** Works out how far an effect goes for each of the people asked about. */
const measure = (effect: ReadyEffect, n: number): void => {
  const { size, sizeOfEach, steps } = effect
  if (sizeOfEach === null) {
    const value = size === null ? 1 : size(NONE)
    for (let p = 0; p < n; p++) steps[p] = stepOf(effect, HOLDS[p]!, value)
  } else {
    const values = sizeOfEach()
    for (let p = 0; p < n; p++) steps[p] = stepOf(effect, HOLDS[p]!, values[p]!)
  }
}
/** How large a step is, or where a value moves to. */
const stepOf = ({ strength }: ReadyEffect, holds: number, value: number): number => (strength === 0 ? clamp(value) : strength * clamp(holds) * facts[FACT.fresh]! * value)

const change = (principle: string, effect: ReadyEffect, each: number, by: number): void => {
  if (effect.scope === 'group') return write(principle, effect, NONE, NONE, effect.at, by)
  const { n, membersAt, memberStride, columns } = now
  const { leaders } = now.cast
  const from = codeOfWho(effect.of, each)
  if (from < 0 || from >= n) return
  if (effect.scope === 'member') return write(principle, effect, from, NONE, membersAt + from * memberStride + effect.at, by)
  const row = membersAt + from * memberStride + effect.at + (effect.variable === 'bond' ? 0 : columns)
  if (effect.to === 'leaders') {
    for (let j = 0; j < leaders.length; j++) write(principle, effect, from, FIRST_LEADER + j, row + j, by)
  } else if (effect.to === 'others') {
    for (let j = 0; j < n; j++) if (j !== from && !hasLeft(j)) write(principle, effect, from, j, row + leaders.length + j, by)
  } else {
    const seat = codeOfWho(effect.to, each)
    if (seat !== NONE && seat !== from && seat !== NOBODY) write(principle, effect, from, seat, row + columnOf(seat), by)
  }
}

const write = (principle: string, { variable, strength, share }: ReadyEffect, on: number, seat: number, at: number, by: number): void => {
  const from = x[at]!
  const next = strength === 0 ? round(clamp(from + share * (by - from))) : step(from, by)
  if ((from > next ? from - next : next - from) < SMALLEST) return
  x[at] = next
  people.stamp++
  if (now.told) record(principle, on, seat, variable, from, next)
}

// ---------------------------------------------------------------- floor, inclinations, signs

const FLOOR_RULES = FLOOR.map(({ rule, weight }) => ({ rule, off: `floor.${rule}`, weight: compileEach(weight) }))
const toTrainee = compile(TO_TRAINEE)
const toCoLeader = compile(TO_CO_LEADER)
const toSilence = compile(TO_SILENCE)
/** For each of the people the largest weight of a rule. */
const LARGEST = new Float64Array(MOST_MEMBERS)

const floor = (): void => {
  const { who } = people
  askAnew(everyone())
  const n = people.count
  for (let p = 0; p < n; p++) {
    weights[who[p]!] = LARGEST[p] = 0
    if (now.told) trace.rules[who[p]!] = FLOOR_RULES[0]!.rule
  }
  for (const { rule, off, weight } of FLOOR_RULES) {
    if (now.cast.off.size > 0 && now.cast.off.has(off)) continue
    RULE_TESTS.count += n
    const column = weight()
    for (let p = 0; p < n; p++) {
      const w = column[p]!
      if (!(w > 0)) continue
      weights[who[p]!] = weights[who[p]!]! + w
      if (w <= LARGEST[p]!) continue
      LARGEST[p] = w
      if (now.told) trace.rules[who[p]!] = rule
    }
  }
  weights[TRAINEE_WEIGHT] = toTrainee(NONE)
  weights[CO_LEADER_WEIGHT] = toCoLeader(NONE)
  weights[SILENCE_WEIGHT] = toSilence(NONE)
  RULE_TESTS.count += 3
}

const INCLINED = MEMBER_ACTS.map((act) => ({ open: compile(INCLINATIONS[act].open), own: compile(INCLINATIONS[act].own) }))

const incline = (member: number): void => {
  for (let act = 0; act < INCLINED.length; act++) {
    const { open, own } = INCLINED[act]!
    weights[act] = called[act]! * (called[act]! > 0 ? clamp(open(member), 0, 2) : 0) + Math.max(0, own(member))
  }
  RULE_TESTS.count += 2 * INCLINED.length
}

const DRIVES = SIGNS.map(({ drive, on, off }) => ({ value: compileEach(drive), on, off }))

const drive = (): void => {
  const { who } = people
  askAnew(everyone())
  const n = people.count
  for (let p = 0; p < n; p++) high[who[p]!] = low[who[p]!] = 0
  for (let sign = 0; sign < DRIVES.length; sign++) {
    const { value, on, off } = DRIVES[sign]!
    const column = value()
    for (let p = 0; p < n; p++) {
      if (column[p]! > on) high[who[p]!] = high[who[p]!]! | (1 << sign)
      else if (column[p]! < off) low[who[p]!] = low[who[p]!]! | (1 << sign)
    }
  }
  RULE_TESTS.count += n * DRIVES.length
}

export const interpreted: Rules = { fire, reflect: findFacts, floor, incline, drive }

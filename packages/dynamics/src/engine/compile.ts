/** The reading of the little language that anyone can check: an expression tree becomes a function over a room, part by part. `each` is a member's code, NONE outside a loop. */
import { clamp, ramp } from '../curves.ts'
import { DERIVED, TRAITS } from '../expressions.ts'
import type { Derived, Expr, MemberNumber, Op, Other, Position, Who } from '../expressions.ts'
import { alone, angerAtLeaders, bondOf, cohesionOf, flagsOf, hasLeft, irritation, irritationOf, isMember, memberAt, stay, trustInLeaders, warmthToGroup } from './derived.ts'
import { DERIVED_SLOTS, DERIVED_STRIDE } from './gather.ts'
import { pressing } from './intents.ts'
import { ACT_KIND, ACT_THEME, ANNOUNCED, COAT_ON, FIRST_LEADER, FROM, GROUP, GROUP_AT, KIND, NONE, NUMBER, RECENT, SINGLED, SPOKE, STANDING, THEME_COUNT, TO, TURN, isLeaderCode } from './layout.ts'
import type { Room } from './room.ts'
import { FACT, actAt, backAt } from './situation.ts'

export type Compiled = (room: Room, each: number) => number

export const codeOfWho = (room: Room, who: Who, each: number): number => {
  switch (who) {
    case 'each': return each
    case 'actor': return room.actor
    case 'subject': return room.subject
    case 'holder': return room.holder
  }
}

/** Turns since someone last spoke; who has not spoken counts from four turns before the session. */
export const sinceSpoke = (room: Room, i: number): number => {
  const spoke = room.k[2 * memberAt(room, i) + SPOKE]!
  return spoke < 0 ? room.k[TURN]! + 4 : room.k[TURN]! - spoke
}
const flag = (bit: number) => (room: Room, i: number): number => (flagsOf(room, i) & bit ? 1 : 0)
const derived: Record<Derived, (room: Room, i: number) => number> = {
  irritation, warmthToGroup, trustInLeaders, angerAtLeaders, stay, alone, cohesion: cohesionOf,
  announced: flag(ANNOUNCED), standing: flag(STANDING), coatOn: flag(COAT_ON), sinceSpoke, intent: pressing,
}
const DERIVED_SET: ReadonlySet<string> = new Set(DERIVED)

/** The speaker before the last speaker. */
export const speakerBefore = (room: Room): number => {
  const { k } = room
  if (k[RECENT] === 0) return NONE
  const last = k[backAt(room, 1) + FROM]!
  for (let back = 2; back <= k[RECENT]!; back++) if (k[backAt(room, back) + FROM] !== last) return k[backAt(room, back) + FROM]!
  return NONE
}

const act = (room: Room): number => 2 * actAt(room.slot)
export const isAddressed = (room: Room, i: number): boolean => room.actor !== i && ((room.k[act(room) + TO]! >> i) & 1) === 1
const isNamed = (room: Room, i: number): boolean => room.k[act(room) + TO] !== GROUP && ((room.k[act(room) + TO]! >> i) & 1) === 1
const position: Record<Position, (room: Room, i: number) => boolean> = {
  addressed: isAddressed,
  singled: isNamed,
  last: (room, i) => room.actor === i,
  actor: (room, i) => room.actor === i,
  beforeLast: (room, i) => speakerBefore(room) === i,
  subject: (room, i) => room.subject === i,
  holder: (room, i) => room.holder === i,
  askedByLeader: (room, i) => isLeaderCode(room.actor) && room.k[act(room) + SINGLED] === i,
}

/** The seats that `leaders` or `others` stands for, seen from a seat. */
export const seatsOf = (room: Room, from: number, to: 'leaders' | 'others'): number[] =>
  to === 'leaders' ? room.cast.leaders.map((_, j) => FIRST_LEADER + j) : room.cast.members.map((_, j) => j).filter((j) => j !== from && !hasLeft(room, j))

const meanOf = (values: number[]): number => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : 0)
const worstOf = (values: number[]): number => Math.max(0, ...values)
/** Mean bond, or worst irritation, of a member with all leaders or all others. */
export const related = (room: Room, pair: 'bond' | 'tension', i: number, to: 'leaders' | 'others'): number => {
  const seats = seatsOf(room, i, to)
  return pair === 'bond' ? meanOf(seats.map((seat) => bondOf(room, i, seat))) : worstOf(seats.map((seat) => irritationOf(room, i, seat)))
}
const relation = (pair: 'bond' | 'tension', from: Who, to: Other): Compiled => (room, each) => {
  const a = codeOfWho(room, from, each)
  if (!isMember(room, a)) return 0
  if (to === 'leaders' || to === 'others') return related(room, pair, a, to)
  const b = codeOfWho(room, to, each)
  if (a === b || (!isMember(room, b) && !isLeaderCode(b))) return 0
  return pair === 'bond' ? bondOf(room, a, b) : irritationOf(room, a, b)
}

/** A derived number: as gathered while the state stands still, else computed from the state as it is. */
const derivedNumber = (name: Derived, of: Who): Compiled => {
  const read = derived[name]
  const slot = (DERIVED_SLOTS as readonly Derived[]).indexOf(name)
  return (room, each) => {
    const i = codeOfWho(room, of, each)
    if (!isMember(room, i)) return 0
    return room.gathered && slot >= 0 ? room.derived[DERIVED_STRIDE * i + slot]! : read(room, i)
  }
}

export const compile = (e: Expr): Compiled => {
  if (typeof e === 'number') return () => e
  if ('member' in e) {
    const { of } = e
    if (DERIVED_SET.has(e.member)) return derivedNumber(e.member as Derived, of)
    const number = NUMBER[e.member as MemberNumber]
    // By far the commonest: a number of the member a loop is at.
    if (of === 'each') return (room, each) => (each < 0 ? 0 : room.x[memberAt(room, each) + number]!)
    return (room, each) => {
      const i = codeOfWho(room, of, each)
      return isMember(room, i) ? room.x[memberAt(room, i) + number]! : 0
    }
  }
  if ('trait' in e) {
    const trait = TRAITS.indexOf(e.trait)
    return (room, each) => {
      const i = codeOfWho(room, e.of, each)
      return isMember(room, i) ? room.cast.traits[i * TRAITS.length + trait]! : 0
    }
  }
  if ('theme' in e) {
    return (room, each) => {
      const i = codeOfWho(room, e.of, each)
      return isMember(room, i) ? room.cast[e.theme][i * THEME_COUNT + room.k[act(room) + ACT_THEME]!]! : 0
    }
  }
  if ('pair' in e) return relation(e.pair, e.from, e.to)
  if ('group' in e) {
    const at = GROUP_AT[e.group]
    return (room) => room.x[at]!
  }
  if ('fact' in e) {
    const at = FACT[e.fact]
    return (room) => room.facts[at]!
  }
  if ('kind' in e) {
    const kinds: ReadonlySet<number> = new Set(e.kind.map((kind) => KIND[kind]))
    return (room) => (kinds.has(room.k[act(room) + ACT_KIND]!) ? 1 : 0)
  }
  if ('is' in e) {
    const holds = position[e.is]
    return (room, each) => (each !== NONE && holds(room, each) ? 1 : 0)
  }
  return operation(e.op, e.args)
}

const fold = (parts: Compiled[], join: (x: number, y: number) => number): Compiled => {
  const [a, b] = parts as [Compiled, Compiled]
  if (parts.length === 1) return a
  if (parts.length === 2) return (room, each) => join(a(room, each), b(room, each))
  const rest = fold(parts.slice(1), join)
  return (room, each) => join(a(room, each), rest(room, each))
}

/** A product stops at the first 0, so that cheap conditions guard dear ones. */
const product = (parts: Compiled[]): Compiled => {
  const [a, b] = parts as [Compiled, Compiled]
  if (parts.length === 1) return a
  const rest = parts.length === 2 ? b : product(parts.slice(1))
  return (room, each) => {
    const value = a(room, each)
    return value === 0 ? 0 : value * rest(room, each)
  }
}

const operation = (op: Op, args: readonly Expr[]): Compiled => {
  const parts = args.map((arg) => compile(arg))
  const a = parts[0]!
  const b = parts[1]!
  switch (op) {
    case 'plus': return fold(parts, (x, y) => x + y)
    case 'minus': return (room, each) => a(room, each) - b(room, each)
    case 'times': return product(parts)
    case 'most': return fold(parts, (x, y) => (x > y ? x : y))
    case 'least': return fold(parts, (x, y) => (x < y ? x : y))
    case 'above': return (room, each) => (a(room, each) > b(room, each) ? 1 : 0)
    case 'below': return (room, each) => (a(room, each) < b(room, each) ? 1 : 0)
    case 'not': return (room, each) => clamp(1 - a(room, each))
    case 'ramp': {
      const [, from, to] = args as [Expr, number, number]
      return (room, each) => ramp(a(room, each), from, to)
    }
  }
}

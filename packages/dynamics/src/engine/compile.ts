/**
 * The reading of the little language that anyone can check: an expression tree becomes functions over a room, part by part. `compile` asks about one
 * person; `compileEach` says the same of several at once, a column of numbers per part, so that a part is looked up once for a whole circle.
 */
import { clamp, ramp } from '../curves.ts'
import { DERIVED, TRAITS } from '../expressions.ts'
import type { Derived, Expr, MemberNumber, Op, Position, Who } from '../expressions.ts'
import { alone, angerAtLeaders, bondOf, cohesionOf, flagsOf, hasLeft, irritation, irritationOf, isMember, memberAt, stay, trustInLeaders, warmthToGroup } from './derived.ts'
import { pressing } from './intents.ts'
import { ACT_KIND, ACT_THEME, ANNOUNCED, COAT_ON, DERIVED_SLOTS, DERIVED_STRIDE, FIRST_LEADER, FROM, GROUP, GROUP_AT, KINDS, MOST_MEMBERS, NONE, NUMBER, RECENT, SINGLED, SPOKE, STANDING, THEME_COUNT, TO, TURN, isLeaderCode } from './layout.ts'
import { FACT, actAt, backAt } from './situation.ts'
import { table } from './table.ts'

const { avoids, carries, derived, facts, k, now, traits, x } = table

/** A number, asked about one person (his code), or about nobody in particular (NONE): then what is asked of each is 0. */
export type Compiled = (each: number) => number
/** A number of each of the people asked about, in their order. The memory it is given in is used again by the next asking. */
export type Column = () => Float64Array

// ---------------------------------------------------------------- the people asked about

/** Whom columns are worked out for: their codes, and where their numbers begin. One list for the whole interpreter, which asks one thing at a time. */
export const people = {
  count: 0,
  /** The same people as bits. */
  mask: 0,
  /** Goes up whenever a number worked out before may have become another. */
  stamp: 0,
  who: new Int32Array(MOST_MEMBERS),
  at: new Int32Array(MOST_MEMBERS),
}
/** Asks about these from now on. */
export const ask = (mask: number): void => {
  if (mask === people.mask) return
  const { membersAt, memberStride } = now
  let n = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const i = 31 - Math.clz32(rest & -rest)
    people.who[n] = i
    people.at[n++] = membersAt + i * memberStride
  }
  people.count = n
  people.mask = mask
  people.stamp++
}
/** Forgets what was worked out: another room, or a state that has changed. */
export const askAnew = (mask: number): void => {
  people.mask = 0
  people.count = 0
  people.stamp++
  ask(mask)
}

// ---------------------------------------------------------------- what the leaves mean

export const codeOfWho = (who: Who, each: number): number => {
  switch (who) {
    case 'each': return each
    case 'actor': return now.actor
    case 'subject': return now.subject
    case 'holder': return now.holder
  }
}

/** Turns since someone last spoke; who has not spoken counts from four turns before the session. */
export const sinceSpoke = (i: number): number => {
  const spoke = k[2 * memberAt(i) + SPOKE]!
  return spoke < 0 ? k[TURN]! + 4 : k[TURN]! - spoke
}
const flag = (bit: number) => (i: number): number => (flagsOf(i) & bit ? 1 : 0)
const READS: Record<Derived, (i: number) => number> = {
  irritation, warmthToGroup, trustInLeaders, angerAtLeaders, stay, alone, cohesion: cohesionOf,
  announced: flag(ANNOUNCED), standing: flag(STANDING), coatOn: flag(COAT_ON), sinceSpoke, intent: pressing,
}
const DERIVED_SET: ReadonlySet<string> = new Set(DERIVED)

/** The speaker before the last speaker. */
export const speakerBefore = (): number => {
  if (k[RECENT] === 0) return NONE
  const last = k[backAt(1) + FROM]!
  for (let back = 2; back <= k[RECENT]!; back++) if (k[backAt(back) + FROM] !== last) return k[backAt(back) + FROM]!
  return NONE
}

const act = (): number => 2 * actAt(now.slot)
/** One person as a bit; no bit for leaders, nobody and none. */
export const bitOf = (code: number): number => (code >= 0 && code < MOST_MEMBERS ? 1 << code : 0)
/** Who stands where towards the act, as bits. */
const positions: Record<Position, () => number> = {
  addressed: () => k[act() + TO]! & ~bitOf(now.actor),
  singled: () => (k[act() + TO] === GROUP ? 0 : k[act() + TO]!),
  last: () => bitOf(now.actor),
  actor: () => bitOf(now.actor),
  beforeLast: () => bitOf(speakerBefore()),
  subject: () => bitOf(now.subject),
  holder: () => bitOf(now.holder),
  askedByLeader: () => (isLeaderCode(now.actor) ? bitOf(k[act() + SINGLED]!) : 0),
}

/** Mean bond, or worst irritation, of a member with all leaders or all others who belong to the group. */
export const related = (pair: 'bond' | 'tension', i: number, to: 'leaders' | 'others'): number => {
  const leaders = to === 'leaders'
  let sum = 0
  let worst = 0
  let n = 0
  for (let j = 0; j < (leaders ? now.leaders : now.n); j++) {
    if (!leaders && (j === i || hasLeft(j))) continue
    const seat = leaders ? FIRST_LEADER + j : j
    if (pair === 'bond') sum += bondOf(i, seat)
    else worst = Math.max(worst, irritationOf(i, seat))
    n++
  }
  return pair === 'tension' ? worst : n ? sum / n : 0
}
const relation = (pair: 'bond' | 'tension', a: number, b: number): number =>
  !isMember(a) || a === b || (!isMember(b) && !isLeaderCode(b)) ? 0 : pair === 'bond' ? bondOf(a, b) : irritationOf(a, b)
/** A derived number: as gathered while the state stands still, else computed from the state as it is. */
const derivedOf = (name: Derived): ((i: number) => number) => {
  const read = READS[name]
  const slot = (DERIVED_SLOTS as readonly Derived[]).indexOf(name)
  return slot < 0 ? read : (i) => (now.gathered ? derived[DERIVED_STRIDE * i + slot]! : read(i))
}

// ---------------------------------------------------------------- one number

export const compile = (e: Expr): Compiled => {
  if (typeof e === 'number') return () => e
  if ('member' in e || 'trait' in e || 'theme' in e) {
    const { of } = e
    const read = personal(e)
    // By far the commonest: something of the person asked about.
    if (of === 'each') return (each) => (each < 0 ? 0 : read(each))
    return (each) => {
      const i = codeOfWho(of, each)
      return isMember(i) ? read(i) : 0
    }
  }
  if ('pair' in e) {
    const { pair, from, to } = e
    if (to === 'leaders' || to === 'others') return (each) => (isMember(codeOfWho(from, each)) ? related(pair, codeOfWho(from, each), to) : 0)
    return (each) => relation(pair, codeOfWho(from, each), codeOfWho(to, each))
  }
  if ('group' in e) {
    const at = GROUP_AT[e.group]
    return () => x[at]!
  }
  if ('fact' in e) {
    const at = FACT[e.fact]
    return () => facts[at]!
  }
  if ('kind' in e) {
    const kinds = Uint8Array.from(KINDS, (kind) => (e.kind.includes(kind) ? 1 : 0))
    return () => kinds[k[act() + ACT_KIND]!]!
  }
  if ('is' in e) {
    const holds = positions[e.is]
    return (each) => (each < 0 ? 0 : (holds() >> each) & 1)
  }
  return operation(e.op, e.args)
}

type Personal = Extract<Expr, { member: unknown } | { trait: unknown } | { theme: unknown }>
/** What is read of one person. */
const personal = (e: Personal): ((i: number) => number) => {
  if ('member' in e) {
    if (DERIVED_SET.has(e.member)) return derivedOf(e.member as Derived)
    const number = NUMBER[e.member as MemberNumber]
    return (i) => x[memberAt(i) + number]!
  }
  if ('trait' in e) {
    const trait = TRAITS.indexOf(e.trait)
    return (i) => traits[i * TRAITS.length + trait]!
  }
  const weights = e.theme === 'carries' ? carries : avoids
  return (i) => weights[i * THEME_COUNT + k[act() + ACT_THEME]!]!
}

/** Parts are joined from the right: a + (b + c). */
const joined = <T>(parts: T[], join: (a: T, b: T) => T): T => parts.reduceRight((rest, part) => join(part, rest))

const operation = (op: Op, args: readonly Expr[]): Compiled => {
  const parts = args.map(compile)
  const a = parts[0]!
  const b = parts[1]!
  switch (op) {
    case 'plus': return joined<Compiled>(parts, (x, y) => (each) => x(each) + y(each))
    case 'minus': return (each) => a(each) - b(each)
    // A product stops at the first 0, so that cheap conditions guard dear ones.
    case 'times': return joined<Compiled>(parts, (x, y) => (each) => {
      const value = x(each)
      return value === 0 ? 0 : value * y(each)
    })
    case 'most': return joined<Compiled>(parts, (x, y) => (each) => Math.max(x(each), y(each)))
    case 'least': return joined<Compiled>(parts, (x, y) => (each) => Math.min(x(each), y(each)))
    case 'above': return (each) => (a(each) > b(each) ? 1 : 0)
    case 'below': return (each) => (a(each) < b(each) ? 1 : 0)
    case 'not': return (each) => clamp(1 - a(each))
    case 'ramp': {
      const [, from, to] = args as [Expr, number, number]
      return (each) => ramp(a(each), from, to)
    }
  }
}

// ---------------------------------------------------------------- one number for each of the people asked about

/** Whether an expression may differ from person to person. */
export const isPersonal = (e: Expr): e is Exclude<Expr, number> => {
  if (typeof e === 'number') return false
  if ('op' in e) return e.args.some(isPersonal)
  if ('pair' in e) return e.from === 'each' || e.to === 'each'
  return 'is' in e || ('of' in e && e.of === 'each')
}

/** The same part of two rules is one column, so that it is worked out once as long as nothing changes. */
const COLUMNS = new Map<string, Column>()
export const compileEach = (e: Expr): Column => {
  const key = JSON.stringify(e)
  let column = COLUMNS.get(key)
  if (!column) COLUMNS.set(key, (column = isPersonal(e) ? ofEach(e) : sameForAll(e)))
  return column
}

/** A column that is filled when it is asked for and something may have changed since. */
const filled = (fill: (out: Float64Array, n: number) => void): Column => {
  const out = new Float64Array(MOST_MEMBERS)
  let stamp = -1
  return () => {
    if (stamp !== people.stamp) {
      stamp = people.stamp
      fill(out, people.count)
    }
    return out
  }
}
const sameForAll = (e: Expr): Column => {
  if (typeof e === 'number') {
    const always = new Float64Array(MOST_MEMBERS).fill(e)
    return () => always
  }
  const value = compile(e)
  return filled((out, n) => {
    const v = value(NONE)
    for (let p = 0; p < n; p++) out[p] = v
  })
}

const ofEach = (e: Exclude<Expr, number>): Column => {
  const { who, at } = people
  if ('member' in e && !DERIVED_SET.has(e.member)) {
    const number = NUMBER[e.member as MemberNumber]
    return filled((out, n) => {
      for (let p = 0; p < n; p++) out[p] = x[at[p]! + number]!
    })
  }
  if ('member' in e || 'trait' in e || 'theme' in e) {
    const read = personal(e)
    return filled((out, n) => {
      for (let p = 0; p < n; p++) out[p] = read(who[p]!)
    })
  }
  if ('pair' in e) {
    const { pair, from, to } = e
    return filled((out, n) => {
      for (let p = 0; p < n; p++) {
        const a = codeOfWho(from, who[p]!)
        out[p] = to === 'leaders' || to === 'others' ? related(pair, a, to) : relation(pair, a, codeOfWho(to, who[p]!))
      }
    })
  }
  if ('is' in e) {
    const holds = positions[e.is]
    return filled((out, n) => {
      const mask = holds()
      for (let p = 0; p < n; p++) out[p] = (mask >> who[p]!) & 1
    })
  }
  return 'op' in e ? eachOperation(e.op, e.args) : sameForAll(e)
}

/** A product, multiplied from the right. Where a factor is 0 the rest is not looked at: for nobody when it is 0 for all. */
const product = (args: readonly Expr[]): Column => {
  const [first, ...others] = args
  if (others.length === 0) return compileEach(first!)
  const rest = product(others)
  if (!isPersonal(first!)) {
    const factor = compile(first!)
    return filled((out, n) => {
      const v = factor(NONE)
      if (v === 0) {
        for (let p = 0; p < n; p++) out[p] = 0
        return
      }
      const y = rest()
      for (let p = 0; p < n; p++) out[p] = v * y[p]!
    })
  }
  const factor = compileEach(first!)
  return filled((out, n) => {
    const x = factor()
    let some = false
    for (let p = 0; p < n && !some; p++) some = x[p] !== 0
    if (!some) {
      for (let p = 0; p < n; p++) out[p] = 0
      return
    }
    const y = rest()
    for (let p = 0; p < n; p++) out[p] = x[p] === 0 ? 0 : x[p]! * y[p]!
  })
}

const eachOperation = (op: Op, args: readonly Expr[]): Column => {
  const parts = args.map(compileEach)
  const a = parts[0]!
  const b = parts[1]!
  switch (op) {
    case 'plus': return joined<Column>(parts, (left, right) => filled((out, n) => {
      const x = left()
      const y = right()
      for (let p = 0; p < n; p++) out[p] = x[p]! + y[p]!
    }))
    case 'minus': return filled((out, n) => {
      const x = a()
      const y = b()
      for (let p = 0; p < n; p++) out[p] = x[p]! - y[p]!
    })
    case 'times': return product(args)
    case 'most': return joined<Column>(parts, (left, right) => filled((out, n) => {
      const x = left()
      const y = right()
      for (let p = 0; p < n; p++) out[p] = x[p]! > y[p]! ? x[p]! : y[p]!
    }))
    case 'least': return joined<Column>(parts, (left, right) => filled((out, n) => {
      const x = left()
      const y = right()
      for (let p = 0; p < n; p++) out[p] = x[p]! < y[p]! ? x[p]! : y[p]!
    }))
    case 'above': return filled((out, n) => {
      const x = a()
      const y = b()
      for (let p = 0; p < n; p++) out[p] = x[p]! > y[p]! ? 1 : 0
    })
    case 'below': return filled((out, n) => {
      const x = a()
      const y = b()
      for (let p = 0; p < n; p++) out[p] = x[p]! < y[p]! ? 1 : 0
    })
    case 'not': return filled((out, n) => {
      const x = a()
      for (let p = 0; p < n; p++) out[p] = clamp(1 - x[p]!)
    })
    case 'ramp': {
      const [, from, to] = args as [Expr, number, number]
      return filled((out, n) => {
        const x = a()
        for (let p = 0; p < n; p++) out[p] = ramp(x[p]!, from, to)
      })
    }
  }
}

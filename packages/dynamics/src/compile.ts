/** Turns an expression tree into a function once, when the module loads; the tree stays the only source. */
import { clamp, ramp } from './curves.ts'
import type { Derived, Expr, MemberNumber, Op, Other, Position, Who } from './expressions.ts'
import { DERIVED } from './expressions.ts'
import { pressing } from './intents.ts'
import { alone, angerAtLeaders, bondOf, cohesionOf, irritation, stay, tensionOf, trustInLeaders, warmthToGroup } from './measures.ts'
import type { Situation } from './situation.ts'
import { singled, speaksTo } from './situation.ts'
import type { GroupState, MemberState, Seat } from './types.ts'
import { isLeader } from './types.ts'

/** What an expression is evaluated in: the state, the situation, and the member a loop is at. */
export interface Scene {
  s: GroupState
  sit: Situation
  each: MemberState | null
}
export type Compiled = (scene: Scene) => number

export const seatOf = (scene: Scene, who: Who): Seat | null => {
  switch (who) {
    case 'each': return scene.each?.seat ?? null
    case 'actor': return scene.sit.actor
    case 'subject': return scene.sit.subject
    case 'holder': return scene.sit.holder
  }
}
export const memberOf = (scene: Scene, who: Who): MemberState | null => {
  if (who === 'each') return scene.each
  const seat = seatOf(scene, who)
  return seat === null ? null : scene.s.members[seat] ?? null
}

const derived: Record<Derived, (scene: Scene, m: MemberState) => number> = {
  irritation: (scene, m) => irritation(scene.s, m),
  warmthToGroup: (scene, m) => warmthToGroup(scene.s, m),
  trustInLeaders: (_, m) => trustInLeaders(m),
  angerAtLeaders: (_, m) => angerAtLeaders(m),
  stay: (scene, m) => stay(scene.s, m),
  alone: (scene, m) => alone(scene.s, m),
  cohesion: (scene, m) => cohesionOf(scene.s, m),
  announced: (_, m) => (m.announced ? 1 : 0),
  standing: (_, m) => (m.standing ? 1 : 0),
  coatOn: (_, m) => (m.coatOn ? 1 : 0),
  sinceSpoke: (scene, m) => (m.spoke < 0 ? scene.s.turn + 4 : scene.s.turn - m.spoke),
  intent: (scene, m) => pressing(scene.s, m),
}
const DERIVED_SET: ReadonlySet<string> = new Set(DERIVED)

const position: Record<Position, (scene: Scene, seat: Seat) => boolean> = {
  addressed: ({ sit }, seat) => speaksTo(sit.act, seat),
  singled: ({ sit }, seat) => singled(sit.act) === seat || (sit.act.to !== 'group' && sit.act.to.includes(seat)),
  last: ({ sit }, seat) => sit.actor === seat,
  actor: ({ sit }, seat) => sit.actor === seat,
  beforeLast: ({ s }, seat) => speakerBefore(s) === seat,
  subject: ({ sit }, seat) => sit.subject === seat,
  holder: ({ sit }, seat) => sit.holder === seat,
  askedByLeader: ({ sit }, seat) => isLeader(sit.actor) && singled(sit.act) === seat,
}

/** The speaker before the last speaker. */
export const speakerBefore = (s: GroupState): Seat | null => {
  const last = s.recent.at(-1)?.from
  for (let i = s.recent.length - 2; i >= 0; i--) {
    const from = s.recent[i]!.from
    if (from !== last) return from
  }
  return null
}

/** The seats that `leaders` or `others` stands for, seen from a seat. */
export const seatsOf = (s: GroupState, from: Seat, to: 'leaders' | 'others'): Seat[] =>
  to === 'leaders' ? s.spec.leaders.map((leader) => leader.seat) : Object.values(s.members).filter((m) => m.seat !== from && !m.left).map((m) => m.seat)

const relation = (read: (s: GroupState, from: Seat, to: Seat) => number, combine: (values: number[]) => number, from: Who, to: Other): Compiled =>
  to === 'leaders' || to === 'others'
    ? (scene) => {
        const seat = seatOf(scene, from)
        return seat === null ? 0 : combine(seatsOf(scene.s, seat, to).map((other) => read(scene.s, seat, other)))
      }
    : (scene) => {
        const a = seatOf(scene, from)
        const b = seatOf(scene, to)
        return a === null || b === null || a === b ? 0 : read(scene.s, a, b)
      }

const meanOf = (values: number[]): number => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : 0)
const worstOf = (values: number[]): number => Math.max(0, ...values)

export const compile = (e: Expr): Compiled => {
  if (typeof e === 'number') return () => e
  if ('member' in e) {
    const { of } = e
    if (DERIVED_SET.has(e.member)) {
      const name = e.member as Derived
      const read = derived[name]
      return (scene) => {
        const m = memberOf(scene, of)
        if (!m) return 0
        const { memo } = scene.sit
        if (!memo) return read(scene, m)
        let known = memo.get(m)
        if (!known) memo.set(m, (known = {}))
        return (known[name] ??= read(scene, m))
      }
    }
    const name = e.member as MemberNumber
    if (of === 'each') return (scene) => scene.each?.[name] ?? 0
    return (scene) => memberOf(scene, of)?.[name] ?? 0
  }
  if ('trait' in e) {
    const { of, trait } = e
    if (of === 'each') return (scene) => scene.each?.traits[trait] ?? 0
    return (scene) => memberOf(scene, of)?.traits[trait] ?? 0
  }
  if ('theme' in e) {
    const list = e.theme === 'carries' ? 'themes' : 'avoids'
    return (scene) => memberOf(scene, e.of)?.traits[list][scene.sit.act.theme] ?? 0
  }
  if ('pair' in e) return e.pair === 'bond' ? relation(bondOf, meanOf, e.from, e.to) : relation(tensionOf, worstOf, e.from, e.to)
  if ('group' in e) {
    switch (e.group) {
      case 'openness': case 'memberToMember': case 'frame': return (scene) => scene.s.norms[e.group as 'openness']
      case 'dependence': case 'phase': case 'endingNamed': return (scene) => scene.s[e.group as 'dependence']
      default: return (scene) => scene.s.doses[e.group as 'stimulation']
    }
  }
  if ('fact' in e) {
    const { fact } = e
    return (scene) => scene.sit.facts[fact]
  }
  if ('kind' in e) {
    const kinds: ReadonlySet<string> = new Set(e.kind)
    return (scene) => (kinds.has(scene.sit.act.kind) ? 1 : 0)
  }
  if ('is' in e) {
    const holds = position[e.is]
    return (scene) => (scene.each && holds(scene, scene.each.seat) ? 1 : 0)
  }
  return operation(e.op, e.args)
}

/** Two parts are by far the commonest, so they get a function without a loop. */
const fold = (parts: Compiled[], join: (x: number, y: number) => number): Compiled => {
  const [a, b] = parts as [Compiled, Compiled]
  if (parts.length === 1) return a
  if (parts.length === 2) return (scene) => join(a(scene), b(scene))
  const rest = fold(parts.slice(1), join)
  return (scene) => join(a(scene), rest(scene))
}

/** A product stops at the first 0, so that cheap conditions guard dear ones. */
const product = (parts: Compiled[]): Compiled => {
  const [a, b] = parts as [Compiled, Compiled]
  if (parts.length === 1) return a
  const rest = parts.length === 2 ? b : product(parts.slice(1))
  return (scene) => {
    const x = a(scene)
    return x === 0 ? 0 : x * rest(scene)
  }
}

const operation = (op: Op, args: readonly Expr[]): Compiled => {
  const parts = args.map((arg) => compile(arg))
  const a = parts[0]!
  const b = parts[1]!
  switch (op) {
    case 'plus': return fold(parts, (x, y) => x + y)
    case 'minus': return (scene) => a(scene) - b(scene)
    case 'times': return product(parts)
    case 'most': return fold(parts, (x, y) => (x > y ? x : y))
    case 'least': return fold(parts, (x, y) => (x < y ? x : y))
    case 'above': return (scene) => (a(scene) > b(scene) ? 1 : 0)
    case 'below': return (scene) => (a(scene) < b(scene) ? 1 : 0)
    case 'not': return (scene) => clamp(1 - a(scene))
    case 'ramp': {
      const from = args[1] as number
      const to = args[2] as number
      return (scene) => ramp(a(scene), from, to)
    }
  }
}

/**
 * Between which bounds an expression can lie, so that generated code need not ask what is known: the sign of a step, a clamp that never bites.
 * Numbers of the state and of people lie between 0 and 1: steps keep them there, and who describes a group is held to it.
 */
import type { Derived, Expr, Fact } from '../expressions.ts'
import { LEADER_ACTS } from '../leader-acts.ts'
import type { LeaderAct } from '../leader-acts.ts'

/** The least and the most a value can be. */
export interface Range {
  readonly least: number
  readonly most: number
}
const range = (least: number, most: number): Range => ({ least, most })
const SHARE = range(0, 1)
const COUNT = range(0, Infinity)
const TONE = range(-1, 1)
const ANY = range(-Infinity, Infinity)

/** What stands in the table of leaders' acts; 0 for all other acts. */
const ofLeaders = (read: (act: LeaderAct) => number): Range => {
  const values = [0, ...Object.values(LEADER_ACTS).map(read)]
  return range(Math.min(...values), Math.max(...values))
}

/** Facts that are 0 or 1. */
export const TRUTHS: ReadonlySet<Fact> = new Set<Fact>([
  'toGroup', 'toOne', 'byLeader', 'toLeader', 'question', 'onEnding', 'asked', 'dosed', 'contained', 'invited', 'contradicts', 'limited', 'priority', 'leaving', 'conflict', 'complaint', 'disclosure', 'monopoly', 'breach',
  'letGo', 'early', 'nearEnd', 'beginning', 'silence', 'workingSilence', 'frightenedSilence',
])
/** The other facts whose bounds are known; what is not listed may be anything from 0 up. */
const FACTS: Partial<Record<Fact, Range>> = {
  fresh: SHARE, share: SHARE, spoken: SHARE, work: SHARE, authority: SHARE, clock: SHARE, progress: SHARE, cohesion: SHARE, meanBond: SHARE, structure: SHARE,
  depth: range(0, 3), above: TONE, together: TONE, perHead: range(0, 4 / 3),
  caring: ofLeaders((act) => act.caring), stimulating: ofLeaders((act) => act.stimulating), meaning: ofLeaders((act) => act.meaning),
  directing: ofLeaders((act) => act.directing), working: ofLeaders((act) => act.cohesionWork),
}
const DERIVED: Partial<Record<Derived, Range>> = { sinceSpoke: ANY, stay: COUNT, intent: COUNT }

/** A product of bounds in which nothing times anything is nothing, infinity included. */
const product = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b)
const clampedTo = ({ least, most }: Range): Range => range(Math.min(1, Math.max(0, least)), Math.min(1, Math.max(0, most)))

/** The bounds of an expression. */
export const rangeOf = (e: Expr): Range => {
  if (typeof e === 'number') return range(e, e)
  if ('member' in e) return DERIVED[e.member as Derived] ?? SHARE
  if ('fact' in e) return TRUTHS.has(e.fact) ? SHARE : (FACTS[e.fact] ?? COUNT)
  if (!('op' in e)) return SHARE
  const ranges = e.args.map(rangeOf)
  const [a, b] = ranges as [Range, Range]
  switch (e.op) {
    case 'plus': return ranges.reduce((x, y) => range(x.least + y.least, x.most + y.most))
    case 'minus': return range(a.least - b.most, a.most - b.least)
    case 'times': return ranges.reduce((x, y) => {
      const corners = [product(x.least, y.least), product(x.least, y.most), product(x.most, y.least), product(x.most, y.most)]
      return range(Math.min(...corners), Math.max(...corners))
    })
    case 'most': return ranges.reduce((x, y) => range(Math.max(x.least, y.least), Math.max(x.most, y.most)))
    case 'least': return ranges.reduce((x, y) => range(Math.min(x.least, y.least), Math.min(x.most, y.most)))
    case 'not': return clampedTo(range(1 - a.most, 1 - a.least))
    case 'above': case 'below': case 'ramp': return SHARE
  }
}
/** Rounding in the last place must not matter to whoever leaves something out because of a bound. */
const MARGIN = 1e-9
export const neverAbove = (e: Expr, bound: number): boolean => rangeOf(e).most <= bound - MARGIN
export const neverBelow = (e: Expr, bound: number): boolean => rangeOf(e).least >= bound

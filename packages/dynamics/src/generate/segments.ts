/**
 * The clauses of a family of triggers in segments: runs that share a condition and a walk over the members. A clause may come earlier than it was declared
 * when nothing that it passes on the same trigger touches a number that it touches, so that what can be seen to change is as if all fired in the order of the declarations.
 */
import { DERIVED } from '../expressions.ts'
import type { Expr } from '../expressions.ts'
import type { Clause, Effect, Loop } from '../principles/declare.ts'

const DERIVED_SET: ReadonlySet<string> = new Set(DERIVED)

// ---------------------------------------------------------------- what a clause reads and writes

/** A number somewhere: `own` when it is that of the member a loop is at, so that members cannot meet in it. */
export interface Touch {
  what: string
  own: boolean
}
export interface Touches {
  reads: Touch[]
  writes: Touch[]
}

const readsOf = (e: Expr | undefined): Touch[] => {
  if (e === undefined || typeof e === 'number') return []
  if ('member' in e) return DERIVED_SET.has(e.member) ? [{ what: '*', own: false }] : [{ what: e.member, own: e.of === 'each' }]
  if ('pair' in e) return [{ what: e.pair === 'bond' ? 'bonds' : 'irritations', own: e.from === 'each' }]
  if ('group' in e) return [{ what: `group.${e.group}`, own: false }]
  return 'op' in e ? e.args.flatMap(readsOf) : []
}
const writeOf = (effect: Effect): Touch =>
  'member' in effect ? { what: effect.member, own: effect.of === 'each' }
  : 'group' in effect ? { what: `group.${effect.group}`, own: false }
  : { what: effect.pair === 'bond' ? 'bonds' : 'irritations', own: effect.from === 'each' }

const touchesOf = ({ when, effects }: Clause): Touches => ({
  reads: [...readsOf(when), ...effects.flatMap((effect) => ('toward' in effect ? readsOf(effect.toward) : readsOf(effect.times))), ...effects.map(writeOf)],
  writes: effects.map(writeOf),
})
/** Two touches of the same number meet unless each member touches only his own; what is derived may come from anywhere. */
const meet = (a: Touch, b: Touch): boolean => (a.what === b.what && !(a.own && b.own)) || a.what === '*' || b.what === '*'
export const disturbs = (a: Touches, b: Touches): boolean => a.writes.some((w) => b.reads.some((r) => meet(w, r))) || b.writes.some((w) => a.reads.some((r) => meet(w, r)))

/** Whether the order of two clauses can matter at all, also for one and the same member. */
const ordered = (a: Touches, b: Touches): boolean => {
  const same = (w: Touch, r: Touch): boolean => w.what === r.what || w.what === '*' || r.what === '*'
  return a.writes.some((w) => b.reads.some((r) => same(w, r))) || b.writes.some((w) => a.reads.some((r) => same(w, r)))
}

// ---------------------------------------------------------------- segments

/** A clause with the principle it belongs to, its place in the order of firing, and those triggers of the family on which it is looked at. */
export interface Named {
  id: string
  at: number
  clause: Clause
  on: readonly number[]
}
/** Whom a segment is about: all members one after another, one person, or the group. */
export type About = 'members' | Extract<Loop, 'one' | 'actor' | 'subject' | 'holder' | 'group'>
export interface Segment {
  about: About
  on: readonly number[]
  clauses: Named[]
  touches: Touches[]
}

const SEVERAL: ReadonlySet<Loop> = new Set<Loop>(['everyone', 'listeners', 'addressed', 'others'])
const aboutOf = (loop: Loop): About => (SEVERAL.has(loop) ? 'members' : (loop as About))

/** Puts each clause into the first segment that it may join, else into one of its own at the end. */
export const segmentsOf = (clauses: readonly Named[]): Segment[] => {
  const segments: Segment[] = []
  for (const named of clauses) {
    const touches = touchesOf(named.clause)
    const about = aboutOf(named.clause.for)
    let joined: Segment | undefined
    for (let s = segments.length - 1; s >= 0; s--) {
      const segment = segments[s]!
      const alike = segment.about === about && segment.on.join() === named.on.join()
      if (alike && !(about === 'members' && segment.touches.some((other) => disturbs(touches, other)))) joined = segment
      if (segment.on.some((trigger) => named.on.includes(trigger)) && segment.touches.some((other) => ordered(touches, other))) break
    }
    if (joined) {
      joined.clauses.push(named)
      joined.touches.push(touches)
    } else segments.push({ about, on: named.on, clauses: [named], touches: [touches] })
  }
  return segments
}

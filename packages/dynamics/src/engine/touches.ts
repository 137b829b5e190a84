/** Which numbers a clause reads and which it changes, and so whether its people may be looked at all at once or must be one after another. */
import type { Derived, Expr } from '../expressions.ts'
import type { Clause, Effect } from '../principles/declare.ts'
import { NUMBER } from './layout.ts'

/** A number somewhere: `own` when it is that of the member a loop is at, so that members cannot meet in it. */
interface Touch {
  what: string
  own: boolean
}

/** What each derived number is computed from, besides what no principle changes. */
const DERIVED_FROM: Record<Derived, readonly string[]> = {
  irritation: ['tension>'], warmthToGroup: ['bond>'], trustInLeaders: ['bond>'], angerAtLeaders: ['tension>'], stay: ['hope', 'groupBond', 'bond>'], cohesion: ['groupBond', 'engagement', 'bond>'],
  alone: [], announced: [], standing: [], coatOn: [], sinceSpoke: [], intent: [],
}

const readsOf = (e: Expr | undefined): Touch[] => {
  if (e === undefined || typeof e === 'number') return []
  if ('member' in e) return (e.member in NUMBER ? [e.member] : DERIVED_FROM[e.member as Derived]).map((what) => ({ what, own: e.of === 'each' }))
  if ('pair' in e) return [{ what: `${e.pair}>`, own: e.from === 'each' }]
  if ('group' in e) return [{ what: `group.${e.group}`, own: false }]
  return 'op' in e ? e.args.flatMap(readsOf) : []
}
const writeOf = (effect: Effect): Touch =>
  'member' in effect ? { what: effect.member, own: effect.of === 'each' }
  : 'group' in effect ? { what: `group.${effect.group}`, own: false }
  : { what: `${effect.pair}>`, own: effect.from === 'each' }

/** Whether a change that this clause makes can be seen by what it asks afterwards: of the same person by a later effect, of another by anything. */
export const mustTakeTurns = ({ when, effects }: Clause): boolean => {
  const asked = [when, ...effects.map((effect) => ('toward' in effect ? effect.toward : effect.times))].map(readsOf)
  return effects.some((effect, i) => {
    const write = writeOf(effect)
    // What is asked: the condition is 0, the size of the i-th effect i + 1.
    return asked.some((reads, at) => reads.some((read) => read.what === write.what && (!(read.own && write.own) || at > i + 1)))
  })
}

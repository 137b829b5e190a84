/** Which alternatives are told first and which lie folded. */
import type { Act, Alternative, Hindsight } from '@kring/dynamics'
import { apart } from './weigh.ts'

/** An alternative's own word in an address: what, and to whom: "i21.mo", "i2.group". */
export const keyOf = ({ kind, to }: Act): string => `${kind}.${to === 'group' ? 'group' : to.join('+')}`

/** How many are told at once. */
const FEW = 3

export interface Told {
  chosen: Alternative
  /** The few that say most: what would have done most for the group, or, where she did well, what would have done least. */
  first: Alternative[]
  /** Everything else, by worth, most first. */
  folded: Alternative[]
}

/** Undefined when a decision has no chosen alternative (damaged data). */
export function told(hindsight: Hindsight): Told | undefined {
  const chosen = hindsight.alternatives.find((one) => one.chosen)
  if (!chosen) return undefined
  const others = hindsight.alternatives.filter((one) => !one.chosen).sort((a, b) => b.worth.mean - a.worth.mean)
  const { more, less } = apart(hindsight)
  const clear = more.length > 0 ? more : less
  const first = (hindsight.verdict === 'matters' ? clear : others).slice(0, FEW)
  return { chosen, first, folded: others.filter((one) => !first.includes(one)) }
}

export const find = (hindsight: Hindsight, key: string): Alternative | undefined => hindsight.alternatives.find((one) => !one.chosen && keyOf(one.act) === key)

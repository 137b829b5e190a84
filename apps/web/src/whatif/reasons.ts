/** Of all the reasons why two branches came apart, the few that are worth telling, gathered by principle. */
import { type Alternative, type Figure, type Reason, REST } from '@kring/dynamics'
import { shiftOf } from './weigh.ts'

export interface Gathered {
  principle: string
  effects: Reason[]
}

/** How many principles are told. */
const MOST = 3
/** A principle that explains less than this part of a figure's difference is not what made it. */
const PART = 0.2

/**
 * Reasons for what clearly differs, the strongest first. The model's plumbing ("d…") settles and fades in every branch and explains none; what works against the
 * difference is left out, for it did not make it.
 */
export function mainReasons(all: readonly Reason[], alternative: Alternative): Gathered[] {
  const told = (['leaving', 'safety', 'recognition', 'cohesion'] as const satisfies readonly Figure[]).filter((figure) => shiftOf(alternative, figure))
  const strength = (reason: Reason): number => {
    const total = Math.abs(alternative.difference?.[reason.figure].mean ?? 0)
    return total === 0 ? 0 : Math.abs(reason.difference) / total
  }
  const fit = all.filter((reason) => {
    const shift = shiftOf(alternative, reason.figure)
    return shift && told.some((figure) => figure === reason.figure) && reason.principle !== REST && !reason.principle.startsWith('d') && Math.sign(reason.difference) === shift.way && strength(reason) >= PART
  })
  const found = new Map<string, Gathered>()
  for (const reason of fit.sort((a, b) => strength(b) - strength(a))) {
    const entry = found.get(reason.principle) ?? { principle: reason.principle, effects: [] }
    entry.effects.push(reason)
    found.set(reason.principle, entry)
  }
  return [...found.values()].slice(0, MOST)
}

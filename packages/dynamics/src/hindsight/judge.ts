/** From rows of rollouts to what can be said of a decision: spreads, differences against what she did, and a verdict. */
import type { Act, Seat } from '../types.ts'
import { FIGURES } from './types.ts'
import type { Alternative, Decision, Difference, Figure, Hindsight, Spread } from './types.ts'
import { MEMBERS, UNWORKED, columnOf, columns } from './outcome.ts'
import { interval, pairedMean, spreadOf } from './statistics.ts'
import { CLEAR, NOTICEABLE, WORTH } from './value.ts'

/** Rows of rollouts 0 … rollouts − 1 of every alternative: alternative after alternative, rollout after rollout. */
export interface Rows {
  rollouts: number
  values: Float64Array
}

/** What is known of a decision before any rollout. */
export interface Question {
  decision: Decision
  /** The chosen act first. */
  acts: readonly Act[]
  circle: readonly Seat[]
  /** Why no rollout can answer it, if so. */
  because?: 'not-understood' | 'too-few-turns'
}

const worthOf = (rows: Float64Array, at: number): number =>
  WORTH.cohesion * rows[at + columnOf('cohesion')]! + WORTH.recognition * rows[at + columnOf('recognition')]! + WORTH.safety * rows[at + columnOf('safety')]! + WORTH.unworkedLeaving * rows[at + UNWORKED]!

const record = <K extends string, T>(keys: readonly K[], make: (key: K) => T): Record<K, T> => Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>

/** A spread narrower than this counts as this wide, so that a figure in which nothing differs does not decide. */
const NARROWEST = 0.01

/** The rollout nearest the medians, each figure measured by its own spread; the first of equals. */
const typicalOf = (figures: Record<Figure, Spread>, rollouts: number, at: (k: number, figure: Figure) => number): number => {
  let best = 0
  let nearest = Infinity
  for (let k = 0; k < rollouts; k++) {
    let distance = 0
    for (const figure of FIGURES) {
      const [low, , median, , high] = figures[figure].quantiles
      distance += Math.abs(at(k, figure) - median) / Math.max(NARROWEST, high - low)
    }
    if (distance < nearest) [best, nearest] = [k, distance]
  }
  return best
}

/** What can be said, best first; the chosen one stands before all. */
export const judge = (question: Question, { rollouts, values }: Rows): Hindsight => {
  const { decision, acts, circle, because } = question
  const width = columns(circle.length)
  const column = (a: number, c: number): Float64Array => Float64Array.from({ length: rollouts }, (_, k) => values[(a * rollouts + k) * width + c]!)
  const at = (a: number, k: number): number => (a * rollouts + k) * width
  const worths = acts.map((_, a) => pairedMean(rollouts, (k) => worthOf(values, at(a, k)) - worthOf(values, at(0, k))))
  const alternatives = acts.map((act, a): Alternative => {
    const figures = record(FIGURES, (figure): Spread => spreadOf(column(a, columnOf(figure))))
    return {
      act,
      chosen: a === 0,
      rollouts,
      figures,
      typical: typicalOf(figures, rollouts, (k, figure) => values[at(a, k) + columnOf(figure)]!),
      leaving: record(circle, (seat) => pairedMean(rollouts, (k) => values[at(a, k) + MEMBERS + circle.indexOf(seat)]!).mean),
      difference: a === 0 ? null : record(FIGURES, (figure): Difference => interval(pairedMean(rollouts, (k) => values[at(a, k) + columnOf(figure)]! - values[at(0, k) + columnOf(figure)]!))),
      worth: interval(worths[a]!),
    }
  })
  const [chosen, ...others] = alternatives
  const sorted = [chosen!, ...others.sort((a, b) => b.worth.mean - a.worth.mean)]
  if (because) return { decision, alternatives: sorted, verdict: 'unknown', because }
  if (worths.some(({ mean, error }) => Math.abs(mean) >= NOTICEABLE && Math.abs(mean) >= CLEAR * error)) return { decision, alternatives: sorted, verdict: 'matters' }
  // A difference that would be noticed may hide in the spread.
  if (worths.some(({ mean, error }) => Math.abs(mean) + CLEAR * error >= 2 * NOTICEABLE)) return { decision, alternatives: sorted, verdict: 'unknown', because: 'too-uncertain' }
  return { decision, alternatives: sorted, verdict: 'nothing' }
}

/** How much a decision seems to matter: the largest difference of worth that is not mere noise. Orders the work. */
export const weightOf = ({ alternatives }: Hindsight): number => Math.max(0, ...alternatives.map(({ worth }) => (worth.mean > 0 ? worth.low : -worth.high)))

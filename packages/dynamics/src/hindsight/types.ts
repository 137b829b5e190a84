/**
 * What "Wat als?" says: for each thing the trainee did, what the group would probably have done had she done something else.
 * Plain data, so that it can travel from a worker to a page and from the command line to a file.
 */
import type { Act, Seat } from '../types.ts'

/** What is compared at the end of the session, each in [0, 1]: means over who belongs to the group; `leaving` is the mean chance of not coming back. */
export const FIGURES = ['leaving', 'safety', 'recognition', 'cohesion', 'agenda'] as const
export type Figure = (typeof FIGURES)[number]

/** A moment at which the trainee acted or let a silence fall; `turn` is the turn of her act in the log. */
export interface Decision {
  index: number
  turn: number
  /** What she did; for a moment she let pass, a silence. */
  act: Act
  /** The group waited for her and she let it go on: `turn` is what then happened. */
  passed?: true
}

/** The spread of one figure over the rollouts of one alternative. */
export interface Spread {
  mean: number
  /** 5th, 25th, 50th, 75th and 95th percentile. */
  quantiles: [number, number, number, number, number]
  /** Share of the rollouts in each of twenty equal bins of [0, 1]. */
  bins: number[]
}

/** A difference of means between two alternatives whose rollouts share their luck, with its 95 % interval. */
export interface Difference {
  mean: number
  low: number
  high: number
}

export interface Alternative {
  act: Act
  /** What she in fact did. */
  chosen: boolean
  rollouts: number
  figures: Record<Figure, Spread>
  /** Chance that each member does not come back after this session. */
  leaving: Record<Seat, number>
  /** Against what she did; null for what she did. */
  difference: Record<Figure, Difference> | null
  /** The rollout that lies nearest the medians of all figures: the one to read ("Lees hoe het had kunnen gaan"). */
  typical: number
  /** One number to sort by, declared in value.ts as design: what the alternative is worth to the group against what she did. */
  worth: Difference
}

/** Why two branches came apart: how much each principle moved a figure (on whom, most first) in the paired branches. */
export interface Reason {
  principle: string
  figure: Figure
  /** Mean change through this principle, alternative minus chosen. */
  difference: number
  /** The seats on whom it worked most, at most three; "group" for a norm. */
  on: string[]
}

/**
 * What can be said of a decision.
 * matters: an alternative would clearly have made a difference · nothing: nothing she could have said would have · unknown: the model cannot know.
 */
export type Verdict = 'matters' | 'nothing' | 'unknown'

export interface Hindsight {
  decision: Decision
  /** The chosen one first, then by worth, most first. */
  alternatives: Alternative[]
  verdict: Verdict
  /** For unknown: why the model cannot know. */
  because?: 'not-understood' | 'too-few-turns' | 'too-uncertain'
}

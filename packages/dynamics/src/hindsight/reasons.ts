/**
 * Why two branches came apart: pairs of branches with the same luck are played traced, their changes summed per principle, figure and person,
 * and subtracted. Cohesion and the chance of leaving are written by no rule: a change counts in them as much as what it changed weighs in them
 * (measures.ts). What no principle explains (who is still in the circle, a goodbye said in the room) is named `rest`, so that the sums agree.
 */
import { COHESION, STAY } from '../measures.ts'
import type { Change, GroupState, Seat } from '../types.ts'
import { isLeader } from '../types.ts'
import { deedOf } from './follow.ts'
import type { Deed } from './follow.ts'
import { stateAt } from './log.ts'
import type { Lookback } from './log.ts'
import { MEMBERS, circleAt, columnOf, columns } from './outcome.ts'
import { rolloutsOf } from './rollouts.ts'
import type { Branch } from './rollouts.ts'
import type { Reason } from './types.ts'

/** Pairs of branches that are compared when nothing else is asked. */
export const PAIRS = 16
/** Persons named for one reason. */
const NAMED = 3
/** The name of what no principle explains. */
export const REST = 'rest'

/** The agenda is moved by what the leader does and by nothing else, so it needs no reason. */
const EXPLAINED = ['leaving', 'safety', 'recognition', 'cohesion'] as const
type Explained = (typeof EXPLAINED)[number]

/** Sums by figure, principle and person: what one member's changes through one principle did to a figure. */
interface Entry {
  figure: Explained
  principle: string
  on: Seat
  by: number
}

/** How much a change of this kind moves the cohesion of the one it happened to, per unit; `others` is over how many members his warmth is a mean. */
const inCohesion = ({ variable, on }: Change, leaders: number, others: number): number => {
  if (variable === 'groupBond') return COHESION.groupBond
  if (variable === 'engagement') return COHESION.engagement
  if (variable !== 'bond') return 0
  return isLeader(on.split('>')[1]!) ? COHESION.leaderBond / Math.max(1, leaders) : COHESION.warmth / Math.max(1, others)
}

/** How much it moves his pull to leave against what holds him, per unit; `nearest` is the leader he is most bound to. */
const inPull = ({ variable, on }: Change, others: number, nearest: Seat | undefined): number => {
  if (variable === 'ambivalence') return 1
  if (variable === 'hope') return -STAY.hope
  if (variable === 'groupBond') return -STAY.groupBond
  if (variable !== 'bond') return 0
  const to = on.split('>')[1]!
  return isLeader(to) ? (to === nearest ? -STAY.leaderBond : 0) : -STAY.warmth / Math.max(1, others)
}

/** Books what happened in one branch; `weight` is positive for the alternative, negative for what she did. */
const book = (add: (figure: Explained, principle: string, on: Seat, by: number) => void, { turns, end }: Branch, circle: readonly Seat[], weight: number): void => {
  const gone = new Set(circle.filter((seat) => end.members[seat]!.left))
  const here = circle.length - gone.size
  const leaders = end.spec.leaders.length
  const nearest = Object.fromEntries(circle.map((seat) => [seat, nearestLeader(end, seat)]))
  for (const { changes } of turns) {
    for (const change of changes) {
      const [seat, other] = change.on.split('>') as [Seat, Seat | undefined]
      if (!circle.includes(seat) || (other !== undefined && gone.has(other))) continue
      const by = weight * (change.to - change.from)
      const others = here - (gone.has(seat) ? 0 : 1)
      add('leaving', change.principle, seat, by * inPull(change, others, nearest[seat]))
      if (gone.has(seat)) continue
      if (change.variable === 'safety' || change.variable === 'recognition') add(change.variable, change.principle, seat, by / here)
      add('cohesion', change.principle, seat, (by * inCohesion(change, leaders, others)) / here)
    }
  }
}

const nearestLeader = (end: GroupState, seat: Seat): Seat | undefined => Object.entries(end.members[seat]!.leaderBond).sort(([, a], [, b]) => b - a)[0]?.[0]

/**
 * The reasons for the difference between a deed and what she did, most first per figure; per figure they add up to the mean difference
 * over the pairs. Plays 2 × `pairs` traced branches.
 */
export const reasonsOf = (lookback: Lookback, index: number, deed: Deed, pairs = PAIRS): Reason[] => {
  const circle = circleAt(stateAt(lookback, index))
  const rollouts = rolloutsOf(lookback, index)
  const hers = rollouts.code(deedOf(lookback.decisions[index]!))
  const other = rollouts.code(deed)
  const width = columns(circle.length)
  const row = new Float64Array(width)
  const difference = new Float64Array(width)
  const entries = new Map<string, Entry>()
  const add = (figure: Explained, principle: string, on: Seat, by: number): void => {
    if (by === 0) return
    const key = `${figure} ${principle} ${on}`
    const entry = entries.get(key)
    if (entry) entry.by += by
    else entries.set(key, { figure, principle, on, by })
  }
  for (let k = 0; k < pairs; k++) {
    for (const [which, weight] of [[other, 1 / pairs], [hers, -1 / pairs]] as const) {
      book(add, rollouts.trace(which, k, row, 0), circle, weight)
      for (let c = 0; c < width; c++) difference[c]! += weight * row[c]!
    }
  }
  const all = [...entries.values()]
  circle.forEach((seat, i) => chanceFromPull(all.filter((entry) => entry.figure === 'leaving' && entry.on === seat), difference[MEMBERS + i]! / circle.length))
  return EXPLAINED.flatMap((figure) => gathered(figure, all.filter((entry) => entry.figure === figure), difference[columnOf(figure)]!))
}

/** Least difference of pull from which a difference in chance can be said to come. */
const LEAST_PULL = 0.005
/** Most that a chance can change per unit of pull by pull alone (the slope of `leaveChance`, with some room); more is a decision taken in the room. */
const STEEPEST = 5

/** Turns what the principles did to one member's pull into what they did to his chance: in proportion, where the pull can explain it at all. */
const chanceFromPull = (entries: Entry[], chance: number): void => {
  const pull = entries.reduce((sum, { by }) => sum + by, 0)
  const slope = Math.abs(pull) < LEAST_PULL ? 0 : chance / pull
  const explained = slope > 0 && slope <= STEEPEST
  for (const entry of entries) entry.by *= explained ? slope : 0
}

/** One figure's entries as reasons, most first, with what is left unexplained. */
const gathered = (figure: Explained, entries: readonly Entry[], total: number): Reason[] => {
  const principles = new Map<string, Entry[]>()
  for (const entry of entries) principles.set(entry.principle, [...(principles.get(entry.principle) ?? []), entry])
  const reasons = [...principles].map(([principle, mine]): Reason => {
    const sum = mine.reduce((total, { by }) => total + by, 0)
    const named = mine.filter(({ by }) => by * sum > 0).sort((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, NAMED)
    return { principle, figure, difference: sum, on: named.map(({ on }) => on) }
  })
  const rest = total - reasons.reduce((sum, reason) => sum + reason.difference, 0)
  return [...reasons.filter(({ difference }) => difference !== 0), { principle: REST, figure, difference: rest, on: ['group'] }].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
}

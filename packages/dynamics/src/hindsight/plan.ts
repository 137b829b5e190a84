/**
 * The order of the work, and its pieces. First a few rollouts of every decision, then the rest, the moments that mattered most first. A piece
 * gives the same numbers wherever and whenever it is done, so the answers do not depend on how many workers share the plan or how fast they are.
 */
import { deedOf } from './follow.ts'
import { judge, weightOf } from './judge.ts'
import type { Question, Rows } from './judge.ts'
import { stateAt } from './log.ts'
import type { Lookback } from './log.ts'
import { circleAt, columns } from './outcome.ts'
import { rolloutsOf } from './rollouts.ts'
import { alternativesAt } from './sayable.ts'
import type { Hindsight } from './types.ts'
import { FEWEST_TURNS, UNDERSTOOD } from './value.ts'

/** Rollouts of every alternative when nothing else is asked, and how many of them every decision gets first. */
export const ROLLOUTS = 200
const FIRST = 24

/** A piece of work: rollouts `from` … `to` − 1 of every alternative of one decision; `known` holds those before `from`. */
export interface Task {
  decision: number
  from: number
  to: number
  known: Rows | null
}

/** What a piece of work gives: all rows so far and what they say. */
export interface Done {
  decision: number
  rows: Rows
  hindsight: Hindsight
}

export interface Progress {
  /** Rollouts done and to be done, over all alternatives and decisions. */
  done: number
  total: number
}

/** An answer that has come in: provisional after the first rollouts of a decision, final after all. */
export interface Answer {
  hindsight: Hindsight
  final: boolean
  progress: Progress
}

/** What there is to ask about each decision. */
export const questionsOf = (lookback: Lookback): Question[] =>
  lookback.decisions.map((decision, i) => {
    const state = stateAt(lookback, i)
    const logged = lookback.log.turns[decision.turn]!
    const heard = decision.passed || (decision.act.kind !== 'other' && (!logged.understood || logged.understood.corrected || logged.understood.confidence >= UNDERSTOOD))
    const because = !heard ? 'not-understood' : lookback.turns - decision.turn < FEWEST_TURNS ? 'too-few-turns' : undefined
    return { decision, acts: alternativesAt(state, decision.act), circle: circleAt(state), ...(because && { because }) }
  })

/** Does a piece of work. */
export const perform = (lookback: Lookback, questions: readonly Question[], task: Task): Done => {
  const question = questions[task.decision]!
  const { acts, circle, decision } = question
  const width = columns(circle.length)
  const values = new Float64Array(acts.length * task.to * width)
  const rollouts = rolloutsOf(lookback, task.decision)
  acts.forEach((act, a) => {
    const deed = rollouts.code(a === 0 ? deedOf(decision) : act)
    const before = task.known ? task.known.values.subarray(a * task.from * width, (a + 1) * task.from * width) : new Float64Array(0)
    values.set(before, a * task.to * width)
    for (let k = task.from; k < task.to; k++) rollouts.play(deed, k, values, (a * task.to + k) * width)
  })
  const rows = { rollouts: task.to, values }
  return { decision: task.decision, rows, hindsight: judge(question, rows) }
}

/** A plan under way: hands out pieces of work and takes in what they gave, in any order. */
export interface Plan {
  /** The next piece of work; undefined when all is handed out (or, with several workers, for now). */
  next(): Task | undefined
  take(done: Done): Answer
  /** Decisions that were never handed out in full, and pieces not yet taken in: 0 when the plan is done. */
  readonly open: number
  readonly progress: Progress
}

export const planOf = (questions: readonly Question[], options: { rollouts?: number; only?: readonly number[] } = {}): Plan => {
  const rollouts = options.rollouts ?? ROLLOUTS
  const asked = questions.map((_, i) => i).filter((i) => options.only?.includes(i) ?? true)
  const first = Math.min(FIRST, rollouts)
  const unseen = [...asked]
  const halfway: Done[] = []
  const total = asked.reduce((sum, i) => sum + questions[i]!.acts.length * rollouts, 0)
  let done = 0
  let open = asked.length
  const progress = (): Progress => ({ done, total })
  return {
    next() {
      const fresh = unseen.shift()
      if (fresh !== undefined) return { decision: fresh, from: 0, to: first, known: null }
      halfway.sort((a, b) => weightOf(b.hindsight) - weightOf(a.hindsight) || a.decision - b.decision)
      const next = halfway.shift()
      return next && { decision: next.decision, from: first, to: rollouts, known: next.rows }
    },
    take(piece) {
      const final = piece.rows.rollouts === rollouts
      done += questions[piece.decision]!.acts.length * (final && rollouts > first ? rollouts - first : first)
      if (final) open--
      else halfway.push(piece)
      return { hindsight: piece.hindsight, final, progress: progress() }
    },
    get open() {
      return open
    },
    get progress() {
      return progress()
    },
  }
}

/** The whole plan in one thread, answer by answer; stop asking to stop it. */
export function* hindsightOf(lookback: Lookback, options: { rollouts?: number; only?: readonly number[] } = {}): Generator<Answer, void> {
  const questions = questionsOf(lookback)
  const plan = planOf(questions, options)
  for (let task = plan.next(); task; task = plan.next()) yield plan.take(perform(lookback, questions, task))
}


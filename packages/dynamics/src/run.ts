/** Whole sessions and courses without a screen: for calibration, tests and the command line. Pure. */
import { between } from './between.ts'
import { lead, proceed } from './engine.ts'
import { measures } from './measures.ts'
import { close, open } from './sessions.ts'
import { policy } from './styles.ts'
import type { Act, BetweenEvent, Change, GroupSpec, GroupState, Measures, Step, Turn } from './types.ts'
import { TRAINEE } from './types.ts'
import type { LeaderStyle } from './vocabulary.ts'

/** How the trainee's seat is led: by a function of what is the case, or by a list used up one act at a time (then she closes). */
export type Leading = ((state: GroupState) => Act) | readonly (Act | ((state: GroupState) => Act))[]

export interface SessionRun {
  turns: Turn[]
  state: GroupState
  measures: Measures
}
export interface RunOptions {
  /** Most acts of the trainee; default 40. */
  acts?: number
}

/** A leading function for the trainee's seat in one of the three styles. */
export const inStyle = (style: LeaderStyle) => (state: GroupState): Act => policy(state, style, TRAINEE)

/** Leads on from an open step until time is up, the acts are used up, or nobody is left in the room. */
export const playOn = (start: Step, leading: Leading, options: RunOptions = {}): SessionRun => {
  const turns: Turn[] = [...start.turns]
  let step = start
  let acts = 0
  const most = typeof leading === 'function' ? (options.acts ?? 40) : leading.length
  while (step.floor !== 'ended' && turns.length < 1000) {
    if (step.floor === 'leader') {
      if (acts >= most) break
      const next = typeof leading === 'function' ? leading : leading[acts]!
      step = lead(step.state, typeof next === 'function' ? next(step.state) : next)
      acts++
    } else {
      step = proceed(step.state)
    }
    turns.push(...step.turns)
  }
  const closed = close(step.state)
  turns.push(...closed.turns)
  return { turns, state: closed.state, measures: measures(closed.state) }
}

/** One session from its opening to its close. */
export const runSession = (spec: GroupSpec, seed: number, leading: Leading, options?: RunOptions): SessionRun => playOn(open(spec, seed), leading, options)

export interface CourseRun {
  sessions: { turns: Turn[]; measures: Measures; events: BetweenEvent[]; changes: Change[] }[]
  state: GroupState
}

/** A course from this session to the last. `leading` is asked anew every session. */
export const runCourse = (spec: GroupSpec, seed: number, leading: (session: number) => Leading, options?: RunOptions): CourseRun => {
  const sessions: CourseRun['sessions'] = []
  let run = runSession(spec, seed, leading(spec.session), options)
  for (;;) {
    const { events, changes, step } = between(run.state)
    sessions.push({ turns: run.turns, measures: run.measures, events, changes })
    if (step.floor === 'ended' && step.state.over) return { sessions, state: step.state }
    run = playOn(step, leading(step.state.session), options)
  }
}

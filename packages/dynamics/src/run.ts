/** Whole sessions and courses without a screen: for calibration, tests and the command line. Pure. */
import { between } from './between.ts'
import { check } from './engine.ts'
import { floorNow, tellAct, tellClose, tellNext, tellWritten, wake } from './engine/live.ts'
import { save } from './engine/state.ts'
import { now } from './engine/table.ts'
import { figures } from './measures.ts'
import { openTable } from './sessions.ts'
import { leadInStyle, leadOrdinarily, ordinary, policy } from './styles.ts'
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

/** Leading functions that have a twin in flat memory: it is followed without giving the state back each time. */
const TWINS = new WeakMap<(state: GroupState) => Act, () => void>()
/** A leading function for the trainee's seat in one of the three styles. */
export const inStyle = (style: LeaderStyle): ((state: GroupState) => Act) => {
  const leading = (state: GroupState): Act => policy(state, style, TRAINEE)
  TWINS.set(leading, () => leadInStyle(style, now.cast.trainee))
  return leading
}
/** A leading function for the trainee's seat as there are many leaders (styles.ts). */
export const ordinarily = (state: GroupState): Act => ordinary(state, TRAINEE)
TWINS.set(ordinarily, () => leadOrdinarily(now.cast.trainee))

/** What a leader does by this function of what is the case. It may look into other sessions meanwhile: then this one is laid on the table again. */
const ask = (leading: (state: GroupState) => Act): Act => {
  const { laid } = now
  const state = save()
  const act = leading(state)
  if (now.laid !== laid) wake(state)
  return act
}

/** The trainee's turn, led by a function of what is the case or by an act. */
const ledTurn = (leading: Act | ((state: GroupState) => Act)): Turn => {
  const twin = typeof leading === 'function' ? TWINS.get(leading) : undefined
  if (twin) {
    twin()
    return tellWritten(now.cast.trainee)
  }
  const act = typeof leading === 'function' ? ask(leading) : leading
  check(now.cast, act)
  return tellAct(act)
}

const MOST_TURNS = 1000

/** Leads on in flat memory until time is up, the acts are used up, or nobody is left in the room; then the session is closed. */
const playOnTable = (turns: Turn[], leading: Leading, options: RunOptions): SessionRun => {
  const most = typeof leading === 'function' ? (options.acts ?? 40) : leading.length
  let acts = 0
  for (let floor = floorNow(); floor !== 'ended' && turns.length < MOST_TURNS; floor = floorNow()) {
    if (floor === 'leader') {
      if (acts >= most) break
      turns.push(ledTurn(typeof leading === 'function' ? leading : leading[acts]!))
      acts++
    } else turns.push(tellNext())
  }
  turns.push(...tellClose())
  const state = save()
  return { turns, state, measures: figures(state) }
}

/** Leads on from an open step until time is up, the acts are used up, or nobody is left in the room. */
export const playOn = (start: Step, leading: Leading, options: RunOptions = {}): SessionRun => {
  wake(start.state)
  return playOnTable([...start.turns], leading, options)
}

/** One session from its opening to its close. */
export const runSession = (spec: GroupSpec, seed: number, leading: Leading, options: RunOptions = {}): SessionRun => playOnTable(openTable(spec, seed), leading, options)

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

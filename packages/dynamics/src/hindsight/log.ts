/**
 * A session read back: the log is replayed through the model, so that the state just before each of the trainee's choices is known again.
 * When the replay does not give what the log says, there is no hindsight for that session, and the refusal says why.
 */
import { lead, proceed } from '../engine.ts'
import { intervene } from '../leader-acts.ts'
import { close, open } from '../sessions.ts'
import type { Act, GroupSpec, GroupState, Step, Turn } from '../types.ts'
import { TRAINEE } from '../types.ts'
import { ENGINE_VERSION } from '../version.ts'
import type { Decision } from './types.ts'

/** A turn as a log keeps it; a `SpokenTurn` is one. */
export interface LoggedTurn extends Pick<Turn, 'turn' | 't' | 'kind' | 'act' | 'move' | 'silence'> {
  changes?: Turn['changes']
  /** How the trainee's sentence was heard. */
  understood?: { confidence: number; corrected: boolean }
}

/** What hindsight needs of a session's log. */
export interface SessionLog {
  /** Engine version that made it. */
  version: string
  spec: GroupSpec
  seed: number
  turns: readonly LoggedTurn[]
}

/** A session whose log was reproduced to the letter. */
export interface Lookback {
  ok: true
  log: SessionLog
  decisions: Decision[]
  /** The group just before each turn; for those of the opening, when the opening was over. */
  before: GroupState[]
  /** Turns of the session before it was closed: how far every rollout goes. */
  turns: number
}

/**
 * Why a session has no hindsight: made by another version of the model, or not what the model makes of this group, luck and acts (damaged,
 * edited, or not begun from its beginning), or the trainee never had a choice.
 */
export interface Refusal {
  ok: false
  because: 'other-version' | 'not-reproduced' | 'no-decisions'
  /** The turn at which log and model part; absent when they part before the first. */
  turn?: number
  /** One English sentence: what is wrong and what would be right. */
  what: string
}

const seatsOf = (to: Act['to']): string => (to === 'group' ? to : to.join(' '))

const sameAct = (a: Act | undefined, b: Act | undefined): boolean =>
  a === undefined || b === undefined ? a === b : a.from === b.from && a.kind === b.kind && seatsOf(a.to) === seatsOf(b.to) && a.theme === b.theme && a.depth === b.depth && a.about === b.about

/** Presenters may leave the changes out; where they stand they must agree. */
const sameChanges = (a: Turn['changes'] | undefined, b: Turn['changes']): boolean =>
  !a?.length || (a.length === b.length && a.every((change, i) => change.to === b[i]!.to && change.on === b[i]!.on && change.principle === b[i]!.principle))

const same = (logged: LoggedTurn, made: Turn): boolean =>
  logged.turn === made.turn && logged.kind === made.kind && logged.t === made.t && sameAct(logged.act, made.act) &&
  logged.move?.seat === made.move?.seat && logged.move?.move === made.move?.move && logged.silence?.counts === made.silence?.counts && sameChanges(logged.changes, made.changes)

const parted = (turn: number | undefined): Refusal => ({
  ok: false, because: 'not-reproduced', ...(turn !== undefined && { turn }),
  what: `${turn === undefined ? 'The group of the log cannot be seated' : `From turn ${turn} on the log is not what the model makes of this group, luck and acts`}: it was changed, or is not a session from its beginning.`,
})

/** The group just before a decision. */
export const stateAt = (lookback: Lookback, index: number): GroupState => lookback.before[lookback.decisions[index]!.turn]!

/** Replays a log and finds the trainee's decisions: her acts, her silences, and the times the group waited for her and she let it go on. */
export const decisionsOf = (log: SessionLog): Lookback | Refusal => {
  // Even where the session itself would come out the same, what else might have happened would be told by another model than hers.
  if (log.version !== ENGINE_VERSION) return { ok: false, because: 'other-version', what: `The log was made by version ${log.version} of the model; this is version ${ENGINE_VERSION}, in which the group answers otherwise. What might have been can only be told by the version that made it.` }
  let step: Step
  try {
    step = open(log.spec, log.seed)
  } catch {
    return parted(undefined)
  }
  const { turns } = log
  const matches = (made: readonly Turn[], from: number): boolean => made.every((turn, i) => turns[from + i] !== undefined && same(turns[from + i]!, turn))
  if (!matches(step.turns, 0)) return parted(step.turns.findIndex((turn, i) => !turns[i] || !same(turns[i], turn)))
  const decisions: Decision[] = []
  const before: GroupState[] = step.turns.map(() => step.state)
  let at = step.turns.length
  while (at < turns.length) {
    const logged = turns[at]!
    const { state, floor } = step
    const hers = logged.act?.from === TRAINEE
    let made: Step
    try {
      made = hers ? lead(state, logged.act!) : proceed(state)
    } catch {
      return parted(at)
    }
    if (made.turns.length === 0 || !matches(made.turns, at)) {
      // Members take leave when she closes the session.
      const closing = close(state).turns
      if (!hers && closing.length > 0 && at + closing.length === turns.length && matches(closing, at)) break
      return parted(at)
    }
    if (hers || floor === 'leader') {
      const act = hers ? made.turns[0]!.act! : intervene(TRAINEE, 'i19', 'group')
      decisions.push({ index: decisions.length, turn: logged.turn, act, ...(!hers && { passed: true as const }) })
    }
    for (const _ of made.turns) before.push(state)
    step = made
    at += made.turns.length
  }
  if (decisions.length === 0) return { ok: false, because: 'no-decisions', what: 'The trainee did nothing in this session and never had the floor, so there is nothing to look back on.' }
  return { ok: true, log, decisions, before, turns: step.state.turn }
}

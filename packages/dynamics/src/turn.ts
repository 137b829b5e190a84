/** One turn: an act, a silence or a move falls, the principles fire, signs follow, and it all becomes one line of the log. */
import { memberSeconds } from './acts.ts'
import { round, step } from './curves.ts'
import { fire, workingCopy } from './interpret.ts'
import { LEADER_ACTS, isIntervention } from './leader-acts.ts'
import { mood, presentMembers } from './measures.ts'
import { makeMove } from './moves.ts'
import { attend } from './priority.ts'
import { draw } from './rng.ts'
import { look, showSignals } from './signals.ts'
import { aftermath, situation } from './situation.ts'
import type { Act, Change, FloorWhy, GroupState, Seat, Turn } from './types.ts'
import { isLeader } from './types.ts'
import type { Intervention, MemberAct, Move } from './vocabulary.ts'

export interface Played {
  state: GroupState
  turn: Turn
}

/** How many acts principles can look back on. */
const MEMORY = 12

const finish = (s: GroupState, turn: Omit<Turn, 'signals' | 'turn' | 'session' | 't'>, seconds: number): Played => {
  const { turn: number, t } = s
  s.t += seconds
  s.turn++
  const signals = showSignals(s)
  const gaze = look(s)
  return { state: s, turn: { turn: number, session: s.session, t, ...turn, signals, gaze } }
}

/** Somebody acts. The act must be legal; `lead` and `chooseAct` see to that. */
export const playAct = (before: GroupState, act: Act, floor?: FloorWhy): Played => {
  const s = workingCopy(before)
  const wordless = act.kind === 'i19' || act.kind === 'i35'
  const quiet = wordless ? silenceOf(s, act) : undefined
  const sit = situation(s, act, quiet)
  const feels = mood(s, act.from)
  const changes = fire(s, sit, act.kind)
  changes.push(...attend(s, act, sit.facts.run, sit.facts.invited > 0), ...heat(s, act))
  const seconds = quiet ? quiet.counts : secondsOf(s, act)
  settle(s, act, seconds)
  s.recent = [...s.recent.slice(1 - MEMORY), act]
  s.silences = wordless ? s.silences + 1 : 0
  const turn: Omit<Turn, 'signals' | 'turn' | 'session' | 't'> = { kind: quiet ? 'silence' : 'act', act, mood: feels, changes }
  if (quiet) turn.silence = quiet
  if (floor) turn.floor = floor
  return finish(s, turn, seconds)
}

/** Nobody speaks. */
export const playSilence = (before: GroupState): Played => {
  const s = workingCopy(before)
  const last = aftermath(before).act
  const quiet = silenceOf(s, last)
  const changes = fire(s, { ...situation(s, { ...last, from: 'nobody', to: 'group', depth: 0, rose: { above: 0, together: 0 } }, quiet) }, 'silence')
  s.silences++
  return finish(s, { kind: 'silence', silence: quiet, changes }, quiet.counts)
}

/** Somebody moves. */
export const playMove = (before: GroupState, seat: Seat, move: Move): Played => {
  const s = workingCopy(before)
  const feels = mood(s, seat)
  makeMove(s, seat, move)
  return finish(s, { kind: 'move', move: { seat, move }, mood: feels, changes: [] }, 4)
}

// ---------------------------------------------------------------- bookkeeping

const secondsOf = (s: GroupState, act: Act): number => {
  const m = s.members[act.from]
  if (m) return memberSeconds(s, m, act.kind as MemberAct)
  return isIntervention(act.kind) ? LEADER_ACTS[act.kind].seconds : 8
}

/** Length (counts of about a second) and quality of a silence here and now. */
const silenceOf = (s: GroupState, last: Act): NonNullable<Turn['silence']> => {
  const here = presentMembers(s)
  const mean = (read: (m: (typeof here)[number]) => number): number => (here.length ? here.reduce((sum, m) => sum + read(m), 0) / here.length : 0)
  const safety = mean((m) => m.safety)
  const tension = mean((m) => m.tension)
  const touched = mean((m) => m.touched)
  const deep = last.depth > 0 || (s.priority !== null && s.priority.kind !== 'monopoly')
  const quality = safety > 0.42 && tension < 0.62 && (touched > 0.12 || deep) && s.silences < 2 ? 'working' : tension > 0.5 || safety < 0.42 || s.silences >= 2 ? 'frightened' : 'waiting'
  const u = draw(s, 'silence')
  const counts = quality === 'waiting' ? 2 + Math.floor(5 * u) : 4 + Math.floor((quality === 'working' ? 18 : 26) * u) + (isLeader(last.from) && (last.kind === 'i19' || last.kind === 'i35') ? 6 : 0)
  return { counts, quality }
}

/** Themes warm up by being spoken of (d16). */
const heat = (s: GroupState, act: Act): Change[] => {
  if (act.theme === 'none' || act.theme === 'everyday') return []
  const from = s.themes[act.theme] ?? 0
  const to = step(from, 0.04 + 0.04 * act.depth)
  if (to === from) return []
  s.themes[act.theme] = to
  return [{ principle: 'd16', on: 'group', variable: `theme.${act.theme}`, from, to }]
}

/** What an act does to the record of the session itself. */
const settle = (s: GroupState, act: Act, seconds: number): void => {
  s.talk[act.from] = (s.talk[act.from] ?? 0) + (act.kind === 'i4' || act.kind === 'i34' ? 40 : act.kind === 'i19' || act.kind === 'i35' || act.kind === 'withdraws' || act.kind === 'stays-silent' ? 0 : seconds)
  const m = s.members[act.from]
  if (m) {
    m.spoke = s.turn
    const i = m.intents.findIndex((intent) => intent.act === act.kind)
    if (i >= 0) m.intents = m.intents.toSpliced(i, 1)
    if (act.kind === 'announces-leaving') m.announced = true
    if (act.kind === 'decides-to-stay') m.announced = false
    if (act.kind === 'takes-leave') {
      const workedThrough = (s.priority?.kind === 'leaving' && s.priority.seat === m.seat ? s.priority.work : 0) >= 0.5
      m.left = { session: s.session, turn: s.turn, where: 'session', workedThrough }
      m.announced = false
      if (s.priority?.kind === 'leaving' && s.priority.seat === m.seat && workedThrough) s.priority = null
    }
    return
  }
  const mine = s.leaders[act.from]
  if (mine) {
    const i = mine.intents.findIndex((intent) => intent.intervention === act.kind)
    const kind = act.kind as Intervention
    s.leaders[act.from] = { intents: i < 0 ? mine.intents : mine.intents.toSpliced(i, 1), spoke: s.turn, did: { ...mine.did, [kind]: (mine.did[kind] ?? 0) + 1 } }
  }
  const agenda = s.agenda
  if (act.kind === 'i3') {
    if (!s.priority && !agenda.letGo) agenda.dropped++
    agenda.letGo = true
  }
  if (act.kind === 'i4' || act.kind === 'i34') {
    if (s.priority && s.priority.work < 0.6) agenda.skipped++
    agenda.letGo = false
    const total = s.spec.agenda.reduce((sum, item) => sum + item.minutes, 0)
    agenda.done = round(Math.min(1, agenda.done + seconds / 60 / Math.max(1, total)))
    let until = 0
    agenda.item = Math.max(0, s.spec.agenda.findIndex((item) => (until += item.minutes) > agenda.done * total))
  }
}

/** Sessions that somebody will read: each turn told as one line of the log, with everything it changed. */
import type { Act, GroupState, MemberState, Seat, Step, Turn } from '../types.ts'
import { MOVES, SILENCE_QUALITIES } from '../vocabulary.ts'
import type { Move } from '../vocabulary.ts'
import { encode, readAct } from './act-code.ts'
import { codeOf, seatOf } from './cast.ts'
import { isPresent, memberAt } from './derived.ts'
import { decide } from './floor.ts'
import { closing } from './ending.ts'
import { toldRules } from './generated.ts'
import { interpreted } from './interpret.ts'
import { GAZE, GAZES, GAZE_AT, HEAD, T, TURN } from './layout.ts'
import { moodOf } from './mood.ts'
import { MOVE } from './moves.ts'
import { NEXT_CO_LEADER, NEXT_MEMBER, NEXT_MOVE, NEXT_TRAINEE } from './next.ts'
import { hasEnded, playAct, playMove, playSilence, prepare, reflect, writeNext } from './play.ts'
import type { Rules } from './rules.ts'
import { actAt } from './situation.ts'
import { lay } from './state.ts'
import { trace } from './trace.ts'
import { table } from './table.ts'

const { k, now, x } = table

/** Rules by which sessions are told instead, for holding two ways of running them to each other; null as usual. */
let instead: Rules | null = null
export const tellBy = (rules: Rules | null): void => {
  instead = rules
}
/** The rules as generated, unless some are switched off: then the interpreter, which can leave rules out. */
export const rulesNow = (): Rules => instead ?? (now.cast.off.size > 0 ? interpreted : toldRules())

/** Lays a state on the table to be played and told. */
export const wake = (state: GroupState): void => {
  lay(state)
  now.told = true
  begin()
  reflect(rulesNow())
}

/** Who has the floor now; decides what comes next unless the session has ended. */
export const floorNow = (): Step['floor'] => {
  if (hasEnded()) return 'ended'
  decide(rulesNow(), false)
  return now.next === NEXT_TRAINEE ? 'leader' : 'group'
}

/** Forgets the last turn's changes, for a turn that is about to be played. */
const begin = (): void => {
  trace.changes = []
  trace.signals = []
}
const gazes = (): Record<Seat, MemberState['gaze']> => {
  const all: Record<Seat, MemberState['gaze']> = {}
  for (let i = 0; i < now.n; i++) {
    if (!isPresent(i)) continue
    const gaze = k[2 * memberAt(i) + GAZE]!
    all[now.cast.members[i]!] = gaze >= GAZE_AT.floor ? GAZES[gaze - GAZE_AT.floor]! : seatOf(now.cast, gaze)
  }
  return all
}

const silenceIn = (): NonNullable<Turn['silence']> => ({ counts: now.silence, quality: SILENCE_QUALITIES[now.quality]! })

/** Plays and tells an act that was given, of the trainee or of the opening; the turn holds the very act. */
export const tellAct = (act: Act): Turn => {
  writeNext(encode(now.cast, act))
  const turn = tellWritten(codeOf(now.cast, act.from))
  turn.act = act
  return turn
}
/** Plays and tells the act that stands written in the next slot. */
export const tellWritten = (from: number, floor?: Turn['floor']): Turn => {
  const { cast } = now
  const n = k[TURN]!
  const t = x[T]!
  const act = readAct(cast, x, k, actAt(k[HEAD]!))
  const mood = moodOf(from)
  begin()
  playAct(rulesNow())
  // Key by key, in the order of the log: turns are made so often that spreading would cost as much as playing.
  const silent = act.kind === 'i19' || act.kind === 'i35'
  const turn: Omit<Turn, 'signals'> = { turn: n, session: cast.session, t, kind: silent ? 'silence' : 'act', act, mood, changes: trace.changes }
  if (silent) turn.silence = silenceIn()
  if (floor) turn.floor = floor
  return ended(turn)
}
/** The end of every turn told: the signs that came and went, and where eyes are. */
const ended = (turn: Omit<Turn, 'signals'> & Partial<Turn>): Turn => {
  turn.signals = trace.signals
  turn.gaze = gazes()
  return turn as Turn
}

/** Plays and tells a move. */
export const tellMove = (seat: Seat, move: Move): Turn => {
  const { cast } = now
  const turn = k[TURN]!
  const t = x[T]!
  const code = codeOf(cast, seat)
  const mood = moodOf(code)
  begin()
  playMove(rulesNow(), code, MOVE[move])
  return ended({ turn, session: cast.session, t, kind: 'move', move: { seat, move }, mood, changes: trace.changes })
}

const tellSilence = (): Turn => {
  const { cast } = now
  const turn = k[TURN]!
  const t = x[T]!
  begin()
  playSilence(rulesNow())
  return ended({ turn, session: cast.session, t, kind: 'silence', silence: silenceIn(), changes: trace.changes })
}

/** Plays and tells the act that `prepare` wrote for whoever got the floor. */
const tellPrepared = (): Turn => {
  prepare(rulesNow())
  return tellWritten(now.nextSeat, { rule: now.next === NEXT_MEMBER ? trace.rules[now.nextSeat]! : 'co-leader', p: trace.p })
}

/** One more thing that happens without the trainee; when the group waits for her, the silence she lets fall. `floorNow` has been asked. */
export const tellNext = (): Turn => {
  if (now.next === NEXT_TRAINEE) decide(rulesNow(), true)
  if (now.next === NEXT_MEMBER || now.next === NEXT_CO_LEADER) return tellPrepared()
  if (now.next === NEXT_MOVE) return tellMove(seatOf(now.cast, now.nextSeat), MOVES[now.nextMove]!)
  return tellSilence()
}

/** Closes the session and tells who says a last word and who says goodbye. */
export const tellClose = (): Turn[] => {
  const turns: Turn[] = []
  closing((i) => turns.push(tellWritten(i)))
  return turns
}

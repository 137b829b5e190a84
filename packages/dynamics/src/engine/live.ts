/** Sessions that somebody will read: the interpreted engine with its trace, each turn told as one line of the log. */
import type { Act, GroupState, MemberState, Seat, Step, Turn } from '../types.ts'
import { MOVES, SILENCE_QUALITIES } from '../vocabulary.ts'
import type { Move } from '../vocabulary.ts'
import { encode, readAct } from './act-code.ts'
import { codeOf, seatOf } from './cast.ts'
import { isPresent, memberAt } from './derived.ts'
import { NEXT_CO_LEADER, NEXT_MEMBER, NEXT_MOVE, NEXT_TRAINEE, decide } from './floor.ts'
import { saysGoodbye, writeGoodbye } from './ending.ts'
import { interpreted } from './interpret.ts'
import { GAZE, GAZES, GAZE_AT, HEAD, OVER, T, TURN } from './layout.ts'
import { moodOf } from './mood.ts'
import { MOVE } from './moves.ts'
import { hasEnded, playAct, playMove, playSilence, prepare, reflect, writeNext } from './play.ts'
import type { Room } from './room.ts'
import { actAt } from './situation.ts'
import { load } from './state.ts'
import { emptyTrace } from './trace.ts'
import type { Trace } from './trace.ts'

/** A room in which every turn is told. */
export interface LiveRoom extends Room {
  trace: Trace
}

/** Reads a state into a room that is played live. */
export const wake = (state: GroupState): LiveRoom => {
  const room = Object.assign(load(state), { trace: emptyTrace() })
  reflect(room, interpreted)
  return room
}

/** Who has the floor now; decides what comes next unless the session has ended. */
export const floorNow = (room: Room): Step['floor'] => {
  if (hasEnded(room)) return 'ended'
  decide(room, interpreted, false)
  return room.next === NEXT_TRAINEE ? 'leader' : 'group'
}

/** Forgets the last turn's changes, for a turn that is about to be played. */
const begin = ({ trace }: LiveRoom): void => {
  trace.changes = []
  trace.signals = []
}
const gazes = (room: Room): Record<Seat, MemberState['gaze']> => {
  const all: Record<Seat, MemberState['gaze']> = {}
  for (let i = 0; i < room.cast.n; i++) {
    if (!isPresent(room, i)) continue
    const gaze = room.k[2 * memberAt(room, i) + GAZE]!
    all[room.cast.members[i]!] = gaze >= GAZE_AT.floor ? GAZES[gaze - GAZE_AT.floor]! : seatOf(room.cast, gaze)
  }
  return all
}

const silenceIn = (room: Room): NonNullable<Turn['silence']> => ({ counts: room.silence, quality: SILENCE_QUALITIES[room.quality]! })

/** Plays and tells an act that was given, of the trainee or of the opening; the turn holds the very act. */
export const tellAct = (room: LiveRoom, act: Act): Turn => {
  writeNext(room, encode(room.cast, act))
  const turn = tellWritten(room, codeOf(room.cast, act.from))
  turn.act = act
  return turn
}
/** Plays and tells the act that stands written in the next slot. */
export const tellWritten = (room: LiveRoom, from: number, floor?: Turn['floor']): Turn => {
  const { cast, x, k, trace } = room
  const n = k[TURN]!
  const t = x[T]!
  const act = readAct(cast, x, k, actAt(k[HEAD]!))
  const mood = moodOf(room, from)
  begin(room)
  playAct(room, interpreted)
  // Key by key, in the order of the log: turns are made so often that spreading would cost as much as playing.
  const silent = act.kind === 'i19' || act.kind === 'i35'
  const turn: Omit<Turn, 'signals'> = { turn: n, session: cast.session, t, kind: silent ? 'silence' : 'act', act, mood, changes: trace.changes }
  if (silent) turn.silence = silenceIn(room)
  if (floor) turn.floor = floor
  return ended(room, turn)
}
/** The end of every turn told: the signs that came and went, and where eyes are. */
const ended = (room: LiveRoom, turn: Omit<Turn, 'signals'> & Partial<Turn>): Turn => {
  turn.signals = room.trace.signals
  turn.gaze = gazes(room)
  return turn as Turn
}

/** Plays and tells a move. */
export const tellMove = (room: LiveRoom, seat: Seat, move: Move): Turn => {
  const { cast, x, k, trace } = room
  const turn = k[TURN]!
  const t = x[T]!
  const code = codeOf(cast, seat)
  const mood = moodOf(room, code)
  begin(room)
  playMove(room, interpreted, code, MOVE[move])
  return ended(room, { turn, session: cast.session, t, kind: 'move', move: { seat, move }, mood, changes: trace.changes })
}

const tellSilence = (room: LiveRoom): Turn => {
  const { cast, x, k, trace } = room
  const turn = k[TURN]!
  const t = x[T]!
  begin(room)
  playSilence(room, interpreted)
  return ended(room, { turn, session: cast.session, t, kind: 'silence', silence: silenceIn(room), changes: trace.changes })
}

/** Plays and tells the act that `prepare` wrote for whoever got the floor. */
const tellPrepared = (room: LiveRoom): Turn => {
  prepare(room, interpreted)
  return tellWritten(room, room.nextSeat, { rule: room.next === NEXT_MEMBER ? room.trace.rules[room.nextSeat]! : 'co-leader', p: room.trace.p })
}

/** One more thing that happens without the trainee; when the group waits for her, the silence she lets fall. `floorNow` has been asked. */
export const tellNext = (room: LiveRoom): Turn => {
  if (room.next === NEXT_TRAINEE) decide(room, interpreted, true)
  if (room.next === NEXT_MEMBER || room.next === NEXT_CO_LEADER) return tellPrepared(room)
  if (room.next === NEXT_MOVE) return tellMove(room, seatOf(room.cast, room.nextSeat), MOVES[room.nextMove]!)
  return tellSilence(room)
}

/** Closes the session and tells who says goodbye. */
export const tellClose = (room: LiveRoom): Turn[] => {
  const turns: Turn[] = []
  if (room.k[OVER]) return turns
  for (let i = 0; i < room.cast.n; i++) {
    if (!saysGoodbye(room, i)) continue
    writeGoodbye(room, i)
    turns.push(tellWritten(room, i))
  }
  room.k[OVER] = 1
  return turns
}

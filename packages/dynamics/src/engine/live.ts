/** Sessions that somebody will read: the interpreted engine with its trace, each turn told as one line of the log. */
import type { Act, Change, GroupState, MemberState, Seat, Step, Turn } from '../types.ts'
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

/** Plays one turn and tells it. */
const told = (room: LiveRoom, play: () => void, tell: (changes: Change[]) => Omit<Turn, 'turn' | 'session' | 't' | 'signals'>): Turn => {
  const turn = room.k[TURN]!
  const t = room.x[T]!
  room.trace.changes = []
  room.trace.signals = []
  play()
  return { turn, session: room.cast.session, t, ...tell(room.trace.changes), signals: room.trace.signals, gaze: gazes(room) }
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
  return { ...tellWritten(room, codeOf(room.cast, act.from)), act }
}
/** Plays and tells the act that stands written in the next slot. */
export const tellWritten = (room: LiveRoom, from: number, floor?: Turn['floor']): Turn => {
  const act = readAct(room.cast, room.x, room.k, actAt(room.k[HEAD]!))
  const mood = moodOf(room, from)
  const silent = act.kind === 'i19' || act.kind === 'i35'
  return told(room, () => playAct(room, interpreted), (changes) => ({ kind: silent ? 'silence' : 'act', act, mood, changes, ...(silent && { silence: silenceIn(room) }), ...(floor && { floor }) }))
}

/** Plays and tells a move. */
export const tellMove = (room: LiveRoom, seat: Seat, move: Move): Turn => {
  const code = codeOf(room.cast, seat)
  const mood = moodOf(room, code)
  return told(room, () => playMove(room, interpreted, code, MOVE[move]), (changes) => ({ kind: 'move', move: { seat, move }, mood, changes }))
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
  return told(room, () => playSilence(room, interpreted), (changes) => ({ kind: 'silence', silence: silenceIn(room), changes }))
}

/** Closes the session and tells who says goodbye. */
export const tellClose = (room: LiveRoom): Turn[] => {
  const turns: Turn[] = []
  if (room.k[OVER]) return turns
  for (let i = 0; i < room.cast.n; i++) {
    if (!saysGoodbye(room, i)) continue
    const mood = moodOf(room, i)
    writeGoodbye(room, i)
    const act = readAct(room.cast, room.x, room.k, actAt(room.k[HEAD]!))
    turns.push(told(room, () => playAct(room, interpreted), (changes) => ({ kind: 'act', act, mood, changes })))
  }
  room.k[OVER] = 1
  return turns
}

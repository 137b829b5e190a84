/** One turn: an act, a silence or a move falls, the principles fire, the open matter goes on, and signs follow. The same for every way of running the rules. */
import type { ActCode } from './act-code.ts'
import { writeAct } from './act-code.ts'
import { shapeAct } from './act.ts'
import { chooseKind } from './answer.ts'
import { say } from './chair.ts'
import { NEXT_CO_LEADER, NEXT_MEMBER, NEXT_MOVE, NEXT_TRAINEE, decide } from './floor.ts'
import { gather } from './gather.ts'
import { look } from './gaze.ts'
import { fittingIntent } from './intents.ts'
import { IS, KEEPS_SILENT } from './kinds.ts'
import { ABOUT, ACT_KIND, ACT_THEME, FIRST_LEADER, GROUP, HEAD, MEMORY, NOBODY, NONE, OVER, RECENT, SILENCES, T, TURN } from './layout.ts'
import { attend } from './matters.ts'
import { makeMove } from './moves.ts'
import { heat, secondsOf, settle } from './record.ts'
import type { Room } from './room.ts'
import { SILENCE } from './rules.ts'
import type { Rules } from './rules.ts'
import { showSigns } from './signs.ts'
import { fallSilent } from './silence.ts'
import { actAt, turnTo, turnToLast, writePlain } from './situation.ts'
import { DEFAULT_STYLE, leadInStyle } from '../styles.ts'

/** How long a move takes, in seconds. */
const MOVE_SECONDS = 4

/** True when the planned time has passed, or the session was closed. */
export const hasEnded = ({ cast, x, k }: Room): boolean => k[OVER] === 1 || x[T]! >= cast.seconds

/** Finds what everything after the last act goes by. Done after every turn; needed once for a room that was just loaded. */
export const reflect = (room: Room, rules: Rules): void => {
  turnToLast(room)
  room.counts = 0
  gather(room)
  rules.reflect(room)
}

const finish = (room: Room, rules: Rules, seconds: number): void => {
  const { x, k } = room
  x[T] = x[T]! + seconds
  k[TURN] = k[TURN]! + 1
  reflect(room, rules)
  showSigns(room, rules)
  if (room.trace) look(room)
}

/** Plays the act that stands written in the next slot. */
export const playAct = (room: Room, rules: Rules): void => {
  const { k } = room
  const slot = k[HEAD]!
  turnTo(room, slot, k[RECENT]!)
  const kind = k[2 * actAt(slot) + ACT_KIND]!
  const wordless = (IS[kind]! & KEEPS_SILENT) !== 0
  room.counts = 0
  room.gathered = false
  if (wordless) fallSilent(room, slot)
  rules.fire(room, kind)
  attend(room)
  heat(room)
  const seconds = wordless ? room.counts : secondsOf(room)
  settle(room, seconds)
  k[HEAD] = slot + 1
  k[RECENT] = Math.min(MEMORY, k[RECENT]! + 1)
  k[SILENCES] = wordless ? k[SILENCES]! + 1 : 0
  finish(room, rules, seconds)
}

/** Nobody speaks: a silence after the last act, which is about what that act was about. */
export const playSilence = (room: Room, rules: Rules): void => {
  const { k } = room
  turnToLast(room)
  fallSilent(room, room.slot)
  const last = 2 * actAt(room.slot)
  const slot = k[HEAD]!
  writePlain(room, slot, NOBODY, k[last + ACT_KIND]!, k[last + ACT_THEME]!)
  k[2 * actAt(slot) + ABOUT] = k[last + ABOUT]!
  turnTo(room, slot, k[RECENT]!)
  room.gathered = false
  rules.fire(room, SILENCE)
  k[SILENCES] = k[SILENCES]! + 1
  finish(room, rules, room.counts)
}

/** Somebody moves. */
export const playMove = (room: Room, rules: Rules, seat: number, move: number): void => {
  makeMove(room, seat, move)
  finish(room, rules, MOVE_SECONDS)
}

/** How urgent what a co-leader came to do must be for him to do it rather than what his style would. */
const PRESSING = 0.3

/** A co-leader does what he came to do when it fits, else what his style would do. Written into the next slot. */
const leadOn = (room: Room, seat: number): void => {
  const leader = seat - FIRST_LEADER
  const now = fittingIntent(room, leader)
  if (now === null || now.urgency < PRESSING) return leadInStyle(room, room.cast.leaders[leader]!.style ?? DEFAULT_STYLE, seat)
  say(room, seat, now.act, now.toGroup ? GROUP : now.mask, now.theme, NONE, now.toGroup ? NONE : now.to[0]!)
}

/** Writes what whoever is next does into the next slot, when it is an act. `decide` has said who. */
export const prepare = (room: Room, rules: Rules): void => {
  if (room.next === NEXT_MEMBER) shapeAct(room, room.nextSeat, chooseKind(room, rules, room.nextSeat))
  else if (room.next === NEXT_CO_LEADER) leadOn(room, room.nextSeat)
}

/** Plays what `decide` chose and `prepare` wrote. */
export const playNext = (room: Room, rules: Rules): void => {
  if (room.next === NEXT_MEMBER || room.next === NEXT_CO_LEADER) playAct(room, rules)
  else if (room.next === NEXT_MOVE) playMove(room, rules, room.nextSeat, room.nextMove)
  else playSilence(room, rules)
}

/** One more thing that happens without the trainee; when the group waits for her, the silence she lets fall. `decide` has been asked. */
export const goOn = (room: Room, rules: Rules): void => {
  if (room.next === NEXT_TRAINEE) decide(room, rules, true)
  prepare(room, rules)
  playNext(room, rules)
}

/** Writes an act into the next slot. */
export const writeNext = (room: Room, act: ActCode): void => writeAct(room.x, room.k, actAt(room.k[HEAD]!), act)

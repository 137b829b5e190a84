/** One turn: an act, a silence or a move falls, the principles fire, the open matter goes on, and signs follow. The same for every way of running the rules. */
import type { ActCode } from './act-code.ts'
import { writeAct } from './act-code.ts'
import { shapeAct } from './act.ts'
import { chooseKind } from './answer.ts'
import { say } from './chair.ts'
import { decide } from './floor.ts'
import { gather, gatherGroup } from './gather.ts'
import { look } from './gaze.ts'
import { fittingIntent } from './intents.ts'
import { IS, KEEPS_SILENT } from './kinds.ts'
import { ABOUT, ACT_KIND, ACT_THEME, FIRST_LEADER, GROUP, HEAD, MEMORY, NOBODY, NONE, OVER, RECENT, SILENCES, T, TURN } from './layout.ts'
import { attend } from './matters.ts'
import { makeMove } from './moves.ts'
import { heat, secondsOf, settle } from './record.ts'
import { SILENCE } from './rules.ts'
import type { Rules } from './rules.ts'
import { showSigns } from './signs.ts'
import { fallSilent } from './silence.ts'
import { actAt, turnTo, turnToLast, writePlain } from './situation.ts'
import { DEFAULT_STYLE, leadInStyle } from '../styles.ts'
import { NEXT_CO_LEADER, NEXT_MEMBER, NEXT_MOVE, NEXT_TRAINEE } from './next.ts'
import { table } from './table.ts'

const { k, now, x } = table

/** How long a move takes, in seconds. */
const MOVE_SECONDS = 4

/** True when the planned time has passed, or the session was closed. */
export const hasEnded = (): boolean => k[OVER] === 1 || x[T]! >= now.cast.seconds

/** Finds what everything after the last act goes by. Done after every turn; needed once for a room that was just loaded. */
export const reflect = (rules: Rules): void => {
  turnToLast()
  now.counts = 0
  if (now.seen) gather()
  else gatherGroup()
  rules.reflect()
}

const finish = (rules: Rules, seconds: number): void => {
  x[T] = x[T]! + seconds
  k[TURN] = k[TURN]! + 1
  reflect(rules)
  if (now.seen) showSigns(rules)
  if (now.told) look()
}

/** Plays the act that stands written in the next slot. */
export const playAct = (rules: Rules): void => {
  const slot = k[HEAD]!
  turnTo(slot, k[RECENT]!)
  const kind = k[2 * actAt(slot) + ACT_KIND]!
  const wordless = (IS[kind]! & KEEPS_SILENT) !== 0
  now.counts = 0
  now.gathered = false
  if (wordless) fallSilent(slot)
  rules.fire(kind)
  attend()
  heat()
  const seconds = wordless ? now.counts : secondsOf()
  settle(seconds)
  k[HEAD] = slot + 1
  k[RECENT] = Math.min(MEMORY, k[RECENT]! + 1)
  k[SILENCES] = wordless ? k[SILENCES]! + 1 : 0
  finish(rules, seconds)
}

/** Nobody speaks: a silence after the last act, which is about what that act was about. */
export const playSilence = (rules: Rules): void => {
  turnToLast()
  fallSilent(now.slot)
  const last = 2 * actAt(now.slot)
  const slot = k[HEAD]!
  writePlain(slot, NOBODY, k[last + ACT_KIND]!, k[last + ACT_THEME]!)
  k[2 * actAt(slot) + ABOUT] = k[last + ABOUT]!
  turnTo(slot, k[RECENT]!)
  now.gathered = false
  rules.fire(SILENCE)
  k[SILENCES] = k[SILENCES]! + 1
  finish(rules, now.counts)
}

/** Somebody moves. */
export const playMove = (rules: Rules, seat: number, move: number): void => {
  makeMove(seat, move)
  finish(rules, MOVE_SECONDS)
}

/** How urgent what a co-leader came to do must be for him to do it rather than what his style would. */
const PRESSING = 0.3

/** A co-leader does what he came to do when it fits, else what his style would do. Written into the next slot. */
const leadOn = (seat: number): void => {
  const leader = seat - FIRST_LEADER
  const intent = fittingIntent(leader)
  if (intent === null || intent.urgency < PRESSING) return leadInStyle(now.cast.leaders[leader]!.style ?? DEFAULT_STYLE, seat)
  say(seat, intent.act, intent.toGroup ? GROUP : intent.mask, intent.theme, NONE, intent.toGroup ? NONE : intent.to[0]!)
}

/** Writes what whoever is next does into the next slot, when it is an act. `decide` has said who. */
export const prepare = (rules: Rules): void => {
  if (now.next === NEXT_MEMBER) shapeAct(now.nextSeat, chooseKind(rules, now.nextSeat))
  else if (now.next === NEXT_CO_LEADER) leadOn(now.nextSeat)
}

/** Plays what `decide` chose and `prepare` wrote. */
export const playNext = (rules: Rules): void => {
  if (now.next === NEXT_MEMBER || now.next === NEXT_CO_LEADER) playAct(rules)
  else if (now.next === NEXT_MOVE) playMove(rules, now.nextSeat, now.nextMove)
  else playSilence(rules)
}

/** One more thing that happens without the trainee; when the group waits for her, the silence she lets fall. `decide` has been asked. */
export const goOn = (rules: Rules): void => {
  if (now.next === NEXT_TRAINEE) decide(rules, true)
  prepare(rules)
  playNext(rules)
}

/** Writes an act into the next slot. */
export const writeNext = (act: ActCode): void => writeAct(x, k, actAt(k[HEAD]!), act)

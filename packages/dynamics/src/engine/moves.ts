/** Bodies in the room: arriving, sitting down, the coat, going out. A move is a turn of its own and comes before anyone speaks. */
import { ramp } from '../curves.ts'
import { ORDINAL } from '../rng.ts'
import { MOVES } from '../vocabulary.ts'
import type { Move } from '../vocabulary.ts'
import { TRAIT_COUNT } from './cast.ts'
import { hasLeft, memberAt, pullOf } from './derived.ts'
import { intentOf } from './intents.ts'
import { ACT_KIND, ANNOUNCED, AWAY, COAT_ON, FLAGS, FROM, KIND, LATE, LEFT, NONE, NUMBER, PRESENT, RECENT, STANDING, T, TO, TURN, isLeaderCode } from './layout.ts'
import { NEXT_MOVE } from './next.ts'
import { roll, rollFor } from './roll.ts'
import { backAt } from './situation.ts'
import { table } from './table.ts'

const { dice, k, now, traits, x } = table

export const MOVE = Object.fromEntries(MOVES.map((move, i) => [move, i])) as Record<Move, number>
const CLOSENESS = 4

/** How many turns someone stays out, at least, and how readily he then comes back each turn. */
const OUT_FOR = 5
const COMES_BACK = 0.2

const next = (seat: number, move: number): true => {
  now.next = NEXT_MOVE
  now.nextSeat = seat
  now.nextMove = move
  return true
}

/** Whether a move comes next; if so `next`, `nextSeat` and `nextMove` say which. */
export const nextMove = (): boolean => !allSit() && (comesOrGoes() || (k[RECENT]! > 0 && stirs()))

/** Who sits without a coat and has said nothing of leaving moves only when it becomes too much: the last of the cases below. */
const TOO_TENSE = 0.82
const TOO_UNSAFE = 0.35
const allSit = (): boolean => {
  for (let i = 0, at = now.membersAt; i < now.n; i++, at += now.memberStride) if (k[2 * at + FLAGS] !== PRESENT || (x[at + NUMBER.tension]! > TOO_TENSE && x[at + NUMBER.safety]! < TOO_UNSAFE)) return false
  return true
}

const comesOrGoes = (): boolean => {
  for (let i = 0; i < now.n; i++) {
    const at = memberAt(i)
    const flags = k[2 * at + FLAGS]!
    if (flags & PRESENT) {
      if (flags & LEFT) return next(i, MOVE['leaves-room'])
      continue
    }
    if (flags & LEFT) continue
    const away = k[2 * at + AWAY]!
    if (x[at + LATE]! > 0 && away === NONE && x[T]! >= x[at + LATE]! && k[TURN]! > 0) return next(i, MOVE.arrives)
    if (away !== NONE && k[TURN]! - away >= OUT_FOR) {
      rollFor(ORDINAL.move, i)
      if (dice[0]! < COMES_BACK) return next(i, MOVE['comes-back'])
    }
  }
  return false
}

const stirs = (): boolean => {
  for (let i = 0; i < now.n; i++) {
    const at = memberAt(i)
    const flags = k[2 * at + FLAGS]!
    if ((flags & PRESENT) === 0) continue
    if (flags & STANDING) {
      if (makes(i, MOVE['sits-down'], askedToSit(i) ? 0.92 : flags & ANNOUNCED && pullOf(i) > 0.2 ? 0.1 : 0.2)) return true
      continue
    }
    const pull = flags & (COAT_ON | ANNOUNCED) ? pullOf(i) : 0
    if (flags & COAT_ON) {
      const torn = flags & ANNOUNCED || intentOf(i, KIND['announces-leaving']) !== NONE
      if (makes(i, MOVE['coat-off'], torn ? 0.4 * ramp(-pull, -0.02, 0.14) : 0.15)) return true
    } else if (flags & ANNOUNCED && makes(i, MOVE['coat-on'], 0.12 * ramp(pull, 0.18, 0.4))) return true
    if (flags & ANNOUNCED) {
      if (pull > 0.4 && makes(i, MOVE['stands-up'], 0.025)) return true
    } else if (x[at + NUMBER.tension]! > TOO_TENSE && x[at + NUMBER.safety]! < TOO_UNSAFE && makes(i, MOVE['leaves-room'], 0.06 * traits[i * TRAIT_COUNT + CLOSENESS]!)) return true
    // The last: too much to bear, out for a moment.
  }
  return false
}

const makes = (i: number, move: number, chance: number): boolean => {
  if (chance <= 0) return false
  roll(ORDINAL.move, now.cast.labels[i]!.moves[move]!)
  return dice[0]! < chance && next(i, move)
}

const askedToSit = (i: number): boolean => {
  const last = backAt(1)
  const kind = k[last + ACT_KIND]
  return isLeaderCode(k[last + FROM]!) && (kind === KIND.i1 || kind === KIND.i27) && ((k[last + TO]! >> i) & 1) === 1
}

/** What a move changes. */
export const makeMove = (i: number, move: number): void => {
  const at = 2 * memberAt(i)
  switch (move) {
    case MOVE.arrives: k[at + FLAGS] = (k[at + FLAGS]! | PRESENT) & ~COAT_ON; break
    case MOVE['comes-back']: k[at + FLAGS] = k[at + FLAGS]! | PRESENT; k[at + AWAY] = NONE; break
    case MOVE['stands-up']: k[at + FLAGS] = k[at + FLAGS]! | STANDING; break
    case MOVE['sits-down']: k[at + FLAGS] = k[at + FLAGS]! & ~STANDING; break
    case MOVE['coat-off']: k[at + FLAGS] = k[at + FLAGS]! & ~COAT_ON; break
    case MOVE['coat-on']: k[at + FLAGS] = k[at + FLAGS]! | COAT_ON; break
    case MOVE['leaves-room']:
      k[at + FLAGS] = k[at + FLAGS]! & ~(PRESENT | STANDING)
      if (!hasLeft(i)) k[at + AWAY] = k[TURN]!
  }
}

/**
 * Three ways of leading the same session (section 4 of the domain brief), as policies over the same interventions the trainee has.
 * The only file that knows a style by name. A policy sees what a leader in the room sees (engine/chair.ts).
 */
import type { LeaderStyle } from './vocabulary.ts'
import { readAct } from './engine/act-code.ts'
import { codeOf } from './engine/cast.ts'
import {
  attackers, choose, did, hereCount, isHere, lastAttack, lastFrom, lastKind, lastOfMembers, offer, programmeTheme, quietest, say, showing, shows, themeNow, themeOf,
} from './engine/chair.ts'
import { flagsOf } from './engine/derived.ts'
import { areAkin } from './engine/kinds.ts'
import { ACT_KIND, ACT_THEME, ANNOUNCED, COAT_ON, DEPTH, FROM, GROUP, HEAD, HOLDER, KIND as K, LET_GO, MATTER, MATTER_KIND, MATTER_THEME, NONE, RECENT, SILENCES, SINGLED, STANDING, TALK, THEME, TO, TURN, WORK, isLeaderCode } from './engine/layout.ts'
import type { Room } from './engine/room.ts'
import { load } from './engine/state.ts'
import { unknownSeat } from './measures.ts'
import type { Act, GroupState, Seat } from './types.ts'
import { actAt, backAt } from './engine/situation.ts'

/** How a co-leader leads whose spec names no style. */
export const DEFAULT_STYLE: LeaderStyle = 'protocol'

/** The next act of a leader in this style; with nobody in the room he bears the silence. Throws RangeError when the seat is no leader's. */
export const policy = (state: GroupState, style: LeaderStyle, seat: Seat): Act => {
  const room = load(state)
  const me = codeOf(room.cast, seat)
  if (!isLeaderCode(me)) throw unknownSeat(state, seat)
  leadInStyle(room, style, me)
  return readAct(room.cast, room.x, room.k, actAt(room.k[HEAD]!))
}

/** Writes the next act of a leader in this style into the next slot. With nobody in the room he bears the silence. */
export const leadInStyle = (room: Room, style: LeaderStyle, me: number): void => {
  if (hereCount(room) === 0) return say(room, me, K.i19, GROUP, THEME.none)
  if (style === 'protocol') protocol(room, me)
  else if (style === 'individual') individual(room, me)
  else group(room, me)
}

const only = (seat: number): number => 1 << seat
const askedMe = (room: Room): boolean => {
  const kind = lastKind(room)
  return kind === K['asks-leader'] || kind === K['returns-to-programme']
}
/** Who spoke last of those here, else who has said least. */
const somebody = (room: Room): number => {
  const last = lastOfMembers(room)
  return last !== NONE && isHere(room, room.k[last + FROM]!) ? room.k[last + FROM]! : quietest(room)
}
/** Whose matter lies open, when he is here. */
const holderHere = (room: Room): number => (room.k[MATTER_KIND] !== 0 && isHere(room, room.k[HOLDER]!) ? room.k[HOLDER]! : NONE)

// ---------------------------------------------------------------- protocol: the programme is what we came for

const protocol = (room: Room, me: number): void => {
  const { k, weights: w } = room
  const theme = themeNow(room)
  const matter = k[MATTER_KIND]!
  const programme = matter ? K.i34 : K.i4
  const planned = programmeTheme(room)
  const holder = holderHere(room)
  if (holder !== NONE) {
    const him = only(holder)
    switch (matter) {
      case MATTER.leaving: {
        const done = Math.min(did(room, me, K.i33), 1) + Math.min(did(room, me, K.i39), 1) + Math.min(did(room, me, K.i32), 1)
        if (done === 0) return say(room, me, K.i33, him, THEME.progress)
        if (done === 1) return say(room, me, K.i39, GROUP, THEME.programme)
        if (done === 2) return say(room, me, K.i32, him, THEME.leaving)
        return say(room, me, programme, GROUP, planned)
      }
      case MATTER.complaint:
        w[offer(room, K.i37, him, THEME.programme)] = 2
        w[offer(room, K.i39, GROUP, theme)] = 1.5
        w[offer(room, programme, GROUP, planned)] = 1.5
        break
      case MATTER.conflict:
        w[offer(room, K.i39, GROUP, theme)] = 1.5
        w[offer(room, K.i27, GROUP, THEME.frame)] = 1.2
        w[offer(room, programme, GROUP, planned)] = 1.5
        break
      case MATTER.monopoly:
        w[offer(room, programme, GROUP, planned)] = 2
        w[coolly(room, offer(room, K.i22, him, THEME.programme))] = 1
        w[offer(room, K.i27, GROUP, THEME.frame)] = 0.6
        break
      default:
        w[offer(room, K.i37, him, theme)] = 1
        w[offer(room, K.i30, him, theme)] = 0.6
        w[offer(room, programme, GROUP, planned)] = 1.6
    }
    choose(room, me)
    return
  }
  if (askedMe(room)) return say(room, me, K.i37, only(lastFrom(room)), theme)
  if (did(room, me, K.i27) === 0 && k[TURN]! < 6) return say(room, me, K.i27, GROUP, THEME.frame)
  w[offer(room, programme, GROUP, planned)] = 2.2
  w[offer(room, K.i29, only(quietest(room)), THEME.progress)] = 0.9
  w[offer(room, K.i33, only(somebody(room)), theme)] = 0.8
  w[offer(room, K.i37, only(somebody(room)), theme)] = 0.5
  w[offer(room, K.i10, GROUP, THEME.programme)] = 0.3
  w[offer(room, K.i31, GROUP, THEME.doubt)] = room.cast.session <= 2 ? 0.3 : 0.05
  w[offer(room, K.i9, GROUP, theme)] = 0.2
  w[offer(room, K.i27, GROUP, THEME.frame)] = 0.15
  choose(room, me)
}
/** The offer, said coolly. */
const coolly = (room: Room, at: number): number => {
  room.offers.tone[at] = -0.5
  return at
}

// ---------------------------------------------------------------- individual: one by one, the others listen

const individual = (room: Room, me: number): void => {
  const { k, weights: w } = room
  const theme = themeNow(room)
  const holder = holderHere(room)
  const client = holder !== NONE ? holder : clientOf(room, me)
  const him = only(client)
  const questions = did(room, me, K.i33)
  if (holder !== NONE && k[MATTER_KIND] === MATTER.leaving) {
    w[offer(room, K.i33, him, THEME.leaving)] = 2.2
    w[offer(room, K.i36, him, THEME.leaving)] = 0.3 + 0.2 * questions
    w[offer(room, K.i29, him, THEME.leaving)] = 0.3
    w[offer(room, K.i32, him, THEME.leaving)] = 0.1 * questions
    w[offer(room, K.i4, GROUP, THEME.programme)] = 0.12 * questions
  } else if (holder !== NONE && k[MATTER_KIND] === MATTER.complaint) {
    w[offer(room, K.i33, him, THEME.family)] = 2
    w[offer(room, K.i38, him, THEME.family)] = 0.9
    w[offer(room, K.i6, him, THEME.leaders)] = 0.5
    w[offer(room, K.i37, him, THEME.programme)] = 0.4
  } else if (askedMe(room)) {
    w[offer(room, K.i37, only(lastFrom(room)), theme)] = 1
    w[offer(room, K.i33, only(lastFrom(room)), theme)] = 1
  } else {
    const tense = shows(room, client, 'leg-bounces') || shows(room, client, 'jaw-tight')
    w[offer(room, K.i33, him, themeOf(room, client))] = 2.6
    w[offer(room, K.i29, him, THEME.progress)] = 0.35
    w[offer(room, K.i18, him, theme)] = 0.35
    w[offer(room, K.i30, him, theme)] = tense ? 0.7 : 0.15
    w[offer(room, K.i37, him, theme)] = 0.25
    w[offer(room, K.i38, him, themeOf(room, client))] = 0.12
    w[offer(room, K.i14, him, theme)] = 0.2
    w[offer(room, K.i4, GROUP, programmeTheme(room))] = 0.3
    w[offer(room, K.i10, GROUP, theme)] = 0.15
  }
  choose(room, me)
}

/** How long he works with one person. */
const LONG_ENOUGH = 5
/** Whom he is working with: the one he has been talking with, until it has been long enough; then the one who spoke least. */
const clientOf = (room: Room, me: number): number => {
  const { k } = room
  let current: number = NONE
  let turns = 0
  for (let back = 1; back <= k[RECENT]!; back++) {
    const act = backAt(room, back)
    if (k[act + FROM] !== me) continue
    if (turns === 0) current = k[act + SINGLED]!
    else if (k[act + SINGLED] !== current) break
    turns++
  }
  return current !== NONE && isHere(room, current) && turns < LONG_ENOUGH ? current : quietest(room)
}

// ---------------------------------------------------------------- group: the group is the one that helps

const group = (room: Room, me: number): void => {
  const { k, weights: w } = room
  const standing = firstStanding(room)
  if (standing !== NONE && did(room, me, K.i1) < 2) return say(room, me, K.i1, only(standing), THEME.frame)
  const filler = filling(room)
  if (filler !== NONE && k[MATTER_KIND] !== MATTER.leaving) return say(room, me, K.i22, only(filler), k[lastOfMembers(room) + ACT_THEME]!)
  if (work(room, me)) return
  if (k[LET_GO] && k[MATTER_KIND] === 0) {
    w[offer(room, K.i9, GROUP, THEME.group)] = did(room, me, K.i9) ? 0.2 : 0.6
    w[offer(room, K.i4, GROUP, programmeTheme(room))] = 1.4
    choose(room, me)
    return
  }
  everyday(room, me)
  if (!choose(room, me)) say(room, me, K.i19, GROUP, THEME.none)
}

const firstStanding = (room: Room): number => {
  for (let i = 0; i < room.cast.n; i++) if (isHere(room, i) && flagsOf(room, i) & STANDING) return i
  return NONE
}

/** Who has been telling and telling while the others sit back. */
const filling = (room: Room): number => {
  const { k } = room
  if (k[RECENT]! < 3) return NONE
  const seat = k[backAt(room, 1) + FROM]!
  for (let back = 1; back <= 3; back++) if (k[backAt(room, back) + FROM] !== seat || k[backAt(room, back) + ACT_KIND] !== K.tells) return NONE
  return isHere(room, seat) ? seat : NONE
}

/** What a matter that lies open asks for next; false when it asks for nothing. */
const work = (room: Room, me: number): boolean => {
  const { x, k, weights: w } = room
  const holder = holderHere(room)
  if (holder === NONE) return false
  const theme = themeNow(room)
  const now = (kind: number, to: number, of: number, about: number = NONE): true => {
    say(room, me, kind, to, of, about)
    return true
  }
  const him = only(holder)
  const matterTheme = k[MATTER_THEME]!
  switch (k[MATTER_KIND]) {
    case MATTER.leaving: {
      if (did(room, me, K.i12) === 0) return now(K.i12, GROUP, THEME.leaving, holder)
      if (did(room, me, K.i14) === 0) return now(K.i14, GROUP, THEME.leaving, holder)
      if (!k[LET_GO] && did(room, me, K.i3) === 0) return now(K.i3, GROUP, THEME.leaving)
      const mind = (flagsOf(room, holder) & (ANNOUNCED | COAT_ON)) === (ANNOUNCED | COAT_ON)
      if (did(room, me, K.i2) === 0) return now(K.i2, GROUP, THEME.doubt)
      if (mind && did(room, me, K.i14) < 2) return now(K.i14, GROUP, THEME.leaving, holder)
      if (did(room, me, K.i10) === 0) return now(K.i10, GROUP, THEME.doubt)
      if (did(room, me, K.i11) === 0) return now(K.i11, GROUP, THEME.doubt)
      if (mind && did(room, me, K.i32) === 0) return now(K.i32, GROUP, THEME.leaving, holder)
      w[offer(room, K.i8, GROUP, THEME.leaders)] = did(room, me, K.i8) ? 0.2 : 2
      w[offer(room, K.i10, GROUP, THEME.doubt)] = 0.6
      w[offer(room, K.i9, GROUP, THEME.group)] = 0.5
      w[offer(room, K.i19, GROUP, theme)] = 0.5
      return choose(room, me)
    }
    case MATTER.conflict: {
      const target = lastAttack(room)
      const pair = him | (target === NONE ? 0 : hereOf(room, k[target + TO]!))
      w[offer(room, K.i24, GROUP, theme, target === NONE ? NONE : k[target + SINGLED]!)] = attackers(room) > 1 ? 2 : 0.3
      w[named(room, holder, offer(room, K.i5, pair, THEME.conflict))] = 1.6 / (1 + did(room, me, K.i5))
      w[named(room, holder, offer(room, K.i26, pair, THEME.conflict))] = 0.8 / (1 + did(room, me, K.i26))
      w[offer(room, K.i12, GROUP, THEME.conflict)] = 0.8
      w[offer(room, K.i16, GROUP, THEME.conflict)] = did(room, me, K.i5) > 0 ? 1 : 0.2
      w[offer(room, K.i30, GROUP, THEME.conflict)] = showing(room, 'leg-bounces') > 2 ? 1 : 0.1
      w[offer(room, K.i10, GROUP, THEME.anger)] = x[WORK]! > 0.4 ? 1 : 0.1
      return choose(room, me)
    }
    case MATTER.complaint:
      if (did(room, me, K.i6) === 0) return now(K.i6, him, THEME.leaders)
      if (did(room, me, K.i7) === 0) return now(K.i7, GROUP, THEME.leaders)
      if (!k[LET_GO] && did(room, me, K.i3) === 0) return now(K.i3, GROUP, THEME.leaders)
      w[offer(room, K.i2, GROUP, THEME.progress)] = 2 / (1 + did(room, me, K.i2))
      w[offer(room, K.i10, GROUP, THEME.progress)] = 1.4 / (1 + did(room, me, K.i10))
      w[offer(room, K.i8, GROUP, THEME.leaders)] = 1 / (1 + did(room, me, K.i8))
      w[offer(room, K.i6, him, THEME.leaders)] = 0.8 / (1 + did(room, me, K.i6))
      w[offer(room, K.i21, only(quietest(room)), THEME.leaders)] = 0.6
      w[offer(room, K.i19, GROUP, theme)] = 0.4
      w[offer(room, K.i30, GROUP, theme)] = showing(room, 'leg-bounces') > 2 ? 0.8 : 0.1
      w[offer(room, K.i11, GROUP, THEME.progress)] = x[WORK]! > 0.5 && did(room, me, K.i11) === 0 ? 1 : 0
      return choose(room, me)
    case MATTER.monopoly:
      if (lastKind(room) === K.i22) return false
      if (did(room, me, K.i22) === 0) return now(K.i22, him, matterTheme)
      w[offer(room, K.i22, him, matterTheme)] = 1.2
      w[offer(room, K.i16, GROUP, THEME.silence)] = 1.2 / (1 + did(room, me, K.i16))
      w[offer(room, K.i10, GROUP, matterTheme)] = 1
      w[offer(room, K.i21, only(quietest(room)), matterTheme)] = 1
      return choose(room, me)
    default:
      w[offer(room, K.i10, GROUP, matterTheme)] = 2 / (1 + 0.5 * did(room, me, K.i10))
      w[offer(room, K.i2, GROUP, matterTheme)] = 0.8 / (1 + did(room, me, K.i2))
      w[offer(room, K.i30, GROUP, matterTheme)] = showing(room, 'leg-bounces') + showing(room, 'jaw-tight') > 2 ? 1.4 : 0.3
      w[offer(room, K.i19, GROUP, theme)] = 0.8
      w[offer(room, K.i13, GROUP, matterTheme)] = 0.6 / (1 + did(room, me, K.i13))
      w[offer(room, K.i9, GROUP, matterTheme)] = 0.4
      return choose(room, me)
  }
}
/** Those of a mask who are here. */
const hereOf = (room: Room, mask: number): number => {
  let here = 0
  for (let i = 0; i < room.cast.n; i++) if ((mask >> i) & 1 && isHere(room, i)) here |= 1 << i
  return here
}
/** The offer, with one person named first. */
const named = (room: Room, seat: number, at: number): number => {
  room.offers.first[at] = seat
  return at
}

/** When nothing asks for priority: norms, contact, the theme of the day as the group's own. */
const everyday = (room: Room, me: number): void => {
  const { cast, x, k, weights: w } = room
  const theme = themeNow(room)
  const last = lastFrom(room)
  const member = lastOfMembers(room)
  const spoken = member !== NONE && k[member + DEPTH]! > 0 ? k[member + ACT_THEME]! : NONE
  const taken = spoken === NONE ? theme : spoken
  const asked = askedMe(room)
  // A question put to the leader goes to the group.
  if (asked) {
    w[offer(room, K.i12, GROUP, theme)] = 1.5
    w[offer(room, K.i37, only(last), theme)] = 0.7
  }
  w[offer(room, K.i4, GROUP, programmeTheme(room))] = 1.2
  w[offer(room, K.i2, GROUP, taken)] = spoken !== NONE && areAkin(spoken, theme) ? 1.6 / (1 + did(room, me, K.i2)) : 0
  w[offer(room, K.i10, GROUP, taken)] = spoken !== NONE ? 1.4 / (1 + 0.5 * did(room, me, K.i10)) : 0.4
  if (asked) return
  const nodding = firstNodding(room, last)
  const silent = quietest(room)
  const early = cast.session <= 3
  const nearEnd = cast.sessions > 3 && cast.sessions - cast.session <= 2
  w[offer(room, K.i10, only(nodding === NONE ? silent : nodding), theme)] = nodding === NONE ? 0 : 1.2
  w[offer(room, K.i21, only(silent), theme)] = k[TURN]! > 18 && x[TALK + silent]! < 12 ? 1 / (1 + did(room, me, K.i21)) : 0
  w[offer(room, K.i13, GROUP, theme)] = 0.7 / (1 + did(room, me, K.i13))
  w[offer(room, K.i26, GROUP, THEME.group)] = early ? 0.9 / (1 + did(room, me, K.i26)) : 0.2 / (1 + did(room, me, K.i26))
  w[offer(room, K.i31, GROUP, THEME.doubt)] = cast.session <= 4 ? 0.9 / (1 + 3 * did(room, me, K.i31)) : 0
  w[offer(room, K.i9, GROUP, THEME.group)] = 0.5 / (1 + did(room, me, K.i9))
  w[offer(room, K.i12, GROUP, theme)] = showing(room, 'leans-back') > 1 ? 1.2 / (1 + did(room, me, K.i12)) : 0.2
  w[offer(room, K.i8, GROUP, THEME.leaders)] = cast.session >= 3 && cast.session <= 8 ? 0.8 / (1 + 3 * did(room, me, K.i8)) : 0.1 / (1 + did(room, me, K.i8))
  w[offer(room, K.i19, GROUP, theme)] = k[SILENCES]! > 0 ? 0.6 : 0.15
  w[offer(room, K.i20, GROUP, THEME.silence)] = k[SILENCES]! > 0 && showing(room, 'looks-down') > 1 ? 0.8 : 0
  w[offer(room, K.i30, GROUP, theme)] = showing(room, 'leg-bounces') > hereCount(room) / 2 ? 1 : 0.05
  w[offer(room, K.i11, GROUP, THEME.progress)] = cast.session > 2 ? 0.5 / (1 + did(room, me, K.i11)) : 0
  w[offer(room, K.i14, GROUP, theme, somebody(room))] = cast.session > 2 ? 0.4 / (1 + did(room, me, K.i14)) : 0
  w[offer(room, K.i15, GROUP, theme)] = cast.session > 3 ? 0.3 / (1 + did(room, me, K.i15)) : 0
  w[offer(room, K.i32, GROUP, THEME.ending)] = nearEnd ? 2 / (1 + 2 * did(room, me, K.i32)) : 0
  w[offer(room, K.i27, GROUP, THEME.frame)] = 0.25 / (1 + did(room, me, K.i27))
}
/** The first who nods and did not just speak. */
const firstNodding = (room: Room, last: number): number => {
  for (let i = 0; i < room.cast.n; i++) if (i !== last && isHere(room, i) && shows(room, i, 'nods')) return i
  return NONE
}

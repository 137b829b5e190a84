/**
 * Three ways of leading the same session (section 4 of the domain brief), as policies over the same interventions the trainee has.
 * The only file that knows a style by name. A policy sees what a leader in the room sees (engine/chair.ts).
 */
import { draw, pick } from './rng.ts'
import type { Key } from './rng.ts'
import { LEADER_STYLES } from './vocabulary.ts'
import type { LeaderStyle } from './vocabulary.ts'
import { readAct } from './engine/act-code.ts'
import { codeOf, seatOf } from './engine/cast.ts'
import {
  attackers, choose, did, hereCount, isHere, lastAttack, lastFrom, lastKind, lastOfMembers, offer, programmeTheme, quietest, say, showing, shows, themeNow, themeOf, offers,
} from './engine/chair.ts'
import { flagsOf } from './engine/derived.ts'
import { areAkin } from './engine/kinds.ts'
import { ACT_KIND, ACT_THEME, ANNOUNCED, COAT_ON, DEPTH, FROM, GROUP, HEAD, HOLDER, KIND as K, LET_GO, MATTER, MATTER_KIND, MATTER_THEME, NONE, RECENT, SILENCES, SINGLED, STANDING, TALK, THEME, TO, TURN, WORK, isLeaderCode } from './engine/layout.ts'
import { lay } from './engine/state.ts'
import { unknownSeat } from './measures.ts'
import type { Act, GroupState, Seat } from './types.ts'
import { actAt, backAt } from './engine/situation.ts'
import { table } from './engine/table.ts'

const { k, now, weights, x } = table

/** How a co-leader leads whose spec names no style. */
export const DEFAULT_STYLE: LeaderStyle = 'protocol'
/** How a leader leads who was shown up and holds on to what he knows; and one who has agreed to look to all first. */
export const ON_THE_DEFENSIVE: LeaderStyle = 'protocol'
export const TOGETHER: LeaderStyle = 'group'

/** The next act of a leader in this style; with nobody in the room he bears the silence. Throws RangeError when the seat is no leader's. */
export const policy = (state: GroupState, style: LeaderStyle, seat: Seat): Act => {
  lay(state)
  const me = codeOf(now.cast, seat)
  if (!isLeaderCode(me)) throw unknownSeat(state, seat)
  leadInStyle(style, me)
  return readAct(now.cast, x, k, actAt(k[HEAD]!))
}

/** Shares of the three ways in one leader, before they are made to add up: most leaders have a way they fall back on. */
const leaning = (u: number): number => 0.1 + 0.4 * u + 0.5 * u * u
const wayNow = (key: Key, seat: Seat): LeaderStyle => {
  const shares = LEADER_STYLES.map((style) => leaning(draw({ seed: key.seed, session: 0, turn: 0 }, 'policy', `${seat}:leaning:${style}`)))
  return LEADER_STYLES[pick(shares, draw(key, 'policy', `${seat}:style`))] ?? DEFAULT_STYLE
}
/**
 * Ordinary leading: what the battery calls a therapist as there are many. Nobody has counted how often therapists lead in which way,
 * so each leader is a mixture of the three in proportions of his own, drawn once per course, and takes each act from one of them [D].
 */
export const ordinary = (state: GroupState, seat: Seat): Act => policy(state, wayNow(state, seat), seat)
/** The same, written into the next slot. */
export const leadOrdinarily = (me: number): void => {
  const { cast, luck } = now
  leadInStyle(wayNow({ seed: luck.seed, session: cast.session, turn: k[TURN]! }, seatOf(cast, me)), me)
}

/** Writes the next act of a leader in this style into the next slot. With nobody in the room he bears the silence. */
export const leadInStyle = (style: LeaderStyle, me: number): void => {
  if (hereCount() === 0) return say(me, K.i19, GROUP, THEME.none)
  if (style === 'protocol') protocol(me)
  else if (style === 'individual') individual(me)
  else group(me)
}

const only = (seat: number): number => 1 << seat
const askedMe = (): boolean => {
  const kind = lastKind()
  return kind === K['asks-leader'] || kind === K['returns-to-programme']
}
/** Who spoke last of those here, else who has said least. */
const somebody = (): number => {
  const last = lastOfMembers()
  return last !== NONE && isHere(k[last + FROM]!) ? k[last + FROM]! : quietest()
}
/** Whose matter lies open, when he is here. */
const holderHere = (): number => (k[MATTER_KIND] !== 0 && isHere(k[HOLDER]!) ? k[HOLDER]! : NONE)

// ---------------------------------------------------------------- protocol: the programme is what we came for

const protocol = (me: number): void => {
  const w = weights
  const theme = themeNow()
  const matter = k[MATTER_KIND]!
  const programme = matter ? K.i34 : K.i4
  const planned = programmeTheme()
  const holder = holderHere()
  if (holder !== NONE) {
    const him = only(holder)
    switch (matter) {
      case MATTER.leaving: {
        const done = Math.min(did(me, K.i33), 1) + Math.min(did(me, K.i39), 1) + Math.min(did(me, K.i32), 1)
        if (done === 0) return say(me, K.i33, him, THEME.progress)
        if (done === 1) return say(me, K.i39, GROUP, THEME.programme)
        if (done === 2) return say(me, K.i32, him, THEME.leaving)
        return say(me, programme, GROUP, planned)
      }
      case MATTER.complaint:
        w[offer(K.i37, him, THEME.programme)] = 2
        w[offer(K.i39, GROUP, theme)] = 1.5
        w[offer(programme, GROUP, planned)] = 1.5
        break
      case MATTER.conflict:
        w[offer(K.i39, GROUP, theme)] = 1.5
        w[offer(K.i27, GROUP, THEME.frame)] = 1.2
        w[offer(programme, GROUP, planned)] = 1.5
        break
      case MATTER.monopoly:
        w[offer(programme, GROUP, planned)] = 2
        w[coolly(offer(K.i22, him, THEME.programme))] = 1
        w[offer(K.i27, GROUP, THEME.frame)] = 0.6
        break
      default:
        w[offer(K.i37, him, theme)] = 1
        w[offer(K.i30, him, theme)] = 0.6
        w[offer(programme, GROUP, planned)] = 1.6
    }
    choose(me)
    return
  }
  if (askedMe()) return say(me, K.i37, only(lastFrom()), theme)
  if (did(me, K.i27) === 0 && k[TURN]! < 6) return say(me, K.i27, GROUP, THEME.frame)
  w[offer(programme, GROUP, planned)] = 2.2
  w[offer(K.i29, only(quietest()), THEME.progress)] = 0.9
  w[offer(K.i33, only(somebody()), theme)] = 0.8
  w[offer(K.i37, only(somebody()), theme)] = 0.5
  w[offer(K.i10, GROUP, THEME.programme)] = 0.3
  w[offer(K.i31, GROUP, THEME.doubt)] = now.cast.session <= 2 ? 0.3 : 0.05
  w[offer(K.i9, GROUP, theme)] = 0.2
  w[offer(K.i27, GROUP, THEME.frame)] = 0.15
  choose(me)
}
/** The offer, said coolly. */
const coolly = (at: number): number => {
  offers.tone[at] = -0.5
  return at
}

// ---------------------------------------------------------------- individual: one by one, the others listen

const individual = (me: number): void => {
  const w = weights
  const theme = themeNow()
  const holder = holderHere()
  const client = holder !== NONE ? holder : clientOf(me)
  const him = only(client)
  const questions = did(me, K.i33)
  if (holder !== NONE && k[MATTER_KIND] === MATTER.leaving) {
    w[offer(K.i33, him, THEME.leaving)] = 2.2
    w[offer(K.i36, him, THEME.leaving)] = 0.3 + 0.2 * questions
    w[offer(K.i29, him, THEME.leaving)] = 0.3
    w[offer(K.i32, him, THEME.leaving)] = 0.1 * questions
    w[offer(K.i4, GROUP, THEME.programme)] = 0.12 * questions
  } else if (holder !== NONE && k[MATTER_KIND] === MATTER.complaint) {
    w[offer(K.i33, him, THEME.family)] = 2
    w[offer(K.i38, him, THEME.family)] = 0.9
    w[offer(K.i6, him, THEME.leaders)] = 0.5
    w[offer(K.i37, him, THEME.programme)] = 0.4
  } else if (askedMe()) {
    w[offer(K.i37, only(lastFrom()), theme)] = 1
    w[offer(K.i33, only(lastFrom()), theme)] = 1
  } else {
    const tense = shows(client, 'leg-bounces') || shows(client, 'jaw-tight')
    w[offer(K.i33, him, themeOf(client))] = 2.6
    w[offer(K.i29, him, THEME.progress)] = 0.35
    w[offer(K.i18, him, theme)] = 0.35
    w[offer(K.i30, him, theme)] = tense ? 0.7 : 0.15
    w[offer(K.i37, him, theme)] = 0.25
    w[offer(K.i38, him, themeOf(client))] = 0.12
    w[offer(K.i14, him, theme)] = 0.2
    w[offer(K.i4, GROUP, programmeTheme())] = 0.3
    w[offer(K.i10, GROUP, theme)] = 0.15
  }
  choose(me)
}

/** How long he works with one person. */
const LONG_ENOUGH = 5
/** Whom he is working with: the one he has been talking with, until it has been long enough; then the one who spoke least. */
const clientOf = (me: number): number => {
  let current: number = NONE
  let turns = 0
  for (let back = 1; back <= k[RECENT]!; back++) {
    const act = backAt(back)
    if (k[act + FROM] !== me) continue
    if (turns === 0) current = k[act + SINGLED]!
    else if (k[act + SINGLED] !== current) break
    turns++
  }
  return current !== NONE && isHere(current) && turns < LONG_ENOUGH ? current : quietest()
}

// ---------------------------------------------------------------- group: the group is the one that helps

const group = (me: number): void => {
  const w = weights
  const standing = firstStanding()
  if (standing !== NONE && did(me, K.i1) < 2) return say(me, K.i1, only(standing), THEME.frame)
  const filler = filling()
  if (filler !== NONE && k[MATTER_KIND] !== MATTER.leaving) return say(me, K.i22, only(filler), k[lastOfMembers() + ACT_THEME]!)
  if (work(me)) return
  if (k[LET_GO] && k[MATTER_KIND] === 0) {
    w[offer(K.i9, GROUP, THEME.group)] = did(me, K.i9) ? 0.2 : 0.6
    w[offer(K.i4, GROUP, programmeTheme())] = 1.4
    choose(me)
    return
  }
  everyday(me)
  if (!choose(me)) say(me, K.i19, GROUP, THEME.none)
}

const firstStanding = (): number => {
  for (let i = 0; i < now.n; i++) if (isHere(i) && flagsOf(i) & STANDING) return i
  return NONE
}

/** Who has been telling and telling while the others sit back. */
const filling = (): number => {
  if (k[RECENT]! < 3) return NONE
  const seat = k[backAt(1) + FROM]!
  for (let back = 1; back <= 3; back++) if (k[backAt(back) + FROM] !== seat || k[backAt(back) + ACT_KIND] !== K.tells) return NONE
  return isHere(seat) ? seat : NONE
}

/** What a matter that lies open asks for next; false when it asks for nothing. */
const work = (me: number): boolean => {
  const w = weights
  const holder = holderHere()
  if (holder === NONE) return false
  const theme = themeNow()
  const now = (kind: number, to: number, of: number, about: number = NONE): true => {
    say(me, kind, to, of, about)
    return true
  }
  const him = only(holder)
  const matterTheme = k[MATTER_THEME]!
  switch (k[MATTER_KIND]) {
    case MATTER.leaving: {
      if (did(me, K.i12) === 0) return now(K.i12, GROUP, THEME.leaving, holder)
      if (did(me, K.i14) === 0) return now(K.i14, GROUP, THEME.leaving, holder)
      if (!k[LET_GO] && did(me, K.i3) === 0) return now(K.i3, GROUP, THEME.leaving)
      const mind = (flagsOf(holder) & (ANNOUNCED | COAT_ON)) === (ANNOUNCED | COAT_ON)
      if (did(me, K.i2) === 0) return now(K.i2, GROUP, THEME.doubt)
      if (mind && did(me, K.i14) < 2) return now(K.i14, GROUP, THEME.leaving, holder)
      if (did(me, K.i10) === 0) return now(K.i10, GROUP, THEME.doubt)
      if (did(me, K.i11) === 0) return now(K.i11, GROUP, THEME.doubt)
      if (mind && did(me, K.i32) === 0) return now(K.i32, GROUP, THEME.leaving, holder)
      w[offer(K.i8, GROUP, THEME.leaders)] = did(me, K.i8) ? 0.2 : 2
      w[offer(K.i10, GROUP, THEME.doubt)] = 0.6
      w[offer(K.i9, GROUP, THEME.group)] = 0.5
      w[offer(K.i19, GROUP, theme)] = 0.5
      return choose(me)
    }
    case MATTER.conflict: {
      const target = lastAttack()
      const pair = him | (target === NONE ? 0 : hereOf(k[target + TO]!))
      w[offer(K.i24, GROUP, theme, target === NONE ? NONE : k[target + SINGLED]!)] = attackers() > 1 ? 2 : 0.3
      w[named(holder, offer(K.i5, pair, THEME.conflict))] = 1.6 / (1 + did(me, K.i5))
      w[named(holder, offer(K.i26, pair, THEME.conflict))] = 0.8 / (1 + did(me, K.i26))
      w[offer(K.i12, GROUP, THEME.conflict)] = 0.8
      w[offer(K.i16, GROUP, THEME.conflict)] = did(me, K.i5) > 0 ? 1 : 0.2
      w[offer(K.i30, GROUP, THEME.conflict)] = showing('leg-bounces') > 2 ? 1 : 0.1
      w[offer(K.i10, GROUP, THEME.anger)] = x[WORK]! > 0.4 ? 1 : 0.1
      return choose(me)
    }
    case MATTER.complaint:
      if (did(me, K.i6) === 0) return now(K.i6, him, THEME.leaders)
      if (did(me, K.i7) === 0) return now(K.i7, GROUP, THEME.leaders)
      if (!k[LET_GO] && did(me, K.i3) === 0) return now(K.i3, GROUP, THEME.leaders)
      w[offer(K.i2, GROUP, THEME.progress)] = 2 / (1 + did(me, K.i2))
      w[offer(K.i10, GROUP, THEME.progress)] = 1.4 / (1 + did(me, K.i10))
      w[offer(K.i8, GROUP, THEME.leaders)] = 1 / (1 + did(me, K.i8))
      w[offer(K.i6, him, THEME.leaders)] = 0.8 / (1 + did(me, K.i6))
      w[offer(K.i21, only(quietest()), THEME.leaders)] = 0.6
      w[offer(K.i19, GROUP, theme)] = 0.4
      w[offer(K.i30, GROUP, theme)] = showing('leg-bounces') > 2 ? 0.8 : 0.1
      w[offer(K.i11, GROUP, THEME.progress)] = x[WORK]! > 0.5 && did(me, K.i11) === 0 ? 1 : 0
      return choose(me)
    case MATTER.monopoly:
      if (lastKind() === K.i22) return false
      if (did(me, K.i22) === 0) return now(K.i22, him, matterTheme)
      w[offer(K.i22, him, matterTheme)] = 1.2
      w[offer(K.i16, GROUP, THEME.silence)] = 1.2 / (1 + did(me, K.i16))
      w[offer(K.i10, GROUP, matterTheme)] = 1
      w[offer(K.i21, only(quietest()), matterTheme)] = 1
      return choose(me)
    default:
      w[offer(K.i10, GROUP, matterTheme)] = 2 / (1 + 0.5 * did(me, K.i10))
      w[offer(K.i2, GROUP, matterTheme)] = 0.8 / (1 + did(me, K.i2))
      w[offer(K.i30, GROUP, matterTheme)] = showing('leg-bounces') + showing('jaw-tight') > 2 ? 1.4 : 0.3
      w[offer(K.i19, GROUP, theme)] = 0.8
      w[offer(K.i13, GROUP, matterTheme)] = 0.6 / (1 + did(me, K.i13))
      w[offer(K.i9, GROUP, matterTheme)] = 0.4
      return choose(me)
  }
}
/** Those of a mask who are here. */
const hereOf = (mask: number): number => {
  let here = 0
  for (let i = 0; i < now.n; i++) if ((mask >> i) & 1 && isHere(i)) here |= 1 << i
  return here
}
/** The offer, with one person named first. */
const named = (seat: number, at: number): number => {
  offers.first[at] = seat
  return at
}

/** When nothing asks for priority: norms, contact, the theme of the day as the group's own. */
const everyday = (me: number): void => {
  const { cast } = now
  const w = weights
  const theme = themeNow()
  const last = lastFrom()
  const member = lastOfMembers()
  const spoken = member !== NONE && k[member + DEPTH]! > 0 ? k[member + ACT_THEME]! : NONE
  const taken = spoken === NONE ? theme : spoken
  const asked = askedMe()
  // A question put to the leader goes to the group.
  if (asked) {
    w[offer(K.i12, GROUP, theme)] = 1.5
    w[offer(K.i37, only(last), theme)] = 0.7
  }
  w[offer(K.i4, GROUP, programmeTheme())] = 1.2
  w[offer(K.i2, GROUP, taken)] = spoken !== NONE && areAkin(spoken, theme) ? 1.6 / (1 + did(me, K.i2)) : 0
  w[offer(K.i10, GROUP, taken)] = spoken !== NONE ? 1.4 / (1 + 0.5 * did(me, K.i10)) : 0.4
  if (asked) return
  const nodding = firstNodding(last)
  const silent = quietest()
  const early = cast.session <= 3
  const nearEnd = cast.sessions > 3 && cast.sessions - cast.session <= 2
  w[offer(K.i10, only(nodding === NONE ? silent : nodding), theme)] = nodding === NONE ? 0 : 1.2
  w[offer(K.i21, only(silent), theme)] = k[TURN]! > 18 && x[TALK + silent]! < 12 ? 1 / (1 + did(me, K.i21)) : 0
  w[offer(K.i13, GROUP, theme)] = 0.7 / (1 + did(me, K.i13))
  w[offer(K.i26, GROUP, THEME.group)] = early ? 0.9 / (1 + did(me, K.i26)) : 0.2 / (1 + did(me, K.i26))
  w[offer(K.i31, GROUP, THEME.doubt)] = cast.session <= 4 ? 0.9 / (1 + 3 * did(me, K.i31)) : 0
  w[offer(K.i9, GROUP, THEME.group)] = 0.5 / (1 + did(me, K.i9))
  w[offer(K.i12, GROUP, theme)] = showing('leans-back') > 1 ? 1.2 / (1 + did(me, K.i12)) : 0.2
  w[offer(K.i8, GROUP, THEME.leaders)] = cast.session >= 3 && cast.session <= 8 ? 0.8 / (1 + 3 * did(me, K.i8)) : 0.1 / (1 + did(me, K.i8))
  w[offer(K.i19, GROUP, theme)] = k[SILENCES]! > 0 ? 0.6 : 0.15
  w[offer(K.i20, GROUP, THEME.silence)] = k[SILENCES]! > 0 && showing('looks-down') > 1 ? 0.8 : 0
  w[offer(K.i30, GROUP, theme)] = showing('leg-bounces') > hereCount() / 2 ? 1 : 0.05
  w[offer(K.i11, GROUP, THEME.progress)] = cast.session > 2 ? 0.5 / (1 + did(me, K.i11)) : 0
  w[offer(K.i14, GROUP, theme, somebody())] = cast.session > 2 ? 0.4 / (1 + did(me, K.i14)) : 0
  w[offer(K.i15, GROUP, theme)] = cast.session > 3 ? 0.3 / (1 + did(me, K.i15)) : 0
  w[offer(K.i32, GROUP, THEME.ending)] = nearEnd ? 2 / (1 + 2 * did(me, K.i32)) : 0
  w[offer(K.i27, GROUP, THEME.frame)] = 0.25 / (1 + did(me, K.i27))
}
/** The first who nods and did not just speak. */
const firstNodding = (last: number): number => {
  for (let i = 0; i < now.n; i++) if (i !== last && isHere(i) && shows(i, 'nods')) return i
  return NONE
}

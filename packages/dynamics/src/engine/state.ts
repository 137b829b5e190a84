/** Between a GroupState, which is kept and sent, and the table, where it is played: exact in both directions. */
import { GROUP_NUMBERS, MEMBER_NUMBERS } from '../expressions.ts'
import type { GroupNumber } from '../expressions.ts'
import { SIGN_ORDER } from './sign-order.ts'
import type { GroupState, MemberState, PairState, Seat } from '../types.ts'
import type { Intervention } from '../vocabulary.ts'
import { INTERVENTIONS, THEMES } from '../vocabulary.ts'
import { encode, readAct, writeAct } from './act-code.ts'
import type { Cast } from './cast.ts'
import { castOf, codeOf, pairName, seatOf } from './cast.ts'
import {
  ABSENCES, ACTS_AT, ACT_STRIDE, ANNOUNCED, AWAY, BONDS, COAT_ON, DID, DID_COUNT, DID_SEEN, DONE, DROPPED, FLAGS, GAZE, GAZES, GAZE_AT, GROUP_AT, HEAD, HEAT, HOLDER, INTENTS, ITEM, LATE,
  LEADERS_AT, LEADER_INTENTS, LEADER_SPOKE, LEADER_STRIDE, LEFT, LEFT_IN_SESSION, LEFT_SESSION, LEFT_TURN, LEFT_WORKED, LET_GO, MATTER, MATTERS, MATTER_KIND, MATTER_THEME, NONE, NUMBER, OVER,
  PRESENT, RECENT, SIGNALS_ON, SILENCES, SINCE, SKIPPED, SLOTS, SPOKE, STANDING, T, TALK, THEME, THEMES_SEEN, THEME_ORDER, TURN, WORK, WORKED,
} from './layout.ts'
import { luckOf } from './luck.ts'
import { clear, lift, table } from './table.ts'
import type { Room } from './table.ts'

const { k, now, x } = table

/** Lays a state on the table. */
export const lay = (state: GroupState): void => {
  const cast = castOf(state)
  clear(cast, luckOf(cast, state.seed))
  x.fill(0, 0, cast.length)
  x[T] = state.t
  const numbers: Record<GroupNumber, number> = { ...state.norms, ...state.doses, dependence: state.dependence, phase: state.phase, endingNamed: state.endingNamed }
  for (const name of GROUP_NUMBERS) x[GROUP_AT[name]] = numbers[name]
  x[DONE] = state.agenda.done
  for (const [seat, seconds] of Object.entries(state.talk)) x[TALK + codeOf(cast, seat)] = seconds
  Object.entries(state.themes).forEach(([theme, heat], i) => {
    const code = THEME[theme as keyof typeof THEME]
    x[HEAT + code] = heat
    k[THEME_ORDER + code] = i + 1
    k[THEMES_SEEN] = i + 1
  })
  k[TURN] = state.turn
  k[SILENCES] = state.silences
  k[WORKED] = state.worked
  k[ITEM] = state.agenda.item
  k[LET_GO] = state.agenda.letGo ? 1 : 0
  k[SKIPPED] = state.agenda.skipped
  k[DROPPED] = state.agenda.dropped
  k[OVER] = state.over ? 1 : 0
  k[HOLDER] = NONE
  if (state.priority) {
    const { kind, seat, theme, since, work } = state.priority
    k[MATTER_KIND] = MATTER[kind]
    k[HOLDER] = codeOf(cast, seat)
    k[MATTER_THEME] = THEME[theme]
    k[SINCE] = since
    x[WORK] = work
  }
  state.recent.forEach((act, i) => writeAct(x, k, ACTS_AT + i * ACT_STRIDE, encode(cast, act)))
  k[HEAD] = state.recent.length
  k[RECENT] = state.recent.length
  cast.leaders.forEach((leader, i) => loadLeader(k, 2 * (LEADERS_AT + i * LEADER_STRIDE), state.leaders[leader.seat], leader.intents.length))
  cast.members.forEach((seat, i) => loadMember(state, state.members[seat]!, now.membersAt + i * now.memberStride, i))
}
/** Reads a state into a room. What lay on the table is gone. */
export const load = (state: GroupState): Room => {
  lay(state)
  return lift()
}

const loadLeader = (k: Int32Array, at: number, leader: GroupState['leaders'][Seat] | undefined, intents: number): void => {
  k[at + LEADER_SPOKE] = leader?.spoke ?? NONE
  k[at + LEADER_INTENTS] = everyBit(intents)
  Object.entries(leader?.did ?? {}).forEach(([kind, count], i) => {
    k[at + DID + INTERVENTIONS.indexOf(kind as Intervention)] = count * DID_COUNT + i + 1
    k[at + DID_SEEN] = i + 1
  })
}

/** What someone came with is in the cast; a bit says that he has not done it yet. */
const everyBit = (n: number): number => (n >= 31 ? tooMany(n) : (1 << n) - 1)
const tooMany = (n: number): never => {
  throw new RangeError(`A person comes in with at most 30 intents, not ${n}.`)
}

const loadMember = (s: GroupState, m: MemberState, at: number, i: number): void => {
  const { cast } = now
  for (const name of MEMBER_NUMBERS) x[at + NUMBER[name]] = m[name]
  x[at + LATE] = m.lateSeconds
  const k0 = 2 * at
  k[k0 + FLAGS] =
    (m.present ? PRESENT : 0) | (m.standing ? STANDING : 0) | (m.coatOn ? COAT_ON : 0) | (m.announced ? ANNOUNCED : 0) |
    (m.left ? LEFT | (m.left.workedThrough ? LEFT_WORKED : 0) | (m.left.where === 'session' ? LEFT_IN_SESSION : 0) : 0)
  k[k0 + SPOKE] = m.spoke
  k[k0 + AWAY] = m.away ?? NONE
  k[k0 + LEFT_SESSION] = m.left?.session ?? 0
  k[k0 + LEFT_TURN] = m.left?.turn ?? 0
  k[k0 + ABSENCES] = m.absences
  k[k0 + SIGNALS_ON] = m.signals.reduce((mask, signal) => mask | (1 << SIGN_ORDER.indexOf(signal)), 0)
  const gaze = GAZES.indexOf(m.gaze as (typeof GAZES)[number])
  k[k0 + GAZE] = gaze >= 0 ? GAZE_AT.floor + gaze : codeOf(cast, m.gaze)
  k[k0 + INTENTS] = everyBit(cast.intents[i]!.length)
  const irritations = BONDS + now.columns
  cast.leaders.forEach(({ seat }, j) => {
    x[at + BONDS + j] = m.leaderBond[seat] ?? 0
    x[at + irritations + j] = m.leaderTension[seat] ?? 0
  })
  cast.members.forEach((_, j) => {
    const pair = s.pairs[pairName(cast, i, j)]
    if (!pair) return
    x[at + BONDS + now.leaders + j] = pair.bond
    x[at + irritations + now.leaders + j] = pair.tension
  })
}

/** The state of the session on the table, complete and plain. It may be played on afterwards. */
export const save = (): GroupState => {
  const { cast } = now
  const { base } = cast
  const group = (name: keyof typeof GROUP_AT): number => x[GROUP_AT[name]]!
  const members: Record<Seat, MemberState> = {}
  const pairs: Record<string, PairState> = {}
  cast.members.forEach((seat, i) => (members[seat] = saveMember(base.members[seat]!, now.membersAt + i * now.memberStride)))
  for (const key in base.pairs) pairs[key] = pairOf(cast.pairs.get(key), base.pairs[key]!)
  const talk: GroupState['talk'] = {}
  for (const seat in base.talk) talk[seat] = x[TALK + codeOf(cast, seat)]!
  const leaders: GroupState['leaders'] = {}
  cast.leaders.forEach(({ seat }, i) => (leaders[seat] = saveLeader(cast, k, i)))
  return {
    version: base.version, spec: base.spec, seed: now.luck.seed, session: base.session, turn: k[TURN]!, t: x[T]!, members, pairs,
    norms: { openness: group('openness'), memberToMember: group('memberToMember'), frame: group('frame') },
    dependence: group('dependence'), phase: group('phase'),
    themes: inOrder(THEMES, (i) => k[THEME_ORDER + i]!, (i) => x[HEAT + i]!),
    agenda: { item: k[ITEM]!, done: x[DONE]!, letGo: k[LET_GO] === 1, skipped: k[SKIPPED]!, dropped: k[DROPPED]! },
    doses: { stimulation: group('stimulation'), executive: group('executive'), cohesionWork: group('cohesionWork'), interactionWork: group('interactionWork') },
    endingNamed: group('endingNamed'), worked: k[WORKED]!, talk, leaders,
    priority: k[MATTER_KIND] === 0 ? null : { kind: MATTERS[k[MATTER_KIND]! - 1]!, seat: seatOf(cast, k[HOLDER]!), theme: THEMES[k[MATTER_THEME]!]!, since: k[SINCE]!, work: x[WORK]! },
    recent: Array.from({ length: k[RECENT]! }, (_, i) => readAct(cast, x, k, ACTS_AT + ((k[HEAD]! - k[RECENT]! + i) & (SLOTS - 1)) * ACT_STRIDE)),
    silences: k[SILENCES]!, off: base.off, over: k[OVER] === 1,
  }
}

/** Names with a place in an order (0 = none), put in that order. */
const inOrder = <T extends string>(names: readonly T[], place: (i: number) => number, value: (i: number) => number): Partial<Record<T, number>> => {
  const seen: number[] = []
  for (let i = 0; i < names.length; i++) if (place(i) > 0) seen[place(i) - 1] = i
  const ordered: Partial<Record<T, number>> = {}
  for (const i of seen) ordered[names[i]!] = value(i)
  return ordered
}

const NO_INTENTS: GroupState['leaders'][Seat]['intents'] = []
const saveLeader = (cast: Cast, k: Int32Array, i: number): GroupState['leaders'][Seat] => {
  const at = 2 * (LEADERS_AT + i * LEADER_STRIDE)
  const { seat } = cast.leaders[i]!
  return {
    intents: remaining(cast.base.leaders[seat]?.intents ?? NO_INTENTS, k[at + LEADER_INTENTS]!),
    spoke: k[at + LEADER_SPOKE]!,
    did: inOrder(INTERVENTIONS, (kind) => k[at + DID + kind]! % DID_COUNT, (kind) => Math.floor(k[at + DID + kind]! / DID_COUNT)),
  }
}

const saveMember = (base: MemberState, at: number): MemberState => {
  const { cast } = now
  const k0 = 2 * at
  const flags = k[k0 + FLAGS]!
  const number = (name: keyof typeof NUMBER): number => x[at + NUMBER[name]]!
  const gaze = k[k0 + GAZE]!
  const irritations = BONDS + now.columns
  const withLeaders = (from: number): Record<Seat, number> => {
    const all: Record<Seat, number> = {}
    for (let j = 0; j < now.leaders; j++) all[cast.leaders[j]!.seat] = x[at + from + j]!
    return all
  }
  // In the order in which members are seated (seating.ts), written out: spreading one after another costs more than a whole turn.
  const m: MemberState = {
    safety: number('safety'), engagement: number('engagement'), hope: number('hope'), ambivalence: number('ambivalence'), recognition: number('recognition'), tension: number('tension'), groupBond: number('groupBond'),
    seat: base.seat, traits: base.traits, present: (flags & PRESENT) !== 0, standing: (flags & STANDING) !== 0, coatOn: (flags & COAT_ON) !== 0,
    heard: number('heard'), urge: number('urge'), touched: number('touched'), exposed: number('exposed'), learning: number('learning'), wellbeing: number('wellbeing'), prepared: number('prepared'),
    leaderBond: withLeaders(BONDS), leaderTension: withLeaders(irritations),
    signals: signsIn(k[k0 + SIGNALS_ON]!),
    intents: remaining(base.intents, k[k0 + INTENTS]!),
    announced: (flags & ANNOUNCED) !== 0, spoke: k[k0 + SPOKE]!, absences: k[k0 + ABSENCES]!, lateSeconds: x[at + LATE]!,
    gaze: gaze >= GAZE_AT.floor ? GAZES[gaze - GAZE_AT.floor]! : seatOf(cast, gaze),
  }
  if (k[k0 + AWAY] !== NONE) m.away = k[k0 + AWAY]
  if (flags & LEFT) m.left = { session: k[k0 + LEFT_SESSION]!, turn: k[k0 + LEFT_TURN]!, where: flags & LEFT_IN_SESSION ? 'session' : 'between', workedThrough: (flags & LEFT_WORKED) !== 0 }
  return m
}

const signsIn = (mask: number): MemberState['signals'] => {
  const signs: MemberState['signals'] = []
  for (let j = 0; j < SIGN_ORDER.length; j++) if ((mask >> j) & 1) signs.push(SIGN_ORDER[j]!)
  return signs
}

/** What is left of what someone came to do: the very same list as long as it is all of it. */
const remaining = <T>(intents: T[], mask: number): T[] => (mask === everyBit(intents.length) ? intents : intents.filter((_, j) => (mask >> j) & 1))

/** `at`: where the bond of a pair stands; nothing is known of pairs with somebody who is not in this group. */
const pairOf = (at: number | undefined, base: PairState): PairState => (at === undefined ? base : { bond: x[at]!, tension: x[at + now.columns]! })

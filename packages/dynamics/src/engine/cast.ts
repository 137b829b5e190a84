/** Who is in a session and everything about it that no turn changes: read from a GroupState once, shared by all its rooms. */
import { TRAITS } from '../expressions.ts'
import type { GroupState, LeaderSpec, Seat } from '../types.ts'
import { TRAINEE } from '../types.ts'
import type { LeaderStyle, Theme } from '../vocabulary.ts'
import { labelsOf, type SeatLabels } from './labels.ts'
import { BONDS, FIRST_LEADER, KIND, LEADERS_AT, LEADER_STRIDE, MOST_LEADERS, MOST_MEMBERS, NOBODY, NONE, THEME, THEME_COUNT } from './layout.ts'

/** What a member came to do, as codes. */
export interface MemberIntent {
  readonly act: number
  readonly theme: number
  readonly depth: number
  readonly urgency: number
}
/** What a co-leader came to do; `to` is empty for the whole group. */
export interface LeaderIntent {
  readonly act: number
  readonly toGroup: boolean
  readonly to: readonly number[]
  readonly mask: number
  readonly theme: number
  readonly urgency: number
}

export interface Leader {
  readonly seat: Seat
  readonly style: LeaderStyle | undefined
  readonly initiative: number
  readonly intents: readonly LeaderIntent[]
}

export interface Cast {
  /** The state it was read from: spec, seed, traits and all that a session leaves as it is. */
  readonly base: GroupState
  readonly members: readonly Seat[]
  readonly leaders: readonly Leader[]
  readonly n: number
  /** For each member, then for each leader, the labels of his draws. */
  readonly labels: readonly SeatLabels[]
  readonly leaderLabels: readonly SeatLabels[]
  /** Names of pairs by their codes, made when first needed (`pairName`). */
  readonly pairNames: string[]
  /** For each pair of members by name where in memory the bond of one with the other stands. */
  readonly pairs: ReadonlyMap<string, number>
  /** Code of the trainee's seat, NONE when nobody in this group is the trainee. */
  readonly trainee: number
  /** Columns of a member's bonds: leaders, then members. */
  readonly columns: number
  readonly membersAt: number
  readonly memberStride: number
  /** Length of the memory in numbers. */
  readonly length: number
  /** Six traits for each member. */
  readonly traits: Float64Array
  /** For each member and theme: how far he carries it, how far he avoids it. */
  readonly carries: Float64Array
  readonly avoids: Float64Array
  /** His own themes in the order they were given, for the draw among them. */
  readonly ownThemes: readonly (readonly number[])[]
  readonly intents: readonly (readonly MemberIntent[])[]
  readonly agenda: readonly { minutes: number; theme: number }[]
  readonly agendaMinutes: number
  readonly seconds: number
  readonly session: number
  readonly sessions: number
  readonly structureNeed: number
  /** Principles that are switched off. */
  readonly off: ReadonlySet<string>
}

export const TRAIT_COUNT = TRAITS.length

const leaderOf = (spec: LeaderSpec, intents: NonNullable<LeaderSpec['intents']>, code: (seat: Seat) => number): Leader => ({
  seat: spec.seat, style: spec.style, initiative: spec.initiative ?? 0.3,
  intents: intents.map((intent) => ({
    act: KIND[intent.intervention], toGroup: intent.to === 'group', theme: themeCode(intent.theme), urgency: intent.urgency,
    to: intent.to === 'group' ? [] : intent.to.map(code), mask: intent.to === 'group' ? 0 : intent.to.reduce((mask, seat) => mask | (1 << code(seat)), 0),
  })),
})

export const themeCode = (theme: Theme): number => {
  const code = THEME[theme]
  if (code === undefined) throw new RangeError(`"${theme}" is not a theme. Themes: ${Object.keys(THEME).join(', ')}.`)
  return code
}

/** Code of a seat of this group, NONE for a seat that does not exist. */
export const codeOf = (cast: Pick<Cast, 'members'> & { leaders: readonly { seat: Seat }[] }, seat: Seat): number => {
  const member = cast.members.indexOf(seat)
  if (member >= 0) return member
  const leader = cast.leaders.findIndex((one) => one.seat === seat)
  return leader >= 0 ? FIRST_LEADER + leader : seat === 'nobody' ? NOBODY : NONE
}
export const seatOf = (cast: Cast, code: number): Seat => (code === NOBODY ? 'nobody' : code >= FIRST_LEADER ? cast.leaders[code - FIRST_LEADER]!.seat : cast.members[code]!)

/** How a pair is named in the log: `a>b`. */
export const pairName = (cast: Cast, from: number, to: number): string => (cast.pairNames[from * SEATS + to] ??= `${seatOf(cast, from)}>${seatOf(cast, to)}`)
/** Codes of seats lie below this. */
const SEATS = 32

/** The cast read last of a group: most states of a session differ only in what turns change. */
const READ = new WeakMap<GroupState['spec'], Cast>()
/** The very same list, or nothing in both. */
const isSame = (a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean => a === b || (a?.length === 0 && b?.length === 0)
/** Whether a cast was read from a state that is the same in all that no turn changes. */
const isOf = ({ base, members }: Cast, state: GroupState): boolean => {
  if (base.session !== state.session || !isSame(base.off, state.off)) return false
  for (const { seat } of state.spec.leaders) if (!isSame(base.leaders[seat]?.intents, state.leaders[seat]?.intents)) return false
  let i = 0
  for (const seat in state.members) {
    const was = base.members[seat]
    const is = state.members[seat]!
    if (members[i++] !== seat || was!.traits !== is.traits || !isSame(was!.intents, is.intents)) return false
  }
  return i === members.length
}

/** The cast of a session. Throws RangeError for more than 26 members (those who left included) or four leaders. */
export const castOf = (base: GroupState): Cast => {
  let read = READ.get(base.spec)
  if (!read || !isOf(read, base)) READ.set(base.spec, (read = readCast(base)))
  // Always a copy, so that all casts at the table have been made in one way: compilers then know where in a cast to look.
  return { ...read, base }
}

const readCast = (base: GroupState): Cast => {
  const { spec } = base
  const members = Object.keys(base.members)
  const n = members.length
  const leaderCount = spec.leaders.length
  if (n > MOST_MEMBERS) throw new RangeError(`A group holds at most ${MOST_MEMBERS} members, those who left included; this one has ${n}.`)
  if (leaderCount > MOST_LEADERS) throw new RangeError(`A group has at most ${MOST_LEADERS} leaders; this one has ${leaderCount}.`)
  const code = (seat: Seat): number => codeOf({ members, leaders: spec.leaders }, seat)
  const all = members.map((seat) => base.members[seat]!)
  const traits = new Float64Array(n * TRAIT_COUNT)
  const carries = new Float64Array(n * THEME_COUNT)
  const avoids = new Float64Array(n * THEME_COUNT)
  all.forEach((m, i) => {
    TRAITS.forEach((trait, j) => (traits[i * TRAIT_COUNT + j] = m.traits[trait]))
    for (const [theme, weight] of Object.entries(m.traits.themes)) carries[i * THEME_COUNT + themeCode(theme as Theme)] = weight
    for (const [theme, weight] of Object.entries(m.traits.avoids)) avoids[i * THEME_COUNT + themeCode(theme as Theme)] = weight
  })
  const columns = leaderCount + n
  const membersAt = LEADERS_AT + leaderCount * LEADER_STRIDE
  const memberStride = BONDS + 2 * columns
  return {
    base, members, n, columns, membersAt, memberStride, traits, carries, avoids,
    labels: members.map(labelsOf), leaderLabels: spec.leaders.map(({ seat }) => labelsOf(seat)),
    leaders: spec.leaders.map((leader) => leaderOf(leader, base.leaders[leader.seat]?.intents ?? [], code)),
    trainee: code(TRAINEE), pairNames: Array<string>(MOST_MEMBERS * SEATS),
    pairs: new Map(members.flatMap((a, i) => members.map((b, j) => [`${a}>${b}`, membersAt + i * memberStride + BONDS + leaderCount + j] as const))),
    length: membersAt + n * memberStride,
    ownThemes: all.map((m) => Object.keys(m.traits.themes).map((theme) => themeCode(theme as Theme))),
    intents: all.map((m) => m.intents.map((intent) => ({ act: KIND[intent.act], theme: themeCode(intent.theme), depth: intent.depth, urgency: intent.urgency }))),
    agenda: spec.agenda.map((item) => ({ minutes: item.minutes, theme: themeCode(item.theme) })),
    agendaMinutes: spec.agenda.reduce((sum, item) => sum + item.minutes, 0),
    seconds: spec.minutes * 60, session: base.session, sessions: spec.sessions, structureNeed: spec.structureNeed,
    off: new Set(base.off),
  }
}

/**
 * Where every changing number of a session stands in flat memory. One buffer seen in two ways: `x` for numbers (Float64Array) and
 * `k` for seats, kinds, turns and flags (Int32Array, two to a number). Order: the group, the last acts, the leaders, the members.
 */
import { GROUP_NUMBERS, MEMBER_NUMBERS } from '../expressions.ts'
import type { Derived, GroupNumber, MemberNumber } from '../expressions.ts'
import { INTERVENTIONS, MEMBER_ACTS, THEMES } from '../vocabulary.ts'

const numbered = <T extends string>(list: readonly T[], from = 0): Record<T, number> => Object.fromEntries(list.map((name, i) => [name, from + i])) as Record<T, number>

// ---------------------------------------------------------------- codes

/** Seats: members are 0…, in the order of the group; leaders and nobody have codes of their own, all of them bits of one mask. */
export const MOST_MEMBERS = 26
export const FIRST_LEADER = 26
export const MOST_LEADERS = 4
export const NOBODY = 30
/** No seat, no act, no turn. */
export const NONE = -1
/** Addressed to everyone: every bit of the mask is set. */
export const GROUP = -1
export const isLeaderCode = (seat: number): boolean => seat >= FIRST_LEADER && seat < NOBODY

/** Kinds of acts: interventions first, so that a kind below INTERVENTION_COUNT is a leader's; then member acts. */
export const KINDS = [...INTERVENTIONS, ...MEMBER_ACTS] as const
export const INTERVENTION_COUNT = INTERVENTIONS.length
export const MEMBER_ACT_COUNT = MEMBER_ACTS.length
export const KIND = numbered(KINDS)
export const THEME = numbered(THEMES)
export const THEME_COUNT = THEMES.length

/** Matters that ask for priority; 0 = none. */
export const MATTERS = ['leaving', 'conflict', 'complaint', 'disclosure', 'monopoly'] as const
export const MATTER = numbered(MATTERS, 1)

/** Where eyes are when they are on nobody; seats have their own codes. */
export const GAZES = ['floor', 'door', 'phone'] as const
export const GAZE_AT = numbered(GAZES, 32)

// ---------------------------------------------------------------- the group (x)

export const T = 0
export const GROUP_AT: Record<GroupNumber, number> = numbered(GROUP_NUMBERS, 1)
export const WORK = 1 + GROUP_NUMBERS.length
export const DONE = WORK + 1
/** Seconds talked, by seat code (nobody's stay 0). */
export const TALK = DONE + 1
export const HEAT = TALK + NOBODY + 1
const GROUP_NUMBERS_END = HEAT + THEME_COUNT

// the group (k)
export const TURN = 2 * GROUP_NUMBERS_END
export const SILENCES = TURN + 1
export const WORKED = TURN + 2
/** The open matter: kind, whose, theme, since which turn. */
export const MATTER_KIND = TURN + 3
export const HOLDER = TURN + 4
export const MATTER_THEME = TURN + 5
export const SINCE = TURN + 6
export const ITEM = TURN + 7
export const LET_GO = TURN + 8
export const SKIPPED = TURN + 9
export const DROPPED = TURN + 10
export const OVER = TURN + 11
/** The slot the next act comes in, and how many acts principles can look back on. */
export const HEAD = TURN + 12
export const RECENT = TURN + 13
/** How many themes have been on the table, and the place of each in that order (0 = never): the order of GroupState.themes. */
export const THEMES_SEEN = TURN + 14
export const THEME_ORDER = TURN + 16
const GROUP_END = (THEME_ORDER + THEME_COUNT + 1) >> 1

// ---------------------------------------------------------------- the last acts: a ring

/** Acts that principles can look back on. */
export const MEMORY = 12
/** Slots of the ring: twelve acts and the one being played, rounded up so that going round is a mask. */
export const SLOTS = 16
export const ACTS_AT = GROUP_END
export const ACT_STRIDE = 8
/** Within an act (x). */
export const ABOVE = 0
export const TOGETHER = 1
/** The addressed in the order given, five bits each behind a leading 1, in two halves. */
export const LIST = 2
export const LIST_REST = 3
/** Within an act (k). `TO` is a mask of seats, `SINGLED` the one who is addressed when there is one. */
export const FROM = 8
export const TO = 9
export const SINGLED = 10
export const ACT_KIND = 11
export const ACT_THEME = 12
export const ABOUT = 13
export const REPLY = 14
export const DEPTH = 15

// ---------------------------------------------------------------- leaders

export const LEADERS_AT = ACTS_AT + SLOTS * ACT_STRIDE
/** Within a leader (k): turn of his last act, a bit for each thing he came to do, kinds done so far, and for each kind count × 64 + its place in the order of first use. */
export const LEADER_SPOKE = 0
export const LEADER_INTENTS = 1
export const DID_SEEN = 2
export const DID = 3
export const LEADER_STRIDE = (DID + INTERVENTION_COUNT + 1) >> 1
export const DID_COUNT = 64

// ---------------------------------------------------------------- members

/** Within a member (x): the numbers principles may change, how late he comes, then his bonds (leaders', then members') and his irritations likewise. */
export const NUMBER: Record<MemberNumber, number> = numbered(MEMBER_NUMBERS)
export const LATE = MEMBER_NUMBERS.length
/** Within a member (k). */
export const FLAGS = 2 * (LATE + 1)
export const SPOKE = FLAGS + 1
export const AWAY = FLAGS + 2
export const LEFT_SESSION = FLAGS + 3
export const LEFT_TURN = FLAGS + 4
export const ABSENCES = FLAGS + 5
export const SIGNALS_ON = FLAGS + 6
export const GAZE = FLAGS + 7
export const INTENTS = FLAGS + 8
export const BONDS = (FLAGS + 10) >> 1

/** The most numbers that a session can hold. */
export const LONGEST = LEADERS_AT + MOST_LEADERS * LEADER_STRIDE + MOST_MEMBERS * (BONDS + 2 * (MOST_LEADERS + MOST_MEMBERS))

/** Flags of a member. */
export const PRESENT = 1
export const STANDING = 2
export const COAT_ON = 4
export const ANNOUNCED = 8
export const LEFT = 16
export const LEFT_WORKED = 32
export const LEFT_IN_SESSION = 64

// ---------------------------------------------------------------- what is derived of members

export const DERIVED_SLOTS = ['irritation', 'warmthToGroup', 'trustInLeaders', 'angerAtLeaders', 'stay', 'cohesion', 'intent'] as const satisfies readonly Derived[]
export type DerivedSlot = (typeof DERIVED_SLOTS)[number]
/** Rounded up to a power of two. */
export const DERIVED_STRIDE = 8

/**
 * The state of a group, its acts and its events, readable on one page.
 * Everything is in [0, 1] unless said otherwise. Cohesion is computed (measures.ts), never stored.
 */
import type { Intervention, LeaderStyle, MemberAct, Mood, Move, Signal, SilenceQuality, Theme } from './vocabulary.ts'

/** A place in the circle. Leaders' seats begin with "leader": the trainee is "leader", a co-leader "leader-jaap". */
export type Seat = string
/** The trainee's own seat. */
export const TRAINEE: Seat = 'leader'
export const isLeader = (seat: Seat): boolean => seat.startsWith('leader')

// ---------------------------------------------------------------- what a group is made of (content, an argument)

/** What differs between persons and does not change within a session. */
export interface Traits {
  talkativeness: number
  warmth: number
  /** Leary's Rose, above–below: 1 = leads, 0 = follows. */
  dominance: number
  /** How strongly leaders' acts work on him, for good or ill. */
  authoritySensitivity: number
  /** How much closeness and others' heavy feelings weigh on him. */
  closenessSensitivity: number
  /** How readily irritation becomes speech. */
  irritability: number
  /** Themes he carries (0–1): his own matter, what he can recognise in another. */
  themes: Partial<Record<Theme, number>>
  /** Themes he avoids (0–1): he answers beside them. */
  avoids: Partial<Record<Theme, number>>
}

/** The changing part of a member's state that content may set at the start of a session. */
export interface Feelings {
  safety: number
  engagement: number
  hope: number
  /** Pull to leave against pull to stay: 1 = wants to go. */
  ambivalence: number
  /** Feels he is not the only one. */
  recognition: number
  tension: number
  groupBond: number
}

/** Something a member comes in with and wants to do; it raises his urge, never his fate. */
export interface Intent {
  act: MemberAct
  theme: Theme
  depth: Depth
  /** 0–1: how soon. 1 = at his first chance. */
  urgency: number
}

export interface MemberSpec {
  seat: Seat
  traits: Traits
  start: Feelings
  /** Bond at the start with each other seat, leaders included; missing pairs take `GroupSpec.bond`. */
  bonds?: Record<Seat, number>
  /** Tension at the start with another seat. */
  tensions?: Record<Seat, number>
  intents?: Intent[]
  standing?: boolean
  coatOn?: boolean
  /** Does not come this session, or comes this many seconds late. */
  absent?: boolean
  lateSeconds?: number
  /** How well he was prepared for the group (aims, doubts that will come); default .5. */
  prepared?: number
  /** How he fares outside the group at the start of the course; default .4. */
  wellbeing?: number
}

export interface LeaderSpec {
  seat: Seat
  /** A co-leader acts by himself in this style; the trainee's seat has none. */
  style?: LeaderStyle
  /** 0–1: how readily he takes a turn by himself. */
  initiative?: number
  /** What he comes in with: an intervention he will make when it fits. */
  intents?: { intervention: Intervention; to: Seat[] | 'group'; theme: Theme; urgency: number }[]
}

export interface AgendaItem {
  id: string
  /** Minutes planned. */
  minutes: number
  theme: Theme
}

export interface GroupSpec {
  id: string
  members: MemberSpec[]
  leaders: LeaderSpec[]
  /** Session number of this session and of the whole series, 1-based. */
  session: number
  sessions: number
  minutes: number
  agenda: AgendaItem[]
  /** Themes on the table at the start, with their heat. */
  themes: Partial<Record<Theme, number>>
  /** Default bonds between members and of members with leaders. */
  bond: number
  leaderBond: number
  norms: { openness: number; memberToMember: number; frame: number }
  dependence: number
  /** 0 = beginning, .33 = authority, .66 = intimacy, 1 = ending; can go back. */
  phase: number
  /** Structured groups: how much structure itself gives safety here (scenario 13). */
  structureNeed: number
  /** Whether new members may enter between sessions. */
  open?: boolean
  /** What happens before the trainee's first chance to speak; played by the engine as ordinary turns. */
  opening?: OpeningTurn[]
  /** Principles ("r7") and rules of the floor ("floor.returns") that are switched off, to see what they do. */
  without?: string[]
}

/** One turn of the opening: an act (or intervention of a co-leader), or a move. */
export interface OpeningTurn {
  from: Seat
  act?: MemberAct | Intervention
  to?: Seat[] | 'group'
  theme?: Theme
  depth?: Depth
  about?: Seat
  move?: Move
}

// ---------------------------------------------------------------- acts

export type Depth = 0 | 1 | 2 | 3
/** Position on Leary's Rose of one act, each axis in [-1, 1]: above +1 … below -1, together +1 … against -1. */
export interface Rose {
  above: number
  together: number
}

export interface Act {
  from: Seat
  /** Addressed seats; "group" = everyone. */
  to: Seat[] | 'group'
  kind: MemberAct | Intervention
  theme: Theme
  depth: Depth
  rose: Rose
  /** Member (or seat) the act is about, when it is about someone who is not addressed. */
  about?: Seat
  /** Set on a member's act that replies to an earlier turn. */
  replyTo?: number
}

// ---------------------------------------------------------------- state

/** What can ask for priority over the programme. */
export type PriorityKind = 'leaving' | 'conflict' | 'complaint' | 'disclosure' | 'monopoly'

export interface MemberState extends Feelings {
  seat: Seat
  traits: Traits
  /** In the room now. */
  present: boolean
  standing: boolean
  coatOn: boolean
  /** How far he was heard after what he last brought (0 = passed over, 1 = received). */
  heard: number
  /** Urge to speak. */
  urge: number
  /** How strongly what is on the table touches him while he has not spoken of it (r6). */
  touched: number
  /** How far he has shown himself this session: depth that may bring shame afterwards (r24). */
  exposed: number
  /** What he has learned this session; feeds wellbeing between sessions. */
  learning: number
  /** How he fares outside the group: the outcome figure of the battery; changes only between sessions. */
  wellbeing: number
  /** Knows what to expect of a group, doubts included. */
  prepared: number
  leaderBond: Record<Seat, number>
  /** Irritation with each leader. */
  leaderTension: Record<Seat, number>
  /** Signs now visible. */
  signals: Signal[]
  intents: Intent[]
  /** He has said in this group that he will stop (and has not taken it back). */
  announced: boolean
  /** Turn of his last act in this session; −1 = has not spoken. */
  spoke: number
  /** Turn at which he went out for a moment; he may come back. */
  away?: number
  /** Set when he has left for good; a leaving can be worked through (r27) or not (r26). */
  left?: { session: number; turn: number; where: 'session' | 'between'; workedThrough: boolean }
  absences: number
  lateSeconds: number
  /** Whom his eyes are on. */
  gaze: Seat | 'floor' | 'door' | 'phone'
}

/** Ordered pair, key `${from}>${to}`. */
export interface PairState {
  bond: number
  tension: number
}

export interface GroupState {
  version: string
  spec: GroupSpec
  seed: number
  session: number
  /** Turns so far in this session; the next event gets this number. */
  turn: number
  /** Seconds since the session's start. */
  t: number
  members: Record<Seat, MemberState>
  pairs: Record<string, PairState>
  norms: { openness: number; memberToMember: number; frame: number }
  dependence: number
  phase: number
  /** Heat of the themes on the table. */
  themes: Partial<Record<Theme, number>>
  /** Current item; share of the whole done; let go for now; times something with priority was stepped over; times let go without need. */
  agenda: { item: number; done: number; letGo: boolean; skipped: number; dropped: number }
  /** Running doses of what leaders do (moving averages): r19, r20, r30, r31. */
  doses: { stimulation: number; executive: number; cohesionWork: number; interactionWork: number }
  /** How far the coming end has been spoken of (r45). */
  endingNamed: number
  /** Matters that asked for priority and were worked through this session (count). */
  worked: number
  /** Seconds each seat has talked this session. */
  talk: Record<Seat, number>
  /** What each leader still means to do, the turn of his last act (−1 = none), and what he did this session (counts). */
  leaders: Record<Seat, { intents: NonNullable<LeaderSpec['intents']>; spoke: number; did: Partial<Record<Intervention, number>> }>
  /** An event that asks for priority (an announcement, an attack, tears), open until it is worked through. */
  priority: { kind: PriorityKind; seat: Seat; theme: Theme; since: number; work: number } | null
  /** The last acts, newest last, as far back as principles look (12). */
  recent: Act[]
  /** Silences since the last act (count). */
  silences: number
  /** Principles switched off for this run (from GroupSpec.without). */
  off: string[]
  over: boolean
}

// ---------------------------------------------------------------- events (the log)

/** One change of one number: every figure in a debrief answers "why?". */
export interface Change {
  /** r1–r46, or "d…" for the model's own plumbing (declared in the same table, marked as design). */
  principle: string
  /** A seat, a pair "a>b", or "group". */
  on: string
  variable: string
  from: number
  to: number
}

export interface SignalChange {
  seat: Seat
  signal: Signal
  on: boolean
}

/** Why this seat got the floor. */
export interface FloorWhy {
  rule: 'addressed' | 'returns' | 'urge' | 'continues' | 'intent' | 'co-leader' | 'leader'
  /** The probability it had, 0–1. */
  p: number
}

/** A turn of the log: an act, a silence or a move, with everything it changed. */
export interface Turn {
  turn: number
  session: number
  t: number
  kind: 'act' | 'silence' | 'move'
  act?: Act
  silence?: { counts: number; quality: SilenceQuality }
  move?: { seat: Seat; move: Move }
  /** Mood of the one who acts, for the choice of words. */
  mood?: Mood
  floor?: FloorWhy
  changes: Change[]
  signals: SignalChange[]
  gaze?: Record<Seat, MemberState['gaze']>
}

/** What one call of the engine returns. */
export interface Step {
  state: GroupState
  turns: Turn[]
  /** Who has the floor now: the trainee may always speak, but on "leader" the group waits for her. */
  floor: 'leader' | 'group' | 'ended'
}

/** Between two sessions: what happened outside the room. */
export type BetweenEvent =
  | { kind: 'mail'; from: Seat; to: Seat; theme: Theme }
  | { kind: 'absent'; seat: Seat; withNotice: boolean }
  | { kind: 'late'; seat: Seat; seconds: number }
  | { kind: 'left'; seat: Seat; announced: boolean }
  | { kind: 'returns'; seat: Seat }
  | { kind: 'enters'; seat: Seat }

/** The figures of one moment, for curves and for `play --json`. */
export interface Measures {
  cohesion: number
  members: Record<Seat, { present: boolean; left: boolean; safety: number; engagement: number; hope: number; ambivalence: number; recognition: number; tension: number; cohesion: number }>
  group: { safety: number; engagement: number; ambivalence: number; recognition: number; tension: number }
  talk: Record<Seat, number>
}

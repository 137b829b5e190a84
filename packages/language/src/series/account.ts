/** One session of a series, told in facts: who was there, what asked for priority, who left, how the circle looks at the end. Observed from the model, never from words. */
import type { Act, GroupState, LeaderStyle, Measures, MemberState, PriorityKind, Seat, Signal, Step, Theme, Turn } from '@kring/dynamics'
import { close, friction, isLeader, lead, measures, policy, proceed, TRAINEE } from '@kring/dynamics'

/** Something that asked for priority over the programme, and how far it came. */
export interface Matter {
  kind: PriorityKind
  seat: Seat
  /** Whom it was aimed at, for a clash. */
  at?: Seat
  theme: Theme
  turn: number
  /** 0–1. */
  work: number
}

/** How far a matter came, in words: a leaving counts as worked through from half (r26, r27), the rest from .6, where the programme steps over nothing any more (r11). */
export type Handling = 'worked' | 'touched' | 'passed'
export const handlingOf = ({ kind, work }: Matter): Handling => (work >= (kind === 'leaving' ? 0.5 : 0.6) ? 'worked' : work >= 0.25 ? 'touched' : 'passed')

export interface Leaving {
  seat: Seat
  where: 'session' | 'between'
  /** He had said so in the group. */
  announced: boolean
  workedThrough: boolean
}

/** What anyone in the room can see of a member. */
export interface SeenMember {
  present: boolean
  standing: boolean
  coatOn: boolean
  signals: readonly Signal[]
  gaze: MemberState['gaze']
}

/** All in [0, 1], means over the session. */
export interface Climate {
  cohesion: number
  safety: number
  /** As the members feel it: the worst irritation with a member and the worst with a leader. */
  conflict: number
}

export interface SessionTold {
  /** Who was in the room at any time, latecomers included. */
  came: Seat[]
  matters: Matter[]
  /** Who said goodbye and went, in this session. */
  left: Leaving[]
  /** Who said that he stops, in this session, and who then chose to stay. */
  announced: Seat[]
  stays: Seat[]
  /** Who went out for a moment and came back, or did not. */
  wentOut: Seat[]
  /** Who spoke of the coming end, in the order of speaking; leaders included. */
  ending: Seat[]
  /** Share of the time talked. */
  talk: Measures['talk']
  /** Share of the members' acts that went to another member. */
  memberToMember: number
  turns: number
  silences: number
  climate: Climate
  /** 0 = beginning, .33 = authority, .66 = intimacy, 1 = ending. */
  phase: number
  members: Measures['members']
  seen: Record<Seat, SeenMember>
}

/** Acts of the trainee's seat in one session; the clock usually ends it first. */
const MOST_ACTS = 60
const MOST_TURNS = 1000

const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length)
const round = (value: number): number => Math.round(value * 10000) / 10000

const climateOf = (s: GroupState): Climate => {
  const { cohesion, group } = measures(s)
  return { cohesion, safety: group.safety, conflict: friction(s) }
}

/** Follows the open matter from turn to turn; a matter that gives way to a heavier one stays as far as it came. */
function follow(matters: Matter[], before: GroupState, after: GroupState, act: Act | undefined): void {
  const now = after.priority
  const same = before.priority && now && before.priority.since === now.since && before.priority.kind === now.kind
  if (now && !same) {
    const at = now.kind === 'conflict' && act && act.to !== 'group' ? act.to[0] : undefined
    matters.push({ kind: now.kind, seat: now.seat, theme: now.theme, turn: now.since, work: now.work, ...(at !== undefined && { at }) })
  } else if (now) {
    matters.at(-1)!.work = now.work
  } else if (before.priority && after.worked > before.worked) {
    matters.at(-1)!.work = 1
  }
}

/** Plays a session that is open under one style, and tells what happened in it. */
export function playSession(start: Step, style: LeaderStyle): { told: SessionTold; state: GroupState } {
  const matters: Matter[] = []
  const turns: Turn[] = [...start.turns]
  const climates: Climate[] = []
  const came = new Set<Seat>()
  let { state, floor } = start
  let acts = 0
  if (state.priority) matters.push({ kind: state.priority.kind, seat: state.priority.seat, theme: state.priority.theme, turn: state.priority.since, work: state.priority.work })
  const arrive = (): void => { for (const m of Object.values(state.members)) if (m.present) came.add(m.seat) }
  const expected = (): boolean => Object.values(state.members).some((m) => !m.left && (m.present || m.lateSeconds > 0 || m.away !== undefined))
  arrive()
  while (floor !== 'ended' && acts < MOST_ACTS && turns.length < MOST_TURNS && expected()) {
    const step = floor === 'leader' ? lead(state, policy(state, style, TRAINEE)) : proceed(state)
    if (floor === 'leader') {
      acts++
      climates.push(climateOf(state))
    }
    follow(matters, state, step.state, step.turns[0]?.act)
    turns.push(...step.turns)
    state = step.state
    floor = step.floor
    arrive()
  }
  const closed = close(state)
  turns.push(...closed.turns)
  state = closed.state
  climates.push(climateOf(state))
  return { told: tellOf(state, turns, matters, climates, [...came]), state }
}

const distinct = (seats: readonly Seat[]): Seat[] => [...new Set(seats)]

function tellOf(state: GroupState, turns: readonly Turn[], matters: Matter[], climates: readonly Climate[], came: Seat[]): SessionTold {
  const acts = turns.flatMap(({ act }) => act ?? [])
  const ofMembers = acts.filter((act) => !isLeader(act.from))
  const by = (...kinds: Act['kind'][]): Seat[] => distinct(acts.filter(({ kind }) => kinds.includes(kind)).map(({ from }) => from))
  const announced = by('announces-leaving')
  const figures = measures(state)
  const all = Object.values(state.members)
  return {
    came, matters, announced, stays: by('decides-to-stay'),
    left: all.flatMap(({ seat, left }) => (left?.where === 'session' && left.session === state.session ? [{ seat, where: 'session' as const, announced: announced.includes(seat), workedThrough: left.workedThrough }] : [])),
    wentOut: distinct(turns.flatMap(({ move }) => (move?.move === 'leaves-room' && !state.members[move.seat]?.left ? [move.seat] : []))),
    ending: distinct(acts.filter(({ theme }) => theme === 'ending').map(({ from }) => from)),
    talk: figures.talk,
    memberToMember: round(mean(ofMembers.map(({ to }) => Number(to !== 'group' && to.length > 0 && !to.some(isLeader))))),
    turns: turns.length, silences: turns.filter(({ kind }) => kind === 'silence').length,
    climate: { cohesion: round(mean(climates.map((c) => c.cohesion))), safety: round(mean(climates.map((c) => c.safety))), conflict: round(mean(climates.map((c) => c.conflict))) },
    phase: state.phase, members: figures.members,
    seen: Object.fromEntries(all.map((m) => [m.seat, { present: m.present && !m.left, standing: m.standing, coatOn: m.coatOn, signals: m.signals, gaze: m.gaze }])),
  }
}

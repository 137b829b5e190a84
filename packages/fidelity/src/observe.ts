/** Runs a course and keeps what the figures need of it. */
import { between, friction, isLeader, MEMBER_ACTS, measures, open, ordinarily, playOn } from '@kring/dynamics'
import type { BetweenEvent, GroupSpec, Leading, MemberState, SessionRun } from '@kring/dynamics'
import type { ActCounts, CourseKey, MemberRow, Rows, SessionRow, ShuffledCounts, TalkerRow } from './rows.ts'
import { countShifts, SHIFTS, shuffledShifts } from './shifts.ts'
import { countTurns, returnsOf, talkOf } from './talk.ts'

export interface ObserveOptions {
  of: CourseKey['of']
  /** Who leads; default: ordinary leading. */
  leading?: Leading
  /** Most acts of the trainee in a session; default 40. */
  acts?: number
}

/** The rows of one course from `spec.session` to its last session. Pure: the same arguments give the same rows. */
export const observeCourse = (spec: GroupSpec, seed: number, options: ObserveOptions): Rows => {
  const key: CourseKey = { of: options.of, group: spec.id, seed, sessions: spec.sessions, size: spec.members.length }
  const leading = options.leading ?? ordinarily
  const run = (step: ReturnType<typeof open>): SessionRun => playOn(step, leading, { acts: options.acts })
  const sessions: SessionRow[] = []
  const talkers: TalkerRow[] = []
  const cohesion = new Map<string, { middle: number | null; last: number }>()
  const start = open(spec, seed)
  const began = new Map(Object.values(start.state.members).map((m) => [m.seat, m.wellbeing]))
  const middle = Math.ceil(spec.sessions / 2)
  let played = run(start)
  for (;;) {
    const { state } = played
    for (const [seat, m] of Object.entries(played.measures.members)) {
      if (!began.has(seat)) began.set(seat, state.members[seat]!.wellbeing)
      if (m.left && cohesion.has(seat)) continue
      cohesion.set(seat, { middle: state.session === middle ? m.cohesion : (cohesion.get(seat)?.middle ?? null), last: m.cohesion })
    }
    const next = between(state)
    sessions.push(sessionRow(key, played, next.events, Object.values(next.step.state.members)))
    talkers.push(...talkerRows(key, played))
    if (next.step.floor === 'ended' && next.step.state.over) {
      return { sessions, talkers, members: Object.values(next.step.state.members).map((m) => memberRow(key, spec, m, began.get(m.seat)!, cohesion.get(m.seat)!)) }
    }
    played = run(next.step)
  }
}

const CONFLICT: ReadonlySet<string> = new Set(['attacks', 'disagrees', 'criticises-leaders'])

const sessionRow = (key: CourseKey, { turns, state }: SessionRun, events: readonly BetweenEvent[], after: readonly MemberState[]): SessionRow => {
  const talk = talkOf(turns)
  const acts = turns.flatMap(({ act }) => (act && !isLeader(act.from) ? [act.kind] : []))
  const of = (kind: BetweenEvent['kind']): number => events.filter((event) => event.kind === kind).length
  const shuffled = shuffledShifts(talk)
  return {
    ...key, session: state.session, talkers: new Set(talk.map(({ from }) => from)).size, turns: talk.length, ...returnsOf(talk),
    silences: turns.filter(({ kind }) => kind === 'silence').length,
    absent: of('absent'), late: of('late'), mails: of('mail'), entered: of('enters'), left: after.filter((m) => m.left?.session === state.session).length,
    cohesion: measures(state).cohesion, phase: state.phase, friction: friction(state),
    conflictTalk: acts.length === 0 ? 0 : acts.filter((kind) => CONFLICT.has(kind)).length / acts.length, minutes: state.t / 60,
    ...countShifts(talk),
    ...(Object.fromEntries(SHIFTS.map((shift) => [`shuffled ${shift}`, shuffled[shift]])) as ShuffledCounts),
    ...(Object.fromEntries(MEMBER_ACTS.map((act) => [`act ${act}`, acts.filter((kind) => kind === act).length])) as ActCounts),
  }
}

const talkerRows = (key: CourseKey, { turns, state }: SessionRun): TalkerRow[] =>
  [...countTurns(talkOf(turns))].map(([seat, counts]) => ({ ...key, session: state.session, seat, leader: isLeader(seat) ? 1 : 0, ...counts, seconds: state.talk[seat] ?? 0 }))

const memberRow = (key: CourseKey, spec: GroupSpec, m: MemberState, wellbeingStart: number, cohesion: { middle: number | null; last: number } | undefined): MemberRow => ({
  ...key, seat: m.seat, newcomer: spec.members.some(({ seat }) => seat === m.seat) ? 0 : 1, left: m.left?.session ?? null, workedThrough: m.left?.workedThrough ? 1 : 0,
  absences: m.absences, wellbeingStart, wellbeingEnd: m.wellbeing, cohesionMiddle: cohesion?.middle ?? null, cohesionLast: cohesion?.last ?? 0,
})

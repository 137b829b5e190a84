/** A whole series of sessions under one way of leading, told session by session as it goes. */
import { between, type BetweenEvent, type GroupSpec, type GroupState, isLeader, LEADER_STYLES, type LeaderStyle, open, type Seat } from '@kring/dynamics'
import { type Leaving, playSession, type SessionTold } from './account.ts'

/** The three styles, or each in turn: what a group meets whose leaders are not of one mind. */
export const LEADINGS = [...LEADER_STYLES, 'mixed'] as const
export type Leading = (typeof LEADINGS)[number]

export const SERIES_SESSIONS = { min: 2, max: 60 } as const

export interface SeriesSession extends SessionTold {
  /** Which session of the series this is, 1-based, and of how many. */
  session: number
  of: number
  led: LeaderStyle
  /** What happened since the session before, as far as it showed now; empty for the first. */
  week: BetweenEvent[]
  /** Who did not come back after the session before. */
  gone: Leaving[]
  /** Who had said the last time that he stops, and came all the same. */
  thoughtBetter: Seat[]
  /** Everyone with a chair: who belongs, and who left since the session before. */
  chairs: Seat[]
}

export type SeriesEnd = {
  /** The planned number was reached; nobody was left; one was left, and one is no group. */
  how: 'finished' | 'empty' | 'one-left'
  session: number
  /** Who still belonged at the end. */
  stayed: Seat[]
  left: { seat: Seat; session: number; where: 'session' | 'between'; workedThrough: boolean }[]
  /** Who did not come back after the last session that was held. */
  gone: Leaving[]
  /** Whether the coming end was spoken of in the last three sessions, and whether a leader did. */
  endingSpoken: boolean
  endingByLeader: boolean
}

/** The group as it begins, with as many sessions before it as asked: one that stands at session 5 goes on to 16 when twelve are asked for. */
export const asSeries = (group: GroupSpec, options: { sessions: number; open?: boolean }): GroupSpec => {
  const { sessions } = options
  if (!Number.isInteger(sessions) || sessions < SERIES_SESSIONS.min || sessions > SERIES_SESSIONS.max) throw new RangeError(`A series has ${SERIES_SESSIONS.min} to ${SERIES_SESSIONS.max} sessions, not ${sessions}.`)
  return { ...group, sessions: group.session + sessions - 1, open: options.open ?? group.open }
}

export const styleAt = (leading: Leading, seed: number, session: number): LeaderStyle => (leading === 'mixed' ? LEADER_STYLES[(seed + session) % LEADER_STYLES.length]! : leading)

const belonging = (s: GroupState): Seat[] => Object.values(s.members).flatMap((m) => (m.left ? [] : [m.seat]))

/** Plays from the first session to the last; every step of the generator is one session. The same group, seed and leading give the same series. */
export function* playSeries(group: GroupSpec, seed: number, leading: Leading): Generator<SeriesSession, SeriesEnd> {
  const held: Pick<SeriesSession, 'session' | 'ending'>[] = []
  let step = open(group, seed)
  let week: BetweenEvent[] = []
  let gone: Leaving[] = []
  let announced: Seat[] = []
  let chairs = belonging(step.state)
  for (;;) {
    const { session, spec } = step.state
    const led = styleAt(leading, seed, session)
    const thoughtBetter = announced.filter((seat) => step.state.members[seat]?.present)
    const { told, state } = playSession(step, led)
    held.push({ session, ending: told.ending })
    yield { session, of: spec.sessions, led, week, gone, thoughtBetter, chairs, ...told }
    const next = between(state)
    week = next.events
    gone = week.flatMap((e) => (e.kind === 'left' ? [{ seat: e.seat, where: 'between' as const, announced: e.announced, workedThrough: next.step.state.members[e.seat]!.left!.workedThrough }] : []))
    announced = told.announced.filter((seat) => !told.stays.includes(seat) && !next.step.state.members[seat]!.left)
    const stayed = belonging(next.step.state)
    // The chair of one who did not come back stands empty once; after that the circle closes.
    chairs = Object.keys(next.step.state.members).filter((seat) => stayed.includes(seat) || gone.some((one) => one.seat === seat))
    if (next.step.floor !== 'ended' && stayed.length > 1) {
      step = next.step
      continue
    }
    const lastThree = held.filter((one) => spec.sessions - one.session < 3).flatMap((one) => one.ending)
    return {
      how: stayed.length === 0 ? 'empty' : stayed.length === 1 && session < spec.sessions ? 'one-left' : 'finished',
      session, stayed, gone,
      left: Object.values(next.step.state.members).flatMap(({ seat, left }) => (left ? [{ seat, session: left.session, where: left.where, workedThrough: left.workedThrough }] : [])),
      endingSpoken: lastThree.length > 0, endingByLeader: lastThree.some(isLeader),
    }
  }
}

/** Between two sessions: absence, lateness, mails, the decision to stay away, who enters; and the next opening. */
import { ramp, round, step as stepBy } from './curves.ts'
import { fireOn, leavingIsWorkedThrough, pullIn, pullsOf } from './engine/aside.ts'
import { KIND } from './engine/layout.ts'
import { BETWEEN } from './engine/rules.ts'
import { belonging, pairKey } from './measures.ts'
import { newcomer } from './random-group.ts'
import { draw } from './rng.ts'
import type { Key } from './rng.ts'
import { seat } from './seating.ts'
import { begin, close } from './sessions.ts'
import type { Act, BetweenEvent, Change, GroupSpec, GroupState, Intent, MemberSpec, MemberState, Seat, Step } from './types.ts'

const NOBODY: Act = { from: 'nobody', to: 'group', kind: 'other', theme: 'none', depth: 0, rose: { above: 0, together: 0 } }

/** Draws of the week do not depend on how many turns the session had, so branches share the same week. */
const week = (s: GroupState): Key => ({ seed: s.seed, session: s.session, turn: -1 })

/** What life brings: a better or worse week. Declared as d18. */
const live = (s: GroupState, m: MemberState): Change[] => {
  const changes: Change[] = []
  const shift = (variable: 'ambivalence' | 'wellbeing' | 'hope', size: number): void => {
    // The mean of two draws: small weeks are common, large ones rare.
    const u = (draw(week(s), 'life', `${m.seat}:${variable}:1`) + draw(week(s), 'life', `${m.seat}:${variable}:2`)) / 2
    const from = m[variable]
    const to = stepBy(from, size * (2 * u - 1))
    if (from === to) return
    m[variable] = to
    changes.push({ principle: 'd18', on: m.seat, variable, from, to })
  }
  shift('ambivalence', 0.5)
  shift('wellbeing', 0.14)
  shift('hope', 0.1)
  return changes
}

/** Chance per week of leaving for a cause outside the group (g91). */
const OUTSIDE = 0.015

/** The chance that a member stays away for good, from his pull to leave against what holds him. */
export const leaveChance = (s: GroupState, m: MemberState): number => leaveChanceOf(pullIn(s, m), m.announced)
/** The same from his pull to leave beyond what holds him, and whether he said that he stops. */
export const leaveChanceOf = (pull: number, announced: boolean): number => {
  if (announced) return ramp(pull, -0.1, 0.4)
  // Coming costs an evening and some courage: what holds someone must outweigh the pull by a margin before he never thinks of staying away.
  const p = ramp(pull, -0.25, 0.55)
  // Moving house, a new job, an illness: some leave for reasons outside the group.
  return Math.max(OUTSIDE, p * (0.1 + 0.17 * p))
}

/**
 * What happens until the next session, and that session's opening. Decisions are the members' own, each made without knowing those of
 * the others; the principles on the long time scale act first. After the last session, and when nobody is left, only the
 * consequences are drawn and the floor is 'ended'.
 */
export const between = (state: GroupState, next: Partial<GroupSpec> = {}): { events: BetweenEvent[]; changes: Change[]; step: Step } => {
  const closed = state.over ? state : close(state).state
  const events: BetweenEvent[] = []
  const wasHere: Record<Seat, boolean> = {}
  for (const m of Object.values(closed.members)) wasHere[m.seat] = m.spoke >= 0 || m.present || m.away !== undefined
  const apart = Object.fromEntries(Object.values(closed.members).map((m) => [m.seat, { ...m, away: undefined, present: !m.left }]))
  const fired = fireOn({ ...closed, members: apart }, NOBODY, BETWEEN)
  const { changes } = fired
  let s = fired.state
  for (const m of Object.values(s.members)) if (!m.left) changes.push(...live(s, m))
  const last = s.session >= s.spec.sessions
  const coming: Record<Seat, Partial<MemberSpec>> = {}
  const pulls = pullsOf(s)
  if (!last) for (const m of Object.values(s.members)) if (!m.left) coming[m.seat] = decide(s, m, pulls[m.seat]!, events, wasHere[m.seat]!)
  // They hear of it when they find the chair empty, so one who stays away this week makes nobody else stay away this week.
  for (const e of events) {
    if (e.kind !== 'left') continue
    const gone = departs(s, s.members[e.seat]!)
    changes.push(...gone.changes)
    s = gone.state
  }
  if (last || belonging(s).length === 0) return { events, changes, step: { state: { ...s, over: true }, turns: [], floor: 'ended' } }
  const reopened = reopen(s, next, coming, events)
  return { events, changes, step: begin(reopened) }
}

/** One member's decision about the next session; returns how he will come to it. */
const decide = (s: GroupState, m: MemberState, pull: number, events: BetweenEvent[], wasHere: boolean): Partial<MemberSpec> => {
  if (draw(week(s), 'leaving', m.seat) < leaveChanceOf(pull, m.announced)) {
    // Some mail one leader and come once more to say it, some simply do not come back.
    if (!m.announced && draw(week(s), 'mail', m.seat) < 0.45) {
      const leaders = Object.entries(m.leaderBond).sort(([, a], [, b]) => b - a)
      events.push({ kind: 'mail', from: m.seat, to: leaders[0]![0], theme: 'leaving' })
      return { coatOn: true, intents: [{ act: 'announces-leaving', theme: 'leaving', depth: 1, urgency: 0.9 }] }
    }
    events.push({ kind: 'left', seat: m.seat, announced: m.announced })
    m.left = { session: s.session, turn: s.turn, where: 'between', workedThrough: leavingIsWorkedThrough(s, m.seat) }
    m.present = false
    m.announced = false
    return {}
  }
  if (m.announced) m.announced = false
  const absent = draw(week(s), 'absence', m.seat) < 0.03 + 0.3 * ramp(pull, -0.15, 0.4) + 0.05 * ramp(m.wellbeing, 0.3, 0.1)
  if (absent) {
    events.push({ kind: 'absent', seat: m.seat, withNotice: draw(week(s), 'absence', `${m.seat}:notice`) < 0.35 + 0.5 * s.norms.frame })
    m.absences++
    return { absent: true }
  }
  if (!wasHere) events.push({ kind: 'returns', seat: m.seat })
  if (draw(week(s), 'lateness', m.seat) < 0.04 + 0.3 * (1 - s.norms.frame) * m.ambivalence) {
    const seconds = 60 + Math.floor(840 * draw(week(s), 'lateness', `${m.seat}:how`))
    events.push({ kind: 'late', seat: m.seat, seconds })
    return { lateSeconds: seconds }
  }
  if (pull > 0 && draw(week(s), 'mail', m.seat) < 0.12) {
    events.push({ kind: 'mail', from: m.seat, to: s.spec.leaders[0]!.seat, theme: 'doubt' })
    return { intents: [{ act: 'wavers', theme: 'doubt', depth: 1, urgency: 0.4 }] }
  }
  return {}
}

/** The others find his chair empty: the same principles as for a leaving in the room. */
const departs = (s: GroupState, m: MemberState): { state: GroupState; changes: Change[] } => {
  const act: Act = { from: m.seat, to: 'group', kind: 'takes-leave', theme: 'leaving', depth: 0, rose: { above: 0, together: 0 } }
  const { state, changes } = fireOn({ ...s, recent: [] }, act, KIND['takes-leave'], { farewell: m.left?.workedThrough ? 1 : 0 })
  return { state: { ...state, recent: s.recent }, changes }
}

/** An open group lets nobody in when so few sessions are left. */
const TOO_LATE_TO_ENTER = 3
/** Bond with one who enters: he is a stranger, however close the others have become. */
const STRANGER = 0.2

/** Bonds between those who were there and those who enter; what the newcomer's own spec says of him goes before. */
const meet = (s: GroupState, fresh: readonly MemberSpec[]): void => {
  const cap = (from: Seat, to: Seat): void => {
    const pair = s.pairs[pairKey(from, to)]!
    s.pairs[pairKey(from, to)] = { ...pair, bond: Math.min(pair.bond, STRANGER) }
  }
  for (const m of fresh) {
    for (const seat of Object.keys(s.members)) {
      if (seat === m.seat) continue
      cap(seat, m.seat)
      if (m.bonds?.[seat] === undefined) cap(m.seat, seat)
    }
  }
}

/**
 * The end, as the calendar brings it: in the last three sessions it is on people's minds, the more so in who is bound to the group, and
 * the last session closes with it. Whether the leader takes it up is hers (r45).
 */
const facesTheEnd = (s: GroupState, m: MemberState): Intent[] => {
  const toGo = s.spec.sessions - s.session
  if (s.spec.sessions <= 3 || toGo > 3) return []
  if (draw(week(s), 'life', `${m.seat}:ending`) > (0.1 + 0.5 * m.groupBond) / toGo) return []
  return [m.groupBond > 0.5 ? { act: 'discloses', theme: 'ending', depth: 1, urgency: 0.4 } : { act: 'asks-leader', theme: 'ending', depth: 0, urgency: 0.3 }]
}

const closingOf = (spec: GroupSpec): GroupSpec['agenda'] =>
  spec.sessions > 3 && spec.session + 1 === spec.sessions ? spec.agenda.map((item, i) => (i === spec.agenda.length - 1 ? { ...item, theme: 'ending' } : item)) : spec.agenda

/** Seats everyone for the next session, carrying the state over. */
const reopen = (s: GroupState, next: Partial<GroupSpec>, coming: Record<Seat, Partial<MemberSpec>>, events: BetweenEvent[]): GroupState => {
  const given = new Map((next.members ?? []).map((m) => [m.seat, m]))
  const fresh: MemberSpec[] = [...given.values()].filter((m) => !s.members[m.seat])
  const mayEnter = s.spec.open && s.spec.sessions - s.session > TOO_LATE_TO_ENTER && belonging(s).length < 8
  if (mayEnter && draw(week(s), 'entry') < 0.3) fresh.push(newcomer(s))
  const members = [...s.spec.members, ...fresh]
  // What a co-leader came in to do was for that session, like the intents of members.
  const leaders = s.spec.leaders.map((leader) => ({ ...leader, intents: [] }))
  const spec: GroupSpec = { ...s.spec, opening: undefined, leaders, agenda: closingOf(s.spec), ...next, session: s.session + 1, members }
  const blank = seat(spec, s.seed)
  const state: GroupState = {
    ...blank,
    norms: s.norms, dependence: s.dependence, phase: s.phase, doses: s.doses, endingNamed: s.endingNamed, off: next.without ?? s.off,
    pairs: { ...blank.pairs, ...s.pairs },
    themes: Object.fromEntries(Object.entries(s.themes).map(([theme, heat]) => [theme, round(0.5 * heat)])),
    agenda: { ...blank.agenda, dropped: s.agenda.dropped },
  }
  for (const m of Object.values(s.members)) {
    const how: Partial<MemberSpec> = { ...coming[m.seat], ...pickArrival(given.get(m.seat)) }
    state.members[m.seat] = {
      ...m,
      present: !m.left && !how.absent && !how.lateSeconds,
      standing: how.standing ?? false, coatOn: how.coatOn ?? false, intents: how.intents ?? facesTheEnd(s, m), lateSeconds: how.lateSeconds ?? 0,
      heard: 0.5, urge: round(0.3 * m.traits.talkativeness), signals: [], spoke: -1,
    }
  }
  meet(state, fresh)
  for (const m of fresh) events.push({ kind: 'enters', seat: m.seat })
  return state
}

const pickArrival = (m: MemberSpec | undefined): Partial<MemberSpec> => {
  if (!m) return {}
  const { intents, standing, coatOn, absent, lateSeconds } = m
  return Object.fromEntries(Object.entries({ intents, standing, coatOn, absent, lateSeconds }).filter(([, value]) => value !== undefined))
}

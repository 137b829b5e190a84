/** Between two sessions: absence, lateness, mails, the decision to stay away, who enters; and the next opening. */
import { ramp, round, step as stepBy } from './curves.ts'
import { fire, workingCopy } from './interpret.ts'
import { stay } from './measures.ts'
import { newcomer } from './random-group.ts'
import { draw } from './rng.ts'
import type { Key } from './rng.ts'
import { seat } from './seating.ts'
import { begin, close } from './sessions.ts'
import { situation } from './situation.ts'
import type { Act, BetweenEvent, Change, GroupSpec, GroupState, MemberSpec, MemberState, Seat, Step } from './types.ts'

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
  shift('wellbeing', 0.16)
  shift('hope', 0.1)
  return changes
}

/** Chance per week of leaving for a cause outside the group (g91). */
const OUTSIDE = 0.012

/** The chance that a member stays away for good, from his pull to leave against what holds him. */
export const leaveChance = (s: GroupState, m: MemberState): number => {
  const pull = m.ambivalence - stay(s, m)
  if (m.announced) return ramp(pull, -0.1, 0.4)
  // Coming costs an evening and some courage: what holds someone must outweigh the pull by a margin before he never thinks of staying away.
  const p = ramp(pull, -0.25, 0.55)
  // Moving house, a new job, an illness: some leave for reasons outside the group.
  return Math.max(OUTSIDE, p * p * 0.42)
}

/**
 * What happens until the next session, and that session's opening. Decisions are the members' own; the principles on the long
 * time scale act first. After the last session only the consequences are drawn and the floor is 'ended'.
 */
export const between = (state: GroupState, next: Partial<GroupSpec> = {}): { events: BetweenEvent[]; changes: Change[]; step: Step } => {
  const s = workingCopy(state.over ? state : close(state).state)
  const events: BetweenEvent[] = []
  const wasHere: Record<Seat, boolean> = {}
  for (const m of Object.values(s.members)) {
    wasHere[m.seat] = m.spoke >= 0 || m.present || m.away !== undefined
    m.present = !m.left
    delete m.away
  }
  const changes = fire(s, situation(s, NOBODY), 'between')
  for (const m of Object.values(s.members)) if (!m.left) changes.push(...live(s, m))
  const last = s.session >= s.spec.sessions
  const coming: Record<Seat, Partial<MemberSpec>> = {}
  if (!last) for (const m of Object.values(s.members)) if (!m.left) coming[m.seat] = decide(s, m, events, changes, wasHere[m.seat]!)
  if (last) return { events, changes, step: { state: { ...s, over: true }, turns: [], floor: 'ended' } }
  const reopened = reopen(s, next, coming, events)
  return { events, changes, step: begin(reopened) }
}

/** One member's decision about the next session; returns how he will come to it. */
const decide = (s: GroupState, m: MemberState, events: BetweenEvent[], changes: Change[], wasHere: boolean): Partial<MemberSpec> => {
  const pull = m.ambivalence - stay(s, m)
  if (draw(week(s), 'leaving', m.seat) < leaveChance(s, m)) {
    // Some mail one leader and come once more to say it, some simply do not come back.
    if (!m.announced && draw(week(s), 'mail', m.seat) < 0.45) {
      const leaders = Object.entries(m.leaderBond).sort(([, a], [, b]) => b - a)
      events.push({ kind: 'mail', from: m.seat, to: leaders[0]![0], theme: 'leaving' })
      return { coatOn: true, intents: [{ act: 'announces-leaving', theme: 'leaving', depth: 1, urgency: 0.9 }] }
    }
    const worked = s.priority?.kind === 'leaving' && s.priority.seat === m.seat && s.priority.work >= 0.5
    changes.push(...departs(s, m, worked))
    events.push({ kind: 'left', seat: m.seat, announced: m.announced })
    m.left = { session: s.session, turn: s.turn, where: 'between', workedThrough: worked }
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
const departs = (s: GroupState, m: MemberState, worked: boolean): Change[] => {
  const act: Act = { from: m.seat, to: 'group', kind: 'takes-leave', theme: 'leaving', depth: 0, rose: { above: 0, together: 0 } }
  const sit = situation({ ...s, recent: [] }, act)
  sit.facts.work = worked ? 1 : 0
  return fire(s, sit, 'takes-leave')
}

/** Seats everyone for the next session, carrying the state over. */
const reopen = (s: GroupState, next: Partial<GroupSpec>, coming: Record<Seat, Partial<MemberSpec>>, events: BetweenEvent[]): GroupState => {
  const given = new Map((next.members ?? []).map((m) => [m.seat, m]))
  const fresh: MemberSpec[] = [...given.values()].filter((m) => !s.members[m.seat])
  if (s.spec.open && Object.values(s.members).filter((m) => !m.left).length < 8 && draw(week(s), 'entry') < 0.3) fresh.push(newcomer(s))
  const members = [...s.spec.members, ...fresh]
  const spec: GroupSpec = { ...s.spec, opening: undefined, ...next, session: s.session + 1, members }
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
      standing: how.standing ?? false, coatOn: how.coatOn ?? false, intents: how.intents ?? [], lateSeconds: how.lateSeconds ?? 0,
      heard: 0.5, urge: round(0.3 * m.traits.talkativeness), signals: [], spoke: -1,
    }
  }
  for (const m of fresh) events.push({ kind: 'enters', seat: m.seat })
  return state
}

const pickArrival = (m: MemberSpec | undefined): Partial<MemberSpec> => {
  if (!m) return {}
  const { intents, standing, coatOn, absent, lateSeconds } = m
  return Object.fromEntries(Object.entries({ intents, standing, coatOn, absent, lateSeconds }).filter(([, value]) => value !== undefined))
}

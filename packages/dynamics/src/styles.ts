/**
 * Three ways of leading the same session (section 4 of the domain brief), as policies over the same interventions the trainee has.
 * The only file that knows a style by name. A policy sees what a leader in the room sees: who spoke, signs, coats, chairs, the clock,
 * the matter that lies open; never anyone's inner numbers.
 */
import { intervene } from './leader-acts.ts'
import { presentMembers } from './measures.ts'
import { draw, pick } from './rng.ts'
import { singled } from './situation.ts'
import { akin } from './themes.ts'
import type { Act, GroupState, MemberState, Seat } from './types.ts'
import { isLeader } from './types.ts'
import type { Intervention, LeaderStyle, Signal, Theme } from './vocabulary.ts'
import { LEADER_STYLES } from './vocabulary.ts'

/** How a co-leader leads whose spec names no style. */
export const DEFAULT_STYLE: LeaderStyle = 'protocol'

/** What can be seen from a leader's chair. */
interface View {
  s: GroupState
  me: Seat
  last: Act | undefined
  lastMember: Act | undefined
  /** How often I did this in this session. */
  did: (kind: Intervention) => number
  matter: GroupState['priority']
  here: MemberState[]
  sign: (signal: Signal) => MemberState[]
  theme: Theme
}

const viewOf = (s: GroupState, me: Seat): View => {
  const here = presentMembers(s).filter((m) => !m.left)
  const lastMember = s.recent.findLast((a) => !isLeader(a.from))
  const alive = s.recent.findLast((a) => a.theme !== 'none' && a.theme !== 'everyday' && a.theme !== 'programme')
  return {
    s, me, last: s.recent.at(-1), lastMember, did: (kind) => s.leaders[me]?.did[kind] ?? 0, matter: s.priority, here,
    sign: (signal) => here.filter((m) => m.signals.includes(signal)), theme: alive?.theme ?? s.spec.agenda[s.agenda.item]?.theme ?? 'none',
  }
}

/** A possible act and how much it lies on his tongue. */
type Option = [weight: number, act: Act]

const choose = (v: View, options: Option[]): Act | null => {
  const i = pick(options.map(([weight]) => Math.max(0, weight)), draw(v.s, 'policy', v.me))
  return i < 0 ? null : options[i]![1]
}

/** The next act of a leader in this style. Never throws; with nobody in the room he bears the silence. */
export const policy = (s: GroupState, style: LeaderStyle, seat: Seat): Act => {
  const v = viewOf(s, seat)
  if (v.here.length === 0) return intervene(seat, 'i19', 'group')
  return (style === 'protocol' ? protocol : style === 'individual' ? individual : group)(v)
}

/**
 * Ordinary leading: what the battery calls a therapist as there are many. Nobody has counted how often therapists lead in which way,
 * so each leader is a mixture of the three in proportions of his own, drawn once per course, and takes each act from one of them [D].
 */
export const ordinary = (s: GroupState, seat: Seat): Act => {
  const leaning = LEADER_STYLES.map((style) => {
    const u = draw({ seed: s.seed, session: 0, turn: 0 }, 'policy', `${seat}:leaning:${style}`)
    // Most leaders have a way they fall back on.
    return 0.1 + 0.4 * u + 0.5 * u * u
  })
  return policy(s, LEADER_STYLES[pick(leaning, draw(s, 'policy', `${seat}:style`))] ?? DEFAULT_STYLE, seat)
}

const act = (v: View, kind: Intervention, to: Seat[] | 'group', theme: Theme = v.theme, extra: { about?: Seat; tone?: number } = {}): Act => intervene(v.me, kind, to, theme, extra)
const inRoom = (v: View, seat: Seat | undefined): boolean => seat !== undefined && v.here.some((m) => m.seat === seat)
const quietest = (v: View): MemberState => v.here.toSorted((a, b) => (v.s.talk[a.seat] ?? 0) - (v.s.talk[b.seat] ?? 0))[0]!
const askedMe = (v: View): boolean => v.last !== undefined && !isLeader(v.last.from) && (v.last.kind === 'asks-leader' || v.last.kind === 'returns-to-programme')
const somebody = (v: View): Seat => (inRoom(v, v.lastMember?.from) ? v.lastMember!.from : quietest(v).seat)

// ---------------------------------------------------------------- protocol: the programme is what we came for

const protocol = (v: View): Act => {
  const { matter } = v
  const programme = act(v, matter ? 'i34' : 'i4', 'group', v.s.spec.agenda[v.s.agenda.item]?.theme ?? 'programme')
  if (matter && inRoom(v, matter.seat)) {
    const holder = [matter.seat]
    if (matter.kind === 'leaving') {
      const steps: Act[] = [act(v, 'i33', holder, 'progress'), act(v, 'i39', 'group', 'programme'), act(v, 'i32', holder, 'leaving'), programme]
      const done = Math.min(v.did('i33'), 1) + Math.min(v.did('i39'), 1) + Math.min(v.did('i32'), 1)
      return steps[done]!
    }
    const answer: Option[] =
      matter.kind === 'complaint' ? [[2, act(v, 'i37', holder, 'programme')], [1.5, act(v, 'i39', 'group')], [1.5, programme]]
      : matter.kind === 'conflict' ? [[1.5, act(v, 'i39', 'group')], [1.2, act(v, 'i27', 'group', 'frame')], [1.5, programme]]
      : matter.kind === 'monopoly' ? [[2, programme], [1, act(v, 'i22', holder, 'programme', { tone: -0.5 })], [0.6, act(v, 'i27', 'group', 'frame')]]
      : [[1, act(v, 'i37', holder)], [0.6, act(v, 'i30', holder)], [1.6, programme]]
    return choose(v, answer) ?? programme
  }
  if (askedMe(v)) return act(v, 'i37', [v.last!.from])
  if (v.did('i27') === 0 && v.s.turn < 6) return act(v, 'i27', 'group', 'frame')
  const round: Option[] = [
    [2.2, programme],
    [0.9, act(v, 'i29', [quietest(v).seat], 'progress')],
    [0.8, act(v, 'i33', [somebody(v)])],
    [0.5, act(v, 'i37', [somebody(v)])],
    [0.3, act(v, 'i10', 'group', 'programme')],
    [v.s.session <= 2 ? 0.3 : 0.05, act(v, 'i31', 'group', 'doubt')],
    [0.2, act(v, 'i9', 'group')],
    [0.15, act(v, 'i27', 'group', 'frame')],
  ]
  return choose(v, round) ?? programme
}

// ---------------------------------------------------------------- individual: one by one, the others listen

const individual = (v: View): Act => {
  const { matter, s } = v
  const client = matter && inRoom(v, matter.seat) ? matter.seat : clientOf(v)
  const one = [client]
  if (matter?.kind === 'leaving' && client === matter.seat) {
    return choose(v, [[2.2, act(v, 'i33', one, 'leaving')], [0.3 + 0.2 * v.did('i33'), act(v, 'i36', one, 'leaving')], [0.3, act(v, 'i29', one, 'leaving')], [0.1 * v.did('i33'), act(v, 'i32', one, 'leaving')], [0.12 * v.did('i33'), act(v, 'i4', 'group', 'programme')]])!
  }
  if (matter?.kind === 'complaint' && client === matter.seat) {
    return choose(v, [[2, act(v, 'i33', one, 'family')], [0.9, act(v, 'i38', one, 'family')], [0.5, act(v, 'i6', one, 'leaders')], [0.4, act(v, 'i37', one, 'programme')]])!
  }
  if (askedMe(v)) return choose(v, [[1, act(v, 'i37', [v.last!.from])], [1, act(v, 'i33', [v.last!.from])]])!
  const tense = s.members[client]!.signals.includes('leg-bounces') || s.members[client]!.signals.includes('jaw-tight')
  return choose(v, [
    [2.6, act(v, 'i33', one, themeOf(v, client))],
    [0.35, act(v, 'i29', one, 'progress')],
    [0.35, act(v, 'i18', one)],
    [tense ? 0.7 : 0.15, act(v, 'i30', one)],
    [0.25, act(v, 'i37', one)],
    [0.12, act(v, 'i38', one, themeOf(v, client))],
    [0.2, act(v, 'i14', one)],
    [0.3, act(v, 'i4', 'group', s.spec.agenda[s.agenda.item]?.theme ?? 'programme')],
    [0.15, act(v, 'i10', 'group')],
  ])!
}

/** Whom he is working with: the one he has been talking with, until it has been long enough; then the one who spoke least. */
const clientOf = (v: View): Seat => {
  const mine = v.s.recent.toReversed().filter((a) => a.from === v.me)
  const current = mine[0] ? singled(mine[0]) : null
  if (current && inRoom(v, current)) {
    const turns = mine.findIndex((a) => singled(a) !== current)
    if (turns >= 0 && turns < 5) return current
    if (turns < 0 && mine.length < 5) return current
  }
  return quietest(v).seat
}

const themeOf = (v: View, seat: Seat): Theme => v.s.recent.findLast((a) => a.from === seat && a.theme !== 'none' && a.theme !== 'everyday')?.theme ?? v.theme

// ---------------------------------------------------------------- group: the group is the one that helps

const group = (v: View): Act => {
  const { s, matter, me } = v
  const standing = v.here.find((m) => m.standing)
  if (standing && v.did('i1') < 2) return act(v, 'i1', [standing.seat], 'frame')
  const filler = filling(v)
  if (filler && matter?.kind !== 'leaving') return act(v, 'i22', [filler], v.lastMember!.theme)
  const worked = matter ? work(v) : null
  if (worked) return worked
  if (s.agenda.letGo && !matter) {
    const closing: Option[] = [[v.did('i9') ? 0.2 : 0.6, act(v, 'i9', 'group', 'group')], [1.4, act(v, 'i4', 'group', s.spec.agenda[s.agenda.item]?.theme ?? 'programme')]]
    return choose(v, closing)!
  }
  return choose(v, everyday(v)) ?? intervene(me, 'i19', 'group')
}

/** Who has been telling and telling while the others sit back. */
const filling = (v: View): Seat | null => {
  const last = v.s.recent.slice(-3)
  const seat = last[0]?.from
  return last.length === 3 && last.every((a) => a.from === seat && a.kind === 'tells') && inRoom(v, seat) ? seat! : null
}

/** What a matter that lies open asks for next. */
const work = (v: View): Act | null => {
  const { s, matter } = v
  if (!matter || !inRoom(v, matter.seat)) return null
  const about = { about: matter.seat }
  const holder = s.members[matter.seat]!
  const done = v.did
  switch (matter.kind) {
    case 'leaving': {
      if (done('i12') === 0) return act(v, 'i12', 'group', 'leaving', about)
      if (done('i14') === 0) return act(v, 'i14', 'group', 'leaving', about)
      if (!s.agenda.letGo && done('i3') === 0) return act(v, 'i3', 'group', 'leaving')
      const mind = holder.announced && holder.coatOn
      if (done('i2') === 0) return act(v, 'i2', 'group', 'doubt')
      if (mind && done('i14') < 2) return act(v, 'i14', 'group', 'leaving', about)
      if (done('i10') === 0) return act(v, 'i10', 'group', 'doubt')
      if (done('i11') === 0) return act(v, 'i11', 'group', 'doubt')
      if (mind && done('i32') === 0) return act(v, 'i32', 'group', 'leaving', about)
      return choose(v, [[done('i8') ? 0.2 : 2, act(v, 'i8', 'group', 'leaders')], [0.6, act(v, 'i10', 'group', 'doubt')], [0.5, act(v, 'i9', 'group', 'group')], [0.5, act(v, 'i19', 'group')]])
    }
    case 'conflict': {
      const against = attackers(v)
      const target = s.recent.findLast((a) => a.kind === 'attacks' && a.to !== 'group')
      const pair = [...new Set([matter.seat, ...(target ? (target.to as Seat[]).filter((seat) => inRoom(v, seat)) : [])])]
      return choose(v, [
        [against > 1 ? 2 : 0.3, act(v, 'i24', 'group', v.theme, { about: target ? singled(target) ?? undefined : undefined })],
        [1.6 / (1 + done('i5')), act(v, 'i5', pair, 'conflict')],
        [0.8 / (1 + done('i26')), act(v, 'i26', pair, 'conflict')],
        [0.8, act(v, 'i12', 'group', 'conflict')],
        [done('i5') > 0 ? 1 : 0.2, act(v, 'i16', 'group', 'conflict')],
        [v.sign('leg-bounces').length > 2 ? 1 : 0.1, act(v, 'i30', 'group', 'conflict')],
        [matter.work > 0.4 ? 1 : 0.1, act(v, 'i10', 'group', 'anger')],
      ])
    }
    case 'complaint':
      if (done('i6') === 0) return act(v, 'i6', [matter.seat], 'leaders')
      if (done('i7') === 0) return act(v, 'i7', 'group', 'leaders')
      if (!s.agenda.letGo && done('i3') === 0) return act(v, 'i3', 'group', 'leaders')
      return choose(v, [
        [2 / (1 + done('i2')), act(v, 'i2', 'group', 'progress')],
        [1.4 / (1 + done('i10')), act(v, 'i10', 'group', 'progress')],
        [1 / (1 + done('i8')), act(v, 'i8', 'group', 'leaders')],
        [0.8 / (1 + done('i6')), act(v, 'i6', [matter.seat], 'leaders')],
        [0.6, act(v, 'i21', [quietest(v).seat], 'leaders')],
        [0.4, act(v, 'i19', 'group')],
        [v.sign('leg-bounces').length > 2 ? 0.8 : 0.1, act(v, 'i30', 'group')],
        [matter.work > 0.5 && done('i11') === 0 ? 1 : 0, act(v, 'i11', 'group', 'progress')],
      ])
    case 'monopoly':
      if (v.last?.kind === 'i22') return null
      if (done('i22') === 0) return act(v, 'i22', [matter.seat], matter.theme)
      return choose(v, [[1.2, act(v, 'i22', [matter.seat], matter.theme)], [1.2 / (1 + done('i16')), act(v, 'i16', 'group', 'silence')], [1, act(v, 'i10', 'group', matter.theme)], [1, act(v, 'i21', [quietest(v).seat], matter.theme)]])
    case 'disclosure':
      return choose(v, [
        [2 / (1 + 0.5 * done('i10')), act(v, 'i10', 'group', matter.theme)],
        [0.8 / (1 + done('i2')), act(v, 'i2', 'group', matter.theme)],
        [v.sign('leg-bounces').length + v.sign('jaw-tight').length > 2 ? 1.4 : 0.3, act(v, 'i30', 'group', matter.theme)],
        [0.8, act(v, 'i19', 'group')],
        [0.6 / (1 + done('i13')), act(v, 'i13', 'group', matter.theme)],
        [0.4, act(v, 'i9', 'group', matter.theme)],
      ])
  }
}

const attackers = (v: View): number => new Set(v.s.recent.filter((a) => a.kind === 'attacks').map((a) => a.from)).size

/** When nothing asks for priority: norms, contact, the theme of the day as the group's own. */
const everyday = (v: View): Option[] => {
  const { s } = v
  const done = v.did
  const nodding = v.sign('nods').find((m) => m.seat !== v.last?.from)
  const silent = quietest(v)
  const early = s.session <= 3
  const nearEnd = s.spec.sessions > 3 && s.spec.sessions - s.session <= 2
  const spokenTheme = v.lastMember && v.lastMember.depth > 0 ? v.lastMember.theme : null
  const options: Option[] = [
    [1.2, act(v, 'i4', 'group', s.spec.agenda[s.agenda.item]?.theme ?? 'programme')],
    [spokenTheme && akin(spokenTheme, v.theme) ? 1.6 / (1 + done('i2')) : 0, act(v, 'i2', 'group', spokenTheme ?? v.theme)],
    [spokenTheme ? 1.4 / (1 + 0.5 * done('i10')) : 0.4, act(v, 'i10', 'group', spokenTheme ?? v.theme)],
    [nodding ? 1.2 : 0, act(v, 'i10', [nodding?.seat ?? silent.seat], v.theme)],
    [s.turn > 18 && (s.talk[silent.seat] ?? 0) < 12 ? 1 / (1 + done('i21')) : 0, act(v, 'i21', [silent.seat], v.theme)],
    [0.7 / (1 + done('i13')), act(v, 'i13', 'group', v.theme)],
    [early ? 0.9 / (1 + done('i26')) : 0.2 / (1 + done('i26')), act(v, 'i26', 'group', 'group')],
    [s.session <= 4 ? 0.9 / (1 + 3 * done('i31')) : 0, act(v, 'i31', 'group', 'doubt')],
    [0.5 / (1 + done('i9')), act(v, 'i9', 'group', 'group')],
    [v.sign('leans-back').length > 1 ? 1.2 / (1 + done('i12')) : 0.2, act(v, 'i12', 'group', v.theme)],
    [s.session >= 3 && s.session <= 8 ? 0.8 / (1 + 3 * done('i8')) : 0.1 / (1 + done('i8')), act(v, 'i8', 'group', 'leaders')],
    [s.silences > 0 ? 0.6 : 0.15, act(v, 'i19', 'group')],
    [s.silences > 0 && v.sign('looks-down').length > 1 ? 0.8 : 0, act(v, 'i20', 'group', 'silence')],
    [v.sign('leg-bounces').length > v.here.length / 2 ? 1 : 0.05, act(v, 'i30', 'group')],
    [s.session > 2 ? 0.5 / (1 + done('i11')) : 0, act(v, 'i11', 'group', 'progress')],
    [s.session > 2 ? 0.4 / (1 + done('i14')) : 0, act(v, 'i14', 'group', v.theme, { about: somebody(v) })],
    [s.session > 3 ? 0.3 / (1 + done('i15')) : 0, act(v, 'i15', 'group', v.theme)],
    [nearEnd ? 2 / (1 + 2 * done('i32')) : 0, act(v, 'i32', 'group', 'ending')],
    [0.25 / (1 + done('i27')), act(v, 'i27', 'group', 'frame')],
  ]
  // A question put to the leader goes to the group.
  return askedMe(v) ? [[1.5, act(v, 'i12', 'group', v.theme)], [0.7, act(v, 'i37', [v.last!.from])], ...options.slice(0, 3)] : options
}

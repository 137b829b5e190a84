/** The member's act: what this person does with the floor, from his state, his nature and what was just done. */
import type { Compiled } from './compile.ts'
import { compile } from './compile.ts'
import { clamp } from './curves.ts'
import { INCLINATIONS } from './inclinations.ts'
import { fits } from './intents.ts'
import { isIntervention } from './leader-acts.ts'
import { pairOf } from './measures.ts'
import { MEMBER_ACT_FORMS } from './member-acts.ts'
import { AFTER_LEADER, AFTER_MEMBER } from './responses.ts'
import { draw, pick } from './rng.ts'
import { aftermath, singled } from './situation.ts'
import { akin } from './themes.ts'
import type { Act, Depth, GroupState, MemberState, Seat } from './types.ts'
import { isLeader } from './types.ts'
import type { MemberAct, Theme } from './vocabulary.ts'
import { MEMBER_ACTS } from './vocabulary.ts'

const COMPILED: Record<MemberAct, { open: Compiled; own: Compiled }> = Object.fromEntries(
  MEMBER_ACTS.map((act) => [act, { open: compile(INCLINATIONS[act].open), own: compile(INCLINATIONS[act].own) }]),
) as Record<MemberAct, { open: Compiled; own: Compiled }>

/** Interventions that go to one person but are meant for all. */
const FOR_ALL: ReadonlySet<string> = new Set(['i5', 'i14', 'i22', 'i24', 'i32', 'i13', 'i9'])

/** The last leader's act that still asks for something, and how many member turns ago it was. */
interface Question {
  act: Act
  age: number
}
const openQuestion = (s: GroupState): Question | null => {
  let age = 0
  for (let i = s.recent.length - 1; i >= 0; i--) {
    const act = s.recent[i]!
    if (isLeader(act.from)) return act.kind === 'i40' && age > 0 ? null : { act, age }
    age++
  }
  return null
}

/** Whose matter this is for someone about to speak: whom the open question is about, or who just spoke of himself. */
export const topicOf = (s: GroupState, me: Seat): Seat | null => {
  const question = openQuestion(s)
  if (question && question.age <= 5) {
    const { act } = question
    const about = act.about ?? (FOR_ALL.has(act.kind) || act.kind === 'i12' ? (singled(act) ?? s.priority?.seat) : undefined)
    if (about && about !== me && s.members[about]) return about
  }
  for (let i = s.recent.length - 1; i >= 0 && i >= s.recent.length - 3; i--) {
    const act = s.recent[i]!
    if (isLeader(act.from) || act.from === me) continue
    if (!s.members[act.from]?.present) continue
    if (MEMBER_ACT_FORMS[act.kind as MemberAct].self) return act.from
    const about = act.about ?? singled(act)
    if (about && about !== me && s.members[about]?.present) return about
    return act.from
  }
  const holder = s.priority?.seat
  return holder && holder !== me ? holder : null
}

const aboutMe = (act: Act, me: Seat): boolean => act.about === me

/** How strongly the open question of a leader works on this member, 0–1. */
const questionPull = (question: Question, me: Seat): number => {
  const { act, age } = question
  let fade = 1
  for (let i = 0; i < age; i++) fade *= 0.86
  // A question about him is for the others.
  if (aboutMe(question.act, me) && act.to === 'group') return 0.06 * fade
  if (act.to === 'group') return 0.9 * fade
  if (act.to.includes(me)) return age === 0 ? 1 : 0.5 * fade
  return (FOR_ALL.has(act.kind) ? 0.7 : 0.2) * fade
}

/** What one may well do twice running; the rest nobody likes to repeat. */
const REPEATABLE: ReadonlySet<MemberAct> = new Set(['tells', 'answers', 'stays-silent', 'agrees'])

/** Weights of all member acts for this member now, in the order of MEMBER_ACTS. */
export const weighActs = (s: GroupState, m: MemberState): number[] => {
  const topic = topicOf(s, m.seat)
  const scene = { s, sit: { ...aftermath(s), subject: topic }, each: m }
  const question = openQuestion(s)
  const pulled = question ? questionPull(question, m.seat) : 0
  const fromLeader = question && isIntervention(question.act.kind) ? AFTER_LEADER[question.act.kind] : null
  const previous = s.recent.findLast((a) => !isLeader(a.from) && a.from !== m.seat)
  const isLast = previous !== undefined && previous === s.recent.at(-1)
  const response = previous ? AFTER_MEMBER[previous.kind as MemberAct] : null
  const forMe = previous !== undefined && previous.to !== 'group' && previous.to.includes(m.seat)
  const fromMember = response ? (forMe ? response.addressed : response.others) : null
  const near = forMe ? 1.1 : previous?.to === 'group' ? 0.75 : 0.5
  const reach = isLast ? near : 0.15
  const justDid = new Set(s.recent.filter((a) => a.from === m.seat).slice(-2).map((a) => a.kind))
  return MEMBER_ACTS.map((act) => {
    const called = pulled * (fromLeader?.[act] ?? 0) + reach * (fromMember?.[act] ?? 0)
    const open = called > 0 ? clamp(COMPILED[act].open(scene), 0, 2) : 0
    let weight = (called * open + Math.max(0, COMPILED[act].own(scene))) * (justDid.has(act) && !REPEATABLE.has(act) ? 0.4 : 1)
    for (const intent of m.intents) if (intent.act === act && fits(s, m, act)) weight += 5 * intent.urgency
    return weight
  })
}

/** What this member does with the floor. */
export const chooseAct = (s: GroupState, seat: Seat): Act => {
  const m = s.members[seat]!
  const chosen = pick(weighActs(s, m), draw(s, 'act', seat))
  const kind: MemberAct = chosen < 0 ? 'stays-silent' : MEMBER_ACTS[chosen]!
  const topic = topicOf(s, seat)
  const { to, about } = aim(s, m, kind, topic)
  const theme = themeFor(s, m, kind)
  const depth = depthFor(s, m, kind, theme)
  const last = s.recent.at(-1)
  const act: Act = { from: seat, to, kind, theme, depth, rose: roseFor(s, m, kind, to, last) }
  if (about !== undefined) act.about = about
  const said = last && last.from !== seat ? (s.members[last.from]?.spoke ?? s.leaders[last.from]?.spoke ?? -1) : -1
  if (said >= 0) act.replyTo = said
  return act
}

// ---------------------------------------------------------------- to whom

const toLeaders = (s: GroupState): Seat[] => {
  const last = s.recent.findLast((a) => isLeader(a.from))
  return [last?.from ?? s.spec.leaders[0]!.seat]
}

const TO_ONE: Partial<Record<MemberAct, number>> = {
  asks: 0.95, 'gives-back': 0.8, misses: 0.6, startles: 0.45, recognises: 0.5, reassures: 0.85, advises: 0.85, attacks: 0.97, disagrees: 0.75, 'makes-amends': 0.9,
  answers: 0.7, agrees: 0.55, evades: 0.5, jokes: 0.3, echoes: 0.35, discloses: 0.2, tells: 0.2, 'defends-leaving': 0.55, wavers: 0.3, 'decides-to-stay': 0.2, reasons: 0.15,
}

/** The other member this act is meant for, before deciding whether it is said to him or to all. */
const partner = (s: GroupState, m: MemberState, kind: MemberAct, topic: Seat | null): Seat | null => {
  const last = s.recent.at(-1)
  const lastMember = last && !isLeader(last.from) && last.from !== m.seat && s.members[last.from]?.present ? last.from : null
  switch (kind) {
    case 'gives-back': case 'misses': case 'startles': return topic ?? lastMember
    case 'reassures': case 'advises': return topic && s.members[topic]?.present ? topic : lastMember
    case 'attacks': return mostIrritating(s, m) ?? lastMember
    case 'makes-amends': {
      const mine = s.recent.findLast((a) => a.from === m.seat && (a.kind === 'attacks' || a.kind === 'disagrees'))
      const target = mine ? (singled(mine) ?? null) : null
      return target && !isLeader(target) && s.members[target]?.present ? target : (lastMember ?? topic)
    }
    case 'recognises': case 'asks': {
      // Mostly to who just spoke, sometimes to whom he spoke to, sometimes to whose matter it is.
      const u = draw(s, 'target', `${m.seat}:who`)
      const third = last && singled(last)
      if (u < 0.6 && third && third !== m.seat && s.members[third]?.present) return third
      return lastMember && u < 0.85 ? lastMember : topic && s.members[topic]?.present ? topic : lastMember
    }
    default: {
      // Who comes in between two mostly joins the one who spoke, in speaking to the other.
      const third = last && singled(last)
      if (third && third !== m.seat && s.members[third]?.present && draw(s, 'target', `${m.seat}:who`) < 0.6) return third
      return lastMember ?? (last && isLeader(last.from) ? null : topic)
    }
  }
}

const mostIrritating = (s: GroupState, m: MemberState): Seat | null => {
  let worst: Seat | null = null
  let most = 0.3
  for (const other of Object.values(s.members)) {
    if (other.seat === m.seat || !other.present) continue
    const t = pairOf(s, m.seat, other.seat).tension
    if (t > most) [worst, most] = [other.seat, t]
  }
  return worst
}

/** Who goes on after speaking to one person usually turns to all. */
const TURNS_TO_ALL: ReadonlySet<MemberAct> = new Set(['tells', 'discloses', 'recognises', 'answers', 'agrees', 'evades', 'jokes', 'echoes', 'reasons', 'wavers', 'defends-leaving', 'disagrees'])

/** Short answers that may go back to the leader who asked the circle. */
const TO_ASKER: ReadonlySet<MemberAct> = new Set(['answers', 'agrees', 'evades', 'disagrees', 'echoes', 'jokes'])

const aim = (s: GroupState, m: MemberState, kind: MemberAct, topic: Seat | null): { to: Seat[] | 'group'; about?: Seat } => {
  if (kind === 'asks-leader' || kind === 'returns-to-programme') return { to: toLeaders(s) }
  if (kind === 'criticises-leaders') return { to: draw(s, 'target', m.seat) < 0.6 ? s.spec.leaders.map((leader) => leader.seat) : toLeaders(s) }
  const last = s.recent.at(-1)
  const askedByLeader = last && isLeader(last.from) && singled(last) === m.seat
  if (askedByLeader && (kind === 'answers' || kind === 'evades' || kind === 'agrees' || kind === 'defends-leaving' || kind === 'discloses' || kind === 'tells')) {
    return { to: draw(s, 'target', m.seat) < 0.85 ? [last.from] : 'group' }
  }
  if (last && isLeader(last.from) && TO_ASKER.has(kind) && draw(s, 'target', m.seat) < 0.5) return { to: [last.from] }
  if (last?.from === m.seat && last.to !== 'group' && TURNS_TO_ALL.has(kind)) return { to: 'group' }
  const other = partner(s, m, kind, topic)
  // What a leader laid before all is mostly answered before all, whoever it is about.
  const one = other && s.members[other]?.present ? (TO_ONE[kind] ?? 0) * (last && isLeader(last.from) && last.to === 'group' ? 0.3 : 1) : 0
  if (other && draw(s, 'target', m.seat) < one) return { to: [other] }
  return other && (kind === 'gives-back' || kind === 'misses' || kind === 'startles' || kind === 'recognises' || kind === 'reassures') ? { to: 'group', about: other } : { to: 'group' }
}

// ---------------------------------------------------------------- about what, how deep, how

const OWN_THEME: Partial<Record<MemberAct, Theme>> = {
  'announces-leaving': 'leaving', 'defends-leaving': 'leaving', 'takes-leave': 'leaving', 'decides-to-stay': 'leaving', misses: 'leaving', startles: 'leaving',
  'criticises-leaders': 'leaders', 'returns-to-programme': 'programme', evades: 'everyday', jokes: 'everyday', proposes: 'group', attacks: 'conflict', 'makes-amends': 'conflict',
}

const onTable = (s: GroupState): Theme => {
  for (const act of s.recent.toReversed()) if (act.theme !== 'none' && act.theme !== 'everyday' && (act.theme !== 'programme' || act === s.recent.at(-1))) return act.theme
  return s.spec.agenda[s.agenda.item]?.theme ?? 'none'
}

const themeFor = (s: GroupState, m: MemberState, kind: MemberAct): Theme => {
  const intent = m.intents.find((i) => i.act === kind)
  if (intent) return intent.theme
  const own = OWN_THEME[kind]
  if (own) return own
  const table = onTable(s)
  if (kind === 'wavers') return akin(table, 'doubt') ? table : 'doubt'
  if (kind !== 'discloses' && kind !== 'recognises' && kind !== 'tells') return table
  if ((m.traits.themes[table] ?? 0) >= 0.2) return table
  // His own matter, the nearest to what is on the table that he does not avoid.
  const themes = Object.entries(m.traits.themes) as [Theme, number][]
  const weights = themes.map(([theme, weight]) => weight * (1 - 0.8 * (m.traits.avoids[theme] ?? 0)) * (akin(theme, table) ? 3 : 0.4 + (s.themes[theme] ?? 0)))
  const i = pick(weights, draw(s, 'theme', m.seat))
  return i < 0 ? (kind === 'tells' ? 'everyday' : table) : themes[i]![0]
}

const depthFor = (s: GroupState, m: MemberState, kind: MemberAct, theme: Theme): Depth => {
  const [least, most] = MEMBER_ACT_FORMS[kind].depth
  if (least === most) return least
  const intent = m.intents.find((i) => i.act === kind)
  if (intent) return intent.depth
  const readiness = 0.45 * m.safety + 0.25 * s.norms.openness + 0.3 * m.touched - 0.35 * (m.traits.avoids[theme] ?? 0) + 0.5 * (draw(s, 'depth', m.seat) - 0.5)
  const depth = readiness > 0.74 ? 3 : readiness > 0.5 ? 2 : readiness > 0.25 ? 1 : 0
  return Math.max(least, Math.min(most, depth)) as Depth
}

const roseFor = (s: GroupState, m: MemberState, kind: MemberAct, to: Seat[] | 'group', last: Act | undefined): Act['rose'] => {
  const form = MEMBER_ACT_FORMS[kind]
  const mine = last !== undefined && last.to !== 'group' && last.to.includes(m.seat)
  const irritated = to === 'group' ? 0 : Math.max(...to.map((seat) => (isLeader(seat) ? (m.leaderTension[seat] ?? 0) : pairOf(s, m.seat, seat).tension)))
  const above = form.above + 0.5 * (m.traits.dominance - 0.5) - (mine ? 0.3 * last.rose.above : 0)
  const together = form.together + 0.4 * (m.traits.warmth - 0.5) - 0.5 * irritated + (mine ? 0.25 * last.rose.together : 0)
  return { above: Math.round(100 * clamp(above, -1, 1)) / 100, together: Math.round(100 * clamp(together, -1, 1)) / 100 }
}

/** How long a member's act takes, in seconds. */
export const memberSeconds = (s: GroupState, m: MemberState, kind: MemberAct): number => {
  const base = MEMBER_ACT_FORMS[kind].seconds
  return Math.max(2, Math.round(base * (0.35 + 0.9 * m.traits.talkativeness + 0.5 * draw(s, 'length', m.seat)) * (kind === 'tells' && m.traits.talkativeness > 0.8 ? 2 : 1)))
}


/** What is the case around an act: the facts that principles, weights and signs may ask for. */
import { clamp } from './curves.ts'
import type { Derived, Fact } from './expressions.ts'
import { LEADER_ACTS, isIntervention } from './leader-acts.ts'
import { cohesion, meanBond, presentMembers } from './measures.ts'
import { EXPECTS } from './responses.ts'
import { akin } from './themes.ts'
import { GRAVITY } from './priority.ts'
import type { Act, GroupState, MemberState, Seat, Turn } from './types.ts'
import { isLeader } from './types.ts'

/** What all facts describe: an act (or a silence) and who is who in it. */
export interface Situation {
  act: Act
  actor: Seat
  /** Whom the act is about: named, else the one spoken to, else whose matter it is. */
  subject: Seat | null
  holder: Seat | null
  facts: Record<Fact, number>
  /** Derived numbers already asked for, per member; only where the state no longer changes (aftermath). */
  memo?: Map<MemberState, Partial<Record<Derived, number>>>
}

const one = (yes: boolean): number => (yes ? 1 : 0)

/** The single person spoken to, or null. */
export const singled = (act: Act): Seat | null => (act.to !== 'group' && act.to.length === 1 ? act.to[0]! : null)
export const speaksTo = (act: Act, seat: Seat): boolean => act.from !== seat && (act.to === 'group' || act.to.includes(seat))

/** How many turns a leader and one member have now been talking with only each other; i33 counts double, being long. */
const dyadLength = (recent: readonly Act[], act: Act): number => {
  const pair = isLeader(act.from) ? singled(act) : act.from
  if (!pair || isLeader(pair)) return 0
  let turns = 0
  for (let i = recent.length; i >= 0; i--) {
    const a = i === recent.length ? act : recent[i]!
    const within = isLeader(a.from) ? singled(a) === pair : a.from === pair
    if (!within) break
    turns += a.kind === 'i33' ? 2 : 1
  }
  return turns
}

const WORDLESS: ReadonlySet<string> = new Set(['withdraws', 'stays-silent', 'i19', 'i35'])

/** Turns in a row in which this member tells and tells; who asks him on does not break it. */
const runLength = (recent: readonly Act[], act: Act): number => {
  if (act.kind !== 'tells') return 0
  let run = 1
  for (let i = recent.length - 1; i >= 0; i--) {
    const a = recent[i]!
    if (a.from === act.from && a.kind === 'tells') run++
    else if (a.kind !== 'asks' || singled(a) !== act.from) break
  }
  return run
}

/** Acts in a row by this actor. */
const streak = (recent: readonly Act[], act: Act): number => {
  let n = 1
  while (n <= recent.length && recent[recent.length - n]!.from === act.from) n++
  return n
}

/** The act's subject: named, else the one addressed, else the last who spoke of the theme, else the holder of the priority. */
export const subjectOf = (s: GroupState, act: Act): Seat | null => {
  if (act.about !== undefined) return act.about
  const single = singled(act)
  if (single && !isLeader(single)) return single
  if (isLeader(act.from) && s.priority && s.priority.kind !== 'monopoly') return s.priority.seat
  for (let i = s.recent.length - 1; i >= 0; i--) {
    const a = s.recent[i]!
    if (a.from === act.from || isLeader(a.from)) continue
    if (act.theme === 'none' || akin(a.theme, act.theme) || !isLeader(act.from)) return a.from
  }
  return s.priority && s.priority.seat !== act.from ? s.priority.seat : null
}

const LISTEN: ReadonlySet<string> = new Set(['i5', 'i6', 'i24', 'i26', 'i30'])
const INVITE: ReadonlySet<string> = new Set(['i6', 'i7', 'i8'])

/** Facts around an act that is about to change the state `s`; for a silence give its length and quality. */
export const situation = (s: GroupState, act: Act, silence?: NonNullable<Turn['silence']>): Situation => {
  const byLeader = isLeader(act.from)
  const is = byLeader && isIntervention(act.kind) ? LEADER_ACTS[act.kind] : null
  const subject = subjectOf(s, act)
  let same = 0
  let chain = 0
  let sinceLeader = false
  let spoken = 0
  let dosed = false
  let contained = false
  let invited = false
  let contradicts = false
  let limited = false
  let asked = byLeader && act.to === 'group' && (is?.expects ?? 0) >= 0.6
  for (let i = s.recent.length - 1, back = 1; i >= 0; i--, back++) {
    const a = s.recent[i]!
    const lead = isLeader(a.from)
    if (a.kind === act.kind && a.from === act.from) same++
    if (lead && !sinceLeader && !byLeader && chain < 4 && a.to === 'group' && isIntervention(a.kind) && LEADER_ACTS[a.kind].expects >= 0.6) asked = true
    if (lead) sinceLeader = true
    else if (!sinceLeader) chain++
    if (!lead && a.depth > spoken && (act.theme === 'none' || akin(a.theme, act.theme))) spoken = a.depth
    if (back <= 4 && a.kind === 'i30') dosed = true
    if (back <= 4 && LISTEN.has(a.kind)) contained = true
    if (back <= 8 && INVITE.has(a.kind)) invited = true
    if (a.kind === 'i22') limited = true
    if (back <= 2 && byLeader && lead && a.from !== act.from && a.kind !== act.kind && (a.kind === 'i33' || a.kind === 'i34' || a.kind === 'i36' || a.kind === 'i37')) contradicts = true
  }
  const talk = subject !== null && !isLeader(subject) && (byLeader || WORDLESS.has(act.kind)) ? subject : act.from
  let memberTalk = 0
  for (const seat in s.members) memberTalk += s.talk[seat] ?? 0
  const present = presentMembers(s)
  const sessions = s.spec.sessions
  const priority = s.priority
  const holder = priority?.seat ?? null
  return {
    act, actor: act.from, subject, holder,
    facts: {
      toGroup: one(act.to === 'group'),
      toOne: one(act.to !== 'group' && act.to.length === 1),
      byLeader: one(byLeader),
      depth: act.depth,
      above: act.rose.above,
      together: act.rose.together,
      // d2: 1, then 1/1.5, 1/2, … for the same again; and half as much after sixty turns, a third after a hundred and twenty.
      fresh: s.off.length > 0 && s.off.includes('d2') ? 1 : 1 / ((1 + 0.5 * same) * (1 + s.turn / 60)),
      caring: is?.caring ?? 0,
      stimulating: is?.stimulating ?? 0,
      meaning: is?.meaning ?? 0,
      directing: is?.directing ?? 0,
      working: is?.cohesionWork ?? 0,
      question: is ? one(is.expects >= 0.6) : one(act.kind === 'asks' || act.kind === 'asks-leader'),
      expects: is ? is.expects : EXPECTS[act.kind as keyof typeof EXPECTS] ?? 0,
      dyad: dyadLength(s.recent, act),
      run: runLength(s.recent, act),
      streak: streak(s.recent, act),
      // How far the share of talk of whoever this is about exceeds an equal share; only once there has been some talk.
      share: memberTalk > 180 ? clamp((s.talk[talk] ?? 0) / memberTalk - 1 / Math.max(1, present.length)) : 0,
      chain: byLeader ? 0 : chain + 1,
      priority: one(priority !== null),
      leaving: one(priority?.kind === 'leaving'),
      conflict: one(priority?.kind === 'conflict'),
      complaint: one(priority?.kind === 'complaint'),
      disclosure: one(priority?.kind === 'disclosure'),
      monopoly: one(priority?.kind === 'monopoly'),
      work: priority?.work ?? 0,
      // How heavy a matter that one would be to step over.
      gravity: priority ? GRAVITY[priority.kind] : 0,
      age: priority ? s.turn - priority.since : 0,
      breach: one(present.some((m) => m.standing)),
      letGo: one(s.agenda.letGo),
      worked: s.worked,
      dropped: s.agenda.dropped,
      early: one(s.session < 3),
      progress: sessions > 1 ? (s.session - 1) / (sessions - 1) : 0,
      nearEnd: one(sessions > 3 && sessions - s.session <= 2),
      authority: clamp(1 - 3 * Math.abs(s.phase - 0.33)),
      beginning: one(s.phase < 0.2),
      cohesion: cohesion(s),
      meanBond: meanBond(s, present),
      spoken: spoken / 3,
      dosed: one(dosed),
      contained: one(contained),
      invited: one(invited),
      contradicts: one(contradicts),
      seconds: silence?.counts ?? 0,
      silence: one(silence !== undefined),
      workingSilence: one(silence?.quality === 'working'),
      frightenedSilence: one(silence?.quality === 'frightened'),
      structure: s.spec.structureNeed,
      size: present.length,
      clock: clamp(s.t / (s.spec.minutes * 60)),
      toLeader: one(act.to !== 'group' && act.to.some((seat) => isLeader(seat))),
      // Weights that all members share out among themselves.
      perHead: 4 / Math.max(3, present.length),
      // A leader's question to the circle to which fewer than four turns have come.
      asked: one(asked),
      limited: one(limited || act.kind === 'i22'),
      onEnding: one(byLeader && (act.theme === 'ending' || act.kind === 'i32')),
    },
  }
}

const NOTHING: Act = { from: 'leader', to: 'group', kind: 'other', theme: 'none', depth: 0, rose: { above: 0, together: 0 } }

/** Computed once per finished state: floor, answers and signs all ask for it. A cache, not a memory: same state, same answer. */
const AFTERMATHS = new WeakMap<GroupState, Situation>()

/** The situation after the last act: what floor, answers and signs go by. The state must be finished (turn.ts). */
export const aftermath = (s: GroupState): Situation => {
  const known = AFTERMATHS.get(s)
  if (known) return known
  const last = s.recent.at(-1)
  const sit = last ? situation({ ...s, recent: s.recent.slice(0, -1) }, last) : situation(s, NOTHING)
  sit.memo = new Map()
  AFTERMATHS.set(s, sit)
  return sit
}

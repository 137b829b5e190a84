/** What a leader can see and has heard at a moment: the roles and occasions that the table of what can be said there asks for. Never anyone's inner numbers. */
import { presentMembers } from '../measures.ts'
import { MEMBER_ACT_FORMS } from '../member-acts.ts'
import { singled } from '../acts.ts'
import { akin } from '../themes.ts'
import type { Act, GroupState, MemberState, Seat } from '../types.ts'
import { TRAINEE, isLeader } from '../types.ts'
import type { MemberAct, Signal, Theme } from '../vocabulary.ts'

/** Who can be meant: the one seat that has this part at the moment, if anyone has. */
export const ROLES = ['standing', 'speaker', 'matter', 'quietest', 'attacked', 'filler', 'late', 'advised', 'sign', 'critic', 'leaver', 'linked', 'colleague'] as const
export type Role = (typeof ROLES)[number]

/** What can be the case. */
export const OCCASIONS = [
  'matter', 'unworked', 'leaving', 'conflict', 'complaint', 'letGo', 'spoken', 'own', 'silence', 'tension', 'doubt', 'disagreement', 'twoSides', 'early', 'parting', 'lastPart', 'opening', 'underWay', 'fresh', 'deep', 'asked', 'standing',
] as const
export type Occasion = (typeof OCCASIONS)[number]

export interface Sight {
  who: Record<Role, Seat | null>
  is: Record<Occasion, boolean>
  /** What was last spoken of, else the theme of the programme. */
  theme: Theme
  programme: Theme
}

/** From here on a matter counts as worked through far enough to go on with the programme (as in turn.ts). */
const WORKED = 0.6
/** Signs that something is going on in someone; nodding or leaning forward asks for no question. */
const TELLING: ReadonlySet<Signal> = new Set(['leans-back', 'looks-down', 'looks-at-door', 'arms-crossed', 'phone', 'bag-on-lap', 'sighs', 'jaw-tight', 'leg-bounces', 'coat-on', 'stands'])
const TENSE: ReadonlySet<Signal> = new Set(['jaw-tight', 'leg-bounces', 'sighs'])
/** One sign may be a habit; two at once ask to be named. */
const CLEAR_SIGNS = 2
const AGAINST: ReadonlySet<string> = new Set(['disagrees', 'attacks', 'defends-leaving', 'startles', 'criticises-leaders'])
const ALONG: ReadonlySet<string> = new Set(['recognises', 'agrees', 'reassures', 'gives-back', 'reasons', 'misses'])
const BESIDE_ADVICE: ReadonlySet<string> = new Set(['disagrees', 'evades', 'answers', 'tells', 'stays-silent', 'defends-leaving'])
const WORDLESS: ReadonlySet<string> = new Set(['withdraws', 'stays-silent'])
const DOUBTS: readonly Theme[] = ['doubt', 'leaving', 'progress']

/** How many acts back something still hangs in the air. */
const NEAR = 4

const most = (here: readonly MemberState[], least: number, read: (m: MemberState) => number): Seat | null => {
  let best: Seat | null = null
  let reached = least - 1
  for (const m of here) if (read(m) > reached) [best, reached] = [m.seat, read(m)]
  return best
}

export const sightOf = (s: GroupState): Sight => {
  const here = presentMembers(s).filter((m) => !m.left)
  const inRoom = (seat: Seat | null | undefined): Seat | null => (seat && here.some((m) => m.seat === seat) ? seat : null)
  const acts = s.recent
  const near = acts.slice(-NEAR)
  const members = acts.filter((a) => !isLeader(a.from))
  const last = acts.at(-1)
  const lastMember = members.at(-1)
  const said = members.filter((a) => !WORDLESS.has(a.kind))
  const speaker = inRoom(said.at(-1)?.from) ?? inRoom(lastMember?.from)
  const holder = s.priority && s.priority.kind !== 'monopoly' ? inRoom(s.priority.seat) : null
  const alive = acts.findLast((a) => a.theme !== 'none' && a.theme !== 'everyday' && a.theme !== 'programme')
  const programme = s.spec.agenda[s.agenda.item]?.theme ?? 'programme'
  const theme = alive?.theme ?? programme
  const attack = near.findLast((a) => a.kind === 'attacks')
  const colleague = near.slice(-3).findLast((a) => isLeader(a.from) && a.from !== TRAINEE)
  const spokenLately = new Set(said.map((a) => a.from))
  const quiet = here.filter((m) => !spokenLately.has(m.seat) && m.seat !== holder).toSorted((a, b) => (s.talk[a.seat] ?? 0) - (s.talk[b.seat] ?? 0))[0]
  const minutes = s.t / (s.spec.minutes * 60)
  const leaver = s.priority?.kind === 'leaving' ? holder : (here.find((m) => m.announced)?.seat ?? null)
  return {
    theme, programme,
    who: {
      standing: here.find((m) => m.standing)?.seat ?? null,
      speaker,
      matter: holder ?? speaker,
      quietest: quiet?.seat ?? null,
      attacked: inRoom(attack && singled(attack)),
      filler: s.priority?.kind === 'monopoly' ? inRoom(s.priority.seat) : filling(acts, inRoom),
      late: here.find((m) => m.lateSeconds > 0)?.seat ?? null,
      advised: inRoom(advised(acts)),
      sign: most(here, CLEAR_SIGNS, (m) => m.signals.filter((signal) => TELLING.has(signal)).length),
      critic: s.priority?.kind === 'complaint' ? holder : inRoom(acts.findLast((a) => a.kind === 'criticises-leaders')?.from),
      leaver,
      linked: speaker && inRoom(said.findLast((a) => a.from !== speaker && akin(a.theme, said.at(-1)!.theme) && MEMBER_ACT_FORMS[a.kind as MemberAct].self)?.from),
      colleague: colleague?.from ?? null,
    },
    is: {
      matter: s.priority !== null && s.priority.kind !== 'monopoly',
      unworked: s.priority !== null && s.priority.work < WORKED,
      leaving: leaver !== null,
      conflict: s.priority?.kind === 'conflict' || attack !== undefined,
      complaint: s.priority?.kind === 'complaint',
      letGo: s.agenda.letGo,
      spoken: said.length > 0,
      own: near.some((a) => !isLeader(a.from) && a.depth > 0 && MEMBER_ACT_FORMS[a.kind as MemberAct].self),
      silence: s.silences > 0 || (last !== undefined && WORDLESS.has(last.kind)),
      tension: here.filter((m) => m.signals.some((signal) => TENSE.has(signal))).length * 2 >= here.length,
      doubt: near.some((a) => DOUBTS.includes(a.theme)),
      disagreement: near.some((a) => AGAINST.has(a.kind)),
      twoSides: said.slice(-8).some((a) => AGAINST.has(a.kind)) && said.slice(-8).some((a) => ALONG.has(a.kind)),
      early: s.session <= 4,
      parting: s.spec.sessions > 3 && s.spec.sessions - s.session <= 2,
      lastPart: minutes > 0.85,
      opening: s.turn < 6,
      underWay: acts.length >= 6,
      fresh: last !== undefined && !isLeader(last.from) && last.depth > 0,
      deep: near.some((a) => !isLeader(a.from) && a.depth > 1),
      asked: last !== undefined && (last.kind === 'asks-leader' || last.kind === 'returns-to-programme'),
      standing: here.some((m) => m.standing),
    },
  }
}

/** Who has been telling on while the others sit back. */
const filling = (acts: readonly Act[], inRoom: (seat: Seat | null | undefined) => Seat | null): Seat | null => {
  const last = acts.at(-1)
  if (!last || isLeader(last.from) || last.kind !== 'tells') return null
  return inRoom(last.from)
}

/** Who was given a tip lately and went past it. */
const advised = (acts: readonly Act[]): Seat | null => {
  for (let i = acts.length - 1; i >= Math.max(0, acts.length - 6); i--) {
    const act = acts[i]!
    if (act.kind !== 'advises' && act.kind !== 'i37') continue
    const seat = singled(act)
    if (seat && acts.slice(i + 1).some((a) => a.from === seat && BESIDE_ADVICE.has(a.kind))) return seat
  }
  return null
}

/** Putting a group on its chairs: the state of a session that has not begun. */
import { round } from './curves.ts'
import type { GroupSpec, GroupState, MemberSpec, MemberState } from './types.ts'
import { ENGINE_VERSION } from './version.ts'

const seatMember = (spec: GroupSpec, m: MemberSpec): MemberState => ({
  // Written out, not spread: one shape for all members, which is read and copied every turn.
  safety: m.start.safety, engagement: m.start.engagement, hope: m.start.hope, ambivalence: m.start.ambivalence, recognition: m.start.recognition, tension: m.start.tension, groupBond: m.start.groupBond,
  seat: m.seat,
  traits: m.traits,
  present: !m.absent && !m.lateSeconds,
  standing: m.standing ?? false,
  coatOn: m.coatOn ?? false,
  heard: 0.5,
  urge: round(0.3 * m.traits.talkativeness),
  touched: 0,
  exposed: 0,
  learning: 0,
  wellbeing: m.wellbeing ?? 0.4,
  prepared: m.prepared ?? 0.5,
  leaderBond: Object.fromEntries(spec.leaders.map((leader) => [leader.seat, m.bonds?.[leader.seat] ?? spec.leaderBond])),
  leaderTension: Object.fromEntries(spec.leaders.map((leader) => [leader.seat, m.tensions?.[leader.seat] ?? 0.1])),
  signals: [],
  intents: m.intents ?? [],
  announced: false,
  spoke: -1,
  absences: m.absent ? 1 : 0,
  lateSeconds: m.lateSeconds ?? 0,
  gaze: spec.leaders[0]?.seat ?? 'floor',
})

const seatPairs = (spec: GroupSpec): GroupState['pairs'] => {
  const pairs: GroupState['pairs'] = {}
  for (const a of spec.members) {
    for (const b of spec.members) {
      if (a.seat !== b.seat) pairs[`${a.seat}>${b.seat}`] = { bond: a.bonds?.[b.seat] ?? spec.bond, tension: a.tensions?.[b.seat] ?? 0.1 }
    }
  }
  return pairs
}

/** A session that has not begun. */
export const seat = (spec: GroupSpec, seed: number): GroupState => ({
  version: ENGINE_VERSION,
  spec, seed, session: spec.session, turn: 0, t: 0,
  members: Object.fromEntries(spec.members.map((m) => [m.seat, seatMember(spec, m)])),
  pairs: seatPairs(spec),
  norms: { ...spec.norms },
  dependence: spec.dependence,
  phase: spec.phase,
  themes: { ...spec.themes },
  agenda: { item: 0, done: 0, letGo: false, skipped: 0, dropped: 0 },
  doses: { stimulation: 0.2, executive: 0.3, cohesionWork: 0.2, interactionWork: 0.2 },
  endingNamed: 0,
  worked: 0,
  talk: Object.fromEntries([...spec.leaders.map((leader) => [leader.seat, 0] as const), ...spec.members.map((m) => [m.seat, 0] as const)]),
  leaders: Object.fromEntries(spec.leaders.map((leader) => [leader.seat, { intents: leader.intents ?? [], spoke: -1, did: {} }])),
  priority: null,
  recent: [],
  silences: 0,
  off: spec.without ?? [],
  over: false,
})

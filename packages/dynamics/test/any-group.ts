/** Any group in any state, and any act of a leader, from one seed: for the tests that hold two ways of running the rules to each other. */
import { INTERVENTIONS, intervene, LEADER_STYLES, MEMBER_ACTS, randomGroup, THEMES, TRAINEE } from '../src/index.ts'
import type { Act, GroupSpec } from '../src/index.ts'
import { ANGRY, COAT, MONOPOLIST } from './fixtures.ts'

export interface Chance {
  (): number
  of<T>(list: readonly T[]): T
}
/** A stream of numbers in [0, 1). */
export const chance = (seed: number): Chance => {
  let s = seed | 0
  const next = (): number => {
    s = (Math.imul(s, 1664525) + 1013904223) | 0
    return (s >>> 0) / 4294967296
  }
  return Object.assign(next, { of: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]! })
}

/** 3–12 members, with and without a co-leader, some absent, late, standing, in their coats, at the end of their tether or with something to say; sometimes a written group. */
export const anyGroup = (c: Chance): GroupSpec => {
  if (c() < 0.1) return c.of([COAT, ANGRY, MONOPOLIST])
  const spec = randomGroup(Math.floor(c() * 1e9), { members: 3 + Math.floor(c() * 10), session: 1 + Math.floor(c() * 12), sessions: 12 })
  const first = spec.members[0]!.seat
  return {
    ...spec,
    leaders: c() < 0.6
      ? [{ seat: TRAINEE }, {
          seat: 'leader-b', style: c.of(LEADER_STYLES), initiative: c(),
          intents: c() < 0.5 ? [{ intervention: 'i33', to: [first], theme: 'doubt', urgency: c() }, { intervention: 'i34', to: 'group', theme: 'programme', urgency: c() }] : [],
        }]
      : spec.leaders,
    members: spec.members.map((m) => ({
      ...m, absent: c() < 0.1, lateSeconds: c() < 0.1 ? 100 : undefined, standing: c() < 0.1, coatOn: c() < 0.1,
      start: c() < 0.3 ? { ...m.start, ambivalence: 0.95, hope: 0.1, tension: c(), safety: c() } : m.start,
      intents: c() < 0.3 ? [{ act: c.of(MEMBER_ACTS), theme: c.of(THEMES), depth: 1, urgency: c() }] : [],
    })),
    opening: c() < 0.3 ? [{ from: first, act: 'tells', theme: 'doubt' }] : [],
  }
}

/** Any intervention, to all, one or two, in any tone, sometimes about somebody. */
export const anyAct = (c: Chance, members: readonly string[]): Act =>
  intervene(TRAINEE, c.of(INTERVENTIONS), c() < 0.5 ? 'group' : [...new Set([c.of(members), ...(c() < 0.3 ? [c.of(members)] : [])])], c.of(THEMES), { about: c() < 0.3 ? c.of(members) : undefined, tone: 2 * c() - 1 })

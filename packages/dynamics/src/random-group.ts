/** A plausible group of strangers from a seed, for trying things out and for the battery. Distributions are design [D]. */
import { clamp, round } from './curves.ts'
import { draw } from './rng.ts'
import type { Purpose } from './rng.ts'
import type { GroupSpec, GroupState, MemberSpec, Seat } from './types.ts'
import { TRAINEE } from './types.ts'
import type { Theme } from './vocabulary.ts'

const NAMES: readonly Seat[] = ['anouk', 'bart', 'carla', 'daan', 'esra', 'fred', 'gijs', 'hanna', 'ivo', 'joke', 'kim', 'leon', 'maud', 'nico', 'olga', 'peer', 'quinten', 'roos', 'sjors', 'tineke']
const MATTERS: readonly Theme[] = ['doubt', 'progress', 'shame', 'loneliness', 'anger', 'grief', 'fear', 'family', 'work', 'sleep', 'trust', 'closeness']

/** A draw around `mean`, bell-like, at most `spread` away. */
const around = (seed: number, n: number, what: string, mean: number, spread: number, purpose: Purpose = 'person'): number => {
  const key = { seed, session: 0, turn: n }
  const u = (draw(key, purpose, `${what}:1`) + draw(key, purpose, `${what}:2`) + draw(key, purpose, `${what}:3`)) / 3
  return round(clamp(mean + 2 * spread * (u - 0.5), 0, 1))
}

/** One person; `n` tells persons of one seed apart. */
const person = (seed: number, n: number, seat: Seat): MemberSpec => {
  const a = (what: string, mean: number, spread: number): number => around(seed, n, what, mean, spread)
  const themes: Partial<Record<Theme, number>> = {}
  const avoids: Partial<Record<Theme, number>> = {}
  for (const theme of MATTERS) {
    const u = draw({ seed, session: 0, turn: n }, 'person', `theme:${theme}`)
    if (u > 0.55) themes[theme] = round(clamp(0.2 + 1.6 * (u - 0.55)))
    const v = draw({ seed, session: 0, turn: n }, 'person', `avoids:${theme}`)
    if (v > 0.85) avoids[theme] = round(clamp(4 * (v - 0.8)))
  }
  return {
    seat,
    traits: {
      talkativeness: a('talkativeness', 0.48, 0.75), warmth: a('warmth', 0.55, 0.6), dominance: a('dominance', 0.48, 0.65),
      authoritySensitivity: a('authority', 0.5, 0.6), closenessSensitivity: a('closeness', 0.45, 0.7), irritability: a('irritability', 0.4, 0.65), themes, avoids,
    },
    start: {
      safety: a('safety', 0.46, 0.3), engagement: a('engagement', 0.52, 0.25), hope: a('hope', 0.46, 0.4), ambivalence: a('ambivalence', 0.41, 0.45),
      recognition: a('recognition', 0.22, 0.25), tension: a('tension', 0.42, 0.3), groupBond: a('groupBond', 0.3, 0.25),
    },
    prepared: a('prepared', 0.5, 0.7),
    wellbeing: a('wellbeing', 0.38, 0.22),
  }
}

export interface RandomOptions {
  members: number
  session?: number
  sessions?: number
}

/** A group of 3–12 members with one leader (the trainee). Throws RangeError outside 3–12. */
export const randomGroup = (seed: number, options: RandomOptions = { members: 8 }): GroupSpec => {
  const { members: n, session = 1, sessions = 12 } = options
  if (!Number.isInteger(n) || n < 3 || n > 12) throw new RangeError(`A group has 3 to 12 members, not ${n}.`)
  const start = Math.floor(draw({ seed, session: 0, turn: 0 }, 'group', 'names') * NAMES.length)
  const members = Array.from({ length: n }, (_, i) => person(seed, i + 1, NAMES[(start + i) % NAMES.length]!))
  const g = (what: string, mean: number, spread: number): number => around(seed, 0, what, mean, spread, 'group')
  return {
    id: `random-${n}`, members, leaders: [{ seat: TRAINEE }], session, sessions, minutes: 90,
    agenda: [{ id: 'opening', minutes: 15, theme: 'everyday' }, { id: 'theme', minutes: 45, theme: 'programme' }, { id: 'round', minutes: 20, theme: 'progress' }],
    themes: { progress: 0.2 }, bond: g('bond', 0.22, 0.2), leaderBond: g('leaderBond', 0.4, 0.2),
    norms: { openness: g('openness', 0.38, 0.3), memberToMember: g('memberToMember', 0.35, 0.3), frame: g('frame', 0.6, 0.3) },
    dependence: g('dependence', 0.5, 0.3), phase: sessions > 1 ? round(((session - 1) / (sessions - 1)) * 0.9) : 0, structureNeed: g('structure', 0.35, 0.4),
  }
}

/** Someone who enters an open group between sessions. */
export const newcomer = (s: GroupState): MemberSpec => {
  const seat = NAMES.find((name) => !s.members[name]) ?? `new-${s.session}`
  return person(s.seed ^ (s.session * 7919), 100 + s.session, seat)
}

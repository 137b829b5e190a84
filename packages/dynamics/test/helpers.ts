/** Shared by the tests: the essay's way of leading, paired seeds, deep freezing. */
import { intervene, TRAINEE } from '../src/index.ts'
import type { Act, GroupSpec, GroupState, Seat, Turn } from '../src/index.ts'
import { weighActs as weigh } from '../src/engine/answer.ts'
import { codeOf } from '../src/engine/cast.ts'
import { MEMBER_ACT_COUNT } from '../src/engine/layout.ts'
import { interpreted } from '../src/engine/interpret.ts'
import { floorNow, tellAct, wake } from '../src/engine/live.ts'
import { NEXT_MEMBER } from '../src/engine/next.ts'
import { reflect } from '../src/engine/play.ts'
import { showSigns } from '../src/engine/signs.ts'
import { save } from '../src/engine/state.ts'
import { now, weights } from '../src/engine/table.ts'

/** The essay's session, act by act (items 34–60 of the domain brief). */
export const ESSAY: readonly Act[] = [
  intervene(TRAINEE, 'i1', ['piet'], 'frame'),
  intervene(TRAINEE, 'i12', 'group', 'leaving', { about: 'piet' }),
  intervene(TRAINEE, 'i14', 'group', 'leaving', { about: 'piet' }),
  intervene(TRAINEE, 'i3', 'group', 'leaving'),
  intervene(TRAINEE, 'i2', 'group', 'doubt'),
  intervene(TRAINEE, 'i10', 'group', 'doubt'),
  intervene(TRAINEE, 'i11', 'group', 'doubt'),
  intervene(TRAINEE, 'i8', 'group', 'leaders'),
  intervene(TRAINEE, 'i4', 'group', 'programme'),
]

/** A leaving given its time: framed, brought to the group, looked back on together, said goodbye. */
export const FAREWELL: readonly Act[] = [
  intervene(TRAINEE, 'i1', ['piet'], 'frame'),
  intervene(TRAINEE, 'i12', 'group', 'leaving', { about: 'piet' }),
  intervene(TRAINEE, 'i14', 'group', 'leaving', { about: 'piet' }),
  intervene(TRAINEE, 'i32', 'group', 'leaving', { about: 'piet' }),
  intervene(TRAINEE, 'i32', 'group', 'leaving', { about: 'piet' }),
]
/** Someone who cannot be moved: the job abroad begins on Monday. */
export const resolute = (spec: GroupSpec): GroupSpec => ({
  ...spec, leaders: [{ seat: TRAINEE }], members: spec.members.map((m) => (m.seat === 'piet' ? { ...m, start: { ...m.start, ambivalence: 1, hope: 0.05 } } : m)),
})

/** People who hardly know each other, one of whom comes in furious with another. */
export const strangers = (spec: GroupSpec, angry: string, target: string): GroupSpec => ({
  ...spec, leaders: [{ seat: TRAINEE }], bond: 0.1,
  members: spec.members.map((m) => (m.seat === angry ? { ...m, bonds: {}, tensions: { [target]: 0.9 }, intents: [{ act: 'attacks', theme: 'conflict', depth: 1, urgency: 1 }] } : { ...m, bonds: {} })),
})

export const seeds = (n: number, from = 1): number[] => Array.from({ length: n }, (_, i) => from + i)
export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
export const share = (values: readonly boolean[]): number => mean(values.map(Number))

/** Paired t of differences: how many standard errors their mean lies from 0. */
export const pairedT = (differences: readonly number[]): number => {
  const m = mean(differences)
  const variance = differences.reduce((sum, d) => sum + (d - m) ** 2, 0) / (differences.length - 1)
  return variance === 0 ? (m === 0 ? 0 : Math.sign(m) * Infinity) : m / Math.sqrt(variance / differences.length)
}

export const kinds = (turns: readonly Turn[], ...which: string[]): Turn[] => turns.filter((t) => t.act && which.includes(t.act.kind))
export const moved = (turns: readonly Turn[], seat: string, move: string): boolean => turns.some((t) => t.move?.seat === seat && t.move.move === move)

export const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) freeze(inner)
  }
  return value
}

/** Every number of a state that principles may write, by the name the trace gives it. */
export const numbers = (s: GroupState): Map<string, number> => {
  const all = new Map<string, number>()
  for (const m of Object.values(s.members)) {
    for (const name of ['safety', 'engagement', 'hope', 'ambivalence', 'recognition', 'tension', 'groupBond', 'heard', 'urge', 'touched', 'exposed', 'learning', 'wellbeing', 'prepared'] as const) all.set(`${m.seat}.${name}`, m[name])
    for (const [leader, bond] of Object.entries(m.leaderBond)) all.set(`${m.seat}>${leader}.bond`, bond)
    for (const [leader, tension] of Object.entries(m.leaderTension)) all.set(`${m.seat}>${leader}.tension`, tension)
  }
  for (const [key, pair] of Object.entries(s.pairs)) {
    all.set(`${key}.bond`, pair.bond)
    all.set(`${key}.tension`, pair.tension)
  }
  for (const [name, value] of Object.entries({ ...s.norms, ...s.doses, dependence: s.dependence, phase: s.phase, endingNamed: s.endingNamed })) all.set(`group.${name}`, value)
  for (const [theme, heat] of Object.entries(s.themes)) all.set(`group.theme.${theme}`, heat)
  return all
}

/** Who gets the floor after this state, when it is a member. */
export const nextTurn = (s: GroupState): { kind: 'member'; seat: Seat } | { kind: 'other' } => {
  wake(s)
  floorNow()
  return now.next === NEXT_MEMBER ? { kind: 'member', seat: now.cast.members[now.nextSeat]! } : { kind: 'other' }
}

/** Weights of all member acts for a member after an act, in the order of MEMBER_ACTS. */
export const weightsAfter = (s: GroupState, act: Act, seat: Seat): number[] => {
  wake(s)
  tellAct(act)
  weigh(interpreted, codeOf(now.cast, seat))
  return Array.from(weights.subarray(0, MEMBER_ACT_COUNT))
}

/** The state a turn later in which nothing happened but that signs came and went. */
export const withSigns = (s: GroupState): GroupState => {
  wake({ ...s, turn: s.turn + 1 })
  reflect(interpreted)
  showSigns(interpreted)
  return save()
}

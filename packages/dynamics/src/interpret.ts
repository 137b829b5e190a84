/**
 * The traced interpreter: fires the principles on a working copy of the state, in their fixed order, and records every change.
 * The reference for any faster step.
 */
import type { Compiled, Scene } from './compile.ts'
import { compile, memberOf, seatOf, seatsOf } from './compile.ts'
import { clamp, round, step } from './curves.ts'
import type { GroupNumber } from './expressions.ts'
import { STRENGTHS } from './principles/declare.ts'
import type { Clause, Loop, Target } from './principles/declare.ts'
import { belonging, pairKey, presentMembers } from './measures.ts'
import { PRINCIPLES } from './principles/index.ts'
import type { Situation } from './situation.ts'
import { singled, speaksTo } from './situation.ts'
import type { Change, GroupState, MemberState, PairState, Seat } from './types.ts'
import { isLeader } from './types.ts'
import { INTERVENTIONS, MEMBER_ACTS } from './vocabulary.ts'

/** A working copy: members are fresh objects, everything nested is replaced when written. One per turn. */
export const workingCopy = (s: GroupState): GroupState => {
  const members: Record<Seat, MemberState> = {}
  for (const seat in s.members) members[seat] = { ...s.members[seat]! }
  return { ...s, members, pairs: { ...s.pairs }, norms: { ...s.norms }, doses: { ...s.doses }, agenda: { ...s.agenda }, themes: { ...s.themes }, talk: { ...s.talk }, leaders: { ...s.leaders }, recent: s.recent }
}

/** What triggers clauses: an act's kind, a silence, or the time between two sessions. */
export type Trigger = string | 'silence' | 'between'

type ReadyEffect = { target: Target } & ({ size: number; times: Compiled | null } | { toward: Compiled; share: number })
interface Ready {
  id: string
  loop: Loop
  when: Compiled | null
  effects: ReadyEffect[]
}

const triggersOf = (on: Clause['on']): readonly Trigger[] => {
  if (on === 'leader') return INTERVENTIONS
  if (on === 'member') return MEMBER_ACTS
  if (on === 'any') return [...INTERVENTIONS, ...MEMBER_ACTS, 'silence']
  if (on === 'silence') return ['silence', 'i19', 'i35']
  if (on === 'between') return ['between']
  return on
}

const READY: ReadonlyMap<Trigger, Ready[]> = (() => {
  const map = new Map<Trigger, Ready[]>()
  for (const { id, clauses } of PRINCIPLES) {
    for (const clause of clauses) {
      const ready: Ready = {
        id, loop: clause.for, when: clause.when === undefined ? null : compile(clause.when),
        effects: clause.effects.map((effect) =>
          'toward' in effect
            ? { target: effect, toward: compile(effect.toward), share: effect.share }
            : { target: effect, size: effect.down ? -STRENGTHS[effect.by] : STRENGTHS[effect.by], times: effect.times === undefined ? null : compile(effect.times) },
        ),
      }
      for (const trigger of triggersOf(clause.on)) map.set(trigger, [...(map.get(trigger) ?? []), ready])
    }
  }
  return map
})()

const within = (loop: Loop, scene: Scene, m: MemberState): boolean => {
  const { act } = scene.sit
  switch (loop) {
    case 'everyone': return true
    case 'listeners': return m.seat !== act.from
    case 'addressed': return speaksTo(act, m.seat)
    case 'one': return singled(act) === m.seat
    case 'others': return m.seat !== act.from && (act.to === 'group' || !act.to.includes(m.seat)) && m.seat !== scene.sit.subject
    case 'actor': return m.seat === act.from
    case 'subject': return m.seat === scene.sit.subject && m.seat !== act.from
    case 'holder': return m.seat === scene.sit.holder
    case 'group': return false
  }
}

/** Fires all principles on this trigger; returns what changed. Mutates the working copy `s`. */
export const fire = (s: GroupState, sit: Situation, trigger: Trigger): Change[] => {
  const changes: Change[] = []
  const scene: Scene = { s, sit, each: null }
  const members = trigger === 'between' ? belonging(s) : presentMembers(s)
  for (const ready of READY.get(trigger) ?? []) {
    if (s.off.length > 0 && s.off.includes(ready.id)) continue
    if (ready.loop === 'group') {
      scene.each = null
      run(ready, scene, changes)
      continue
    }
    for (const m of members) {
      if (!within(ready.loop, scene, m)) continue
      scene.each = m
      run(ready, scene, changes)
    }
  }
  return changes
}

const run = (ready: Ready, scene: Scene, changes: Change[]): void => {
  const holds = ready.when ? ready.when(scene) : 1
  if (holds <= 0) return
  for (const effect of ready.effects) {
    if ('toward' in effect) {
      const goal = clamp(effect.toward(scene))
      change(ready.id, effect.target, scene, changes, (old) => round(clamp(old + effect.share * (goal - old))))
    } else {
      const by = effect.size * clamp(holds) * scene.sit.facts.fresh * (effect.times ? effect.times(scene) : 1)
      change(ready.id, effect.target, scene, changes, (old) => step(old, by))
    }
  }
}

/** Changes smaller than this are not made at all, so that every change of a number is in the log. */
const SMALLEST = 0.0005

const change = (principle: string, effect: Target, scene: Scene, changes: Change[], to: (old: number) => number): void => {
  const { s } = scene
  if ('member' in effect) {
    const m = memberOf(scene, effect.of)
    if (!m) return
    const from = m[effect.member]
    const next = to(from)
    if (!differs(from, next)) return
    m[effect.member] = next
    changes.push({ principle, on: m.seat, variable: effect.member, from, to: next })
  } else if ('group' in effect) {
    const from = readGroup(s, effect.group)
    const next = to(from)
    if (!differs(from, next)) return
    writeGroup(s, effect.group, next)
    changes.push({ principle, on: 'group', variable: effect.group, from, to: next })
  } else {
    const from = seatOf(scene, effect.from)
    if (from === null) return
    const targets = effect.to === 'leaders' || effect.to === 'others' ? seatsOf(s, from, effect.to) : [seatOf(scene, effect.to)]
    for (const target of targets) if (target !== null) changePair(principle, s, from, target, effect.pair, changes, to)
  }
}

const changePair = (principle: string, s: GroupState, from: Seat, target: Seat, which: keyof PairState, changes: Change[], to: (old: number) => number): void => {
  const m = s.members[from]
  if (!m || from === target) return
  const on = pairKey(from, target)
  if (isLeader(target)) {
    const list = which === 'bond' ? 'leaderBond' : 'leaderTension'
    const old = m[list][target] ?? 0
    const next = to(old)
    if (!differs(old, next)) return
    m[list] = { ...m[list], [target]: next }
    changes.push({ principle, on, variable: which, from: old, to: next })
    return
  }
  const pair = s.pairs[on]
  if (!pair) return
  const next = to(pair[which])
  if (!differs(pair[which], next)) return
  s.pairs[on] = { ...pair, [which]: next }
  changes.push({ principle, on, variable: which, from: pair[which], to: next })
}

const differs = (a: number, b: number): boolean => (a > b ? a - b : b - a) >= SMALLEST

const readGroup = (s: GroupState, name: GroupNumber): number => {
  switch (name) {
    case 'openness': case 'memberToMember': case 'frame': return s.norms[name]
    case 'dependence': case 'phase': case 'endingNamed': return s[name]
    default: return s.doses[name]
  }
}
const writeGroup = (s: GroupState, name: GroupNumber, value: number): void => {
  switch (name) {
    case 'openness': case 'memberToMember': case 'frame': s.norms[name] = value; break
    case 'dependence': case 'phase': case 'endingNamed': s[name] = value; break
    default: s.doses[name] = value
  }
}

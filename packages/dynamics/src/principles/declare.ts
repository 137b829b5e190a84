/** How a principle is declared: one plain object with its words, its sources, and what it does as data. */
import type { Expr, GroupNumber, Kind, MemberNumber, Other, Who } from '../expressions.ts'

/** S1 = the essay, Z = looked up, G = common knowledge in the field (unverified), D = this model's own design. */
export type Mark = 'S1' | 'S2' | 'Z' | 'G' | 'D'
export interface Source {
  mark: Mark
  /** An id of the curriculum's literature list. */
  literature?: string
  note?: string
}

/** Weak, medium, strong: a step of 0.04, 0.10, 0.20 of a scale of 1. Design values, not measurements. */
export const STRENGTHS = { w: 0.04, m: 0.1, s: 0.2 } as const
export type Strength = keyof typeof STRENGTHS

/** t = at once, s = within the session, x = across sessions. */
export type TimeScale = 't' | 's' | 'x'

/**
 * Over whom a clause runs; within it this person is `each`.
 * everyone: all present members · listeners: all but the actor · addressed: those spoken to (all listeners when spoken to the group) ·
 * one: the single person spoken to · others: present, not actor and not singled out · group: once, for the group itself.
 */
export type Loop = 'everyone' | 'listeners' | 'addressed' | 'one' | 'others' | 'actor' | 'subject' | 'holder' | 'group'

/** When a clause is looked at: on acts of these kinds, on every leader's or member's act, a silence, any turn, or between two sessions. */
export type On = readonly Kind[] | 'leader' | 'member' | 'silence' | 'any' | 'between'

/** What a change is made to. */
export type Target = { member: MemberNumber; of: Who } | { group: GroupNumber } | { pair: 'bond' | 'tension'; from: Who; to: Other }
/** One change: a step of a strength (times an expression), up or down; or a move towards a value by a share of the distance. */
export type Effect = Target & ({ by: Strength; times?: Expr; down?: boolean } | { toward: Expr; share: number })

export interface Clause {
  on: On
  for: Loop
  when?: Expr
  effects: Effect[]
}

export interface Principle {
  id: string
  sentence: { nl: string; en: string }
  sources: Source[]
  strength: Strength
  time: TimeScale
  clauses: Clause[]
}

// ---------------------------------------------------------------- builders

export const up = (member: MemberNumber, by: Strength, times?: Expr, of: Who = 'each'): Effect => ({ member, of, by, times })
export const down = (member: MemberNumber, by: Strength, times?: Expr, of: Who = 'each'): Effect => ({ member, of, by, times, down: true })
export const toward = (member: MemberNumber, value: Expr, share: number, of: Who = 'each'): Effect => ({ member, of, toward: value, share })
export const upGroup = (group: GroupNumber, by: Strength, times?: Expr): Effect => ({ group, by, times })
export const downGroup = (group: GroupNumber, by: Strength, times?: Expr): Effect => ({ group, by, times, down: true })
export const groupToward = (group: GroupNumber, value: Expr, share: number): Effect => ({ group, toward: value, share })
export const upBond = (from: Who, to: Other, by: Strength, times?: Expr): Effect => ({ pair: 'bond', from, to, by, times })
export const downBond = (from: Who, to: Other, by: Strength, times?: Expr): Effect => ({ pair: 'bond', from, to, by, times, down: true })
export const upIrritation = (from: Who, to: Other, by: Strength, times?: Expr): Effect => ({ pair: 'tension', from, to, by, times })
export const downIrritation = (from: Who, to: Other, by: Strength, times?: Expr): Effect => ({ pair: 'tension', from, to, by, times, down: true })

export const S1: Source = { mark: 'S1', note: 'essay' }
export const G = (literature?: string, note?: string): Source => ({ mark: 'G', literature, note })
export const Z = (literature: string, note?: string): Source => ({ mark: 'Z', literature, note })
export const D = (note: string): Source => ({ mark: 'D', note })

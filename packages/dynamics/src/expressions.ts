/**
 * The little language in which principles, weights and signs are written down: trees of plain data, so that the same
 * declaration can be run (compile.ts), printed for a therapist (describe.ts) and turned into fast code.
 * Every expression yields a number; conditions yield 0 or 1, or something between.
 */
import type { Intervention, MemberAct } from './vocabulary.ts'

export type Kind = MemberAct | Intervention

/** Of whom something is asked: the person a rule runs over, who acts, whom the act is about, whose matter asks for priority. */
export type Who = 'each' | 'actor' | 'subject' | 'holder'
/** `leaders`: every leader; `others`: every other member who belongs to the group. In an expression: mean bond, worst tension. */
export type Other = Who | 'leaders' | 'others'

/** Numbers of a member's state that principles may change. */
export const MEMBER_NUMBERS = [
  'safety', 'engagement', 'hope', 'ambivalence', 'recognition', 'tension', 'groupBond', 'heard', 'urge', 'touched', 'exposed', 'learning', 'wellbeing', 'prepared',
] as const
export type MemberNumber = (typeof MEMBER_NUMBERS)[number]

/** Numbers computed from a member's state, never stored (measures.ts). */
export const DERIVED = ['irritation', 'warmthToGroup', 'trustInLeaders', 'angerAtLeaders', 'stay', 'alone', 'cohesion', 'announced', 'standing', 'coatOn', 'sinceSpoke', 'intent'] as const
export type Derived = (typeof DERIVED)[number]

export const TRAITS = ['talkativeness', 'warmth', 'dominance', 'authoritySensitivity', 'closenessSensitivity', 'irritability'] as const
export type Trait = (typeof TRAITS)[number]

export const GROUP_NUMBERS = [
  'openness', 'memberToMember', 'frame', 'dependence', 'phase', 'stimulation', 'executive', 'cohesionWork', 'interactionWork', 'endingNamed',
] as const
export type GroupNumber = (typeof GROUP_NUMBERS)[number]

/** What is the case around this act (situation.ts); each is explained there. */
export const FACTS = [
  'toGroup', 'toOne', 'byLeader', 'depth', 'above', 'together', 'fresh', 'caring', 'stimulating', 'meaning', 'directing', 'working', 'dyad', 'run', 'streak', 'share', 'chain',
  'priority', 'leaving', 'conflict', 'complaint', 'disclosure', 'monopoly', 'work', 'gravity', 'age', 'breach', 'letGo', 'worked', 'dropped',
  'early', 'progress', 'nearEnd', 'authority', 'beginning', 'cohesion', 'meanBond', 'spoken', 'dosed', 'contained', 'invited', 'contradicts', 'farewell',
  'seconds', 'workingSilence', 'frightenedSilence', 'structure', 'expects', 'silence', 'size', 'clock', 'onEnding', 'question', 'toLeader', 'perHead', 'limited', 'asked',
] as const
export type Fact = (typeof FACTS)[number]

/** Where someone stands towards the last act. */
export type Position = 'addressed' | 'singled' | 'last' | 'beforeLast' | 'subject' | 'holder' | 'actor' | 'askedByLeader'

export type Op = 'plus' | 'minus' | 'times' | 'most' | 'least' | 'above' | 'below' | 'not' | 'ramp'

export type Expr =
  | number
  | { member: MemberNumber | Derived; of: Who }
  | { trait: Trait; of: Who }
  | { theme: 'carries' | 'avoids'; of: Who }
  | { pair: 'bond' | 'tension'; from: Who; to: Other }
  | { group: GroupNumber }
  | { fact: Fact }
  | { kind: readonly Kind[] }
  | { is: Position }
  | { op: Op; args: readonly Expr[] }

// ---------------------------------------------------------------- builders

export const v = (member: MemberNumber | Derived, of: Who = 'each'): Expr => ({ member, of })
export const trait = (name: Trait, of: Who = 'each'): Expr => ({ trait: name, of })
/** How much the theme of the act is his own matter. */
export const carries = (of: Who = 'each'): Expr => ({ theme: 'carries', of })
export const avoids = (of: Who = 'each'): Expr => ({ theme: 'avoids', of })
export const bond = (from: Who, to: Other): Expr => ({ pair: 'bond', from, to })
export const irritationWith = (from: Who, to: Other): Expr => ({ pair: 'tension', from, to })
export const g = (group: GroupNumber): Expr => ({ group })
export const f = (fact: Fact): Expr => ({ fact })
export const kind = (...kinds: Kind[]): Expr => ({ kind: kinds })
export const is = (position: Position): Expr => ({ is: position })

export const plus = (...args: Expr[]): Expr => ({ op: 'plus', args })
export const minus = (a: Expr, b: Expr): Expr => ({ op: 'minus', args: [a, b] })
export const times = (...args: Expr[]): Expr => ({ op: 'times', args })
export const most = (...args: Expr[]): Expr => ({ op: 'most', args })
export const least = (...args: Expr[]): Expr => ({ op: 'least', args })
export const above = (a: Expr, b: Expr): Expr => ({ op: 'above', args: [a, b] })
export const below = (a: Expr, b: Expr): Expr => ({ op: 'below', args: [a, b] })
export const not = (a: Expr): Expr => ({ op: 'not', args: [a] })
/** 0 up to `from`, 1 from `to`, a straight line between (falling when from > to). */
export const ramp = (a: Expr, from: number, to: number): Expr => ({ op: 'ramp', args: [a, from, to] })
/** All of these hold. */
export const all = times
/** One of these holds. */
export const either = most

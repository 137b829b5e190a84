/** An exchange may rest: what it rests through, and which of its words can still be said after that. */
import type { Exchange } from '@kring/curriculum'
import { akin, isLeader, TRAINEE } from '@kring/dynamics'
import type { Act, Intervention, MemberAct, Turn } from '@kring/dynamics'
import { yesOrNo } from './answering.ts'
import type { SpokenTurn } from './api.ts'
import { PASSING } from './related.ts'
import type { Scene } from './scene.ts'
import { words } from './text.ts'

/** Turns of whatever kind through which an exchange may rest. */
export const REST = 4
/** Words as few as these hang on the very sentence before them. */
const CURT = 3

/** Acts with which a member opens a matter, or turns one. */
const OPENS = new Set<string>([
  'tells', 'discloses', 'attacks', 'announces-leaving', 'decides-to-stay', 'takes-leave', 'criticises-leaders', 'makes-amends', 'returns-to-programme', 'misses',
] satisfies MemberAct[])

/** Interventions that leave what was being spoken of, whatever their theme. */
const LEAVES = new Set<string>(['i1', 'i3', 'i4', 'i27', 'i28', 'i32', 'i34', 'i39', 'i40'] satisfies Intervention[])

/** Turned to somebody as "you". */
export const SAYS_YOU = /(?<![\p{L}'])(?:je|jij|jou|jouw|jullie|u|uw|you|your)(?![\p{L}'])/iu

/** A turn that asks for nothing and answers nothing: a silence, a move, someone going inside, a murmur of assent. */
export const passing = (turn: Turn): boolean => turn.kind !== 'act' || PASSING.has(turn.act?.kind ?? '')

/** Whether an act stays with the matter of another: its theme or one akin, or said to or about whoever did that. */
export const staysWith = (act: Act, last: Act): boolean => akin(act.theme, last.theme) || act.about === last.from || (act.to !== 'group' && act.to.includes(last.from))

/** The exchange under way, the last act in it, and what came since; undefined when none is, or when too much came since. */
export function underWay({ memory, book, history }: Scene): { exchange: Exchange; next: number; last?: Act; between: readonly SpokenTurn[] } | undefined {
  const exchange = memory.exchange && book.exchanges.find((e) => e.id === memory.exchange!.id)
  if (!exchange) return undefined
  const { next } = memory.exchange!
  const hers = exchange.turns[next - 1]?.from === TRAINEE
  const at = history.findLastIndex((t) => t.source?.startsWith(`exchange:${exchange.id}#`) || (hers && t.act?.from === TRAINEE))
  const between = at < 0 ? [] : history.slice(at + 1)
  return between.length > REST ? undefined : { exchange, next, last: history[at]?.act, between }
}

/** What was said so far in the exchange under way: whoever speaks while it rests speaks beside that. */
export function heardSoFar(scene: Scene): readonly string[] {
  const open = underWay(scene)
  return open ? open.exchange.turns.slice(0, open.next).flatMap(({ text }) => text ?? []) : []
}

/** Whether an exchange whose last act was this one may rest through a turn: nobody opens anything else in it. */
export function rests(turn: Turn, last: Act | undefined): boolean {
  const { act } = turn
  if (passing(turn) || !act || act.kind === 'i19' || act.kind === 'i35') return true
  return last !== undefined && !(isLeader(act.from) ? LEAVES : OPENS).has(act.kind) && staysWith(act, last)
}

/**
 * Whether words of an exchange can be said by this turn after what came between: words that hang on the sentence before them cannot, and "you" is said to
 * the one it was written for.
 */
export function resumes({ text }: Exchange['turns'][number], { act }: Turn, last: Act | undefined, between: readonly Turn[]): boolean {
  if (!text || between.every(passing)) return true
  if (yesOrNo(text) || words(text).length <= CURT) return false
  return !SAYS_YOU.test(text) || (last !== undefined && act !== undefined && act.to !== 'group' && act.to.includes(last.from))
}

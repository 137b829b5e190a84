/** Which line of a step may be worded by a language model, and a conversation in which it is. */
import { isLeader } from '@kring/dynamics'
import type { Conversation, SpokenTurn } from '../api.ts'
import { isFresh, marksOf } from '../memory.ts'

/** Where words came from that a language model laid over an act; the line of our own that they stand for comes after the colon. */
export const OUTSIDE = 'language-model:'

/**
 * Whether a turn's words may be replaced: what a member says by himself. Not what tells a fact, what answers as written (an exchange, an opening), or what
 * a leader says: those words were chosen for what hangs on them.
 */
export const mayBeWorded = ({ kind, act, text, tells, source }: SpokenTurn): boolean =>
  kind === 'act' && act !== undefined && !isLeader(act.from) && Boolean(text) && !tells?.length && /^(own|near|shared|near-shared)[:#]/.test(source ?? '')

/** The conversation with other words for one of its turns; null when they were said before. Our own line stays used, so that it does not come later either. */
export function worded(c: Conversation, turn: number, text: string): Conversation | null {
  const at = c.turns.findIndex((t) => t.turn === turn)
  const old = c.turns[at]
  const marks = marksOf(text)
  if (!old?.act || !isFresh(c.memory, marks)) return null
  const turns = [...c.turns]
  turns[at] = { ...old, text, source: `${OUTSIDE}${old.source ?? ''}` }
  const said = c.memory.recent.findLastIndex((r) => r.seat === old.act!.from && r.text === old.text)
  const recent = c.memory.recent.map((r, i) => (i === said ? { ...r, text } : r))
  return { ...c, turns, memory: { ...c.memory, recent, used: [...new Set([...c.memory.used, ...marks])] } }
}

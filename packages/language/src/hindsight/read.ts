/** What the page lets her read and do: how it could have gone, in words, and going on herself from a moment of the session. */
import { columnsOf, deedOf, rolloutsOf, sameChoice, seedOf, TRAINEE } from '@kring/dynamics'
import type { Act, Alternative } from '@kring/dynamics'
import type { Conversation, SpokenTurn } from '../api.ts'
import { finish, proceed, say, scriptedText } from '../conversation.ts'
import { retold } from './retell.ts'
import type { Told } from './retell.ts'

/** A branch in words. */
export interface ReadableBranch {
  /** From the session's beginning to the branch's end: up to `changed` they are the log's own turns. */
  turns: SpokenTurn[]
  /** Index of the changed turn. */
  changed: number
  /** Later turns of the trainee in which she says what she in fact said, in her own words. */
  own: number[]
}

/**
 * How a session could have gone: the typical rollout of an alternative of decision `index`, with words. Where the trainee goes on with her own later
 * acts she says her own sentences; else, and for the changed act (unless `text` is given), a leader's line of this scenario or one of the curriculum's examples.
 */
export function branchOf(told: Told, index: number, alternative: Pick<Alternative, 'act' | 'typical'>, text?: string): ReadableBranch {
  const { lookback, book } = told
  const decision = lookback.decisions[index]!
  const chosen = sameChoice(alternative.act, decision.act)
  const rollouts = rolloutsOf(lookback, index)
  const deed = chosen ? deedOf(decision) : alternative.act
  const { turns, hers } = rollouts.trace(rollouts.code(deed), alternative.typical, new Float64Array(columnsOf(lookback, index)), 0)
  const before = retold(told, decision.turn)
  let c: Conversation = { ...before, state: { ...before.state, seed: seedOf(lookback.log.seed, alternative.typical) } }
  const own: number[] = []
  while (c.state.turn < lookback.turns && (c.floor !== 'ended' || c.state.turn === decision.turn)) {
    const { act } = turns[c.state.turn - decision.turn]!
    if (act?.from !== TRAINEE) {
      c = proceed(c, book).conversation
      continue
    }
    const later = hers.get(c.state.turn) ?? -1
    const first = c.state.turn === decision.turn
    const hersInFact = later >= 0 ? told.turns[lookback.decisions[index + 1 + later]!.turn]?.text : first && chosen ? told.turns[decision.turn]?.text : undefined
    if (later >= 0) own.push(c.state.turn)
    c = say(c, book, act, (first ? text : undefined) ?? hersInFact ?? wordsFor(c, told, act)).conversation
  }
  return { turns: finish(c, book).conversation.turns, changed: decision.turn, own }
}

const wordsFor = (c: Conversation, { book }: Told, act: Act): string => (act.kind === 'i19' || act.kind === 'i35' ? '' : scriptedText(c, book, act))

/** "Ga verder vanaf hier": the session up to decision `index`, and from there the trainee's new act in her own words. The luck stays the session's. */
export function continueFrom(told: Told, index: number, act: Act, text: string, understood?: SpokenTurn['understood']): { conversation: Conversation; turns: SpokenTurn[] } {
  return say(retold(told, told.lookback.decisions[index]!.turn), told.book, act, text, understood)
}

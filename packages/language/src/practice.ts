/** One moment, many times: a session led by someone else until the moment comes, with words, so that she can take over there. */
import type { Scenario, VoiceBook } from '@kring/curriculum'
import { momentAt, type MomentKind, type Occurrence, occurrencesIn } from '@kring/dynamics'
import type { Conversation } from './api.ts'
import { begin, groupOf, proceed, say, scriptedText } from './conversation.ts'

/**
 * Finds moments in sessions of this scenario, seed after seed from `from` on; each step gives what one session held. Endless: the caller
 * stops when it has enough.
 */
export function* searchMoments(scenario: Scenario, from: number): Generator<Occurrence[], never> {
  const group = groupOf(scenario)
  for (let seed = from; ; seed++) yield occurrencesIn(group, seed)
}

const silent = (kind: string): boolean => kind === 'i19' || kind === 'i35'

/**
 * Plays the session of an occurrence up to its moment, the leader in the trainee's seat saying what he then said. The floor is hers.
 * Throws RangeError when this scenario's session does not come there (other content or another model than it was found with).
 */
export function playTo(scenario: Scenario, book: VoiceBook, { kind, seed, turn, acts }: Pick<Occurrence, 'kind' | 'seed' | 'turn' | 'acts'>): Conversation {
  let c = begin(scenario, book, seed).conversation
  for (let led = 0; c.state.turn < turn && c.floor !== 'ended'; ) {
    const act = acts[led]
    if (c.floor === 'group') c = proceed(c, book).conversation
    else if (!act) break
    else {
      c = say(c, book, act, silent(act.kind) ? '' : scriptedText(c, book, act)).conversation
      led++
    }
  }
  if (c.state.turn !== turn || c.floor !== 'leader' || !holds(c, kind)) throw new RangeError(`session ${seed} of ${scenario.id} does not come to "${kind}" at turn ${turn}`)
  return c
}

const holds = ({ state }: Conversation, kind: MomentKind): boolean => momentAt(state, kind) !== null

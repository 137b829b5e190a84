/** What one choice comes to in the minutes after it: a hundred short replays of each thing that could be said there, in small pieces so that the page goes on. */
import { decisionsOf, type Done, ENGINE_VERSION, type Hindsight, perform, questionsOf } from '@kring/dynamics'
import type { Conversation } from '@kring/language'

/** Replays of each alternative, and how many at a stretch. */
const REPLAYS = 96
const PIECE = 8
/** Turns after her own that are replayed: some five to ten minutes of a group. */
const HORIZON = 24

/** Undefined when the session cannot be replayed (it was not hers from the beginning, or she did nothing at that turn). */
export async function judgeTurn({ state, turns }: Conversation, turn: number, signal: AbortSignal): Promise<Hindsight | undefined> {
  const lookback = decisionsOf({ version: ENGINE_VERSION, spec: state.spec, seed: state.seed, turns })
  if (!lookback.ok) return undefined
  const index = lookback.decisions.findIndex((decision) => decision.turn === turn)
  if (index < 0) return undefined
  const soon = { ...lookback, turns: turn + HORIZON }
  const questions = questionsOf(soon)
  let done: Done | undefined
  for (let from = 0; from < REPLAYS; from += PIECE) {
    if (signal.aborted) return undefined
    done = perform(soon, questions, { decision: index, from, to: from + PIECE, known: done?.rows ?? null })
    await new Promise((resolve) => { setTimeout(resolve) })
  }
  return done?.hindsight
}

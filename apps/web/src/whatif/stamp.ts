/** The stamp by which kept hindsight is known to belong to a log. */
import { ENGINE_VERSION } from '@kring/dynamics'
import type { NewEvent } from '@kring/protocol'

/** Raised when what hindsight computes changes while the model does not. */
const HINDSIGHT_VERSION = 1

/** Changes whenever a turn was added or the model is another: then what was found before counts no longer. Notes do not change it. */
export function stampOf(events: readonly NewEvent[]): string {
  const turns = events.filter(({ body }) => body.type === 'turn')
  return [HINDSIGHT_VERSION, ENGINE_VERSION, turns.length, turns.at(-1)?.id ?? ''].join(' ')
}

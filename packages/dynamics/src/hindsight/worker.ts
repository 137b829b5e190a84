/** Hindsight in a worker: the messages that cross, and what the worker does with each. Plain functions; who hosts the worker passes them on. */
import { decisionsOf } from './log.ts'
import type { Lookback, Refusal, SessionLog } from './log.ts'
import type { Question } from './judge.ts'
import { perform, questionsOf } from './plan.ts'
import type { Done, Task } from './plan.ts'
import { reasonsOf } from './reasons.ts'
import type { Act } from '../types.ts'
import type { Reason } from './types.ts'

/** To a worker: the log once, then pieces of work, one at a time. `id` comes back with the answer. */
export type ToWorker =
  | { type: 'open'; log: SessionLog }
  | { type: 'work'; id: number; task: Task }
  | { type: 'why'; id: number; decision: number; act: Act }

export type FromWorker =
  | { type: 'opened'; decisions: number }
  | { type: 'refused'; refusal: Refusal }
  | { type: 'done'; id: number; done: Done }
  | { type: 'because'; id: number; reasons: Reason[] }

/** The worker's side: give it each message that arrives, and a way to answer. */
export const workerOf = (post: (message: FromWorker) => void): ((message: ToWorker) => void) => {
  let lookback: Lookback | undefined
  let questions: Question[] = []
  return (message) => {
    if (message.type === 'open') {
      const read = decisionsOf(message.log)
      if (!read.ok) return post({ type: 'refused', refusal: read })
      lookback = read
      questions = questionsOf(read)
      return post({ type: 'opened', decisions: read.decisions.length })
    }
    if (!lookback) throw new Error('a worker must be given its log before any work')
    if (message.type === 'work') return post({ type: 'done', id: message.id, done: perform(lookback, questions, message.task) })
    return post({ type: 'because', id: message.id, reasons: reasonsOf(lookback, message.decision, message.act) })
  }
}

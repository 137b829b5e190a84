/** What crosses between the page and its workers. A worker reads the session itself, so nothing large passes through the page. */
import type { Act, Alternative, Done, Question, Reason, Refusal, Task } from '@kring/dynamics'
import type { SpokenTurn } from '@kring/language'

/** How it could have gone, from her changed turn on, in words; the traced changes, which nobody reads there, are left out. */
export type Branch = SpokenTurn[]

/** Asked by the page, answered with the same id. */
export type Asked =
  | { type: 'work'; id: number; task: Task; final: boolean }
  | { type: 'why'; id: number; decision: number; act: Act }
  | { type: 'read'; id: number; decision: number; alternative: Pick<Alternative, 'act' | 'typical'>; text: string }
  | { type: 'go-on'; id: number; decision: number; act: Act; text: string }
export type Answer =
  | { type: 'done'; id: number; done: Done }
  | { type: 'because'; id: number; reasons: Reason[] }
  | { type: 'branch'; id: number; branch: Branch }
  | { type: 'gone-on'; id: number; session: string }

export type ToWorker = { type: 'open'; session: string; stamp: string } | Asked
export type FromWorker =
  | { type: 'opened'; questions: Question[] }
  | { type: 'refused'; because: Refusal['because'] | 'missing' }
  | { type: 'failed'; id: number; what: string }
  | Answer

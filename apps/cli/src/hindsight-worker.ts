/** A worker thread of `kring hindsight`: reads the log for itself and does the pieces of work it is given. */
import { parentPort, workerData } from 'node:worker_threads'
import { decisionsOf, perform, questionsOf, type SessionLog, type Task } from '@kring/dynamics'

const lookback = decisionsOf(workerData as SessionLog)
if (!lookback.ok) throw new Error(lookback.what)
const questions = questionsOf(lookback)
// A worker thread has no target origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort!.on('message', (task: Task) => parentPort!.postMessage(perform(lookback, questions, task)))

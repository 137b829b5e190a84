// A worker: reads the session once, then does the pieces of work it is given.
import { decisionsOf, perform, questionsOf } from '@kring/dynamics'

let lookback
let questions
self.addEventListener('message', ({ data }) => {
  if (data.log) {
    lookback = decisionsOf(data.log)
    questions = questionsOf(lookback)
  } else {
    // A worker has one listener, its page; there is no target to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    self.postMessage(perform(lookback, questions, data.task))
  }
})

// The page's side of the whole hindsight: asks workers for pieces of the plan until everything is known, as the what-if page does.
import { decisionsOf, planOf, questionsOf } from '@kring/dynamics'

/** Computes the hindsight of a log with so many workers; the time runs from the first worker's start to the last answer. */
window.measure = async (log, workers, rollouts) => {
  const start = performance.now()
  const lookback = decisionsOf(log)
  if (!lookback.ok) throw new Error(lookback.what)
  const questions = questionsOf(lookback)
  const plan = planOf(questions, { rollouts })
  const team = Array.from({ length: workers }, () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }))
  const idle = new Set(team)
  let first = 0
  let frames = 0
  let longest = 0
  let shown = start
  let running = true
  const frame = (now) => {
    frames++
    longest = Math.max(longest, now - shown)
    shown = now
    if (running) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  await new Promise((resolve, reject) => {
    const hand = () => {
      for (const worker of idle) {
        const task = plan.next()
        if (!task) break
        idle.delete(worker)
        // A worker has one listener; there is no target to name.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        worker.postMessage({ task })
      }
      if (plan.open === 0) resolve()
    }
    for (const worker of team) {
      worker.addEventListener('error', ({ message }) => reject(new Error(message)))
      worker.addEventListener('message', ({ data }) => {
        plan.take(data)
        first ||= performance.now() - start
        idle.add(worker)
        hand()
      })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage({ log })
    }
    hand()
  })
  running = false
  const seconds = (performance.now() - start) / 1000
  for (const worker of team) worker.terminate()
  return { seconds, firstAnswer: first / 1000, decisions: questions.length, frames, longestFrame: longest / 1000 }
}

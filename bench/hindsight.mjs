// The whole hindsight of a session with 40 decisions and 8 members, as the pages compute it: pieces of work handed to worker threads.
//   node bench/hindsight.mjs [--workers 2] [--members 8] [--decisions 40] [--rollouts 200] [--json]
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { ENGINE_VERSION, decisionsOf, inStyle, perform, planOf, questionsOf, randomGroup, runSession } from '@kring/dynamics'

/** A session of `members` members in which she has `decisions` turns, led as a leader would who works with the group. Time enough for all of them. */
export function longLog(members = 8, decisions = 40, seed = 3) {
  const spec = { ...randomGroup(seed, { members }), minutes: 240 }
  const { turns } = runSession(spec, seed, inStyle('group'), { acts: decisions })
  return JSON.parse(JSON.stringify({ version: ENGINE_VERSION, spec, seed, turns }))
}

/** Computes the whole hindsight with so many workers and says how long it took, in seconds, from the log to the last answer. */
export async function measure(log, { workers = 2, rollouts = 200 } = {}) {
  const start = performance.now()
  const lookback = decisionsOf(log)
  if (!lookback.ok) throw new Error(lookback.what)
  const questions = questionsOf(lookback)
  const plan = planOf(questions, { rollouts })
  const team = Array.from({ length: workers }, () => new Worker(new URL(import.meta.url), { workerData: log }))
  const verdicts = {}
  let first = 0
  let turns = 0
  await Promise.all(team.map((worker) => new Promise((resolve, reject) => {
    const hand = () => {
      const task = plan.next()
      if (!task) return resolve()
      turns += (task.to - task.from) * questions[task.decision].acts.length * (lookback.turns - lookback.decisions[task.decision].turn)
      // A worker thread has no target origin.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(task)
    }
    worker.on('error', reject)
    worker.on('message', (done) => {
      const { final, hindsight } = plan.take(done)
      first ||= performance.now() - start
      if (final) verdicts[hindsight.verdict] = (verdicts[hindsight.verdict] ?? 0) + 1
      hand()
    })
    hand()
  })))
  const seconds = (performance.now() - start) / 1000
  await Promise.all(team.map((worker) => worker.terminate()))
  const alternatives = questions.reduce((sum, { acts }) => sum + acts.length, 0) / questions.length
  return { members: log.spec.members.length, decisions: questions.length, sessionTurns: lookback.turns, alternatives, rollouts, workers, turns, seconds, firstAnswer: first / 1000, turnsPerSecond: turns / seconds, verdicts }
}

if (!isMainThread) {
  const lookback = decisionsOf(workerData)
  const questions = questionsOf(lookback)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort.on('message', (task) => parentPort.postMessage(perform(lookback, questions, task)))
} else if (process.argv[1] === new URL(import.meta.url).pathname) {
  const option = (name, otherwise) => (process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : otherwise)
  const result = await measure(longLog(option('--members', 8), option('--decisions', 40)), { workers: option('--workers', 2), rollouts: option('--rollouts', 200) })
  if (process.argv.includes('--json')) console.log(JSON.stringify(result))
  else {
    console.log(`${result.decisions} decisions in ${result.sessionTurns} turns, ${result.members} members, ${result.alternatives.toFixed(1)} alternatives on average, ${result.rollouts} rollouts each, ${result.workers} workers`)
    console.log(`${result.seconds.toFixed(2)} s for ${(result.turns / 1e6).toFixed(2)} million turns (at most), first answer after ${result.firstAnswer.toFixed(2)} s; ${JSON.stringify(result.verdicts)}`)
  }
}

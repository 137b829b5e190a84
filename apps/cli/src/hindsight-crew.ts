/** The plan of a hindsight shared out over worker threads; the answers do not depend on how many there are. */
import { Worker } from 'node:worker_threads'
import { type Answer, type Done, type Hindsight, planOf, type Question, type SessionLog } from '@kring/dynamics'

export interface Sharing {
  workers: number
  rollouts: number
  /** Indices of the decisions to look at; all when absent. */
  only?: readonly number[]
  /** Called with every answer as it comes in. */
  onAnswer?: (answer: Answer) => void
}

/** All final answers, in the order of the session. Rejects when a worker fails; no worker outlives the call. */
export async function sharedHindsight(log: SessionLog, questions: readonly Question[], { workers, rollouts, only, onAnswer }: Sharing): Promise<Hindsight[]> {
  const plan = planOf(questions, { rollouts, ...(only && { only }) })
  const final: Hindsight[] = []
  const team = Array.from({ length: Math.min(workers, plan.open) }, () => new Worker(new URL('./hindsight-worker.js', import.meta.url), { workerData: log }))
  /** Workers for which there was nothing to do just now: a piece that comes in may bring work for them. */
  const idle = new Set<Worker>(team)
  try {
    await new Promise<void>((resolve, reject) => {
      const hand = (): void => {
        for (const worker of idle) {
          const task = plan.next()
          if (!task) break
          idle.delete(worker)
          // oxlint-disable-next-line unicorn/require-post-message-target-origin
          worker.postMessage(task)
        }
        if (plan.open === 0) resolve()
      }
      for (const worker of team) {
        worker.on('error', reject)
        worker.on('message', (done: Done) => {
          const answer = plan.take(done)
          onAnswer?.(answer)
          if (answer.final) final.push(answer.hindsight)
          idle.add(worker)
          hand()
        })
      }
      hand()
    })
  } finally {
    await Promise.all(team.map((worker) => worker.terminate()))
  }
  return final.sort((a, b) => a.decision.index - b.decision.index)
}

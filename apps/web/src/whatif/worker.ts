/** One worker: replays the session once, then does the pieces of work it is given, and keeps what is finished on this device. */
import { decisionsOf, type Lookback, perform, type Question, questionsOf, reasonsOf } from '@kring/dynamics'
import { branchOf, retold, type Told } from '@kring/language'
import { hersFrom, spokenLog } from '@kring/protocol'
import { bookOfLog, scenarioOfLog } from '../session/scenario.ts'
import { keepHindsight, readSession } from '../session/log.ts'
import { goOn } from './go-on.ts'
import type { Answer, Asked, FromWorker, ToWorker } from './messages.ts'

interface Open {
  session: string
  stamp: string
  lookback: Lookback
  questions: Question[]
}

let opened: Open | undefined
// A worker has one listener, its page; there is no target to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const post = (message: FromWorker): void => self.postMessage(message)

async function open(session: string, stamp: string): Promise<void> {
  const kept = await readSession(session)
  const log = kept && spokenLog(kept.events)
  if (!log) return post({ type: 'refused', because: 'missing' })
  const whole = decisionsOf(log)
  if (!whole.ok) return post({ type: 'refused', because: whole.because })
  // What somebody else did from her seat while she watched was no choice of hers.
  const hers = hersFrom(kept.events)
  const lookback = { ...whole, decisions: whole.decisions.filter(({ turn }) => turn >= hers).map((decision, index) => ({ ...decision, index })) }
  if (lookback.decisions.length === 0) return post({ type: 'refused', because: 'no-decisions' })
  opened = { session, stamp, lookback, questions: questionsOf(lookback) }
  post({ type: 'opened', questions: opened.questions })
}

/** The session with its words: only for what is read aloud, so fetched when first asked for. */
async function told({ session, lookback }: Open): Promise<{ told: Told; kept: NonNullable<Awaited<ReturnType<typeof readSession>>> }> {
  const kept = await readSession(session)
  const log = kept && spokenLog(kept.events)
  if (!kept || !log) throw new Error('the session is gone')
  const [scenario, book] = await Promise.all([scenarioOfLog(log.scenario, kept.events), bookOfLog(log.scenario, log.language, kept.events)])
  if (!scenario || !book) throw new Error(`no words for ${log.scenario} in ${log.language}`)
  return { told: { lookback, turns: log.turns, scenario, book }, kept }
}

async function answer(asked: Asked): Promise<Answer> {
  if (!opened) throw new Error('a worker must open a session before any work')
  const { session, stamp, lookback, questions } = opened
  const { id } = asked
  switch (asked.type) {
    case 'work': {
      const done = perform(lookback, questions, asked.task)
      // A full disk is no reason to withhold the answer.
      if (asked.final) await keepHindsight({ session, n: done.decision, of: questions.length, stamp, hindsight: done.hindsight }).catch(() => undefined)
      // The rows of a decision that is finished are of no use to anyone any more, and there are many.
      return { type: 'done', id, done: asked.final ? { ...done, rows: { ...done.rows, values: new Float64Array(0) } } : done }
    }
    case 'why':
      return { type: 'because', id, reasons: reasonsOf(lookback, asked.decision, asked.act) }
    case 'read': {
      const { turns, changed } = branchOf((await told(opened)).told, asked.decision, asked.alternative, asked.text || undefined)
      return { type: 'branch', id, branch: turns.slice(changed).map((turn) => ({ ...turn, changes: [] })) }
    }
    case 'go-on': {
      const { told: all, kept } = await told(opened)
      const decision = lookback.decisions[asked.decision]!
      return { type: 'gone-on', id, session: await goOn(kept, decision.turn, retold(all, decision.turn), asked) }
    }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'open') open(data.session, data.stamp).catch(() => post({ type: 'refused', because: 'missing' }))
  else answer(data).then(post, (error: unknown) => post({ type: 'failed', id: data.id, what: String(error) }))
})

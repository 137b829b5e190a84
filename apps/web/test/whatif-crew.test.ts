import { type Hindsight, intervene, type Question, ROLLOUTS } from '@kring/dynamics'
import { describe, expect, it } from 'vitest'
import type { KeptHindsight } from '../src/session/log.ts'
import { Crew, crewSize, type Hand } from '../src/whatif/crew.ts'
import type { Asked, FromWorker, ToWorker } from '../src/whatif/messages.ts'

const act = intervene('leader', 'i2', 'group', 'doubt')
const questions = Array.from({ length: 5 }, (_, index): Question => ({ decision: { index, turn: index * 4, act }, acts: [act, intervene('leader', 'i10', 'group', 'doubt')], circle: ['piet'] }))
const hindsightOf = (index: number): Hindsight => ({ decision: questions[index]!.decision, alternatives: [], verdict: 'nothing' })
const kept = (n: number, stamp = 's'): KeptHindsight => ({ session: 'a', n, of: questions.length, stamp, hindsight: hindsightOf(n) })

/** Workers that answer when told to, and remember what they were asked. */
function yard(options: { refuse?: 'other-version'; fail?: number; breaks?: true } = {}) {
  const asked: Asked[] = []
  const open: (() => void)[] = []
  let hired = 0
  let dismissed = 0
  const hire = (): Hand => {
    hired++
    let heard: (message: FromWorker) => void = () => undefined
    let gone = false
    const answer = (message: FromWorker): void => void open.push(() => gone || heard(message))
    return {
      listen(listener, broken) {
        heard = listener
        if (options.breaks) open.push(broken)
      },
      dismiss() {
        gone = true
        dismissed++
      },
      post(message: ToWorker) {
        if (message.type === 'open') return answer(options.refuse ? { type: 'refused', because: options.refuse } : { type: 'opened', questions })
        asked.push(message)
        if (message.type === 'why') return answer({ type: 'because', id: message.id, reasons: [] })
        if (message.type !== 'work') return
        const { task, id } = message
        if (task.decision === options.fail) return answer({ type: 'failed', id, what: 'broken' })
        answer({ type: 'done', id, done: { decision: task.decision, rows: { rollouts: task.to, values: new Float64Array(0) }, hindsight: hindsightOf(task.decision) } })
      },
    }
  }
  /** Lets the workers answer until they have nothing to say, or `most` times. */
  const run = async (most = Infinity): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 0))
    for (let i = 0; i < most && open.length > 0; i++) {
      open.shift()!()
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
  }
  return { hire, run, asked, count: () => ({ hired, dismissed }) }
}
const crewOf = (hire: () => Hand, more: { kept?: KeptHindsight[]; size?: number } = {}) => new Crew({ session: 'a', stamp: 's', kept: [], hire, size: 2, ...more })
const finals = (crew: Crew): boolean[] => crew.getView().known.map(({ final }) => final)

describe('the work behind "Wat als?"', () => {
  it('[DB35] takes a core less than there are, at least one and at most four', () => {
    expect([undefined, 1, 2, 4, 5, 16].map(crewSize)).toEqual([1, 1, 1, 3, 4, 4])
  })

  it('[DB36] lists every decision as soon as the session was read, shows what is found for now and at last, and ends with all', async () => {
    const { hire, run, asked } = yard()
    const crew = crewOf(hire)
    crew.start()
    await run(1)
    expect(crew.getView().state).toBe('working')
    expect(finals(crew)).toEqual([false, false, false, false, false])
    await run(3)
    expect(crew.getView().known.some(({ hindsight, final }) => hindsight && !final)).toBe(true)
    await run()
    expect(crew.getView().state).toBe('done')
    expect(finals(crew)).toEqual([true, true, true, true, true])
    expect(crew.getView().known.every(({ busy, failed }) => !busy && !failed)).toBe(true)
    // Each decision in two pieces, none twice.
    expect(new Set(asked.map((one) => (one.type === 'work' ? `${one.task.decision} ${one.task.from}` : ''))).size).toBe(10)
    expect(asked.every((one) => one.type !== 'work' || one.final === (one.task.to === ROLLOUTS))).toBe(true)
  })

  it('[DB37] stops at once when asked and keeps what came in; going on asks only for the rest', async () => {
    const { hire, run, asked, count } = yard()
    const crew = crewOf(hire)
    crew.start()
    await run(10)
    crew.stop()
    expect(crew.getView().state).toBe('stopped')
    expect(count().dismissed).toBe(count().hired)
    const before = finals(crew).filter(Boolean).length
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(5)
    const done = new Set(finals(crew).flatMap((final, i) => (final ? [i] : [])))
    await run()
    expect(finals(crew).filter(Boolean)).toHaveLength(before)
    asked.length = 0
    crew.start()
    await run()
    expect(crew.getView().state).toBe('done')
    expect(finals(crew).every(Boolean)).toBe(true)
    expect(asked.some((one) => one.type === 'work' && done.has(one.task.decision))).toBe(false)
  })

  it('[DB38] shows what was kept without hiring anyone; what was kept for another log or model counts as nothing', async () => {
    const all = questions.map((_, n) => kept(n))
    const { hire, run, count } = yard()
    const crew = crewOf(hire, { kept: all })
    crew.start()
    expect(crew.getView()).toMatchObject({ state: 'done' })
    expect(finals(crew)).toEqual([true, true, true, true, true])
    expect(count().hired).toBe(0)
    // Reasons are still to be asked for.
    const why = crew.why(0, act)
    await run()
    expect(await why).toEqual([])
    expect(crew.getView().state).toBe('done')

    const other = yard()
    const stale = crewOf(other.hire, { kept: questions.map((_, n) => kept(n, n < 2 ? 's' : 'old')) })
    stale.start()
    await other.run(1)
    expect(finals(stale)).toEqual([true, true, false, false, false])
  })

  it('[DB39] goes on when one decision fails, and says which; tries it again when asked', async () => {
    const { hire, run } = yard({ fail: 2 })
    const crew = crewOf(hire)
    crew.start()
    await run()
    expect(crew.getView().state).toBe('done')
    expect(crew.getView().known.map(({ failed }) => failed)).toEqual([false, false, true, false, false])
    crew.start()
    expect(crew.getView().state).toBe('done')
    crew.retry()
    await run()
    expect(crew.getView().known[2]).toMatchObject({ failed: true, busy: false })
  })

  it('[DB40] says when a session cannot be replayed, and when the browser has no workers', async () => {
    const refused = yard({ refuse: 'other-version' })
    const crew = crewOf(refused.hire)
    crew.start()
    await refused.run()
    expect(crew.getView()).toMatchObject({ state: 'refused', because: 'other-version' })
    const broken = yard({ breaks: true })
    const alone = crewOf(broken.hire)
    alone.start()
    await broken.run(1)
    expect(alone.getView().state).toBe('no-workers')
    const none = crewOf(() => {
      throw new ReferenceError('Worker is not defined')
    })
    none.start()
    expect(none.getView().state).toBe('no-workers')
  })
})

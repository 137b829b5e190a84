import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alternativesAt, decisionsOf, FEWEST_TURNS, FIGURES, hindsightOf, inStyle, INTERVENTIONS, lead, LEADER_STYLES, NOTICEABLE, open, perform, planOf, PRINCIPLES, questionsOf, randomGroup, reasonsOf, REST, runSession,
  sameChoice, sayableAt, stateAt, WORTH,
} from '../src/index.ts'
import type { Act, Answer, Done, GroupSpec, Hindsight, LeaderStyle, Lookback, Question, Rows, Task } from '../src/index.ts'
import { judge } from '../src/hindsight/judge.ts'
import { columnOf, columns } from '../src/hindsight/outcome.ts'
import { interval, pairedMean, quantile, spreadOf } from '../src/hindsight/statistics.ts'
import { ANGRY, COAT, MONOPOLIST } from './fixtures.ts'
import { mean } from './helpers.ts'
import { her, lookBack, playedLog, styledLog } from './hindsight-log.ts'

const SEED = 20261122
const SCENARIOS: readonly GroupSpec[] = [COAT, MONOPOLIST, ANGRY]
const finals = (answers: Iterable<Answer>): Hindsight[] => [...answers].filter(({ final }) => final).map(({ hindsight }) => hindsight)
const best = ({ alternatives }: Hindsight) => alternatives[1]!
/** A session of scenario 1 in which she asks Piet on. */
const asksOn = (seed = 4) => lookBack(playedLog(COAT, seed, [her('i33', ['piet'], 'leaving'), her('i33', ['piet'], 'leaving'), her('i29', ['piet'], 'progress'), her('i3', 'group', 'leaving'), her('i10', 'group', 'doubt')], 6))

describe('the log read back', () => {
  it('[HI1] every act and silence of hers is a decision, and every time the group waited and she let it go on; the group is known as it was just before', () => {
    const lookback = lookBack(playedLog(COAT, 3, [her('i12', 'group', 'leaving', 'piet'), null, her('i19'), null, her('i10', 'group', 'doubt')], 3))
    const { decisions, log, before } = lookback
    const hers = log.turns.filter(({ act }) => act?.from === 'leader').length
    expect(hers).toBe(3)
    expect(decisions.filter(({ passed }) => !passed)).toHaveLength(hers)
    expect(decisions.filter(({ passed }) => passed).length).toBeGreaterThanOrEqual(2)
    for (const decision of decisions) {
      expect(stateAt(lookback, decision.index).turn).toBe(decision.turn)
      if (!decision.passed) expect(log.turns[decision.turn]!.act).toMatchObject({ from: 'leader', kind: decision.act.kind })
    }
    expect(before).toHaveLength(lookback.turns)
  })

  it('[HI2] a log that the model does not make is refused, with the turn and why', () => {
    const log = styledLog(COAT, 7, 'group')
    const edited = (change: (turns: (typeof log.turns)[number][]) => void, version = log.version) => {
      const turns = structuredClone(log.turns) as (typeof log.turns)[number][]
      change(turns)
      const read = decisionsOf({ ...log, turns, version })
      return read.ok ? 'read' : { because: read.because, turn: read.turn }
    }
    const decisions = lookBack(log)
    const member = log.turns.findIndex(({ act }, i) => i > 12 && act && !act.from.startsWith('leader'))
    expect(edited(() => undefined)).toBe('read')
    expect(edited((turns) => (turns[member]!.act!.kind = turns[member]!.act!.kind === 'jokes' ? 'asks' : 'jokes'))).toEqual({ because: 'not-reproduced', turn: member })
    const changed = log.turns.findIndex(({ changes }, i) => i > 12 && changes!.length > 0)
    expect(edited((turns) => (turns[changed]!.changes![0]!.to += 0.01))).toEqual({ because: 'not-reproduced', turn: changed })
    expect(edited((turns) => void turns.splice(member, 1))).toMatchObject({ because: 'not-reproduced' })
    expect(edited((turns) => void turns.shift())).toEqual({ because: 'not-reproduced', turn: 0 })
    expect(edited((turns) => (turns[member]!.act!.kind = turns[member]!.act!.kind === 'jokes' ? 'asks' : 'jokes'), '0.0.1')).toMatchObject({ because: 'other-version' })
    // Not even when it would come out the same: the branches would not be those of the model she played with.
    expect(edited(() => undefined, '0.0.1')).toMatchObject({ because: 'other-version' })
    expect(decisionsOf({ ...log, spec: { ...log.spec, members: [] } })).toMatchObject({ ok: false, because: 'not-reproduced' })
    expect(decisionsOf({ ...log, turns: log.turns.slice(0, decisions.decisions[0]!.turn) })).toMatchObject({ ok: false, because: 'no-decisions' })
  })
})

describe('what else could have been said', () => {
  const moments = [...SCENARIOS, ...[1, 2, 3, 4, 5].map((seed) => randomGroup(seed, { members: 3 + (2 * seed) % 8, session: 2 * seed }))].flatMap((spec, i) =>
    LEADER_STYLES.flatMap((style) => {
      const lookback = lookBack(styledLog(spec, 11 + i, style, 14))
      return lookback.decisions.map((decision) => ({ decision, state: stateAt(lookback, decision.index) }))
    }),
  )

  it('[HI3] what she did stands first, everything is one choice only, and all of it can be done', () => {
    for (const [n, { decision, state }] of moments.entries()) {
      const acts = alternativesAt(state, decision.act)
      expect(sameChoice(acts[0]!, decision.act)).toBe(true)
      acts.forEach((act, i) => {
        expect(acts.findIndex((other) => sameChoice(other, act))).toBe(i)
        if (n % 5 === 0) expect(lead(state, act).turns).toHaveLength(1)
      })
      expect(acts.filter(({ kind }) => kind === 'i19' || kind === 'i35')).toHaveLength(1)
      for (const act of acts.slice(1)) for (const seat of act.to === 'group' ? [] : act.to) expect(state.members[seat]?.present ?? seat.startsWith('leader')).toBe(true)
    }
  })

  it('[HI4] nothing out of place: to sit down only to who stands, protection only of who was attacked, goodbye only when one goes, a co-leader corrected only after he acted', () => {
    for (const { state } of moments) {
      for (const act of sayableAt(state)) {
        if (act.kind === 'i1') expect(state.members[(act.to as string[])[0]!]!.standing).toBe(true)
        if (act.kind === 'i24') expect(state.recent.some((a) => a.kind === 'attacks')).toBe(true)
        if (act.kind === 'i36') expect(state.priority?.kind === 'leaving' || Object.values(state.members).some((m) => m.announced)).toBe(true)
        if (act.kind === 'i32' && act.about === undefined) expect(state.spec.sessions - state.session).toBeLessThanOrEqual(2)
        if (act.kind === 'i40') expect(state.recent.some((a) => a.from === (act.to as string[])[0])).toBe(true)
        if (act.kind === 'i4') expect(state.priority === null || state.priority.work >= 0.6).toBe(true)
        if (act.kind === 'i34') expect(state.priority !== null && state.priority.work < 0.6).toBe(true)
      }
    }
  })

  it('[HI5] a dozen or more alternatives at a moment, twelve to eighteen on average, and every intervention somewhere', () => {
    const counts = moments.map(({ decision, state }) => alternativesAt(state, decision.act).length)
    expect(mean(counts)).toBeGreaterThan(12)
    expect(mean(counts)).toBeLessThan(18)
    const late = randomGroup(2, { members: 4 })
    const others = [open(COAT, 1).state, runSession({ ...late, members: late.members.map((m, i) => (i === 0 ? { ...m, lateSeconds: 30 } : m)) }, 2, inStyle('group'), { acts: 3 }).state]
    const clash = randomGroup(3, { members: 5 })
    const [one, other] = clash.members.map(({ seat }) => seat) as [string, string]
    others.push(open({ ...clash, opening: [{ from: one, act: 'attacks', to: [other], theme: 'conflict', depth: 1 }] }, 3).state)
    const seen = new Set([...moments.map(({ state }) => state), ...others].flatMap((state) => sayableAt(state).map(({ kind }) => kind)))
    expect(INTERVENTIONS.filter((kind) => kind !== 'other' && !seen.has(kind))).toEqual([])
  })
})

describe('the numbers', () => {
  it('[HI6] rollouts share their luck: an alternative that is what she did makes no difference at all', () => {
    const lookback = asksOn()
    for (const index of [0, 3]) {
      const question = questionsOf(lookback)[index]!
      const twice = { ...question, acts: [question.acts[0]!, question.acts[0]!, question.acts[2]!] }
      const { hindsight } = perform(lookback, lookback.decisions.map((_, i) => (i === index ? twice : question)), { decision: index, from: 0, to: 12, known: null })
      const [, same] = hindsight.alternatives.filter(({ act }) => sameChoice(act, question.acts[0]!))
      expect(same!.worth).toEqual({ mean: 0, low: 0, high: 0 })
      for (const figure of FIGURES) expect(same!.difference![figure]).toEqual({ mean: 0, low: 0, high: 0 })
      expect(hindsight.alternatives.find(({ act }) => sameChoice(act, question.acts[2]!))!.worth.mean).not.toBe(0)
    }
  })

  it('[HI7] the same log gives the same bytes, with one worker or three, in any order', () => {
    const log = playedLog(COAT, 9, [her('i33', ['piet'], 'leaving'), her('i12', 'group', 'leaving', 'piet'), her('i10', 'group', 'doubt')], 4)
    const alone = finals(hindsightOf(lookBack(log), { rollouts: 26 }))
    /** Workers that read the log for themselves and answer in a strange order; all that passes between them is cloned, as messages are. */
    const shared = (workers: number): Hindsight[] => {
      const plan = planOf(questionsOf(lookBack(log)), { rollouts: 26 })
      const team = Array.from({ length: workers }, () => {
        const lookback = lookBack(structuredClone(log))
        return (task: Task): Done => perform(lookback, questionsOf(lookback), structuredClone(task))
      })
      const answers: Answer[] = []
      while (plan.open > 0) {
        const done = team.flatMap((work) => {
          const task = plan.next()
          return task ? work(task) : []
        })
        for (const piece of done.reverse()) answers.push(plan.take(structuredClone(piece)))
      }
      return finals(answers)
    }
    const sorted = (all: Hindsight[]): string => JSON.stringify(all.toSorted((a, b) => a.decision.index - b.decision.index))
    expect(sorted(shared(1))).toBe(sorted(alone))
    expect(sorted(shared(3))).toBe(sorted(alone))
  })

  it('[HI8] a first answer to every decision comes before the last word on any; then the moments that seem to matter most, with progress to the end', () => {
    const lookback = asksOn()
    const answers = [...hindsightOf(lookback, { rollouts: 28 })]
    const n = lookback.decisions.length
    expect(answers.slice(0, n).every(({ final }) => !final)).toBe(true)
    expect(answers.slice(n).every(({ final }) => final)).toBe(true)
    const sure = ({ alternatives }: Hindsight): number => Math.max(...alternatives.map(({ worth }) => (worth.mean > 0 ? worth.low : -worth.high)))
    const first = new Map(answers.slice(0, n).map(({ hindsight }) => [hindsight.decision.index, sure(hindsight)]))
    const order = answers.slice(n).map(({ hindsight }) => first.get(hindsight.decision.index)!)
    expect(order).toEqual(order.toSorted((a, b) => Math.max(0, b) - Math.max(0, a)))
    const done = answers.map(({ progress }) => progress.done)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(done.at(-1)).toBe(answers[0]!.progress.total)
    const only = [...hindsightOf(lookback, { rollouts: 10, only: [1] })]
    expect(only.map(({ hindsight, final }) => [hindsight.decision.index, final])).toEqual([[1, true]])
  })

  it('[HI9] more rollouts only add to what was known: pieces give the same as the whole at once', () => {
    const lookback = asksOn()
    const questions = questionsOf(lookback)
    const part = perform(lookback, questions, { decision: 2, from: 0, to: 5, known: null })
    const rest = perform(lookback, questions, { decision: 2, from: 5, to: 12, known: part.rows })
    expect(rest).toEqual(perform(lookback, questions, { decision: 2, from: 0, to: 12, known: null }))
  })

  it('[HI10] spreads and intervals are those of the textbook', () => {
    const values = Float64Array.from([0.9, 0.1, 0.2, 0.4, 0.3])
    const spread = spreadOf(values)
    expect(spread.mean).toBeCloseTo(0.38, 12)
    expect(spread.quantiles.map((q) => Math.round(q * 1e6) / 1e6)).toEqual([0.12, 0.2, 0.3, 0.4, 0.8])
    expect(spread.bins.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
    expect(spread.bins[18]).toBeCloseTo(0.2, 12)
    expect(spreadOf(Float64Array.from([1, 1])).bins[19]).toBe(1)
    expect(quantile([3], 0.95)).toBe(3)
    // Mean 2, standard deviation 2, of 4: error 1.
    const differences = [0, 2, 2, 4].map((d, i) => (i === 0 ? 2 - Math.sqrt(6) : i === 3 ? 2 + Math.sqrt(6) : d))
    const found = pairedMean(4, (i) => differences[i]!)
    expect(found.mean).toBeCloseTo(2, 12)
    expect(found.error).toBeCloseTo(1, 12)
    expect(interval(found).high).toBeCloseTo(3.96, 12)
  })
})

describe('what it says', () => {
  it('[HI11] as the essay tells it: once Piet has said that he stops, turning to the group is worth more than asking him on', () => {
    for (const seed of [1, 2]) {
      const lookback = asksOn(seed)
      const index = lookback.decisions.findIndex((d) => stateAt(lookback, d.index).priority?.kind === 'leaving')
      const question = questionsOf(lookback)[index]!
      expect(question.acts[0]!.kind).toMatch(/i33|i29/)
      const turned = question.acts.filter(({ kind }) => kind === 'i12' || kind === 'i14')
      expect(turned).toHaveLength(2)
      const asked = { ...question, acts: [question.acts[0]!, ...turned] }
      const { hindsight } = perform(lookback, lookback.decisions.map(() => asked), { decision: index, from: 0, to: 200, known: null })
      expect(hindsight.verdict).toBe('matters')
      for (const alternative of hindsight.alternatives.slice(1)) {
        expect(alternative.worth.low).toBeGreaterThan(0)
        expect(alternative.difference!.cohesion.low).toBeGreaterThan(0)
        expect(alternative.leaving['piet']!).toBeLessThan(hindsight.alternatives[0]!.leaving['piet']!)
      }
    }
  })

  it('[HI12] where nothing can be moved it says that nothing would have mattered', () => {
    const still: GroupSpec = { ...randomGroup(5, { members: 5 }), without: PRINCIPLES.map(({ id }) => id) }
    const lookback = lookBack(playedLog(still, 5, [her('i12', 'group', 'progress'), her('i33', [still.members[0]!.seat], 'progress'), her('i10', 'group', 'progress')], 10))
    for (const hindsight of finals(hindsightOf(lookback, { rollouts: 24 }))) {
      if (hindsight.because === 'too-few-turns') continue
      expect(hindsight.verdict).toBe('nothing')
      expect(hindsight.alternatives.length).toBeGreaterThan(3)
    }
  })

  it('[HI27] a clear difference matters, whichever way; a small one is nothing; one that may hide in the spread is unknown', () => {
    const acts = [her('i12'), her('i10'), her('i33', ['piet'])]
    const rollouts = 100
    const width = columns(1)
    /** Rows in which the cohesion of each alternative is its mean and, in turn, so much above and below it. */
    const rows = (...cohesion: [mean: number, spread: number][]): Rows => {
      const values = new Float64Array(acts.length * rollouts * width).fill(0.5)
      cohesion.forEach(([mean, spread], a) => {
        for (let k = 0; k < rollouts; k++) values[(a * rollouts + k) * width + columnOf('cohesion')] = mean + (k % 2 ? spread : -spread)
      })
      return { rollouts, values }
    }
    const question: Question = { decision: { index: 0, turn: 3, act: acts[0]! }, acts, circle: ['piet'] }
    const said = (...cohesion: [number, number][]) => {
      const { verdict, because, alternatives } = judge(question, rows(...cohesion))
      return { verdict, because, order: alternatives.map(({ act }) => act.kind) }
    }
    const step = NOTICEABLE / WORTH.cohesion
    expect(said([0.5, 0], [0.5, 0], [0.5 + 1.1 * step, 0.01])).toEqual({ verdict: 'matters', because: undefined, order: ['i12', 'i33', 'i10'] })
    expect(said([0.5, 0], [0.5, 0], [0.5 - 1.1 * step, 0.01])).toEqual({ verdict: 'matters', because: undefined, order: ['i12', 'i10', 'i33'] })
    expect(said([0.5, 0], [0.5, 0], [0.5 + 0.9 * step, 0.01]).verdict).toBe('nothing')
    expect(said([0.5, 0], [0.5, 0], [0.5, 0.49])).toMatchObject({ verdict: 'unknown', because: 'too-uncertain' })
    expect(judge({ ...question, because: 'too-few-turns' }, rows([0.5, 0], [0.5, 0], [0.9, 0]))).toMatchObject({ verdict: 'unknown', because: 'too-few-turns' })
  })

  it('[HI28] the rollout to read is one near the middle of everything', () => {
    const lookback = asksOn()
    const { hindsight, rows } = perform(lookback, questionsOf(lookback), { decision: 1, from: 0, to: 25, known: null })
    const { acts, circle } = questionsOf(lookback)[1]!
    for (const { act, typical, figures } of hindsight.alternatives) {
      const a = acts.findIndex((one) => sameChoice(one, act))
      for (const figure of ['safety', 'recognition', 'cohesion'] as const) {
        const value = rows.values[(a * 25 + typical) * columns(circle.length) + columnOf(figure)]!
        expect(value).toBeGreaterThanOrEqual(figures[figure].quantiles[0] - 1e-9)
        expect(value).toBeLessThanOrEqual(figures[figure].quantiles[4] + 1e-9)
      }
    }
  })

  it('[HI13] what it cannot know it does not say: her sentence was not understood, or too little came after it', () => {
    const log = playedLog(COAT, 4, [her('other'), her('i12', 'group', 'leaving', 'piet'), her('i10', 'group', 'doubt'), her('i8', 'group', 'leaders')])
    const heard = (confidence: number, corrected: boolean) => (turn: (typeof log.turns)[number]) => (turn.act?.kind === 'i12' ? { ...turn, understood: { confidence, corrected } } : turn)
    const verdicts = (turns: typeof log.turns) => questionsOf(lookBack({ ...log, turns })).map(({ because }) => because)
    expect(verdicts(log.turns)[0]).toBe('not-understood')
    expect(verdicts(log.turns)[1]).toBeUndefined()
    expect(verdicts(log.turns.map(heard(0.3, false)))[1]).toBe('not-understood')
    expect(verdicts(log.turns.map(heard(0.3, true)))[1]).toBeUndefined()
    expect(verdicts(log.turns.map(heard(0.8, false)))[1]).toBeUndefined()
    const lookback = lookBack(log)
    lookback.decisions.forEach((d, i) => {
      if (lookback.turns - d.turn < FEWEST_TURNS && d.act.kind !== 'other') expect(questionsOf(lookback)[i]!.because).toBe('too-few-turns')
    })
    const [hindsight] = finals(hindsightOf(lookback, { rollouts: 8, only: [0] }))
    expect(hindsight).toMatchObject({ verdict: 'unknown', because: 'not-understood' })
  })
})

describe('why', () => {
  const pairs = 6
  /** The outcome's difference over the same pairs of rollouts. */
  const outcome = (lookback: Lookback, index: number, act: Act): Done => {
    const question = questionsOf(lookback)[index]!
    const two = { ...question, acts: [question.acts[0]!, act] }
    return perform(lookback, lookback.decisions.map(() => two), { decision: index, from: 0, to: pairs, known: null })
  }

  it('[HI14] the reasons add up to the difference they explain, to the last bit that counts', () => {
    for (const [spec, style, seed] of [[COAT, 'individual', 2], [ANGRY, 'protocol', 3], [MONOPOLIST, 'group', 4]] as [GroupSpec, LeaderStyle, number][]) {
      const lookback = lookBack(styledLog(spec, seed, style, 6))
      const act = questionsOf(lookback)[1]!.acts[2]!
      const reasons = reasonsOf(lookback, 1, act, pairs)
      const { difference } = best(outcome(lookback, 1, act).hindsight)
      for (const figure of ['leaving', 'safety', 'recognition', 'cohesion'] as const) {
        const mine = reasons.filter((reason) => reason.figure === figure)
        expect(mine.reduce((sum, reason) => sum + reason.difference, 0)).toBeCloseTo(difference![figure].mean, 10)
        const sizes = mine.map((reason) => Math.abs(reason.difference))
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
      }
      for (const { principle, on } of reasons) {
        if (principle !== REST) expect(PRINCIPLES.some(({ id }) => id === principle) || principle === 'd16' || principle === 'd17').toBe(true)
        expect(on.length).toBeLessThanOrEqual(3)
      }
    }
  })

  it(`[HI15] where nobody leaves, the principles explain safety, recognition and cohesion completely (fast-check, seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 1, max: 2 ** 30 }), fc.nat(), (members, seed, which) => {
        const spec = randomGroup(seed, { members, session: 3 })
        const sure: GroupSpec = { ...spec, members: spec.members.map((m) => ({ ...m, start: { ...m.start, ambivalence: 0, hope: 0.9 } })) }
        const lookback = lookBack(styledLog(sure, seed, 'group', 4))
        const { acts } = questionsOf(lookback)[0]!
        const reasons = reasonsOf(lookback, 0, acts[1 + (which % (acts.length - 1))]!, 3)
        for (const { principle, figure, difference } of reasons) if (principle === REST && figure !== 'leaving') expect(Math.abs(difference)).toBeLessThan(1e-9)
      }),
      { seed: SEED, numRuns: 12 },
    )
  })
})

/**
 * A program of its own, started by bench/run.mjs with the name of what it measures: generated, by-hand, or traced. Waits to be asked for a case and for how
 * long to run it; answers with the units done and the seconds on the clock and of the processor. One process for each way of running the rules, so that
 * neither is compiled with the other in mind.
 */
import { inStyle, randomGroup, rollouts, runSession } from '../src/index.ts'
import { generatedRules } from '../src/engine/generated.ts'
import { interpreted } from '../src/engine/interpret.ts'
import { tellBy } from '../src/engine/live.ts'
import type { Rules } from '../src/engine/rules.ts'
import { byHand } from './by-hand/index.ts'
import { momentsOf, player, sameEnds } from './rollouts.ts'
import type { Moment } from './rollouts.ts'

const { fork, RULE_TESTS } = rollouts
const SIZES = [4, 8, 12] as const

type Case = () => number
type Size = (typeof SIZES)[number]

const [what, quick] = process.argv.slice(2)
const SEEDS = quick === 'quick' ? [3] : [3, 5, 8]
const MOMENTS = new Map<Size, readonly Moment[]>()
/** Moments of so many members, made when first asked for. */
const moments = (members: Size): readonly Moment[] => {
  const known = MOMENTS.get(members) ?? momentsOf(members, SEEDS)
  MOMENTS.set(members, known)
  return known
}

const branches = (rules: Rules, members: Size): Case => player(moments(members), rules)

const forks = (members: Size): Case => {
  const { start } = moments(members)[0]!
  return () => {
    for (let i = 0; i < 1000; i++) fork(start)
    return 1000
  }
}
const traced = (members: Size): Case => {
  const groups = SEEDS.map((seed) => ({ seed, spec: randomGroup(seed, { members }) }))
  let next = 0
  return () => {
    const { seed, spec } = groups[next++ % groups.length]!
    return runSession(spec, seed, inStyle('group'), { acts: 20 }).turns.length
  }
}

/** Rule tests per turn: the interpreter counts them on the very branches that the generated code plays. */
const ruleTests = (): Record<string, number> =>
  Object.fromEntries(SIZES.map((members) => {
    let turns = 0
    const before = RULE_TESTS.count
    const play = branches(interpreted, members)
    for (let i = 0; i < 90; i++) turns += play()
    return [members, (RULE_TESTS.count - before) / turns]
  }))
const tracedTests = (): Record<string, number> =>
  Object.fromEntries(SIZES.map((members) => {
    const before = RULE_TESTS.count
    tellBy(interpreted)
    const turns = traced(members)()
    tellBy(null)
    return [members, (RULE_TESTS.count - before) / turns]
  }))

/** Bytes by which the heap grew over so many turns of branches, after collecting: the middle of three times, for code that happens to be compiled meanwhile stays too. */
const heapGrowth = (turns: number): { turns: number; grown: number } => {
  const gc = (globalThis as unknown as { gc: () => void }).gc
  const play = branches(generatedRules(), 8)
  const run = (most: number): number => {
    let played = 0
    while (played < most) played += play()
    return played
  }
  run(turns / 5)
  const once = (): { turns: number; grown: number } => {
    gc()
    const before = process.memoryUsage().heapUsed
    const played = run(turns)
    gc()
    return { turns: played, grown: process.memoryUsage().heapUsed - before }
  }
  return [once(), once(), once()].sort((a, b) => a.grown - b.grown)[1]!
}

/** Runs a case for so many seconds of the processor: on a busy machine that takes longer, but is as much work. */
const measure = (one: Case, seconds: number): { units: number; wall: number; cpu: number } => {
  const before = process.cpuUsage()
  const start = process.hrtime.bigint()
  let units = 0
  let cpu = 0
  while (cpu < seconds) {
    for (let i = 0; i < 4; i++) units += one()
    const { user, system } = process.cpuUsage(before)
    cpu = (user + system) / 1e6
  }
  return { units, wall: Number(process.hrtime.bigint() - start) / 1e9, cpu }
}

const CASES = new Map<string, Case>()
/** The case of a name ("rollouts 8"), made when first asked for. */
const caseOf = (name: string): Case => {
  const [kind, size] = name.split(' ')
  const members = Number(size) as Size
  const one = CASES.get(name) ?? (kind === 'fork' ? forks(members) : kind === 'traced' ? traced(members) : branches(what === 'by-hand' ? byHand : generatedRules(), members))
  CASES.set(name, one)
  return one
}

interface Asked {
  ask: 'measure' | 'same' | 'tests' | 'heap' | 'bytes' | 'end'
  name?: string
  seconds?: number
  groups?: number
  turns?: number
}
const answer = ({ ask, name, seconds, groups, turns }: Asked): unknown => {
  switch (ask) {
    case 'measure': return measure(caseOf(name!), seconds!)
    case 'same': return sameEnds(generatedRules(), byHand, groups!, 2026)
    case 'tests': return { rollout: ruleTests(), traced: tracedTests() }
    case 'heap': return heapGrowth(turns!)
    case 'bytes': return Object.fromEntries(SIZES.map((members) => [members, moments(members)[0]!.start.x.byteLength]))
    case 'end': return process.exit(0)
  }
}
process.on('message', (asked: Asked) => {
  try {
    process.send!({ value: answer(asked) })
  } catch (error) {
    process.send!({ error: (error as Error).message })
  }
})

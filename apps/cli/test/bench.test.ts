import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const BIN = fileURLToPath(new URL('../bin/kring.js', import.meta.url))
const kring = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 })
  return { code: status, out: stdout, err: stderr }
}

interface Rate {
  wall: number
  cpu: number
}
interface Result {
  about: { commit: string; cpu: string; cores: number; memory: number; load: { before: number[]; after: number[] }; quick: boolean }
  same: number
  rollouts: Record<string, { generated: Rate; byHand: Rate; ratio: number }>
  traced: Record<string, Rate>
  twelveAgainstFour: Record<'generated' | 'byHand' | 'traced', number>
  fork: Rate
  ruleTests: { perTurn: Record<'rollouts' | 'traced', Record<string, number>>; perSecond: Record<string, number> }
  memory: { bytes: Record<string, number>; heapGrowthPerMillionTurns: number }
  hindsight: { decisions: number; node: { seconds: number; firstAnswer: number }; chromium: { seconds: number } | { missing: string } }
  language: Record<'understand' | 'withoutWords' | 'withWords', Rate>
  targets: { what: string; value: number | null; target: string; reached: boolean | null }[]
}

describe('kring bench', () => {
  it('[CL20] --quick --json measures everything that is asked of the model for 4, 8 and 12 members and says of each target whether it was reached', () => {
    const run = kring('bench', '--quick', '--json', '--no-browser')
    expect(run.code, run.err).toBe(0)
    const result = JSON.parse(run.out) as Result
    const rates: Rate[] = [result.fork, ...Object.values(result.traced), ...Object.values(result.language), ...Object.values(result.rollouts).flatMap(({ generated, byHand }) => [generated, byHand])]
    expect(rates).toHaveLength(13)
    for (const { wall, cpu } of rates) expect(Math.min(wall, cpu)).toBeGreaterThan(0)
    for (const sizes of [result.rollouts, result.traced, result.ruleTests.perTurn.rollouts, result.ruleTests.perTurn.traced, result.ruleTests.perSecond, result.memory.bytes]) expect(Object.keys(sizes)).toEqual(['4', '8', '12'])
    for (const { ratio } of Object.values(result.rollouts)) expect(ratio).toBeGreaterThan(0)
    expect(result.same).toBeGreaterThanOrEqual(100)
    expect(Object.keys(result.twelveAgainstFour)).toEqual(['generated', 'byHand', 'traced'])
    expect(Number.isFinite(result.memory.heapGrowthPerMillionTurns)).toBe(true)
    expect(result.hindsight.node.seconds).toBeGreaterThan(result.hindsight.node.firstAnswer)
    expect(result.hindsight.chromium).toEqual({ missing: 'it was not asked for (--no-browser)' })
    expect(result.about).toMatchObject({ quick: true })
    expect(result.about.commit).toMatch(/^[0-9a-f]{7,}$/)
    expect(result.about.load.after).toHaveLength(3)
    expect(result.targets).toHaveLength(8)
    for (const { value, reached } of result.targets) expect(reached === null).toBe(value === null)
  }, 180_000)

  it('[CL21] refuses what it does not know', () => {
    const run = kring('bench', '--fast')
    expect(run.code).toBe(2)
    expect(run.err).toContain("unknown option '--fast'")
  })
})

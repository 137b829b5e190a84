import { describe, expect, it } from 'vitest'
import { INTERVENTIONS, MEMBER_ACTS } from '../src/index.ts'
import { program } from './programs.ts'

const SEEDS = [2026, 4052]

describe('generated code and the interpreter', () => {
  it(`[DY40] play 2,000 random groups for 60 turns with the same bytes, the same luck and the same acts (seeds ${SEEDS.join(', ')})`, async () => {
    const { run, remove } = await program('in-step')
    const runs = await Promise.all(SEEDS.map((seed) => run<{ played: number; seen: string[] }>(seed, 1000, 60)))
    remove()
    for (const { played } of runs) expect(played).toBeGreaterThan(50_000)
    const seen = new Set(runs.flatMap((one) => one.seen))
    expect([...INTERVENTIONS, ...MEMBER_ACTS].filter((kind) => !seen.has(kind))).toEqual([])
  }, 240_000)
})

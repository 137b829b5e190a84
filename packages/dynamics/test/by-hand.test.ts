import { describe, expect, it } from 'vitest'
import { program } from './programs.ts'

const SEED = 71

describe('the rules written by hand, against which the generated code is measured', () => {
  it(`[CL22] end 300 branches of random groups in the same bytes as the generated rules (seed ${SEED}); after a change of a rule packages/dynamics/bench/by-hand must follow`, async () => {
    const { run, remove } = await program('by-hand')
    const { same } = await run<{ same: number }>(75, SEED)
    remove()
    expect(same).toBe(300)
  }, 120_000)
})

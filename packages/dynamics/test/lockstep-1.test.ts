import { describe, it } from 'vitest'
import { holdInStep } from './in-step.ts'

describe('generated code and the interpreter', () => {
  for (const seed of [2026, 2027]) {
    it(`[DY40] play 500 random groups for 60 turns with the same bytes, the same luck and the same acts (seed ${seed})`, () => {
      holdInStep(seed, 500, 60)
    }, 240_000)
  }
})

import { describe, expect, it } from 'vitest'
import { LEADER_STYLES, inStyle, runSession } from '../src/index.ts'
import { interpreted } from '../src/engine/interpret.ts'
import { tellBy } from '../src/engine/live.ts'
import type { Rules } from '../src/engine/rules.ts'
import { RULE_TESTS } from '../src/rollout.ts'
import { anyGroup, chance } from './any-group.ts'

describe('telling', () => {
  it('[DY81] every turn told by generated code is the turn the interpreter tells: the same changes in the same order, the same reasons, signs and eyes (seed 81)', () => {
    const c = chance(81)
    let changes = 0
    for (let g = 0; g < 60; g++) {
      const spec = anyGroup(c)
      const style = c.of(LEADER_STYLES)
      const told = (rules: Rules | null): string[] => {
        tellBy(rules)
        const { turns } = runSession(spec, g, inStyle(style), { acts: 12 })
        tellBy(null)
        changes += turns.reduce((sum, turn) => sum + turn.changes.length, 0)
        return turns.map((turn) => JSON.stringify(turn))
      }
      expect(told(null)).toEqual(told(interpreted))
    }
    expect(changes).toBeGreaterThan(50_000)
  }, 60_000)
  it('[DY81] only the interpreter counts rule tests, and it tells where a rule is switched off', () => {
    const spec = anyGroup(chance(82))
    const counted = (without: string[]): number => {
      RULE_TESTS.count = 0
      runSession({ ...spec, without }, 1, inStyle('group'), { acts: 3 })
      return RULE_TESTS.count
    }
    expect(counted([])).toBe(0)
    expect(counted(['r12'])).toBeGreaterThan(500)
  })
})

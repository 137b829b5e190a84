import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenarioOf } from '../src/assemble.ts'
import { toGroupSpec } from '../src/group.ts'
import { load } from '../src/load.ts'
import { nextDay, varied } from '../src/vary.ts'
import { goodFiles } from './content.ts'

const SEED = 20_261_122
const scenario = scenarioOf(load(goodFiles()).content.scenarios[0]!)!

describe('another day of the same group', () => {
  it('[CU70] differs in how it begins and who comes in how, and in nothing else', () => {
    const late = varied(scenario, 'bert-later')
    expect(late.opening.scene.nl).toBe('Een lege stoel.')
    const [before, after] = [scenario, late].map((one) => toGroupSpec(one).members.find(({ seat }) => seat === 'bert')!)
    expect(after).toEqual({ ...before, lateSeconds: 300, start: { ...before!.start, hope: 0.2 } })
    expect(late.themes).toEqual({ doubt: 0.4, grief: 0.2 })
    expect({ ...late, opening: scenario.opening, members: scenario.members, themes: scenario.themes }).toEqual(scenario)
    expect(varied(scenario, 'carla-weg').members.find(({ seat }) => seat === 'carla')?.absent).toBe(true)
  })

  it('[CU70] is the day as written for an id that is not there: an old log may name one that was taken out', () => {
    expect(varied(scenario, undefined)).toBe(scenario)
    expect(varied(scenario, 'lang-geleden')).toBe(scenario)
  })

  it(`[CU71] begins with the day as written, and brings none back before all were had (seed ${SEED})`, () => {
    expect(nextDay(scenario, [])).toBeUndefined()
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 4 }), (many, days) => {
        const variations = Array.from({ length: days }, (_, i) => ({ ...scenario.variations[0]!, id: `dag-${i}` }))
        const had: (string | undefined)[] = []
        for (let i = 0; i < many * (days + 1); i++) had.push(nextDay({ variations }, had))
        for (let i = 0; i < many; i++) expect(new Set(had.slice(i * (days + 1), (i + 1) * (days + 1))).size).toBe(days + 1)
      }),
      { seed: SEED, numRuns: 100 },
    )
    expect(nextDay(scenario, ['weggehaald'])).toBeUndefined()
  })
})

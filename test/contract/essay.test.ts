import { toGroupSpec } from '@kring/curriculum'
import { readScenario } from '@kring/curriculum/node'
import { between, type CourseRun, type GroupSpec, inStyle, type Leading, type LeaderStyle, runCourse, runSession } from '@kring/dynamics'
import { openingOf } from '@kring/language'
import { describe, expect, it } from 'vitest'
import { ESSAY } from '../../packages/dynamics/test/helpers.ts'

const specOf = (id: string): GroupSpec => {
  const scenario = readScenario(id)
  return { ...toGroupSpec(scenario), opening: openingOf(scenario) }
}
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

describe('scenario 1 as it is written', () => {
  const spec = specOf('de-jas-nog-aan')
  const seeds = Array.from({ length: 60 }, (_, i) => 5001 + i)
  const ends = (leading: Leading) =>
    seeds.map((seed) => {
      const run = runSession(spec, seed, leading)
      const piet = run.state.members['piet']!
      const next = between(run.state).step.state.members['piet']!
      const acts = run.turns.flatMap(({ act }) => act ?? [])
      return {
        coatOff: Number(!piet.coatOn && !piet.left), there: Number(next.present && !next.left),
        recognised: new Set(acts.filter(({ kind, from }) => kind === 'recognises' && from !== 'piet').map(({ from }) => from)).size,
        together: Number(acts.some(({ kind }) => kind === 'proposes' || kind === 'reasons')),
      }
    })

  it('[HO5] led as the essay tells, ends as the essay tells in most of sixty fresh seeds: the coat comes off, he is there next time, others voice recognition and their reasons to come', () => {
    const told = ends(ESSAY)
    expect(mean(told.map(({ coatOff }) => coatOff))).toBeGreaterThan(0.6)
    expect(mean(told.map(({ there }) => there))).toBeGreaterThan(0.5)
    expect(mean(told.map(({ recognised }) => recognised))).toBeGreaterThan(1.5)
    expect(mean(told.map(({ together }) => together))).toBeGreaterThan(0.6)
  })

  it('[HO5] led in the two other styles it mostly does not', () => {
    for (const [style, most] of [['protocol', 0.4], ['individual', 0.5]] as const) expect(mean(ends(inStyle(style)).map(({ there }) => there)), style).toBeLessThan(most)
  })
})

describe('three ways of leading', () => {
  for (const id of ['de-jas-nog-aan', 'de-monopolist', 'boos-op-de-leiding']) {
    it(`[HO6] differ over six sessions of ${id} in who leaves, in recognition and in cohesion`, () => {
      const spec = { ...specOf(id), sessions: specOf(id).session + 5 }
      const course = (style: LeaderStyle) => {
        const runs: CourseRun[] = Array.from({ length: 16 }, (_, i) => runCourse(spec, 7001 + i, () => inStyle(style), { acts: 20 }))
        const last = runs.map(({ sessions }) => sessions.at(-1)!.measures)
        return {
          left: mean(last.map(({ members }) => Object.values(members).filter(({ left }) => left).length)),
          recognition: mean(last.map(({ group }) => group.recognition)),
          cohesion: mean(last.map(({ cohesion }) => cohesion)),
        }
      }
      const [group, individual, protocol] = (['group', 'individual', 'protocol'] as const).map(course) as [ReturnType<typeof course>, ReturnType<typeof course>, ReturnType<typeof course>]
      expect(group.left).toBeLessThan(protocol.left)
      expect(group.left).toBeLessThanOrEqual(individual.left)
      for (const key of ['recognition', 'cohesion'] as const) {
        expect(group[key], key).toBeGreaterThan(individual[key])
        expect(group[key], key).toBeGreaterThan(protocol[key])
      }
    })
  }
})

import { readKnowledge, readScenario, readScenarioCards, readVoices } from '@kring/curriculum/node'
import { LEADER_STYLES } from '@kring/dynamics'
import { coverageOf, needs, overlap, overlaps, rehearse, speech, withExamples, wornOut } from '@kring/language'
import type { SpokenTurn } from '@kring/language'
import { describe, expect, it } from 'vitest'

const turn = (from: string, text: string, source = 'own:x#1'): SpokenTurn => ({ act: { from, to: 'group', kind: 'tells', theme: 'none', depth: 0 }, text, source }) as unknown as SpokenTurn

describe('what comes back from one session to the next', () => {
  it('[LO70] counts sentences of five words or more that two sessions share, as part of those of both; the written opening and leaders aside', () => {
    const a = { turns: [turn('mo', 'Ik kwam net uit mijn dienst. Ja.'), turn('mo', 'Het regende toen ik de deur uitging.'), turn('ria', 'Koffie staat daar, neem maar gewoon.', 'opening'), turn('leader', 'Wat doet het met jullie nu?')] }
    const b = { turns: [turn('mo', 'Ik kwam net uit mijn dienst, ja.'), turn('mo', 'Ik kwam net uit mijn dienst.'), turn('ria', 'Koffie staat daar, neem maar gewoon.', 'opening'), turn('leader', 'Wat doet het met jullie nu?')] }
    expect(overlap(a, a)).toBe(1)
    expect(overlap(a, b)).toBe(0.5)
    expect(overlaps([a, b, a])).toEqual({ mean: expect.closeTo((0.5 + 1 + 0.5) / 3), most: 1 })
    expect(overlaps([a])).toEqual({ mean: 0, most: 0 })
    expect(wornOut([a, b, a]).map(({ text }) => text)).toContain('Het regende toen ik de deur uitging.')
  })

  it('[LO71] tells per person how long turns are, how they begin, and which words are his own', () => {
    const turns = [...Array.from({ length: 5 }, (_, i) => turn('mo', `Nou, de bestelbus ${i}.`)), ...Array.from({ length: 5 }, () => turn('ria', 'De koffie is klaar, hoor.'))]
    const [ria, mo] = speech({ members: [{ seat: 'ria' }, { seat: 'mo' }] } as never, [{ turns }])
    expect(mo).toMatchObject({ seat: 'mo', turns: 5, length: [4, 4, 4], beginsWith: [{ word: 'nou', share: 1 }], own: ['bestelbus'] })
    expect(ria!.own).toEqual(['koffie', 'klaar', 'hoor'])
  })

  it('[LO73] tells where words are short: acts that come often for the lines there are', () => {
    const turns = Array.from({ length: 4 }, (_, i) => turn('mo', `Regel ${i}.`, `own:mo#${i % 2}`))
    expect(needs({ lines: { mo: [{ act: ['tells'], text: 'a' }, { act: ['tells', 'asks'], text: 'b' }] as never } }, [{ turns }, { turns: [] }])).toEqual([{ seat: 'mo', act: 'tells', times: 2, lines: 2, came: 2 }])
  })

  for (const { id, nr, title } of readScenarioCards())
    it(`[LO72] scenario ${nr} (${title.nl}): in three sessions nothing is said twice, and at most one act in twenty falls back to a line of nobody`, () => {
      const scenario = readScenario(id)
      const book = withExamples(readVoices(scenario, 'nl'), readKnowledge())
      const { shares, repeated } = coverageOf(book, LEADER_STYLES.map((style, i) => ({ seed: 400 + i, c: rehearse(scenario, book, { seed: 400 + i, style, leads: 24 }) })))
      expect(repeated).toEqual([])
      expect((shares.shared ?? 0) + (shares['near-shared'] ?? 0) + (shares.none ?? 0)).toBeLessThan(0.05)
    })
})

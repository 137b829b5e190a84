import { toGroupSpec, type Scenario } from '@kring/curriculum'
import { readScenario } from '@kring/curriculum/node'
import { type Alternative, decisionsOf, type Difference, ENGINE_VERSION, type Figure, FIGURES, type Hindsight, hindsightOf, inStyle, INTERVENTIONS, intervene, reasonsOf, runSession, type Spread } from '@kring/dynamics'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { didEn } from '../src/i18n/did.en.ts'
import { didNl } from '../src/i18n/did.nl.ts'
import { thenEn } from '../src/i18n/then.en.ts'
import { thenNl } from '../src/i18n/then.nl.ts'
import { find, keyOf, told } from '../src/whatif/alternatives.ts'
import { dots, of20, pile, TIMES, window } from '../src/whatif/frequencies.ts'
import { mainReasons } from '../src/whatif/reasons.ts'
import { stampOf } from '../src/whatif/stamp.ts'
import { effectsOf, foremost, mayLeave, type Shift, shiftOf, weigh } from '../src/whatif/weigh.ts'

const spread = (mean: number): Spread => ({ mean, quantiles: [mean - 0.02, mean - 0.01, mean, mean + 0.01, mean + 0.02], bins: Array.from({ length: 20 }, (_, i) => (i === Math.floor(mean * 20) ? 1 : 0)) })
const difference = (mean: number, half = 0.004): Difference => ({ mean, low: mean - half, high: mean + half })
const NONE = difference(0)

function alternative(kind: 'i2' | 'i10' | 'i12' | 'i34', more: Partial<Record<Exclude<Figure, 'leaving'>, Difference>> & { worth?: Difference; leaving?: Record<string, number>; chosen?: true } = {}): Alternative {
  const { worth = NONE, leaving = { piet: 0.2, mo: 0.01 }, chosen = false, ...figures } = more
  const record = <T>(make: (figure: Figure) => T): Record<Figure, T> => Object.fromEntries(FIGURES.map((figure) => [figure, make(figure)])) as Record<Figure, T>
  return { act: intervene('leader', kind, 'group', 'doubt'), chosen, typical: 0, rollouts: 200, figures: record(() => spread(0.5)), leaving, difference: chosen ? null : record((figure) => (figure === 'leaving' ? NONE : (figures[figure] ?? NONE))), worth }
}
const chosen = alternative('i2', { chosen: true })
const hindsight = (verdict: Hindsight['verdict'], ...others: Alternative[]): Hindsight => ({ decision: { index: 0, turn: 4, act: chosen.act }, alternatives: [chosen, ...others], verdict })

describe('frequencies', () => {
  it('[DB20] tells a chance as times in twenty, and never more or fewer than there are', () => {
    expect([0, 0.01, 0.04, 0.5, 0.97, 0.98, 1].map(of20)).toEqual([0, 0, 1, 10, 19, 20, 20])
    expect([-0.2, 1.3].map(of20)).toEqual([0, TIMES])
  })

  it('[DB21] stands twenty dots for a spread: rising, around its middle, each in a bin that has its share (seed 20261)', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 200 }), (raw) => {
      const values = raw.toSorted((a, b) => a - b)
      const at = (p: number): number => values[Math.round(p * (values.length - 1))]!
      const bins = Array.from({ length: 20 }, () => 0)
      for (const value of values) bins[Math.min(19, Math.floor(value * 20))]! += 1 / values.length
      const found = dots({ mean: 0, quantiles: [at(0.05), at(0.25), at(0.5), at(0.75), at(0.95)], bins })
      expect(found).toHaveLength(TIMES)
      for (const [i, value] of found.entries()) {
        expect(value >= 0 && value <= 1).toBe(true)
        if (i > 0) expect(value).toBeGreaterThanOrEqual(found[i - 1]! - 1e-9)
        expect(bins.some((share, bin) => share > 0 && value >= bin / 20 - 1e-9 && value <= (bin + 1) / 20 + 1e-9)).toBe(true)
      }
    }), { seed: 20261, numRuns: 300 })
  })

  it('[DB22] piles dots so that every one can be counted: no two in one place, near where they belong (seed 20262)', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 }), (values) => {
      const range = window(values)
      const piled = pile(values.toSorted((a, b) => a - b), range, 34)
      expect(new Set(piled.map(({ column, level }) => `${column} ${level}`)).size).toBe(TIMES)
      for (const { column, level } of piled) expect(column >= 0 && column < 34 && level < 5).toBe(true)
    }), { seed: 20262, numRuns: 300 })
    expect(pile(Array.from({ length: 20 }, () => 0.5), [0, 1], 34).every(({ column }) => Math.abs(column - 17) <= 2)).toBe(true)
  })

  it('[DB23] shows only the part of a scale that is needed, and never so little that a drift looks like a landslide (seed 20263)', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 40 }), (values) => {
      const [low, high] = window(values)
      expect(high - low).toBeGreaterThanOrEqual(0.24 - 1e-9)
      expect(low).toBeGreaterThanOrEqual(-1e-9)
      expect(high).toBeLessThanOrEqual(1 + 1e-9)
      for (const value of values) expect(value >= low - 1e-9 && value <= high + 1e-9).toBe(true)
    }), { seed: 20263, numRuns: 300 })
  })
})

describe('what a difference comes to', () => {
  it('[DB24] names a difference only when it lies outside luck and someone would notice it; surely only when it lies far outside', () => {
    const shift = (safety: Difference): Shift | null => shiftOf(alternative('i10', { safety }), 'safety')
    expect(shift(difference(0.03, 0.04))).toBeNull()
    expect(shift(difference(0.003, 0.001))).toBeNull()
    expect(shift(difference(0.03, 0.02))).toEqual({ figure: 'safety', way: 1, size: 'clear', sure: 'likely' })
    expect(shift(difference(-0.06, 0.01))).toEqual({ figure: 'safety', way: -1, size: 'large', sure: 'sure' })
    expect(shift(difference(0.01, 0.002))).toMatchObject({ size: 'slight' })
    expect(shiftOf(chosen, 'safety')).toBeNull()
  })

  it('[DB25] tells by name whose staying differs, and lets one time in twenty pass unless all together moved', () => {
    const far = alternative('i10', { leaving: { piet: 0.8, mo: 0.01 } })
    expect(effectsOf(far, chosen).stays).toEqual([{ seat: 'piet', instead: 4, went: 16 }])
    const near = { leaving: { piet: 0.25, mo: 0.01 } }
    expect(effectsOf(alternative('i10', near), chosen).stays).toEqual([])
    const moved = { ...alternative('i10', near), difference: alternative('i10').difference && { ...alternative('i10').difference!, leaving: difference(0.02) } }
    expect(effectsOf(moved, chosen).stays).toEqual([{ seat: 'piet', instead: 15, went: 16 }])
    expect(mayLeave(alternative('i10'), chosen).map(({ seat }) => seat)).toEqual(['piet'])
  })

  it('[DB26] says of a decision that something else would have mattered, that she did well, that nothing would have, or that it is not known', () => {
    const better = alternative('i10', { worth: difference(0.06) })
    const worse = alternative('i34', { worth: difference(-0.03) })
    expect(weigh(hindsight('matters', better, worse))).toEqual({ meaning: 'better', weight: 3, worth: 0.06 })
    expect(weigh(hindsight('matters', worse))).toEqual({ meaning: 'well', weight: 2, worth: -0.03 })
    expect(weigh(hindsight('nothing', alternative('i10')))).toEqual({ meaning: 'nothing', weight: 0, worth: 0 })
    expect(weigh(hindsight('unknown', better))).toMatchObject({ meaning: 'unknown', weight: 0 })
    // What may be luck among so many alternatives does not count as better.
    expect(weigh(hindsight('matters', alternative('i10', { worth: difference(0.02, 0.018) }), worse)).meaning).toBe('well')
  })

  it('[DB27] tells first the three that would have done most, or did she well the three that would have done least; everything else lies folded, nothing is lost', () => {
    const all = [0.01, 0.02, 0.03, 0.04, -0.02].map((worth, i) => ({ ...alternative('i10', { worth: difference(worth) }), act: intervene('leader', INTERVENTIONS[i + 9]!, 'group', 'doubt') }))
    const here = told(hindsight('matters', ...all))!
    expect(here.first.map(({ worth }) => worth.mean)).toEqual([0.04, 0.03, 0.02])
    expect(here.folded.map(({ worth }) => worth.mean)).toEqual([0.01, -0.02])
    const less = told(hindsight('matters', ...all.map((one) => ({ ...one, worth: difference(-one.worth.mean) })).filter(({ worth }) => worth.mean < 0)))!
    expect(less.first.map(({ worth }) => worth.mean)).toEqual([-0.04, -0.03, -0.02])
    expect(told({ ...hindsight('matters', ...all), alternatives: all })).toBeUndefined()
    expect(find(hindsight('matters', ...all), keyOf(all[1]!.act))).toBe(all[1])
  })

  it('[DB28] names the decisions that mattered most, most first, at most three, and none that weighs little', () => {
    const decision = (turn: number, worth: number, weight: 0 | 1 | 2 | 3) => ({ turn, weighed: { meaning: 'better' as const, weight, worth } })
    expect(foremost([decision(1, 0.02, 2), decision(2, 0.009, 1), decision(3, -0.05, 3), decision(4, 0.03, 2), decision(5, 0.021, 2)])).toEqual([3, 4, 5])
    expect(foremost([decision(1, 0.009, 1)])).toEqual([])
  })
})

describe('sentences', () => {
  const stays = [{ seat: 'piet', name: 'Piet', instead: 14, went: 8 }]
  const safer: Shift = { figure: 'safety', way: 1, size: 'slight', sure: 'sure' }
  const less: Shift = { figure: 'recognition', way: -1, size: 'clear', sure: 'sure' }

  it('[DB29] tells in Dutch who would have stayed, in times of twenty, and how it would have stood', () => {
    expect(thenNl({ stays, sureOfStays: 'sure', shifts: [safer] })).toBe('dan was Piet waarschijnlijk vaker gebleven: in 14 van de 20 keer in plaats van 8. Aan het eind was het waarschijnlijk iets veiliger.')
    expect(thenNl({ stays: [{ ...stays[0]!, instead: 20 }], sureOfStays: 'likely', shifts: [] })).toBe('dan was Piet misschien vaker gebleven: alle 20 keer in plaats van 8.')
    expect(thenNl({ stays: [], sureOfStays: 'sure', shifts: [safer, less] })).toBe('dan was het waarschijnlijk iets veiliger, maar was er minder herkenning.')
    expect(thenNl({ stays: [], sureOfStays: 'sure', shifts: [{ ...less, way: 1 }, { ...less, figure: 'agenda', sure: 'likely' }] })).toBe('dan was er misschien meer herkenning en minder van het programma gedaan.')
    expect(thenNl({ stays: [], sureOfStays: 'sure', shifts: [] })).toBe('dan was het ongeveer zo gegaan als het ging.')
  })

  it('[DB30] tells the same in English', () => {
    expect(thenEn({ stays, sureOfStays: 'sure', shifts: [safer] })).toBe('Piet would probably have stayed more often: 14 of the 20 times instead of 8. At the end it would probably have been a little safer.')
    expect(thenEn({ stays: [], sureOfStays: 'sure', shifts: [safer, less] })).toBe('it would probably have been a little safer, but there would have been less recognition.')
    expect(thenEn({ stays: [], sureOfStays: 'sure', shifts: [] })).toBe('it would have gone much as it went.')
  })

  it('[DB31] has words in both languages for everything a leader can do, and fills in whom it is said to and of whom it speaks', () => {
    for (const kind of INTERVENTIONS) {
      for (const did of [didNl, didEn]) {
        expect(did[kind]('Piet', 'Mo').length, kind).toBeGreaterThan(5)
        expect(did[kind]('de groep', '')).not.toMatch(/undefined| {2}|Mo/)
      }
    }
    expect(didNl.i21('Mo', '')).toContain('Mo')
    expect(didEn.i14('', 'Piet')).toContain('Piet')
  })
})

describe('a session looked at again', () => {
  const scenario: Scenario = readScenario('de-jas-nog-aan')
  const run = runSession(toGroupSpec(scenario), 7, inStyle('individual'), { acts: 8 })
  const log = { version: ENGINE_VERSION, spec: toGroupSpec(scenario), seed: 7, turns: run.turns }
  const lookback = decisionsOf(log)
  let found: Hindsight[] = []
  beforeAll(() => {
    if (!lookback.ok) throw new Error(lookback.what)
    found = [...hindsightOf(lookback, { rollouts: 12, only: [2] })].map(({ hindsight }) => hindsight)
  })

  it('[DB32] puts everything the model finds for a real session into words: a sentence, dots and a place for each alternative', () => {
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) {
      const here = told(one)!
      expect(here.first.length + here.folded.length).toBe(one.alternatives.length - 1)
      expect(new Set(one.alternatives.filter((other) => !other.chosen).map(({ act }) => keyOf(act))).size).toBe(one.alternatives.length - 1)
      for (const other of [...here.first, ...here.folded]) {
        const { stays, shifts } = effectsOf(other, here.chosen)
        const names = stays.map((stay) => ({ ...stay, name: stay.seat }))
        for (const said of [thenNl({ stays: names, sureOfStays: 'likely', shifts }), thenEn({ stays: names, sureOfStays: 'likely', shifts })]) expect(said).toMatch(/^[a-z].*\.$/)
        for (const figure of FIGURES) expect(dots(other.figures[figure])).toHaveLength(TIMES)
      }
    }
  })

  it('[DB33] gives as reasons only principles that a reader can look up, that worked the way of the difference, at most three', () => {
    if (!lookback.ok) throw new Error(lookback.what)
    const one = found.findLast(({ decision }) => decision.index === 2)!
    for (const other of one.alternatives.filter((each) => !each.chosen).slice(0, 3)) {
      const main = mainReasons(reasonsOf(lookback, 2, other.act, 4), other)
      expect(main.length).toBeLessThanOrEqual(3)
      for (const { principle, effects } of main) {
        expect(principle).toMatch(/^r\d+$/)
        for (const { figure, difference: by } of effects) expect(Math.sign(by)).toBe(shiftOf(other, figure)!.way)
      }
    }
  })

  it('[DB34] knows kept hindsight by its stamp: a turn more makes another, a note does not', () => {
    const event = (id: string, body: unknown) => ({ id, at: '', by: 'system', body }) as Parameters<typeof stampOf>[0][number]
    const turn = (id: string) => event(id, { type: 'turn', turn: run.turns[0] })
    const before = stampOf([event('o', { type: 'opened' }), turn('a')])
    expect(stampOf([event('o', { type: 'opened' }), turn('a'), event('n', { type: 'note' })])).toBe(before)
    expect(stampOf([event('o', { type: 'opened' }), turn('a'), turn('b')])).not.toBe(before)
    expect(before).toContain(ENGINE_VERSION)
  })
})

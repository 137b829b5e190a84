import { readFileSync } from 'node:fs'
import { openingOf } from '@kring/language'
import { toGroupSpec, type Scenario } from '@kring/curriculum'
import { readScenario } from '@kring/curriculum/node'
import { inStyle, measures, open, runSession, type Turn } from '@kring/dynamics'
import type { NewEvent } from '@kring/protocol'
import { describe, expect, it } from 'vitest'
import { toCsv, toJson } from '../src/debrief/export.ts'
import { glimpse, spread } from '../src/debrief/layout.ts'
import { moments } from '../src/debrief/moments.ts'
import { outcome } from '../src/debrief/outcome.ts'
import { readLog, type Reading } from '../src/debrief/reading.ts'
import { CURVES, range, series, standsOut } from '../src/debrief/series.ts'
import { shares, strands, talkSum } from '../src/debrief/talk.ts'
import { aftermath, gather, reasons, stirred } from '../src/debrief/why.ts'

const scenario: Scenario = readScenario('de-jas-nog-aan')
const at = '2026-11-21T20:00:00.000Z'
let n = 0
const event = (body: unknown): NewEvent => ({ id: `00000000-0000-4000-8000-${String(n++).padStart(12, '0')}`, at, by: 'system', body }) as unknown as NewEvent

/** A log as the room writes it, of a session led in a style. */
function logOf(style: 'group' | 'protocol', seed: number): NewEvent[] {
  const spec = { ...toGroupSpec(scenario), opening: openingOf(scenario) }
  const start = measures(open({ ...spec, opening: [] }, seed).state)
  const run = runSession(spec, seed, inStyle(style), { acts: 20 })
  const turns: Turn[] = run.turns
  return [
    event({ type: 'opened', scenario: scenario.id, nr: 1, language: 'nl', seed, session: 5, engine: 'test', group: spec, start, titles: [] }),
    ...turns.map((turn) => event({ type: 'turn', turn: { ...turn, text: turn.act ? 'ja, =dat "zo"' : undefined }, measures: run.measures })),
    event({ type: 'note', note: { id: 'a', turn: 3, text: 'eerste' } }),
    event({ type: 'note', note: { id: 'b', turn: 1, text: 'tweede' } }),
    event({ type: 'note-removed', id: 'a' }),
    event({ type: 'closed', reason: 'finished', measures: run.measures }),
  ]
}
const reading = (style: 'group' | 'protocol' = 'group', seed = 4): Reading => readLog(logOf(style, seed))!

describe('looking back', () => {
  it('[DB1] reads a log and nothing else: turns in order, notes without the removed ones, the end', () => {
    const read = reading()
    expect(read.turns.map((turn) => turn.at)).toEqual(read.turns.map((_, i) => i))
    expect(read.notes).toEqual([{ id: 'b', turn: 1, text: 'tweede' }])
    expect(read.closed).toBe('finished')
    expect(read.seats.slice(0, 2)).toEqual(['leader', 'leader-jaap'])
    expect(readLog([])).toBeUndefined()
  })

  it('[DB2] passes over an event of a type it does not know', () => {
    expect(readLog([...logOf('group', 4), event({ type: 'applaus' })])!.turns.length).toBe(reading().turns.length)
  })

  it('[DB3] gives each curve a start and one value per turn, none for someone who is not in the room, all within the strip', () => {
    const read = reading('protocol', 2)
    for (const curve of CURVES) {
      const [low, high] = range(read, curve)
      expect(high - low).toBeGreaterThanOrEqual(0.36 - 1e-9)
      for (const who of ['group', ...read.members] as const) {
        const values = series(read, curve, who)
        expect(values).toHaveLength(read.turns.length + 1)
        for (const value of values) if (value !== null) expect(value >= low - 1e-9 && value <= high + 1e-9).toBe(true)
      }
    }
  })

  it('[DB4] counts who spoke to whom up to the chosen turn, and shares that make a whole', () => {
    const read = reading()
    const all = strands(read)
    const some = strands(read, Math.floor(read.turns.length / 2))
    const sum = (list: { weight: number }[]): number => list.reduce((total, { weight }) => total + weight, 0)
    expect(sum(some)).toBeLessThanOrEqual(sum(all))
    expect(all.filter(({ memberToMember }) => memberToMember).every(({ from, to }) => !from.startsWith('leader') && !to.startsWith('leader'))).toBe(true)
    expect(shares(read).reduce((total, { words }) => total + words, 0)).toBeCloseTo(1)
    expect(talkSum(read).memberToMember).toBeGreaterThan(0)
  })

  it('[DB5] names at most seven moments, in the order of time, no two close together', () => {
    for (const style of ['group', 'protocol'] as const) {
      for (let seed = 1; seed <= 12; seed++) {
        const found = moments(reading(style, seed))
        expect(found.length).toBeLessThanOrEqual(7)
        for (let i = 1; i < found.length; i++) expect(found[i]!.at - found[i - 1]!.at).toBeGreaterThanOrEqual(2)
      }
    }
  })

  it('[DB6] explains a turn by the principles that moved something, strongest first, never by the plumbing', () => {
    const read = reading()
    const explained = read.turns.map((turn) => reasons(turn)).filter((list) => list.length > 0)
    expect(explained.length).toBeGreaterThan(read.turns.length / 3)
    for (const list of explained) {
      expect(list.map(({ size }) => size)).toEqual([...list].sort((a, b) => b.size - a.size).map(({ size }) => size))
      for (const { principle, touches } of list) {
        expect(principle.id).toMatch(/^r/)
        expect(gather(touches).length).toBeGreaterThan(0)
      }
    }
  })

  it('[DB7] tells how it ended in facts', () => {
    const end = outcome(reading())
    expect(end.interventions.reduce((sum, { times }) => sum + times, 0)).toBe(20)
    for (const seat of end.stayed) expect(end.left).not.toContain(seat)
  })

  it('[DB8] exports every turn as CSV that a spreadsheet reads and cannot run, and the whole log as JSON', () => {
    const read = reading()
    const csv = toCsv(read, (seat) => (seat === 'mo' ? '=cmd()' : seat))
    expect(csv.startsWith('\uFEFFturn,seconds,')).toBe(true)
    expect(csv).toContain('"ja, =dat ""zo"""')
    expect(csv).not.toMatch(/(^|,)=cmd/m)
    expect(csv.trimEnd().split('\r\n')).toHaveLength(read.turns.length + 1)
    const log = logOf('group', 4)
    expect((JSON.parse(toJson(log)) as { events: NewEvent[] }).events).toEqual(JSON.parse(JSON.stringify(log)))
  })

  it('[DB9] has words in both languages for every number the model changes', () => {
    const types = readFileSync(new URL('../../../packages/dynamics/src/expressions.ts', import.meta.url), 'utf8')
    const names = [...(/MEMBER_NUMBERS = \[([^\]]*)\]/.exec(types)![1]! + /GROUP_NUMBERS = \[([^\]]*)\]/.exec(types)![1]!).matchAll(/'(\w+)'/g)].map((match) => match[1]!)
    expect(names.length).toBeGreaterThan(15)
    for (const language of ['nl', 'en']) {
      const words = readFileSync(new URL(`../src/i18n/debrief.${language}.ts`, import.meta.url), 'utf8')
      for (const name of names) expect(words, `${name} in ${language}`).toContain(`${name}: '`)
    }
  })

  it('[DB10] keeps marks apart and inside the frame, as near as can be to their turns', () => {
    expect(spread([10, 12, 14, 200], 30, 0, 300)).toEqual([10, 40, 70, 200])
    expect(spread([280, 290, 295], 30, 0, 300)).toEqual([240, 270, 300])
    const crowded = spread([5, 6, 7, 8], 30, 0, 60)
    expect(crowded).toEqual([0, 20, 40, 60])
    expect(spread([], 30, 0, 60)).toEqual([])
    expect(glimpse('Wie kent die twijfel ook, of iets wat erop lijkt?', 24)).toBe('Wie kent die twijfel…')
    expect(glimpse(' Goed. ')).toBe('Goed.')
  })

  it('[DB11] tells what an announced leaving stirred in those who heard it, and not that little moved', () => {
    let seen = 0
    for (let seed = 1; seed <= 12; seed++) {
      const announced = reading('group', seed).turns.filter(({ turn }) => turn.act?.kind === 'announces-leaving')
      for (const read of announced) {
        const tension = stirred(read).find(({ variable }) => variable === 'tension')
        expect(tension?.up.length ?? 0).toBeGreaterThan(0)
        for (const seat of tension!.up) {
          const change = read.turn.changes.find(({ on, variable, from, to }) => on === seat && variable === 'tension' && to > from)
          expect(change).toBeDefined()
        }
        seen++
      }
    }
    expect(seen).toBeGreaterThan(0)
  })

  it('[DB12] reads what followed up to the trainee’s next act and no further, and only after an act of hers', () => {
    const read = reading()
    for (const { at: place, turn } of read.turns) {
      const after = aftermath(read, place)
      if (turn.act?.from !== 'leader') expect(after).toEqual([])
      expect(after.every((one, i) => one.at === place + 1 + i && one.turn.act?.from !== 'leader')).toBe(true)
    }
    expect(read.turns.some(({ at: place }) => aftermath(read, place).length > 0)).toBe(true)
  })

  it('[DB13] names in the pull to leave who stood clearly above the group, at the height of it', () => {
    const read = reading()
    for (const curve of CURVES.filter((one) => one !== 'ambivalence')) expect(standsOut(read, curve)).toBeUndefined()
    const one = standsOut(read, 'ambivalence')
    expect(one).toBeDefined()
    expect(series(read, 'ambivalence', one!.seat)[one!.at]).toBe(one!.value)
    expect(one!.value - series(read, 'ambivalence', 'group')[one!.at]!).toBeGreaterThan(0.12)
  })
})

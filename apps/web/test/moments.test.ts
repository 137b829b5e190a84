import { readKnowledge, readScenario, readVoices } from '@kring/curriculum/node'
import { intervene, TRAINEE } from '@kring/dynamics'
import { searchMoments, withExamples } from '@kring/language'
import { describe, expect, it } from 'vitest'
import { judgeTurn } from '../src/moments/judge.ts'
import { answered, herTurn, openRound } from '../src/moments/round.ts'
import { chosenIn, missedIn, readRuns, runsOf, type Run, type Time } from '../src/moments/run.ts'

const time = (seed: number, kind: Time['kind'], better: Time['better'] = []): Time => ({ seed, text: 'Wie kent dit?', kind, to: 'group', meaning: better.length ? 'better' : 'well', weight: 1, better })
const run: Run = { group: 'de-jas-nog-aan', moment: 'leaving', at: '2026-03-04T10:00:00.000Z', times: [time(1, 'i33', ['i10', 'i12', 'i10']), time(2, 'i10'), time(3, 'i33', ['i12'])] }

describe('a run of one moment', () => {
  it('[MO5] tells what she chose and what would have helped more than once, most often first', () => {
    expect(chosenIn(run)).toEqual([{ kind: 'i33', count: 2 }, { kind: 'i10', count: 1 }])
    expect(missedIn(run)).toEqual([{ kind: 'i12', count: 2 }])
  })

  it('[MO6] reads what an earlier visit kept, and passes over what it does not know', () => {
    expect(readRuns(JSON.stringify([run, { group: 'x' }, { ...run, moment: 'dancing' }, 7, null]))).toEqual([run])
    expect(readRuns('[{')).toEqual([])
    expect(readRuns(null)).toEqual([])
    expect(runsOf([run, { ...run, times: [] }, { ...run, group: 'de-monopolist' }], 'de-jas-nog-aan', 'leaving')).toEqual([run])
  })

  it('[MO7] is over when the group has answered her one act, and weighs that act against what else could be said there', async () => {
    const scenario = readScenario('1')
    const book = withExamples(readVoices(scenario, 'nl'), readKnowledge())
    const occurrence = searchMoments(scenario, 3).next().value.find(({ kind }) => kind === 'leaving')!
    const room = openRound(scenario, book, occurrence, 'direct')
    room.start()
    expect(herTurn(room.getView(), occurrence)).toBeUndefined()
    room.say(intervene(TRAINEE, 'i12', 'group', 'leaving', { about: 'piet' }), 'Wat doet dit met jullie?', { intervention: 'i12', confidence: 1, corrected: false })
    const mine = herTurn(room.getView(), occurrence)!
    expect(mine.text).toBe('Wat doet dit met jullie?')
    await expect.poll(() => answered(room.getView(), mine)).toBe(true)
    room.stop()
    const hindsight = (await judgeTurn(room.getView().conversation, mine.turn, new AbortController().signal))!
    expect(hindsight.decision.act.kind).toBe('i12')
    expect(hindsight.alternatives.length).toBeGreaterThan(8)
    for (const alternative of hindsight.alternatives) expect(alternative.rollouts).toBe(96)
    // Told to stop, it says nothing rather than half.
    expect(await judgeTurn(room.getView().conversation, mine.turn, AbortSignal.abort())).toBeUndefined()
  })
})

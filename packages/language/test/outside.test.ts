import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { INTERVENTIONS } from '@kring/dynamics'
import { fitting, mayBeWorded, type SpokenTurn, withSecondOpinion } from '../src/index.ts'
import { heard, model } from './in-support.ts'

const room = { language: 'nl' as const, ours: 'Nou ja, dat heb ik ook wel eens.', names: ['Piet', 'Ria', 'Mo'], before: ['Ik kom hier nu zes weken.', 'Op dinsdag 14 mei was ik er niet.'] }

describe('a second listener', () => {
  it('[LI115] leaves a sure reading as it is, and makes an unsure one surer where it agrees', () => {
    const sure = heard('Wat vinden jullie eigenlijk van hoe wij het doen?')
    expect(sure.sure).toBe(true)
    expect(withSecondOpinion(sure, 'i33', model.sureFrom)).toBe(sure)
    const unsure = heard('Dan leggen we hem daar maar.')
    expect(unsure.sure).toBe(false)
    const agreed = withSecondOpinion(unsure, unsure.intervention, model.sureFrom)
    expect(agreed.intervention).toBe(unsure.intervention)
    expect(agreed.confidence).toBeGreaterThan(unsure.confidence)
    expect(agreed.to).toEqual(unsure.to)
  })

  it('[LI116] cannot by itself decide an act that our own listener does not see in the sentence: then the room asks', () => {
    const unsure = heard('Dan leggen we hem daar maar.')
    const offered = [unsure.intervention, ...unsure.alternatives.map(({ id }) => id)]
    const strange = INTERVENTIONS.find((id) => !offered.includes(id))!
    const both = withSecondOpinion(unsure, strange, model.sureFrom)
    expect(both.sure).toBe(false)
    expect(both.second).toBe(strange)
  })

  it('[LI117] seed 20260202: whatever it says, likelihoods stay likelihoods, best first', () => {
    fc.assert(fc.property(fc.constantFrom('Dan leggen we hem daar maar.', 'En nu?', 'hm', 'Die rits zit nog dicht.', 'Zo.'), fc.constantFrom(...INTERVENTIONS), (text, second) => {
      const both = withSecondOpinion(heard(text), second, model.sureFrom), all = [both.confidence, ...both.alternatives.map((a) => a.confidence)]
      expect(all.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1 + 1e-9)
      expect([...all].sort((a, b) => b - a)).toEqual(all)
      expect(both.sure).toBe(both.confidence >= model.sureFrom)
    }), { seed: 20260202, numRuns: 200 })
  })
})

describe('words from outside', () => {
  it.each(['Dat ken ik ook wel, ja.', 'Ja Piet, dat heb ik dus ook.', 'Zes weken, ja. Dat had ik toen ook.', '"Ik heb dat ook weleens."', 'Op 14 mei had ik dat ook.'])('[LI118] fit: %j', (line) => {
    expect(fitting(line, room)).toBe(line.replace(/^"|"$/g, ''))
  })

  it.each([
    ['', 'nothing'], ['Dat zei Kees ook al tegen mij.', 'a name that is not there'], ['Kees had dat ook.', 'a name at its head'], ['Ik heb dat nu 9 jaar.', 'a number that is new'], ['I have that too, you know.', 'English'],
    ['*zucht* Ik heb dat ook.', 'a stage direction'], ['Mo: ik heb dat ook.', 'a script'], ['Dat heb ik ook.\nEn jij?', 'two lines'], ['Ik ben maar een taalmodel, hè.', 'the machine'], ['Zie http://x.nl voor meer.', 'an address'],
    ['Ik kom hier nu zes weken.', 'another’s sentence'], ['Ja '.repeat(60), 'far too long'], ['Dat heb ik ook 🙂', 'a picture'], ['<b>Dat heb ik ook</b>', 'markup'], ['Dat heb ik ook!', 'a raised voice that ours has not'],
  ])('[LI119] do not fit: %j (%s)', (line) => { expect(fitting(line, room)).toBeNull() })

  it('[LI120] seed 20260203: whatever comes, it is null or one short line without anything of markup', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (line) => {
      const spoken = fitting(line, room)
      if (spoken !== null) expect(spoken.length <= 240 && !/[\n<>{}]/.test(spoken)).toBe(true)
    }), { seed: 20260203, numRuns: 400 })
  })

  it('[LI121] stand in only for a member\'s own line: not for facts, exchanges, openings, silences or leaders', () => {
    const turn = (change: Partial<SpokenTurn>, from = 'ria'): SpokenTurn => ({ turn: 1, session: 1, t: 1, kind: 'act', act: { from, to: 'group', kind: 'share', theme: 'doubt', depth: 1, rose: { above: 0, together: 0.5 } }, changes: [], signals: [], text: 'Nou.', source: 'own:ria#3', ...change }) as unknown as SpokenTurn
    expect(mayBeWorded(turn({}))).toBe(true)
    expect(mayBeWorded(turn({ source: 'near-shared#4' }))).toBe(true)
    for (const change of [{ tells: ['f1'] }, { source: 'exchange:1.03#2' }, { source: 'opening' }, { text: '' }, { kind: 'silence' as const }]) expect(mayBeWorded(turn(change))).toBe(false)
    expect(mayBeWorded(turn({}, 'leader-jaap'))).toBe(false)
  })
})

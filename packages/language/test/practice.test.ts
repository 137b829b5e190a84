import { readKnowledge, readScenario, readVoices } from '@kring/curriculum/node'
import { lead, momentAt, type MomentKind, MOMENTS, open, proceed, TRAINEE } from '@kring/dynamics'
import { groupOf, playTo, searchMoments, withExamples } from '@kring/language'
import { describe, expect, it } from 'vitest'

const scenario = readScenario('1')
const book = withExamples(readVoices(scenario, 'nl'), readKnowledge())

describe('one moment, many times', () => {
  it('[MO3] plays a session with words up to its moment, in the very state in which the model found it', () => {
    const search = searchMoments(scenario, 1)
    const seen = new Set<MomentKind>()
    for (let i = 0; i < 6; i++)
      for (const one of search.next().value) {
        seen.add(one.kind)
        const c = playTo(scenario, book, one)
        let { state, floor } = open(groupOf(scenario), one.seed)
        for (let led = 0; state.turn < one.turn; ) ({ state, floor } = floor === 'leader' ? lead(state, one.acts[led++]!) : proceed(state))
        expect(c.state).toEqual(state)
        expect(c.floor).toBe('leader')
        expect(momentAt(c.state, one.kind)).toBe(one.about)
        for (const turn of c.turns) if (turn.act && turn.act.from !== TRAINEE && !['i19', 'i35', 'withdraws', 'stays-silent'].includes(turn.act.kind)) expect(turn.text ?? turn.gesture, `${one.kind} ${turn.turn}`).toBeTruthy()
      }
    expect(seen).toContain('leaving')
    expect(MOMENTS).toEqual(expect.arrayContaining([...seen]))
  })

  it('[MO4] refuses, with the place, an occurrence that this session does not come to', () => {
    const [one] = searchMoments(scenario, 1).next().value
    expect(() => playTo(scenario, book, { ...one!, kind: 'monopoly' })).toThrow(/does not come to "monopoly" at turn/)
  })
})

import type { SignalChange, Turn } from '@kring/dynamics'
import { describe, expect, it } from 'vitest'
import { choose } from '../src/choose.ts'
import { emptyMemory } from '../src/memory.ts'
import { inWords } from '../src/text.ts'
import { turnText } from '../src/transcript.ts'
import { act, book, scenario, scene, silence, state, turn } from './out-fixture.ts'

const signs = book({
  signs: [
    { sign: 'leans-back', on: true, text: '{naam} zakt tegen {zijn} leuning.' },
    { sign: 'arms-crossed', on: false, text: '{naam} laat {zijn} armen los.' },
    { sign: 'stops-leans-forward', on: true, text: '{naam} gaat weer rechtop zitten.' },
    { sign: 'looks-at-door', on: true, seat: ['mo'], text: 'Mo meet de afstand tot de deur.' },
    { sign: 'looks-at-door', on: true, text: '{naam} kijkt naar de deur.' },
    { sign: 'nods', on: true, text: '{naam} knikt.' },
    { sign: 'silence-working', on: true, text: 'Een tel of {tellen}. Ria draait aan haar ring.' },
    { sign: 'coat-off', on: true, seat: ['piet'], text: 'Piet doet zijn jas uit en hangt hem over de stoel.' },
  ],
  lines: { ria: [{ act: ['tells'], text: 'Het tocht hier.' }], mo: [{ act: ['tells'], text: 'Kan.' }] },
})
const seen = (from: string, ...signals: SignalChange[]): Turn => ({ ...turn(11, act(from, 'tells')), signals })

describe('what is seen', () => {
  it('[LO15] is at most one gesture a turn, the most telling one, own words first', () => {
    const t = seen('ria', { seat: 'annelies', signal: 'nods', on: true }, { seat: 'mo', signal: 'looks-at-door', on: true })
    expect(choose(scene({ turn: t, book: signs })).words.gesture).toBe('Mo meet de afstand tot de deur.')
  })

  it('[LO16] is a manner of speaking when it is the speaker’s own', () => {
    const words = choose(scene({ turn: seen('ria', { seat: 'ria', signal: 'arms-crossed', on: false }), book: signs })).words
    expect(words.gesture).toBe('laat haar armen los')
    expect(turnText({ ...seen('ria'), ...words }, scenario, 'nl')).toBe('**Ria** *(laat haar armen los)*: Het tocht hier.')
  })

  it('[LO17] joins two who do the same, and says what stops', () => {
    const both = seen('ria', { seat: 'annelies', signal: 'leans-back', on: true }, { seat: 'piet', signal: 'leans-back', on: true })
    expect(choose(scene({ turn: both, book: signs })).words.gesture).toBe('Annelies zakt tegen haar leuning. Piet ook.')
    expect(choose(scene({ turn: seen('ria', { seat: 'mo', signal: 'leans-forward', on: false }), book: signs })).words.gesture).toBe('Mo gaat weer rechtop zitten.')
  })

  it('[LO18] leaves a body alone for some turns, and is not said of someone outside', () => {
    const door: SignalChange = { seat: 'mo', signal: 'looks-at-door', on: true }
    const before = { ...turn(9, act('ria', 'tells')), gesture: 'Mo knikt.' }
    expect(choose(scene({ turn: seen('ria', door), book: signs, history: [before, turn(10, act('ria', 'tells'))] })).words.gesture).toBeUndefined()
    expect(choose(scene({ turn: seen('ria', door), book: signs, state: state({}, { mo: { present: false } }) })).words.gesture).toBeUndefined()
  })

  it('[LO19] gives a silence its length in words, and the bare length when the lines are used up', () => {
    const first = choose(scene({ turn: silence(11, 6), book: signs }))
    expect(first.words.gesture).toBe('Een tel of zes. Ria draait aan haar ring.')
    const second = choose(scene({ turn: silence(12, 6), book: signs, memory: first.memory }))
    expect(second.words.gesture).toMatch(/zes tellen|Zes tellen|tel of zes/)
    expect(choose(scene({ turn: silence(11, 6), book: signs, state: state({}, { ria: { present: false } }), memory: emptyMemory() })).words.gesture).not.toContain('Ria')
    expect(inWords(22, 'nl')).toBe('tweeëntwintig')
    expect(inWords(41, 'en')).toBe('forty-one')
  })

  it('[LO20] gives a move its words', () => {
    const t: Turn = { turn: 11, session: 5, t: 1, kind: 'move', move: { seat: 'piet', move: 'coat-off' }, changes: [], signals: [] }
    expect(choose(scene({ turn: t, book: signs })).words.gesture).toBe('Piet doet zijn jas uit en hangt hem over de stoel.')
  })
})

it('[LO43] a count that opens a second sentence has its capital', () => {
  const b = book({ signs: [{ sign: 'silence-working', on: true, text: 'Henk houdt zijn pen klaar. {tellen} tellen, en er komt niets.' }] })
  expect(choose(scene({ turn: silence(11, 6), book: b })).words.gesture).toBe('Henk houdt zijn pen klaar. Zes tellen, en er komt niets.')
})

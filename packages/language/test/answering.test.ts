/** Replies that answer: what a sentence asks for decides which words may follow it. */
import { describe, expect, it } from 'vitest'
import { answers, asks, assents } from '../src/answering.ts'
import type { SpokenTurn } from '../src/api.ts'
import { choose } from '../src/choose.ts'
import { act, book, exchange, scene, turn } from './out-fixture.ts'

const asked = (text: string, to: 'group' | string[] = 'group'): SpokenTurn[] => [{ ...turn(10, act('leader', 'i12', to)), text, source: 'trainee' }]

describe('what a question is after', () => {
  it.each([
    ['whether', 'En slaap jij wel, jongen?'],
    ['whether', 'Dit ligt dicht bij wat Noor vertelde. Hoor je dat ook?'],
    ['whether', 'Dat hebben we allemaal toch?'],
    ['who', 'Bij wie ligt er ook zo’n week achter?'],
    ['who', 'Is er iemand bij wie het net zo gaat?'],
    ['amount', 'En hoe vaak was dat?'],
    ['time', 'Mag ik daar iets over vragen, Henk? Sinds wanneer?'],
    ['place', 'En waar stond je dan precies, Gerda?'],
    ['reason', 'Waarom zeg je dat nu pas?'],
    ['what', 'Waar merk je dat aan, Samira?'],
    ['what', 'En als er geen antwoord komt, Henk, wat doet dat met je?'],
    ['what', 'Kun je daar nog iets meer over zeggen?'],
    ['how', 'Dit is groter dan Lidwien. Hoe zit dat bij de rest?'],
    ['how', 'How is that for the rest of you?'],
  ])('[LO140] is heard in its form: %s – %s', (kind, text) => expect(asks(text)).toBe(kind))

  it.each(['Hoe dan? Laat maar.', 'Ria?', 'Ik denk niet dat Karin de enige is.', 'Als je dit een naam zou geven, Mo?'])('[LO140] a statement, or a question too bare to tell, asks nothing: %s', (text) => expect(asks(text)).toBeUndefined())
})

describe('an answer', () => {
  it.each([
    ['Hoe vaak?', 'Twee keer op een dag.', 'Omdat het moet.'],
    ['Sinds wanneer?', 'Sinds de verhuizing.', 'Matig.'],
    ['Waarom dan?', 'Omdat het stil is.', 'Ja hoor.'],
    ['Slaap je wel?', 'Zo’n beetje.', 'Dat ik een keer niet huil.'],
    ['Wat zei hij?', 'Dat het over was.', 'Nee hoor.'],
    ['Hoe was dat?', 'Zwaar.', 'Ja.'],
    ['Wie was erbij?', 'Mijn zus.', 'Half.'],
  ])('[LO141] to "%s" may be "%s", not "%s"', (question, right, wrong) => {
    expect(answers(right, asks(question)!)).toBeGreaterThanOrEqual(0)
    expect(answers(wrong, asks(question)!)).toBe(-1)
  })

  it('[LO142] may half answer or evade: a fact beside a feeling, and words that let the question lie, whatever it was', () => {
    expect(answers('De schutting is af.', 'how')).toBe(0)
    for (const kind of ['whether', 'who', 'amount', 'time', 'place', 'reason', 'what', 'how'] as const) expect(answers('Dat weet ik niet meer.', kind)).toBe(1)
  })

  it('[LO143] is what the one who was asked says, also where his words fit the moment less closely otherwise', () => {
    const b = book({ lines: { mo: [{ act: ['answers'], theme: ['doubt'], mood: ['guarded'], text: 'Omdat het moet.' }, { act: ['answers'], text: 'Elke nacht.' }, { act: ['evades'], text: 'Weet ik niet.' }] } })
    const said = (question: string) => choose(scene({ turn: turn(11, act('mo', 'answers', ['leader']), 'guarded'), book: b, history: asked(question, ['mo']) })).words.text
    expect(said('Hoe vaak?')).toBe('Elke nacht.')
    expect(said('Waarom?')).toBe('Omdat het moet.')
    expect(said('Waar was dat?')).toBe('Elke nacht.')
    expect(said('Slaap je wel?')).toBe('Elke nacht.')
  })

  it('[LO144] that fails the question gives way to words for a related act that do not', () => {
    const b = book({ lines: { mo: [{ act: ['answers'], text: 'Ja hoor.' }, { act: ['evades'], text: 'Vraag dat aan Ria.' }] } })
    const said = (question: string) => choose(scene({ turn: turn(11, act('mo', 'answers', ['leader'])), book: b, history: asked(question, ['mo']) })).words.text
    expect(said('Hoe laat was dat?')).toBe('Vraag dat aan Ria.')
    expect(said('Slaap je wel?')).toBe('Ja hoor.')
  })
})

describe('assent, dissent and echo', () => {
  const b = book({ lines: { piet: [{ act: ['agrees'], text: 'Daar zeg je wat.' }, { act: ['agrees'], text: 'Doen we.' }, { act: ['stays-silent'], gesture: 'Kijkt naar zijn schoenen.' }] } })
  const agrees = (history: SpokenTurn[]) => choose(scene({ turn: turn(11, act('piet', 'agrees')), book: b, history })).words

  it('[LO145] lean on a statement: they never follow a question as if it had been one, and go without words where none fit', () => {
    expect(agrees([{ ...turn(10, act('ria', 'tells')), text: 'Een kwartier is lang.' }]).text).toBeDefined()
    expect(agrees(asked('Zullen we beginnen?')).text).toBe('Doen we.')
    expect(agrees(asked('Wat doet dat met jullie?'))).toMatchObject({ text: undefined, gesture: 'Kijkt naar zijn schoenen.' })
    expect(assents('Ja, dat ken ik.', 'who')).toBe(1)
    expect(assents('Klopt.', 'who')).toBe(-1)
  })

  it('[LO146] are never of one’s own words', () => {
    expect(agrees([{ ...turn(10, act('piet', 'advises')), text: 'Nieuw behang. Begin met één muur.' }])).toMatchObject({ text: undefined, gesture: 'Kijkt naar zijn schoenen.' })
  })

  it('[LO147] do not begin an exchange after a question either', () => {
    const knik = exchange({ id: 'koor', turns: [{ from: 'piet', act: ['agrees'], text: 'Daar heeft ze gelijk in.' }, { from: 'ria', act: ['tells'], text: 'Zo gaat dat bij ons.' }] })
    const begins = (history: SpokenTurn[]) => choose(scene({ turn: turn(11, act('piet', 'agrees')), book: book({ exchanges: [knik] }), history, ahead: [turn(12, act('ria', 'tells'))] })).words.source
    expect(begins([{ ...turn(10, act('ria', 'tells')), text: 'Een kwartier is lang.' }])).toBe('exchange:koor#1')
    expect(begins(asked('Wat doet dat met jullie?'))).toBe('none')
  })
})

/** Replies that answer: what a sentence asks for decides which words may follow it. */
import { describe, expect, it } from 'vitest'
import { answers, asks, assents } from '../src/answering.ts'
import type { SpokenTurn } from '../src/api.ts'
import { choose } from '../src/choose.ts'
import { emptyMemory, heard } from '../src/memory.ts'
import type { Turn } from '@kring/dynamics'
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
    ['more', 'Blijf daar even bij, Ineke.'],
    ['what', 'En toen, Joost?'],
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
    ['Zeg dat laatste nog eens.', 'Dat het over was.', 'Soms.'],
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
    expect(said('Waar was dat?')).toBe('Weet ik niet.')
    expect(said('Slaap je wel?')).toBe('Elke nacht.')
  })

  it('[LO144] that fails the question gives way to words for a related act that do not', () => {
    const b = book({ lines: { mo: [{ act: ['answers'], text: 'Ja hoor.' }, { act: ['evades'], text: 'Vraag dat aan Ria.' }] } })
    const said = (question: string) => choose(scene({ turn: turn(11, act('mo', 'answers', ['leader'])), book: b, history: asked(question, ['mo']) })).words.text
    expect(said('Hoe laat was dat?')).toBe('Vraag dat aan Ria.')
    expect(said('Slaap je wel?')).toBe('Ja hoor.')
  })
})

it('[LO143] who alone was asked by another tells of nothing else instead', () => {
  const b = book({ lines: { mo: [{ act: ['tells'], text: 'Honden gaan liggen als ik begin.' }, { act: ['evades'], text: 'Gaat wel.' }] } })
  const said = (text: string, to: 'group' | string[]) => choose(scene({ turn: turn(11, act('mo', 'tells')), book: b, history: [{ ...turn(10, act('ria', 'asks', to)), text }] })).words.text
  expect(said('Heb je daar verwarming?', ['mo'])).toBe('Gaat wel.')
  expect(said('Heeft iedereen verwarming?', 'group')).toBe('Honden gaan liggen als ik begin.')
  expect(said('Heb je honden?', ['mo'])).toBe('Honden gaan liggen als ik begin.')
})

describe('assent, dissent and echo', () => {
  const b = book({ lines: { piet: [{ act: ['agrees'], text: 'Daar zeg je wat.' }, { act: ['agrees'], text: 'Doen we.' }, { act: ['stays-silent'], gesture: 'Kijkt naar zijn schoenen.' }] } })
  const agrees = (history: SpokenTurn[]) => choose(scene({ turn: turn(11, act('piet', 'agrees')), book: b, history })).words

  it('[LO145] lean on a statement: they never follow a question as if it had been one, and go without words where none fit', () => {
    expect(agrees(asked('Zullen we beginnen?')).text).toBe('Doen we.')
    expect(agrees(asked('Wat doet dat met jullie?'))).toMatchObject({ text: undefined, gesture: 'Kijkt naar zijn schoenen.' })
    expect(assents('Ja, dat ken ik.', 'who')).toBe(1)
    expect(assents('Klopt.', 'who')).toBe(-1)
    expect(assents('Vind ik ook.', 'who')).toBe(-1)
  })

  it('[LO145] do not follow what somebody else was asked', () => {
    expect(agrees(asked('Zullen we beginnen, Ria?', ['ria']))).toMatchObject({ text: undefined, gesture: 'Kijkt naar zijn schoenen.' })
  })

  it('[LO145] go along only with what proposed something', () => {
    expect(agrees([{ ...turn(10, act('ria', 'tells')), text: 'Een kwartier is lang.' }]).text).toBe('Daar zeg je wat.')
    const after = new Set(Array.from({ length: 20 }, (_, i) => choose(scene({ turn: turn(11 + i, act('piet', 'agrees')), book: b, history: [{ ...turn(10, act('ria', 'proposes')), text: 'We zeggen het voortaan hier.' }] })).words.text))
    expect(after).toContain('Doen we.')
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

describe('as people get up to go', () => {
  const b = book({
    lines: { ria: [{ act: ['tells'], text: 'Mijn bus had vertraging.' }, { act: ['tells'], last: true, text: 'Tot dinsdag.' }, { act: ['takes-leave'], text: 'Het ga jullie goed.' }], mo: [{ act: ['tells'], text: 'Ik rij taxi.' }] },
    shared: [{ act: ['tells'], text: 'Het was druk.' }, { act: ['tells'], last: true, text: 'Wel thuis.' }],
    exchanges: [exchange({ id: 'bus', turns: [{ from: 'ria', act: ['tells'], text: 'Ik moet zo weg.' }, { from: 'mo', act: ['tells'], text: 'Rij je met mij mee?' }] })],
  })
  const said = (seat: string, kind: 'tells' | 'takes-leave', closing: boolean) => choose({ ...scene({ turn: turn(11, act(seat, kind)), book: b }), closing }).words.text

  it('[LO160] only words written for the end are said, and they only then; a goodbye for good is said whenever it is', () => {
    expect(said('ria', 'tells', true)).toBe('Tot dinsdag.')
    expect(said('mo', 'tells', true)).toBe('Wel thuis.')
    expect(said('ria', 'tells', false)).toBe('Mijn bus had vertraging.')
    expect(said('mo', 'tells', false)).toBe('Ik rij taxi.')
    for (const closing of [true, false]) expect(said('ria', 'takes-leave', closing)).toBe('Het ga jullie goed.')
  })

  it('[LO160] no exchange begins', () => {
    const ahead = [turn(12, act('mo', 'tells'))]
    const source = (closing: boolean) => choose({ ...scene({ turn: turn(11, act('ria', 'tells')), book: b, ahead }), closing }).words.source
    expect(source(false)).toBe('exchange:bus#1')
    expect(source(true)).toBe('own:ria#2')
  })
})

describe('a stretch of talk', () => {
  const said = (seat: string, kind: Parameters<typeof act>[1], text: string) => ({ history: [{ ...turn(10, act(seat, kind)), text }], memory: heard(emptyMemory(), seat, text) })

  it('[LO148] takes up a word of what another just said, before what fits as closely without it', () => {
    const b = book({ lines: { ria: [{ act: ['tells'], text: 'Mijn bus had vertraging.' }, { act: ['tells'], text: 'Bij ons ging die wekker ook om vijf uur.' }, { act: ['tells'], text: 'Het raam klemt weer.' }] } })
    const next = turn(11, act('ria', 'tells'))
    for (const text of ['Ik zet de wekker op half zes.', 'Twee wekkers heb ik.']) expect(choose(scene({ turn: next, book: b, ...said('piet', 'tells', text) })).words.text).toBe('Bij ons ging die wekker ook om vijf uur.')
    expect(choose(scene({ turn: next, book: b, ...said('piet', 'tells', 'Dat raam daar?') })).words.text).toBe('Het raam klemt weer.')
  })

  it('[LO148] does not cover what cost another something with a story of one’s own', () => {
    const b = book({ lines: { ria: [{ act: ['tells'], text: 'Gisteren stond ik bij de kassa en toen kwam de buurman erbij met zijn hond.' }, { act: ['tells'], text: 'Het is gaan regenen.' }] } })
    const next = (seed: number) => turn(11 + seed, act('ria', 'tells'))
    const after = (kind: 'discloses' | 'tells') => new Set(Array.from({ length: 30 }, (_, i) => choose(scene({ turn: next(i), book: b, ...said('piet', kind, 'Ik ben bang.') })).words.text))
    expect([...after('discloses')]).toEqual(['Het is gaan regenen.'])
    expect(after('tells').size).toBe(2)
  })

  it('[LO161] of words that fit as well, those to which whoever speaks next has something to say', () => {
    const b = book({ lines: { ria: [{ act: ['tells'], text: 'Mijn bus had vertraging.' }, { act: ['tells'], text: 'Het raam klemt weer.' }], piet: [{ act: ['tells'], text: 'Zo’n raam heb ik ook geschilderd.' }] } })
    const says = (seed: number, ahead: Turn[]) => choose(scene({ turn: turn(11 + seed, act('ria', 'tells')), book: b, ahead })).words.text
    const ahead = (kind: 'tells' | 'stays-silent') => new Set(Array.from({ length: 30 }, (_, i) => says(i, [turn(12 + i, act('piet', kind))])))
    expect([...ahead('tells')]).toEqual(['Het raam klemt weer.'])
    expect(ahead('stays-silent').size).toBe(2)
  })

  it('[LO162] who is asked says, of words that fit as well, what answers rather than what the question leaves open; only who evades lets it lie sooner', () => {
    const b = book({ lines: { mo: [{ act: ['answers', 'evades'], text: 'De schutting is af.' }, { act: ['answers'], text: 'Zwaar.' }, { act: ['answers', 'evades'], text: 'Weet ik niet.' }] } })
    const said = (kind: 'answers' | 'evades') => [...new Set(Array.from({ length: 30 }, (_, i) => choose(scene({ turn: turn(11 + i, act('mo', kind, ['leader'])), book: b, history: asked('Hoe was dat?', ['mo']) })).words.text))]
    expect(said('answers')).toEqual(['Zwaar.'])
    expect(said('evades')).toEqual(['Weet ik niet.'])
  })

  it('[LO149] begins, of exchanges that can be played as far, the one that leaves least unsaid', () => {
    const pair = [{ from: 'ria', act: ['tells' as const], text: 'Ik ga op tijd weg.' }, { from: 'piet', act: ['asks' as const], text: 'Hoe laat?' }]
    const long = exchange({ id: 'koor', turns: [...pair, { from: 'ria', act: ['answers'], text: 'Half vijf.' }, { from: 'mo', act: ['jokes'], text: 'Voor de spits.' }] })
    const short = exchange({ id: 'bus', turns: [{ from: 'ria', act: ['tells'], text: 'De bus was leeg.' }, { from: 'piet', act: ['asks'], text: 'Helemaal?' }] })
    const ahead = [turn(12, act('piet', 'asks', ['ria'])), turn(13, act('annelies', 'tells'))]
    const begun = new Set(Array.from({ length: 40 }, (_, i) => choose(scene({ turn: { ...turn(11, act('ria', 'tells')), turn: 11 + i }, book: book({ exchanges: [long, short] }), ahead })).words.source))
    expect(begun).toContain('exchange:bus#1')
    expect(begun).not.toContain('exchange:koor#1')
    expect(choose(scene({ turn: turn(11, act('ria', 'tells')), book: book({ exchanges: [long] }), ahead })).words.source).toBe('exchange:koor#1')
  })
})

/** An exchange that rests, and is taken up again; words that others may say as well; what is not begun over something else. */
import type { Act, Turn } from '@kring/dynamics'
import { describe, expect, it } from 'vitest'
import type { SpokenTurn } from '../src/api.ts'
import { choose } from '../src/choose.ts'
import { countEndings, endings } from '../src/index.ts'
import { heeds } from '../src/lines.ts'
import { emptyMemory } from '../src/memory.ts'
import { act, book, exchange, scene, silence, turn } from './out-fixture.ts'

const koor = exchange({
  id: 'koor',
  turns: [
    { from: 'ria', act: ['tells'], text: 'Ik ben van het koor af.' },
    { from: 'piet', or: ['mo'], act: ['asks'], text: 'Waarom dat dan?' },
    { from: 'ria', act: ['answers'], text: 'Eén keer overgeslagen, toen durfde ik niet meer.' },
  ],
})
const lines = { annelies: [{ act: ['asks' as const, 'tells' as const, 'agrees' as const], text: 'Wat jammer nou.' }], ria: [{ act: ['answers' as const], text: 'Weet ik niet.' }] }
const b = book({ exchanges: [koor], lines })
const begins = act('ria', 'tells')
const asks = act('piet', 'asks', ['ria'])
const answers = act('ria', 'answers', 'group')

/** Plays these acts one after another; each looks ahead to those after it. */
function play(acts: readonly (Act | 'silence')[], of = b): SpokenTurn[] {
  const turns: Turn[] = acts.map((one, i) => (one === 'silence' ? silence(11 + i) : turn(11 + i, one)))
  let memory = emptyMemory()
  const history: SpokenTurn[] = []
  turns.forEach((one, i) => {
    const chosen = choose(scene({ turn: one, book: of, history: [...history], memory, ahead: turns.slice(i + 1) }))
    memory = chosen.memory
    history.push({ ...one, ...chosen.words })
  })
  return history
}
const last = (acts: readonly (Act | 'silence')[], of = b): string | undefined => play(acts, of).at(-1)!.source

describe('an exchange that rests', () => {
  it('[LO151] is taken up again after somebody asked on, the leader stayed with it, or nothing was said', () => {
    const goesOn = 'exchange:koor#3'
    expect(last([begins, asks, act('annelies', 'asks', ['ria']), answers])).toBe(goesOn)
    expect(last([begins, asks, act('leader-jaap', 'i15', ['ria']), answers])).toBe(goesOn)
    expect(last([begins, asks, 'silence', act('annelies', 'agrees'), answers])).toBe(goesOn)
  })

  it('[LO151] is left when something else was opened: by another, by the leader, or by the leader’s going on with the programme', () => {
    const left = 'own:ria#1'
    expect(last([begins, asks, act('annelies', 'tells'), answers])).toBe(left)
    expect(last([begins, asks, act('annelies', 'asks', ['mo'], { theme: 'sleep' }), answers])).toBe(left)
    expect(last([begins, asks, act('leader-jaap', 'i15', ['mo'], { theme: 'sleep' }), answers])).toBe(left)
    expect(last([begins, asks, act('leader-jaap', 'i4', ['ria']), answers])).toBe(left)
  })

  it('[LO151] does not rest for ever', () => {
    const wait = Array.from({ length: 5 }, () => act('annelies', 'asks', ['ria']))
    expect(last([begins, asks, ...wait, answers])).toBe('own:ria#1')
  })

  it('[LO152] leaves unsaid what hangs on the sentence before it, and "you" to another than it was meant for', () => {
    const ending = (text: string) => book({ lines, exchanges: [exchange({ ...koor, turns: [...koor.turns.slice(0, 2), { from: 'ria', act: ['answers'], text }] })] })
    const between = act('annelies', 'asks', ['ria'])
    expect(last([begins, asks, answers], ending('Ja. Daarom dus, denk ik.'))).toBe('exchange:koor#3')
    expect(last([begins, asks, between, answers], ending('Ja. Daarom dus, denk ik.'))).toBe('own:ria#1')
    expect(last([begins, asks, between, answers], ending('Omdat jij er niet was.'))).toBe('own:ria#1')
    expect(last([begins, asks, between, act('ria', 'answers', ['piet'])], ending('Omdat jij er niet was.'))).toBe('exchange:koor#3')
  })
})

describe('words that others may say as well', () => {
  it('[LO153] are said by whoever of them the model gives the floor, and by nobody else', () => {
    expect(last([begins, act('mo', 'asks', ['ria'])])).toBe('exchange:koor#2')
    expect(last([begins, act('annelies', 'asks', ['ria'])])).toBe('own:annelies#1')
  })

  it('[LO153] are never an answer to oneself', () => {
    const round = book({ exchanges: [exchange({ id: 'beurt', turns: [{ from: 'ria', act: ['tells'], text: 'Een.' }, { from: 'piet', act: ['tells'], text: 'Twee.' }, { from: 'mo', or: ['piet'], act: ['tells'], text: 'En dan drie.' }] })] })
    expect(last([begins, act('piet', 'tells'), act('piet', 'tells')], round)).toBe('none')
    expect(last([begins, act('piet', 'tells'), act('mo', 'tells')], round)).toBe('exchange:beurt#3')
  })

  it('[LO154] a question in an exchange is put to who spoke before it or speaks after it, or to all', () => {
    expect(last([begins, act('mo', 'asks', ['annelies'])])).not.toBe('exchange:koor#2')
    expect(last([begins, act('mo', 'asks', 'group')])).toBe('exchange:koor#2')
  })

  it('[LO158] who asks a member, asks: words that ask nothing would leave the answer in the air', () => {
    const stated = book({ lines, exchanges: [exchange({ ...koor, turns: [koor.turns[0]!, { from: 'piet', act: ['asks', 'tells'], text: 'Dat had ik niet gedacht.' }, koor.turns[2]!] })] })
    expect(last([begins, act('piet', 'tells', ['ria'])], stated)).toBe('exchange:koor#2')
    expect(last([begins, asks], stated)).toBe('none')
  })
})

describe('what is begun', () => {
  it('[LO155] an exchange is begun when half of it will be said, and of those the one that goes far and ends', () => {
    const long = exchange({ id: 'lang', turns: [...koor.turns.slice(0, 2), ...['Drie dan.', 'Vier dan.', 'Vijf dan.'].map((text) => ({ from: 'mo', act: ['tells' as const], text }))] })
    const only = book({ exchanges: [long], lines: { ria: [{ act: ['tells'], text: 'Zomaar.' }] } })
    expect(play([begins, asks], only)[0]!.source).toBe('own:ria#1')
    expect(play([begins, asks, answers], book({ exchanges: [long, koor], lines }))[0]!.source).toBe('exchange:koor#1')
  })

  it('[LO156] nobody begins a story over what cost another something, nor over what another was asked; a word of it makes it none', () => {
    const cost = { ...turn(1, act('mo', 'discloses')), text: 'Mijn broer belt nooit meer.' } as never
    const asked = { ...turn(1, act('mo', 'asks', ['piet'])), text: 'Hoe lang is dat al?' } as never
    const story = 'Bij mij stond gisteren de hele straat vol met vuilniszakken en niemand deed wat.'
    const tells = { act: act('ria', 'tells') }
    expect(heeds(story, ['tells'], tells, cost)).toBe(-1)
    expect(heeds(story, ['tells'], tells, asked)).toBe(-1)
    expect(heeds('Mijn broer deed dat ook, en ik heb toen de hele zomer gewacht.', ['tells'], tells, cost)).toBe(0)
    expect(heeds('Dat is niks.', ['tells'], tells, cost)).toBe(0)
    expect(heeds(story, ['recognises'], { act: act('ria', 'recognises') }, cost)).toBe(0)
  })

  it('[LO157] while an exchange rests, who speaks takes up a word of it before he tells of something else', () => {
    const of = book({ exchanges: [koor], lines: { ...lines, annelies: [{ act: ['asks'], text: 'En hoe ging dat verder met de sleutels van die oude fiets van je zus, die keer?' }, { act: ['asks'], text: 'Was het een groot koor?' }] } })
    expect(play([begins, asks, act('annelies', 'asks', ['ria']), answers], of)[2]!.text).toBe('Was het een groot koor?')
  })
})

describe('how exchanges end', () => {
  const ended = (acts: readonly (Act | 'silence')[]) => endings(b, [{ turns: play(acts), memory: { ...emptyMemory(), played: ['koor'] } }])[0]
  it('[LO150] is told by what came instead of the next of its turns', () => {
    expect(ended([begins, asks, answers])).toEqual({ id: 'koor', of: 3, played: 3, how: 'to its end', rested: 0 })
    expect(ended([begins, asks, act('annelies', 'asks', ['ria']), answers])).toMatchObject({ how: 'to its end', rested: 1 })
    expect(ended([begins, asks, act('annelies', 'tells')])).toMatchObject({ played: 2, how: 'somebody else' })
    expect(ended([begins, asks, act('ria', 'attacks', ['piet'])])).toMatchObject({ how: 'another act' })
    expect(ended([begins, asks, act('leader', 'i15', ['ria'])])).toMatchObject({ how: 'leader, same matter' })
    expect(ended([begins, asks, act('leader', 'i15', ['mo'], { theme: 'sleep' })])).toMatchObject({ how: 'leader, other matter' })
    expect(ended([begins, asks, 'silence'])).toMatchObject({ how: 'session over' })
  })

  it('[LO150] is counted in each way', () => {
    const all = [ended([begins, asks, answers])!, ended([begins, asks, act('annelies', 'tells')])!, ended([begins, asks, act('annelies', 'tells')])!]
    expect(countEndings(all)).toEqual([{ how: 'to its end', count: 1 }, { how: 'somebody else', count: 2 }])
  })
})

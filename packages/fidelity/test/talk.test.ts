import type { Turn } from '@kring/dynamics'
import { describe, expect, it } from 'vitest'
import { countShifts, countTurns, returnsOf, SHIFTS, shiftOf, shuffledShifts, talkOf, type TalkTurn } from '../src/index.ts'

/** "a>b" is one turn of a to b; "a>0" to the group. */
const turn = (text: string): TalkTurn => {
  const [from, to] = text.split('>') as [string, string]
  return { from, to: to === '0' ? 'group' : to }
}
const talk = (text: string): TalkTurn[] => text.split(' ').map(turn)
const act = (from: string, to: string[] | 'group', kind: string): Turn =>
  ({ turn: 0, session: 1, t: 0, kind: 'act', act: { from, to, kind, theme: 'none', depth: 0, rose: { above: 0, together: 0 } }, changes: [], signals: [] }) as Turn

describe('a log as talk', () => {
  it('[DY70] acts of one speaker to one target are one turn; two addressees are the group; wordless acts and silences are no talk', () => {
    const log = [
      act('a', 'group', 'tells'), act('a', 'group', 'discloses'), act('b', 'group', 'stays-silent'), act('a', 'group', 'tells'), act('a', ['b'], 'asks'), act('b', ['a'], 'answers'),
      { turn: 0, session: 1, t: 0, kind: 'silence', silence: { counts: 9, quality: 'working' }, changes: [], signals: [] } as Turn, act('leader', ['a', 'b'], 'i5'), act('leader', 'group', 'i19'),
    ]
    expect(talkOf(log)).toEqual(talk('a>0 a>b b>a leader>0'))
  })
  it('[DY70] counts turns, and turns meant for one alone', () => {
    expect(Object.fromEntries(countTurns(talk('a>b b>a a>0 c>b')))).toEqual({ a: { turns: 2, addressed: 1 }, b: { turns: 1, addressed: 2 }, c: { turns: 1, addressed: 0 } })
  })
})

describe('participation shifts', () => {
  const pairs: [string, string][] = [
    ['a>b b>a', 'AB-BA'], ['a>b b>0', 'AB-B0'], ['a>b b>c', 'AB-BY'], ['a>0 c>0', 'A0-X0'], ['a>0 c>a', 'A0-XA'], ['a>0 c>b', 'A0-XY'],
    ['a>b c>0', 'AB-X0'], ['a>b c>a', 'AB-XA'], ['a>b c>b', 'AB-XB'], ['a>b c>d', 'AB-XY'], ['a>0 a>b', 'A0-AY'], ['a>b a>0', 'AB-A0'], ['a>b a>c', 'AB-AY'],
  ]
  it('[DY71] each of the thirteen is told from two turns', () => {
    expect(pairs.map(([two]) => { const [a, b] = talk(two); return shiftOf(a!, b!) })).toEqual(pairs.map(([, shift]) => shift))
    expect(pairs.map(([, shift]) => shift)).toEqual([...SHIFTS])
    expect(shiftOf(turn('a>b'), turn('a>b'))).toBeNull()
  })
  it('[DY71] a small log gives the counts a hand gives', () => {
    const counts = countShifts(talk('a>0 b>a a>b b>0 c>0 c>a d>a'))
    expect(Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0))).toEqual({ 'A0-XA': 1, 'AB-BA': 1, 'AB-B0': 1, 'A0-X0': 1, 'A0-AY': 1, 'AB-XB': 1 })
  })
  it('[DY71] the shuffled log is the exact mean over all orders of the turns', () => {
    const log = talk('a>0 b>a c>0 b>a')
    const orders = (rest: TalkTurn[]): TalkTurn[][] => (rest.length === 0 ? [[]] : rest.flatMap((one, i) => orders(rest.toSpliced(i, 1)).map((tail) => [one, ...tail])))
    const all = orders(log).map(countShifts)
    const sum = (shift: (typeof SHIFTS)[number]): number => all.reduce((n, counts) => n + counts[shift], 0)
    const shifts = SHIFTS.reduce((n, shift) => n + sum(shift), 0)
    const expected = shuffledShifts(log)
    const scale = SHIFTS.reduce((n, shift) => n + expected[shift], 0)
    for (const shift of SHIFTS) expect(expected[shift] / scale).toBeCloseTo(sum(shift) / shifts, 10)
    expect(scale).toBeCloseTo(3, 10)
  })
})

describe('the floor goes back', () => {
  it('[DY72] counts returns among changes of speaker, and what chance would give', () => {
    // Speakers a b a c: one return in two changes; shares a ½, b ¼, c ¼. Chance: a after b = ½/¾, then b after a = ¼/½.
    const { changes, returns, returnsByChance } = returnsOf(talk('a>0 b>a a>b a>0 c>0'))
    expect({ changes, returns }).toEqual({ changes: 2, returns: 1 })
    expect(returnsByChance).toBeCloseTo(2 / 3 + 1 / 2, 10)
  })
})

import { readScenario } from '@kring/curriculum/node'
import { toGroupSpec } from '@kring/curriculum'
import { type GroupSpec, LEADER_STYLES, randomGroup } from '@kring/dynamics'
import { describe, expect, it } from 'vitest'
import { asSeries, endLines, handlingOf, type Leading, openingOf, playSeries, type SeriesEnd, type SeriesSession, sessionLines, weekLines, whoIs } from '../src/index.ts'

interface Played {
  sessions: SeriesSession[]
  end: SeriesEnd
}
function play(group: GroupSpec, seed: number, leading: Leading): Played {
  const sessions: SeriesSession[] = []
  const playing = playSeries(group, seed, leading)
  let next = playing.next()
  for (; !next.done; next = playing.next()) sessions.push(next.value)
  return { sessions, end: next.value }
}
const written = (nr: string): GroupSpec => {
  const scenario = readScenario(nr)
  return { ...toGroupSpec(scenario), opening: openingOf(scenario) }
}
const hopeless = (group: GroupSpec): GroupSpec => ({
  ...group, members: group.members.map((m) => ({ ...m, prepared: 0, start: { ...m.start, ambivalence: 1, hope: 0, groupBond: 0, safety: 0.2 } })), bond: 0, leaderBond: 0,
})

const CASES: [string, Played][] = [
  ['1', play(asSeries(written('1'), { sessions: 12 }), 3, 'mixed')],
  ['3', play(asSeries(written('3'), { sessions: 12 }), 5, 'individual')],
  ['6', play(asSeries(written('6'), { sessions: 12 }), 2, 'protocol')],
  ['open', play(asSeries(randomGroup(4, { members: 5 }), { sessions: 24, open: true }), 4, 'group')],
]

describe('a series of sessions', () => {
  it('[KO1] has as many sessions as asked, from the group’s own session on, and is the same for the same seed', () => {
    const [, first] = CASES[0]!
    expect(first.sessions.map(({ session }) => session)).toEqual(Array.from({ length: 12 }, (_, i) => 5 + i))
    expect(first.sessions.every(({ of }) => of === 16)).toBe(true)
    expect(CASES[3]![1].sessions).toHaveLength(24)
    const short = asSeries(written('3'), { sessions: 3 })
    expect(play(short, 9, 'group')).toEqual(play(short, 9, 'group'))
    expect(play(short, 10, 'group')).not.toEqual(play(short, 9, 'group'))
    expect(() => asSeries(written('1'), { sessions: 1 })).toThrow(/2 to 60 sessions, not 1/)
  })

  it('[KO2] tells a consistent story: who is absent did not come, who left keeps an empty chair once and no longer, who enters has a chair', () => {
    for (const [name, { sessions, end }] of CASES) {
      const lost = new Set<string>()
      for (const [i, told] of sessions.entries()) {
        const where = `${name}, session ${told.session}`
        for (const e of told.week) {
          if (e.kind === 'absent') expect(told.came, where).not.toContain(e.seat)
          if (e.kind === 'enters') expect(told.chairs, where).toContain(e.seat)
        }
        for (const { seat } of told.gone) {
          expect(told.chairs, where).toContain(seat)
          expect(told.came, where).not.toContain(seat)
          expect(sessions[i + 1]?.chairs ?? [], where).not.toContain(seat)
          lost.add(seat)
        }
        for (const seat of told.came) {
          expect(told.chairs, where).toContain(seat)
          expect(lost.has(seat), where).toBe(false)
        }
        for (const { seat } of told.left) lost.add(seat)
        for (const value of Object.values(told.climate)) expect(value).toSatisfy((v: number) => v >= 0 && v <= 1)
      }
      expect(new Set(end.left.map(({ seat }) => seat)), name).toEqual(new Set([...lost, ...end.gone.map(({ seat }) => seat)]))
      for (const seat of end.stayed) expect(lost.has(seat)).toBe(false)
    }
    expect(CASES.some(([, { sessions }]) => sessions.some(({ week }) => week.some(({ kind }) => kind === 'enters')))).toBe(true)
    expect(CASES.some(([, { end }]) => end.left.length > 0)).toBe(true)
  })

  it('[KO3] follows what asked for priority to where it came, and whoever said goodbye after that did so worked through', () => {
    const matters = CASES.flatMap(([, { sessions }]) => sessions.flatMap((told) => told.matters))
    expect(new Set(matters.map(({ kind }) => kind)).size).toBeGreaterThan(3)
    expect(new Set(matters.map(handlingOf))).toEqual(new Set(['worked', 'touched', 'passed']))
    for (const { work } of matters) expect(work).toSatisfy((value: number) => value >= 0 && value <= 1)
    const [, first] = CASES[0]!
    expect(first.sessions[0]!.matters).toContainEqual(expect.objectContaining({ kind: 'leaving', seat: 'piet' }))
    for (const [, { sessions }] of CASES) {
      for (const told of sessions) for (const { seat, workedThrough } of told.left) if (told.matters.some((m) => m.kind === 'leaving' && m.seat === seat && handlingOf(m) === 'worked')) expect(workedThrough).toBe(true)
    }
  })

  it('[KO4] moves through its phases, and the end is spoken of before it comes', () => {
    for (const [name, { sessions, end }] of CASES) {
      // A group whose criticism finds no ear may go back; it does not stand still.
      expect(new Set(sessions.map(({ phase }) => phase)).size, name).toBeGreaterThan(sessions.length / 2)
      if (end.how === 'finished') expect(end.endingSpoken, name).toBe(true)
    }
    const [, led] = CASES[3]!
    expect(led.sessions.at(-1)!.phase).toBeGreaterThan(led.sessions[0]!.phase + 0.4)
    for (const [, { sessions }] of CASES) {
      const who = whoIs(null, 'nl')
      for (const told of sessions) expect(sessionLines(told, who, 'nl').some(({ text }) => text.includes('einde'))).toBe(told.of - told.session <= 2)
    }
  })

  it('[KO5] says so when a group runs empty or one is left, and holds no sessions for nobody', () => {
    const ends = Array.from({ length: 12 }, (_, i) => ({ seed: i + 1, ...play(asSeries(hopeless(randomGroup(i + 1, { members: 3 })), { sessions: 24 }), i + 1, 'protocol') }))
    const stopped = ends.filter(({ end }) => end.how !== 'finished')
    expect(stopped.length).toBeGreaterThan(2)
    for (const { sessions, end } of stopped) {
      expect(sessions.length).toBeLessThan(24)
      expect(end.stayed).toHaveLength(end.how === 'empty' ? 0 : 1)
      expect(endLines(end, whoIs(null, 'nl'), 'nl').at(-1)!.text).toMatch(/hield op na bijeenkomst \d+/)
      expect(endLines(end, whoIs(null, 'en'), 'en').at(-1)!.text).toMatch(/ended after session \d+/)
    }
  })

  it('[KO6] tells it in whole sentences with names, in both languages', () => {
    for (const [name, { sessions, end }] of CASES) {
      const scenario = name === 'open' ? null : readScenario(name)
      for (const language of ['nl', 'en'] as const) {
        const who = whoIs(scenario, language)
        const lines = [...sessions.flatMap((told) => [...weekLines(told, who, language), ...sessionLines(told, who, language)]), ...endLines(end, who, language)]
        for (const { text } of lines) {
          expect(text).toMatch(/^[A-ZÉ].*\.$/)
          expect(text).not.toMatch(/undefined|null|leader-| {2}|\[object/)
        }
        for (const told of sessions) expect(sessionLines(told, who, language).length).toBeGreaterThan(0)
      }
    }
  })

  it('[KO7] led by turns, a group meets all three ways of leading', () => {
    const [, { sessions }] = CASES[0]!
    expect(new Set(sessions.slice(0, 3).map(({ led }) => led))).toEqual(new Set(LEADER_STYLES))
    expect(new Set(CASES[1]![1].sessions.map(({ led }) => led))).toEqual(new Set(['individual']))
  })
})

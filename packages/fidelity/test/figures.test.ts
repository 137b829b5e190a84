import { inStyle, ordinarily, randomGroup, runCourse } from '@kring/dynamics'
import { describe, expect, it } from 'vitest'
import { AMI, asCourse, diagnosticsOf, figuresOf, FIGURES, joinRows, movesOf, observeCourse, randomCourses, SHIFTS, type Figure, type FigureId, type Rows } from '../src/index.ts'
import { exponentialFit, intraclass } from '../src/statistics.ts'
import { member, rows, session, talker } from './rows.ts'

const figure = (of: Rows, id: FigureId): Figure => figuresOf(of, { blocks: 0 }).find((one) => one.id === id)!
const part = (of: Rows, id: FigureId, name: string): number | null => figure(of, id).parts.find((one) => one.name === name)!.measured
const sessions = (n: number, given: Parameters<typeof session>[0]) => Array.from({ length: n }, (_, i) => session({ seed: i, ...given }))

describe('the figures of talk', () => {
  const ami = Object.fromEntries(SHIFTS.map((shift) => [shift, 10 * AMI[shift]]))
  it('[DY73] f1: talk in exactly the published shares has distance 0; all of it moved to another kind has what was moved', () => {
    expect(part(rows({ sessions: sessions(50, ami) }), 'f1', 'distance to AMI, 4 talking')).toBeCloseTo(0, 10)
    const moved = { ...ami, 'AB-BA': 0, 'A0-X0': 10 * (AMI['A0-X0'] + AMI['AB-BA']) }
    expect(part(rows({ sessions: sessions(50, moved) }), 'f1', 'distance to AMI, 4 talking')).toBeCloseTo(0.179, 10)
    expect(figure(rows({ sessions: sessions(50, moved) }), 'f1').pass).toBe(false)
  })
  it('[DY73] f1: other sizes are held against their own shuffled log, and too few sessions say nothing', () => {
    const six = { talkers: 6, 'AB-BA': 30, 'shuffled AB-BA': 10, 'A0-XA': 16, 'shuffled A0-XA': 10, 'AB-XY': 4, 'shuffled AB-XY': 10, 'A0-XY': 6, 'shuffled A0-XY': 10 }
    const f1 = figure(rows({ sessions: sessions(50, six) }), 'f1')
    expect(f1.parts.map(({ measured, pass }) => [measured, pass])).toEqual([[3, true], [1.6, true], [0.4, true], [0.6, false]])
    expect(figure(rows({ sessions: sessions(49, six) }), 'f1')).toMatchObject({ measured: null, pass: null, parts: [] })
  })
  it('[DY73] f2: of the changes of speaker after a turn to one person, how many are his', () => {
    expect(part(rows({ sessions: [session({ 'AB-BA': 5, 'AB-B0': 2, 'AB-X0': 2, 'AB-XB': 1 })] }), 'f2', 'all sizes')).toBeCloseTo(0.7, 10)
  })
  it('[DY73] f3: shares by rank; a perfect exponential is found back', () => {
    const turns = [40, 20, 10, 5].map((n, i) => ({ seat: 'abcd'[i]!, turns: n }))
    const all = rows({ sessions: sessions(50, { turns: 75 }), talkers: Array.from({ length: 50 }, (_, seed) => turns.toReversed().map((one) => talker({ seed, ...one }))).flat() })
    expect(figure(all, 'f3').parts.map(({ measured }) => measured!.toFixed(6))).toEqual([(40 / 75).toFixed(6), '0.500000', '1.000000'])
    expect(exponentialFit([0.5, 0.25, 0])).toBeNull()
  })
  it('[DY73] f4: returns among changes at four, against chance in larger groups', () => {
    expect(part(rows({ sessions: sessions(50, {}) }), 'f4', 'share of changes, 4 talking')).toBeCloseTo(0.5, 10)
    expect(part(rows({ sessions: sessions(50, { talkers: 6 }) }), 'f4', 'against independence, 6 talking')).toBeCloseTo(1.5, 10)
  })
  it('[DY73] f5: 1 when each is spoken to as much as he speaks, −1 when the other way round', () => {
    const of = (addressed: number[]): Rows => rows({ sessions: [session({ turns: 60 })], talkers: [10, 20, 30].map((turns, i) => talker({ seat: 'abc'[i]!, turns, addressed: addressed[i]! })) })
    expect(part(of([1, 2, 3]), 'f5', 'all sizes')).toBeCloseTo(1, 10)
    expect(part(of([3, 2, 1]), 'f5', 'all sizes')).toBeCloseTo(-1, 10)
  })
})

describe('the figures of courses', () => {
  it('[DY74] f6 and f7: who left of those who began, when, and the hazard per quarter; newcomers are not counted', () => {
    const left = [1, 2, 5, 12, null, null, null, null]
    const all = rows({ members: [...left.map((when, i) => member({ seat: `m${i}`, left: when })), member({ seat: 'new', newcomer: 1, left: 3 })] })
    expect(part(all, 'f6', 'left before the end')).toBe(0.5)
    expect(part(all, 'f7', 'mean session of leaving, of 12')).toBe(5)
    // Weeks at risk: 1 + 2 + 6 × 3 in the first quarter, 2 + 5 × 3 in the second.
    expect(part(all, 'f7', 'hazard per session, quarter 1')).toBeCloseTo(2 / 21, 10)
    expect(part(all, 'f7', 'hazard per session, quarter 2')).toBeCloseTo(1 / 17, 10)
    expect(part(all, 'f7', 'hazard in the first quarter less the highest later one')).toBeCloseTo(2 / 21 - Math.max(1 / 17, 1 / 15), 10)
  })
  it('[DY74] f8: cohesion halfway with change of wellbeing, over two hundred members or not at all', () => {
    const line = (n: number): Rows => rows({ members: Array.from({ length: n }, (_, i) => member({ seat: `m${i}`, cohesionMiddle: i / n, wellbeingEnd: 0.4 + (i % 2 === 0 ? i : n - i) / n })) })
    const perfect = rows({ members: Array.from({ length: 200 }, (_, i) => member({ seat: `m${i}`, cohesionMiddle: i / 200, wellbeingEnd: 0.4 + i / 400 })) })
    expect(figure(perfect, 'f8')).toMatchObject({ pass: false })
    expect(figure(perfect, 'f8').measured).toBeCloseTo(1, 10)
    expect(Math.abs(figure(line(200), 'f8').measured!)).toBeLessThan(0.02)
    expect(figure(line(199), 'f8').measured).toBeNull()
  })
  it('[DY74] f9: the intraclass correlation of a one-way analysis of variance', () => {
    expect(intraclass([[1, 1], [3, 3]])).toBeCloseTo(1, 10)
    // Mean squares 8 and 0.5 over pairs: (8 − .5) / (8 + .5).
    expect(intraclass([[1, 2], [3, 4], [5, 6]])).toBeCloseTo((8 - 0.5) / (8 + 0.5), 10)
    expect(intraclass([[1, 3], [1, 3], [1, 3]])).toBeCloseTo(-1, 10)
    expect(intraclass([[1, 2]])).toBeNull()
    // Unequal groups, sizes 2 and 4: n0 = 6 − 20/6.
    const n0 = 6 - 20 / 6
    expect(intraclass([[0, 2], [4, 6, 4, 6]])).toBeCloseTo((64 / 3 - 1.5) / (64 / 3 + (n0 - 1) * 1.5), 10)
  })
  it('[DY74] f10: part of the long courses whose middle third lies above both ends', () => {
    const course = (seed: number, friction: (i: number) => number) => Array.from({ length: 24 }, (_, i) => session({ seed, sessions: 24, session: i + 1, friction: friction(i) }))
    const all = rows({ sessions: [...course(1, (i) => (i >= 8 && i < 16 ? 0.3 : 0.2)), ...course(2, (i) => i / 24), ...course(3, (i) => 1 - i / 24), ...course(4, (i) => (i >= 8 && i < 16 ? 0.25 : 0.2))] })
    expect(part(all, 'f10', 'felt friction highest in the middle third')).toBe(0.5)
    expect(part(rows({ sessions: course(1, () => 0.2).slice(0, 12) }), 'f10', 'felt friction highest in the middle third')).toBeNull()
  })
})

describe('rows of courses', () => {
  const courses = randomCourses(4, 71)
  const shards = courses.map(({ spec, seed, of }) => observeCourse({ ...spec, sessions: 3 }, seed, { of, acts: 12 }))
  it('[DY75] shards joined in any order, and read back from text, give the same figures as one run', () => {
    const one = JSON.stringify(figuresOf(joinRows(shards)))
    expect(JSON.stringify(figuresOf(joinRows(shards.toReversed())))).toBe(one)
    expect(JSON.stringify(figuresOf(joinRows(shards.toReversed().map((shard) => JSON.parse(JSON.stringify(shard)) as Rows))))).toBe(one)
    expect(JSON.stringify(diagnosticsOf(joinRows(shards.toReversed())))).toBe(JSON.stringify(diagnosticsOf(joinRows(shards))))
  })
  it('[DY75] rows are plain numbers and short texts, one row per session, talker and member', () => {
    for (const table of Object.values(joinRows(shards))) for (const row of table) for (const value of Object.values(row)) expect(value === null || typeof value === 'string' || Number.isFinite(value)).toBe(true)
    expect(shards[0]!.sessions).toHaveLength(3)
    expect(shards[0]!.members).toHaveLength(courses[0]!.spec.members.length)
  })
  it('[DY75] an observed course is the course the model runs', () => {
    const spec = randomGroup(5, { members: 5, sessions: 4 })
    const run = runCourse(spec, 5, () => ordinarily, { acts: 15 })
    const seen = observeCourse(spec, 5, { of: 'random', acts: 15 })
    expect(seen.sessions.map(({ cohesion }) => cohesion)).toEqual(run.sessions.map(({ measures }) => measures.cohesion))
    expect(seen.members.map(({ wellbeingEnd }) => wellbeingEnd)).toEqual(Object.values(run.state.members).map(({ wellbeing }) => wellbeing))
    expect(observeCourse(spec, 5, { of: 'random', acts: 15, leading: inStyle('group') })).not.toEqual(seen)
  })
  it('[DY76] a written case as a course begins as strangers do, and without the trouble it was written for', () => {
    const spec = { ...randomGroup(1, { members: 4 }), bond: 0.44, session: 7 }
    spec.members = spec.members.map((m) => ({ ...m, coatOn: true, standing: true, bonds: { leader: 0.5, [spec.members[0]!.seat]: 0.6 }, intents: [{ act: 'announces-leaving' as const, theme: 'leaving' as const, depth: 1 as const, urgency: 1 }] }))
    const course = asCourse(spec, 12)
    expect(course).toMatchObject({ session: 1, sessions: 12, phase: 0 })
    expect(course.bond).toBeCloseTo(0.22, 10)
    for (const m of course.members) {
      expect(m.bonds![spec.members[0]!.seat]).toBeCloseTo(0.3, 10)
      expect([m.bonds!['leader'], m.coatOn, m.standing, m.intents]).toEqual([0.5, undefined, undefined, undefined])
    }
  })
})

describe('what a change moves', () => {
  const courses = (left: (seed: number, seat: number) => number | null): Rows =>
    rows({ members: Array.from({ length: 40 }, (_, seed) => Array.from({ length: 5 }, (_, seat) => member({ seed, seat: `m${seat}`, left: left(seed, seat) }))).flat() })
  const moved = (before: Rows, after: Rows) => movesOf(before, after).find(({ id }) => id === 'f6')!
  // Courses differ much in how many leave (none to four), so that either run by itself is uncertain.
  const many = (seed: number): number => seed % 5
  it('[DY94] is measured pair by pair: one more leaving in every second course stands out far beyond what either run is sure of', () => {
    const before = courses((seed, seat) => (seat < many(seed) ? 3 : null))
    const after = courses((seed, seat) => (seat < many(seed) + (seed % 2) ? 3 : null))
    const { from, to, errors } = moved(before, after)
    expect([from, to]).toEqual([0.4, 0.5])
    const alone = figuresOf(before).find(({ id }) => id === 'f6')!.parts[0]!.se!
    expect(errors!).toBeGreaterThan(5)
    expect(errors!).toBeGreaterThan(1.5 * (0.1 / alone))
  })
  it('[DY94] is nothing where nothing moves, and nothing where a figure cannot be measured', () => {
    const same = courses((seed, seat) => (seat < many(seed) ? 3 : null))
    expect(moved(same, same)).toEqual({ id: 'f6', from: 0.4, to: 0.4, errors: null })
    expect(movesOf(same, same).find(({ id }) => id === 'f10')).toEqual({ id: 'f10', from: null, to: null, errors: null })
  })
})

describe('a small run of the battery', () => {
  it('[DY77] points the way the published figures do (seeds 501–514, random groups)', () => {
    const all = joinRows(randomCourses(10, 501).map(({ spec, seed, of }) => observeCourse(spec, seed, { of })))
    const figures = Object.fromEntries(figuresOf(all, { blocks: 0 }).map(({ id, measured }) => [id, measured])) as Record<FigureId, number | null>
    expect(FIGURES.every((id) => id in figures)).toBe(true)
    expect(figures.f2).toBeGreaterThan(0.5)
    expect(figures.f2).toBeLessThan(0.9)
    expect(figures.f5).toBeGreaterThan(0.4)
    expect(figures.f6).toBeGreaterThan(0.08)
    // Ten groups: a standard error of some .12.
    expect(figures.f6).toBeLessThan(0.6)
    expect(figures.f7).toBeGreaterThan(2)
    expect(figures.f7).toBeLessThan(8)
    expect(figures.f9).toBeGreaterThan(-0.2)
    expect(figures.f9).toBeLessThan(0.4)
    expect(figures.f10).toBeGreaterThan(0.2)
    const talk = figuresOf(all, { blocks: 0 }).find(({ id }) => id === 'f1')!.parts
    expect(talk.filter(({ name }) => name.startsWith('AB-BA')).every(({ measured }) => measured! > 2)).toBe(true)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adapt, type CourseChange } from '../src/adapt.ts'
import { findItem, hoursOf, itemsAt, type Course } from '../src/course.ts'
import { dealRoles } from '../src/deal.ts'
import { readCourse } from '../src/generated.ts'
import { hoursOfHalf, hoursOutlook, timetable } from '../src/timetable.ts'

const bacu = readCourse('bacu')
const own = { id: 'own-1', title: 'Ons rooster', text: 'Wie koffie zet.', minutes: 15 }

describe('a course made one’s own', () => {
  it('[CO1] an item is moved, left out, given other minutes or other pages; an own text is added; the course itself stays as it was', () => {
    const before = JSON.stringify(bacu)
    const adapted = adapt(bacu, [
      { kind: 'move', item: 'd1-circle', day: 1, when: 'morning', before: 'd1-literature' },
      { kind: 'leave-out', item: 'd1-video-first-minutes' },
      { kind: 'minutes', item: 'd1-opening', minutes: 20 },
      { kind: 'pages', item: 'd1-read-factors', part: 'Hoofdstuk 1', number: 22, minutes: 60 },
      { kind: 'add', day: 1, when: 'afternoon', before: null, own },
      { kind: 'rewrite', item: 'own-1', title: 'Rooster', text: 'Sanne zet koffie.' },
      { kind: 'times', day: 1, half: 'morning', starts: '10:00', ends: '13:00' },
    ])
    const [day] = adapted.days
    expect(day!.halfDays[0]).toMatchObject({ starts: '10:00', ends: '13:00' })
    expect(itemsAt(day!, 'morning').map(({ id }) => id)).toEqual(['d1-opening', 'd1-circle', 'd1-literature', 'd1-break-morning', 'd1-exercise-preparation'])
    expect(itemsAt(day!, 'afternoon').at(-1)).toMatchObject({ id: 'own-1', title: { nl: 'Rooster' }, text: { nl: 'Sanne zet koffie.' } })
    expect(findItem(adapted, 'd1-opening')?.item.minutes).toBe(20)
    expect(findItem(adapted, 'd1-read-factors')?.item).toMatchObject({ part: { nl: 'Hoofdstuk 1' }, pages: { number: 22 }, minutes: 60 })
    expect(findItem(adapted, 'd1-video-first-minutes')).toBeUndefined()
    expect(JSON.stringify(bacu)).toBe(before)
  })

  it('[CO2] an item goes to another day, and a change that no longer fits does nothing', () => {
    const moved = adapt(bacu, [{ kind: 'move', item: 'd1-case', day: 2, when: 'before', before: null }])
    expect(findItem(moved, 'd1-case')).toMatchObject({ when: 'before', day: { number: 2 } })
    const nowhere: CourseChange[] = [
      { kind: 'move', item: 'gone', day: 1, when: 'morning', before: null },
      { kind: 'move', item: 'd1-case', day: 1, when: 'evening', before: null },
      { kind: 'minutes', item: 'gone', minutes: 10 },
      { kind: 'leave-out', item: 'gone' },
      { kind: 'rewrite', item: 'd1-case', title: 'x', text: 'y' },
      { kind: 'times', day: 1, half: 'morning', starts: '12:00', ends: '09:00' },
    ]
    expect(adapt(bacu, nowhere)).toEqual(bacu)
  })

  const seed = 20270115
  it(`[CO3] whatever changes come in whatever order, every item stands in one place only, and undoing all gives the course back (seed ${seed})`, () => {
    const ids = fc.constantFrom(...bacu.days.flatMap((day) => day.items.map(({ id }) => id)), 'own-1', 'own-2')
    const place = { day: fc.integer({ min: 1, max: 6 }), when: fc.constantFrom('before', 'morning', 'afternoon', 'evening', 'after' as const), before: fc.option(ids) }
    const change = fc.oneof(
      fc.record({ kind: fc.constant('move' as const), item: ids, ...place }),
      fc.record({ kind: fc.constant('leave-out' as const), item: ids }),
      fc.record({ kind: fc.constant('add' as const), ...place, own: fc.constantFrom(own, { ...own, id: 'own-2' }) }),
      fc.record({ kind: fc.constant('minutes' as const), item: ids, minutes: fc.integer({ min: 5, max: 100 }) }),
    ) as fc.Arbitrary<CourseChange>
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const after: Course = adapt(bacu, changes)
        const placed = after.days.flatMap((day) => [...day.before, ...day.halfDays.flatMap((half) => half.items), ...day.after])
        expect(new Set(placed).size).toBe(placed.length)
        expect(after.days.flatMap((day) => day.items.map(({ id }) => id))).toEqual(placed)
      }),
      { seed, numRuns: 150 },
    )
    expect(adapt(bacu, [])).toBe(bacu)
  })
})

describe('the clock and the hours', () => {
  it('[CO4] items follow each other from the beginning of the half day, and what is over or too much is told', () => {
    const [morning] = timetable(bacu.days[0]!)
    expect(morning!.rows[0]).toMatchObject({ starts: '09:30' })
    expect(morning!.rows.at(-1)).toMatchObject({ ends: '12:45' })
    expect(morning!.left).toBe(0)
    expect(timetable(adapt(bacu, [{ kind: 'add', day: 1, when: 'morning', before: null, own }]).days[0]!)[0]!.left).toBe(-15)
    for (const day of bacu.days) expect(day.halfDays.reduce((all, half) => all + hoursOfHalf(day, half.id), 0)).toBeCloseTo(hoursOf(day))
  })

  it('[CO5] hours that can no longer be reached are seen as soon as it is so, for each certificate by itself', () => {
    const halves = (been: (day: number, half: string) => number | null) => bacu.days.flatMap((day) => day.halfDays.map(({ id }) => ({ day: day.number, half: id, hours: hoursOfHalf(day, id), been: been(day.number, id) })))
    const states = (been: (day: number, half: string) => number | null) => Object.fromEntries(hoursOutlook(bacu, halves(been)).map(({ certificate, state }) => [certificate, state]))
    expect(states(() => null)).toEqual({ module: 'open', bacu: 'open' })
    expect(states((day) => (day === 1 ? 0 : null))).toEqual({ module: 'unreachable', bacu: 'unreachable' })
    expect(states((day, half) => (day === 5 && half === 'afternoon' ? 0 : 3))).toEqual({ module: 'met', bacu: 'met' })
    expect(states((day, half) => (day === 4 || (day === 5 && half === 'morning') ? 0 : day <= 3 ? 3 : null))).toEqual({ module: 'met', bacu: 'unreachable' })
    // A course that gives only the supplement cannot count the hours of the module.
    expect(hoursOutlook({ ...bacu, days: bacu.days.slice(3) }, [])).toEqual([])
  })
})

describe('dealing roles', () => {
  const roles = [{ id: 'leader', plays: 'leader' as const }, { id: 'ilse', plays: 'member' as const }, { id: 'wouter', plays: 'member' as const }, { id: 'observer', plays: 'observer' as const }]
  it('[CO6] everyone gets one card, each small group has a leader, and who is left over observes', () => {
    for (let n = 1; n <= 20; n++) {
      const people = Array.from({ length: n }, (_, i) => `p${i}`)
      const dealt = dealRoles(roles, people)
      expect(dealt.map(({ person }) => person).sort()).toEqual([...people].sort())
      const groups = Math.max(1, Math.floor(n / 4))
      for (let group = 1; group <= groups; group++) expect(dealt.filter((one) => one.group === group && one.role === 'leader')).toHaveLength(1)
      for (const role of ['leader', 'ilse', 'wouter']) expect(dealt.filter((one) => one.role === role).length).toBeLessThanOrEqual(groups)
    }
  })
  it('[CO7] who has led least leads and who has observed least observes, so that everyone comes to each kind', () => {
    const people = ['anna', 'bram', 'cis', 'daan']
    const played: Record<string, Record<string, number>> = {}
    for (let round = 0; round < 4; round++) {
      for (const { person, role } of dealRoles(roles, people, played)) {
        const { plays } = roles.find(({ id }) => id === role)!
        played[person] = { ...played[person], [plays]: (played[person]?.[plays] ?? 0) + 1 }
      }
    }
    for (const person of people) expect(played[person]?.['leader']).toBe(1)
    for (const person of people) expect(played[person]?.['observer']).toBeGreaterThanOrEqual(1)
  })
})

import { toGroupSpec } from '@kring/curriculum'
import { readScenario } from '@kring/curriculum/node'
import { randomGroup, TRAINEE } from '@kring/dynamics'
import { playSeries, type SeriesEnd, type SeriesSession, whoIs } from '@kring/language'
import { describe, expect, it } from 'vitest'
import { readChoice, type SeriesChoice } from '../src/series/choice.ts'
import { toCsv, toJson } from '../src/series/export.ts'
import { groupOf, seatedAt } from '../src/series/plan.ts'
import { apart, rowsOf } from '../src/series/rows.ts'
import { stranger } from '../src/series/strangers.ts'
import { scene } from '../src/stage/index.ts'

/** A seed in which people enter and people leave. */
const SEED = 7
const groups = ['de-jas-nog-aan', 'de-monopolist', 'random']
const choice: SeriesChoice = { group: 'random', members: '5', sessions: '24', leading: 'individual', door: 'open' }
const group = groupOf(choice, null, SEED)
const who = whoIs(null, 'nl')

function play(): { sessions: SeriesSession[]; end: SeriesEnd } {
  const sessions: SeriesSession[] = []
  const playing = playSeries(group, SEED, 'individual')
  let next = playing.next()
  for (; !next.done; next = playing.next()) sessions.push(next.value)
  return { sessions, end: next.value }
}
const { sessions, end } = play()

describe('the page of a series', () => {
  it('[KO10] remembers what was chosen, and replaces what it does not know by the default', () => {
    expect(readChoice(JSON.stringify(choice), groups)).toEqual(choice)
    expect(readChoice(null, groups)).toEqual({ group: 'de-jas-nog-aan', members: '6', sessions: '12', leading: 'group', door: 'closed' })
    expect(readChoice('{"group":"weg","sessions":"13","leading":7', groups).group).toBe('de-jas-nog-aan')
    expect(readChoice('{"group":"gone","sessions":"13","leading":7,"door":"open"}', groups)).toEqual({ group: 'de-jas-nog-aan', members: '6', sessions: '12', leading: 'group', door: 'open' })
  })

  it('[KO11] plays a written case from its own session, and as many strangers as asked, the same for the same seed', () => {
    const scenario = readScenario('1')
    const written = groupOf({ ...choice, group: scenario.id, sessions: '12', door: 'closed' }, scenario, 4)
    expect(written).toMatchObject({ session: 5, sessions: 16, open: false })
    expect(written.opening!.length).toBeGreaterThan(0)
    expect(written.members.map(({ seat }) => seat)).toEqual(toGroupSpec(scenario).members.map(({ seat }) => seat))
    expect(group.members).toHaveLength(5)
    expect(groupOf(choice, null, SEED)).toEqual(group)
    expect(groupOf(choice, null, 5)).not.toEqual(group)
  })

  it('[KO12] seats everyone who belongs with a face and a name; a chair stands empty for who is absent or has just left, and newcomers sit by the leader', () => {
    const before = seatedAt(group, null, who, undefined)
    expect(before.map(({ seat }) => seat).sort()).toEqual([...group.members.map(({ seat }) => seat), TRAINEE].sort())
    for (const told of sessions) {
      const people = seatedAt(group, null, who, told)
      expect(people.map(({ seat }) => seat).filter((seat) => seat !== TRAINEE).sort()).toEqual([...told.chairs].sort())
      for (const person of people) {
        expect(person.name).not.toBe('')
        if (person.seat === TRAINEE) continue
        expect(person.appearance).toBeDefined()
        if (!told.came.includes(person.seat)) expect(person.present, `${person.name} in session ${told.session}`).toBe(false)
      }
    }
    expect(new Set(['anouk', 'bart', 'carla', 'daan', 'esra', 'fred', 'gijs', 'hanna', 'ivo', 'joke', 'kim', 'leon', 'maud', 'nico', 'olga', 'peer', 'quinten', 'roos', 'sjors', 'tineke'].map((seat) => JSON.stringify(stranger(seat)))).size).toBe(20)
    expect(stranger('new-9').appearance).toBeDefined()
    // Every name the model gives a stranger has a face, and every face can be drawn.
    for (let seed = 0; seed < 20; seed++) for (const { seat } of randomGroup(seed, { members: 12 }).members) expect(stranger(seat).appearance.top).toMatch(/^#/)
    expect(scene({ people: before, size: { width: 640, height: 440 } }).figures).toHaveLength(before.length)
  })

  it('[KO13] keeps the attendance list: marks only between coming and leaving, one line of one person', () => {
    const rows = rowsOf(group, sessions)
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) {
      expect(row.marks).toHaveLength(sessions.length)
      for (const [i, mark] of row.marks.entries()) expect(mark === 'none', `${row.seat} ${i}`).toBe(i < row.from || i > row.to)
      expect(row.fresh).toBe(!group.members.some(({ seat }) => seat === row.seat))
      expect(Boolean(row.left)).toBe(end.left.some(({ seat }) => seat === row.seat) && !end.gone.some(({ seat }) => seat === row.seat))
    }
    expect(rowsOf(group, sessions.slice(0, 1))).toHaveLength(5)
    expect(apart([30, 10, 12], 8, 0, 40)).toEqual([30, 10, 18])
    for (const places of [apart([40, 40, 40], 10, 0, 44), apart([0, 0, 0], 10, 0, 44)]) expect(places.toSorted((a, b) => a - b).every((place, i, all) => i === 0 || place - all[i - 1]! >= 10)).toBe(true)
  })

  it('[KO14] goes along as a table with a row for each member and session, and as JSON that holds all of it', () => {
    const csv = toCsv({ sessions }, who)
    const lines = csv.trimEnd().split('\r\n')
    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(lines).toHaveLength(1 + sessions.reduce((sum, { chairs }) => sum + chairs.length, 0))
    for (const row of lines) expect(row.split(',')).toHaveLength(lines[0]!.split(',').length)
    const column = lines[0]!.split(',').indexOf('left')
    const left = lines.slice(1).map((row) => row.split(',')[column]).filter((cell) => cell !== '')
    expect(left.sort()).toEqual(sessions.flatMap((told) => [...told.gone, ...told.left]).map(({ where }) => where).sort())
    expect(left.length).toBeGreaterThan(0)
    const json = JSON.parse(toJson({ choice, group, seed: SEED, sessions, end }, who, 'nl')) as { format: string; sessions: { lines: string[] }[]; end: unknown; group: unknown }
    expect(json).toMatchObject({ format: 'kring-series', version: 1, seed: SEED, choice: { leading: 'individual' } })
    expect(json.sessions).toHaveLength(sessions.length)
    expect(json.end).toEqual(JSON.parse(JSON.stringify(end)))
    expect(json.sessions.every(({ lines: told }) => told.length > 0)).toBe(true)
  })
})

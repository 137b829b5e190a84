import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { many, type Run } from './many.ts'

const BIN = fileURLToPath(new URL('../bin/kring.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'kring-cli-'))

function kring(args: string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 })
  return { code: status, out: stdout, err: stderr }
}
const json = (run: Run) => JSON.parse(run.out) as Record<string, never>

const ESSAY = `Piet, wacht heel even tot iedereen zit, dan heb je ieders aandacht.
Wat doet het met jullie, wat Piet zegt?
Wat hebben jullie Piet hier zien doen?
# een regel met een hekje is geen zin
Ik leg de presentatie even opzij, want dit gaat nu voor.
Piet twijfelt of hij hier goed zit. Wie kent die twijfel ook?
Wat maakt dat jullie toch elke keer komen?
Wat vinden jullie eigenlijk van hoe wij het doen?
`
const script = join(folder, 'essay.txt')

beforeAll(() => {
  if (!existsSync(new URL('../dist/main.js', import.meta.url))) throw new Error('These tests run the built command line: run `npm run types` first (npm test does).')
  writeFileSync(script, ESSAY)
})

describe('kring', () => {
  it('[CL1] tells what there is, and each command tells its own', () => {
    const help = kring(['--help'])
    expect(help.code).toBe(0)
    const commands = ['serve', 'scenarios', 'play', 'simulate', 'course', 'understand', 'read', 'user']
    const own = many(commands.map((command) => [command, '--help']))
    for (const [nr, command] of commands.entries()) {
      expect(help.out).toContain(command)
      expect(own[nr]).toMatchObject({ code: 0, out: expect.stringContaining('--json') })
    }
    expect(kring(['serve', '--help']).out).toContain('DATABASE_URL')
  })

  it('[CL2] names what is wrong and what is allowed, and exits 2', () => {
    const cases: [string[], RegExp][] = [
      [['play', '99', '--script', script], /SCENARIO is "99"; allowed is 1 or de-jas-nog-aan/],
      [['play', '1'], /--script/],
      [['play', '1', '--script', join(folder, 'is-er-niet.txt')], /is-er-niet\.txt" cannot be read/],
      [['play', '1', '--script', script, '--seed', 'zeven'], /--seed is "zeven"; allowed is a whole number from 0/],
      [['simulate', '1', '--leader', 'streng'], /--leader is "streng"; allowed is protocol, individual, group/],
      [['simulate', 'random', '--leader', 'group', '--members', '2'], /--members is "2"; allowed is a whole number from 3 to 12/],
      [['simulate', '1', '--leader', 'group', '--members', '5'], /--members goes with "random" only/],
      [['simulate', '1', '--leader', 'group', '--runs', '1', '--events', join(folder, 'geen', 'map.jsonl')], /cannot be written/],
      [['course', '1', '--sessions', '1'], /--sessions is "1"; allowed is a whole number from 2 to 60/],
      [['course', 'random', '--leader', 'streng'], /--leader is "streng"; allowed is protocol, individual, group, mixed/],
      [['understand', '--scenario', 'niets'], /SCENARIO is "niets"/],
      [['serve', '--port', 'drieduizend'], /PORT is "drieduizend"; allowed is a whole number/],
      [['dansen'], /dansen/],
    ]
    const runs = many(cases.map(([args]) => args))
    for (const [nr, [args, message]] of cases.entries()) {
      expect(runs[nr]!.err, args.join(' ')).toMatch(message)
      expect(runs[nr]!.code, args.join(' ')).toBe(2)
      expect(runs[nr]!.out).toBe('')
    }
    writeFileSync(join(folder, 'lang.txt'), `goed\n${'a'.repeat(1_000_000)}\n`)
    expect(kring(['play', '1', '--script', join(folder, 'lang.txt')])).toMatchObject({ code: 2, err: expect.stringMatching(/sentence 2: 1000000 characters; allowed is at most 4000/) })
    writeFileSync(join(folder, 'leeg.txt'), '\n# niets\n')
    expect(kring(['play', '1', '--script', join(folder, 'leeg.txt')]).code).toBe(2)
  })

  it('[CL3] lists the scenarios with their people', () => {
    const rows = JSON.parse(kring(['scenarios', '--json']).out) as { nr: number; id: string; title: string; members: string[]; leaders: string[]; playable: boolean }[]
    const numbers = rows.map(({ nr }) => nr)
    expect(numbers).toEqual(expect.arrayContaining([1, 3, 6]))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(rows[0]).toMatchObject({ id: 'de-jas-nog-aan', title: 'De jas nog aan', leaders: ['leider', 'Jaap'], playable: true })
    expect([...rows[0]!.members].sort()).toEqual(['Annelies', 'Henk', 'Mo', 'Piet', 'Ria', 'Samira'])
    expect(kring(['scenarios']).out).toContain('Boos op de leiding')
  })

  it('[CL4] plays a script: the leader’s sentences in order, the members in between, figures of everyone, the same for the same seed', () => {
    const first = kring(['play', '1', '--script', script, '--seed', '7', '--json'])
    expect(first.code).toBe(0)
    const session = json(first) as unknown as { scenario: string; seed: number; turns: number; members: Record<string, Record<string, unknown>>; cohesion: number; agenda: object; log: { text?: string; act?: { from: string } }[] }
    expect(session).toMatchObject({ scenario: 'de-jas-nog-aan', seed: 7 })
    expect(session.turns).toBe(session.log.length)
    expect(Object.keys(session.members).sort()).toEqual(['Annelies', 'Henk', 'Mo', 'Piet', 'Ria', 'Samira'])
    for (const member of Object.values(session.members)) {
      for (const key of ['present', 'left']) expect(typeof member[key]).toBe('boolean')
      for (const key of ['safety', 'engagement', 'hope', 'ambivalence', 'recognition']) expect(member[key]).toSatisfy((value: number) => value >= 0 && value <= 1)
    }
    const mine = session.log.filter(({ act }) => act?.from === 'leader').map(({ text }) => text)
    const sentences = ESSAY.split('\n').filter((line) => line && !line.startsWith('#'))
    // The session may end before the script does, never the other way round.
    expect(mine).toEqual(sentences.slice(0, mine.length))
    expect(mine.length).toBeGreaterThan(4)
    expect(kring(['play', '1', '--script', script, '--seed', '7', '--json']).out).toBe(first.out)
    expect(kring(['play', 'de-jas-nog-aan', '--script', '-', '--seed', '7', '--json'], ESSAY).out).toBe(first.out)
  })

  it('[CL5] plays as readable text, with what is seen in italics', () => {
    const { out, code } = kring(['play', '1', '--script', script, '--seed', '3'])
    expect(code).toBe(0)
    expect(out).toMatch(/\*[^*\n]+\*/)
    expect(out).toMatch(/\*\*Piet\*\*/)
    expect(out).toContain('Wat doet het met jullie, wat Piet zegt?')
  })

  it('[CL6] simulates with standard errors, progress on stderr, and events as JSON Lines', () => {
    const events = join(folder, 'events.jsonl')
    const run = kring(['simulate', 'random', '--members', '5', '--leader', 'group', '--runs', '6', '--seed', '11', '--sessions', '2', '--events', events, '--json'])
    expect(run.code).toBe(0)
    const answer = json(run) as unknown as { runs: number; members: number; outcomes: Record<string, { mean: number; se: number }> }
    expect(answer).toMatchObject({ runs: 6, members: 5 })
    for (const key of ['left', 'cohesion', 'recognition']) {
      expect(answer.outcomes[key]!.mean).toSatisfy((value: number) => value >= 0 && value <= 1)
      expect(answer.outcomes[key]!.se).toBeGreaterThanOrEqual(0)
    }
    expect(run.err).toContain('6/6 runs')
    const rows = readFileSync(events, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(new Set(rows.map(({ run: n }) => n)).size).toBe(6)
    expect(new Set(rows.map(({ session }) => session))).toEqual(new Set([1, 2]))
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(expect.arrayContaining(['run', 'session', 'turn', 't', 'from', 'to', 'kind', 'theme', 'words']))
      expect(row['to'] === 'group' || Array.isArray(row['to'])).toBe(true)
      expect(String(row['from']).startsWith('leader')).toBe('intervention' in row)
    }
  })

  it('[CL7] understands sentences line by line, with the names of a scenario', () => {
    const run = kring(['understand', '--scenario', '1'], 'Piet, wacht even tot iedereen zit.\n\nWat doet het met jullie?\nJaap, laat de dia even.\n')
    expect(run.code).toBe(0)
    const rows = run.out.trimEnd().split('\n').map((line) => JSON.parse(line) as { text: string; intervention: string; confidence: number; alternatives: { id: string; confidence: number }[]; to: string[] })
    expect(rows.map(({ to }) => to)).toEqual([['Piet'], ['group'], ['Jaap']])
    expect(rows[0]!.intervention).toBe('i1')
    expect(rows[1]!.intervention).toBe('i12')
    for (const row of rows) {
      expect(row.alternatives.length).toBeGreaterThan(1)
      expect(row.confidence + row.alternatives.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1.0001)
    }
  })

  it('[KO8] plays a whole course: session by session in plain sentences, or as JSON, the same for the same seed', () => {
    const args = ['course', '1', '--sessions', '12', '--leader', 'mixed', '--seed', '3']
    const { out, code } = kring(args)
    expect(code).toBe(0)
    expect(out).toMatch(/^Bijeenkomst 5 van 16, geleid/)
    expect(out.match(/^Bijeenkomst /gm)).toHaveLength(12)
    expect(out).toContain('Piet zei te willen stoppen.')
    expect(out).toContain('samenhang')
    expect(out).toContain('geen voorspelling')
    const course = json(kring([...args, '--json'])) as unknown as { scenario: string; leader: string; sessions: { session: number; led: string; came: string[]; members: string[]; matters: { name: string }[]; cohesion: number; safety: number; conflict: number; account: string[] }[]; end: { how: string; stayed: string[]; left: { name: string }[] } }
    expect(course).toMatchObject({ scenario: 'de-jas-nog-aan', leader: 'mixed', end: { how: 'finished' } })
    expect(course.sessions.map(({ session }) => session)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])
    for (const one of course.sessions) {
      for (const name of one.came) expect(one.members).toContain(name)
      for (const key of ['cohesion', 'safety', 'conflict'] as const) expect(one[key]).toSatisfy((value: number) => value > 0 && value < 1)
      for (const line of one.account) expect(out).toContain(line)
    }
    expect(course.sessions[0]!.members.toSorted()).toEqual(['Annelies', 'Henk', 'Mo', 'Piet', 'Ria', 'Samira'])
    expect(course.end.stayed.length + course.end.left.length).toBe(6)
    expect(kring(args).out).toBe(out)
  })

  it('[KO9] plays a random open group of any length in English', () => {
    const { out, code } = kring(['course', 'random', '--members', '4', '--sessions', '24', '--open', '--seed', '4', '--leader', 'protocol', '--language', 'en'])
    expect(code).toBe(0)
    expect(out).toMatch(/came for the first time/)
    expect(out).toMatch(/Session 24 of 24|The (group|series) ended after session/)
  })
})

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { figuresOf, joinRows, observeCourse, type Rows } from '@kring/fidelity'
import { beforeAll, describe, expect, it } from 'vitest'
import { nightlyCourses } from '../src/commands/nightly.ts'
import { progressOf, timeLeft } from '../src/progress.ts'

const BIN = fileURLToPath(new URL('../bin/kring.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'kring-nightly-'))
const out = join(folder, 'nightly')
/** Fewer do not fill every figure. */
const COURSES = 12
const SEED = 40

const kring = (args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'nightly', ...args], { encoding: 'utf8', cwd: folder })
  return { code: status, out: stdout, err: stderr }
}
const shard = (which: string, ...more: string[]) => kring(['--out', 'nightly', '--courses', String(COURSES), '--seed', String(SEED), '--shard', which, '--workers', '2', '--json', ...more])

/** The queries of the page, by their names. */
const QUERIES = new Map([...readFileSync(new URL('../../../docs/NIGHTLY.md', import.meta.url), 'utf8').matchAll(/```sql (\w+)\n([\s\S]*?)```/g)].map((m) => [m[1]!, m[2]!] as const))

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value)
async function duck(): Promise<(sql: string) => Promise<Record<string, unknown>[]>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  return async (sql) => {
    // The page is read in the folder above the files.
    const reader = await connection.runAndReadAll(sql.replaceAll("'nightly/", `'${out}/`))
    return reader.getRowObjectsJS().map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])))
  }
}

let once: Rows
beforeAll(() => {
  if (!existsSync(new URL('../dist/nightly/worker.js', import.meta.url))) throw new Error('These tests run the built command line: run `npm run types` first (npm test does).')
  once = joinRows(nightlyCourses(COURSES, SEED).map(({ of, spec, seed }) => observeCourse(spec, seed, { of })))
  for (const which of ['3/3', '1/3', '2/3']) expect(shard(which).code).toBe(0)
}, 240_000)

describe('kring nightly', () => {
  it('[KO20] joined by DuckDB, three shards give the figures of one run to the last bit', async () => {
    const ask = await duck()
    expect(await ask(QUERIES.get('papers')!)).toMatchObject([{ of: 3, shards: 3, courses: COURSES }])
    await ask(QUERIES.get('tables')!)
    const rows = { sessions: await ask('FROM sessions'), talkers: await ask('FROM talkers'), members: await ask('FROM members') } as unknown as Rows
    for (const table of ['sessions', 'talkers', 'members'] as const) expect(rows[table]).toHaveLength(once[table].length)
    expect(figuresOf(rows, { blocks: 3 })).toEqual(figuresOf(once, { blocks: 3 }))
  })

  it('[KO21] the queries of the page give what the figures give', async () => {
    const ask = await duck()
    await ask(QUERIES.get('tables')!)
    const figures = figuresOf(once, { blocks: 0 })
    const measured = (id: string): number | null => figures.find((figure) => figure.id === id)!.measured
    const [dropout] = await ask(QUERIES.get('dropout')!)
    expect(dropout!['left_before_the_end']).toBeCloseTo(measured('f6')!, 12)
    expect(dropout!['mean_session'] ?? null).toEqual(measured('f7') === null ? null : expect.closeTo(measured('f7')!, 12))
    const [friction] = await ask(QUERIES.get('friction')!)
    expect(friction).toMatchObject({ courses: 4, middle_highest: measured('f10') })
    const [cohesion] = await ask(QUERIES.get('cohesion')!)
    const points = once.members.filter((m) => m.sessions === 12 && m.newcomer === 0 && m.size > 3 && m.cohesionMiddle !== null).map((m) => [m.cohesionMiddle!, m.wellbeingEnd - m.wellbeingStart] as const)
    const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length
    const [mx, my] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))]
    const r = mean(points.map(([x, y]) => (x - mx) * (y - my))) / Math.sqrt(mean(points.map(([x]) => (x - mx) ** 2)) * mean(points.map(([, y]) => (y - my) ** 2)))
    expect(cohesion!['r']).toBeCloseTo(r, 9)
    expect(cohesion!['members']).toBe(points.length)
    expect((await ask(QUERIES.get('absence')!)).reduce((sum, row) => sum + Number(row['members']), 0)).toBe(once.members.filter(({ newcomer }) => newcomer === 0).length)
  })

  it('[KO22] does not make a complete shard again, makes a broken one anew, and never mixes two runs', () => {
    const file = join(out, 'members-002-of-003.csv')
    const before = statSync(file).mtimeMs
    expect(JSON.parse(shard('2/3').out)).toMatchObject({ made: false, shard: 2, of: 3 })
    expect(statSync(file).mtimeMs).toBe(before)
    const bytes = readFileSync(file, 'utf8')
    rmSync(join(out, 'shard-002-of-003.json'))
    expect(JSON.parse(shard('2/3', '--workers', '1').out)).toMatchObject({ made: true })
    expect(readFileSync(file, 'utf8')).toBe(bytes)
    expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([])
    const other = kring(['--out', 'nightly', '--courses', String(COURSES), '--seed', '41', '--shard', '2/3'])
    expect(other).toMatchObject({ code: 2, err: expect.stringMatching(/another run/) })
  }, 120_000)

  it('[KO23] names what is wrong with a shard or a folder, and exits 2', () => {
    writeFileSync(join(folder, 'een-bestand'), 'geen map')
    for (const [args, message] of [
      [['--out', 'nightly', '--shard', '4/3'], /--shard is "4\/3"; allowed is k\/n/], [['--out', 'nightly', '--shard', 'drie'], /--shard is "drie"/],
      [['--courses', '6'], /--out/], [['--out', 'een-bestand/erin', '--courses', '6', '--shard', '6/6'], /cannot be written/],
    ] as const) expect(kring([...args])).toMatchObject({ code: 2, err: expect.stringMatching(message) })
  })

  it('[KO24] shows how far it is: a bar on a terminal, a line now and then elsewhere', () => {
    const said: string[] = []
    let clock = 0
    const stream = (isTTY: boolean) => ({ isTTY, write: (text: string) => said.push(text) }) as unknown as NodeJS.WriteStream
    const bar = progressOf('courses', 4, stream(true), () => clock)
    clock = 10_000
    bar.done(2)
    expect(said.at(-1)).toContain(`[${'='.repeat(14)}${' '.repeat(14)}] 2/4 courses, 0.2/s, 10 s to go`)
    bar.done(2)
    bar.end()
    expect(said.at(-1)).toMatch(/4\/4 courses, 0\.4\/s, in 10 s.*\n$/)
    said.length = 0
    const lines = progressOf('courses', 100, stream(false), () => clock)
    for (let i = 0; i < 60; i++) {
      clock += 1000
      lines.done(1)
    }
    lines.end()
    expect(said).toEqual(['30/100 courses, 70 s to go\n', '60/100 courses, 40 s to go\n', '60/100 courses, 40 s to go\n'])
    expect([timeLeft(89), timeLeft(600), timeLeft(7200)]).toEqual(['89 s', '10 min', '2.0 h'])
  })
})

/** The files of one shard: three tables as CSV and, when they are complete, a paper that says what they hold. */
import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Rows } from '@kring/fidelity'

export const TABLES = ['sessions', 'talkers', 'members'] as const satisfies readonly (keyof Rows)[]
type Table = (typeof TABLES)[number]

/** What a shard was made of; two papers that differ belong to two runs. */
export interface Paper {
  format: 'kring-shard'
  version: 1
  /** Hash of the courses, their seeds and the engine: same hash, same rows. */
  run: string
  shard: number
  of: number
  courses: number
  rows: Record<Table, number>
}

export interface ShardPlace {
  folder: string
  shard: number
  of: number
}
const two = (n: number): string => String(n).padStart(3, '0')
const base = ({ shard, of }: ShardPlace): string => `${two(shard)}-of-${two(of)}`
export const fileOf = (place: ShardPlace, table: Table): string => join(place.folder, `${table}-${base(place)}.csv`)
const paperFile = (place: ShardPlace): string => join(place.folder, `shard-${base(place)}.json`)

/** Names a run by what it is made of: the engine with its principles, and the courses with their seeds. */
export const runOf = (engine: unknown, courses: unknown): string => createHash('sha256').update(JSON.stringify([engine, courses])).digest('hex').slice(0, 16)

/** The paper of a complete shard; undefined when it was not finished or is not there. */
export function readPaper(place: ShardPlace): Paper | undefined {
  if (!existsSync(paperFile(place)) || TABLES.some((table) => !existsSync(fileOf(place, table)))) return undefined
  try {
    const paper = JSON.parse(readFileSync(paperFile(place), 'utf8')) as Paper
    return paper.format === 'kring-shard' && paper.version === 1 ? paper : undefined
  } catch {
    return undefined // Half a paper is no paper: the shard is made again.
  }
}

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  const text = String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export interface ShardWriter {
  add(rows: Rows): void
  /** Names the files by their own names and writes the paper; until then they are called ".part". */
  finish(what: Pick<Paper, 'run' | 'courses'>): Paper
  close(): void
}

/** Throws what the file system says when the folder cannot be written. */
export function writeShard(place: ShardPlace): ShardWriter {
  mkdirSync(place.folder, { recursive: true })
  const open = Object.fromEntries(TABLES.map((table) => [table, openSync(`${fileOf(place, table)}.part`, 'w')])) as Record<Table, number>
  const heads = new Map<Table, string[]>()
  const counts: Record<Table, number> = { sessions: 0, talkers: 0, members: 0 }
  const close = (): void => { for (const table of TABLES) closeSync(open[table]) }
  return {
    add(rows) {
      for (const table of TABLES) {
        const list = rows[table]
        const first = list[0]
        if (!first) continue
        let head = heads.get(table)
        if (!head) {
          heads.set(table, (head = Object.keys(first)))
          writeSync(open[table], `${head.map(cell).join(',')}\n`)
        }
        const names = head as (keyof typeof first)[]
        writeSync(open[table], list.map((row) => `${names.map((name) => cell(row[name as never])).join(',')}\n`).join(''))
        counts[table] += list.length
      }
    },
    finish(what) {
      close()
      for (const table of TABLES) renameSync(`${fileOf(place, table)}.part`, fileOf(place, table))
      const paper: Paper = { format: 'kring-shard', version: 1, ...what, shard: place.shard, of: place.of, rows: counts }
      writeFileSync(`${paperFile(place)}.part`, `${JSON.stringify(paper, null, 2)}\n`)
      renameSync(`${paperFile(place)}.part`, paperFile(place))
      return paper
    },
    close,
  }
}

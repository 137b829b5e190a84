/** Which principle carries which figure: the same courses with one thing switched off at a time, each told and kept as it comes. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { ENGINE_VERSION, FLOOR, PRINCIPLES } from '@kring/dynamics'
import { type Course, joinRows, type Move, movesOf, type Rows } from '@kring/fidelity'
import { playAll } from './nightly/pool.ts'
import { runOf } from './nightly/shard.ts'
import { WrongInput } from './wrong-input.ts'

/** What moved when this was off. */
export interface Ablation {
  off: string
  moves: Move[]
}

/** The rows of these courses, in their order, over worker threads. */
export async function playedBy(courses: readonly Course[], workers: number, each: () => void = () => undefined): Promise<Rows> {
  const parts: Rows[] = []
  await playAll(courses, workers, (rows) => {
    parts.push(rows)
    each()
  })
  return joinRows(parts)
}

/** What a file keeps of this very run, by what was off; a line that was broken off, or is of another run, does not count. */
function kept(file: string | undefined, run: string): Map<string, Ablation> {
  const found = new Map<string, Ablation>()
  if (file === undefined || !existsSync(file)) return found
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    try {
      const one = JSON.parse(line) as Ablation & { run: string }
      if (one.run === run) found.set(one.off, { off: one.off, moves: one.moves })
    } catch {
      continue
    }
  }
  return found
}

export interface Ablating {
  workers: number
  /** One line of JSON per switch; what stands there of the same run is not played again. */
  file?: string
  each: (one: Ablation) => void
}

/** Throws WrongInput when the file cannot be written. */
export async function ablations(courses: readonly Course[], switches: readonly string[], { workers, file, each }: Ablating): Promise<Ablation[]> {
  const run = runOf([ENGINE_VERSION, PRINCIPLES, FLOOR], courses)
  const known = kept(file, run)
  const keep = (one: Ablation): void => {
    try {
      // On a line of its own, also after one that was broken off.
      if (file !== undefined) appendFileSync(file, `\n${JSON.stringify({ run, ...one })}`)
    } catch (error) {
      throw new WrongInput(`--out "${file}" cannot be written: ${(error as Error).message}.`)
    }
  }
  for (const one of known.values()) if (switches.includes(one.off)) each(one)
  const todo = switches.filter((off) => !known.has(off))
  if (todo.length > 0) {
    const before = await playedBy(courses, workers)
    let parts: Rows[] = []
    // All switches in one go, so that no thread waits at the end of each for the slowest course.
    await playAll(todo.flatMap((off) => courses.map((course): Course => ({ ...course, spec: { ...course.spec, without: [off] } }))), workers, (rows, { spec }) => {
      parts.push(rows)
      if (parts.length < courses.length) return
      const one = { off: spec.without![0]!, moves: movesOf(before, joinRows(parts)) }
      parts = []
      keep(one)
      known.set(one.off, one)
      each(one)
    })
  }
  return switches.map((off) => known.get(off)!)
}

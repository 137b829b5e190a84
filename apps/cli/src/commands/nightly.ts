/** kring nightly: thousands of courses over worker threads, as tables that DuckDB reads, in one piece or in shards. */
import { availableParallelism } from 'node:os'
import { toGroupSpec } from '@kring/curriculum'
import { readScenario, readScenarioCards } from '@kring/curriculum/node'
import { ENGINE_VERSION, PRINCIPLES } from '@kring/dynamics'
import { type Course, randomCourses, scenarioCourses } from '@kring/fidelity'
import { Command } from 'commander'
import { playAll } from '../nightly/pool.ts'
import { type Paper, readPaper, runOf, type ShardPlace, writeShard } from '../nightly/shard.ts'
import { progressOf } from '../progress.ts'
import { whole, WrongInput } from '../wrong-input.ts'

interface Options {
  courses: number
  seed: number
  workers: number
  shard: { shard: number; of: number }
  out: string
  again?: boolean
  json?: boolean
}

const MOST_SHARDS = 999
/** "3/8" as shard 3 of 8. */
export function shardOf(value: string): Options['shard'] {
  const [, shard, of] = /^(\d+)\/(\d+)$/.exec(value) ?? []
  if (shard === undefined || of === undefined || Number(of) < 1 || Number(of) > MOST_SHARDS || Number(shard) < 1 || Number(shard) > Number(of)) {
    throw new WrongInput(`--shard is "${value}"; allowed is k/n with n from 1 to ${MOST_SHARDS} and k from 1 to n, as in 3/8.`)
  }
  return { shard: Number(shard), of: Number(of) }
}

/** As the battery mixes them: written cases and random groups half and half, and one course of 24 sessions to two of 12. */
export function nightlyCourses(courses: number, seed: number): Course[] {
  const groups = Math.ceil(courses / 3)
  const cases = readScenarioCards().map(({ id }) => toGroupSpec(readScenario(id)))
  const halves = [randomCourses(groups, seed), scenarioCourses(cases, groups, seed)] as const
  return Array.from({ length: courses }, (_, i) => halves[i % 2]![Math.floor(i / 2)]!)
}

async function makeShard(place: ShardPlace, all: Course[], run: string, workers: number): Promise<Paper> {
  const mine = all.filter((_, i) => i % place.of === place.shard - 1)
  const writer = writeShard(place)
  const progress = progressOf('courses', mine.length)
  try {
    await playAll(mine, workers, (rows) => {
      writer.add(rows)
      progress.done(1)
    })
  } catch (error) {
    writer.close()
    throw error
  }
  progress.end()
  return writer.finish({ run, courses: mine.length })
}

export const nightlyCommand = (): Command =>
  new Command('nightly')
    .description('Play thousands of courses over worker threads and write three tables (sessions, talkers, members) as CSV, which DuckDB joins (docs/NIGHTLY.md).')
    .requiredOption('--out <folder>', 'folder for the files')
    .option('--courses <number>', 'how many courses in the whole run', whole('--courses', 6, 1_000_000), 10_000)
    .option('--seed <number>', 'seed of the first course; the next follow', whole('--seed', 0, 4_000_000_000), 1)
    .option('--workers <number>', 'worker threads', whole('--workers', 1, 256), availableParallelism())
    .option('--shard <k/n>', 'only every n-th course from the k-th: run all n anywhere, in any order', shardOf, { shard: 1, of: 1 })
    .option('--again', 'make a shard again that is complete')
    .option('--json', 'print {run, shard, of, courses, rows, made}')
    .action(async (options: Options) => {
      const place: ShardPlace = { folder: options.out, ...options.shard }
      const courses = nightlyCourses(options.courses, options.seed)
      const run = runOf([ENGINE_VERSION, PRINCIPLES], courses)
      const there = options.again ? undefined : readPaper(place)
      if (there && there.run !== run) throw new WrongInput(`${options.out} holds shard ${place.shard}/${place.of} of another run (${there.run}, this is ${run}): choose another --out, or --again.`)
      let paper = there
      if (!paper) {
        try {
          paper = await makeShard(place, courses, run, options.workers)
        } catch (error) {
          if ((error as NodeJS.ErrnoException).syscall) throw new WrongInput(`--out "${options.out}" cannot be written: ${(error as Error).message}.`)
          throw error
        }
      }
      const { rows } = paper
      if (options.json) console.log(JSON.stringify({ run, shard: paper.shard, of: paper.of, courses: paper.courses, rows, made: there === undefined }))
      else console.log(`${there ? 'Already complete' : 'Complete'}: shard ${paper.shard}/${paper.of} of run ${run}, ${paper.courses} courses; ${rows.sessions} sessions, ${rows.talkers} talkers, ${rows.members} members in ${options.out}.`)
    })

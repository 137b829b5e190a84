/**
 * A program of its own: plays branches and prints how often the collector had to clear the young generation meanwhile. With a megabyte for what is
 * young (--max-semi-space-size=1) a few small objects a turn make it run again and again.
 */
import { PerformanceObserver, constants } from 'node:perf_hooks'
import { intervene, open, randomGroup, rollouts, TRAINEE } from '../src/index.ts'

const { encode, fork, load, luckOf, playOut } = rollouts
const start = load(open(randomGroup(5, { members: 8, session: 4 }), 3).state)
const lucks = Array.from({ length: 40 }, (_, i) => luckOf(start.cast, i))
const act = (kind: 'i10' | 'i2' | 'i33'): ReturnType<typeof encode> => encode(start.cast, intervene(TRAINEE, kind, kind === 'i33' ? [start.cast.members[0]!] : 'group', 'doubt'))
const follow = { later: [act('i10'), act('i2')], habits: [act('i33'), null, act('i10')] }
const first = act('i2')

const play = (most: number): number => {
  let turns = 0
  for (let n = 0; turns < most; n++) {
    fork(start, lucks[n % lucks.length]!)
    turns += playOut(first, follow, 60)
  }
  return turns
}
/** Lets the observer hear what happened. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50))

const counts = { minor: 0 }
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if ((entry as unknown as { detail: { kind: number } }).detail.kind === constants.NODE_PERFORMANCE_GC_MINOR) counts.minor++
}).observe({ entryTypes: ['gc'] })
// Until all of it is compiled: code that is not yet boxes its numbers.
const parts: { turns: number; cleared: number }[] = []
for (let part = 0; part < 6; part++) {
  counts.minor = 0
  const turns = play(100_000)
  await pause()
  parts.push({ turns, cleared: counts.minor })
}
process.stdout.write(JSON.stringify(parts))

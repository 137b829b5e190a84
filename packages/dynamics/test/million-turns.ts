/** A program of its own: a million turns of branches in four parts, and by how many bytes the heap grew in the part in which it grew least. Run with --expose-gc. */
import { intervene, open, randomGroup, rollouts, TRAINEE } from '../src/index.ts'

const { encode, fork, load, luckOf, playOut } = rollouts
const gc = (globalThis as unknown as { gc: () => void }).gc
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
play(100_000)
// What the compiler keeps comes now and then; what a turn left behind would come with every part.
let turns = 0
let grown = Infinity
for (let part = 0; part < 4; part++) {
  gc()
  const before = process.memoryUsage().heapUsed
  turns += play(250_000)
  gc()
  grown = Math.min(grown, process.memoryUsage().heapUsed - before)
}
process.stdout.write(JSON.stringify({ turns, grown }))

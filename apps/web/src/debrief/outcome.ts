/** How it ended, in plain facts: who left, who wavered, what was recognised. */
import { isLeader, type Intervention, type Seat, TRAINEE } from '@kring/dynamics'
import type { Reading } from './reading.ts'
import { talkSum, type TalkSum } from './talk.ts'

export interface Outcome {
  left: Seat[]
  /** Said that they would stop and were still there at the end. */
  stayed: Seat[]
  recognised: Seat[]
  cohesion: { from: number; to: number }
  talk: TalkSum
  /** What the trainee did, most often first. */
  interventions: { id: Intervention; times: number }[]
  silences: number
}

export function outcome(reading: Reading): Outcome {
  const acts = reading.turns.flatMap(({ turn }) => turn.act ?? [])
  const did = (...kinds: string[]): Seat[] => [...new Set(acts.filter((act) => !isLeader(act.from) && kinds.includes(act.kind)).map((act) => act.from))]
  const left = reading.members.filter((seat) => reading.end.members[seat]?.left)
  const times = new Map<Intervention, number>()
  for (const act of acts) if (act.from === TRAINEE) times.set(act.kind as Intervention, (times.get(act.kind as Intervention) ?? 0) + 1)
  return {
    left,
    stayed: did('announces-leaving').filter((seat) => !left.includes(seat)),
    recognised: did('recognises'),
    cohesion: { from: reading.start.cohesion, to: reading.end.cohesion },
    talk: talkSum(reading),
    interventions: [...times].map(([id, n]) => ({ id, times: n })).sort((a, b) => b.times - a.times),
    silences: reading.turns.filter(({ turn }) => turn.kind === 'silence').length,
  }
}

/** Plays a series away from the page: one message per session, and one for the end. Or many ends, one a message, for how often it goes so. */
import type { GroupSpec } from '@kring/dynamics'
import { type Leading, playSeries, type SeriesEnd, type SeriesSession } from '@kring/language'

export type Order = { kind: 'series'; group: GroupSpec; seed: number; leading: Leading } | { kind: 'ends'; group: GroupSpec; seeds: number[]; leading: Leading }
export type Reply = { kind: 'session'; session: SeriesSession } | { kind: 'end'; end: SeriesEnd; seed: number } | { kind: 'failed'; message: string }

const reply = (message: Reply): void => postMessage(message)

function play(group: GroupSpec, seed: number, leading: Leading, each: (session: SeriesSession) => void): void {
  const playing = playSeries(group, seed, leading)
  let next = playing.next()
  for (; !next.done; next = playing.next()) each(next.value)
  reply({ kind: 'end', end: next.value, seed })
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  try {
    if (data.kind === 'series') play(data.group, data.seed, data.leading, (session) => reply({ kind: 'session', session }))
    else for (const seed of data.seeds) play(data.group, seed, data.leading, () => undefined)
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
})

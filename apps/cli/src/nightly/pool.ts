/** Courses over worker threads: rows come back in the order of the courses, whatever thread was first. */
import { Worker } from 'node:worker_threads'
import type { Course, Rows } from '@kring/fidelity'
import type { Answer, Piece } from './worker.ts'

/** Pieces a thread has in hand, so that it never waits for the next. */
const IN_HAND = 2

/**
 * Plays every course and hands on its rows, first course first. Rejects on the first error in a thread, naming the course; threads are
 * always ended.
 */
export async function playAll(courses: readonly Course[], threads: number, each: (rows: Rows, course: Course) => void): Promise<void> {
  const workers = Array.from({ length: Math.max(1, Math.min(threads, courses.length)) }, () => new Worker(new URL('./worker.js', import.meta.url)))
  const waiting = new Map<number, Rows>()
  let next = 0
  let told = 0
  try {
    await new Promise<void>((resolve, reject) => {
      if (courses.length === 0) resolve()
      for (const worker of workers) {
        const give = (): void => {
          if (next >= courses.length) return
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
          worker.postMessage({ at: next, course: courses[next++]! } satisfies Piece)
        }
        worker.on('error', reject)
        worker.on('message', ({ at, rows }: Answer) => {
          waiting.set(at, rows)
          for (let ready = waiting.get(told); ready; ready = waiting.get(told)) {
            waiting.delete(told)
            each(ready, courses[told]!)
            told++
          }
          if (told === courses.length) resolve()
          else give()
        })
        for (let i = 0; i < IN_HAND; i++) give()
      }
    })
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

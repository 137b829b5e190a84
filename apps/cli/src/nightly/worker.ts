/** One thread of a nightly run: plays the courses it is sent and answers with their rows. */
import { parentPort } from 'node:worker_threads'
import { type Course, observeCourse, type Rows } from '@kring/fidelity'

export interface Piece {
  /** Place among all courses of the run. */
  at: number
  course: Course
}
export type Answer = { at: number; rows: Rows }

const port = parentPort
if (!port) throw new Error('This file runs as a worker thread only.')
port.on('message', ({ at, course }: Piece) => {
  const answer: Answer = { at, rows: observeCourse(course.spec, course.seed, { of: course.of }) }
  port.postMessage(answer)
})

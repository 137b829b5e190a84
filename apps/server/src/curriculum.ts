/** The curriculum's courses as they are now; a new course keeps the one it is made from as its snapshot. */
import { createHash } from 'node:crypto'
import type { Course } from '@kring/curriculum'
import { readCourse } from '@kring/curriculum/node'

export interface CurriculumCourse {
  id: string
  /** Changes when the content does. */
  version: string
  /** The whole course: role cards and the trainer's notes too. */
  snapshot: Course
}

/** Ids of courses that can be set up. */
export const CURRICULUM_COURSES = ['bacu'] as const

const read = new Map<string, CurriculumCourse>()

/** Null when the curriculum has no such course. Content does not change while a server runs, so it is read once. */
export function curriculumCourse(id: string): CurriculumCourse | null {
  if (!(CURRICULUM_COURSES as readonly string[]).includes(id)) return null
  const known = read.get(id)
  if (known) return known
  const snapshot = readCourse(id)
  const course = { id, version: createHash('sha256').update(JSON.stringify(snapshot)).digest('hex').slice(0, 12), snapshot }
  read.set(id, course)
  return course
}

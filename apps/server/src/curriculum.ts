/** The curriculum's courses as they are now; a new course keeps the one it is made from as its snapshot. */
import { createHash } from 'node:crypto'
import { readKnowledge } from '@kring/curriculum/node'

export interface CurriculumCourse {
  id: string
  /** Changes when the content does. */
  version: string
  snapshot: object
}

/** Ids of courses that can be set up. */
export const CURRICULUM_COURSES = ['bacu'] as const

/** Null when the curriculum has no such course. */
export function curriculumCourse(id: string): CurriculumCourse | null {
  if (!(CURRICULUM_COURSES as readonly string[]).includes(id)) return null
  const snapshot = { id, topics: readKnowledge().topics }
  return { id, version: createHash('sha256').update(JSON.stringify(snapshot)).digest('hex').slice(0, 12), snapshot }
}

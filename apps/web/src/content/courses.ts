/** The courses of the curriculum, as one chooses among them. */
import type { CourseCard } from '@kring/curriculum'

const cards = import.meta.glob<CourseCard[]>('../../../../packages/curriculum/generated/courses.json', { import: 'default' })

export const courseCards = (): Promise<CourseCard[]> => Object.values(cards)[0]!()

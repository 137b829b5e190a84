/** A course: one instance of a curriculum course, with dates, people and the content as it was when it began. */
import { z } from 'zod'
import { moment, pageQuery, personView, role } from './people.ts'
import { plannedDays } from './programme.ts'
import { uuid } from './routes.ts'

const day = z.iso.date('a day such as 2027-01-15')
const title = z.string().trim().min(1, 'a title').max(200)
const inOrder = <T extends { startsOn?: string | undefined; endsOn?: string | undefined }>(course: T): boolean => !course.startsOn || !course.endsOn || course.startsOn <= course.endsOn

export const newCourse = z
  .strictObject({ id: uuid.optional().describe('Given by who makes it: sending the same course twice then makes one.'), title, curriculum: z.string().min(1).max(100).default('bacu').describe('Id of the course in the curriculum.'), startsOn: day, endsOn: day, days: plannedDays.optional().describe('Which days of the curriculum this course gives, with date and place; without it all of them, not planned yet.') })
  .refine(inOrder, { path: ['endsOn'], error: 'not before the first day' })
export const changeCourse = z.strictObject({ title: title.optional(), startsOn: day.optional(), endsOn: day.optional(), archived: z.boolean().optional() })
export const courseView = z.strictObject({
  id: uuid, title: z.string(), curriculum: z.string(), version: z.string(), startsOn: z.string(), endsOn: z.string(), archived: z.boolean(), demo: z.boolean(), createdAt: moment,
  roles: z.array(role).describe('What the asker is in this course; empty for one who oversees the house.'),
})
export type CourseView = z.infer<typeof courseView>
export const courses = z.strictObject({ courses: z.array(courseView), next: z.string().nullable() })
export const coursePeopleQuery = pageQuery.extend({ who: z.enum(['participants', 'staff']).optional().describe('Only those who follow the course, or only those who run it; without it everyone.'), search: z.string().max(100).optional().describe('Part of a name.') })
export const coursePeople = z.strictObject({ people: z.array(personView), next: z.string().nullable() })

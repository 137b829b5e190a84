/** Puts the files of a course in their places: courses/<id>/course.yaml, its rules, and day-<n>/ with one item a file. */
import { course, day, itemSchema, type CourseItem, type CourseText, type DayText } from './course-schema.ts'
import type { Item, Read, SourceFile } from './item.ts'
import { anonymising, circle, registration, report, rubric, type Anonymising, type Circle, type Registration, type Report, type Rubric } from './test-schema.ts'

/** The single files of a course. */
export const COURSE_FILES = ['course', 'rubric', 'report', 'circle', 'anonymising', 'registration'] as const
export type CourseFile = (typeof COURSE_FILES)[number]

export interface DayFiles {
  /** Folder name, as "day-1". */
  folder: string
  day?: Item<DayText>
  items: Item<CourseItem>[]
  /** Ids by the names of the files, also of files with errors. */
  ids: string[]
  /** Whether day.yaml stands there at all. */
  there: boolean
}

/** The files of one course, as far as they could be read. */
export interface CourseFiles {
  folder: string
  course?: Item<CourseText>
  rubric?: Item<Rubric>
  report?: Item<Report>
  circle?: Item<Circle>
  anonymising?: Item<Anonymising>
  registration?: Item<Registration>
  days: DayFiles[]
  /** Which single files stand there at all: one with errors is told once, where the errors are. */
  there: CourseFile[]
}

/** `rest` is the path below the course's folder. False when nothing of this name is read. */
export function placeInCourse(file: SourceFile, folder: string, rest: string, courses: CourseFiles[], read: Read): boolean {
  let own = courses.find((one) => one.folder === folder)
  if (!own) courses.push((own = { folder, days: [], there: [] }))
  const files = own
  const name = COURSE_FILES.find((known) => `${known}.yaml` === rest)
  if (name) {
    files.there.push(name)
    switch (name) {
      case 'course': read(file, course, (item) => (files.course = item)); break
      case 'rubric': read(file, rubric, (item) => (files.rubric = item)); break
      case 'report': read(file, report, (item) => (files.report = item)); break
      case 'circle': read(file, circle, (item) => (files.circle = item)); break
      case 'anonymising': read(file, anonymising, (item) => (files.anonymising = item)); break
      case 'registration': read(file, registration, (item) => (files.registration = item)); break
    }
    return true
  }
  const [, dayFolder, inDay] = /^(day-\d+)\/([^/]+)\.yaml$/.exec(rest) ?? []
  if (!dayFolder || !inDay) return false
  let ownDay = files.days.find((one) => one.folder === dayFolder)
  if (!ownDay) files.days.push((ownDay = { folder: dayFolder, items: [], ids: [], there: false }))
  const dayFiles = ownDay
  if (inDay === 'day') {
    dayFiles.there = true
    read(file, day, (item) => (dayFiles.day = item))
  } else {
    dayFiles.ids.push(inDay)
    read(file, itemSchema, (item) => dayFiles.items.push(item), { key: 'id', is: inDay })
  }
  return true
}

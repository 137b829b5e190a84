import type { CourseTexts } from './course.nl.ts'
import { daysIn } from './dates.ts'

export const courseEn: CourseTexts = {
  mine: 'My courses',
  none: 'You are in no course yet. Those who run a course invite you; the invitation is a link.',
  dates: (from, to) => daysIn('en', from, to),
  archived: 'Put away',
  sections: 'In this course',
  people: {
    staff: 'Who leads',
    participants: 'Participants',
  },
}

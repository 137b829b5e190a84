/** Words of the frame of a course: its list, its sections, its people. */
import { daysIn } from './dates.ts'

export const courseNl = {
  mine: 'Mijn cursussen',
  none: 'Je bent nog in geen cursus. Wie een cursus beheert nodigt je uit; de uitnodiging is een link.',
  dates: (from: string, to: string) => daysIn('nl', from, to),
  archived: 'Opgeborgen',
  sections: 'In deze cursus',
  people: {
    staff: 'Wie leidt',
    participants: 'Deelnemers',
  },
}
export type CourseTexts = typeof courseNl

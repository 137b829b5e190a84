/** A day of the course as its parts see it. */
import type { CourseItem } from '@kring/curriculum'
import type { DayView } from '@kring/protocol'

/** What an item needs to know of the day it stands in. */
export interface Class {
  course: string
  person: string
  day: number
  items: readonly CourseItem[]
  leads: boolean
  /** She is a trainer of the course: she opens questions and deals cards. */
  teaches: boolean
  open: DayView['open']
  talk: DayView['talk']
  cards: DayView['cards']
}

export const classOf = (course: string, person: string, view: DayView, teaches: boolean): Class => ({
  course, person, day: view.day.number, items: view.day.items, leads: view.leads, teaches, open: view.open, talk: view.talk, cards: view.cards,
})

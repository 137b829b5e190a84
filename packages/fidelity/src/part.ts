/** The numbers a figure of the battery is made of. */

export const FIGURES = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8', 'f9', 'f10'] as const

export type FigureId = (typeof FIGURES)[number]

/** One number of a figure and the bounds it must lie in (both included); null = no bound, or too little to measure. */
export interface Part {
  name: string
  measured: number | null
  min: number | null
  max: number | null
  /** How many sessions, members or courses it was measured over (`unit`). */
  n: number
  unit: 'sessions' | 'members' | 'courses'
}

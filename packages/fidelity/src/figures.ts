/** The ten figures of the battery (model.md, "Held against published figures"), from rows: measured, target, passed. */
import { mean } from 'simple-statistics'
import { courseFigures } from './course-figures.ts'
import { type FigureId, FIGURES, type Part } from './part.ts'
import { courseOf, sortRows, type Rows } from './rows.ts'
import { talkFigures } from './talk-figures.ts'

export interface MeasuredPart extends Part {
  /** Standard error, by leaving out one block of courses at a time; null when not asked for. */
  se: number | null
  pass: boolean | null
}

export interface Figure {
  id: FigureId
  /** The figure's own number: its first part. */
  measured: number | null
  /** Its bounds in words: "0.20–0.35". */
  target: string
  /** All parts within bounds; null when one could not be measured. */
  pass: boolean | null
  parts: MeasuredPart[]
}

/** Bounds in words. */
export const boundsOf = ({ min, max }: Pick<Part, 'min' | 'max'>): string =>
  min !== null && max !== null ? `${min}–${max}` : min !== null ? `≥ ${min}` : max !== null ? `≤ ${max}` : 'reported'

const passed = ({ measured, min, max }: Part): boolean | null => (measured === null ? null : (min === null || measured >= min) && (max === null || measured <= max))

const partsOf = (rows: Rows): Record<FigureId, Part[]> => ({ ...talkFigures(rows), ...courseFigures(rows) })

export interface FigureOptions {
  /** Into how many blocks of courses to cut the rows for standard errors; 0 = none. Default 20. */
  blocks?: number
}

/** The ten figures over these rows. Rows of several shards, joined in any order, give the same figures as one run. */
export const figuresOf = (rows: Rows, { blocks = 20 }: FigureOptions = {}): Figure[] => {
  const sorted = sortRows(rows)
  const parts = partsOf(sorted)
  const without = blocks > 1 ? leaveOut(sorted, blocks).map(partsOf) : []
  return FIGURES.map((id) => {
    const measured = parts[id].map((part): MeasuredPart => ({ ...part, pass: passed(part), se: errorOf(without.map((other) => other[id].find(({ name }) => name === part.name)?.measured ?? null)) }))
    const first = measured[0]
    // What is only reported may stay unmeasured; a bound may not.
    const verdicts = measured.filter(({ min, max }) => min !== null || max !== null).map(({ pass }) => pass)
    const unknown = first === undefined || verdicts.includes(null)
    return { id, measured: first?.measured ?? null, target: first ? boundsOf(first) : 'too few sessions of one size', pass: verdicts.includes(false) ? false : unknown ? null : true, parts: measured }
  })
}

/** How far a figure's own number moved between two runs of the same courses, and by how many standard errors of the difference. */
export interface Move {
  id: FigureId
  from: number | null
  to: number | null
  /** Null when one of the two could not be measured, or nothing moved in any block. */
  errors: number | null
}

/**
 * What a change of the model moves: the first part of each figure over the same courses before and after. Both share groups and luck, so the
 * standard error is of the difference, leaving the same block of courses out of both; it is far smaller than that of either run.
 */
export const movesOf = (before: Rows, after: Rows, { blocks = 20 }: FigureOptions = {}): Move[] => {
  const heads = (rows: Rows): (number | null)[] => {
    const parts = partsOf(rows)
    return FIGURES.map((id) => parts[id][0]?.measured ?? null)
  }
  const [from, to] = [sortRows(before), sortRows(after)]
  const [now, then] = [heads(from), heads(to)]
  const [partsFrom, partsTo] = [leaveOut(from, blocks).map(heads), leaveOut(to, blocks).map(heads)]
  const difference = (a: number | null | undefined, b: number | null | undefined): number | null => (a === null || a === undefined || b === null || b === undefined ? null : b - a)
  return FIGURES.map((id, i) => {
    const moved = difference(now[i], then[i])
    const se = errorOf(partsFrom.map((part, block) => difference(part[i], partsTo[block]?.[i])))
    return { id, from: now[i]!, to: then[i]!, errors: moved === null || !se ? null : moved / se }
  })
}

/** The rows with one block of courses left out, block by block. */
const leaveOut = (rows: Rows, blocks: number): Rows[] => {
  const courses = [...new Set(rows.members.map(courseOf))]
  const block = new Map(courses.map((course, i) => [course, i % blocks]))
  return Array.from({ length: Math.min(blocks, courses.length) }, (_, out) => {
    const stays = (row: Rows['members'][number] | Rows['sessions'][number] | Rows['talkers'][number]): boolean => block.get(courseOf(row)) !== out
    return { sessions: rows.sessions.filter(stays), talkers: rows.talkers.filter(stays), members: rows.members.filter(stays) }
  })
}

/** Jackknife: how far the figure moves when a block is left out. */
const errorOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return null
  const middle = mean(known)
  return Math.sqrt(((known.length - 1) / known.length) * known.reduce((sum, value) => sum + (value - middle) ** 2, 0))
}

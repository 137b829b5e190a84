/** Lines that ring false to a careful reader: kept on this device, taken along for the authors. */
import { csv } from '../debrief/export.ts'

export const WHY = ['not-spoken', 'not-this-person', 'not-an-answer', 'not-knowable', 'too-neat', 'other'] as const
export type Why = (typeof WHY)[number]

export interface Mark {
  scenario: string
  /** Where the words stand: "own:piet#12", "exchange:1.03#2". */
  source: string
  seat: string
  act: string
  text: string
  why: Why
  note: string
  /** The session it was read in, and what was said just before. */
  seed: number
  style: string
  turn: number
  before: string[]
  /** ISO 8601. */
  at: string
}

const KEY = 'kring.marks'
const MOST = 1000

const isMark = (value: unknown): value is Mark => {
  if (typeof value !== 'object' || value === null) return false
  const mark = value as Partial<Record<keyof Mark, unknown>>
  return typeof mark.scenario === 'string' && typeof mark.source === 'string' && typeof mark.text === 'string' && WHY.some((why) => why === mark.why) && typeof mark.seed === 'number' && typeof mark.turn === 'number' && Array.isArray(mark.before)
}

/** Marks as they were kept, newest first; what cannot be read is passed over. */
export function readMarks(kept: string | null): Mark[] {
  try {
    const parsed: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(parsed) ? parsed.filter(isMark) : []
  } catch {
    return []
  }
}

export function keptMarks(): Mark[] {
  try {
    return readMarks(localStorage.getItem(KEY))
  } catch {
    return []
  }
}

/** False when this browser keeps nothing. */
export function keepMarks(marks: readonly Mark[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(marks.slice(0, MOST)))
    return true
  } catch {
    return false
  }
}

/** The same line in the same place of the same session is one mark. */
export const sameMark = (a: Pick<Mark, 'scenario' | 'seed' | 'style' | 'turn'>, b: Pick<Mark, 'scenario' | 'seed' | 'style' | 'turn'>): boolean =>
  a.scenario === b.scenario && a.seed === b.seed && a.style === b.style && a.turn === b.turn

/** The marks with this one put in, or changed. */
export const marked = (marks: readonly Mark[], mark: Mark): Mark[] => [mark, ...marks.filter((one) => !sameMark(one, mark))]
export const unmarked = (marks: readonly Mark[], mark: Pick<Mark, 'scenario' | 'seed' | 'style' | 'turn'>): Mark[] => marks.filter((one) => !sameMark(one, mark))

export const marksCsv = (marks: readonly Mark[]): string =>
  csv([['scenario', 'source', 'seat', 'act', 'text', 'why', 'note', 'before', 'style', 'seed', 'turn', 'at'], ...marks.map((m) => [m.scenario, m.source, m.seat, m.act, m.text, m.why, m.note, m.before.join(' / '), m.style, m.seed, m.turn, m.at])])
export const marksJson = (marks: readonly Mark[]): string => JSON.stringify({ format: 'kring-marks', version: 1, marks }, null, 2)

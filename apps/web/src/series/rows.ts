/** The attendance list as data: per person from when to when he belonged, and what he did each time. */
import type { GroupSpec, Seat } from '@kring/dynamics'
import type { SeriesSession } from '@kring/language'
import { spread } from '../debrief/layout.ts'

export type Mark = 'came' | 'late' | 'absent' | 'announced' | 'none'
export interface Row {
  seat: Seat
  /** Places of the sessions between which he belonged, both included. */
  from: number
  to: number
  /** He entered after the series had begun. */
  fresh: boolean
  /** He left for good: in the last session he belonged to, or after it. */
  left?: { workedThrough: boolean }
  marks: Mark[]
}

const markOf = (told: SeriesSession, seat: Seat): Mark => {
  if (!told.chairs.includes(seat) || told.gone.some((one) => one.seat === seat)) return 'none'
  if (told.announced.includes(seat)) return 'announced'
  if (!told.came.includes(seat)) return 'absent'
  return told.week.some((e) => e.kind === 'late' && e.seat === seat) ? 'late' : 'came'
}

/** Rows of everyone who has had a chair so far, in the order in which they came. */
export function rowsOf(group: Pick<GroupSpec, 'members'>, sessions: readonly SeriesSession[]): Row[] {
  const seats = [...new Set([...group.members.map(({ seat }) => seat), ...sessions.flatMap(({ chairs }) => chairs)])]
  return seats.map((seat): Row => {
    const marks = sessions.map((told) => markOf(told, seat))
    const from = marks.findIndex((mark) => mark !== 'none')
    const left = sessions.flatMap((told) => [...told.gone, ...told.left]).find((one) => one.seat === seat)
    return { seat, from, to: marks.findLastIndex((mark) => mark !== 'none'), fresh: from > 0, marks, ...(left && { left: { workedThrough: left.workedThrough } }) }
  })
}

/** `spread` for values in any order: the answer keeps the order of the question. */
export function apart(values: readonly number[], gap: number, low: number, high: number): number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value)
  const places = spread(order.map(({ value }) => value), gap, low, high)
  const result: number[] = []
  for (const [at, { i }] of order.entries()) result[i] = places[at]!
  return result
}

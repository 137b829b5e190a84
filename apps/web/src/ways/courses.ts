/** Twenty courses in each style, side by side: who was still there at the end, and whether a leaving was talked through. */
import type { GroupSpec, LeaderStyle, Seat } from '@kring/dynamics'
import type { SeriesEnd } from '@kring/language'
import { play } from '../series/play.ts'

export const TIMES = 20

export interface Courses {
  played: number
  /** In how many of those played each member was still there at the end. */
  stayed: Record<Seat, number>
  left: number
  workedThrough: number
}

export const none: Courses = { played: 0, stayed: {}, left: 0, workedThrough: 0 }

export const counted = ({ played, stayed, left, workedThrough }: Courses, end: Pick<SeriesEnd, 'stayed' | 'left'>): Courses => ({
  played: played + 1,
  stayed: { ...stayed, ...Object.fromEntries(end.stayed.map((seat) => [seat, (stayed[seat] ?? 0) + 1])) },
  left: left + end.left.length,
  workedThrough: workedThrough + end.left.filter((one) => one.workedThrough).length,
})

/** Plays them one style after another, each with the same luck; gives what stops it. */
export function playCourses(group: GroupSpec, styles: readonly LeaderStyle[], from: number, heard: (style: LeaderStyle, end: SeriesEnd) => void, failed: () => void): () => void {
  const seeds = Array.from({ length: TIMES }, (_, i) => (from + i) % 0xff_ff_ff_ff)
  const stops = styles.map((style) =>
    play({ kind: 'ends', group, seeds, leading: style }, (reply) => {
      if (reply.kind === 'end') heard(style, reply.end)
      else if (reply.kind === 'failed') failed()
    }),
  )
  return () => stops.forEach((stop) => stop())
}

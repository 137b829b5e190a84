/** One curve from low to high: everyone in grey, the group (or the one that was chosen) in colour; a name where one person stands out. */
import { scaleLinear } from 'd3-scale'
import { curveMonotoneX, line } from 'd3-shape'
import type { Seat } from '@kring/dynamics'
import type { Reading } from '../../debrief/reading.ts'
import { type Curve, range, series, standsOut } from '../../debrief/series.ts'
import type { People } from './people.ts'

export const STRIP = 66

export function Strip({ curve, reading, who, top, right, x, people }: { curve: Curve; reading: Reading; who: Seat | 'group'; top: number; right: number; x: (n: number) => number; people: People }) {
  const y = scaleLinear(range(reading, curve), [top + STRIP, top])
  // The first value is the start, before turn 0.
  const place = (i: number): number => x(Math.max(0, i - 1))
  const path = line<number | null>().defined((value) => value !== null).x((_, i) => place(i)).y((value) => y(value ?? 0)).curve(curveMonotoneX)
  const of = (seat: Seat | 'group') => path(series(reading, curve, seat)) ?? ''
  const one = who === 'group' ? standsOut(reading, curve) : undefined
  return (
    <g className={`strip ${curve}`}>
      <line x1={0} x2={right} y1={top + STRIP} y2={top + STRIP} className="rule" />
      {reading.members.filter((seat) => seat !== who && seat !== one?.seat).map((seat) => <path key={seat} d={of(seat)} className="other" />)}
      {who !== 'group' && <path d={of('group')} className="other group" />}
      {one && <path d={of(one.seat)} className="one" />}
      <path d={of(who)} className="main" />
      {one && <text x={Math.min(right - 60, Math.max(4, place(one.at) + 6))} y={y(one.value) - 8 < top + 9 ? y(one.value) + 15 : y(one.value) - 8} className="one-name">{people.Name(one.seat)}</text>}
    </g>
  )
}

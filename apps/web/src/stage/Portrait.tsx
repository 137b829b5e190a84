/** The portrait as an element: decorative, since a name always stands beside it. */
import type { Appearance } from '@kring/curriculum'
import { memo, useId, useMemo } from 'react'
import { YOU } from './figure/build.ts'
import { Paths } from './Paths.tsx'
import { portrait } from './portrait.ts'

export interface PortraitProps {
  /** Absent for the trainee. */
  appearance?: Appearance
  age?: number
  /** Pixels; 36 in a conversation. */
  size?: number
  /** Colour behind the head. */
  ground?: string
}

export const Portrait = memo(function Portrait({ appearance = YOU, age, size = 36, ground = '#ded4bd' }: PortraitProps) {
  const id = useId()
  // Drawn for twice the size, so that tenths of a pixel stay crisp on any screen.
  const { shapes } = useMemo(() => portrait(appearance, size * 2, { age }), [appearance, age, size])
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size * 2} ${size * 2}`} aria-hidden="true" className="stage-portrait">
      <clipPath id={id}>
        <circle cx={size} cy={size} r={size} />
      </clipPath>
      <g clipPath={`url(#${id})`} strokeLinecap="round" strokeLinejoin="round">
        <rect width={size * 2} height={size * 2} fill={ground} />
        <Paths shapes={shapes} />
      </g>
    </svg>
  )
})

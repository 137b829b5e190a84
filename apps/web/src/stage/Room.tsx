/** The room as one picture that never repaints while people move. */
import { memo, useId, useMemo } from 'react'
import { Paths } from './Paths.tsx'
import { roomColours } from './room/colours.ts'
import { floorRing } from './room/floor.ts'
import { room, type Board } from './room/room.ts'
import type { Layout, Theme } from './scene.ts'

export interface RoomProps {
  plan: Layout
  theme: Theme
  board?: Board
  hooks: readonly (string | null)[]
  /** 0–1 of the session. */
  progress: number
}

export const Room = memo(function Room({ plan, theme, board, hooks, progress }: RoomProps) {
  const id = useId()
  const colours = roomColours(theme)
  const { width, height } = plan.size
  const drawing = useMemo(() => room(plan, colours, { board, hooks, progress, day: theme === 'day' }), [plan, colours, board, hooks, progress, theme])
  return (
    <svg className="stage-room" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <defs>
        <filter id={`${id}soft`}>
          <feGaussianBlur stdDeviation="1.3" />
        </filter>
        <filter id={`${id}grain`} x="0" y="0" width="100%" height="100%">
          <feTurbulence type="fractalNoise" baseFrequency=".85" numOctaves="2" seed="4" />
          <feColorMatrix values="0 0 0 0 .35  0 0 0 0 .25  0 0 0 0 .2  0 0 0 .9 -.42" />
        </filter>
        <radialGradient id={`${id}lamp`}>
          <stop offset="0" stopColor={colours.sun} stopOpacity=".34" />
          <stop offset=".55" stopColor={colours.sun} stopOpacity=".2" />
          <stop offset="1" stopColor={colours.sun} stopOpacity="0" />
        </radialGradient>
        <radialGradient id={`${id}edge`} cx=".44" cy=".48" r=".78">
          <stop offset=".6" stopColor={colours.shadow} stopOpacity="0" />
          <stop offset="1" stopColor={colours.shadow} stopOpacity={theme === 'day' ? 0.17 : 0.5} />
        </radialGradient>
      </defs>
      <Paths shapes={drawing.shapes} />
      <g filter={`url(#${id}soft)`}>
        <Paths shapes={drawing.sun} />
      </g>
      {theme === 'evening' && <path d={floorRing(plan.camera, [0, 0, 0], plan.radius * 1.7)} fill={`url(#${id}lamp)`} />}
      {drawing.texts.map((t, i) => (
        <text key={i} transform={`translate(${t.x.toFixed(1)} ${t.y.toFixed(1)}) scale(1 ${t.squeeze})`} fontSize={t.size} fill={t.fill} fontWeight={t.bold ? 600 : 400} className="stage-board">
          {t.text}
        </text>
      ))}
      <rect width={width} height={height} filter={`url(#${id}grain)`} opacity={theme === 'day' ? 0.16 : 0.12} className="stage-grain" />
      <rect width={width} height={height} fill={`url(#${id}edge)`} />
    </svg>
  )
})

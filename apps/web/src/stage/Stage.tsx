/** The circle on screen: the room, the people who move in it, and a button for everyone who can be addressed. */
import type { Language } from '@kring/curriculum'
import type { Seat } from '@kring/dynamics'
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Size } from './circle.ts'
import { describeScene, traineeName } from './describe.ts'
import { ahead } from './figure/skeleton.ts'
import { useMotion } from './useMotion.ts'
import { Room } from './Room.tsx'
import { roomColours } from './room/colours.ts'
import { floorRing } from './room/floor.ts'
import type { Board } from './room/room.ts'
import { threads } from './room/threads.ts'
import { aroundTrainee, farFirst, layout, type Layout, type Said, type StagePerson, type Theme } from './scene.ts'
import { Targets } from './Targets.tsx'
import './stage.css'

export interface StageProps {
  /** Everyone with a chair in the order of the circle, clockwise from the trainee's left; the trainee may be among them. */
  people: readonly StagePerson[]
  speaker?: Seat | null
  /** The last turns, newest last; three are shown on the rug. */
  last?: readonly Said[]
  /** Who is addressed. */
  selected?: readonly Seat[] | 'group'
  /** Absent: the stage only shows, nothing can be chosen. */
  onSelect?: (target: Seat | 'group') => void
  board?: Board
  theme?: Theme
  language?: Language
  /** Size of the names in pixels. Absent: from the size of the picture. */
  labelSize?: number
  /** Pixels. Absent: fills its parent. */
  size?: Size
  /** 0–1 of the session; the sun moves with it. */
  progress?: number
}

/** 11 pixels on a phone, 13 on a laptop, growing to 22 on a screen across a room. */
function nameSizeFor({ width, height }: Size): number {
  const room = Math.min(width, height * 1.3)
  return room < 520 ? 11 : Math.round(Math.max(13, Math.min(22, 13 + (room - 850) / 80)))
}

const NOBODY: readonly Seat[] = []
const NOTHING: readonly Said[] = []

export function Stage({ people, speaker = null, last = NOTHING, selected = NOBODY, onSelect, board, theme = 'day', language = 'nl', labelSize, size: given, progress = 0 }: StageProps) {
  const frameRef = useRef<HTMLDivElement>(null)
  const measured = useSize(frameRef, given)
  const descriptionId = useId()
  const everyone = useMemo(() => aroundTrainee(people, traineeName(language)), [people, language])
  const nameSize = labelSize ?? (measured ? nameSizeFor(measured) : 13)
  const key = everyone.map((p) => `${p.seat}:${p.name}`).join('|')
  // The plan depends on who sits where, not on what they do; `key` says exactly that.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const plan = useMemo(() => measured && layout(everyone, measured, nameSize), [key, measured?.width, measured?.height, nameSize])
  return (
    <div ref={frameRef} className="stage-frame" data-theme={theme} style={given && { width: given.width, height: given.height }}>
      {plan && <Picture {...{ plan, everyone, speaker, last, selected, onSelect, board, theme, language, progress, descriptionId }} />}
    </div>
  )
}

/** Pixels. In less than this there is no room for a circle with its names: while a page is being laid out it may be that small for a moment. */
const LEAST = 80

function useSize(ref: React.RefObject<HTMLDivElement | null>, given?: Size): Size | null {
  const [size, setSize] = useState<Size | null>(given ?? null)
  useLayoutEffect(() => {
    const element = ref.current
    if (given || !element) return
    const measure = () => {
      const width = Math.round(element.clientWidth)
      const height = Math.round(element.clientHeight)
      if (width >= LEAST && height >= LEAST) setSize((before) => (before?.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref, given])
  return given ?? size
}

interface PictureProps extends Required<Pick<StageProps, 'speaker' | 'last' | 'selected' | 'theme' | 'language' | 'progress'>>, Pick<StageProps, 'onSelect' | 'board'> {
  plan: Layout
  everyone: readonly StagePerson[]
  descriptionId: string
}

function Picture({ plan, everyone, speaker, last, selected, onSelect, board, theme, language, progress, descriptionId }: PictureProps) {
  const figures = useRef(new Map<Seat, SVGGElement>())
  const shadows = useRef(new Map<Seat, SVGPathElement>())
  const [pointed, setPointed] = useState<Seat | null>(null)
  const said = last.at(-1)
  const addressed = said && said.from === speaker && said.to !== 'group' ? (said.to[0] ?? null) : null
  useMotion({ plan, everyone, speaker, addressed, theme, figures, shadows })
  const colours = roomColours(theme)
  const order = useMemo(() => farFirst(plan.seats, plan.places), [plan])
  const { width, height } = plan.size
  const byTime = Math.round(progress * 24) / 24
  const coats = everyone.filter((p) => p.appearance).map((p) => (p.keptCoat || p.present === false || p.signs?.coatOn ? null : p.appearance!.coat))
  const coatKey = coats.join()
  // Coats change rarely; comparing them by value keeps the room from being drawn again at every turn.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const hooks = useMemo(() => coats, [coatKey])
  const drawn = useMemo(() => threads(plan, last, colours), [plan, last, colours])
  const pool = speaker && plan.places[speaker] ? speaker : null
  const chosen = (seat: Seat) => selected !== 'group' && selected.includes(seat)
  const look = pointed ? gazeLine(plan, everyone.find((p) => p.seat === pointed)) : null
  return (
    <>
      <Room plan={plan} theme={theme} board={board} hooks={hooks} progress={byTime} />
      <svg className="stage-people" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <defs>
          <radialGradient id={`${descriptionId}pool`}>
            <stop offset="0" stopColor={colours.pool} stopOpacity={colours.poolStrength} />
            <stop offset=".62" stopColor={colours.pool} stopOpacity={colours.poolStrength * 0.72} />
            <stop offset="1" stopColor={colours.pool} stopOpacity="0" />
          </radialGradient>
        </defs>
        {selected === 'group' && <path className="stage-ring" d={floorRing(plan.camera, [0, 0, 0], plan.radius * 0.8)} stroke={colours.chosen} />}
        {plan.seats.map((seat) => {
          const place = plan.places[seat]!
          return <path key={seat} className="stage-pool" data-on={seat === pool || undefined} d={floorRing(plan.camera, ahead(place, 0.22), 0.8)} fill={`url(#${descriptionId}pool)`} />
        })}
        {drawn.map(({ key, d, fill, opacity }) => (
          <path key={key} d={d} fill={fill} opacity={opacity} />
        ))}
        {look && <path className="stage-gaze" d={look} stroke={colours.label} />}
        {plan.seats.map((seat) => chosen(seat) && <path key={seat} className="stage-ring" d={floorRing(plan.camera, ahead(plan.places[seat]!, 0.12), 0.56)} stroke={colours.chosen} />)}
        <g fill={colours.shadow} opacity={theme === 'day' ? 0.2 : 0.34}>
          {order.map((seat) => (
            <path key={seat} ref={(node) => void (node ? shadows.current.set(seat, node) : shadows.current.delete(seat))} />
          ))}
        </g>
        {order.map((seat) => (
          <g key={seat} strokeLinecap="round" strokeLinejoin="round" ref={(node) => void (node ? figures.current.set(seat, node) : figures.current.delete(seat))}>
            <g />
            <g />
          </g>
        ))}
        <g className="stage-names" fontSize={plan.labelSize} fill={colours.label} stroke={colours.halo}>
          {everyone.map(({ seat, name, present }) => {
            const { x, y } = plan.names[seat]!
            return (
              <text key={seat} x={x.toFixed(1)} y={(y + plan.labelSize * 0.34).toFixed(1)} data-speaks={seat === speaker || undefined} data-gone={present === false || undefined} {...(chosen(seat) && { 'data-chosen': true, fill: colours.chosen, textDecoration: 'underline' })}>
                {name}
              </text>
            )
          })}
        </g>
      </svg>
      {onSelect && <Targets {...{ plan, everyone, speaker, selected, onSelect, language, descriptionId, setPointed }} />}
      <p id={descriptionId} className="stage-description">
        {describeScene(everyone, language, speaker)}
      </p>
    </>
  )
}

/** A dotted line on the floor from someone's feet to those of whom he looks at. */
function gazeLine(plan: Layout, person?: StagePerson): string | null {
  const target = person?.signs && plan.places[person.signs.gaze]
  if (!person || !target) return null
  const [ax, ay] = plan.camera.project(ahead(plan.places[person.seat]!, 0.6))
  const [bx, by] = plan.camera.project(ahead(target, 0.6))
  return `M${ax.toFixed(1)} ${ay.toFixed(1)}L${bx.toFixed(1)} ${by.toFixed(1)}`
}

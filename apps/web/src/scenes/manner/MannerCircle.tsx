/** A circle from above: you below, a line to each chair as thick as what you said to it, and a ring past all of them for what you said to the whole circle. */
import type { MannerOver, Offer, Seat } from '@kring/dynamics'
import type { ReactNode } from 'react'

/** What a chair needs to be drawn. */
export interface Chair {
  seat: Seat
  name: string
  /** A portrait; without one the chair is a plain place. */
  face?: ReactNode
}

const SIZE = 360
const MIDDLE = SIZE / 2
const RADIUS = 122
const FLAT = 0.9

/** You sit nearest, below; the others clockwise from your left, as in the room. */
function placesOf(chairs: readonly Chair[]): { x: number; y: number; cos: number }[] {
  return chairs.map((_, i) => {
    const angle = Math.PI / 2 + ((i + 1) / (chairs.length + 1)) * 2 * Math.PI
    return { x: MIDDLE + RADIUS * Math.cos(angle), y: MIDDLE + RADIUS * Math.sin(angle) * FLAT, cos: Math.cos(angle) }
  })
}

interface Props {
  chairs: readonly Chair[]
  /** Part of what was said to named people, by chair. */
  to: Readonly<Record<Seat, number>>
  manner: Pick<MannerOver, 'one' | 'few' | 'circle'>
  /** What was laid on the table, as marks beside the chair it came from. */
  offers?: readonly Pick<Offer, 'seat' | 'taken'>[]
  you: string
  /** Names and faces; without them it is a small drawing beside others. */
  small?: boolean
  label: string
}

const YOU = { x: MIDDLE, y: MIDDLE + RADIUS * FLAT }
/** Widest line, in the units of the drawing: all that was said went to one chair. */
const WIDEST = 26

export function MannerCircle({ chairs, to, manner, offers, you, small = false, label }: Props) {
  const places = placesOf(chairs)
  const named = manner.one + manner.few
  return (
    <figure className={small ? 'manner-circle small' : 'manner-circle'} role="img" aria-label={label}>
      <div className="manner-plane">
        <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
          <ellipse cx={MIDDLE} cy={MIDDLE} rx={RADIUS} ry={RADIUS * FLAT} className="rug" />
          {/* Round past every chair and back to you: what was said to all. */}
          {manner.circle > 0 && <ellipse cx={MIDDLE} cy={MIDDLE + RADIUS * FLAT * 0.14} rx={RADIUS * 0.86} ry={RADIUS * FLAT * 0.86} className="to-all" strokeWidth={Math.max(1.2, manner.circle * WIDEST)} />}
          {chairs.map(({ seat }, i) => {
            const weight = (to[seat] ?? 0) * named
            if (weight <= 0) return null
            const { x, y, cos } = places[i]!
            // The lines bend outward, round the middle: what goes to one person goes past the circle.
            const cx = (x + YOU.x) / 2 + cos * 46
            const cy = (y + YOU.y) / 2 + 18
            return <path key={seat} d={`M${YOU.x} ${YOU.y}Q${cx} ${cy} ${x} ${y}`} className="to-one" strokeWidth={Math.max(1.2, weight * WIDEST)} />
          })}
          {chairs.map(({ seat, face }, i) => (small || !face) && <circle key={seat} cx={places[i]!.x} cy={places[i]!.y} r={small ? 11 : 9} className="chair" />)}
          <circle cx={YOU.x} cy={YOU.y} r={small ? 12 : 10} className="chair you" />
          {offers && chairs.map(({ seat }, i) => {
            const marks = offers.filter((offer) => offer.seat === seat)
            const { x, y } = places[i]!
            const toward = Math.atan2(MIDDLE - y, MIDDLE - x)
            return marks.map(({ taken }, n) => {
              const row = Math.floor(n / 5)
              const side = (n % 5) - Math.min(4, marks.length - 1 - row * 5) / 2
              const far = 30 + row * 12
              return <circle key={`${seat}${n}`} cx={x + Math.cos(toward) * far - Math.sin(toward) * side * 11} cy={y + Math.sin(toward) * far + Math.cos(toward) * side * 11} r={4} className={`offer ${taken}`} />
            })
          })}
        </svg>
        {!small && chairs.map(({ seat, name, face }, i) => {
          const { x, y, cos } = places[i]!
          return (
            <span key={seat} className={`manner-seat ${cos > 0.3 ? 'right' : cos < -0.3 ? 'left' : 'top'} ${face ? '' : 'plain'}`} style={{ left: `${(x / SIZE) * 100}%`, top: `${(y / SIZE) * 100}%` }} aria-hidden="true">
              {face}<span>{name}</span>
            </span>
          )
        })}
        {!small && <span className="manner-seat you" style={{ left: '50%', top: `${(YOU.y / SIZE) * 100}%` }} aria-hidden="true"><span>{you}</span></span>}
      </div>
    </figure>
  )
}

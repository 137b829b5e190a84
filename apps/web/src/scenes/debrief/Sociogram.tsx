/** Who spoke to whom, in the order of the chairs, up to the turn that is looked at. */
import type { Seat } from '@kring/dynamics'
import { type Reading } from '../../debrief/reading.ts'
import { strands } from '../../debrief/talk.ts'
import type { DebriefTexts } from '../../i18n/debrief.nl.ts'
import { Face } from '../room/Face.tsx'
import type { People } from './people.ts'

const SIZE = 340
const RADIUS = 108
const MIDDLE = SIZE / 2

/** The trainee sits nearest, below; the others clockwise from her left, as in the room. */
function places(circle: Seat[]): Map<Seat, { x: number; y: number; cos: number }> {
  return new Map(circle.map((seat, i) => {
    const angle = Math.PI / 2 + (i / circle.length) * 2 * Math.PI
    return [seat, { x: MIDDLE + RADIUS * Math.cos(angle), y: MIDDLE + RADIUS * Math.sin(angle) * 0.88, cos: Math.cos(angle) }]
  }))
}

export function Sociogram({ reading, circle, at, people, t }: { reading: Reading; circle: Seat[]; at: number; people: People; t: DebriefTexts }) {
  const place = places(circle)
  const drawn = strands(reading, at).filter(({ from, to }) => place.has(from) && place.has(to))
  const most = Math.max(3, ...drawn.map(({ weight }) => weight))
  return (
    <figure className="sociogram">
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
        <ellipse cx={MIDDLE} cy={MIDDLE} rx={RADIUS} ry={RADIUS * 0.88} className="rug" />
        {[...drawn].sort((a, b) => Number(a.memberToMember) - Number(b.memberToMember)).map(({ from, to, weight, memberToMember }) => {
          const a = place.get(from)!
          const b = place.get(to)!
          // Each direction bends to its own side, so that giving and answering can be told apart.
          const bend = 0.16
          const cx = (a.x + b.x) / 2 + (b.y - a.y) * bend
          const cy = (a.y + b.y) / 2 - (b.x - a.x) * bend
          return <path key={`${from}>${to}`} d={`M${a.x} ${a.y}Q${cx} ${cy} ${b.x} ${b.y}`} strokeWidth={1 + (weight / most) * 6} className={memberToMember ? 'strand member' : 'strand'} />
        })}
      </svg>
      {circle.map((seat) => {
        const { x, y, cos } = place.get(seat)!
        return (
          <span key={seat} className={`sociogram-seat ${cos > 0.3 ? 'right' : cos < -0.3 ? 'left' : y < MIDDLE ? 'top' : 'bottom'}`} style={{ left: `${(x / SIZE) * 100}%`, top: `${(y / SIZE) * 100}%` }} aria-hidden="true">
            <Face person={people.face(seat)} size={34} /><span>{people.name(seat)}</span>
          </span>
        )
      })}
      <figcaption className="unseen"><ul>{drawn.map(({ from, to, weight }) => <li key={`${from}>${to}`}>{t.sociogramText(people.name(from), people.name(to), Math.round(weight))}</li>)}</ul></figcaption>
    </figure>
  )
}

/** The course of a session: one thread through rows of people, the moments above it, four curves below, and the turn that is looked at. */
import { scaleLinear, scalePoint } from 'd3-scale'
import { useEffect, useRef } from 'react'
import type { Scenario } from '@kring/curriculum'
import type { Seat } from '@kring/dynamics'
import { isLeader } from '@kring/dynamics'
import { spread } from '../../debrief/layout.ts'
import { actor, type Reading } from '../../debrief/reading.ts'
import type { Moment } from '../../debrief/moments.ts'
import { CURVES, levelOf, series } from '../../debrief/series.ts'
import type { DebriefTexts } from '../../i18n/debrief.nl.ts'
import { clock } from '../../session/clock.ts'
import { Face } from '../room/Face.tsx'
import type { People } from './people.ts'
import { Strip, STRIP } from './Strip.tsx'
import { useWidth } from './useWidth.ts'

const ROW = 24
const TOP = 44
const GAP = 16
/** Least pixels per turn: a longer session scrolls inside its frame, names stay. */
const STEP = { narrow: 6.5, wide: 4.5 }

interface Props {
  reading: Reading
  scenario: Scenario
  moments: Moment[]
  at: number
  who: Seat | 'group'
  people: People
  language: 'nl' | 'en'
  t: DebriefTexts
  onAt(at: number): void
}

/** Two members in a row, the second speaking to the first: the stroke that counts. */
const answersMember = (reading: Reading, at: number): boolean => {
  const before = reading.turns[at - 1]?.turn
  const now = reading.turns[at]?.turn
  const from = now?.act?.from
  const previous = before?.act?.from
  return Boolean(from && previous && from !== previous && !isLeader(from) && !isLeader(previous) && (now.act?.to === 'group' || now.act?.to.includes(previous)))
}

/** Programme items that had turns, with those turns; a name only where it does not run into the next. */
function programme(reading: Reading, scenario: Scenario, language: 'nl' | 'en', x: (n: number) => number, end: number): { name: string; label: string; first: number; last: number }[] {
  let until = 0
  const items = scenario.agenda.flatMap((item) => {
    const from = until
    until += item.minutes * 60
    const first = reading.turns.findIndex(({ turn }) => turn.t >= from && turn.t < until)
    const last = reading.turns.findLastIndex(({ turn }) => turn.t >= from && turn.t < until)
    return first < 0 ? [] : [{ name: item.name[language], first, last }]
  })
  return items.map((item, i) => {
    const room = (items[i + 1] ? x(items[i + 1]!.first) : end) - x(item.first)
    const time = clock(reading.turns[item.first]!.turn.t)
    const label = `${time} ${item.name}`
    return { ...item, label: label.length * 6.1 < room ? label : time.length * 6.6 < room ? time : '' }
  })
}

export function Timeline({ reading, scenario, moments, at, who, people, language, t, onAt }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>()
  const scroller = useRef<HTMLDivElement>(null)
  const narrow = width < 520
  const left = narrow ? 84 : 124
  const { turns, seats } = reading
  const room = Math.max(40, width - left)
  const inner = Math.max(room, Math.round(turns.length * (narrow ? STEP.narrow : STEP.wide)) + 28)
  const x = scaleLinear([0, Math.max(1, turns.length - 1)], [14, inner - 14])
  const y = scalePoint(seats, [TOP + 10, TOP + 10 + (seats.length - 1) * ROW])
  const threadBottom = TOP + seats.length * ROW
  const stripTop = (i: number): number => threadBottom + GAP + i * (STRIP + GAP)
  const height = stripTop(CURVES.length) + 14
  const chosen = (event: React.MouseEvent<SVGRectElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    onAt(Math.round(x.invert(((event.clientX - box.left) / box.width) * inner)))
  }
  const spoken = turns.map((read) => ({ read, seat: actor(read.turn) })).filter((one): one is { read: (typeof turns)[number]; seat: Seat } => one.seat !== undefined)
  const marks = spread(moments.map((moment) => x(moment.at)), 30, 14, inner - 14)
  // The turn that is looked at stays in view, with some of what came before and after.
  const here = x(at)
  useEffect(() => {
    const frame = scroller.current
    if (!frame) return
    const margin = Math.min(80, frame.clientWidth / 3)
    if (here < frame.scrollLeft + margin || here > frame.scrollLeft + frame.clientWidth - margin) frame.scrollLeft = here - frame.clientWidth / 2
  }, [here, inner])

  return (
    <div className="timeline" ref={ref} style={{ minHeight: height }}>
      <div className="timeline-names" aria-hidden="true" style={{ width: left }}>
        <ol style={{ top: TOP - 2 }}>{seats.map((seat) => <li key={seat}>{!narrow && <Face person={people.face(seat)} size={22} />}<span>{people.name(seat)}</span></li>)}</ol>
        {CURVES.map((curve, i) => (
          <p key={curve} className={`strip-name ${curve}`} style={{ top: stripTop(i), height: STRIP }}>
            <span>{t.curve[curve]}</span>{i === 0 && !narrow && <><span className="end high">{t.higher}</span><span className="end low">{t.lower}</span></>}
          </p>
        ))}
      </div>
      {width > 0 && (
        <div className="timeline-scroll" ref={scroller} style={{ marginLeft: left }} {...(inner > room ? { tabIndex: 0, role: 'group', 'aria-label': t.timeline } : {})}>
          <div className="timeline-inner" style={{ width: inner }}>
            <svg width={inner} height={height} viewBox={`0 0 ${inner} ${height}`} preserveAspectRatio="none" aria-hidden="true">
              {programme(reading, scenario, language, x, inner).map(({ name, label, first, last }, i) => (
                <g key={name}>
                  <rect x={x(first) - 6} y={TOP - 6} width={Math.max(12, x(last) - x(first) + 12)} height={height - TOP - 12} className={i % 2 === 0 ? 'band' : 'band none'} />
                  <text x={x(first) - 5} y={height - 2} className="axis">{label}</text>
                </g>
              ))}
              {seats.map((seat) => <line key={seat} x1={0} x2={inner} y1={y(seat)} y2={y(seat)} className="rule" />)}
              {[false, true].map((member) => spoken.slice(1).map(({ read, seat }, i) => {
                // Strokes between members lie on top of all others.
                const before = spoken[i]!
                if (answersMember(reading, read.at) !== member) return null
                const middle = (y(before.seat)! + y(seat)!) / 2
                return <path key={read.at} className={member ? 'thread member' : 'thread'} d={`M${x(before.read.at)} ${y(before.seat)}C${x(before.read.at)} ${middle} ${x(read.at)} ${middle} ${x(read.at)} ${y(seat)}`} />
              }))}
              {spoken.map(({ read, seat }) => {
                const wide = Math.min(9, 2.5 + (read.turn.text?.length ?? 8) / 16)
                return <rect key={read.at} x={x(read.at) - wide / 2} y={y(seat)! - 3} width={wide} height={6} rx={2.5} className={read.turn.text ? (isLeader(seat) ? 'said leader' : 'said') : 'said quiet'} />
              })}
              {turns.filter(({ turn }) => turn.kind === 'silence').map(({ at: n }) => <circle key={n} cx={x(n)} cy={TOP + 10 + ((seats.length - 1) * ROW) / 2} r={4} className="silence-ring" />)}
              {CURVES.map((curve, i) => <Strip key={curve} curve={curve} reading={reading} who={who} top={stripTop(i)} right={inner} x={x} people={people} />)}
              {moments.map((moment, i) => <path key={moment.at} d={`M${marks[i]} 24L${x(moment.at)} ${TOP - 6}`} className={moment.at === at ? 'lead now' : 'lead'} />)}
              <line x1={here} x2={here} y1={TOP - 8} y2={height - 16} className="now-line" />
              <rect x={0} y={TOP - 8} width={inner} height={height - TOP - 8} className="catch" onClick={chosen} onPointerMove={(event) => event.pointerType === 'mouse' && event.buttons === 1 && chosen(event)} />
            </svg>
            {moments.map((moment, i) => (
              <button key={moment.at} type="button" className={moment.at === at ? 'mark now' : 'mark'} style={{ left: `${(marks[i]! / inner) * 100}%` }} aria-pressed={moment.at === at} onClick={() => onAt(moment.at)}>
                <span aria-hidden="true">{i + 1}</span><span className="unseen">{`${i + 1}: ${t.moment(moment.kind, moment.seat ? people.name(moment.seat) : '')}`}</span>
              </button>
            ))}
          </div>
        </div>
      )}
      <ul className="unseen">
        {CURVES.map((curve) => {
          const known = series(reading, curve, who).filter((value) => value !== null)
          return <li key={curve}>{t.curveSummary(t.curve[curve], people.name(who), levelOf(known[0] ?? 0), levelOf(known.at(-1) ?? 0))}</li>
        })}
      </ul>
    </div>
  )
}

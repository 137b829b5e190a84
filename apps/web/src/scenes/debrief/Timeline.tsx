/** The course of a session: one thread through rows of people, the moments above it, four curves below, and the turn that is looked at. */
import { scaleLinear, scalePoint } from 'd3-scale'
import { curveMonotoneX, line } from 'd3-shape'
import type { Scenario } from '@kring/curriculum'
import type { Seat } from '@kring/dynamics'
import { isLeader } from '@kring/dynamics'
import { actor, type Reading } from '../../debrief/reading.ts'
import type { Moment } from '../../debrief/moments.ts'
import { type Curve, CURVES, levelOf, range, series } from '../../debrief/series.ts'
import type { DebriefTexts } from '../../i18n/debrief.nl.ts'
import { clock } from '../../session/clock.ts'
import { Face } from '../room/Face.tsx'
import type { People } from './people.ts'
import { useWidth } from './useWidth.ts'

const ROW = 24
const TOP = 36
const STRIP = 66
const GAP = 18

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

export function Timeline({ reading, scenario, moments, at, who, people, language, t, onAt }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>()
  const narrow = width < 520
  const left = narrow ? 76 : 124
  const { turns, seats } = reading
  const x = scaleLinear([0, Math.max(1, turns.length - 1)], [left + 8, Math.max(left + 40, width - 14)])
  const y = scalePoint(seats, [TOP + 10, TOP + 10 + (seats.length - 1) * ROW])
  const threadBottom = TOP + seats.length * ROW
  const stripTop = (i: number): number => threadBottom + GAP + i * (STRIP + GAP)
  const height = stripTop(CURVES.length) + 18
  const chosen = (event: React.PointerEvent<SVGRectElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    onAt(Math.min(turns.length - 1, Math.max(0, Math.round(x.invert(left + ((event.clientX - box.left) / box.width) * (width - left))))))
  }
  const spoken = turns.map((read) => ({ read, seat: actor(read.turn) })).filter((one): one is { read: (typeof turns)[number]; seat: Seat } => one.seat !== undefined)
  const agenda = scenario.agenda.reduce<{ name: string; from: number; to: number }[]>((items, item) => {
    const start = items.at(-1)?.to ?? 0
    return [...items, { name: item.name[language], from: start, to: start + item.minutes * 60 }]
  }, []).map((item) => ({ ...item, first: turns.findIndex(({ turn }) => turn.t >= item.from && turn.t < item.to), last: turns.findLastIndex(({ turn }) => turn.t >= item.from && turn.t < item.to) })).filter(({ first }) => first >= 0)

  return (
    <div className="timeline" ref={ref}>
      <ol className="timeline-names" aria-hidden="true" style={{ top: TOP - 2 }}>
        {seats.map((seat) => <li key={seat}>{!narrow && <Face person={people.face(seat)} size={22} />}<span>{people.name(seat)}</span></li>)}
      </ol>
      {width > 0 && (
        <>
          <svg width={width} height={height} role="img" aria-label={`${t.timeline}. ${t.timelineHint}`}>
            {agenda.map(({ name, first, last }, i) => (
              <g key={name}>
                <rect x={x(first) - 6} y={TOP - 6} width={Math.max(12, x(last) - x(first) + 12)} height={height - TOP - 12} className={i % 2 === 0 ? 'band' : 'band none'} />
                <text x={x(first) - 4} y={height - 2} className="axis">{narrow && i % 2 === 1 ? '' : `${clock(turns[first]!.turn.t)} ${narrow ? '' : name}`}</text>
              </g>
            ))}
            {seats.map((seat) => <line key={seat} x1={left} x2={width - 6} y1={y(seat)} y2={y(seat)} className="rule" />)}
            {spoken.slice(1).map(({ read, seat }, i) => {
              const before = spoken[i]!
              const member = answersMember(reading, read.at)
              return <path key={read.at} className={member ? 'thread member' : 'thread'} d={`M${x(before.read.at)} ${y(before.seat)}C${x(before.read.at)} ${(y(before.seat)! + y(seat)!) / 2} ${x(read.at)} ${(y(before.seat)! + y(seat)!) / 2} ${x(read.at)} ${y(seat)}`} />
            })}
            {spoken.map(({ read, seat }) => {
              const wide = Math.min(9, 2.5 + (read.turn.text?.length ?? 8) / 16)
              return <rect key={read.at} x={x(read.at) - wide / 2} y={y(seat)! - 3} width={wide} height={6} rx={2.5} className={read.turn.text ? (isLeader(seat) ? 'said leader' : 'said') : 'said quiet'} />
            })}
            {turns.filter(({ turn }) => turn.kind === 'silence').map(({ at: n }) => <circle key={n} cx={x(n)} cy={TOP + 10 + ((seats.length - 1) * ROW) / 2} r={4} className="silence-ring" />)}
            {CURVES.map((curve, i) => <Strip key={curve} curve={curve} reading={reading} who={who} top={stripTop(i)} left={left} right={width - 6} x={x} t={t} narrow={narrow} people={people} />)}
            <line x1={x(at)} x2={x(at)} y1={TOP - 12} y2={height - 16} className="now-line" />
            <rect x={left} y={TOP - 8} width={Math.max(0, width - left)} height={height - TOP - 8} className="catch" onPointerDown={chosen} onPointerMove={(event) => event.buttons === 1 && chosen(event)} />
          </svg>
          <div className="timeline-marks">
            {moments.map((moment, i) => (
              <button key={moment.at} type="button" className={moment.at === at ? 'mark now' : 'mark'} style={{ left: x(moment.at) }} aria-pressed={moment.at === at} onClick={() => onAt(moment.at)}>
                <span aria-hidden="true">{i + 1}</span><span className="unseen">{`${i + 1}: ${t.moment(moment.kind, moment.seat ? people.name(moment.seat) : '')}`}</span>
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}

/** One curve from low to high: everyone in grey, the group (or the one that was chosen) in ink. */
function Strip({ curve, reading, who, top, left, right, x, t, narrow, people }: { curve: Curve; reading: Reading; who: Seat | 'group'; top: number; left: number; right: number; x: (n: number) => number; t: DebriefTexts; narrow: boolean; people: People }) {
  const y = scaleLinear(range(reading, curve), [top + STRIP, top])
  // The first value is the start, before turn 0.
  const path = line<number | null>().defined((value) => value !== null).x((_, i) => x(Math.max(0, i - 1))).y((value) => y(value ?? 0)).curve(curveMonotoneX)
  const of = (seat: Seat | 'group') => series(reading, curve, seat)
  const main = of(who)
  const known = main.filter((value) => value !== null)
  return (
    <g className={`strip ${curve}`} role="img" aria-label={t.curveSummary(t.curve[curve], people.name(who), levelOf(known[0] ?? 0), levelOf(known.at(-1) ?? 0))}>
      <line x1={left} x2={right} y1={top + STRIP} y2={top + STRIP} className="rule" />
      <line x1={left} x2={right} y1={top} y2={top} className="rule faint" />
      <text x={0} y={top + STRIP / 2 + (narrow ? 0 : 4)} className="strip-name">{narrow ? t.curve[curve].split(' ').map((word, i) => <tspan key={word} x={0} dy={i === 0 ? 0 : 14}>{word}</tspan>) : t.curve[curve]}</text>
      {!narrow && <><text x={left - 6} y={top + 8} className="axis end">{t.higher}</text><text x={left - 6} y={top + STRIP} className="axis end">{t.lower}</text></>}
      {reading.members.filter((seat) => seat !== who).map((seat) => <path key={seat} d={path(of(seat)) ?? ''} className="other" />)}
      {who !== 'group' && <path d={path(of('group')) ?? ''} className="other group" />}
      <path d={path(main) ?? ''} className="main" />
    </g>
  )
}

/** The weeks side by side: who came, from when to when someone belonged, and three quiet curves below. */
import type { Scenario } from '@kring/curriculum'
import type { GroupSpec } from '@kring/dynamics'
import type { Climate, SeriesSession, WhoIs } from '@kring/language'
import { curveMonotoneX, line } from 'd3-shape'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { levelOf } from '../../debrief/series.ts'
import { seriesTexts } from '../../i18n/series.ts'
import { useTexts } from '../../i18n/texts.ts'
import { faceOf } from '../../series/plan.ts'
import { apart, type Row, rowsOf } from '../../series/rows.ts'
import { useWidth } from '../debrief/useWidth.ts'
import { Face } from '../room/Face.tsx'

const ROW = 28
const HEAD = 44
const GAP = 32
const CURVE = 120
const RIGHT = 92
/** Least width of a week, for a thumb. */
const LEAST = 30
const CURVES = ['cohesion', 'safety', 'conflict'] as const satisfies readonly (keyof Climate)[]

interface Props {
  group: GroupSpec
  scenario: Scenario | null
  who: WhoIs
  /** The sessions she has seen so far. */
  sessions: readonly SeriesSession[]
  planned: number
  at: number
  onAt(at: number): void
}

export function Weeks({ group, scenario, who, sessions, planned, at, onAt }: Props) {
  const t = useTexts(seriesTexts)
  const [ref, width] = useWidth<HTMLDivElement>()
  const scroller = useRef<HTMLDivElement>(null)
  const narrow = width < 560
  const left = narrow ? 86 : 140
  const room = Math.max(40, width - left)
  const step = Math.max(LEAST, (room - RIGHT) / planned)
  const inner = step * planned + RIGHT
  const x = (i: number): number => step * (i + 0.5)
  const rows = rowsOf(group, sessions)
  const curveTop = HEAD + rows.length * ROW + GAP
  const height = curveTop + CURVE + 12
  const first = sessions[0]?.session ?? group.session
  const here = x(Math.min(at, sessions.length - 1))
  useEffect(() => {
    const frame = scroller.current
    if (!frame) return
    const margin = Math.min(90, frame.clientWidth / 3)
    if (here < frame.scrollLeft + margin || here > frame.scrollLeft + frame.clientWidth - margin) frame.scrollLeft = here - frame.clientWidth / 2
  }, [here, inner])

  return (
    <section className="weeks" aria-labelledby="weeks-head">
      <h2 id="weeks-head">{t.weeks}</h2>
      <p className="note">{t.weeksHint}</p>
      <div className="weeks-frame" ref={ref} style={{ minHeight: height }}>
        <div className="weeks-names" aria-hidden="true" style={{ width: left }}>
          <ol style={{ top: HEAD }}>{rows.map(({ seat }) => <li key={seat}>{!narrow && <Face person={faceOf(scenario, seat)} size={22} />}<span>{who(seat).name}</span></li>)}</ol>
          <p style={{ top: curveTop - 8 }}>{t.high}</p>
          <p style={{ top: curveTop + CURVE - 10 }}>{t.low}</p>
        </div>
        {width > 0 && (
          <div className="weeks-scroll" ref={scroller} style={{ marginLeft: left }} {...(inner > room + 1 ? { tabIndex: 0, role: 'group', 'aria-label': t.weeks } : {})}>
            <div style={{ width: inner, height, position: 'relative' }}>
              <svg width={inner} height={height} viewBox={`0 0 ${inner} ${height}`} aria-hidden="true">
                {at < sessions.length && <rect x={x(at) - step / 2} y={0} width={step} height={height - 12} rx={4} className="now-band" />}
                {rows.map((row, i) => <PersonRow key={row.seat} row={row} y={HEAD + (i + 0.5) * ROW} x={x} step={step} end={x(planned - 1)} t={t} />)}
                <line x1={0} x2={x(planned - 1)} y1={curveTop + CURVE} y2={curveTop + CURVE} className="rule" />
                <line x1={0} x2={x(planned - 1)} y1={curveTop} y2={curveTop} className="rule" />
                <Curves sessions={sessions} at={at} top={curveTop} x={x} names={t.curves} />
              </svg>
              <Numbers first={first} seen={sessions.length} planned={planned} at={at} x={x} onAt={onAt} name={t.session} />
            </div>
          </div>
        )}
      </div>
      <AsTable rows={rows} sessions={sessions} who={who} />
    </section>
  )
}

/** One person: a line from the first time to the last, a dot for every time. */
function PersonRow({ row, y, x, step, end, t }: { row: Row; y: number; x: (i: number) => number; step: number; end: number; t: { workedShort: string; unworkedShort: string; fresh: string } }) {
  const { from, to, left, marks, fresh } = row
  if (from < 0) return <line x1={0} x2={end} y1={y} y2={y} className="rule to-come" />
  const stop = left ? x(to) + Math.min(14, step * 0.42) : x(marks.length - 1)
  const said = left?.workedThrough ? t.workedShort : t.unworkedShort
  return (
    <g className="person-row">
      {!left && <line x1={stop} x2={end} y1={y} y2={y} className="rule to-come" />}
      <line x1={x(from)} x2={stop} y1={y} y2={y} className="belongs" />
      {fresh && <text x={x(from) - 9} y={y + 4} textAnchor="end" className="word-mark">{t.fresh}</text>}
      {left && <line x1={stop} x2={stop} y1={y - 7} y2={y + 7} className={left.workedThrough ? 'stop worked' : 'stop'} />}
      {left && stop + 8 + said.length * 6.2 < end + step / 2 + RIGHT && <text x={stop + 7} y={y + 4} className={left.workedThrough ? 'word-mark worked' : 'word-mark'}>{said}</text>}
      {marks.map((mark, i) => mark !== 'none' && <circle key={i} cx={x(i)} cy={y} r={mark === 'absent' ? 4.2 : 5} className={`dot ${mark}`} />)}
    </g>
  )
}

function Curves({ sessions, at, top, x, names }: { sessions: readonly SeriesSession[]; at: number; top: number; x: (i: number) => number; names: Record<(typeof CURVES)[number], string> }) {
  const y = (value: number): number => top + (1 - value) * CURVE
  const last = sessions.at(-1)
  if (!last) return null
  const places = apart(CURVES.map((curve) => y(last.climate[curve])), 16, top + 6, top + CURVE - 4)
  return CURVES.map((curve, i) => {
    const path = line<SeriesSession>().x((_, n) => x(n)).y((told) => y(told.climate[curve])).curve(curveMonotoneX)
    const now = sessions[Math.min(at, sessions.length - 1)]!
    return (
      <g key={curve} className={`curve ${curve}`}>
        <path d={path([...sessions]) ?? ''} />
        <circle cx={x(Math.min(at, sessions.length - 1))} cy={y(now.climate[curve])} r={3.4} />
        <text x={x(sessions.length - 1) + 10} y={places[i]! + 4}>{names[curve]}</text>
      </g>
    )
  })
}

/** The numbers of the sessions: those she has seen are buttons, one stop of the Tab key, arrows go along. */
function Numbers({ first, seen, planned, at, x, onAt, name }: { first: number; seen: number; planned: number; at: number; x: (i: number) => number; onAt(at: number): void; name(n: number): string }) {
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  const stop = Math.min(at, seen - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: seen - 1 }[event.key]
    if (to === undefined || to < 0 || to >= seen) return
    event.preventDefault()
    onAt(to)
    buttons.current[to]?.focus()
  }
  return (
    <div className="numbers" onKeyDown={onKeyDown}>
      {Array.from({ length: planned }, (_, i) => i < seen ? (
        <button key={i} type="button" ref={(node) => { buttons.current[i] = node }} tabIndex={i === stop ? 0 : -1} aria-pressed={i === at} aria-label={name(first + i)} style={{ left: x(i) }} onClick={() => onAt(i)}>
          <span>{first + i}</span>
        </button>
      ) : <span key={i} className="to-come" aria-hidden="true" style={{ left: x(i) }}>{first + i}</span>)}
    </div>
  )
}

/** The same as a table, for who hears the page instead of seeing it. */
function AsTable({ rows, sessions, who }: { rows: readonly Row[]; sessions: readonly SeriesSession[]; who: WhoIs }) {
  const t = useTexts(seriesTexts)
  return (
    <div className="unseen">
      <table>
        <caption>{t.weeks}</caption>
        <thead><tr><th scope="col">{t.member}</th>{sessions.map(({ session }) => <th key={session} scope="col">{t.session(session)}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ seat, marks, to, left }) => (
            <tr key={seat}><th scope="row">{who(seat).name}</th>{marks.map((mark, i) => <td key={sessions[i]!.session}>{left && i > to ? t.cells.left : t.cells[mark]}</td>)}</tr>
          ))}
          {CURVES.map((curve) => (
            <tr key={curve}><th scope="row">{t.curves[curve]}</th>{sessions.map(({ session, climate }) => <td key={session}>{t.level[levelOf(climate[curve])]}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

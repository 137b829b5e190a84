/** The same group twenty times more: each dot is a series, by how many left. */
import type { SeriesEnd } from '@kring/language'
import { useEffect, useRef, useState } from 'react'
import { seriesTexts } from '../../i18n/series.ts'
import { useTexts } from '../../i18n/texts.ts'
import { luck, play } from '../../series/play.ts'
import type { Watched } from './useSeries.ts'

const MANY = 20
const DOT = 16

export function Often({ watched }: { watched: Watched & { end: SeriesEnd } }) {
  const t = useTexts(seriesTexts)
  const [ends, setEnds] = useState<number[] | null>(null)
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => () => stop.current(), [])
  const start = () => {
    setEnds([])
    const seeds = Array.from({ length: MANY }, luck)
    stop.current = play({ kind: 'ends', group: watched.group, seeds, leading: watched.choice.leading }, (reply) => {
      if (reply.kind === 'end') setEnds((now) => [...(now ?? []), reply.end.left.length])
    })
  }
  const own = watched.end.left.length
  const most = Math.max(own, ...(ends ?? []), 3)
  const columns = Array.from({ length: most + 1 }, (_, n) => (ends ?? []).filter((count) => count === n).length)
  const tallest = Math.max(4, ...columns.map((count, n) => count + (n === own ? 1 : 0)))
  const wide = 64
  const base = tallest * DOT + 6
  return (
    <section className="often" aria-labelledby="often-head">
      <h2 id="often-head">{t.often}</h2>
      <p className="note">{t.oftenHint}</p>
      {ends === null ? <button type="button" className="button" onClick={start}>{t.play20}</button> : (
        <>
          <div className="often-scroll">
            <svg width={(most + 1) * wide} height={base + 22} viewBox={`0 0 ${(most + 1) * wide} ${base + 22}`} aria-hidden="true">
              {columns.map((count, n) => (
                <g key={n}>
                  {Array.from({ length: count }, (_, i) => <circle key={i} cx={(n + 0.5) * wide} cy={base - 8 - i * DOT} r={5.6} className="dot-run" />)}
                  {n === own && <circle cx={(n + 0.5) * wide} cy={base - 8 - count * DOT} r={5} className="dot-own" />}
                  <text x={(n + 0.5) * wide} y={base + 17} textAnchor="middle" className="word-mark">{t.leavers(n)}</text>
                </g>
              ))}
              <line x1={0} x2={(most + 1) * wide} y1={base} y2={base} className="rule" />
            </svg>
          </div>
          <ul className="unseen">{columns.map((count, n) => count > 0 && <li key={n}>{t.dots(n, count)}</li>)}</ul>
          <p role="status">{ends.length < MANY ? t.playing20(ends.length) : t.often0(columns[0] ?? 0)}</p>
        </>
      )}
    </section>
  )
}

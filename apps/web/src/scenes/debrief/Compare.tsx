/** Two attempts at the same group, side by side, in facts and two curves. No marks. */
import { useEffect, useState } from 'react'
import type { Knowledge } from '@kring/curriculum'
import { line } from 'd3-shape'
import { outcome } from '../../debrief/outcome.ts'
import { readLog, type Reading } from '../../debrief/reading.ts'
import { type Curve, range, series } from '../../debrief/series.ts'
import type { DebriefTexts } from '../../i18n/debrief.nl.ts'
import { listSessions, readSession, type SessionRecord } from '../../session/log.ts'
import type { People } from './people.ts'

interface Props {
  id: string
  reading: Reading
  people: People
  knowledge: Knowledge | undefined
  language: 'nl' | 'en'
  t: DebriefTexts
}

const when = (record: SessionRecord, language: string): string => new Date(record.startedAt).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })

export function Compare({ id, reading, people, knowledge, language, t }: Props) {
  const [others, setOthers] = useState<SessionRecord[]>([])
  const [chosen, setChosen] = useState('')
  const [other, setOther] = useState<Reading>()
  useEffect(() => {
    let wanted = true
    void listSessions().then((all) => wanted && setOthers(all.filter((record) => record.scenario === reading.scenario && record.id !== id && record.count > 1)))
    return () => { wanted = false }
  }, [id, reading.scenario])
  useEffect(() => {
    if (chosen === '') return setOther(undefined)
    let wanted = true
    void readSession(chosen).then((found) => wanted && setOther(found && readLog(found.events)))
    return () => { wanted = false }
  }, [chosen])

  if (others.length === 0) return <p className="prose-small">{t.compareNone}</p>
  const names = (seats: string[]): string => (seats.length === 0 ? t.nobody : t.and(seats.map(people.name)))
  const rows = (one: Reading): [string, string][] => {
    const end = outcome(one)
    return [
      [t.rowLeft, names(end.left)],
      [t.rowStayed, names(end.stayed)],
      [t.rowRecognised, names(end.recognised)],
      [t.rowBetween, t.ofSpoken(end.talk.memberToMember, end.talk.spoken)],
      [t.rowLeaders, t.percent(Math.round(end.talk.leaders * 100))],
      [t.rowSilences, String(end.silences)],
      [t.rowDid, end.interventions.slice(0, 4).map(({ id: kind, times }) => `${knowledge?.interventions.find((i) => i.id === kind)?.name[language] ?? kind} ${t.times(times)}`).join(', ')],
    ]
  }
  const mine = rows(reading)
  const theirs = other && rows(other)
  return (
    <div className="compare">
      <p className="prose-small">{t.compareHint}</p>
      <label>{t.compareWith}{' '}
        <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{t.compareChoose}</option>
          {others.map((record) => <option key={record.id} value={record.id}>{when(record, language)}</option>)}
        </select>
      </label>
      {other && theirs && (
        <table>
          <thead><tr><td /><th scope="col">{t.thisTime}</th><th scope="col">{t.thatTime}</th></tr></thead>
          <tbody>
            {mine.map(([name, value], i) => <tr key={name}><th scope="row">{name}</th><td>{value}</td><td>{theirs[i]?.[1]}</td></tr>)}
            {(['cohesion', 'ambivalence'] as const).map((curve) => (
              <tr key={curve}><th scope="row">{t.curve[curve]}</th>{[reading, other].map((one, i) => <td key={i === 0 ? 'this' : 'that'}><Spark values={series(one, curve, 'group')} within={shared(curve, reading, other)} className={curve} /></td>)}</tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

/** The part of the scale that both sessions need, so that the two curves may be laid side by side. */
function shared(curve: Curve, one: Reading, other: Reading): [number, number] {
  const [a, b] = [range(one, curve), range(other, curve)]
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])]
}

/** A small curve from low (bottom) to high (top). */
function Spark({ values, within: [low, high], className }: { values: (number | null)[]; within: [number, number]; className: string }) {
  const path = line<number | null>().defined((v) => v !== null).x((_, i) => (i / Math.max(1, values.length - 1)) * 156 + 2).y((v) => 38 - (((v ?? low) - low) / (high - low)) * 36)
  return <svg viewBox="0 0 160 40" className={`spark ${className}`} aria-hidden="true"><line x1="0" x2="160" y1="39" y2="39" className="rule" /><path d={path(values) ?? ''} className="main" /></svg>
}

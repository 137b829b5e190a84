import type { Scenario, VoiceBook } from '@kring/curriculum'
import { LEADER_STYLES, type LeaderStyle } from '@kring/dynamics'
import { asSeries, groupOf } from '@kring/language'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { Choice } from '../../app/Choice.tsx'
import { Shell } from '../../app/Shell.tsx'
import { useSettings } from '../../app/settings.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { waysTexts } from '../../i18n/ways.ts'
import { counted, type Courses, none, playCourses } from '../../ways/courses.ts'
import { type Way, wayOf } from '../../ways/session.ts'
import { WayColumn } from './WayColumn.tsx'
import { Weeks } from './Weeks.tsx'
import './ways.css'

const route = getRouteApi('/drie-manieren')

/** The order of the page: from the sheet to the circle. */
const ORDER: readonly LeaderStyle[] = LEADER_STYLES
/** The luck of the session and of the courses: the same for the three, and on every visit, so that a page one has shown is the page another opens. */
const SEED = 7
const SESSIONS = 12

/** /drie-manieren?groep=…: one session and twelve weeks of one group, led in three ways. */
export function Ways() {
  const t = useTexts(waysTexts)
  const { language } = useSettings()
  const { cards, scenario, book } = route.useLoaderData()
  const navigate = useNavigate()
  useTitle(t.title)
  const names = Object.fromEntries(cards.map((card) => [card.id, card.title[language]]))
  return (
    <Shell wide>
      <div className="ways">
        <header>
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </header>
        <Choice legend={t.group} options={cards.map(({ id }) => id)} names={names} value={scenario.id} onChange={(groep) => void navigate({ to: '/drie-manieren', search: { groep }, replace: true, resetScroll: false })} />
        <Compared key={`${scenario.id} ${book.language}`} scenario={scenario} book={book} />
        <section className="ways-honest">
          <p>{t.honest} <Link to="/over-het-model">{t.about}</Link></p>
          <p className="row">
            <Link to="/leiden/$scenario" params={{ scenario: scenario.id }} className="button strong">{t.try}</Link>
            <button type="button" className="button" onClick={() => window.print()}>{t.print}</button>
          </p>
        </section>
      </div>
    </Shell>
  )
}

function Compared({ scenario, book }: { scenario: Scenario; book: VoiceBook }) {
  const t = useTexts(waysTexts)
  const ways = useWays(scenario, book)
  const [step, setStep] = useState(1)
  const { courses, failed } = useCourses(scenario)
  const last = Math.max(1, ...ways.map(({ steps }) => steps.length - 1))
  const at = Math.min(step, last)
  return (
    <>
      <section aria-labelledby="one-session">
        <h2 id="one-session">{t.session}</h2>
        <div className="ways-step">
          <button type="button" className="button" disabled={at === 0} onClick={() => setStep(at - 1)}>{t.previous}</button>
          <button type="button" className="button" disabled={at >= last} onClick={() => setStep(at + 1)}>{t.next}</button>
          <input type="range" min={0} max={last} value={at} aria-label={t.place} aria-valuetext={t.step(at, last)} onChange={({ target }) => setStep(Number(target.value))} />
          <span role="status">{t.step(at, last)}</span>
        </div>
        <div className="ways-columns" aria-busy={ways.length < ORDER.length}>
          {ORDER.map((style) => <WayColumn key={style} style={style} way={ways.find((one) => one.style === style)} scenario={scenario} step={at} />)}
        </div>
      </section>
      <section aria-labelledby="twelve-weeks" className="ways-weeks">
        <h2 id="twelve-weeks">{t.weeks}</h2>
        <p className="hint">{t.weeksHint}</p>
        {failed && <p role="alert">{t.failed}</p>}
        <div className="ways-columns">
          {ORDER.map((style) => <Weeks key={style} style={style} courses={courses[style]} scenario={scenario} />)}
        </div>
      </section>
    </>
  )
}

/** The three sessions, one after another, so that the page stands before the last is played. */
function useWays(scenario: Scenario, book: VoiceBook): Way[] {
  const [ways, setWays] = useState<Way[]>([])
  useEffect(() => {
    let wanted = true
    const playAll = async () => {
      for (const style of ORDER) {
        await new Promise((resolve) => { setTimeout(resolve) })
        if (!wanted) return
        const way = wayOf(scenario, book, style, SEED)
        setWays((before) => [...before.filter((one) => one.style !== style), way])
      }
    }
    void playAll()
    return () => { wanted = false }
  }, [scenario, book])
  return ways
}

function useCourses(scenario: Scenario): { courses: Record<LeaderStyle, Courses>; failed: boolean } {
  const group = useMemo(() => asSeries(groupOf(scenario), { sessions: SESSIONS, open: false }), [scenario])
  const [courses, setCourses] = useState<Record<LeaderStyle, Courses>>({ protocol: none, individual: none, group: none })
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    setCourses({ protocol: none, individual: none, group: none })
    return playCourses(group, ORDER, SEED, (style, end) => setCourses((now) => ({ ...now, [style]: counted(now[style], end) })), () => setFailed(true))
  }, [group])
  return { courses, failed }
}

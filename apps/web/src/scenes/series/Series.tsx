import type { Scenario } from '@kring/curriculum'
import { sessionLines, weekLines, whoIs } from '@kring/language'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Shell } from '../../app/Shell.tsx'
import { useSettings } from '../../app/settings.ts'
import { scenarioOf } from '../../content/index.ts'
import { download } from '../../debrief/export.ts'
import { seriesTexts } from '../../i18n/series.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { keepChoice, keptChoice, RANDOM, type SeriesChoice } from '../../series/choice.ts'
import { toCsv, toJson } from '../../series/export.ts'
import { groupOf } from '../../series/plan.ts'
import { luck } from '../../series/play.ts'
import { Account, Ending } from './Account.tsx'
import { Choices } from './Choices.tsx'
import { Often } from './Often.tsx'
import { SeriesCircle } from './SeriesCircle.tsx'
import { useSeries } from './useSeries.ts'
import { Weeks } from './Weeks.tsx'
import './series.css'

const route = getRouteApi('/reeks')

/** A whole series of sessions, watched: the circle over the weeks, what came in between, how it ended. */
export function Series() {
  const t = useTexts(seriesTexts)
  const { language } = useSettings()
  const cards = route.useLoaderData()
  const { groep } = route.useSearch()
  useTitle(t.title)
  const [choice, setChoice] = useState<SeriesChoice>(() => {
    const groups = [...cards.map(({ id }) => id), RANDOM]
    const kept = keptChoice(groups)
    return groep !== undefined && groups.includes(groep) ? { ...kept, group: groep } : kept
  })
  const [strangers, setStrangers] = useState(luck)
  const written = useScenario(choice.group)
  const scenario = written === undefined ? null : written
  const ready = written !== undefined
  const group = useMemo(() => (ready ? groupOf(choice, scenario, strangers) : null), [ready, choice, scenario, strangers])
  const state = useSeries()
  const { watched, at, seen, playing, last } = state
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = watched ?? (group && { group, scenario, sessions: [], end: null })
  const who = useMemo(() => whoIs(shown?.scenario ?? null, language), [shown?.scenario, language])

  const change = (what: Partial<SeriesChoice>) => {
    const next = { ...choice, ...what }
    setChoice(next)
    keepChoice(next)
  }
  const begin = () => {
    if (!group) return
    keepChoice(choice)
    state.begin(choice, scenario, group)
  }
  const began = watched !== null
  useEffect(() => {
    if (began) heading.current?.focus({ preventScroll: true })
  }, [began])

  const told = watched?.sessions[Math.min(at, watched.sessions.length - 1)]
  const ended = last !== null && at === last
  const planned = Number((watched?.choice ?? choice).sessions)
  const title = watched && (watched.scenario ? watched.scenario.title[language] : t.strangers(watched.group.members.length))
  const heard = told && !ended ? [t.session(told.session), ...[...weekLines(told, who, language), ...sessionLines(told, who, language)].map(({ text }) => text)].join(' ') : ''

  return (
    <Shell wide>
      <div className="series">
        <header>
          <h1>{t.title}</h1>
          {watched && title
            ? <p className="chosen">{t.chosen(title, planned, watched.choice.leading, watched.choice.door === 'open')} <button type="button" className="word" onClick={state.leave}>{t.choose}</button></p>
            : <p className="lead">{t.lead}</p>}
        </header>

        <div className="series-main">
          <div className="series-see">
            {shown && <SeriesCircle group={shown.group} scenario={shown.scenario} who={who} told={told} progress={watched ? Math.min(1, at / planned) : 0} />}
          </div>
          <div className="series-read">
            {watched ? (
              <>
                <div className="series-steps" role="group" aria-label={t.title}>
                  <button type="button" className="button" aria-label={t.previous} disabled={at === 0} onClick={() => state.goTo(at - 1)}><Chevron d="M10 3L5 8l5 5" /></button>
                  <button type="button" className="button" aria-label={t.next} disabled={at >= (last ?? watched.sessions.length - 1)} onClick={() => state.goTo(at + 1)}><Chevron d="M6 3l5 5-5 5" /></button>
                  {!ended && <button type="button" className="button strong" onClick={() => state.setPlaying(!playing)}>{playing ? t.pause : t.goOn}</button>}
                  {!ended && <button type="button" className="word" disabled={last === null} onClick={() => last !== null && state.goTo(last)}>{t.toEnd}</button>}
                </div>
                {state.failed && <p role="alert">{t.failed}</p>}
                <article aria-labelledby="account-head">
                  <h2 id="account-head" ref={heading} tabIndex={-1}>{ended ? t.end : told ? <>{t.session(told.session)} <span className="kind">{t.of(told.of, told.led)}</span></> : t.before}</h2>
                  {ended && watched.end ? <Ending end={watched.end} sessions={watched.sessions} scenario={watched.scenario} who={who} /> : told && <Account told={told} first={at === 0} scenario={watched.scenario} who={who} />}
                </article>
                <p className="unseen" role="status">{heard}</p>
              </>
            ) : (
              <Choices cards={cards} choice={choice} first={group?.session ?? 1} ready={ready} onChange={change} onOthers={() => setStrangers(luck())} onBegin={begin} />
            )}
            <p className="honest">{t.honest}</p>
          </div>
        </div>

        {watched && watched.sessions.length > 0 && (
          <Weeks group={watched.group} scenario={watched.scenario} who={who} sessions={watched.sessions.slice(0, seen + 1)} planned={planned} at={at} onAt={state.goTo} />
        )}

        {watched?.end && ended && (
          <div className="series-after">
            <Often key={watched.seed} watched={{ ...watched, end: watched.end }} />
            <section className="again">
              <h2>{t.again}</h2>
              <p className="note">{t.againHint}</p>
              <button type="button" className="button" onClick={() => state.begin(watched.choice, watched.scenario, watched.group)}>{t.againNow}</button>
              <h2>{t.take}</h2>
              <p className="take">
                <button type="button" className="word" onClick={() => download('kring-reeks.csv', 'text/csv', toCsv(watched, who))}>{t.csv}</button>
                <button type="button" className="word" onClick={() => watched.end && download('kring-reeks.json', 'application/json', toJson({ ...watched, end: watched.end }, who, language))}>{t.json}</button>
              </p>
            </section>
          </div>
        )}
      </div>
    </Shell>
  )
}

const Chevron = ({ d }: { d: string }) => <svg viewBox="0 0 16 16" aria-hidden="true"><path d={d} /></svg>

/** The written case of this id; null for strangers, undefined while it comes. */
function useScenario(id: string): Scenario | null | undefined {
  const [found, setFound] = useState<{ id: string; scenario: Scenario | null }>()
  useEffect(() => {
    let wanted = true
    const fetch = async () => {
      const scenario = await scenarioOf(id)
      if (wanted) setFound({ id, scenario: scenario ?? null })
    }
    if (id !== RANDOM) void fetch()
    return () => { wanted = false }
  }, [id])
  if (id === RANDOM) return null
  return found?.id === id ? found.scenario : undefined
}

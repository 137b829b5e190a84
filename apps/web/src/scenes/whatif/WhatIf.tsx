/** "Wat als?": her decisions in one session, and for each what the group would probably have done had she done something else. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { Shell } from '../../app/Shell.tsx'
import { useSettings } from '../../app/settings.ts'
import { debriefTexts } from '../../i18n/debrief.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { whatifTexts } from '../../i18n/whatif.ts'
import { foremost, weigh } from '../../whatif/weigh.ts'
import { type Ready, useCrew, useWeb, useWhatIf } from '../../whatif/useWhatIf.ts'
import { peopleOf } from '../debrief/people.ts'
import { Decision } from './Decision.tsx'
import { Decisions } from './Decisions.tsx'
import { OnPaper } from './OnPaper.tsx'
import { Reading } from './Reading.tsx'
import { Work } from './Work.tsx'
import type { Telling } from './telling.ts'
import '../debrief/debrief.css'
import './whatif.css'

const route = getRouteApi('/terugblik/$session/wat-als')

export function WhatIf() {
  const { session } = route.useParams()
  const { lees } = route.useSearch()
  const t = useTexts(whatifTexts)
  const found = useWhatIf(session)
  useTitle(t.title)
  return (
    <Shell wide>
      <div className={lees ? 'whatif reading' : 'whatif'}>
        {found.state === 'loading' ? <p role="status">{t.waiting}</p>
          : found.state === 'ready' ? <Looking key={found.record.id} found={found} />
            : <Nothing session={session} text={found.state === 'broken' ? t.broken : t.gone} debrief={false} />}
      </div>
    </Shell>
  )
}

/** Nothing to show, and why. */
function Nothing({ session, text, debrief, room = false }: { session: string; text: string; debrief: boolean; room?: boolean }) {
  const t = useTexts(whatifTexts)
  return (
    <div className="notice">
      <h1>{t.title}</h1>
      <p>{text}</p>
      <div className="row">
        {room && <Link className="button strong" to="/kamer/$session" params={{ session }}>{t.toRoom}</Link>}
        {debrief && <Link className="button" to="/terugblik/$session" params={{ session }}>{t.toDebrief}</Link>}
      </div>
    </div>
  )
}

function Looking({ found }: { found: Ready }) {
  const { record, scenario, reading, crew } = found
  const session = record.id
  const { beurt, lees, anders } = route.useSearch()
  const t = useTexts(whatifTexts)
  const words = useTexts(debriefTexts)
  const { language } = useSettings()
  const view = useCrew(crew)
  const web = useWeb()
  const people = useMemo(() => peopleOf(scenario, words), [scenario, words])
  const weighed = useMemo(() => view.known.map(({ decision, hindsight, final }) => ({ turn: decision.turn, final, weighed: hindsight && weigh(hindsight) })), [view.known])
  const told = weighed.flatMap(({ turn, final, weighed: one }) => (one && final ? [{ turn, weighed: one }] : []))
  // Beside the list the page opens at what mattered most of what was known first; then it stays where she is reading.
  const first = useRef<number>(undefined)
  if (first.current === undefined && told.length > 0) first.current = foremost(told, 1)[0] ?? (view.state === 'done' ? told[0]!.turn : undefined)
  const turn = beurt ?? first.current ?? view.known[0]?.decision.turn
  const at = view.known.findIndex(({ decision }) => decision.turn === turn)
  const chosen = view.known[at]
  const telling = useMemo((): Telling => ({ session, found, web, people, language, t, words }), [session, found, web, people, language, t, words])

  // On a phone the list and the decision are two pages of one address: the one that comes begins at its beginning.
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    if (beurt === undefined || lees || !window.matchMedia('(max-width: 900px)').matches) return
    window.scrollTo(0, 0)
    article.current?.focus({ preventScroll: true })
  }, [beurt, lees])

  if (view.state === 'refused') return <Nothing session={session} text={view.because === 'missing' ? t.broken : t.refused[view.because ?? 'not-reproduced']} debrief={reading.turns.length > 0} room={view.because === 'no-decisions' && !reading.closed} />
  if (lees && anders && chosen) return <Reading telling={telling} known={chosen} anders={anders} crew={crew} />
  return (
    <>
      <header className="whatif-head">
        <p className="debrief-kicker"><Link to="/terugblik/$session" params={{ session }}>{words.title}</Link> · {words.meeting(scenario.kind[language], reading.session)} · {new Date(record.startedAt).toLocaleDateString(language, { dateStyle: 'long' })}</p>
        <h1>{t.title}</h1>
        <p className="whatif-lead">{t.lead}</p>
        <p className="hint">{t.honest} <Link to="/over-het-model">{t.aboutModel}</Link></p>
        {!reading.closed && <p className="hint">{t.unfinished}</p>}
      </header>
      <div className={beurt === undefined ? 'whatif-body at-list' : 'whatif-body'}>
        <section className="decisions" aria-labelledby="decisions-title">
          <h2 id="decisions-title">{t.decisions}</h2>
          <Work view={view} crew={crew} t={t} />
          <Decisions telling={telling} known={view.known} weighed={weighed} done={view.state === 'done'} turn={turn} />
        </section>
        {chosen && <Decision key={chosen.decision.turn} telling={telling} known={view.known} at={at} crew={crew} label={article} anders={anders} />}
      </div>
      <OnPaper telling={telling} known={view.known} />
    </>
  )
}

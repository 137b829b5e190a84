import { Link } from '@tanstack/react-router'
import type { ScenarioCard } from '@kring/curriculum'
import { useEffect, useRef, useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { homeTexts } from '../../i18n/home.ts'
import { inline, useTexts } from '../../i18n/texts.ts'
import { clock } from '../../session/clock.ts'
import { listSessions, setRemoved } from '../../session/log.ts'
import type { SessionRecord } from '../../session/log.ts'

/** More than these are shown when asked for. */
const FEW = 6

/** Sessions led on this device: go on, look back, or remove (which can be undone). */
export function Earlier({ cards }: { cards: ScenarioCard[] }) {
  const t = useTexts(homeTexts)
  const { language } = useSettings()
  const [sessions, setSessions] = useState<SessionRecord[]>([])
  const [removed, setRemovedOne] = useState<SessionRecord | null>(null)
  const [all, setAll] = useState(false)
  const undo = useRef<HTMLButtonElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  const read = () => listSessions().then(setSessions, () => setSessions([])) // No storage: nothing earlier.
  useEffect(() => void read(), [])
  useEffect(() => undo.current?.focus(), [removed])
  if (sessions.length === 0 && !removed) return null

  const titleOf = ({ scenario, pair }: SessionRecord) => {
    const card = cards.find(({ id }) => id === scenario)
    const title = card?.title[language] ?? scenario
    return pair ? `${title}, ${inline(t.talkOf[pair](card?.coLeaders[0]?.name ?? ''))}` : title
  }
  const remove = async (session: SessionRecord) => {
    await setRemoved(session.id, new Date().toISOString())
    setRemovedOne(session)
    await read()
  }
  const putBack = async () => {
    if (!removed) return
    heading.current?.focus()
    await setRemoved(removed.id, null)
    setSessions(await listSessions())
    setRemovedOne(null)
  }

  return (
    <section className="earlier" aria-labelledby="earlier-head">
      <h2 id="earlier-head" ref={heading} tabIndex={-1}>{t.earlier}</h2>
      <p role="status" className={removed ? 'undo' : 'unseen'}>
        {removed && <>{t.removed(titleOf(removed))} <button type="button" className="word" ref={undo} onClick={() => void putBack()}>{t.undo}</button></>}
      </p>
      <ul>
        {sessions.slice(0, all ? undefined : FEW).map((session) => (
          <li key={session.id}>
            <span className="what">
              <strong>{titleOf(session)}</strong>
              <span>{t.date(session.lastAt)}, {session.closed ? t.state.closed : t.state.open(clock(session.t))}</span>
              {session.from && <span className="from">{t.from(clock(session.from.t), t.date(session.from.startedAt))}</span>}
            </span>
            <span className="acts">
              {session.closed
                ? <Link className="word" to="/terugblik/$session" params={{ session: session.id }} aria-label={`${titleOf(session)}: ${t.lookBack}`}>{t.lookBack}</Link>
                : <Link className="word" to="/kamer/$session" params={{ session: session.id }} aria-label={`${titleOf(session)}: ${t.goOn}`}>{t.goOn}</Link>}
              <button type="button" className="word" aria-label={t.removeNamed(titleOf(session), t.date(session.lastAt))} onClick={() => void remove(session)}>{t.remove}</button>
            </span>
          </li>
        ))}
      </ul>
      {sessions.length > 0 && <p><Link to="/mijn-stijl" className="word">{t.style}</Link></p>}
      {sessions.length > FEW && !all && <button type="button" className="word" onClick={() => setAll(true)}>{t.showAll(sessions.length)}</button>}
    </section>
  )
}

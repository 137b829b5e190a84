import { nextDay, type Scenario, variationOf } from '@kring/curriculum'
import { LEADER_STYLES, type LeaderStyle } from '@kring/dynamics'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Shell } from '../../app/Shell.tsx'
import { useSettings } from '../../app/settings.ts'
import { knowledge, spokenIn, voicesOf } from '../../content/index.ts'
import { homeTexts } from '../../i18n/home.ts'
import { pairTexts } from '../../i18n/pair.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { Go } from '../pair/Go.tsx'
import { Mail } from '../pair/Mail.tsx'
import '../pair/pair.css'
import { listSessions } from '../../session/log.ts'
import { People } from './People.tsx'
import './briefing.css'

const route = getRouteApi('/leiden/$scenario')

/** What a leader knows before she goes in: the group, the people, the programme. */
export function Briefing() {
  const scenario = route.useLoaderData()
  return <Shell wide={scenario !== undefined}>{scenario ? <Read scenario={scenario} /> : <NoSuchGroup />}</Shell>
}

function NoSuchGroup() {
  const t = useTexts(homeTexts).briefing
  useTitle(t.missing)
  return (
    <div className="notice">
      <h1>{t.missing}</h1>
      <p>{t.missingText}</p>
      <div className="row"><Link to="/" hash="groepen" className="button">{t.back}</Link></div>
    </div>
  )
}

/** On which days of this group sessions of this device began; undefined is the day as written. */
type Days = (string | undefined)[]
const daysHad = (scenario: string): Promise<Days> =>
  listSessions().then((all) => all.filter((one) => one.scenario === scenario && !one.from && !one.pair && !one.next).map(({ variation }) => variation), () => []) // No storage: it is always the first time.

function Read({ scenario }: { scenario: Scenario }) {
  const texts = useTexts(homeTexts)
  const t = texts.briefing
  const { language } = useSettings()
  const spoken = spokenIn(scenario, language)
  const navigate = useNavigate()
  const [beginning, setBeginning] = useState(false)
  const [blocked, setBlocked] = useState(false)
  const tp = useTexts(pairTexts)
  const [answer, setAnswer] = useState<string | null>()
  const [had, setHad] = useState<Days>()
  const [asWritten, setAsWritten] = useState(false)
  const next = had && variationOf(scenario, nextDay(scenario, had))
  const day = asWritten ? undefined : next
  // The mail and the word beforehand belong to the day as written: other days have their own beginning.
  const co = day ? undefined : scenario.coLeaders.find(({ seat }) => seat === scenario.pair?.coLeader)
  useTitle(scenario.title[language])
  // Who led this group before meets it on another day.
  useEffect(() => {
    let wanted = true
    void daysHad(scenario.id).then((days) => wanted && setHad(days))
    return () => { wanted = false }
  }, [scenario.id])
  // While she reads, what the room needs is fetched.
  useEffect(() => {
    const listener = spoken === 'nl' ? [import('@kring/language/listener')] : []
    void Promise.allSettled([voicesOf(scenario.id, spoken), import('../../session/begin.ts'), import('../room/RoomPage.tsx'), knowledge(), ...listener])
  }, [scenario.id, spoken])

  const begin = async (led?: LeaderStyle) => {
    setBeginning(true)
    setBlocked(false)
    try {
      const { beginSession } = await import('../../session/begin.ts')
      // Who begins before her sessions were read gets the day they lead to all the same.
      const variation = asWritten ? undefined : nextDay(scenario, had ?? (await daysHad(scenario.id)))
      // A mail that was dealt with is part of the session; otherwise it begins as it always did.
      const session = answer !== undefined && !led && !variation
        ? await (await import('../../session/pair.ts')).beginWithMail(scenario, spoken, answer)
        : await beginSession(scenario, spoken, { ...(led && { led }), variation })
      await navigate({ to: '/kamer/$session', params: { session } })
    } catch (error) {
      setBeginning(false)
      if (error instanceof DOMException) setBlocked(true)
      else throw error
    }
  }

  return (
    <article className="briefing">
      <div className="text">
        <p className="kind">{scenario.kind[language]}, {texts.session(scenario.session, scenario.sessions)}</p>
        <h1>{scenario.title[language]}</h1>
        {spoken !== language && <p className="kind">{t.onlyDutch}</p>}
        {scenario.briefing[language].split(/\n\s*\n/).map((paragraph) => <p key={paragraph} className="prose">{paragraph}</p>)}
        {next && (
          <section className="today" aria-labelledby="today">
            <h2 id="today">{t.today}</h2>
            <p className="prose">{day ? day.today[language] : t.asWritten}</p>
            <button type="button" className="word" onClick={() => setAsWritten(!asWritten)}>{day ? t.chooseWritten : t.chooseOther}</button>
          </section>
        )}
      </div>

      <div className="known">
        <section aria-labelledby="who">
          <h2 id="who">{t.who}</h2>
          <People scenario={scenario} />
        </section>
        <section aria-labelledby="plan">
          <h2 id="plan">{t.plan}</h2>
          <ol className="plan">
            {scenario.agenda.map((item) => (
              <li key={item.id}><span>{item.name[language]}</span><span className="minutes">{t.minutes(item.minutes)}</span></li>
            ))}
          </ol>
        </section>
      </div>

      <div className="go">
        {co && <Mail scenario={scenario} answer={answer} onAnswer={setAnswer} />}
        {co && (
          <section className="before" aria-labelledby="before">
            <h2 id="before">{tp.before.title(co.name)}</h2>
            <p className="how">{tp.before.text(co.name)}</p>
            <p className="row"><Go label={tp.before.go(co.name)} make={async () => (await import('../../session/pair.ts')).beginBefore(scenario, spoken, answer)} /></p>
          </section>
        )}
        <p className="how">{t.how}</p>
        {blocked && <p role="alert" className="how">{t.blocked}</p>}
        <div className="row">
          <button type="button" className="button strong" aria-disabled={beginning} onClick={() => { if (!beginning) void begin() }}>{beginning ? t.beginning : t.begin}</button>
          <Link to="/" hash="groepen" className="word">{t.back}</Link>
        </div>
        <section className="otherwise" aria-labelledby="otherwise">
          <h2 id="otherwise">{t.otherwise}</h2>
          <ul>
            <li><Link to="/oefenen" search={{ groep: scenario.id }}>{t.moments}</Link> {t.momentsLine}</li>
            <li>
              <strong id="watch">{t.watch}</strong> {t.watchLine}
              <span className="styles" role="group" aria-labelledby="watch">
                {LEADER_STYLES.map((style) => <button key={style} type="button" className="word" disabled={beginning} onClick={() => void begin(style)}>{t.watchStyle[style]}</button>)}
              </span>
            </li>
            <li><Link to="/reeks" search={{ groep: scenario.id }}>{t.series}</Link> {t.seriesLine}</li>
          </ul>
        </section>
      </div>
    </article>
  )
}

/** /mijn-stijl: how one leads over all one's sessions, beside what the three styles do in the same group, with questions instead of a verdict. */
import type { Scenario, ScenarioCard } from '@kring/curriculum'
import { FEW_ACTS, LEADER_STYLES, mannerOver, type MannerOver, type OfferKind, OFFERS, questionsFor, TALK_PLACES, TRAINEE } from '@kring/dynamics'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { Choice } from '../../app/Choice.tsx'
import { Shell } from '../../app/Shell.tsx'
import { useSettings } from '../../app/settings.ts'
import { scenarioCards, scenarioOf } from '../../content/index.ts'
import { mannerTexts } from '../../i18n/manner.ts'
import type { MannerTexts } from '../../i18n/manner.nl.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { gather, type Led } from '../../manner/gather.ts'
import { stylesIn } from '../../manner/styles.ts'
import type { Styles } from '../../manner/worker.ts'
import { Face } from '../room/Face.tsx'
import { type Chair, MannerCircle } from './MannerCircle.tsx'
import { Steps } from './Steps.tsx'
import '../../styles/forms.css'
import './manner.css'

type Found = { all: Led[]; partly: boolean; cards: ScenarioCard[] }

export function MyStyle() {
  const t = useTexts(mannerTexts)
  useTitle(t.title)
  const [found, setFound] = useState<Found>()
  useEffect(() => {
    void Promise.all([gather(), scenarioCards()]).then(([led, cards]) => setFound({ ...led, cards }))
  }, [])
  return (
    <Shell wide>
      <div className="manner">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
        {!found ? <p role="status">{t.loading}…</p> : found.all.length === 0 ? <Nothing /> : <Looked {...found} />}
      </div>
    </Shell>
  )
}

function Nothing() {
  const t = useTexts(mannerTexts)
  return <div className="notice"><p>{t.none}</p><div className="row"><Link to="/" hash="groepen" className="button strong">{t.toGroups}</Link></div></div>
}

/** Fewer sessions than this are said to be few. */
const FEW = 4

function Looked({ all, partly, cards }: Found) {
  const t = useTexts(mannerTexts)
  const { language } = useSettings()
  const groups = useMemo(() => {
    const ids = [...new Set(all.map(({ scenario }) => scenario))]
    return ids.map((id) => ({ id, n: all.filter(({ scenario }) => scenario === id).length })).sort((a, b) => b.n - a.n)
  }, [all])
  const [chosen, choose] = useState(groups.length === 1 ? groups[0]!.id : 'all')
  const titleOf = (id: string): string => cards.find((card) => card.id === id)?.title[language] ?? id
  const led = chosen === 'all' ? all : all.filter(({ scenario }) => scenario === chosen)
  const manner = mannerOver(led.map((one) => one.manner))!
  const [scenario, setScenario] = useState<Scenario>()
  useEffect(() => {
    let wanted = true
    setScenario(undefined)
    if (chosen !== 'all') void scenarioOf(chosen).then((one) => wanted && setScenario(one), () => undefined)
    return () => { wanted = false }
  }, [chosen])
  const styles = useStyles(scenario)
  const names = new Map(scenario ? [...scenario.members, ...scenario.coLeaders].map(({ seat, name }) => [seat, name]) : cards.find(({ id }) => id === chosen)?.members.map(({ seat, name }) => [seat, name]))
  const name = (seat: string | null): string => (seat === null ? '' : (names.get(seat) ?? t.oneOfThem))
  return (
    <>
      {partly && <p className="debrief-open">{t.partly}</p>}
      {groups.length > 1 && (
        <Choice legend={t.of} options={['all', ...groups.map(({ id }) => id)]} names={{ all: t.all, ...Object.fromEntries(groups.map(({ id, n }) => [id, t.ofSessions(titleOf(id), n)])) }} value={chosen} onChange={choose} />
      )}
      <p className="quiet">{manner.sessions < FEW ? t.few(manner.sessions) : t.many(manner.sessions)} {manner.acts < FEW_ACTS && t.fewActs}</p>
      <ToWhom manner={manner} scenario={scenario} chosen={chosen} name={name} t={t} />
      {scenario && <Beside manner={manner} scenario={scenario} styles={styles} t={t} />}
      <TakenUp led={led} manner={manner} scenario={scenario} t={t} />
      <Staying led={led} manner={manner} name={name} titleOf={titleOf} t={t} />
      <Asked manner={manner} styles={styles === 'failed' ? undefined : styles} name={name} t={t} />
      <p className="quiet manner-limits">{t.limits}</p>
    </>
  )
}

/** Chairs of one group with its people, or, over several groups, places by how much someone talks. */
function chairsOf(scenario: Scenario | undefined, t: MannerTexts): Chair[] {
  if (!scenario) return Array.from({ length: TALK_PLACES }, (_, i) => ({ seat: String(i), name: t.places[i]! }))
  const people = [...scenario.members, ...scenario.coLeaders]
  return scenario.circle.filter((seat) => seat !== TRAINEE).flatMap((seat) => {
    const person = people.find((one) => one.seat === seat)
    return person ? [{ seat, name: person.name, face: <Face person={person} size={36} /> }] : []
  })
}

const toPlaces = (manner: MannerOver): Record<string, number> => Object.fromEntries(manner.byTalk.map((part, i) => [String(i), part]))

function ToWhom({ manner, scenario, chosen, name, t }: { manner: MannerOver; scenario: Scenario | undefined; chosen: string; name: (seat: string | null) => string; t: MannerTexts }) {
  const to = scenario ? manner.to : toPlaces(manner)
  const most = Object.entries(manner.to).sort((a, b) => b[1] - a[1])[0]
  const words = t.circleWords(manner.one, manner.few, manner.circle)
  const named = chosen === 'all' ? t.mostPlace(manner.byTalk[0]!, manner.byTalk.at(-1)!) : most && t.mostTo(name(most[0]), most[1])
  return (
    <section aria-labelledby="to-title" className="manner-hero">
      {chosen !== 'all' && !scenario ? <div /> : <MannerCircle chairs={chairsOf(scenario, t)} to={to} manner={manner} you={t.you} label={t.drawing(t.you, words)} />}
      <div className="manner-words">
        <h2 id="to-title">{t.to}</h2>
        <p>{words}</p>
        {Object.keys(manner.to).length > 0 && named && <p>{named}</p>}
        <p>{t.silent(manner.silence)}</p>
        <p className="manner-legend">
          <span><svg width="30" height="12" aria-hidden="true"><line x1="2" x2="28" y1="6" y2="6" stroke="var(--brick)" strokeWidth="6" strokeLinecap="round" /></svg>{t.legend.one}</span>
          <span><svg width="22" height="22" aria-hidden="true"><circle cx="11" cy="11" r="7" fill="none" stroke="var(--delft)" strokeWidth="5" opacity="0.5" /></svg>{t.legend.all}</span>
        </p>
        {chosen === 'all' && <p className="hint">{t.allHint}</p>}
      </div>
    </section>
  )
}

function useStyles(scenario: Scenario | undefined): Styles | 'failed' | undefined {
  const [styles, setStyles] = useState<{ of: string; found: Styles | 'failed' }>()
  useEffect(() => {
    if (!scenario) return
    const stop = new AbortController()
    stylesIn(scenario, stop.signal).then(
      (found) => setStyles({ of: scenario.id, found }),
      () => { if (!stop.signal.aborted) setStyles({ of: scenario.id, found: 'failed' }) },
    )
    return () => stop.abort()
  }, [scenario])
  return scenario && styles?.of === scenario.id ? styles.found : undefined
}

function Beside({ manner, scenario, styles, t }: { manner: MannerOver; scenario: Scenario; styles: Styles | 'failed' | undefined; t: MannerTexts }) {
  const chairs = chairsOf(scenario, t)
  const words = (one: MannerOver): string => t.styleWords(one.one, one.stay.mean, one.offers.all === 0 ? 0 : one.offers.over / one.offers.all)
  return (
    <section aria-labelledby="styles-title" className="manner-part">
      <h2 id="styles-title">{t.stylesTitle}</h2>
      <p className="hint">{t.stylesHint}</p>
      {styles === 'failed' ? <p role="status">{t.stylesFailed}</p> : !styles ? <p role="status">{t.stylesComing}…</p> : (
        <ul className="manner-styles">
          <li><MannerCircle small chairs={chairs} to={manner.to} manner={manner} you={t.you} label={t.drawing(t.hers, words(manner))} /><strong>{t.hers}</strong><span className="hint">{words(manner)}</span></li>
          {LEADER_STYLES.map((style) => (
            <li key={style}><MannerCircle small chairs={chairs} to={styles[style].to} manner={styles[style]} you={t.you} label={t.drawing(t.styles[style], words(styles[style]))} /><strong>{t.styles[style]}</strong><span className="hint">{words(styles[style])}</span></li>
          ))}
        </ul>
      )}
    </section>
  )
}

function TakenUp({ led, manner, scenario, t }: { led: Led[]; manner: MannerOver; scenario: Scenario | undefined; t: MannerTexts }) {
  const { offers, byKind } = manner
  const over = OFFERS.flatMap((kind): [OfferKind, number][] => ((byKind[kind]?.over ?? 0) > 0 ? [[kind, byKind[kind]!.over]] : [])).sort((a, b) => b[1] - a[1])
  // More marks than these would hide the chairs: the latest sessions tell.
  const drawn = led.flatMap((one) => one.manner.offers).slice(0, 60)
  return (
    <section aria-labelledby="takes-title" className="manner-part">
      <div className={scenario && offers.all > 0 ? 'manner-two' : undefined}>
        <div>
          <h2 id="takes-title">{t.takes}</h2>
          {offers.all === 0 ? <p>{t.noOffers}</p> : (
            <>
              <p className="prose">{t.offers(offers.all, offers.you, offers.group, offers.over)}</p>
              {over.length > 0 && <><p className="hint">{t.overKinds}</p><ul className="plain">{over.map(([kind, n]) => <li key={kind}>{t.kindTimes(kind, n)}</li>)}</ul></>}
              <p className="manner-legend">
                {(['you', 'group', 'over'] as const).map((taken) => <span key={taken}><svg width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="4" className={`offer ${taken}`} strokeWidth="1.6" /></svg>{t.offersLegend[taken]}</span>)}
              </p>
            </>
          )}
        </div>
        {scenario && offers.all > 0 && <MannerCircle chairs={chairsOf(scenario, t)} to={{}} manner={{ one: 0, few: 0, circle: 0 }} offers={drawn} you={t.you} label={t.drawing(t.takes, t.offers(offers.all, offers.you, offers.group, offers.over))} />}
      </div>
    </section>
  )
}

/** Sessions shown as steps before one asks for all. */
const ROWS = 6

function Staying({ led, manner, name, titleOf, t }: { led: Led[]; manner: MannerOver; name: (seat: string | null) => string; titleOf: (id: string) => string; t: MannerTexts }) {
  const [all, setAll] = useState(false)
  const { stay, programme } = manner
  const sign = (className: string, d: string) => <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="manner-steps"><path d={d} className={className} /></svg>
  return (
    <section aria-labelledby="stay-title" className="manner-part">
      <h2 id="stay-title">{t.stays}</h2>
      <p>{stay.longest === 0 ? t.noStays : t.stay(stay.mean, stay.longest, name(stay.withWhom))}</p>
      <h2 className="manner-next">{t.programme}</h2>
      <p>{t.letGo(programme.letGo, programme.held, programme.resumed)} {manner.letGoAfter && t.letGoAfter(manner.letGoAfter)}</p>
      <p className="hint">{t.stepsHint}</p>
      <p className="manner-legend">
        <span><svg width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="5" fill="var(--brick)" /></svg>{t.stepsLegend.one}</span>
        <span><svg width="26" height="12" aria-hidden="true"><line x1="2" x2="24" y1="6" y2="6" stroke="var(--brick)" strokeWidth="3" /></svg>{t.stepsLegend.stay}</span>
        <span><svg width="14" height="14" aria-hidden="true"><circle cx="7" cy="7" r="5" fill="none" stroke="var(--delft)" strokeWidth="2" /></svg>{t.stepsLegend.all}</span>
        <span>{sign('let-go', 'M2 3h8l-4 6z')}{t.stepsLegend.letGo}</span>
        <span>{sign('held', 'M2 4h8v4h-8z')}{t.stepsLegend.held}</span>
      </p>
      <ul className="steps-list">
        {led.slice(0, all ? undefined : ROWS).map((one) => (
          <li key={one.id}>
            <span className="what">{titleOf(one.scenario)}<span className="quiet">{t.date(one.startedAt)}{one.here ? <> · <Link to="/terugblik/$session" params={{ session: one.id }}>{t.lookBack}</Link></> : `, ${t.elsewhere}`}</span></span>
            <Steps manner={one.manner} label={t.steps(one.manner.acts, one.manner.one, one.manner.circle)} />
          </li>
        ))}
      </ul>
      {led.length > ROWS && !all && <button type="button" className="word" onClick={() => setAll(true)}>{t.more(led.length)}</button>}
    </section>
  )
}

function Asked({ manner, styles, name, t }: { manner: MannerOver; styles: Styles | undefined; name: (seat: string | null) => string; t: MannerTexts }) {
  const questions = questionsFor(manner, styles ?? {})
  const most = Object.entries(manner.to).sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
  return (
    <section aria-labelledby="asked-title" className="manner-part manner-questions">
      <h2 id="asked-title">{t.questionsTitle}</h2>
      {questions.length === 0 ? <p>{t.questionsNone}</p> : <ul>{questions.map((question) => <li key={question}>{t.question(question, name(most))}</li>)}</ul>}
    </section>
  )
}

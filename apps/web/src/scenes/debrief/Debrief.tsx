/** Looking back on one session: headline, moments, course, who spoke to whom, why, notes, what lay underneath, comparison, export. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { type Knowledge, type Scenario, variationOf } from '@kring/curriculum'
import { type Seat, TRAINEE } from '@kring/dynamics'
import type { NewEvent } from '@kring/protocol'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { Shell } from '../../app/Shell.tsx'
import { useSettings } from '../../app/settings.ts'
import { knowledge as fetchKnowledge } from '../../content/index.ts'
import { download, toCsv, toJson } from '../../debrief/export.ts'
import { glimpse } from '../../debrief/layout.ts'
import { type Moment, moments as findMoments } from '../../debrief/moments.ts'
import { outcome } from '../../debrief/outcome.ts'
import { actor, type Note, readLog, type Reading } from '../../debrief/reading.ts'
import { shares } from '../../debrief/talk.ts'
import { debriefTexts } from '../../i18n/debrief.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { clock } from '../../session/clock.ts'
import { useMe } from '../../people/me.ts'
import { uuid } from '../../session/ids.ts'
import { append, readSession, type SessionRecord } from '../../session/log.ts'
import { scenarioOfLog } from '../../session/scenario.ts'
import { catchUp } from '../../session/sync.ts'
import { Face } from '../room/Face.tsx'
import { Compare } from './Compare.tsx'
import { Notes } from './Notes.tsx'
import { KeepForReport } from './KeepForReport.tsx'
import { peopleOf } from './people.ts'
import { Sociogram } from './Sociogram.tsx'
import { OnPaper } from './OnPaper.tsx'
import { Timeline } from './Timeline.tsx'
import { PairBack } from '../pair/PairBack.tsx'
import { WhatCame } from '../pair/WhatCame.tsx'
import { SaidLine, Why } from './Why.tsx'
import './debrief.css'

const route = getRouteApi('/terugblik/$session')
/** Only for who is in a course. */
const HandIn = lazy(async () => ({ default: (await import('../practice/HandIn.tsx')).HandIn }))

type Found = { state: 'loading' | 'missing' } | { state: 'ready'; record: SessionRecord; events: NewEvent[]; scenario: Scenario }

export function Debrief() {
  const { session } = route.useParams()
  const t = useTexts(debriefTexts)
  const [found, setFound] = useState<Found>({ state: 'loading' })
  const [knowledge, setKnowledge] = useState<Knowledge>()
  useTitle(t.title)
  const load = useCallback(async () => {
    const kept = await readSession(session)
    const scenario = kept && (await scenarioOfLog(kept.record.scenario, kept.events))
    setFound(kept && scenario ? { state: 'ready', record: kept.record, events: kept.events, scenario } : { state: 'missing' })
  }, [session])
  useEffect(() => void load().catch(() => setFound({ state: 'missing' })), [load])
  useEffect(() => void fetchKnowledge().then(setKnowledge, () => undefined), [])

  const reading = found.state === 'ready' ? readLog(found.events) : undefined
  // One shell around whatever there is to see: a page that is replaced would take the focus with it.
  return (
    <Shell wide={found.state === 'loading' || (reading !== undefined && reading.turns.length > 0)}>
      {found.state === 'loading' ? <p role="status">{t.waiting}</p>
        : found.state !== 'ready' || !reading ? <div className="notice"><h1>{t.title}</h1><p>{t.gone}</p></div>
          : reading.turns.length === 0 ? <div className="notice"><h1>{t.title}</h1><p>{t.empty}</p><div className="row"><Link className="button" to="/kamer/$session" params={{ session }}>{t.toRoom}</Link></div></div>
            : reading.pair ? <PairBack id={session} record={found.record} events={found.events} scenario={found.scenario} reading={reading} />
            : <Looking id={session} record={found.record} events={found.events} scenario={found.scenario} reading={reading} knowledge={knowledge} reload={load} />}
    </Shell>
  )
}

function headlineOf(reading: Reading, name: (seat: Seat) => string, t: ReturnType<typeof useTexts<(typeof debriefTexts)['nl']>>): string {
  const { left, stayed, cohesion } = outcome(reading)
  const change = cohesion.to - cohesion.from
  const group = change > 0.02 ? t.headline.closer : change < -0.02 ? t.headline.apart : t.headline.same
  const persons = [left.length > 0 && t.headline.left(left.map(name)), stayed.length > 0 && (reading.closed ? t.headline.stayed : t.headline.stillHere)(stayed.map(name))].filter((part): part is string => Boolean(part))
  return [...persons, group].map((part) => `${part}.`).join(' ')
}

function Looking({ id, record, events, scenario, reading, knowledge, reload }: { id: string; record: SessionRecord; events: NewEvent[]; scenario: Scenario; reading: Reading; knowledge: Knowledge | undefined; reload(): Promise<void> }) {
  const t = useTexts(debriefTexts)
  const { language } = useSettings()
  const day = variationOf(scenario, record.variation)
  const people = useMemo(() => peopleOf(scenario, t), [scenario, t])
  const moments = useMemo(() => findMoments(reading), [reading])
  // She arrives at the turn of the address, else at the moment that weighs most.
  const { beurt } = route.useSearch()
  const [at, setAt] = useState(() => reading.turns.find(({ turn }) => turn.turn === beurt)?.at ?? [...moments].sort((a, b) => b.weight - a.weight)[0]?.at ?? 0)
  const [who, setWho] = useState<Seat | 'group'>('group')
  const inCourse = useMe()?.roles.some(({ role }) => role === 'participant')
  const [playing, setPlaying] = useState(false)
  const last = reading.turns.length - 1
  const go = useCallback((next: number) => setAt(Math.min(last, Math.max(0, next))), [last])
  useEffect(() => {
    if (!playing) return
    if (at >= last) return setPlaying(false)
    const timer = setTimeout(() => setAt(at + 1), 450)
    return () => clearTimeout(timer)
  }, [playing, at, last])

  const end = useMemo(() => outcome(reading), [reading])
  const talked = shares(reading)
  const mostWords = Math.max(0.01, ...talked.map(({ words }) => words))
  const momentAt = moments.findIndex((moment) => moment.at === at)
  const moment = moments[momentAt]
  // Her last choice up to here: what could have made it go otherwise.
  const hers = reading.turns.slice(0, at + 1).findLast(({ turn }) => turn.act?.from === TRAINEE)
  // What makes two moments of one kind different: her own words, or the time.
  const after = (one: Moment): string => {
    const turn = reading.turns[one.at]!.turn
    return actor(turn) !== TRAINEE ? clock(turn.t) : turn.text ? t.afterWords(glimpse(turn.text)) : t.afterSilence
  }
  const keep = async (event: NewEvent): Promise<void> => {
    const fresh = await readSession(id)
    if (!fresh) throw new Error('the session is gone')
    await append(id, fresh.record.count, [event], {})
    await reload()
    void catchUp(new Date())
  }
  const note = (body: NewEvent['body']): NewEvent => ({ id: uuid(), at: new Date().toISOString(), by: 'leader', body })
  const stem = `kring-${scenario.id}-${record.startedAt.slice(0, 10)}`

  return (
    <div className="debrief">
      <div className="debrief-main">
        <header className="debrief-head">
          <p className="debrief-kicker">{t.meeting(scenario.kind[language], reading.session)} · {new Date(record.startedAt).toLocaleDateString(language, { dateStyle: 'long' })}</p>
          <h1>{headlineOf(reading, people.Name, t)}</h1>
          <p className="debrief-sub">{t.headline.between(end.talk.memberToMember, end.talk.spoken)}</p>
          {day && <p className="debrief-from">{t.otherDay} {day.today[language]}</p>}
          {reading.from && <p className="debrief-from">{t.branched(reading.from.turn + 1)} {record.from && <Link to="/terugblik/$session" params={{ session: record.from.session }}>{t.toEarlier}</Link>}</p>}
          {reading.watched && <p className="debrief-from">{t.watched(reading.watched.style, Number.isFinite(reading.watched.until) ? reading.watched.until : null)}</p>}
          {!reading.closed && <p className="debrief-open">{t.running} <Link to="/kamer/$session" params={{ session: id }}>{t.goOn}</Link></p>}
        </header>

        {scenario.pair && <WhatCame session={id} scenario={scenario} events={events} reading={reading} />}

        <p className="debrief-whatif"><Link className="button" to="/terugblik/$session/wat-als" params={{ session: id }}>{t.whatIf}</Link> <span className="hint">{t.whatIfHint}</span></p>

        <section aria-labelledby="moments-title" className="debrief-moments">
          <h2 id="moments-title">{t.moments}</h2>
          <p className="hint">{moments.length > 0 ? t.momentsHint : t.noMoments}</p>
          <ol>
            {moments.map((one, i) => (
              <li key={one.at}>
                <button type="button" aria-pressed={one.at === at} onClick={() => go(one.at)}><span className={one.at === at ? 'mark now' : 'mark'} aria-hidden="true">{i + 1}</span><span>{t.moment(one.kind, one.seat ? people.Name(one.seat) : '')}<span className="moment-after">{after(one)}</span></span></button>
              </li>
            ))}
          </ol>
        </section>

        <section aria-labelledby="timeline-title" className="course">
          <h2 id="timeline-title">{t.timeline}</h2>
          <p className="hint">{t.timelineHint}</p>
          <Timeline reading={reading} scenario={scenario} moments={moments} at={at} who={who} people={people} language={language} t={t} onAt={go} />
          <div className="transport">
            <button type="button" className="button" onClick={() => go(at - 1)} aria-disabled={at === 0} aria-label={t.earlier}>‹</button>
            <input type="range" min={0} max={last} value={at} aria-label={t.chooseTurn} aria-valuetext={t.turnOf(at + 1, last + 1)} onChange={(event) => go(Number(event.target.value))} />
            <button type="button" className="button" onClick={() => go(at + 1)} aria-disabled={at === last} aria-label={t.later}>›</button>
            <button type="button" className="button" onClick={() => { if (at >= last) setAt(0); setPlaying(!playing) }} aria-pressed={playing}>{playing ? t.stop : t.play}</button>
            <span className="hint">{t.turnOf(at + 1, last + 1)}</span>
          </div>
          <div className="curves-of" role="group" aria-label={t.curvesOf}>
            <span>{t.curvesOf}</span>
            {(['group', ...reading.members] as const).map((seat) => <button key={seat} type="button" className="word" aria-pressed={who === seat} onClick={() => setWho(seat)}>{people.name(seat)}</button>)}
            <span className="hint">{t.others}. {t.estimate}</span>
          </div>
        </section>

        <div className="debrief-two">
          <section aria-labelledby="sociogram-title">
            <h2 id="sociogram-title">{t.sociogram} <span className="hint">{t.upTo(at + 1)}</span></h2>
            <p className="hint">{t.sociogramHint}</p>
            <Sociogram reading={reading} circle={scenario.circle} at={at} people={people} t={t} />
          </section>
          <section aria-labelledby="shares-title">
            <h2 id="shares-title">{t.shares}</h2>
            <p className="hint">{t.sharesHint(Math.round(end.talk.leaders * 100))}</p>
            <ul className="shares">
              {talked.map(({ seat, turns, words }) => (
                <li key={seat}>
                  <Face person={people.face(seat)} size={26} /><span className="shares-name">{people.name(seat)}</span>
                  <span className="shares-bar" aria-hidden="true"><span style={{ width: `${(words / mostWords) * 100}%` }} /></span>
                  <span className="shares-turns">{t.turnsSaid(turns)}, {t.percent(Math.round(words * 100))}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>

        <OnPaper reading={reading} scenario={scenario} knowledge={knowledge} moments={moments} people={people} language={language} t={t} />

        <details className="block conversation">
          <summary><h2>{t.conversation}</h2></summary>
          <p className="hint">{t.conversationHint}</p>
          <ol>
            {reading.turns.map(({ at: n, turn }) => (
              <li key={n} className={n === at ? 'now' : undefined}>
                <button type="button" onClick={() => go(n)} aria-current={n === at}><SaidLine turn={turn} people={people} t={t} /></button>
              </li>
            ))}
          </ol>
        </details>

        <details className="block">
          <summary><h2>{t.hidden}</h2></summary>
          <p className="hint">{t.hiddenHint}</p>
          {[scenario.hidden[language], day?.hidden?.[language] ?? ''].join('\n\n').trim().split(/\n\s*\n/).map((paragraph) => <p key={paragraph} className="prose">{paragraph}</p>)}
          <ul className="persons">
            {[...scenario.members, ...scenario.coLeaders].map((person) => (
              <li key={person.seat}>
                <Face person={person} size={44} />
                <div>
                  <h3>{person.name}, {person.age}</h3>
                  <p>{person.history[language]}</p>
                  <dl>{(['wants', 'hides', 'softens', 'avoids'] as const).map((key) => <div key={key}><dt>{t[key]}</dt><dd>{person[key][language]}</dd></div>)}</dl>
                </div>
              </li>
            ))}
          </ul>
        </details>

        <details className="block" open>
          <summary><h2>{t.questions}</h2></summary>
          <ul className="plain">{scenario.questions.map((question) => <li key={question.nl}>{question[language]}</li>)}</ul>
          <h3>{t.goals}</h3>
          <ul className="plain">{scenario.learningGoals.map((goal) => <li key={goal.nl}>{goal[language]}</li>)}</ul>
        </details>

        <details className="block compare-block">
          <summary><h2>{t.compare}</h2></summary>
          <Compare id={id} reading={reading} people={people} knowledge={knowledge} language={language} t={t} />
        </details>

        {inCourse && <Suspense fallback={null}><HandIn session={id} reading={reading} moments={moments} at={at} /></Suspense>}

        <section className="block exports" aria-labelledby="exports-title">
          <h2 id="exports-title">{t.exports}</h2>
          <div className="row">
            <button type="button" className="button" onClick={() => download(`${stem}.json`, 'application/json', toJson(events))}>{t.exportJson}</button>
            <button type="button" className="button" onClick={() => download(`${stem}.csv`, 'text/csv;charset=utf-8', toCsv(reading, people.name))}>{t.exportCsv}</button>
            <button type="button" className="button" onClick={() => window.print()}>{t.print}</button>
            <Link className="button strong" to="/leiden/$scenario" params={{ scenario: scenario.id }}>{t.again}</Link>
          </div>
          <p className="hint">{t.exportHint}</p>
          <p className="hint">{t.limits} <Link to="/over-het-model">{t.aboutModel}</Link></p>
        </section>
      </div>

      <aside className="debrief-side" aria-label={t.why}>
        <Why reading={reading} scenario={scenario} knowledge={knowledge} at={at} moment={moment && { nr: momentAt + 1, words: t.moment(moment.kind, moment.seat ? people.Name(moment.seat) : '') }} people={people} language={language} t={t} live />
        {hers && <p className="why-whatif"><Link className="button" to="/terugblik/$session/wat-als" params={{ session: id }} search={{ beurt: hers.turn.turn }}>{hers.at === at ? t.whatIfHere : t.whatIfBefore}</Link></p>}
        <KeepForReport remote={record.remote} turn={reading.turns[at]!.turn.turn} turns={reading.turns.map(({ turn }) => ({ turn: turn.turn, line: `${people.name(actor(turn) ?? 'group')}: ${glimpse(turn.text ?? turn.gesture ?? '…')}` }))} />
        <Notes
          reading={reading} at={at} t={t} onAt={go}
          onSave={(text, turn) => keep(note({ type: 'note', note: { id: uuid(), turn, text } }))}
          onRemove={(one: Note) => keep(note({ type: 'note-removed', id: one.id }))}
        />
      </aside>
    </div>
  )
}

import type { Knowledge, MomentText, Scenario } from '@kring/curriculum'
import type { Intervention } from '@kring/dynamics'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Shell } from '../../app/Shell.tsx'
import { useSettings } from '../../app/settings.ts'
import { momentsTexts } from '../../i18n/moments.ts'
import { inline, useTexts } from '../../i18n/texts.ts'
import { chosenIn, keptRuns, missedIn, type Run, runsOf } from '../../moments/run.ts'

/** Few of each: an account, not a table. */
const FEW = 4
/** From so many times on something can be said of what came back. */
const FEWEST = 3

/** The run looked back on: what she did each time, what she mostly chose, what the model had more of; and a question instead of a verdict. */
export function Overview({ run, web, scenario, moment, because, onAgain }: {
  run: Run
  web: Knowledge
  scenario: Scenario
  moment: MomentText
  because: 'done' | 'stopped' | 'enough' | 'not-found'
  onAgain: () => void
}) {
  const t = useTexts(momentsTexts)
  const { language } = useSettings()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const [earlier] = useState(() => runsOf(keptRuns(), scenario.id, moment.id).filter(({ at }) => at !== run.at))
  const nameOf = (id: Intervention): string => inline(web.interventions.find((one) => one.id === id)?.name[language] ?? id)
  const named = (id: Intervention) => <Link to="/kennis/$" params={{ _splat: `interventie/${id}` }}>{nameOf(id)}</Link>
  const { times } = run
  const missed = missedIn(run).slice(0, FEW)
  return (
    <Shell wide>
      <div className="moments over">
        <header>
          <p className="kind">{scenario.title[language]}</p>
          <h1 ref={heading} tabIndex={-1}>{moment.name[language]}</h1>
          <p className="lead">{times.length > 0 ? t.done(times.length) : because === 'not-found' ? t.notFound : t.nothingDone}{because === 'enough' && ` ${t.enough}`}</p>
        </header>
        <div className="over-columns">
          {times.length > 0 && (
            <section>
              <h2>{t.youDid}</h2>
              <ol className="times">
                {times.map((time) => (
                  <li key={time.seed}>
                    <p className="said" lang={scenario.languages[0]}>{time.text ? `‘${time.text}’` : <em>{t.silent}</em>}</p>
                    <p className="note">{nameOf(time.kind)} <span>{t.inShort(time.meaning, time.weight)}</span></p>
                  </li>
                ))}
              </ol>
            </section>
          )}
          <div className="over-side">
            {times.length > 0 && (
              <>
                <section>
                  <h2>{t.chose}</h2>
                  <ul>{chosenIn(run).slice(0, FEW).map(({ kind, count }) => <li key={kind}>{t.choseLine(count)} {named(kind)}</li>)}</ul>
                </section>
                <section hidden={times.length < FEWEST}>
                  <h2>{t.missed}</h2>
                  {missed.length > 0 ? <ul>{missed.map(({ kind, count }) => <li key={kind}>{named(kind)} <span className="note">{t.missedLine(count)}</span></li>)}</ul> : <p>{t.missedNone}</p>}
                </section>
                <section>
                  <h2>{t.question}</h2>
                  <p className="question">{moment.question[language]}</p>
                </section>
              </>
            )}
            <section>
              <h2>{t.try}</h2>
              <ul>{moment.interventions.map((id) => <li key={id}>{named(id)}</li>)}</ul>
            </section>
            {earlier.length > 0 && (
              <section>
                <h2>{t.earlier}</h2>
                <ul>{earlier.slice(0, FEW).map((one) => <li key={one.at}>{t.earlierLine(t.date(one.at), one.times.length, nameOf(chosenIn(one)[0]!.kind))}</li>)}</ul>
              </section>
            )}
          </div>
        </div>
        <p className="row">
          {because !== 'not-found' && <button type="button" className="button strong" onClick={onAgain}>{t.once}</button>}
          <Link to="/oefenen" search={{ groep: scenario.id }} className="button">{t.other}</Link>
          <Link to="/leiden/$scenario" params={{ scenario: scenario.id }} className="word">{t.whole}</Link>
        </p>
      </div>
    </Shell>
  )
}

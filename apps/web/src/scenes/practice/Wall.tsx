/** A moment on the wall of the classroom: the circle as it then was, and what was said, one turn at a time, large. */
import type { Scenario } from '@kring/curriculum'
import { TRAINEE } from '@kring/dynamics'
import { placeOf, type Seen, seenAfter, type SpokenTurn } from '@kring/language'
import { type StretchTurn, stretchView } from '@kring/protocol'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { scenarioOf } from '../../content/index.ts'
import { applySettings, useSettings } from '../../app/settings.ts'
import { practiceTexts } from '../../i18n/practice.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'
import { client } from '../../people/client.ts'
import { Stage } from '../../stage/index.ts'
import { boardOf, seated } from '../room/seated.ts'
import '../../styles/forms.css'
import './practice.css'

interface Shown {
  scenario: Scenario
  language: 'nl' | 'en'
  by: string | null
  words: string
  aim: string
  chosen: number
  seen: Seen
  turns: StretchTurn[]
}

export function Wall() {
  const t = useTexts(practiceTexts)
  const { course = '', task = '', moment = '' } = useParams({ strict: false })
  useTitle(t.wall.board)
  // A projector shows light; what this device chose comes back when the wall is left.
  useEffect(() => {
    document.documentElement.dataset['theme'] = 'light'
    return applySettings
  }, [])
  return (
    <QueryClientProvider client={client}>
      <main id="content" tabIndex={-1} className="class-wall">
        <Asked course={course} task={task} moment={moment} />
      </main>
    </QueryClientProvider>
  )
}

function Asked({ course, task, moment }: { course: string; task: string; moment: string }) {
  const found = useQuery({
    queryKey: ['course', course, 'practice', task, moment],
    queryFn: async ({ signal }): Promise<Shown> => {
      const stretch = await ask(stretchView, `/api/courses/${encodeURIComponent(course)}/practice/${encodeURIComponent(task)}/moments/${encodeURIComponent(moment)}`, { signal })
      const scenario = await scenarioOf(stretch.scenario)
      if (!scenario) throw new Error(`no scenario ${stretch.scenario}`)
      // The border checks shapes; what a turn and a seat hold is the model's own.
      return { ...stretch, scenario, seen: stretch.seen as unknown as Seen, turns: stretch.turns as unknown as StretchTurn[] }
    },
  })
  return <Answer of={found} page>{(shown) => <Stretch course={course} shown={shown} />}</Answer>
}

/** How many turns stand beside the circle at once. */
const BESIDE = 3

function Stretch({ course, shown }: { course: string; shown: Shown }) {
  const t = useTexts(practiceTexts).wall
  const { language } = useSettings()
  const navigate = useNavigate()
  const { scenario, turns } = shown
  const [at, setAt] = useState(shown.chosen)
  const go = useCallback((by: number) => setAt((now) => Math.min(turns.length - 1, Math.max(0, now + by))), [turns.length])
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'ArrowRight') go(1)
      else if (event.key === 'ArrowLeft') go(-1)
      else if (event.key === 'Escape') void navigate({ to: '/cursus/$course/oefenen', params: { course } })
    }
    document.addEventListener('keydown', key)
    return () => document.removeEventListener('keydown', key)
  }, [go, navigate, course])
  // The wall's turns hold what can be seen, which is all that the fold asks for.
  const seen = useMemo(() => (turns.slice(0, at + 1) as unknown as SpokenTurn[]).reduce(seenAfter, shown.seen), [turns, at, shown.seen])
  const people = useMemo(() => seated(scenario, seen, t.leader), [scenario, seen, t.leader])
  const board = useMemo(() => boardOf(scenario, shown.language), [scenario, shown.language])
  const last = useMemo(() => turns.slice(0, at + 1).flatMap(({ act }) => (act ? [{ from: act.from, to: act.to }] : [])).slice(-BESIDE), [turns, at])
  const now = turns[at]!
  const name = (seat: string): string => (seat === TRAINEE ? t.leader : ([...scenario.members, ...scenario.coLeaders].find((one) => one.seat === seat)?.name ?? seat))
  return (
    <>
      <div className="wall-stage" aria-label={t.circle} role="region">
        <Stage people={people} speaker={now.act?.from ?? null} last={last} board={board} theme="day" language={language} progress={Math.min(1, now.t / (scenario.minutes * 60))} />
      </div>
      <div className="wall-side">
        <h1>{scenario.title[language]}</h1>
        <p className="wall-aim"><span>{t.aim}:</span> {shown.aim}</p>
        <ol className="wall-turns" aria-live="polite">
          {turns.slice(Math.max(0, at - BESIDE + 1), at + 1).map((turn, i, all) => <Turn key={turn.t + (turn.text ?? '')} turn={turn} scenario={scenario} name={name} chosen={turns.indexOf(turn) === shown.chosen} now={i === all.length - 1} spoken={shown.language} />)}
        </ol>
        {(shown.words || shown.by) && at >= shown.chosen && <p className="wall-words">{shown.words && `“${shown.words}”`} {shown.by && <span>{shown.by}</span>}</p>}
        <p className="row wall-acts">
          <button type="button" className="button" aria-disabled={at === 0} onClick={() => go(-1)}>{t.previous}</button>
          <button type="button" className="button strong" aria-disabled={at === turns.length - 1} onClick={() => go(1)}>{t.next}</button>
          <Link to="/cursus/$course/oefenen" params={{ course }} className="word">{t.close}</Link>
          <span className="quiet">{t.keys}</span>
        </p>
      </div>
    </>
  )
}

function Turn({ turn, scenario, name, chosen, now, spoken }: { turn: StretchTurn; scenario: Scenario; name: (seat: string) => string; chosen: boolean; now: boolean; spoken: 'nl' | 'en' }) {
  const t = useTexts(practiceTexts).wall
  const seat = turn.act?.from ?? turn.move?.seat
  const place = placeOf(turn.gesture, seat, scenario)
  return (
    <li className={`${now ? 'now' : 'before'}${chosen ? ' chosen' : ''}`}>
      {chosen && <p className="unseen">{t.chosen}</p>}
      {seat && turn.text && <p className="who">{name(seat)}</p>}
      <p lang={spoken}>
        {turn.silence && !turn.gesture && <em lang={spoken}>{t.hush(turn.silence.counts)}</em>}
        {place === 'before' && <em>{turn.gesture}</em>} {turn.text} {place !== 'before' && turn.gesture && <em>{turn.gesture}</em>}
      </p>
    </li>
  )
}

/** The trainer's side of a task: who practised, where groups get lost, moments to show. Asked for only when she opens it, for it is noted in people's trails. */
import { cohortTask, type CohortTask, type TaskView } from '@kring/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { scenarioOf } from '../../content/index.ts'
import { practiceTexts } from '../../i18n/practice.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'
import { clock } from '../../session/clock.ts'
import { LostStrip } from './LostStrip.tsx'

export function Cohort({ course, task, beside }: { course: string; task: TaskView; beside: ReactNode }) {
  const t = useTexts(practiceTexts)
  const [open, setOpen] = useState(false)
  return (
    <>
      <p className="row"><button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? t.hideCohort : t.cohort}</button>{beside}</p>
      {open && <Open course={course} task={task} />}
    </>
  )
}

function Open({ course, task }: { course: string; task: TaskView }) {
  const found = useQuery({ queryKey: ['course', course, 'practice', task.id, 'cohort'], queryFn: ({ signal }) => ask(cohortTask, `/api/courses/${course}/practice/${task.id}/cohort`, { signal }) })
  return <Answer of={found}>{(cohort) => <Seen course={course} task={task} cohort={cohort} />}</Answer>
}

function Seen({ course, task, cohort }: { course: string; task: TaskView; cohort: CohortTask }) {
  const t = useTexts(practiceTexts)
  const scenario = useQuery({ queryKey: ['scenario', task.scenario], queryFn: async () => (await scenarioOf(task.scenario)) ?? null, staleTime: Infinity })
  const { people, moments, reflections } = cohort
  const done = people.filter(({ handedIn }) => handedIn > 0)
  return (
    <div className="cohort">
      <p className="prose">{t.practised(done.length, people.length)}</p>
      <ul className="cohort-people">{people.map(({ id, name, handedIn }) => <li key={id} className={handedIn > 0 ? 'did' : undefined}><span>{name}</span> <span className="quiet">{t.times(handedIn)}</span></li>)}</ul>

      <h4>{t.course}</h4>
      <p className="quiet">{cohort.course ? t.courseHint : t.courseWaiting}</p>
      {cohort.course && scenario.data && <LostStrip course={cohort.course} scenario={scenario.data} />}

      <h4>{t.moments}</h4>
      <p className="quiet">{moments.length === 0 ? t.momentsWaiting : t.momentsHint}</p>
      {moments.length > 0 && (
        <ul className="rows">
          {moments.map(({ id, by, t: seconds, words, said }) => (
            <li key={id}>
              <span className="moment-what">
                <span className="row-name">{said ? `“${said}”` : t.silence}</span>
                {words && <span className="moment-words">{words}</span>}
                <span className="quiet">{clock(seconds)}, {by ?? t.nameless}</span>
              </span>
              <Link to="/cursus/$course/oefenen/$task/muur/$moment" params={{ course, task: task.id, moment: id }} className="button" aria-label={t.showNamed(said)}>{t.show}</Link>
            </li>
          ))}
        </ul>
      )}
      {reflections.length > 0 && (
        <>
          <h4>{t.reflections}</h4>
          <ul className="reflections">{reflections.map(({ by, text }) => <li key={`${by}${text}`}><p>{text}</p><p className="quiet">{by ?? t.nameless}</p></li>)}</ul>
        </>
      )}
    </div>
  )
}

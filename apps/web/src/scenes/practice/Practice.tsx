/** …/oefenen: what is asked in the simulator, what was handed in, and for the trainer how the cohort did. */
import type { ScenarioCard } from '@kring/curriculum'
import { tasksView, type TaskView } from '@kring/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { scenarioCards } from '../../content/index.ts'
import { useSettings } from '../../app/settings.ts'
import { practiceTexts } from '../../i18n/practice.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'
import { CourseShell, type InCourse } from '../course/CourseShell.tsx'
import { Assign, ChangeTask } from './Assign.tsx'
import { Cohort } from './Cohort.tsx'
import { Mine } from './Mine.tsx'
import './practice.css'

export const tasksKey = (course: string) => ['course', course, 'practice'] as const

export function Practice() {
  return <CourseShell section="/cursus/$course/oefenen">{(inside) => <Tasks {...inside} />}</CourseShell>
}

function Tasks({ course, roles }: InCourse) {
  const t = useTexts(practiceTexts)
  const trains = roles.includes('trainer')
  const found = useQuery({ queryKey: tasksKey(course.id), queryFn: ({ signal }) => ask(tasksView, `/api/courses/${course.id}/practice`, { signal }) })
  const cards = useQuery({ queryKey: ['scenarios'], queryFn: () => scenarioCards(), staleTime: Infinity })
  return (
    <>
      <h2>{t.title}</h2>
      {!trains && <p className="lead">{t.lead}</p>}
      <Answer of={found}>
        {({ tasks, ideas }) => (
          <>
            {trains && <Assign course={course.id} ideas={ideas} cards={cards.data ?? []} />}
            {tasks.length === 0 && <p className="empty">{trains ? t.noneGiven : t.none}</p>}
            {tasks.map((task) => <Task key={task.id} course={course.id} task={task} card={cards.data?.find(({ id }) => id === task.scenario)} trains={trains} next={task === next(tasks)} />)}
          </>
        )}
      </Answer>
      {!trains && <section className="part"><h2><Link to="/mijn-stijl">{t.style}</Link></h2><p className="prose">{t.styleText}</p></section>}
    </>
  )
}

/** What is asked first of what she did not do yet. */
const next = (tasks: readonly TaskView[]): TaskView | undefined => tasks.find((task) => !task.withdrawn && task.mine.length === 0)

function Task({ course, task, card, trains, next }: { course: string; task: TaskView; card: ScenarioCard | undefined; trains: boolean; next: boolean }) {
  const t = useTexts(practiceTexts)
  const { language } = useSettings()
  const title = card?.title[language] ?? task.scenario
  return (
    <div className="part task">
      <h3>{title}</h3>
      <p className="task-aim">{task.aim}</p>
      <p className="quiet">{task.until ? t.until(task.until) : t.noUntil}{task.withdrawn && `, ${t.withdrawn}`}</p>
      {trains ? (
        <Cohort course={course} task={task} beside={<ChangeTask course={course} task={task} />} />
      ) : (
        <Mine course={course} task={task} title={title} next={next} />
      )}
    </div>
  )
}

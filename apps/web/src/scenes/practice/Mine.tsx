/** A participant's side of a task: lead the group, what she handed in, and her times side by side without a score. */
import { type Scenario } from '@kring/curriculum'
import { mannerOver, TRAINEE } from '@kring/dynamics'
import { SHOWING, type TaskView } from '@kring/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Choice } from '../../app/Choice.tsx'
import { scenarioOf } from '../../content/index.ts'
import { Confirm } from '../../forms/Confirm.tsx'
import { Problems } from '../../forms/Problems.tsx'
import { practiceTexts } from '../../i18n/practice.ts'
import { useTexts } from '../../i18n/texts.ts'
import { gather, type Led } from '../../manner/gather.ts'
import { ask, nothing } from '../../people/ask.ts'
import { MannerCircle } from '../manner/MannerCircle.tsx'
import '../manner/manner.css'

export function Mine({ course, task, title, next }: { course: string; task: TaskView; title: string; next: boolean }) {
  const t = useTexts(practiceTexts)
  return (
    <>
      {!task.withdrawn && (
        <p className="row"><Link to="/leiden/$scenario" params={{ scenario: task.scenario }} className={next ? 'button strong' : 'button'} aria-label={`${task.mine.length === 0 ? t.lead1 : t.leadAgain}: ${title}`}>{task.mine.length === 0 ? t.lead1 : t.leadAgain}</Link></p>
      )}
      {task.mine.length > 0 && (
        <>
          <h4>{t.attempts}</h4>
          <ul className="rows">{task.mine.map((handIn, i) => <HandedIn key={handIn.id} course={course} handIn={handIn} nr={i + 1} />)}</ul>
        </>
      )}
      <Progress scenario={task.scenario} />
    </>
  )
}

function HandedIn({ course, handIn, nr }: { course: string; handIn: TaskView['mine'][number]; nr: number }) {
  const t = useTexts(practiceTexts)
  const queries = useQueryClient()
  const again = () => queries.invalidateQueries({ queryKey: ['course', course, 'practice'] })
  const change = useMutation({ mutationFn: (showing: string) => ask(nothing, `/api/me/hand-ins/${handIn.id}`, { method: 'PATCH', body: { showing } }), onSuccess: again })
  return (
    <li>
      <span className="row-what"><span className="row-name">{t.attempt(nr, handIn.at)}</span><span className="quiet">{t.momentsChosen(handIn.moments.length)}</span></span>
      <span className="row-acts">
        <Choice legend={t.showingNow} options={SHOWING} names={t.showing} value={handIn.showing} onChange={(showing) => change.mutate(showing)} />
        <Confirm label={t.takeBack} title={t.takeBackTitle} text={t.takeBackText} sure={t.takeBackSure} act={async () => { await ask(nothing, `/api/me/hand-ins/${handIn.id}`, { method: 'DELETE' }); await again() }} />
      </span>
      <Problems error={change.error} />
    </li>
  )
}

/** Her times with this group, the earliest first; with one there is nothing to lay side by side. */
function Progress({ scenario: id }: { scenario: string }) {
  const t = useTexts(practiceTexts)
  const led = useQuery({ queryKey: ['my-sessions'], queryFn: gather })
  const scenario = useQuery({ queryKey: ['scenario', id], queryFn: async () => (await scenarioOf(id)) ?? null, staleTime: Infinity })
  const times = (led.data?.all ?? []).filter((one) => one.scenario === id).reverse()
  if (times.length < 2 || !scenario.data) return null
  return (
    <>
      <h4>{t.progress}</h4>
      <p className="quiet">{t.progressHint}</p>
      <ol className="own-times">{times.map((one, i) => <Time key={one.id} led={one} nr={i + 1} scenario={scenario.data!} />)}</ol>
    </>
  )
}

function Time({ led, nr, scenario }: { led: Led; nr: number; scenario: Scenario }) {
  const t = useTexts(practiceTexts)
  const manner = mannerOver([led.manner])!
  const chairs = scenario.circle.filter((seat) => seat !== TRAINEE).map((seat) => ({ seat, name: seat }))
  return (
    <li>
      <MannerCircle small chairs={chairs} to={manner.to} manner={manner} you={t.you} label={t.drawing(nr, manner.one, manner.circle)} />
      {led.here ? <Link to="/terugblik/$session" params={{ session: led.id }}>{t.time(nr)}</Link> : <span>{t.time(nr)}</span>}
    </li>
  )
}

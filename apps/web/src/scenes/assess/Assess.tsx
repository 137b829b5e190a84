/** /cursus/…/beoordelen/<assessment>: a report as its assessor reads it: the text with remarks, her own judgment beside it, and when all are done what they found and the decision. */
import { assessmentView, type AssessmentView } from '@kring/protocol'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { assessTexts } from '../../i18n/assess.ts'
import { dayIn } from '../../i18n/dates.ts'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask, nothing } from '../../people/ask.ts'
import { CourseShell, type InCourse } from '../course/CourseShell.tsx'
import { SideBySide } from '../report/SideBySide.tsx'
import { TextView } from '../report/TextView.tsx'
import type { Place } from '../report/place.ts'
import { Decide } from './Decide.tsx'
import { Judging } from './Judging.tsx'
import { RemarkDialog } from './RemarkDialog.tsx'
import '../report/report.css'

export function Assess() {
  return <CourseShell section="/cursus/$course/beoordelen">{(inside) => <Reading {...inside} />}</CourseShell>
}

function Reading({ course }: InCourse) {
  const { assessment = '' } = useParams({ strict: false })
  const t = useTexts(assessTexts)
  const path = `/api/courses/${course.id}/assessments/${assessment}`
  const found = useQuery({ queryKey: ['course', course.id, 'assessment', assessment], queryFn: ({ signal }) => ask(assessmentView, path, { signal }) })
  return (
    <>
      <p className="print-not"><Link to="/cursus/$course/beoordelen" params={{ course: course.id }}>{t.back}</Link></p>
      <Answer of={found}>{(view) => <Desk course={course.id} path={path} view={view} />}</Answer>
    </>
  )
}

function Desk({ course, path, view }: { course: string; path: string; view: AssessmentView }) {
  const t = useTexts(assessTexts)
  const { standing, trail, beside } = useTexts(reportTexts)
  const { language } = useSettings()
  const client = useQueryClient()
  const key = ['course', course, 'assessment', view.id]
  const again = () => client.invalidateQueries({ queryKey: key })
  const put = (fresh: AssessmentView) => {
    client.setQueryData(key, fresh)
    void client.invalidateQueries({ queryKey: ['course', course, 'reports'] })
  }
  const [place, setPlace] = useState<Place | null>(null)
  const [changing, setChanging] = useState<string | null>(null)
  const [earlier, setEarlier] = useState(false)
  const mine = view.doneAt === null
  const remarks = useMemo(() => [...view.remarks, ...view.others.flatMap((one) => one.remarks)], [view])
  const numberOf = (id: string) => remarks.findIndex((remark) => remark.id === id) + 1
  const all = [
    ...(view.self ? [{ key: 'self', name: view.author.name, marks: view.self }] : []),
    { key: view.kind, name: t.you, marks: view.marks, words: view.words },
    ...view.others.map((one) => ({ key: one.kind, name: one.by ?? trail.left, marks: one.marks, words: one.words })),
  ]
  const shown = !mine && view.waitsFor.length === 0
  return (
    <article className="assess">
      <header className="report-head">
        <h2 className="report-title">{view.author.name}</h2>
        <p className="quiet">{standing.version(view.version.nr)}, {standing.handedIn(dayIn(language, view.version.handedInAt.slice(0, 10)), view.version.words)}. {t.as[view.kind]}</p>
      </header>
      {view.version.appeal && view.kind === 'appeal' && <section className="result"><h3>{t.reason}</h3><p className="prose">{view.version.appeal.reason}</p></section>}
      {mine ? <p className="lead print-not">{t.how}</p> : <p className="lead print-not">{view.waitsFor.length > 0 ? t.waits(view.waitsFor.map(({ by }) => by ?? trail.left).join(', ')) : t.allDone}</p>}
      {shown && (
        <section className="part">
          <h2>{beside.title}</h2>
          <p className="quiet">{beside.about}</p>
          <SideBySide rubric={view.rubric} all={all} />
          {view.mayDecide && <Decide path={path} view={view} onDecided={put} />}
        </section>
      )}
      {view.version.results.map((result) => (
        <section key={result.at} className="result">
          <h3>{standing.outcomes[result.outcome]}</h3>
          <p className="prose">{result.words}</p>
          {result.asks && <p className="prose">{result.asks}</p>}
          <p className="quiet">{t.decided(result.by ?? trail.left, dayIn(language, result.at.slice(0, 10)))}</p>
        </section>
      ))}
      {view.earlier && (
        <section className="part print-not">
          <p className="row"><button type="button" className="button" aria-pressed={earlier} onClick={() => setEarlier(!earlier)}>{t.earlier}</button></p>
          {earlier && view.earlier.judgments.length > 0 && <SideBySide rubric={view.rubric} all={view.earlier.judgments.map((one) => ({ key: one.kind, name: one.by ?? trail.left, marks: one.marks, words: one.words }))} />}
        </section>
      )}
      <div className={earlier ? 'desk three' : 'desk'}>
        {earlier && view.earlier && <div className="paper"><p className="quiet">{standing.version(view.earlier.version.nr)}</p><TextView course={course} outline={view.outline} rubric={view.rubric} parts={view.earlier.parts} quotes={view.earlier.quotes} remarks={view.earlier.judgments.flatMap((one) => one.remarks)} /></div>}
        <div className="paper">
          <TextView
            course={course} outline={view.outline} rubric={view.rubric} parts={view.parts} quotes={view.quotes} remarks={remarks} numberOf={numberOf}
            {...(mine && { onPlace: setPlace, onRemark: (id: string) => view.remarks.some((remark) => remark.id === id) && setChanging(id) })}
          />
        </div>
        <aside className="desk-side print-not" aria-label={t.judging}>
          <Judging path={path} view={view} onFresh={put} onRemark={setChanging} numberOf={numberOf} />
        </aside>
      </div>
      {(place || changing) && (
        <RemarkDialog
          place={place ?? view.remarks.find((remark) => remark.id === changing)!} remark={view.remarks.find((remark) => remark.id === changing) ?? null} rubric={view.rubric}
          onClose={() => { setPlace(null); setChanging(null) }}
          save={async (id, body) => {
            await ask(nothing, `${path}/remarks/${id}`, { method: 'PUT', body })
            await again()
          }}
          remove={async (id) => {
            await ask(nothing, `${path}/remarks/${id}`, { method: 'DELETE' })
            await again()
          }}
        />
      )}
    </article>
  )
}

/** /cursus/…/verslag/<version>: what was handed in, as it was; what was said of it once it was decided; disagreeing with the result. */
import { reportView, versionView, type VersionView } from '@kring/protocol'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { Confirm } from '../../forms/Confirm.tsx'
import { LongField } from '../../forms/Field.tsx'
import { dayIn } from '../../i18n/dates.ts'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'
import { uuid } from '../../session/ids.ts'
import { CourseShell, type InCourse } from '../course/CourseShell.tsx'
import { SideBySide } from './SideBySide.tsx'
import { TextView } from './TextView.tsx'
import './report.css'

export function ReportVersion() {
  return <CourseShell section="/cursus/$course/verslag">{(inside) => <Handed {...inside} />}</CourseShell>
}

function Handed({ course, me }: InCourse) {
  const { version = '' } = useParams({ strict: false })
  const t = useTexts(reportTexts)
  const found = useVersion(course.id, version)
  return (
    <>
      <p className="print-not"><Link to="/cursus/$course/verslag" params={{ course: course.id }}>{t.version.back}</Link></p>
      <Answer of={found}>{(view) => <Seen course={course.id} courseTitle={course.title} name={me.person.name} view={view} />}</Answer>
    </>
  )
}

const useVersion = (course: string, version: string | null) =>
  useQuery({ queryKey: ['course', course, 'report', 'version', version], enabled: version !== null, queryFn: ({ signal }) => ask(versionView, `/api/courses/${course}/report/versions/${version}`, { signal }) })

function Seen({ course, courseTitle, name, view }: { course: string; courseTitle: string; name: string; view: VersionView }) {
  const t = useTexts(reportTexts)
  const { language } = useSettings()
  const { version, rubric, outline, judgments } = view
  const remarks = useMemo(() => judgments.flatMap((one) => one.remarks), [judgments])
  const numberOf = (id: string) => remarks.findIndex((remark) => remark.id === id) + 1
  const report = useQuery({ queryKey: ['course', course, 'report'], queryFn: ({ signal }) => ask(reportView, `/api/courses/${course}/report`, { signal }) })
  const before = report.data?.versions.find(({ nr }) => nr === version.nr - 1)
  const [beside, setBeside] = useState(false)
  const earlier = useVersion(course, beside && before ? before.id : null)
  const decided = version.results.length > 0
  return (
    <article className="handed">
      <header className="report-head">
        <h2 className="report-title">{outline.title[language]}</h2>
        <p>{name}. {courseTitle}. {t.standing.version(version.nr)}, {t.standing.handedIn(dayIn(language, version.handedInAt.slice(0, 10)), version.words)}.</p>
      </header>
      {version.results.map((result) => (
        <section key={result.at} className="result" aria-label={t.version.result}>
          <h3>{t.standing.outcomes[result.outcome]}{result.onAppeal && ` ${t.version.onAppeal}`}</h3>
          <p className="prose">{result.words}</p>
          {result.asks && <><p className="quiet">{t.version.asked(result.until ? dayIn(language, result.until) : '')}</p><p className="prose">{result.asks}</p></>}
          <p className="quiet">{t.version.by(result.by ?? t.trail.left, dayIn(language, result.at.slice(0, 10)))}</p>
        </section>
      ))}
      {!decided && <p className="lead print-not">{t.version.waiting}</p>}
      {version.appeal && (
        <section className="result" aria-label={t.appeal.title}>
          <h3>{t.appeal.title}</h3>
          <p className="prose">{version.appeal.reason}</p>
          <p className="quiet">{version.appeal.settledAt ? t.appeal.settled(dayIn(language, version.appeal.settledAt.slice(0, 10))) : version.appeal.reader ? t.appeal.reads(version.appeal.reader.name ?? t.trail.left) : t.appeal.noReader}</p>
        </section>
      )}
      {decided && <section className="part"><h2>{t.beside.title}</h2><p className="quiet">{t.beside.about}</p><SideBySide rubric={rubric} all={[{ key: 'self', name: t.beside.you, marks: view.self }, ...judgments.map((one) => ({ key: one.kind, name: one.by ?? t.trail.left, marks: one.marks, words: one.words }))]} /></section>}
      {before && <p className="row print-not"><button type="button" className="button" aria-pressed={beside} onClick={() => setBeside(!beside)}>{t.version.beside}</button></p>}
      <div className={beside && earlier.data ? 'two-texts' : undefined}>
        {beside && earlier.data && <div className="paper"><p className="quiet">{t.standing.version(earlier.data.version.nr)}</p><TextView course={course} outline={outline} rubric={rubric} parts={earlier.data.parts} quotes={earlier.data.quotes} /></div>}
        <div className="paper">{beside && earlier.data && <p className="quiet">{t.standing.version(version.nr)}</p>}<TextView course={course} outline={outline} rubric={rubric} parts={view.parts} quotes={view.quotes} remarks={remarks} numberOf={numberOf} /></div>
      </div>
      <p className="row print-not"><button type="button" className="button" onClick={() => window.print()}>{t.version.print}</button></p>
      {version.appealUntil && <Appeal course={course} version={version.id} until={version.appealUntil} />}
    </article>
  )
}

function Appeal({ course, version, until }: { course: string; version: string; until: string }) {
  const t = useTexts(reportTexts).appeal
  const { language } = useSettings()
  const client = useQueryClient()
  const [id] = useState(uuid)
  return (
    <section className="part print-not" aria-labelledby="appeal">
      <h2 id="appeal">{t.disagree}</h2>
      <p>{t.how(dayIn(language, until))}</p>
      <p className="row">
        <Confirm
          className="button" label={t.button} title={t.disagree} text={<p>{t.sure}</p>} sure={t.send}
          act={async ({ reason }) => {
            await ask(reportView, `/api/courses/${course}/report/appeal`, { method: 'POST', body: { id, version, reason } })
            await client.invalidateQueries({ queryKey: ['course', course, 'report'] })
          }}
        >
          <LongField name="reason" label={t.reason} help={t.reasonHelp} rows={6} maxLength={6000} />
        </Confirm>
      </p>
    </section>
  )
}

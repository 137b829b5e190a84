/** Where the report stands, in plain words, with what was handed in and what comes next. */
import type { ReportView, VersionCard } from '@kring/protocol'
import { Link } from '@tanstack/react-router'
import { useSettings } from '../../app/settings.ts'
import { dayIn } from '../../i18n/dates.ts'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'

export function Standing({ course, report }: { course: string; report: ReportView }) {
  const t = useTexts(reportTexts).standing
  const { language } = useSettings()
  const last = report.versions.at(-1)
  const result = last?.results.at(-1)
  if (!last) return null
  return (
    <section className="standing print-not" aria-labelledby="standing">
      <h2 id="standing">{t.title[report.stand]}</h2>
      <p>{report.stand === 'resit' && result?.until ? t.resit(dayIn(language, result.until)) : t.text[report.stand]}</p>
      {result?.asks && report.stand === 'resit' && <blockquote className="quote"><p>{result.asks}</p></blockquote>}
      <ol className="rows">{report.versions.map((version) => <Version key={version.id} course={course} version={version} />)}</ol>
    </section>
  )
}

function Version({ course, version }: { course: string; version: VersionCard }) {
  const t = useTexts(reportTexts).standing
  const { language } = useSettings()
  const result = version.results.at(-1)
  return (
    <li>
      <span className="row-what">
        <Link to="/cursus/$course/verslag/$version" params={{ course, version: version.id }} className="row-name">{t.version(version.nr)}</Link>
        <span className="quiet">{t.handedIn(dayIn(language, version.handedInAt.slice(0, 10)), version.words)}</span>
      </span>
      <span className="quiet">{version.appeal && !version.appeal.settledAt ? t.appealing : result ? t.outcomes[result.outcome] : t.reading}</span>
    </li>
  )
}

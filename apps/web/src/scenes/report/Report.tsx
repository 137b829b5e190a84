/** /cursus/…/verslag: the reflection report of a participant: writing it, handing it in, and what came of it. */
import { reportView } from '@kring/protocol'
import { useQuery } from '@tanstack/react-query'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'
import { useKeeping } from '../../report/useKeeping.ts'
import { CourseShell, type InCourse } from '../course/CourseShell.tsx'
import { OnThisDevice } from './OnThisDevice.tsx'
import { Standing } from './Standing.tsx'
import { Trail } from './Trail.tsx'
import { Writing } from './Writing.tsx'
import './report.css'

export function Report() {
  return <CourseShell section="/cursus/$course/verslag">{(inside) => <Mine {...inside} />}</CourseShell>
}

function Mine({ course, me }: InCourse) {
  const t = useTexts(reportTexts)
  const found = useQuery({ queryKey: ['course', course.id, 'report'], queryFn: ({ signal }) => ask(reportView, `/api/courses/${course.id}/report`, { signal }) })
  const keeping = useKeeping(me.person.id, course.id)
  return (
    <Answer of={found}>
      {(report) => (
        <div className="report">
          <Standing course={course.id} report={report} />
          {keeping ? <Writing course={course} me={me} report={report} keeping={keeping} /> : <p role="status">{t.kept.loading}</p>}
          <Trail course={course.id} />
          {keeping && <OnThisDevice keeping={keeping} />}
        </div>
      )}
    </Answer>
  )
}

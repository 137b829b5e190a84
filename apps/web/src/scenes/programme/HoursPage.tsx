import { myHours, type OutlookView } from '@kring/protocol'
import { useQuery } from '@tanstack/react-query'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'
import { CourseShell, type InCourse } from '../course/CourseShell.tsx'
import { Attendance } from './Attendance.tsx'
import { Grounds } from './Grounds.tsx'
import './programme.css'

/** /cursus/<course>/aanwezigheid: a participant sees her own hours; who runs the course writes them down. */
export function HoursPage() {
  return <CourseShell section="/cursus/$course/aanwezigheid">{(inside) => <Inside {...inside} />}</CourseShell>
}

function Inside(inside: InCourse) {
  const t = useTexts(programmeTexts).hours
  const { roles, course } = inside
  const writes = roles.includes('trainer') || roles.includes('administrator')
  return (
    <>
      <h2>{t.title}</h2>
      {course.roles.includes('participant') && <Mine {...inside} />}
      {(writes || roles.includes('registrar')) && <><Attendance course={course.id} writes={writes} /><Grounds course={course.id} decides={writes} /></>}
    </>
  )
}

function Mine({ course }: InCourse) {
  const t = useTexts(programmeTexts)
  const found = useQuery({ queryKey: ['course', course.id, 'hours'], queryFn: ({ signal }) => ask(myHours, `/api/courses/${course.id}/hours`, { signal }) })
  return (
    <Answer of={found}>
      {({ halves, outlook }) => (
        <>
          {outlook.map((one) => <Outlook key={one.certificate} outlook={one} />)}
          <ul className="rows">
            {halves.map(({ day, half, hours, been, date }) => (
              <li key={`${day}${half}`}>
                <span className="row-what"><span className="row-name">{t.hours.which && t.halfOfDay(day, half)}</span> <span className="quiet">{date && t.date(date)}</span></span>
                <span className={been === null ? 'quiet' : ''}>{been === null ? t.hours.unknown : been === 0 ? t.hours.away : t.hours.of(been, hours)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Answer>
  )
}

function Outlook({ outlook: { been, least, name, state } }: { outlook: OutlookView }) {
  const t = useTexts(programmeTexts).hours
  const say = useBoth()
  return <p className={state === 'unreachable' ? 'problem outlook' : 'lead'}>{t.mine(been, least, say(name))} {t.state[state]}</p>
}

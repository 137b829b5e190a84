import { Link, useParams } from '@tanstack/react-router'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { CourseShell, type InCourse } from '../course/CourseShell.tsx'
import { classOf } from './class.ts'
import { useDay, useProgramme } from './data.ts'
import { Present } from './Now.tsx'
import { clockNow, DayProgramme, TrainerNotes } from './Programme.tsx'
import './programme.css'

/** /cursus/<course>/dag/<n>: one whole day, to prepare it or to look back on it. */
export function DayPage() {
  const t = useTexts(programmeTexts)
  const { day = '' } = useParams({ strict: false })
  return <CourseShell section="/cursus/$course" called={t.day(Number(day))}>{(inside) => <OneDay {...inside} />}</CourseShell>
}

function OneDay({ course, me, roles }: InCourse) {
  const t = useTexts(programmeTexts)
  const say = useBoth()
  const { day: typed = '' } = useParams({ strict: false })
  const number = Number(typed)
  const programme = useProgramme(course.id)
  const isToday = programme.data?.current === number
  const found = useDay(course.id, number, isToday)
  const days = programme.data?.days.map((day) => day.number) ?? []
  const [before, after] = [days[days.indexOf(number) - 1], days[days.indexOf(number) + 1]]
  return (
    <Answer of={found} page>
      {(view) => {
        const inClass = classOf(course.id, me.person.id, view, roles.includes('trainer'))
        return (
          <>
            <h2>{t.day(number)}: {say(view.day.title)}</h2>
            <p className="quiet">{view.date ? t.date(view.date) : t.now.undated}{view.place && `, ${view.place}`}</p>
            <p className="lead">{say(view.day.about)}</p>
            <ul className="lines-list">{view.day.aims.map((aim) => <li key={aim.text.nl}>{say(aim.text)}</li>)}</ul>
            {view.leads && <p className="row"><Link to="/cursus/$course/dag/$day/muur" params={{ course: course.id, day: typed }} className="button">{t.now.wall}</Link> <Link to="/cursus/$course/inrichten" params={{ course: course.id }} search={{ dag: number }} className="button">{t.arrange.title}</Link></p>}
            {view.on ? <DayProgramme day={view.day} inClass={inClass} now={isToday ? clockNow() : null} /> : <p className="empty">{t.gate.notYet}</p>}
            {view.leads && <TrainerNotes day={view.day} />}
            {view.present.count > 0 && <section className="part"><h2>{t.here.title}</h2><Present present={view.present} /></section>}
            <nav className="row day-nav">
              {before !== undefined && <Link to="/cursus/$course/dag/$day" params={{ course: course.id, day: String(before) }}>{t.dayPage.prev(before)}</Link>}
              {after !== undefined && <Link to="/cursus/$course/dag/$day" params={{ course: course.id, day: String(after) }}>{t.dayPage.prev(after)}</Link>}
            </nav>
          </>
        )
      }}
    </Answer>
  )
}

import { itemsOfKind } from '@kring/curriculum'
import type { DayCard } from '@kring/protocol'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { CourseShell, type InCourse } from '../course/CourseShell.tsx'
import { useDay, useProgramme } from './data.ts'
import { Notes } from './Notes.tsx'
import { PagesRead } from './PagesRead.tsx'
import { useWork } from './work.ts'
import './programme.css'

/** /cursus/<course>/lezen: what is read for each day, how far she is, and her notes with it. */
export function ReadPage() {
  return <CourseShell section="/cursus/$course/lezen">{(inside) => <Inside {...inside} />}</CourseShell>
}

function Inside(inside: InCourse) {
  const t = useTexts(programmeTexts)
  return (
    <>
      <h2>{t.read.title}</h2>
      <p className="lead">{t.read.lead}</p>
      <Answer of={useProgramme(inside.course.id)}>{({ days, current, next }) => <>{days.map((card) => <DayReadings key={card.number} {...inside} card={card} open={card.number === (next ?? current ?? days[0]?.number)} />)}</>}</Answer>
    </>
  )
}

function DayReadings({ course, me, card, open }: InCourse & { card: DayCard; open: boolean }) {
  const t = useTexts(programmeTexts)
  const say = useBoth()
  const found = useDay(course.id, card.number)
  const done = useWork(me.person.id, course.id, found.data?.work ?? {})
  return (
    <details className="fold day-fold" open={open}>
      <summary><span className="row-name">{t.day(card.number)}: {say(card.title)}</span> <span className="quiet">{card.date ? t.date(card.date) : t.now.undated}, {t.item.pagesOf(card.pages)}</span></summary>
      <Answer of={found}>
        {(view) => {
          const readings = itemsOfKind(view.day, 'reading')
          if (!view.on) return <p className="empty">{t.gate.notYet}</p>
          if (readings.length === 0) return <p className="empty">{t.read.nothing}</p>
          return (
            <ul className="readings">
              {readings.map((reading) => (
                <li key={reading.id}>
                  <PagesRead reading={reading} done={done(reading.id)} person={me.person.id} course={course.id} />
                  <Notes course={course.id} reading={reading} />
                </li>
              ))}
            </ul>
          )
        }}
      </Answer>
    </details>
  )
}

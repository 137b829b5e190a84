import { courses } from '@kring/protocol'
import { Link } from '@tanstack/react-router'
import { courseTexts } from '../../i18n/course.ts'
import { houseTexts } from '../../i18n/house.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer, More, usePages } from '../../people/Answer.tsx'
import { HouseShell } from './HouseShell.tsx'

/** /beheer: every course of the house, the latest first. */
export function HouseCourses() {
  const t = useTexts(houseTexts)
  return (
    <HouseShell title={t.sections.courses}>
      {({ administrator }) => (
        <>
          {administrator && <p className="row act"><Link to="/beheer/cursus-opzetten" className="button strong">{t.courses.setUp}</Link></p>}
          <List />
        </>
      )}
    </HouseShell>
  )
}

function List() {
  const t = useTexts(houseTexts).courses
  const words = useTexts(courseTexts)
  const found = usePages(['courses'], courses, '/api/courses')
  return (
    <Answer of={found}>
      {({ pages }) => {
        const all = pages.flatMap((page) => page.courses)
        return all.length === 0 ? <p className="empty">{t.none}</p> : (
          <>
            <ul className="rows choosing">
              {all.map((course) => (
                <li key={course.id}>
                  <Link to="/beheer/cursus/$course" params={{ course: course.id }}>
                    <span className="row-name">{course.title}</span>
                    <span className="quiet">{words.dates(course.startsOn, course.endsOn)}{course.archived && `. ${words.archived}`}</span>
                  </Link>
                </li>
              ))}
            </ul>
            <More of={found} />
          </>
        )
      }}
    </Answer>
  )
}

import { courses, type CourseView } from '@kring/protocol'
import { Link } from '@tanstack/react-router'
import { courseTexts } from '../../i18n/course.ts'
import { peopleTexts } from '../../i18n/people.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { Answer, More, usePages } from '../../people/Answer.tsx'
import { PeoplePage } from '../../people/PeoplePage.tsx'

/** /cursus: the courses one is in, the latest first. */
export function Courses() {
  const t = useTexts(courseTexts)
  useTitle(t.mine)
  return (
    <PeoplePage signedIn>
      <h1>{t.mine}</h1>
      <List />
    </PeoplePage>
  )
}

function List() {
  const t = useTexts(courseTexts)
  const found = usePages(['courses'], courses, '/api/courses')
  return (
    <Answer of={found}>
      {({ pages }) => {
        const all = pages.flatMap((page) => page.courses)
        return all.length === 0 ? <p className="empty">{t.none}</p> : <><ul className="rows">{all.map((course) => <Row key={course.id} course={course} />)}</ul><More of={found} /></>
      }}
    </Answer>
  )
}

function Row({ course }: { course: CourseView }) {
  const t = useTexts(courseTexts)
  const { roles } = useTexts(peopleTexts)
  return (
    <li>
      <span className="row-what">
        <Link to="/cursus/$course" params={{ course: course.id }} className="row-name">{course.title}</Link>
        <span className="quiet">{[t.dates(course.startsOn, course.endsOn), ...course.roles.map((role) => roles[role])].join(', ')}{course.archived && `. ${t.archived}`}</span>
      </span>
    </li>
  )
}

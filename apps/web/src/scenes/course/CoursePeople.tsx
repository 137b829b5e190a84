import { coursePeople, type PersonView } from '@kring/protocol'
import { courseTexts } from '../../i18n/course.ts'
import { peopleTexts } from '../../i18n/people.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer, More, usePages } from '../../people/Answer.tsx'
import { CourseShell, type InCourse } from './CourseShell.tsx'

/** Who is in the course; addresses only for those who must be able to reach people. */
export function CoursePeople() {
  return <CourseShell section="/cursus/$course/mensen">{(inside) => <People {...inside} />}</CourseShell>
}

function People({ course }: InCourse) {
  const t = useTexts(courseTexts).people
  const found = usePages(['course', course.id, 'people'], coursePeople, `/api/courses/${course.id}/people`)
  return (
    <>
      <h2>{t.title}</h2>
      <Answer of={found}>
        {({ pages }) => (
          <>
            <ul className="rows">{pages.flatMap(({ people }) => people).map((person) => <Row key={person.id} person={person} />)}</ul>
            <More of={found} />
          </>
        )}
      </Answer>
    </>
  )
}

function Row({ person }: { person: PersonView }) {
  const { roles } = useTexts(peopleTexts)
  return (
    <li>
      <span className="row-what">
        <span className="row-name">{person.name}</span>
        {person.email && <a href={`mailto:${person.email}`} className="quiet">{person.email}</a>}
      </span>
      <span className="quiet">{person.roles.map(({ role }) => roles[role]).join(', ')}</span>
    </li>
  )
}

import { courseView, type CourseView } from '@kring/protocol'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Confirm } from '../../forms/Confirm.tsx'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { Unfold } from '../../forms/Unfold.tsx'
import { courseTexts } from '../../i18n/course.ts'
import { houseTexts } from '../../i18n/house.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'
import { Participants, Staff } from '../invite/CoursePeople.tsx'
import { Days } from './Days.tsx'
import { HouseShell } from './HouseShell.tsx'

/** /beheer/cursus/<course>: a course set up step by step, each step kept by itself; afterwards the place where it is kept up. */
export function HouseCourse() {
  const t = useTexts(houseTexts)
  const { course: id = '' } = useParams({ strict: false })
  return (
    <HouseShell title={t.sections.courses} above={<p className="above"><Link to="/beheer">{t.setUp.all}</Link></p>} untitled>
      {({ administrator }) => <One key={id} id={id} administrator={administrator} />}
    </HouseShell>
  )
}

function One({ id, administrator }: { id: string; administrator: boolean }) {
  const found = useQuery({ queryKey: ['course', id], queryFn: ({ signal }) => ask(courseView, `/api/courses/${encodeURIComponent(id)}`, { signal }) })
  return <Answer of={found} page>{(course) => <Steps course={course} administrator={administrator} />}</Answer>
}

function Steps({ course, administrator }: { course: CourseView; administrator: boolean }) {
  const t = useTexts(houseTexts).setUp
  useTitle(course.title)
  return (
    <>
      <h1>{course.title}</h1>
      <p><Link to="/cursus/$course/mensen" params={{ course: course.id }}>{t.toCourse}</Link></p>
      <ol className="setting-steps">
        <li><What course={course} administrator={administrator} /></li>
        <li><h2>{t.steps.days}</h2><Days course={course.id} mayChange={administrator} /></li>
        <li><h2>{t.steps.staff}</h2><Staff course={course.id} mayChange={administrator} findPeople={administrator} /></li>
        <li><h2>{t.steps.participants}</h2><Participants course={course.id} mayInvite={administrator} invitesStaff={administrator} /></li>
        {administrator && <li><Away course={course} /></li>}
      </ol>
    </>
  )
}

/** @returns a change of the course that shows at once wherever the course stands. */
function useChange(course: string) {
  const client = useQueryClient()
  return async (change: { title?: string | undefined; startsOn?: string | undefined; endsOn?: string | undefined; archived?: boolean }) => {
    const changed = await ask(courseView, `/api/courses/${course}`, { method: 'PATCH', body: change })
    client.setQueryData(['course', course], changed)
    await client.invalidateQueries({ queryKey: ['courses'] })
  }
}

function What({ course, administrator }: { course: CourseView; administrator: boolean }) {
  const t = useTexts(houseTexts).setUp
  const words = useTexts(courseTexts)
  const change = useChange(course.id)
  const [kept, setKept] = useState(0)
  return (
    <>
      <h2>{t.steps.what}</h2>
      <p>{words.dates(course.startsOn, course.endsOn)}.</p>
      <p className="quiet">{t.version}</p>
      {kept > 0 && <p role="status" className="done act">{t.kept}</p>}
      {administrator && (
        <Unfold key={kept} label={t.change}>
          <Form label={t.keep} quiet send={({ title, startsOn, endsOn }) => change({ title: title?.trim(), startsOn, endsOn }).then(() => setKept(kept + 1))}>
            <Field name="title" label={t.name} value={course.title} maxLength={200} />
            <Field name="startsOn" label={t.starts} type="date" value={course.startsOn} />
            <Field name="endsOn" label={t.ends} type="date" value={course.endsOn} />
          </Form>
        </Unfold>
      )}
    </>
  )
}

function Away({ course }: { course: CourseView }) {
  const t = useTexts(houseTexts).setUp
  const change = useChange(course.id)
  return (
    <>
      <h2>{t.steps.away}</h2>
      <p>{course.archived ? t.archived : t.running}</p>
      <p className="row act">
        {course.archived
          ? <Confirm key="back" className="button" label={t.unarchive} title={t.unarchive} text={null} sure={t.unarchive} act={() => change({ archived: false })} />
          : <Confirm key="away" className="button" label={t.archive} title={t.archiveTitle} text={<p>{t.archiveText}</p>} sure={t.archive} act={() => change({ archived: true })} />}
      </p>
    </>
  )
}

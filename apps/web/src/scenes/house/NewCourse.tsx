import { courseView } from '@kring/protocol'
import type { CourseCard } from '@kring/curriculum'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { courseCards } from '../../content/courses.ts'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { OneOf } from '../../forms/OneOf.tsx'
import { houseTexts } from '../../i18n/house.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'
import { HouseShell } from './HouseShell.tsx'

/** /beheer/cursus-opzetten: what kind of course, and when; days, people and the rest follow at the course. */
export function NewCourse() {
  const t = useTexts(houseTexts).setUp
  return (
    <HouseShell title={t.title} above={<p className="above"><Link to="/beheer">{t.all}</Link></p>}>
      {() => (
        <>
          <p className="lead">{t.text}</p>
          <Choose />
        </>
      )}
    </HouseShell>
  )
}

function Choose() {
  const cards = useQuery({ queryKey: ['curriculum'], queryFn: courseCards, staleTime: Infinity })
  return <Answer of={cards}>{(found) => <Make cards={found} />}</Answer>
}

function Make({ cards }: { cards: CourseCard[] }) {
  const t = useTexts(houseTexts).setUp
  const { language } = useSettings()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [starts, setStarts] = useState('')
  return (
    <Form
      label={t.make} keep="new-course"
      send={async ({ title = '', curriculum, startsOn, endsOn }) => {
        const course = await ask(courseView, '/api/courses', { method: 'POST', body: { title: title.trim(), curriculum, startsOn, endsOn } })
        await client.invalidateQueries({ queryKey: ['courses'] })
        await navigate({ to: '/beheer/cursus/$course', params: { course: course.id } })
      }}
    >
      <Field name="title" label={t.name} help={t.nameHelp} maxLength={200} />
      <OneOf name="curriculum" label={t.curriculum} value={cards[0]?.id ?? ''} options={cards.map(({ id, title, about }) => ({ value: id, label: title[language], help: about[language] }))} />
      <div onInput={(event) => event.target instanceof HTMLInputElement && event.target.name === 'startsOn' && setStarts(event.target.value)}>
        <Field name="startsOn" label={t.starts} type="date" />
      </div>
      <Field name="endsOn" label={t.ends} type="date" min={starts} />
    </Form>
  )
}

import { courseView } from '@kring/protocol'
import type { CourseCard } from '@kring/curriculum'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { uuid } from '../../session/ids.ts'
import { useSettings } from '../../app/settings.ts'
import { courseCards } from '../../content/courses.ts'
import { Field } from '../../forms/Field.tsx'
import { Form, useKept } from '../../forms/Form.tsx'
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

/** The course gets its id here: made once, kept with what is filled in, so that sending it twice makes one course. */
function OwnId() {
  const kept = useKept('id')
  const [id] = useState(() => kept ?? uuid())
  return <input type="hidden" name="id" value={id} />
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
      send={async ({ id, title = '', curriculum, part, startsOn, endsOn }) => {
        const given = cards.find((card) => card.id === curriculum)?.parts.find((one) => one.id === part)?.days
        const course = await ask(courseView, '/api/courses', { method: 'POST', body: { id, title: title.trim(), curriculum, startsOn, endsOn, ...(given && { days: given.map((number) => ({ number, date: null, place: '' })) }) } })
        await client.invalidateQueries({ queryKey: ['courses'] })
        await navigate({ to: '/beheer/cursus/$course', params: { course: course.id } })
      }}
    >
      <OwnId />
      <Field name="title" label={t.name} help={t.nameHelp} maxLength={200} />
      <OneOf name="curriculum" label={t.curriculum} value={cards[0]?.id ?? ''} options={cards.map(({ id, title, about }) => ({ value: id, label: title[language], help: about[language] }))} />
      {cards.length === 1 && cards[0] && (
        <OneOf name="part" label={t.part} value="all" options={[{ value: 'all', label: t.whole(cards[0].days.length) }, ...cards[0].parts.map(({ id, name, days }) => ({ value: id, label: name[language], help: t.days(days.length) }))]} />
      )}
      <div onInput={(event) => event.target instanceof HTMLInputElement && event.target.name === 'startsOn' && setStarts(event.target.value)}>
        <Field name="startsOn" label={t.starts} type="date" />
      </div>
      <Field name="endsOn" label={t.ends} type="date" min={starts} />
    </Form>
  )
}

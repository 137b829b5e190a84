import { courseView, programme, type Programme } from '@kring/protocol'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { Unfold } from '../../forms/Unfold.tsx'
import { dayIn } from '../../i18n/dates.ts'
import { houseTexts } from '../../i18n/house.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask, Refused } from '../../people/ask.ts'

/** When and where the days of a course are: read as a list, filled in as a form. */
export function Days({ course, mayChange }: { course: string; mayChange: boolean }) {
  const t = useTexts(houseTexts).setUp.plan
  const { language } = useSettings()
  const found = useQuery({ queryKey: ['course', course, 'programme'], queryFn: ({ signal }) => ask(programme, `/api/courses/${course}/programme`, { signal }) })
  const [kept, setKept] = useState(0)
  return (
    <Answer of={found}>
      {({ days, revision }) => {
        const planned = days.filter(({ date }) => date !== null).length
        return (
          <>
            <p className="quiet">{t.planned(planned, days.length)}</p>
            {planned > 0 && (
              <ul className="rows dated">
                {days.map(({ number, title, date, place }) => (
                  <li key={number}>
                    <span className="row-what"><span className="row-name">{t.nr(number)}. {title[language]}</span></span>
                    <span className="quiet">{date === null ? t.none : dayIn(language, date, { weekday: true })}{place && `, ${place}`}</span>
                  </li>
                ))}
              </ul>
            )}
            {mayChange && <Unfold key={kept} label={planned === 0 ? t.open : t.change}><Plan course={course} now={{ days, revision }} onKept={() => setKept(kept + 1)} /></Unfold>}
          </>
        )
      }}
    </Answer>
  )
}

/** The form keeps what is typed in it; `now` is what counts, and may have been changed by someone else meanwhile. */
function Plan({ course, now, onKept }: { course: string; now: Pick<Programme, 'days' | 'revision'>; onKept: () => void }) {
  const t = useTexts(houseTexts).setUp.plan
  const { language } = useSettings()
  const client = useQueryClient()
  const [begun] = useState(now)
  const [by, setBy] = useState<string | null>(null)
  const again = () => client.invalidateQueries({ queryKey: ['course', course] })

  const send = async (values: Record<string, string>) => {
    try {
      const days = begun.days.map(({ number }) => ({ number, date: values[`date-${number}`] || null, place: values[`place-${number}`]?.trim() ?? '' }))
      // While someone else's change is told of, keeping again means that it was seen.
      await ask(courseView, `/api/courses/${course}/days`, { method: 'PUT', body: { revision: by === null ? begun.revision : now.revision, days } })
      await again()
      onKept()
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'conflict') throw error
      setBy(error.issues.find(({ where }) => where === 'revision')?.what ?? '')
      await again()
    }
  }
  return (
    <Form label={t.keep} keep={`days-${course}`} send={send}>
      <p className="quiet">{t.text}</p>
      <div className="days">
        {begun.days.map(({ number, title, date, place }) => {
          const changed = by === null ? undefined : now.days.find((day) => day.number === number)
          return (
            <div key={number} role="group" aria-label={`${t.nr(number)}. ${title[language]}`}>
              <span className="day-name"><span className="quiet">{t.nr(number)}</span>{title[language]}</span>
              <Field
                name={`date-${number}`} label={t.date} type="date" optional unsaid value={date ?? ''}
                {...(changed && changed.date !== date && { help: t.now(changed.date === null ? t.none : dayIn(language, changed.date)) })}
              />
              <Field name={`place-${number}`} label={t.place} optional unsaid value={place} maxLength={200} {...(changed && changed.place !== place && { help: t.now(changed.place || t.nowhere) })} />
            </div>
          )
        })}
      </div>
      {by !== null && <p role="alert" className="problem">{t.changed(by)}</p>}
    </Form>
  )
}

import { coursePeople, type PersonView } from '@kring/protocol'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import { peopleTexts } from '../i18n/people.ts'
import { refusalTexts } from '../i18n/refusals.ts'
import { useTexts } from '../i18n/texts.ts'
import { Answer } from './Answer.tsx'
import { ask, at } from './ask.ts'

/** As many as one still finds in a list; of more, the server is asked for those of a name. */
const FEW = 50

/** In a form: one of the people of a course, sent as `person`. Of a course with many, one searches first. */
export function PersonSelect({ course, who, label, fits, nobody }: {
  course: string
  who?: 'staff' | 'participants'
  label: string
  /** Whether this one may be chosen. */
  fits: (person: PersonView) => boolean
  /** What to say when there is nobody to choose. */
  nobody: string
}) {
  const t = useTexts(peopleTexts).choose
  const { wrong } = useTexts(refusalTexts)
  const id = useId()
  const [chosen, setChosen] = useState('')
  const [missing, setMissing] = useState(false)
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const path = (letters: string): string => at(`/api/courses/${course}/people`, { who, search: letters, limit: FEW })
  const all = useQuery({ queryKey: ['course', course, 'people', 'to choose', who ?? 'all', ''], queryFn: ({ signal }) => ask(coursePeople, path(''), { signal }) })
  const found = useQuery({ queryKey: ['course', course, 'people', 'to choose', who ?? 'all', search], queryFn: ({ signal }) => ask(coursePeople, path(search), { signal }), placeholderData: keepPreviousData })
  return (
    <Answer of={found}>
      {({ people }) => {
        const many = all.data?.next != null
        const possible = people.filter(fits)
        if (!many && possible.length === 0) return <p>{nobody}</p>
        return (
          <>
            {many && (
              <div className="field">
                <label htmlFor={`${id}-find`}>{t.find}</label>
                <span id={`${id}-help`} className="quiet">{t.more}</span>
                {/* Enter looks for a name; it must not send the form. */}
                <input id={`${id}-find`} type="search" autoComplete="off" maxLength={100} value={typed} aria-describedby={`${id}-help`} onChange={(event) => setTyped(event.target.value)} onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()} />
              </div>
            )}
            <div className="field">
              <label htmlFor={id}>{label}</label>
              {/* Nobody is chosen beforehand: who reads along is never a slip of the finger. */}
              <select
                id={id} name="person" required value={possible.some((person) => person.id === chosen) ? chosen : ''} aria-invalid={missing} aria-describedby={`${id}-wrong`}
                onChange={(event) => {
                  setChosen(event.target.value)
                  setMissing(false)
                }}
                onInvalid={(event) => {
                  event.preventDefault()
                  event.currentTarget.focus()
                  setMissing(true)
                }}
              >
                <option value="" disabled hidden>{t.pick}</option>
                {possible.map((person) => <option key={person.id} value={person.id}>{person.name}</option>)}
              </select>
              <span id={`${id}-wrong`} role="alert" className="wrong">{missing && <span className="react-aria-FieldError">{wrong.pick}</span>}</span>
              {possible.length === 0 && <span role="status" className="quiet">{t.none}</span>}
            </div>
          </>
        )
      }}
    </Answer>
  )
}

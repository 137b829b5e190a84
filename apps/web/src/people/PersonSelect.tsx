import { coursePeople, type PersonView } from '@kring/protocol'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useRef, useState } from 'react'
import { peopleTexts } from '../i18n/people.ts'
import { useTexts } from '../i18n/texts.ts'
import { Answer } from './Answer.tsx'
import { ask, at } from './ask.ts'

/** As many as one still finds in a list; of more, the server is asked for those of a name. */
const FEW = 50

/**
 * In a form: one of the people of a course, sent as `person`. Nobody is chosen until she chooses. Of a course with many, one searches first:
 * Enter takes the first who is found, arrows go through the others, and who was chosen stays chosen while one searches on.
 */
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
  const id = useId()
  const list = useRef<HTMLSelectElement>(null)
  const [typed, setTyped] = useState('')
  const [chosen, choose] = useState<PersonView | null>(null)
  const [missing, setMissing] = useState(false)
  const search = useDeferredValue(typed.trim())
  const path = (letters: string): string => at(`/api/courses/${course}/people`, { who, search: letters, limit: FEW })
  const all = useQuery({ queryKey: ['course', course, 'people', 'to choose', who ?? 'all', ''], queryFn: ({ signal }) => ask(coursePeople, path(''), { signal }) })
  const found = useQuery({ queryKey: ['course', course, 'people', 'to choose', who ?? 'all', search], queryFn: ({ signal }) => ask(coursePeople, path(search), { signal }), placeholderData: keepPreviousData })
  const take = (person: PersonView | null): void => {
    choose(person)
    setMissing(false)
  }
  return (
    <Answer of={found}>
      {({ people }) => {
        const many = all.data?.next != null
        const possible = people.filter(fits)
        const taken = chosen && fits(chosen) ? chosen : null
        const shown = taken && possible.every((person) => person.id !== taken.id) ? [taken, ...possible] : possible
        if (!many && possible.length === 0) return <p>{nobody}</p>
        return (
          <>
            {many && (
              <div className="field">
                <label htmlFor={`${id}-find`}>{t.find}</label>
                <span id={`${id}-help`} className="quiet">{t.more}</span>
                <input
                  id={`${id}-find`} type="search" autoComplete="off" maxLength={100} value={typed} aria-describedby={`${id}-help`} onChange={(event) => setTyped(event.target.value)}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
                    // Enter looks for a name; it must not send the form.
                    event.preventDefault()
                    // What is found must be of what is typed, or Enter would take someone she does not see yet.
                    if (found.isPlaceholderData || typed.trim() !== search || possible.length === 0) return
                    if (event.key === 'Enter') take(possible[0]!)
                    list.current?.focus()
                  }}
                />
                <span role="status" className="quiet">{search !== '' && !found.isPlaceholderData && (possible.length === 0 ? t.none : t.found(possible.length))}</span>
              </div>
            )}
            <div className="field">
              <label htmlFor={id}>{label}</label>
              <select
                ref={list} id={id} name="person" required value={taken?.id ?? ''} aria-invalid={missing} aria-describedby={`${id}-wrong`}
                onChange={(event) => take(shown.find((person) => person.id === event.target.value) ?? null)}
                onInvalid={(event) => {
                  event.preventDefault()
                  setMissing(true)
                  if (event.currentTarget.form?.querySelector(':invalid') === event.currentTarget) event.currentTarget.focus()
                }}
              >
                <option value="">{t.pick}</option>
                {shown.map((person) => <option key={person.id} value={person.id}>{person.name}</option>)}
              </select>
              <span id={`${id}-wrong`} className="wrong react-aria-FieldError">{missing && t.missing}</span>
            </div>
          </>
        )
      }}
    </Answer>
  )
}

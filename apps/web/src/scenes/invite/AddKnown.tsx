import { STAFF_ROLES } from '@kring/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import { Pick } from '../../forms/Pick.tsx'
import { Problems } from '../../forms/Problems.tsx'
import { houseTexts } from '../../i18n/house.ts'
import { peopleTexts } from '../../i18n/people.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask, nothing } from '../../people/ask.ts'
import { useSearchedPeople } from '../../people/searched.ts'

/** So many are shown; who is not among them is found by typing more. */
const FEW = 8

/** Someone who has an account gets a role in the course: found by name or address. */
export function AddKnown({ course }: { course: string }) {
  const t = useTexts(houseTexts).setUp
  const { roles } = useTexts(peopleTexts)
  const client = useQueryClient()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [role, setRole] = useState<(typeof STAFF_ROLES)[number]>('trainer')
  const add = useMutation({
    mutationFn: ({ person }: { person: string; name: string }) => ask(nothing, `/api/courses/${course}/people/${person}/roles/${role}`, { method: 'PUT' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['course', course, 'people'] }),
  })
  return (
    <div className="form">
      <Pick name="role" label={t.as} value={role} onChange={setRole} options={STAFF_ROLES.map((value) => ({ value, label: roles[value] }))} />
      <div className="field">
        <label htmlFor={id}>{t.find}</label>
        <input id={id} type="search" autoComplete="off" value={typed} maxLength={100} onChange={(event) => setTyped(event.target.value)} aria-describedby={`${id}-help`} />
        <span id={`${id}-help`} className="quiet">{t.findText}</span>
      </div>
      {typed.trim().length >= 2 && <Found search={typed.trim()} busy={add.isPending} onAdd={(person, name) => add.mutate({ person, name })} />}
      <Problems error={add.error} />
      <p role="status" className={add.isSuccess ? 'done' : 'unseen'}>{add.isSuccess && t.added(add.variables.name)}</p>
    </div>
  )
}

function Found({ search, busy, onAdd }: { search: string; busy: boolean; onAdd: (person: string, name: string) => void }) {
  const t = useTexts(houseTexts).setUp
  const found = useSearchedPeople(useDeferredValue(search))
  return (
    <Answer of={found}>
      {({ pages }) => {
        const people = pages.flatMap((page) => page.people).filter(({ disabled }) => !disabled)
        return people.length === 0 ? <p className="quiet">{t.nobody}</p> : (
          <ul className="rows">
            {people.slice(0, FEW).map((person) => (
              <li key={person.id}>
                <span className="row-what"><span className="row-name">{person.name}</span><span className="quiet">{person.email}</span></span>
                <button type="button" className="word" aria-label={t.addNamed(person.name)} aria-disabled={busy} onClick={() => !busy && onAdd(person.id, person.name)}>{t.add}</button>
              </li>
            ))}
          </ul>
        )
      }}
    </Answer>
  )
}

import type { PersonRowView } from '@kring/protocol'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { houseTexts } from '../../i18n/house.ts'
import { peopleTexts } from '../../i18n/people.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer, More } from '../../people/Answer.tsx'
import { useSearchedPeople } from '../../people/searched.ts'
import { HouseShell } from './HouseShell.tsx'

/** /beheer/mensen: everyone, by name, found by part of a name or address. */
export function HousePeople() {
  const t = useTexts(houseTexts)
  return <HouseShell title={t.sections.people}>{() => <People />}</HouseShell>
}

function People() {
  const t = useTexts(houseTexts).people
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const found = useSearchedPeople(search)
  return (
    <>
      <search className="search"><input type="search" aria-label={t.search} placeholder={t.search} value={typed} maxLength={100} onChange={(event) => setTyped(event.target.value)} /></search>
      <Answer of={found}>
        {({ pages }) => {
          const people = pages.flatMap((page) => page.people)
          return (
            <>
              <p role="status" className={people.length === 0 ? 'empty' : 'unseen'}>{people.length === 0 ? t.nobody(search) : found.isFetching ? '' : t.found(people.length, found.hasNextPage)}</p>
              {people.length > 0 && <ul className="rows choosing">{people.map((person) => <Row key={person.id} person={person} />)}</ul>}
              <More of={found} />
            </>
          )
        }}
      </Answer>
    </>
  )
}

function Row({ person }: { person: PersonRowView }) {
  const t = useTexts(houseTexts).people
  const { roles } = useTexts(peopleTexts)
  const is = person.roles.map(({ role, courses, house }) => t.is(roles[role], courses, house)).join('; ')
  return (
    <li>
      <Link to="/beheer/mensen/$person" params={{ person: person.id }}>
        <span className="row-name">{person.name}</span>
        <span className="quiet">{person.email}{is && `. ${is}`}{person.disabled && `. ${t.closed}`}</span>
      </Link>
    </li>
  )
}

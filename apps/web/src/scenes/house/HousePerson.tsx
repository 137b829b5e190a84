import { HOUSE_ROLES, link, personView, type PersonView } from '@kring/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { Confirm } from '../../forms/Confirm.tsx'
import { Problems } from '../../forms/Problems.tsx'
import { dayIn, momentIn } from '../../i18n/dates.ts'
import { houseTexts } from '../../i18n/house.ts'
import { peopleTexts } from '../../i18n/people.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask, nothing } from '../../people/ask.ts'
import { LinkLine } from '../invite/Links.tsx'
import { HouseShell } from './HouseShell.tsx'

/** /beheer/mensen/<person>: one person, what she is, and what an administrator can do for her. She sees in her trail that one looked. */
export function HousePerson() {
  const t = useTexts(houseTexts).person
  const { person: id = '' } = useParams({ strict: false })
  return (
    <HouseShell title={t.title} above={<p className="above"><Link to="/beheer/mensen">{t.all}</Link></p>} untitled>
      {({ administrator }) => <One key={id} id={id} administrator={administrator} />}
    </HouseShell>
  )
}

function One({ id, administrator }: { id: string; administrator: boolean }) {
  const found = useQuery({ queryKey: ['person', id], queryFn: ({ signal }) => ask(personView, `/api/people/${encodeURIComponent(id)}`, { signal }) })
  return <Answer of={found} page>{(person) => <Person person={person} administrator={administrator} />}</Answer>
}

function Person({ person, administrator }: { person: PersonView; administrator: boolean }) {
  const t = useTexts(houseTexts).person
  const { roles } = useTexts(peopleTexts)
  const { language } = useSettings()
  useTitle(person.name)
  return (
    <>
      <h1>{person.name}</h1>
      <dl className="facts">
        <dt>{t.email}</dt><dd>{person.email && <a href={`mailto:${person.email}`}>{person.email}</a>}</dd>
        <dt>{t.since}</dt><dd>{dayIn(language, person.createdAt.slice(0, 10))}</dd>
        {person.disabled && <><dt>{t.state}</dt><dd>{t.closed}</dd></>}
      </dl>
      <section className="part" aria-labelledby="courses-of">
        <h2 id="courses-of">{t.courses}</h2>
        {person.roles.every(({ course }) => course === null) ? <p className="quiet">{t.noCourses}</p> : (
          <ul className="rows">
            {person.roles.flatMap(({ role, course }) => (course === null ? [] : [
              <li key={`${role} ${course.id}`}><Link to="/beheer/cursus/$course" params={{ course: course.id }} className="row-name">{course.title}</Link><span className="quiet">{roles[role]}</span></li>,
            ]))}
          </ul>
        )}
      </section>
      {administrator && <><HouseRoles person={person} /><GettingIn person={person} /></>}
    </>
  )
}

function HouseRoles({ person }: { person: PersonView }) {
  const t = useTexts(houseTexts).person
  const { roles } = useTexts(peopleTexts)
  const client = useQueryClient()
  const again = () => client.invalidateQueries({ queryKey: ['person', person.id] })
  return (
    <section className="part" aria-labelledby="house-roles">
      <h2 id="house-roles">{t.houseRoles}</h2>
      <p>{t.houseRolesText}</p>
      <ul className="rows">
        {HOUSE_ROLES.map((role) => {
          const held = person.roles.some((holding) => holding.role === role && holding.course === null)
          return (
            <li key={role}>
              <span className="row-what"><span className="row-name">{roles[role]}</span><span className="quiet">{held ? t.held : t.notHeld}</span></span>
              <Confirm
                label={held ? t.take : t.give} named={held ? t.takeNamed(roles[role]) : t.giveNamed(roles[role])} title={held ? t.takeTitle(person.name, roles[role]) : t.giveTitle(person.name, roles[role])}
                text={<p>{held ? t.takeText : t.giveText[role]}</p>} sure={held ? t.take : t.give} words={{ conflict: t.only }}
                act={() => ask(nothing, `/api/people/${person.id}/roles/${role}`, { method: held ? 'DELETE' : 'PUT' }).finally(again)}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function GettingIn({ person }: { person: PersonView }) {
  const t = useTexts(houseTexts).person
  const { language } = useSettings()
  const client = useQueryClient()
  const [reset, setReset] = useState(false)
  const password = useMutation({ mutationFn: () => ask(link, `/api/people/${person.id}/password-link`, { method: 'POST' }) })
  const post = (act: string) => ask(nothing, `/api/people/${person.id}/${act}`, { method: 'POST' }).finally(() => client.invalidateQueries({ queryKey: ['person', person.id] }))
  return (
    <section className="part" aria-labelledby="getting-in">
      <h2 id="getting-in">{t.gettingIn}</h2>
      <p>{t.gettingInText}</p>
      <div className="row act">
        <button type="button" className="button" aria-disabled={password.isPending} onClick={() => !password.isPending && password.mutate()}>{t.passwordLink}</button>
        <Confirm className="button" label={t.reset} title={t.resetTitle(person.name)} text={<p>{t.resetText}</p>} sure={t.reset} act={() => post('second-factor-reset').then(() => setReset(true))} />
        {person.disabled
          ? <Confirm className="button" label={t.open} title={t.openTitle(person.name)} text={<p>{t.openText}</p>} sure={t.open} act={() => post('open')} />
          : <Confirm className="button" label={t.close} title={t.closeTitle(person.name)} text={<p>{t.closeText}</p>} sure={t.close} words={{ conflict: t.only }} act={() => post('close')} />}
      </div>
      <Problems error={password.error} />
      <div role="status">
        {password.data && <div className="act">{password.data.link === null ? <p>{t.mailed}</p> : <><p>{t.handOver(momentIn(language, password.data.expiresAt))}</p><LinkLine link={password.data.link} who={person.name} /></>}</div>}
        {reset && <p className="done act">{t.resetDone}</p>}
      </div>
    </section>
  )
}

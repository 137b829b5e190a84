import { coursePeople, type PersonView, type Role, STAFF_ROLES } from '@kring/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { Confirm } from '../../forms/Confirm.tsx'
import { Unfold } from '../../forms/Unfold.tsx'
import { houseTexts } from '../../i18n/house.ts'
import { peopleTexts } from '../../i18n/people.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer, More, usePages } from '../../people/Answer.tsx'
import { ask, nothing } from '../../people/ask.ts'
import { AddKnown } from './AddKnown.tsx'
import { Invitations } from './Invitations.tsx'
import { InviteMany } from './InviteMany.tsx'

const path = (course: string) => `/api/courses/${course}/people`
const isStaff = (role: Role): boolean => (STAFF_ROLES as readonly Role[]).includes(role)

/** Who runs a course: seen by all; changed by an administrator, who adds people with an account (`findPeople`: she may search them) or invites them. */
export function Staff({ course, mayChange, findPeople }: { course: string; mayChange: boolean; findPeople: boolean }) {
  const t = useTexts(houseTexts).setUp
  const found = usePages(['course', course, 'people'], coursePeople, path(course), { who: 'staff' })
  return (
    <>
      <Answer of={found}>
        {({ pages }) => {
          const rows = pages.flatMap(({ people }) => people).flatMap((person) => person.roles.filter(({ role }) => isStaff(role)).map(({ role }) => ({ person, role })))
          return rows.length === 0 ? <p className="quiet">{t.noStaff}</p> : <><ul className="rows">{rows.map(({ person, role }) => <Row key={`${person.id} ${role}`} course={course} person={person} role={role} mayTake={mayChange} />)}</ul><More of={found} /></>
        }}
      </Answer>
      {mayChange && findPeople && <Unfold label={t.known}><AddKnown course={course} /></Unfold>}
      {mayChange && <Unfold label={t.inviteStaff}><InviteMany course={course} roles={STAFF_ROLES} /></Unfold>}
    </>
  )
}

/** Who follows a course; whoever runs it invites them and sees what became of the invitations. */
export function Participants({ course, mayInvite, invitesStaff }: { course: string; mayInvite: boolean; invitesStaff: boolean }) {
  const t = useTexts(houseTexts).setUp
  const found = usePages(['course', course, 'people'], coursePeople, path(course), { who: 'participants' })
  return (
    <>
      <Answer of={found}>
        {({ pages }) => {
          const people = pages.flatMap((page) => page.people)
          if (people.length === 0) return <p className="quiet">{t.noParticipants}</p>
          return (
            <>
              <p className="quiet">{t.count(people.length, found.hasNextPage)}</p>
              <ul className="rows">{people.map((person) => <Row key={person.id} course={course} person={person} role="participant" mayTake={mayInvite} quietRole />)}</ul>
              <More of={found} />
            </>
          )
        }}
      </Answer>
      {mayInvite && (
        <>
          <Unfold label={t.invite}><InviteMany course={course} roles={['participant']} /></Unfold>
          <Unfold label={t.invited}><Invitations course={course} mayChange={({ role }) => invitesStaff || role === 'participant'} /></Unfold>
        </>
      )}
    </>
  )
}

function Row({ course, person, role, mayTake, quietRole = false }: { course: string; person: PersonView; role: Role; mayTake: boolean; quietRole?: boolean }) {
  const t = useTexts(houseTexts).setUp
  const { roles } = useTexts(peopleTexts)
  const client = useQueryClient()
  return (
    <li>
      <span className="row-what">
        <span className="row-name">{person.name}</span>
        {person.email && <a href={`mailto:${person.email}`} className="quiet">{person.email}</a>}
      </span>
      <span className="row-acts">
        {!quietRole && <span className="quiet row-role">{roles[role]}</span>}
        {mayTake && (
          <Confirm
            label={t.remove} named={t.removeNamed(person.name, roles[role])} title={t.removeTitle(person.name, roles[role])} text={<p>{t.removeText}</p>} sure={t.remove}
            act={() => ask(nothing, `${path(course)}/${person.id}/roles/${role}`, { method: 'DELETE' }).finally(() => client.invalidateQueries({ queryKey: ['course', course, 'people'] }))}
          />
        )}
      </span>
    </li>
  )
}

import { invitations, invitationView, type InvitationView, madeInvitation } from '@kring/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { Confirm } from '../../forms/Confirm.tsx'
import { Problems } from '../../forms/Problems.tsx'
import { dayIn } from '../../i18n/dates.ts'
import { inviteTexts } from '../../i18n/invite.ts'
import { peopleTexts } from '../../i18n/people.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer, More, usePages } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'
import { LinkLine } from './Links.tsx'

/** Invitations and what became of them. `course` null: to roles of the house. `mayChange`: whose invitations the viewer may renew or withdraw. */
export function Invitations({ course, mayChange }: { course: string | null; mayChange: (invitation: InvitationView) => boolean }) {
  const t = useTexts(inviteTexts)
  const found = usePages(['invitations', course], invitations, course === null ? '/api/invitations' : `/api/courses/${course}/invitations`)
  return (
    <Answer of={found}>
      {({ pages }) => {
        const all = pages.flatMap((page) => page.invitations)
        return all.length === 0
          ? <p className="empty">{t.none}</p>
          : <><ul className="rows">{all.map((invitation) => <Row key={invitation.id} invitation={invitation} course={course} mayChange={mayChange(invitation)} />)}</ul><More of={found} /></>
      }}
    </Answer>
  )
}

function Row({ invitation, course, mayChange }: { invitation: InvitationView; course: string | null; mayChange: boolean }) {
  const t = useTexts(inviteTexts)
  const { roles } = useTexts(peopleTexts)
  const { language } = useSettings()
  const client = useQueryClient()
  const [made, setMade] = useState<{ link: string | null } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const { id, email, name, role, state, expiresAt } = invitation
  const again = () => client.invalidateQueries({ queryKey: ['invitations', course] })
  const open = state === 'open' || state === 'expired'

  const renew = async () => {
    if (busy) return
    setBusy(true)
    setError(null)
    try {
      setMade(await ask(madeInvitation, `/api/invitations/${id}/renew`, { method: 'POST' }))
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
      await again()
    }
  }
  return (
    <li>
      <span className="row-what">
        <span className="row-name">{name ?? email}</span>
        {name && <span className="quiet">{email}</span>}
        <span className="quiet">{roles[role]}, {t.states[state](dayIn(language, expiresAt.slice(0, 10)))}</span>
      </span>
      {mayChange && open && (
        <span className="row-acts">
          <button type="button" className="word" aria-disabled={busy} aria-label={t.renewNamed(name ?? email)} onClick={() => void renew()}>{t.renew}</button>
          <Confirm
            label={t.withdraw} named={t.withdrawNamed(name ?? email)} title={t.withdrawTitle(name ?? email)} text={<p>{t.withdrawText}</p>} sure={t.withdraw}
            act={() => ask(invitationView, `/api/invitations/${id}`, { method: 'DELETE' }).finally(again)}
          />
        </span>
      )}
      <Problems error={error} words={{ conflict: t.renewedElsewhere }} />
      {made && <div role="status" className="made">{made.link === null ? <span className="quiet">{t.results.mailed}</span> : <LinkLine link={made.link} who={name ?? email} />}</div>}
    </li>
  )
}

import { HOUSE_ROLES, madeInvitation } from '@kring/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LANGUAGES } from '../../app/settings.ts'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { OneOf } from '../../forms/OneOf.tsx'
import { Pick } from '../../forms/Pick.tsx'
import { houseTexts } from '../../i18n/house.ts'
import { inviteTexts } from '../../i18n/invite.ts'
import { peopleTexts } from '../../i18n/people.ts'
import { shellTexts } from '../../i18n/shell.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask } from '../../people/ask.ts'
import { Invitations } from '../invite/Invitations.tsx'
import { LinkLine } from '../invite/Links.tsx'
import { HouseShell } from './HouseShell.tsx'

/** /beheer/uitnodigingen: who keeps the house with one; people of a course are invited at the course. */
export function HouseInvitations() {
  const t = useTexts(houseTexts)
  return (
    <HouseShell title={t.sections.invitations}>
      {({ administrator }) => administrator && (
        <>
          <p className="lead">{t.invitations.text}</p>
          <Invite />
          <section className="part" aria-labelledby="sent"><h2 id="sent">{t.invitations.sent}</h2><Invitations course={null} mayChange={() => true} /></section>
        </>
      )}
    </HouseShell>
  )
}

function Invite() {
  const t = useTexts(houseTexts).invitations
  const words = useTexts(inviteTexts)
  const { roles } = useTexts(peopleTexts)
  const { languages } = useTexts(shellTexts)
  const client = useQueryClient()
  const [made, setMade] = useState<{ who: string; link: string | null } | null>(null)
  return (
    <>
      <Form
        key={made?.who} label={words.sendOne} keep="house-invitation" words={{ conflict: t.has }}
        send={async ({ email = '', name = '', role, language }) => {
          setMade(null)
          const { link } = await ask(madeInvitation, '/api/invitations', { method: 'POST', body: { email: email.trim(), ...(name.trim() && { name: name.trim() }), role, language } })
          setMade({ who: name.trim() || email.trim(), link })
          await client.invalidateQueries({ queryKey: ['invitations', null] })
        }}
      >
        <Field name="name" label={t.name} optional maxLength={120} />
        <Field name="email" label={t.email} type="email" />
        <OneOf name="role" label={words.role} options={HOUSE_ROLES.map((value) => ({ value, label: roles[value], help: t.does[value] }))} />
        <Pick name="language" label={words.language} options={LANGUAGES.map((value) => ({ value, label: languages[value] }))} value="nl" />
      </Form>
      <div role="status">{made && (made.link === null ? <p className="done">{made.who}: {words.results.mailed}</p> : <><p className="act">{t.handOver}</p><LinkLine link={made.link} who={made.who} /></>)}</div>
    </>
  )
}

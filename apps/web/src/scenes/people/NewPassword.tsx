import { done } from '@kring/protocol'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { linkTexts } from '../../i18n/links.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { ask } from '../../people/ask.ts'
import { useHouse } from '../../people/house.ts'
import { lookAgain } from '../../people/me.ts'
import { PeoplePage } from '../../people/PeoplePage.tsx'
import { useToken } from '../../people/token.ts'
import { Broken } from './Broken.tsx'

/** /nieuw-wachtwoord#token: a new password, by a link that works once. */
export function NewPassword() {
  useTitle(useTexts(linkTexts).password.title)
  return <PeoplePage><Choose /></PeoplePage>
}

function Choose() {
  const all = useTexts(linkTexts)
  const t = all.password
  const token = useToken()
  const min = useHouse()?.password.min ?? 10
  const [set, setDone] = useState(false)
  if (set) {
    return (
      <div className="notice" role="status">
        <h1>{t.doneTitle}</h1>
        <p>{t.doneText}</p>
        <p className="row"><Link to="/inloggen" search={{}} className="button strong">{all.signIn}</Link></p>
      </div>
    )
  }
  if (token === null) return <Broken title={t.brokenTitle} text={t.cut} />
  return (
    <>
      <h1>{t.title}</h1>
      <p className="lead">{t.text}</p>
      <Form
        label={t.send}
        words={{ 'link-expired': t.broken }}
        send={async ({ password = '' }) => {
          await ask(done, '/api/account/password', { method: 'POST', body: { token, password } })
          setDone(true)
          await lookAgain({ tell: true })
        }}
      >
        <Field name="password" label={t.field} help={all.invitation.passwordHelp(min)} type="password" autoComplete="new-password" minLength={min} autoFocus />
      </Form>
    </>
  )
}

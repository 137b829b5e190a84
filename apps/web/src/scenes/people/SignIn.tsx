import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { signInTexts } from '../../i18n/sign-in.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { useMe } from '../../people/me.ts'
import { PeoplePage } from '../../people/PeoplePage.tsx'
import { arrived, giveCode, signIn } from '../../people/signing.ts'

const route = getRouteApi('/inloggen')

/** /inloggen: password, then a code when the account asks one; and on to where she came from. */
export function SignIn() {
  const t = useTexts(signInTexts)
  useTitle(t.title)
  return <PeoplePage><Steps /></PeoplePage>
}

function Steps() {
  const t = useTexts(signInTexts)
  const me = useMe()
  const { verder } = route.useSearch()
  const navigate = useNavigate()
  const [code, setCode] = useState(false)
  const goOn = () => navigate({ to: verder ?? '/cursus', replace: true })

  if (code) {
    return (
      <>
        <h1>{t.code.title}</h1>
        <p className="lead">{t.code.text}</p>
        <Form
          label={t.code.send}
          send={async ({ code: typed = '' }) => {
            await giveCode({ code: typed.replaceAll(' ', '') })
            await arrived()
            await goOn()
          }}
        >
          <Field name="code" label={t.code.field} autoComplete="one-time-code" inputMode="numeric" pattern="[0-9 ]{6,7}" autoFocus />
        </Form>
      </>
    )
  }
  return (
    <>
      <h1>{t.title}</h1>
      {me?.person && <p className="lead">{t.already(me.person.name)}</p>}
      <Form
        label={t.send}
        words={{ 'sign-in-failed': t.wrong }}
        send={async ({ email = '', password = '' }) => {
          const { next } = await signIn(email.trim(), password)
          if (next === 'second-factor') return setCode(true)
          await arrived()
          await goOn()
        }}
      >
        <Field name="email" label={t.email} type="email" autoComplete="username" />
        <Field name="password" label={t.password} type="password" autoComplete="current-password" />
      </Form>
    </>
  )
}

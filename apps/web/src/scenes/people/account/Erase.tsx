import { nothing, ask } from '../../../people/ask.ts'
import { useNavigate } from '@tanstack/react-router'
import { Confirm } from '../../../forms/Confirm.tsx'
import { Field } from '../../../forms/Field.tsx'
import { accountTexts } from '../../../i18n/account.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { lookAgain } from '../../../people/me.ts'
import type { SignedIn } from '../../../people/PeoplePage.tsx'

/** Leaving for good: what goes, what stays, and proof that it is she. */
export function Erase({ me: { person } }: { me: SignedIn }) {
  const t = useTexts(accountTexts).leaving
  const navigate = useNavigate()
  return (
    <section className="part" aria-labelledby="leaving">
      <h2 id="leaving">{t.title}</h2>
      <p>{t.text}</p>
      <p className="row act">
        <Confirm
          className="button" label={t.start} title={t.sureTitle} text={<p>{t.sureText}</p>} sure={t.sure} words={{ 'sign-in-failed': t.wrong, conflict: t.only }}
          act={async ({ email = '', password }) => {
            await ask(nothing, '/api/me', { method: 'DELETE', body: { email: email.trim(), ...(password && { password }) } })
            await lookAgain({ tell: true })
            await navigate({ to: '/' })
          }}
        >
          <Field name="email" label={t.email(person.email)} type="email" autoComplete="off" />
          {person.hasPassword && <Field name="password" label={t.password} type="password" autoComplete="current-password" />}
        </Confirm>
      </p>
    </section>
  )
}

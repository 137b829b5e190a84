import { done, emailChange, meView } from '@kring/protocol'
import { useState } from 'react'
import { choose, LANGUAGES } from '../../../app/settings.ts'
import { Field } from '../../../forms/Field.tsx'
import { Form } from '../../../forms/Form.tsx'
import { Pick } from '../../../forms/Pick.tsx'
import { Unfold } from '../../../forms/Unfold.tsx'
import { accountTexts } from '../../../i18n/account.ts'
import { linkTexts } from '../../../i18n/links.ts'
import { shellTexts } from '../../../i18n/shell.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ask } from '../../../people/ask.ts'
import { changedMe } from '../../../people/client.ts'
import { useHouse } from '../../../people/house.ts'
import { lookAgain, setMe } from '../../../people/me.ts'
import type { SignedIn } from '../../../people/PeoplePage.tsx'

/** Name and language. */
export function Who({ me: { person } }: { me: SignedIn }) {
  const t = useTexts(accountTexts).who
  const { languages } = useTexts(shellTexts)
  const [said, setSaid] = useState(false)
  return (
    <section className="part" aria-labelledby="who">
      <h2 id="who">{t.title}</h2>
      <Form
        label={t.send} quiet
        send={async ({ name = '', language }) => {
          setSaid(false)
          const me = await ask(meView, '/api/me', { method: 'PATCH', body: { name: name.trim(), language } })
          setMe(me)
          if (me.person) choose({ language: me.person.language })
          setSaid(true)
        }}
      >
        <Field name="name" label={t.name} help={t.nameHelp} value={person.name} autoComplete="name" maxLength={120} />
        <Pick name="language" label={t.language} value={person.language} options={LANGUAGES.map((value) => ({ value, label: languages[value] }))} />
      </Form>
      <p role="status" className={said ? 'done' : 'unseen'}>{said && t.done}</p>
    </section>
  )
}

/** The address one signs in with; a new one proves itself by mail where Kring sends mail. */
export function Address({ me: { person } }: { me: SignedIn }) {
  const t = useTexts(accountTexts).address
  const [state, setState] = useState<'changed' | 'mail-sent' | null>(null)
  return (
    <section className="part" aria-labelledby="address">
      <h2 id="address">{t.title}</h2>
      <p>{t.now(person.email)}</p>
      <p role="status" className={state ? 'done' : 'unseen'}>{state && t.states[state]}</p>
      <Unfold label={t.change} closed={state !== null}>
        <Form
          label={t.send} keep="new-address" fields={{ password: t.wrong, email: t.taken }} words={{ conflict: t.taken }}
          send={async ({ email = '', password }) => {
            const answer = await ask(emailChange, '/api/me/email', { method: 'POST', body: { email: email.trim(), ...(password && { password }) } })
            setState(answer.state)
            await Promise.all([lookAgain(), changedMe()])
          }}
        >
          <Field name="email" label={t.field} type="email" autoComplete="email" />
          {person.hasPassword && <Field name="password" label={t.password} type="password" autoComplete="current-password" />}
        </Form>
      </Unfold>
    </section>
  )
}

/** A new password ends every other sign-in. */
export function Password({ me: { person } }: { me: SignedIn }) {
  const t = useTexts(accountTexts).password
  const { invitation } = useTexts(linkTexts)
  const min = useHouse()?.password.min ?? 10
  const [said, setSaid] = useState(false)
  return (
    <section className="part" aria-labelledby="password">
      <h2 id="password">{t.title}</h2>
      <p>{person.hasPassword ? t.has : t.none}</p>
      <p role="status" className={said ? 'done' : 'unseen'}>{said && t.done}</p>
      <Unfold label={person.hasPassword ? t.change : t.choose} closed={said}>
        <Form
          label={t.send} fields={{ password: t.weak }} words={{ 'sign-in-failed': t.wrong, 'bad-request': t.weak }}
          send={async ({ current, next = '' }) => {
            await ask(done, '/api/me/password', { method: 'POST', body: { next, ...(current && { current }) } })
            setSaid(true)
            await Promise.all([lookAgain(), changedMe()])
          }}
        >
          <input className="unseen" type="text" name="username" autoComplete="username" value={person.email} readOnly tabIndex={-1} aria-hidden="true" />
          {person.hasPassword && <Field name="current" label={t.current} type="password" autoComplete="current-password" />}
          <Field name="next" label={t.next} help={invitation.passwordHelp(min)} type="password" autoComplete="new-password" minLength={min} />
        </Form>
      </Unfold>
    </section>
  )
}

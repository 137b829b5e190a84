import { done } from '@kring/protocol'
import { useState } from 'react'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { signInTexts } from '../../i18n/sign-in.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask } from '../../people/ask.ts'

/** A forgotten password: a link by mail, or, where Kring sends none, whom to ask. */
export function Forgotten({ mail, onBack }: { mail: boolean; onBack: () => void }) {
  const t = useTexts(signInTexts).forgotten
  const [sent, setSent] = useState(false)
  const back = <button type="button" className="word" onClick={onBack}>{t.back}</button>
  return (
    <>
      <h1>{t.title}</h1>
      {mail && !sent && (
        <>
          <p className="lead">{t.text}</p>
          <Form
            label={t.send}
            send={async ({ email = '' }) => {
              await ask(done, '/api/account/forgot', { method: 'POST', body: { email: email.trim() } })
              setSent(true)
            }}
            beside={back}
          >
            <Field name="email" label={t.email} type="email" autoComplete="username" autoFocus />
          </Form>
        </>
      )}
      {sent && <p role="status" className="lead">{t.sent}</p>}
      {!mail && <p className="lead">{t.byHand}</p>}
      {(sent || !mail) && <p className="row">{back}</p>}
    </>
  )
}

import { type SecondFactorSetup, secondFactorSetup } from '@kring/protocol'
import { useState } from 'react'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { signInTexts } from '../../i18n/sign-in.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask } from '../../people/ask.ts'
import { giveCode } from '../../people/signing.ts'
import { BackupCodes } from './BackupCodes.tsx'
import { QrCode } from './QrCode.tsx'

/** Setting up an authenticator app: the password again, a code to scan, the first six digits, and codes for when the phone is lost. */
export function SetUpApp({ hasPassword, onBegin, onDone }: { hasPassword: boolean; onBegin?: () => void; onDone: () => Promise<unknown> }) {
  const t = useTexts(signInTexts).setUp
  const [setup, setSetup] = useState<SecondFactorSetup | null>(null)
  const [on, setOn] = useState(false)

  if (!setup) {
    return (
      <Form
        label={t.begin}
        fields={{ password: t.password.wrong }}
        send={async ({ password }) => {
          setSetup(await ask(secondFactorSetup, '/api/me/second-factor', { method: 'POST', body: password ? { password } : {} }))
          onBegin?.()
        }}
      >
        {hasPassword && <Field name="password" label={t.password.label} help={t.password.help} type="password" autoComplete="current-password" />}
      </Form>
    )
  }
  if (on) return <BackupCodes codes={setup.backupCodes} onDone={onDone} />
  const secret = new URL(setup.uri).searchParams.get('secret') ?? ''
  return (
    <ol className="set-up">
      <li>
        <h2>{t.app.title}</h2>
        <p>{t.app.text}</p>
      </li>
      <li>
        <h2>{t.scan.title}</h2>
        <p>{t.scan.text}</p>
        <QrCode text={setup.uri} label={t.scan.picture} />
        <p>{t.scan.byHand} <code className="secret">{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code></p>
        <p><a href={setup.uri}>{t.scan.here}</a></p>
      </li>
      <li>
        <h2>{t.first.title}</h2>
        <Form
          label={t.first.send}
          send={async ({ code = '' }) => {
            await giveCode({ code: code.replaceAll(/\s/g, '') })
            setOn(true)
          }}
        >
          <Field name="code" label={t.first.field} autoComplete="one-time-code" inputMode="numeric" pattern="\s*[0-9]\s*([0-9]\s*){5}" wrong={t.first.six} />
        </Form>
      </li>
    </ol>
  )
}

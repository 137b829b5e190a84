import { backupCodes, done } from '@kring/protocol'
import { useState } from 'react'
import { Field } from '../../../forms/Field.tsx'
import { Confirm } from '../../../forms/Confirm.tsx'
import { Form } from '../../../forms/Form.tsx'
import { Unfold } from '../../../forms/Unfold.tsx'
import { accountTexts } from '../../../i18n/account.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ask } from '../../../people/ask.ts'
import { changedMe } from '../../../people/client.ts'
import { lookAgain } from '../../../people/me.ts'
import type { SignedIn } from '../../../people/PeoplePage.tsx'
import { BackupCodes } from '../BackupCodes.tsx'
import { SetUpApp } from '../SetUpApp.tsx'

/** The authenticator app: set up, new backup codes, switched off. */
export function SecondStep({ me }: { me: SignedIn }) {
  const t = useTexts(accountTexts).step
  const [codes, setCodes] = useState<string[] | null>(null)
  const [setting, setSetting] = useState(false)
  const { ready, needed } = me.secondFactor
  const password = me.person.hasPassword && <Field name="password" label={t.password} type="password" autoComplete="current-password" />
  const words = { 'sign-in-failed': t.wrong }

  const ending = () => Promise.all([lookAgain(), changedMe()]).then(() => setSetting(false))
  return (
    <section className="part" aria-labelledby="second-step">
      <h2 id="second-step">{t.title}</h2>
      <p>{ready ? t.on : needed ? t.mustBe : t.off}</p>
      {/* Once begun it is shown to its end: the backup codes come after the app is on. */}
      {(!ready || setting) && (
        <Unfold label={t.setUp} closed={ready && !setting}>
          <SetUpApp hasPassword={me.person.hasPassword} onBegin={() => setSetting(true)} onDone={ending} />
        </Unfold>
      )}
      {ready && !setting && codes && <BackupCodes codes={codes} onDone={async () => setCodes(null)} />}
      {ready && !setting && !codes && (
        <>
          <Unfold label={t.newCodes}>
            <p>{t.newCodesText}</p>
            <Form label={t.makeCodes} words={words} fields={{ password: t.wrong }} send={async (values) => setCodes((await ask(backupCodes, '/api/me/second-factor/backup-codes', { method: 'POST', body: given(values) })).backupCodes)}>{password}</Form>
          </Unfold>
          <p>
            <Confirm
              label={t.switchOff} title={t.offTitle} text={<p>{needed ? t.offNeeded : t.offText}</p>} sure={t.offSure} words={{ ...words, 'not-allowed': t.offFirst }}
              act={async (values) => {
                await ask(done, '/api/me/second-factor', { method: 'DELETE', body: given(values) })
                await Promise.all([lookAgain(), changedMe()])
              }}
            >
              {password}
            </Confirm>
          </p>
        </>
      )}
    </section>
  )
}

const given = ({ password }: Record<string, string>): { password?: string } => (password ? { password } : {})

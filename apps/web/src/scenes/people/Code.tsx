import { useState } from 'react'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { signInTexts } from '../../i18n/sign-in.ts'
import { useTexts } from '../../i18n/texts.ts'
import { giveCode } from '../../people/signing.ts'

/** The second step: the code of the app, or one of the backup codes when the phone is not there. */
export function Code({ onDone, onBack }: { onDone: () => Promise<unknown>; onBack: () => void }) {
  const t = useTexts(signInTexts).code
  const [backup, setBackup] = useState(false)
  return (
    <>
      <h1>{t.title}</h1>
      <p className="lead">{backup ? t.backupText : t.text}</p>
      <Form
        key={String(backup)}
        label={t.send}
        words={{ 'sign-in-needed': t.tooLong, ...(backup && { 'code-wrong': t.backupWrong }) }}
        send={async ({ code = '' }) => {
          await giveCode(backup ? { backupCode: code.trim() } : { code: code.replaceAll(/\s/g, '') })
          await onDone()
        }}
        beside={<button type="button" className="word" onClick={() => setBackup(!backup)}>{backup ? t.byApp : t.byBackup}</button>}
      >
        {backup
          ? <Field name="code" label={t.backupField} autoComplete="one-time-code" autoFocus />
          : <Field name="code" label={t.field} autoComplete="one-time-code" inputMode="numeric" pattern="\s*[0-9]\s*([0-9]\s*){5}" wrong={t.six} autoFocus />}
      </Form>
      <div className="part">
        <p>{t.lost}</p>
        <p><button type="button" className="word" onClick={onBack}>{t.back}</button></p>
      </div>
    </>
  )
}

import { redirectTo } from '@kring/protocol'
import { useState } from 'react'
import { Problems } from '../../forms/Problems.tsx'
import { signInTexts } from '../../i18n/sign-in.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask } from '../../people/ask.ts'
import { NotGiven, passkeysWork, signInWithPasskey } from '../../people/passkeys.ts'
import { keepOnward } from '../../people/signing.ts'

/** Signing in without a password of Kring: by the device, or at one's institution. */
export function OtherWays({ institution, verder, invitation, onDone }: { institution: { name: string } | null; verder?: string | undefined; invitation?: string; onDone?: () => Promise<void> }) {
  const t = useTexts(signInTexts)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const byPasskey = onDone !== undefined && passkeysWork()
  if (!byPasskey && !institution) return null

  const attempt = async (work: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setError(null)
    await work().catch(setError)
    setBusy(false)
  }
  return (
    <div className="part other-ways">
      <h2>{t.others}</h2>
      <p className="row">
        {byPasskey && (
          <button type="button" className="button" aria-disabled={busy} onClick={() => void attempt(async () => {
            await signInWithPasskey()
            await onDone()
          })}>{t.passkey.send}</button>
        )}
        {institution && (
          <button type="button" className="button" aria-disabled={busy} onClick={() => void attempt(async () => {
            const { url } = await ask(redirectTo, '/api/account/institution', { method: 'POST', body: invitation ? { invitation } : {} })
            keepOnward(verder)
            location.assign(url)
          })}>{t.institution.send(institution.name)}</button>
        )}
      </p>
      {error instanceof NotGiven ? <p role="alert" className="problem">{t.passkey.notGiven}</p> : <Problems error={error} words={{ 'sign-in-failed': t.passkey.unknown, unavailable: t.institution.silent }} />}
    </div>
  )
}

/** Passkeys: the device asks who holds it, the server checks what it answers. */
import { done, passkeyView, webauthn, type Passkey } from '@kring/protocol'
import { browserSupportsWebAuthn, type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON, startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser'
import { ask } from './ask.ts'

/** Not on a plain http address of another machine: browsers allow passkeys only where nobody can listen in. */
export const passkeysWork = (): boolean => window.isSecureContext && browserSupportsWebAuthn()

/** She closed the window of her device, waited too long, or has no passkey here. */
export class NotGiven extends Error {
  override name = 'NotGiven'
}
/** This device holds a passkey for this account already. */
export class HeldAlready extends Error {
  override name = 'HeldAlready'
}

async function device<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') throw new HeldAlready(error.message)
    throw new NotGiven(String(error))
  }
}

/** @throws NotGiven, or Refused 'sign-in-failed', 'account-disabled' */
export async function signInWithPasskey(): Promise<void> {
  const options = await ask(webauthn, '/api/account/passkey')
  const response = await device(() => startAuthentication({ optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON }))
  await ask(done, '/api/account/passkey', { method: 'POST', body: { response } })
}

/** @throws NotGiven, HeldAlready, or Refused 'second-factor-needed', 'sign-in-again' */
export async function makePasskey(name: string): Promise<Passkey> {
  const options = await ask(webauthn, '/api/me/passkeys/options')
  const response = await device(() => startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON }))
  return ask(passkeyView, '/api/me/passkeys', { method: 'POST', body: { name, response } })
}


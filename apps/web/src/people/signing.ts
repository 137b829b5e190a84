/** Coming in and going out: the few steps that every way of signing in shares. */
import { done, signedIn, type MeView } from '@kring/protocol'
import { choose } from '../app/settings.ts'
import { ask } from './ask.ts'
import { lookAgain } from './me.ts'

/** Says whether a code is asked next. @throws Refused 'sign-in-failed', 'account-disabled', 'too-many-requests' */
export const signIn = (email: string, password: string): Promise<{ next: 'in' | 'second-factor' }> => ask(signedIn, '/api/account/sign-in', { method: 'POST', body: { email, password } })

/** @throws Refused 'code-wrong', or 'sign-in-needed' when the password was too long ago */
export const giveCode = (body: { code: string } | { backupCode: string }): Promise<unknown> => ask(done, '/api/account/second-factor', { method: 'POST', body })

/** She is in: the page learns who she is and speaks her language. */
export async function arrived(): Promise<MeView | undefined> {
  const me = await lookAgain({ tell: true })
  if (me?.person) choose({ language: me.person.language })
  return me
}

/** Her role works only after a second step, and this sign-in gave none. */
export const stepNeeded = ({ secondFactor }: MeView): boolean => secondFactor.needed && !secondFactor.given

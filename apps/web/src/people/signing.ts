/** Coming in and going out: the few steps that every way of signing in shares. */
import { done, signedIn, type MeView } from '@kring/protocol'
import { choose } from '../app/settings.ts'
import { ask } from './ask.ts'
import { lookAgain } from './me.ts'
import { onward } from './onward.ts'

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

/** She is in, and nothing is asked of her before she goes on: no second step, no sessions of a guest to take along. */
export const isReady = (me: MeView): boolean => me.person !== null && !stepNeeded(me) && !(me.guest && !me.person.demo)

/** @throws Refused 'offline': on a shared laptop it matters that leaving has really happened. */
export async function leave(): Promise<void> {
  await ask(done, '/api/account/sign-out', { method: 'POST' })
  await lookAgain({ tell: true })
}

/** Over the trip to an institution the address is lost: where to go on to waits in this tab. */
const ONWARD = 'kring.onward'
export function keepOnward(verder: string | undefined): void {
  if (verder) sessionStorage.setItem(ONWARD, verder)
  else sessionStorage.removeItem(ONWARD)
}
export function keptOnward(): string | undefined {
  const verder = onward(sessionStorage.getItem(ONWARD))
  sessionStorage.removeItem(ONWARD)
  return verder
}

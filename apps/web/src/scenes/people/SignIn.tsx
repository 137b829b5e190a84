import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { signInTexts } from '../../i18n/sign-in.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { useHouse } from '../../people/house.ts'
import { useMe } from '../../people/me.ts'
import { PeoplePage, type SignedIn } from '../../people/PeoplePage.tsx'
import { arrived, isReady, keptOnward, leave, signIn, stepNeeded } from '../../people/signing.ts'
import { Claim } from './Claim.tsx'
import { Code } from './Code.tsx'
import { Forgotten } from './Forgotten.tsx'
import { Leave } from './Leave.tsx'
import { OtherWays } from './OtherWays.tsx'
import { SetUpApp } from './SetUpApp.tsx'

const route = getRouteApi('/inloggen')

/** /inloggen: password, passkey or institution; then a second step where one is needed; and on to where she came from. */
export function SignIn() {
  useTitle(useTexts(signInTexts).title)
  return <PeoplePage><Steps /></PeoplePage>
}

function Steps() {
  const t = useTexts(signInTexts)
  const me = useMe()
  const { verder, instelling, opnieuw = false } = route.useSearch()
  const { history } = useRouter()
  const house = useHouse()
  const [step, setStep] = useState<'password' | 'code' | 'forgotten'>('password')
  // Who signs in here, or was sent here by a page, is sent on; who comes to look stays.
  const [came, setCame] = useState(!opnieuw && (verder !== undefined || instelling === 'done'))
  const person = me?.person
  const ready = me !== undefined && isReady(me)

  useEffect(() => {
    if (came && ready) history.replace(verder ?? keptOnward() ?? '/cursus')
  }, [came, ready, history, verder])
  useEffect(() => {
    if (instelling === 'done') void arrived()
  }, [instelling])

  const inside = async () => {
    await arrived()
    setStep('password')
    setCame(true)
  }
  if (step === 'code' && !person) return <Code onDone={inside} onBack={() => setStep('password')} />
  if (step === 'forgotten' && !person) return <Forgotten mail={house?.mail ?? true} onBack={() => setStep('password')} />
  if (me?.person && (came || !opnieuw)) return <Inside me={me as SignedIn} onDone={inside} goOn={me.guest && !me.person.demo ? <Link to={verder ?? '/cursus'} className="button">{t.goOnWithout}</Link> : <Link to={verder ?? '/cursus'} className="button strong">{t.goOn}</Link>} came={came} />
  return (
    <>
      <h1>{t.title}</h1>
      {instelling && instelling !== 'done' && <p role="alert" className="problem">{t.outcomes[instelling] ?? t.outcomes['refused']}</p>}
      <Form
        label={t.send}
        words={{ 'sign-in-failed': t.wrong }}
        send={async ({ email = '', password = '' }) => {
          const { next } = await signIn(email.trim(), password)
          if (next === 'second-factor') setStep('code')
          else await inside()
        }}
        beside={<button type="button" className="word" onClick={() => setStep('forgotten')}>{t.forgotten.word}</button>}
      >
        <Field name="email" label={t.email} type="email" autoComplete="username" />
        <Field name="password" label={t.password} type="password" autoComplete="current-password" />
      </Form>
      <OtherWays institution={house?.institution ?? null} verder={verder} onDone={inside} />
      <p className="part">{t.noAccount} {house?.demo && <Link to="/demo">{t.demoDoor}</Link>}</p>
    </>
  )
}

/** Someone is in: her second step if her role needs one, her sessions as a guest, or the way on. */
function Inside({ me, onDone, goOn, came }: { me: SignedIn; onDone: () => Promise<void>; goOn: ReactNode; came: boolean }) {
  const t = useTexts(signInTexts)
  if (stepNeeded(me) && me.secondFactor.ready) return <Code onDone={onDone} onBack={() => void leave().catch(() => undefined)} />
  if (stepNeeded(me)) {
    return (
      <>
        <h1>{t.setUp.needed}</h1>
        <p className="lead">{t.setUp.why}</p>
        <SetUpApp hasPassword={me.person.hasPassword} onDone={onDone} />
        <div className="part"><Leave /></div>
      </>
    )
  }
  return (
    <>
      <h1>{came ? t.welcome(me.person.name) : t.in(me.person.name)}</h1>
      <Claim me={me} />
      <div className="row part">
        {goOn}
        <Leave />
      </div>
    </>
  )
}

import { claimed } from '@kring/protocol'
import { useState } from 'react'
import { Form } from '../../forms/Form.tsx'
import { signInTexts } from '../../i18n/sign-in.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask } from '../../people/ask.ts'
import { lookAgain } from '../../people/me.ts'
import type { SignedIn } from '../../people/PeoplePage.tsx'

/** This browser led sessions before she signed in: she may take them along, or leave them when they are someone else's. */
export function Claim({ me }: { me: SignedIn }) {
  const t = useTexts(signInTexts).claim
  const [taken, setTaken] = useState<number | null>(null)
  if (taken !== null) return <p role="status" className="done">{t.taken(taken)}</p>
  if (!me.guest || me.person.demo) return null
  return (
    <section className="claim" aria-labelledby="claim-head">
      <h2 id="claim-head">{t.title}</h2>
      <p className="lead">{t.text}</p>
      <Form
        label={t.send}
        send={async () => {
          const { sessions } = await ask(claimed, '/api/me/claim', { method: 'POST' })
          setTaken(sessions)
          await lookAgain()
        }}
      />
    </section>
  )
}

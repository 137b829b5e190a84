import { passkeys } from '@kring/protocol'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSettings } from '../../../app/settings.ts'
import { Confirm } from '../../../forms/Confirm.tsx'
import { Field } from '../../../forms/Field.tsx'
import { Form } from '../../../forms/Form.tsx'
import { Unfold } from '../../../forms/Unfold.tsx'
import { accountTexts } from '../../../i18n/account.ts'
import { dayIn } from '../../../i18n/dates.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Answer } from '../../../people/Answer.tsx'
import { changedMe } from '../../../people/client.ts'
import { ask, nothing } from '../../../people/ask.ts'
import { deviceName } from '../../../people/device.ts'
import { HeldAlready, makePasskey, NotGiven, passkeysWork } from '../../../people/passkeys.ts'
import type { SignedIn } from '../../../people/PeoplePage.tsx'

/** Devices that let one in without a password, each with a name of one's own. */
export function Passkeys({ me }: { me: SignedIn }) {
  const t = useTexts(accountTexts).passkeys
  const { language } = useSettings()
  const found = useQuery({ queryKey: ['me', 'passkeys'], queryFn: ({ signal }) => ask(passkeys, '/api/me/passkeys', { signal }) })
  const [made, setMade] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <section className="part" aria-labelledby="passkeys">
      <h2 id="passkeys">{t.title}</h2>
      <p>{t.text}{me.secondFactor.needed && ` ${t.counts}`}</p>
      <Answer of={found}>
        {({ passkeys: keys }) => keys.length > 0 && (
          <ul className="rows">
            {keys.map((key) => (
              <li key={key.id}>
                <span className="row-what"><span className="row-name">{key.name}</span><span className="quiet">{t.since(dayIn(language, key.createdAt.slice(0, 10)))}</span></span>
                <Confirm
                  label={t.remove} named={t.removeNamed(key.name)} title={t.removeNamed(key.name)} text={<p>{t.removeText}</p>} sure={t.removeSure}
                  act={async () => {
                    await ask(nothing, `/api/me/passkeys/${key.id}`, { method: 'DELETE' })
                    await changedMe()
                  }}
                />
              </li>
            ))}
          </ul>
        )}
      </Answer>
      {passkeysWork() ? (
        <Unfold label={t.add} key={made}>
          <Form
            label={t.make}
            send={async ({ name = '' }) => {
              setProblem(null)
              try {
                await makePasskey(name.trim())
                setMade(made + 1)
                await changedMe()
              } catch (error) {
                if (error instanceof HeldAlready) setProblem(t.held)
                else if (error instanceof NotGiven) setProblem(t.notMade)
                else throw error
              }
            }}
          >
            <Field name="name" label={t.name} help={t.nameHelp} value={deviceName(navigator.userAgent) ?? ''} maxLength={80} />
            {problem && <p role="alert" className="problem">{problem}</p>}
          </Form>
        </Unfold>
      ) : <p className="quiet">{t.impossible}</p>}
    </section>
  )
}

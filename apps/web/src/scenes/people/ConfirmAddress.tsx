import { done } from '@kring/protocol'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from '../../forms/Form.tsx'
import { linkTexts } from '../../i18n/links.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { ask } from '../../people/ask.ts'
import { lookAgain } from '../../people/me.ts'
import { PeoplePage } from '../../people/PeoplePage.tsx'
import { useToken } from '../../people/token.ts'
import { Broken } from './Broken.tsx'

/** /bevestig-adres#token: the new address proves itself. By a click, for some mail programs open every link by themselves. */
export function ConfirmAddress() {
  const t = useTexts(linkTexts).address
  const token = useToken()
  const [confirmed, setConfirmed] = useState(false)
  useTitle(t.title)
  return (
    <PeoplePage>
      {confirmed ? (
        <div className="notice" role="status">
          <h1>{t.doneTitle}</h1>
          <p>{t.doneText}</p>
          <p className="row"><Link to="/account" className="button strong">{t.goOn}</Link></p>
        </div>
      ) : token === null ? <Broken title={t.brokenTitle} text={t.cut} /> : (
        <>
          <h1>{t.title}</h1>
          <p className="lead">{t.text}</p>
          <Form
            label={t.send}
            words={{ 'link-expired': t.broken, conflict: t.taken }}
            send={async () => {
              await ask(done, '/api/account/email', { method: 'POST', body: { token } })
              setConfirmed(true)
              await lookAgain({ tell: true })
            }}
          />
        </>
      )}
    </PeoplePage>
  )
}

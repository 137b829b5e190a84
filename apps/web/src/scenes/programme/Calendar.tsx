import { calendarLink } from '@kring/protocol'
import { useState } from 'react'
import { Confirm } from '../../forms/Confirm.tsx'
import { Problems } from '../../forms/Problems.tsx'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask } from '../../people/ask.ts'

/** The secret link with which a calendar program follows her days; shown when she asks for it, renewed when she wants. */
export function Calendar() {
  const t = useTexts(programmeTexts).now
  const [link, setLink] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const show = async (): Promise<void> => {
    setError(null)
    try {
      setLink((await ask(calendarLink, '/api/me/calendar')).link)
    } catch (problem) {
      setError(problem)
    }
  }
  const copy = async (): Promise<void> => {
    if (!link) return
    await navigator.clipboard.writeText(link).then(() => setCopied(true), () => setCopied(false))
  }
  return (
    <section className="part">
      <h2>{t.calendar}</h2>
      <p>{t.calendarText}</p>
      <Problems error={error} />
      {link === null ? <p><button type="button" className="button" onClick={() => void show()}>{t.calendarShow}</button></p> : (
        <>
          <div className="field link-field">
            <label htmlFor="calendar-link">{t.calendarLink}</label>
            <input id="calendar-link" readOnly value={link} onFocus={(event) => event.target.select()} />
          </div>
          <p className="row">
            <button type="button" className="button" onClick={() => void copy()}>{t.copy}</button>
            <span role="status" className="quiet">{copied && t.copied}</span>
            <Confirm
              label={t.renew} title={t.renewTitle} text={t.renewText} sure={t.renewSure}
              act={async () => {
                setLink((await ask(calendarLink, '/api/me/calendar', { method: 'POST' })).link)
                setCopied(false)
              }}
            />
          </p>
        </>
      )}
    </section>
  )
}

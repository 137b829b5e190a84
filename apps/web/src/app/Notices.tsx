import { Link } from '@tanstack/react-router'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { shellTexts } from '../i18n/shell.ts'
import { useTexts, useTitle } from '../i18n/texts.ts'
import { Shell } from './Shell.tsx'

/** A page that does not exist. */
export function Missing() {
  const t = useTexts(shellTexts)
  useTitle(t.missing.title)
  return (
    <Shell>
      <div className="notice">
        <h1>{t.missing.title}</h1>
        <p>{t.missing.text}</p>
        <div className="row"><Link to="/" className="button">{t.missing.home}</Link></div>
      </div>
    </Shell>
  )
}

// What browsers say when a piece of script could not be fetched: offline, or a newer Kring was installed meanwhile.
const UNFETCHED = /dynamically imported module|module script failed|failed to fetch|load failed|networkerror/i

/** A page that broke: what happened, what is safe, what to do. */
export function Failure({ error }: ErrorComponentProps) {
  const t = useTexts(shellTexts)
  useTitle(t.failure.title)
  const said = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error)
  return (
    <Shell>
      <div className="notice" role="alert">
        <h1>{t.failure.title}</h1>
        <p>{UNFETCHED.test(said) ? t.failure.fetch : t.failure.text}</p>
        <div className="row">
          <button type="button" className="button strong" onClick={() => location.reload()}>{t.failure.again}</button>
          <a href="/" className="button">{t.failure.home}</a>
        </div>
        <details>
          <summary>{t.failure.details}</summary>
          <pre>{said}</pre>
        </details>
      </div>
    </Shell>
  )
}

/** Shown only when a page takes longer than a moment. */
export function Waiting() {
  return <main className="page" aria-busy="true"><p role="status">{useTexts(shellTexts).loading}…</p></main>
}

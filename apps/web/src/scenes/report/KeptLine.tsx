import { Link, useRouterState } from '@tanstack/react-router'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { Keeping } from '../../report/keeping.ts'
import { useKept } from '../../report/useKeeping.ts'

/** Says plainly what is kept where, and what to do when it is not. */
export function KeptLine({ keeping }: { keeping: Keeping }) {
  const t = useTexts(reportTexts).kept
  const { device, server, why } = useKept(keeping)
  const here = useRouterState({ select: ({ location }) => location.href })
  const safe = device !== 'refused'
  const line = device === 'loading' ? t.loading
    : server === 'kept' ? (safe ? t.both : t.server)
      : server === 'sending' || server === 'unknown' ? t.sending
        : server === 'waiting' ? (safe ? t.device : t.nowhere)
          : why === 'sign-in-needed' ? (safe ? t.signedOut : t.signedOutNowhere)
            : why === 'too-large' ? t.tooLarge : (safe ? t.refused : t.nowhere)
  const bad = server === 'refused' || (!safe && server !== 'kept')
  return (
    <p className={bad ? 'kept-line bad' : 'kept-line'}>
      <span>{line}</span>
      {/* Read aloud only when it matters: while one types, "on its way" and "kept" follow each other every second. */}
      <span role="status" className="unseen">{bad || server === 'waiting' ? line : ''}</span>
      {server === 'refused' && why === 'sign-in-needed' && <Link to="/inloggen" search={{ verder: here }}>{t.signIn}</Link>}
      {(server === 'waiting' || server === 'refused') && <button type="button" className="word" onClick={keeping.again}>{t.again}</button>}
    </p>
  )
}

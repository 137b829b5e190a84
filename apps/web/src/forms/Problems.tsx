import { Link, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { refusalTexts } from '../i18n/refusals.ts'
import { useTexts } from '../i18n/texts.ts'
import { type Code, Refused } from '../people/ask.ts'

/** Words of a page's own for a code, where the usual ones would be too vague; a function where they name who was first. */
export type Words = Partial<Record<Code, string | ((who: string) => string)>>

/** What went wrong, in the page's words, announced at once. Anything that is no refusal of the server is a fault of ours, and is said to be. */
export function Problems({ error, words = {}, children }: { error: unknown; words?: Words; children?: ReactNode }) {
  const t = useTexts(refusalTexts)
  const here = useRouterState({ select: ({ location }) => location.href })
  if (!error) return null
  const code: Code = error instanceof Refused ? error.code : 'internal'
  const own = words[code]
  const said = typeof own === 'function' ? own(error instanceof Refused ? error.who : '') : own
  return (
    <div role="alert" className="problem">
      <p>{said ?? t.codes[code] ?? t.codes.internal}</p>
      {(code === 'second-factor-needed' || code === 'sign-in-needed') && <p><Link to="/inloggen" search={{ verder: here }}>{t.goSignIn}</Link></p>}
      {code === 'sign-in-again' && <p><Link to="/inloggen" search={{ verder: here, opnieuw: true }}>{t.goSignIn}</Link></p>}
      {children}
    </div>
  )
}

import { QueryClientProvider } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import type { MeView } from '@kring/protocol'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Shell } from '../app/Shell.tsx'
import { peopleTexts } from '../i18n/people.ts'
import { shellTexts } from '../i18n/shell.ts'
import { useTexts } from '../i18n/texts.ts'
import { client } from './client.ts'
import { currentMe, lookAgain, useMe } from './me.ts'
import '../styles/forms.css'

/**
 * The frame of every page that speaks with the server about people:
 *
 *   <PeoplePage>…</PeoplePage>                        anyone may see it
 *   <PeoplePage signedIn>{(me) => …}</PeoplePage>      strangers are asked to sign in, and come back here
 *
 * What asks the server (useQuery and the like) stands in a component inside it.
 */
export function PeoplePage({ children, signedIn = false, wide = false }: { children: ReactNode | ((me: SignedIn) => ReactNode); signedIn?: boolean; wide?: boolean }) {
  const me = useMe()
  return (
    <QueryClientProvider client={client}>
      <Shell wide={wide}>
        {typeof children === 'function' || signedIn ? <Inside me={me}>{(known) => (typeof children === 'function' ? children(known) : children)}</Inside> : children}
      </Shell>
    </QueryClientProvider>
  )
}

export type SignedIn = MeView & { person: NonNullable<MeView['person']> }
const isSignedIn = (me: MeView): me is SignedIn => me.person !== null

function Inside({ me, children }: { me: MeView | undefined; children: (me: SignedIn) => ReactNode }) {
  const t = useTexts(shellTexts)
  const words = useTexts(peopleTexts)
  const here = useRouterState({ select: ({ location }) => location.href })
  const [unreached, setUnreached] = useState(false)
  useEffect(() => {
    if (!me) void lookAgain().then(() => setUnreached(currentMe() === undefined))
  }, [me])
  if (!me && unreached) {
    return (
      <div className="notice" role="alert">
        <h1>{words.unreached.title}</h1>
        <p>{words.unreached.text}</p>
        <p className="row"><button type="button" className="button strong" onClick={() => void lookAgain()}>{words.unreached.again}</button></p>
      </div>
    )
  }
  if (!me) return <p role="status" className="coming">{t.loading}…</p>
  if (isSignedIn(me)) return children(me)
  return (
    <div className="notice">
      <h1>{words.stranger.title}</h1>
      <p>{words.stranger.text}</p>
      <p className="row"><Link to="/inloggen" search={{ verder: here }} className="button strong">{words.signIn}</Link></p>
    </div>
  )
}

import { Link, useRouterState } from '@tanstack/react-router'
import type { LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { houseTexts } from '../../i18n/house.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { ModelOfHouse } from '../../outside/OfHouse.tsx'
import { holds } from '../../people/me.ts'
import { PeoplePage, type SignedIn } from '../../people/PeoplePage.tsx'
import { stepNeeded } from '../../people/signing.ts'
import './house.css'

/** What a page of the house knows: who looks, and whether she may change things or only see them. */
export interface InHouse {
  me: SignedIn
  administrator: boolean
}

const SECTIONS: { to: LinkProps['to'] & string; word: 'courses' | 'people' | 'invitations'; administrator?: true }[] = [
  { to: '/beheer', word: 'courses' },
  { to: '/beheer/mensen', word: 'people' },
  { to: '/beheer/uitnodigingen', word: 'invitations', administrator: true },
]

/** The frame of the pages of those who keep the house: administrators, and registrars, who look. */
export function HouseShell({ title, above, untitled = false, children }: {
  title: string
  /** A line above the heading: the way back. */
  above?: ReactNode
  /** The page brings its own heading, once it knows what it is about. */
  untitled?: boolean
  children: (inside: InHouse) => ReactNode
}) {
  useTitle(title)
  return <PeoplePage wide signedIn>{(me) => <Inside me={me} title={untitled ? null : title} above={above}>{children}</Inside>}</PeoplePage>
}

function Inside({ me, title, above, children }: { me: SignedIn; title: string | null; above: ReactNode; children: (inside: InHouse) => ReactNode }) {
  const t = useTexts(houseTexts)
  const administrator = holds(me, ['administrator'])
  const path = useRouterState({ select: ({ location }) => location.pathname })
  // A course and setting one up belong to the courses.
  const here = (to: string): boolean => (to === '/beheer' ? path === to || path.startsWith('/beheer/cursus') : path.startsWith(to))
  if (!administrator && !holds(me, ['registrar'])) return <div className="notice"><h1>{t.notYours.title}</h1><p>{t.notYours.text}</p><p className="row"><Link to="/cursus" className="button">{t.notYours.go}</Link></p></div>
  if (stepNeeded(me)) return <div className="notice"><h1>{t.step.title}</h1><p>{t.step.text}</p><p className="row"><Link to="/inloggen" search={{ verder: '/beheer' }} className="button strong">{t.step.go}</Link></p></div>
  return (
    <div className="house">
      <nav aria-label={t.title} className="house-sections">
        <ul>{SECTIONS.filter((section) => administrator || !section.administrator).map(({ to, word }) => <li key={to}><Link to={to} activeOptions={{ exact: true }} aria-current={here(to) ? 'page' : undefined}>{t.sections[word]}</Link></li>)}</ul>
      </nav>
      <div className="house-page">
        {above}
        {title !== null && <h1>{title}</h1>}
        {children({ me, administrator })}
        {path === '/beheer' && <ModelOfHouse className="house-model" />}
      </div>
    </div>
  )
}

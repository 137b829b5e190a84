import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { peopleTexts } from '../i18n/people.ts'
import { useTexts } from '../i18n/texts.ts'
import { holds, useMe } from './me.ts'

/** At the right of every reading page: the way in, or one's name with what is one's own. Nothing while the server is not reached. */
export function AccountMenu() {
  const t = useTexts(peopleTexts)
  const me = useMe()
  const href = useRouterState({ select: ({ location }) => location.href })
  const menu = useRef<HTMLDetailsElement>(null)
  const [stuck, setStuck] = useState(false)
  useEffect(() => {
    const close = (event: Event) => {
      if (!menu.current?.open || (event.target instanceof Node && menu.current.contains(event.target))) return
      menu.current.open = false
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('focusin', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('focusin', close)
    }
  }, [])
  useEffect(() => {
    if (menu.current) menu.current.open = false
  }, [href])

  if (!me) return null
  if (!me.person) return <Link to="/inloggen" search={{}} activeProps={{ 'aria-current': 'page' }}>{t.signIn}</Link>
  const goOut = async () => {
    const { leave } = await import('./signing.ts')
    await leave().then(() => setStuck(false), () => setStuck(true))
  }
  return (
    <details
      ref={menu}
      className="account-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current) return
        menu.current.open = false
        menu.current.querySelector('summary')?.focus()
      }}
    >
      <summary><span className="unseen">{t.menu}: </span><span className="who">{me.person.name}</span></summary>
      <ul>
        <li><Link to="/cursus">{t.courses}</Link></li>
        <li><Link to="/account">{t.account}</Link></li>
        {me.roles.some(({ role }) => role === 'trainer' || role === 'administrator') && <li><Link to="/meelezen">{t.readAlong}</Link></li>}
        {holds(me, ['administrator', 'registrar']) && <li><Link to="/beheer">{t.house}</Link></li>}
        <li><button type="button" onClick={() => void goOut()}>{t.signOut}</button></li>
        {stuck && <li role="alert">{t.stuck}</li>}
      </ul>
    </details>
  )
}

/** Over every page while someone walks through the demonstration: nothing here is real, and how to be someone else. */
export function DemoBar() {
  const t = useTexts(peopleTexts)
  const me = useMe()
  if (!me?.person?.demo) return null
  return (
    <aside className="demo-bar" aria-label={t.demo.label}>
      <span>{t.demo.bar(me.person.name, me.roles.map(({ role }) => t.roles[role]).filter((role, i, all) => all.indexOf(role) === i).join(', '))}</span>
      <Link to="/demo">{t.demo.other}</Link>
    </aside>
  )
}

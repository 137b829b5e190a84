import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { shellTexts } from '../i18n/shell.ts'
import { useTexts } from '../i18n/texts.ts'
import { AccountMenu, DemoBar } from '../people/AccountMenu.tsx'
import { Brand } from './Brand.tsx'
import { Choice } from './Choice.tsx'
import { choose, LANGUAGES, THEMES, useSettings } from './settings.ts'
import './shell.css'

/** The reading pages: brand and menu above, the page, a small footer. The room brings its own header. */
export function Shell({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  const t = useTexts(shellTexts)
  const { language, theme } = useSettings()
  return (
    <>
      <a className="skip-link" href="#content">{t.skip}</a>
      <header className="shell-head">
        <Brand />
        <nav aria-label={t.main}>
          <span className="shell-pages">
            <Link to="/kennis" activeProps={{ 'aria-current': 'page' }}>{t.knowledge}</Link>
            <Link to="/over-het-model" activeProps={{ 'aria-current': 'page' }}>{t.aboutModel}</Link>
          </span>
          <span className="shell-own"><AccountMenu /></span>
        </nav>
      </header>
      <DemoBar />
      <main id="content" tabIndex={-1} className={wide ? 'page wide' : 'page'}>{children}</main>
      <footer className="shell-foot">
        <p>{t.practice}</p>
        <div className="shell-choices">
          <Choice legend={t.language} options={LANGUAGES} names={t.languages} value={language} onChange={(value) => choose({ language: value })} />
          <Choice legend={t.theme} options={THEMES} names={t.themes} value={theme} onChange={(value) => choose({ theme: value })} />
          <Link to="/api-uitleg" className="word">{t.api}</Link>
        </div>
      </footer>
    </>
  )
}

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Failure } from '../../app/Notices.tsx'
import { Shell } from '../../app/Shell.tsx'
import { roomTexts } from '../../i18n/room.ts'
import { useTexts } from '../../i18n/texts.ts'
import { LogMovedOn } from '../../session/log.ts'

/** A page that says in two sentences why there is no room here, and what to do. */
export function Notice({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Shell>
      <div className="notice" role="alert">
        <h1>{title}</h1>
        <p>{text}</p>
        <div className="row">{children}</div>
      </div>
    </Shell>
  )
}

/** The room cannot go on: another window did, or nothing more can be kept, or something broke. */
export function Broken({ error }: { error: unknown }) {
  const t = useTexts(roomTexts)
  const again = <button type="button" className="button strong" onClick={() => location.reload()}>{t.moved.again}</button>
  if (error instanceof LogMovedOn) return <Notice title={t.moved.title} text={t.moved.text}>{again}</Notice>
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return <Notice title={t.full.title} text={t.full.text}><Link to="/" className="button">{t.missing.home}</Link>{again}</Notice>
  return <Failure error={error instanceof Error ? error : new Error(String(error))} reset={() => location.reload()} />
}

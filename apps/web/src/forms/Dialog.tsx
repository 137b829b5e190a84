import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { shellTexts } from '../i18n/shell.ts'
import { useTexts } from '../i18n/texts.ts'
import './dialog.css'

/** A modal window of the browser's own: it keeps the focus, closes with Esc and gives the focus back. */
export function Dialog({ title, className = '', onClose, closable = true, children }: { title: string; className?: string; onClose: () => void; closable?: boolean; children: ReactNode }) {
  const t = useTexts(shellTexts)
  const element = useRef<HTMLDialogElement>(null)
  // A layout effect, so that it closes before it is taken from the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const dialog = element.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={element}
      className={`dialog ${className}`}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="dialog-head">
        <h2>{title}</h2>
        {closable && <button type="button" className="word" onClick={onClose}>{t.close}</button>}
      </div>
      {children}
    </dialog>
  )
}

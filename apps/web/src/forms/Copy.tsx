import { useState } from 'react'
import { refusalTexts } from '../i18n/refusals.ts'
import { useTexts } from '../i18n/texts.ts'

/** Copies a text, and says that it did. Where a browser does not allow it (plain http), the text stands there to be selected. */
export function Copy({ text, label, named, className = 'button' }: { text: string; label?: string; named?: string; className?: string }) {
  const t = useTexts(refusalTexts).copying
  const [state, setState] = useState<'copied' | 'refused' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      setState('refused')
    }
  }
  return (
    <>
      <button type="button" className={className} aria-label={named} onClick={() => void copy()}>{label ?? t.copy}</button>
      <span role="status" className="quiet">{state === 'copied' ? t.copied : state === 'refused' ? t.refused : ''}</span>
    </>
  )
}

import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { pairTexts } from '../../i18n/pair.ts'
import { useTexts } from '../../i18n/texts.ts'

/** A step to another room of this story: makes it, or finds the one there is, and goes there. Says so where that cannot be done. */
export function Go({ label, strong = false, make }: { label: string; strong?: boolean; make(): Promise<string> }) {
  const t = useTexts(pairTexts)
  const navigate = useNavigate()
  const [state, setState] = useState<'ready' | 'going' | 'cannot'>('ready')
  const go = async () => {
    setState('going')
    try {
      await navigate({ to: '/kamer/$session', params: { session: await make() } })
    } catch (error) {
      setState('cannot')
      if (!(error instanceof RangeError || error instanceof DOMException)) throw error
    }
  }
  if (state === 'cannot') return <p role="alert" className="hint">{t.cannot} <Link to="/" className="word">{t.home}</Link></p>
  return <button type="button" className={strong ? 'button strong' : 'button'} aria-disabled={state === 'going'} onClick={() => { if (state === 'ready') void go() }}>{label}</button>
}

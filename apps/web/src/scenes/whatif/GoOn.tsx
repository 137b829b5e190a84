/** "Ga verder vanaf hier": the circle as it sat then, with what she would say instead ready in her field. */
import { useNavigate } from '@tanstack/react-router'
import type { Alternative, Decision } from '@kring/dynamics'
import { useState } from 'react'
import type { Crew } from '../../whatif/crew.ts'
import { sentenceFor, type Telling } from './telling.ts'

export function GoOn({ telling, decision, alternative, crew }: { telling: Telling; decision: Decision; alternative: Alternative; crew: Crew }) {
  const { t } = telling
  const navigate = useNavigate()
  const [state, setState] = useState<'ready' | 'going' | 'failed'>('ready')
  const go = async (): Promise<void> => {
    if (state === 'going') return
    setState('going')
    try {
      const session = await crew.goOn(decision.index, alternative.act, sentenceFor(telling, decision, alternative.act))
      await navigate({ to: '/kamer/$session', params: { session } })
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      <button type="button" className="button strong" aria-disabled={state === 'going'} onClick={() => void go()}>{t.goOn}</button>
      <p className="hint" role="status">{state === 'going' ? t.goingOn : state === 'failed' ? t.goOnFailed : t.goOnHint}</p>
    </>
  )
}

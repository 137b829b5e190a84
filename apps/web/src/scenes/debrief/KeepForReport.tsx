/** In looking back: keeps a turn, or a few in a row, to quote in a report. Only for who writes one; its words and the server are fetched when she asks. */
import { lazy, Suspense, useState } from 'react'
import { useMe } from '../../people/me.ts'
import { useTexts } from '../../i18n/texts.ts'

const Dialog = lazy(async () => ({ default: (await import('../report/FromSession.tsx')).FromSession }))
const words = { nl: { keep: 'Bewaar voor mijn verslag' }, en: { keep: 'Keep for my report' } }

export function KeepForReport({ remote, turn, turns }: {
  /** Its id on the server; null when it is on this device only. */
  remote: string | null
  turn: number
  turns: readonly { turn: number; line: string }[]
}) {
  const t = useTexts(words)
  const me = useMe()
  const [open, setOpen] = useState(false)
  const courses = me?.roles.flatMap(({ role, course }) => (role === 'participant' && course ? [course] : [])) ?? []
  if (courses.length === 0) return null
  return (
    <>
      <p className="why-whatif"><button type="button" className="button" onClick={() => setOpen(true)}>{t.keep}</button></p>
      {open && <Suspense><Dialog courses={courses} remote={remote} turn={turn} turns={turns} onClose={() => setOpen(false)} /></Suspense>}
    </>
  )
}

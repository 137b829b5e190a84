/** On a laptop that is shared: the text has a copy here, and how to take it away. */
import { useNavigate } from '@tanstack/react-router'
import { Confirm } from '../../forms/Confirm.tsx'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Refused } from '../../people/ask.ts'
import type { Keeping } from '../../report/keeping.ts'

export function OnThisDevice({ keeping }: { keeping: Keeping }) {
  const t = useTexts(reportTexts).here
  const go = useNavigate()
  const act = async () => {
    if (!(await keeping.forgetHere())) throw new Refused('conflict', 'not all of it is on the server')
    await go({ to: '/cursus' })
  }
  return (
    <details className="part print-not">
      <summary><h2>{t.title}</h2></summary>
      <p>{t.about}</p>
      <p><Confirm label={t.button} title={t.sureTitle} text={<p>{t.sureText}</p>} sure={t.button} act={act} words={{ conflict: t.notYet }} /></p>
    </details>
  )
}

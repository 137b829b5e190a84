/** What she did at a decision: her sentence in the language she said it in, or in the language of the screen that she said nothing. */
import type { Decision } from '@kring/dynamics'
import { herWords, type Telling } from './telling.ts'

export function Said({ telling, decision, className }: { telling: Telling; decision: Decision; className: string }) {
  const { t, found } = telling
  const said = herWords(telling, decision)
  return said ? <span className={className} lang={found.record.language}>{t.said(said)}</span> : <span className={`${className} quiet`}>{decision.passed ? t.passed : t.silent}</span>
}

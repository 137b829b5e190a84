/** The decision: the rule proposes, a person decides and says why. */
import { type AssessmentView, assessmentView, type Outcome } from '@kring/protocol'
import { useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { Field, LongField } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { assessTexts } from '../../i18n/assess.ts'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask } from '../../people/ask.ts'
import { uuid } from '../../session/ids.ts'

export function Decide({ path, view, onDecided }: { path: string; view: AssessmentView; onDecided: (view: AssessmentView) => void }) {
  const t = useTexts(assessTexts).decide
  const { standing } = useTexts(reportTexts)
  const kinds = useTexts(assessTexts).kinds
  const { language } = useSettings()
  const [id] = useState(uuid)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const possible: Outcome[] = ['pass', view.resitsLeft > 0 ? 'resit' : 'fail']
  return (
    <section className="decide print-not" aria-labelledby="decide">
      <h3 id="decide">{t.title}</h3>
      <p>{view.rubric.pass.text[language]}</p>
      <ul className="plain">{view.proposal.map(({ kind, meets }) => <li key={kind}>{t.proposal(kinds[kind], meets)}</li>)}</ul>
      <Form
        label={t.button} keep={`decide ${view.id}`}
        send={async (values) => {
          if (!outcome) return
          onDecided(await ask(assessmentView, `${path}/result`, { method: 'POST', body: { id, outcome, words: values['words'], ...(outcome === 'resit' ? { asks: values['asks'], until: values['until'] } : {}) } }))
        }}
      >
        <fieldset className="outcomes">
          <legend>{t.outcome}</legend>
          {possible.map((one) => <label key={one}><input type="radio" name="outcome" value={one} required checked={outcome === one} onChange={() => setOutcome(one)} /> {standing.outcomes[one]}</label>)}
        </fieldset>
        <LongField name="words" label={t.words} help={t.wordsHelp} rows={5} maxLength={8000} />
        {outcome === 'resit' && <><LongField name="asks" label={t.asks} help={t.asksHelp} maxLength={4000} /><Field name="until" type="date" label={t.until} /></>}
      </Form>
    </section>
  )
}

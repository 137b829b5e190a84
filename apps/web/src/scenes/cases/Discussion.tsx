/** What is said about a case, the first first. */
import { caseView, type CaseView } from '@kring/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { LongField } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { caseTexts } from '../../i18n/cases.ts'
import { momentIn } from '../../i18n/dates.ts'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask } from '../../people/ask.ts'
import { uuid } from '../../session/ids.ts'

export function Discussion({ course, view }: { course: string; view: CaseView }) {
  const t = useTexts(caseTexts).talk
  const { trail } = useTexts(reportTexts)
  const { language } = useSettings()
  const client = useQueryClient()
  const put = (fresh: CaseView) => {
    client.setQueryData(['course', course, 'case', view.id], fresh)
    void client.invalidateQueries({ queryKey: ['course', course, 'cases'] })
  }
  const path = `/api/courses/${course}/cases/${view.id}/comments`
  // A new id for each thing said; the same one while it is being sent.
  const [id, setId] = useState(uuid)
  if (view.mine && view.sharedWith.length === 0 && view.discussion.length === 0) return null
  return (
    <section className="part" aria-labelledby="talk">
      <h2 id="talk">{t.title}</h2>
      {view.form && <ul className="plain">{view.form.questions.map((question) => <li key={question.id}>{question.text[language]}</li>)}</ul>}
      <ol className="talk">
        {view.discussion.map((said) => (
          <li key={said.id}>
            <p className="quiet"><b>{said.by?.name ?? trail.left}</b> {momentIn(language, said.at)} {(said.mine || view.mine) && <button type="button" className="word" aria-label={t.removeOf(said.by?.name ?? trail.left)} onClick={() => void ask(caseView, `${path}/${said.id}`, { method: 'DELETE' }).then(put)}>{t.remove}</button>}</p>
            <p className="prose">{said.text}</p>
          </li>
        ))}
      </ol>
      <Form
        key={id} label={t.say} quiet keep={`talk ${view.id}`}
        send={async ({ text }) => {
          put(await ask(caseView, path, { method: 'POST', body: { id, text } }))
          setId(uuid())
        }}
      >
        <LongField name="text" label={t.label} maxLength={4000} />
      </Form>
    </section>
  )
}

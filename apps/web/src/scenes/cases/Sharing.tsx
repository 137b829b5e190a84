/** Sharing an own case: with whom, until when. Warnings come first; every share ends by itself. */
import { caseView, type CaseView } from '@kring/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useSettings } from '../../app/settings.ts'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { caseTexts } from '../../i18n/cases.ts'
import { dayIn } from '../../i18n/dates.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask } from '../../people/ask.ts'
import { PersonSelect } from '../../people/PersonSelect.tsx'

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

export function Sharing({ course, me, view, open, looked, settle }: { course: string; me: string; view: CaseView; open: number; looked: string[]; settle: () => Promise<void> }) {
  const t = useTexts(caseTexts).sharing
  const { language } = useSettings()
  const client = useQueryClient()
  const now = view.sharedWith.filter(({ ended }) => !ended)
  const before = view.sharedWith.filter(({ ended }) => ended)
  const put = (fresh: CaseView) => {
    client.setQueryData(['course', course, 'case', view.id], fresh)
    void client.invalidateQueries({ queryKey: ['course', course, 'cases'] })
  }
  const path = `/api/courses/${course}/cases/${view.id}/shares`
  return (
    <section className="part print-not" aria-labelledby="sharing">
      <h2 id="sharing">{t.title}</h2>
      <p>{now.length === 0 ? t.nobody : t.about}</p>
      {now.length > 0 && (
        <ul className="rows">
          {now.map(({ person, until }) => (
            <li key={person.id}>
              <span className="row-what"><span className="row-name">{person.name}</span> <span className="quiet">{t.until(dayIn(language, until.slice(0, 10)))}</span></span>
              <button type="button" className="word" aria-label={t.endWith(person.name)} onClick={() => void ask(caseView, `${path}/${person.id}`, { method: 'DELETE' }).then(put)}>{t.end}</button>
            </li>
          ))}
        </ul>
      )}
      {before.length > 0 && <p className="quiet">{t.before(before.map(({ person }) => person.name).join(', '))}</p>}
      {open > 0 ? <p>{t.lookFirst(open)}</p> : (
        <Form
          label={t.share} quiet words={{ conflict: t.conflict }}
          send={async ({ person, until }) => {
            if (!person) return
            await settle()
            put(await ask(caseView, `${path}/${person}`, { method: 'PUT', body: { until: new Date(`${until}T23:59:59`).toISOString(), looked } }))
          }}
        >
          <PersonSelect
            course={course} label={t.who} nobody={t.noOne}
            fits={(person) => person.id !== me && !now.some((share) => share.person.id === person.id) && person.roles.some(({ role }) => ['participant', 'trainer', 'supervisor'].includes(role))}
          />
          <Field name="until" type="date" label={t.untilLabel} help={t.untilHelp} value={dayFromNow(14)} min={dayFromNow(0)} max={dayFromNow(360)} />
        </Form>
      )}
    </section>
  )
}

/** Agreements the group makes for itself: proposed, agreed, changed, ended, with how they came about. */
import { agreements, type AgreementView, type GroupContent } from '@kring/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { Dialog } from '../../forms/Dialog.tsx'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { Problems } from '../../forms/Problems.tsx'
import { groupTexts } from '../../i18n/group.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask, nothing } from '../../people/ask.ts'
import { uuid } from '../../session/ids.ts'

export function Agreements({ course, content }: { course: string; content: GroupContent }) {
  const t = useTexts(groupTexts)
  const { language } = useSettings()
  const queries = useQueryClient()
  const key = ['course', course, 'group', 'agreements']
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => ask(agreements, `/api/courses/${course}/group/agreements`, { signal }) })
  const again = () => queries.invalidateQueries({ queryKey: key })
  const [open, setOpen] = useState(false)
  const [id, setId] = useState(uuid)
  return (
    <section className="part" aria-labelledby="agreements-title">
      <h3 id="agreements-title">{t.agreements}</h3>
      <p className="prose">{t.agreementsLead}</p>
      <Answer of={found}>
        {({ agreements: all }) => (all.length === 0 ? <p className="empty">{t.agreementsNone}</p> : <ul className="agreements">{all.map((one) => <Agreement key={one.id} course={course} agreement={one} again={again} />)}</ul>)}
      </Answer>
      <p className="row"><button type="button" className="button" onClick={() => setOpen(true)}>{t.propose}</button></p>
      {open && (
        <Dialog title={t.proposeTitle} onClose={() => setOpen(false)}>
          <Form
            label={t.propose}
            keep={`agreement ${course}`}
            send={async ({ text }) => {
              await ask(nothing, `/api/courses/${course}/group/agreements`, { method: 'POST', body: { id, text } })
              setId(uuid())
              setOpen(false)
              await again()
            }}
          >
            <Field name="text" label={t.proposal} maxLength={300} />
          </Form>
          <h3 className="examples-head">{t.examples}</h3>
          <ul className="examples">{content.agreements.slice(0, 3).map((one) => <li key={one.id}><q>{one.text[language]}</q> <span className="quiet">{one.because[language]}</span></li>)}</ul>
        </Dialog>
      )}
    </section>
  )
}

function Agreement({ course, agreement, again }: { course: string; agreement: AgreementView; again: () => Promise<unknown> }) {
  const t = useTexts(groupTexts)
  const { id, text, state, version, history } = agreement
  const [open, setOpen] = useState(false)
  const change = (body: object) => ask(nothing, `/api/courses/${course}/group/agreements/${id}`, { method: 'PUT', body: { ...body, version } })
  const act = useMutation({ mutationFn: (what: 'agree' | 'end') => change({ act: what }), onSuccess: again })
  return (
    <li className={state}>
      <p className="agreement-text">{text}</p>
      <p className="quiet">{t.states[state]}</p>
      <span className="row-acts">
        {state !== 'agreed' && <button type="button" className="word" aria-label={`${t.agree}: ${text}`} onClick={() => act.mutate('agree')}>{t.agree}</button>}
        <button type="button" className="word" aria-label={`${t.change}: ${text}`} onClick={() => setOpen(true)}>{t.change}</button>
        {state !== 'ended' && <button type="button" className="word" aria-label={`${t.end}: ${text}`} onClick={() => act.mutate('end')}>{t.end}</button>}
      </span>
      <Problems error={act.error} words={{ conflict: t.agreementConflict }} />
      <details>
        <summary className="quiet">{t.history}</summary>
        <ol className="history">{history.map((one) => <li key={`${one.act}${one.at}`}><span>{t.acts[one.act]}: {one.text}</span> <span className="quiet">{t.by(one.by, one.at)}</span></li>)}</ol>
      </details>
      {open && (
        <Dialog title={t.change} onClose={() => setOpen(false)}>
          <Form
            label={t.keep}
            words={{ conflict: t.agreementConflict }}
            send={async ({ text: words }) => {
              await change({ act: 'change', text: words })
              setOpen(false)
              await again()
            }}
          >
            <Field name="text" label={t.proposal} value={text} maxLength={300} />
          </Form>
        </Dialog>
      )}
    </li>
  )
}

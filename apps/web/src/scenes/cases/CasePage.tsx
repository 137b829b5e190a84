/** /cursus/…/casussen/<case>: an own case: written with pseudonyms, linked, shared for a time, talked about; or another's, to read and talk about. */
import { caseView, type CaseView } from '@kring/protocol'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { Confirm } from '../../forms/Confirm.tsx'
import { Problems } from '../../forms/Problems.tsx'
import { caseTexts } from '../../i18n/cases.ts'
import { dayIn } from '../../i18n/dates.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask, nothing, Refused } from '../../people/ask.ts'
import { LIVE_MS } from '../../people/client.ts'
import { CourseShell, type InCourse } from '../course/CourseShell.tsx'
import { Giveaways, useGiveaways } from '../report/Giveaways.tsx'
import { CaseLinks, LinkList } from './CaseLinks.tsx'
import { Discussion } from './Discussion.tsx'
import { Sharing } from './Sharing.tsx'
import { useCase } from './useCase.ts'
import '../report/report.css'

export function CasePage() {
  return <CourseShell section="/cursus/$course/casussen">{(inside) => <One {...inside} />}</CourseShell>
}

function One({ course, me }: InCourse) {
  const { case: id = '' } = useParams({ strict: false })
  const t = useTexts(caseTexts)
  const found = useQuery({ queryKey: ['course', course.id, 'case', id], queryFn: ({ signal }) => ask(caseView, `/api/courses/${course.id}/cases/${id}`, { signal }), refetchInterval: LIVE_MS })
  return (
    <>
      <p className="print-not"><Link to="/cursus/$course/casussen" params={{ course: course.id }}>{t.back}</Link></p>
      <Answer of={found} page>{(view) => (view.mine ? <Mine key={view.id} course={course.id} me={me.person.id} view={view} /> : <Theirs course={course.id} view={view} />)}</Answer>
    </>
  )
}

function Mine({ course, me, view }: { course: string; me: string; view: CaseView }) {
  const t = useTexts(caseTexts)
  const { language } = useSettings()
  const go = useNavigate()
  const client = useQueryClient()
  const { written, state, error, change, send, insist } = useCase(course, view)
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set())
  const found = useGiveaways([written.title, ...written.fields.map(({ text }) => text)], written.pseudonyms)
  const look = (key: string) => setLooked(new Set([...looked, key]))
  const text = (id: string) => written.fields.find((field) => field.id === id)?.text ?? ''
  const write = (id: string, said: string) => change({ fields: [...written.fields.filter((field) => field.id !== id), { id, text: said }] })
  const form = view.form?.form ?? view.fields.map(({ id }) => ({ id, label: { nl: id, en: id }, help: { nl: '', en: '' } }))
  return (
    <article className="case">
      <div className="field case-title">
        <label htmlFor="case-title">{t.name}</label>
        {/* One line to write, as many to read as it needs. */}
        <textarea id="case-title" rows={1} value={written.title} maxLength={160} onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()} onChange={(event) => change({ title: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })} />
      </div>
      <p className="kept-line"><span role="status">{t.states[state]}</span>{state === 'waiting' && <button type="button" className="word" onClick={() => void send()}>{t.again}</button>}</p>
      {/* Without a line there is nothing to decide: it waits, and the line above says so. */}
      {error !== null && !(error instanceof Refused && error.code === 'offline') && (
        <Problems error={error} words={{ conflict: t.elsewhere }}>
          {error instanceof Refused && error.code === 'conflict' && <p className="row"><button type="button" className="word" onClick={() => void insist()}>{t.mineGoes}</button><button type="button" className="word" onClick={() => location.reload()}>{t.seeOther}</button></p>}
        </Problems>
      )}
      {view.form && <p className="guidance">{view.form.pseudonyms[language]}</p>}
      {form.map((field) => (
        <div key={field.id} className="field wide-field">
          <label htmlFor={`field-${field.id}`}>{field.label[language]}</label>
          {field.help[language] && <span className="quiet">{field.help[language]}</span>}
          <textarea id={`field-${field.id}`} rows={4} maxLength={8000} value={text(field.id)} onChange={(event) => write(field.id, event.currentTarget.value)} />
        </div>
      ))}
      <Giveaways found={found} looked={looked} onLooked={look} onPseudonym={(name) => change({ pseudonyms: [...written.pseudonyms, name].slice(0, 60) })} />
      {written.pseudonyms.length > 0 && (
        <p className="quiet pseudonyms">{t.pseudonyms} {written.pseudonyms.map((name) => <button key={name} type="button" className="word" aria-label={t.noPseudonym(name)} onClick={() => change({ pseudonyms: written.pseudonyms.filter((one) => one !== name) })}>{name} ×</button>)}</p>
      )}
      <CaseLinks written={written} onChange={change} />
      <Sharing course={course} me={me} view={view} open={found.filter(({ key }) => !looked.has(key)).length} looked={found.map(({ key }) => key).filter((key) => looked.has(key))} settle={send} />
      <Discussion course={course} view={view} />
      <section className="part print-not">
        <Confirm
          label={t.erase} title={t.eraseTitle} text={<p>{t.eraseText}</p>} sure={t.eraseSure}
          act={async () => {
            await ask(nothing, `/api/courses/${course}/cases/${view.id}`, { method: 'DELETE' })
            client.removeQueries({ queryKey: ['course', course, 'case', view.id] })
            void client.invalidateQueries({ queryKey: ['course', course, 'cases'] })
            await go({ to: '/cursus/$course/casussen', params: { course } })
          }}
        />
      </section>
    </article>
  )
}

function Theirs({ course, view }: { course: string; view: CaseView }) {
  const t = useTexts(caseTexts)
  const { language } = useSettings()
  return (
    <article className="case">
      <h2 className="report-title">{view.title}</h2>
      <p className="quiet">{t.from(view.author.name)} {t.endsItself(dayIn(language, view.until!.slice(0, 10)))}</p>
      <div className="text-view">
        {view.fields.filter(({ text }) => text.trim() !== '').map((field) => (
          <section key={field.id}>
            <h3>{view.form?.form.find(({ id }) => id === field.id)?.label[language] ?? field.id}</h3>
            {field.text.split(/\n\s*\n/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
          </section>
        ))}
      </div>
      <LinkList written={view} />
      <Discussion course={course} view={view} />
    </article>
  )
}

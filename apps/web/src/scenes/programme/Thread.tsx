import { contributionView, type ContributionView, discussion } from '@kring/protocol'
import { useRef, useState } from 'react'
import { Confirm } from '../../forms/Confirm.tsx'
import { Form } from '../../forms/Form.tsx'
import { LongField } from '../../forms/Field.tsx'
import { Problems } from '../../forms/Problems.tsx'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer, More, usePages } from '../../people/Answer.tsx'
import { ask, nothing } from '../../people/ask.ts'
import { LIVE_MS } from '../../people/client.ts'
import { uuid } from '../../session/ids.ts'
import { again } from './data.ts'

interface Place {
  course: string
  day: number
  item: string
  question: string
  trainer: boolean
}

/** What was said about one question: each with its answers, one level deep, in the order in which it was said. */
export function Thread(place: Place) {
  const t = useTexts(programmeTexts).talk
  const { course, item, question } = place
  const found = usePages(['course', course, 'talk', item, question], discussion, `/api/courses/${course}/discussion/${item}/${question}`, {}, LIVE_MS)
  return (
    <div className="said-thread">
      <Answer of={found}>
        {({ pages }) => {
          const all = pages.flatMap(({ contributions }) => contributions)
          const top = all.filter(({ parent }) => parent === null || !all.some(({ id }) => id === parent))
          if (all.length === 0) return <p className="quiet">{t.first}</p>
          return <ul>{top.map((one) => <li key={one.id}><Said said={one} {...place} /><ul>{all.filter(({ parent }) => parent === one.id).map((answer) => <li key={answer.id}><Said said={answer} {...place} /></li>)}</ul></li>)}</ul>
        }}
      </Answer>
      <More of={found} />
      <Say {...place} parent={null} label={t.say} send={t.send} />
    </div>
  )
}

const refresh = ({ course, day, item, question }: Place): Promise<unknown> => Promise.all([again(course, 'talk', item, question), again(course, 'day', day)])

/** Room to write. The id stays the same until it was posted, so posting twice is posting once. */
function Say({ parent, label, send, onDone, onCancel, ...place }: Place & { parent: string | null; label: string; send: string; onDone?: () => void; onCancel?: () => void }) {
  const words = useTexts(programmeTexts)
  const id = useRef(uuid())
  const [posted, setPosted] = useState(0)
  return (
    <Form
      key={posted} quiet label={send} keep={`say-${place.course}-${place.item}-${place.question}-${parent ?? ''}`}
      {...(onCancel && { beside: <button type="button" className="word" onClick={onCancel}>{words.arrange.letGo}</button> })}
      send={async ({ text = '' }) => {
        await ask(contributionView, `/api/courses/${place.course}/discussion`, { method: 'POST', body: { id: id.current, item: place.item, question: place.question, parent, text } })
        id.current = uuid()
        // A moment later, so that what was kept of this form is forgotten first.
        setTimeout(() => setPosted((n) => n + 1))
        await refresh(place)
        onDone?.()
      }}
    >
      <LongField name="text" label={label} maxLength={4000} rows={2} />
    </Form>
  )
}

function Said({ said, ...place }: Place & { said: ContributionView }) {
  const words = useTexts(programmeTexts)
  const t = words.talk
  const [mode, setMode] = useState<'read' | 'edit' | 'answer'>('read')
  const [error, setError] = useState<unknown>(null)
  const read = (): void => setMode('read')
  if (said.withdrawn) return <p className="quiet said-by">{said.by}: {t.gone[said.withdrawn]}</p>
  const setMark = async (): Promise<void> => {
    setError(null)
    try {
      await ask(nothing, `/api/contributions/${said.id}/mark`, { method: 'PUT', body: { marked: !said.marked } })
      await refresh(place)
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <article className={said.marked ? 'marked' : ''}>
      <p className="said-by"><b>{said.by}</b> <span className="quiet">{[words.moment(said.at), said.changedAt && t.changed, said.marked && t.marked].filter(Boolean).join(', ')}</span></p>
      {mode === 'edit' ? (
        <Form
          quiet label={t.save} keep={`edit-${said.id}`} words={{ conflict: t.conflict }} beside={<button type="button" className="word" onClick={read}>{words.arrange.letGo}</button>}
          send={async ({ text = '' }) => {
            await ask(contributionView, `/api/contributions/${said.id}`, { method: 'PATCH', body: { version: said.version, text } })
            await refresh(place)
            read()
          }}
        >
          <LongField name="text" label={t.edit} value={said.text} maxLength={4000} />
        </Form>
      ) : <p className="text lines">{said.text}</p>}
      {mode === 'read' && (
        <p className="row-acts">
          <button type="button" className="word" aria-label={t.answerTo(said.by)} onClick={() => setMode('answer')}>{t.answer}</button>
          {said.own && <button type="button" className="word" onClick={() => setMode('edit')}>{t.edit}</button>}
          {place.trainer && <button type="button" className="word" aria-pressed={said.marked} onClick={() => void setMark()}>{said.marked ? t.unmark : t.mark}</button>}
          {(said.own || place.trainer) && (
            <Confirm label={t.withdraw} named={t.withdrawOf(said.by)} title={t.withdrawTitle} text={said.own ? t.withdrawText : t.withdrawOther} sure={t.withdrawSure} act={() => ask(nothing, `/api/contributions/${said.id}`, { method: 'DELETE' }).then(() => refresh(place))} />
          )}
        </p>
      )}
      <Problems error={error} />
      {mode === 'answer' && <Say {...place} parent={said.id} label={t.answerTo(said.by)} send={t.send} onDone={read} onCancel={read} />}
    </article>
  )
}

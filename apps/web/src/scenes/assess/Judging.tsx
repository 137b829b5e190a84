/** One's own judgment beside the text: levels and words, kept while one writes, and saying that one is done. */
import { type AssessmentView, assessmentView, type Marks, marksKept } from '@kring/protocol'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { Form } from '../../forms/Form.tsx'
import { Problems } from '../../forms/Problems.tsx'
import { assessTexts } from '../../i18n/assess.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask, Refused } from '../../people/ask.ts'
import { Levels } from '../report/Levels.tsx'

const PAUSE_MS = 700

export function Judging({ path, view, onFresh, onRemark, numberOf }: {
  path: string
  view: AssessmentView
  onFresh: (view: AssessmentView) => void
  onRemark: (remark: string) => void
  numberOf: (remark: string) => number
}) {
  const t = useTexts(assessTexts)
  const { language } = useSettings()
  const { marks, words, state, error, change, settle } = useMarks(path, view)
  const done = view.doneAt !== null
  const open = view.rubric.criteria.filter(({ id }) => !marks[id]?.level)
  return (
    <section className="self">
      <h2>{t.judging}</h2>
      <p className="quiet" role="status">{done ? t.isDone : t.states[state]}</p>
      {error !== null && <Problems error={error} words={{ conflict: t.elsewhere }} />}
      {view.rubric.criteria.map((criterion) => (
        <details key={criterion.id}>
          <summary><span>{criterion.name[language]}</span><span className="quiet">{marks[criterion.id]?.level ? view.rubric.levels[marks[criterion.id]!.level! - 1]?.[language] : ''}</span></summary>
          <p className="asks">{criterion.asks[language]}</p>
          <Levels
            rubric={view.rubric} criterion={criterion} mark={marks[criterion.id]} readOnly={done} label={t.level(criterion.name[language])}
            onLevel={(level) => change({ marks: { [criterion.id]: { level, words: marks[criterion.id]?.words ?? '' } } })}
            onWords={(said) => change({ marks: { [criterion.id]: { level: marks[criterion.id]?.level ?? null, words: said } } })}
          />
        </details>
      ))}
      <div className="field">
        <label htmlFor="whole">{t.whole}</label>
        <textarea id="whole" rows={4} maxLength={8000} readOnly={done} value={words} onChange={(event) => change({ words: event.currentTarget.value })} />
      </div>
      {view.remarks.length > 0 && (
        <>
          <h3>{t.remarks}</h3>
          <ol className="remark-list">{view.remarks.map((remark) => <li key={remark.id}>{done ? <span>{numberOf(remark.id)}. {remark.text}</span> : <button type="button" className="word" onClick={() => onRemark(remark.id)}>{numberOf(remark.id)}. {remark.text.slice(0, 60)}</button>}</li>)}</ol>
        </>
      )}
      {done ? (
        view.waitsFor.length > 0 && <Form quiet label={t.takeBack} words={{ conflict: t.tooLate }} send={async () => onFresh(await ask(assessmentView, `${path}/done`, { method: 'DELETE' }))} />
      ) : (
        <>
          <p className="quiet">{open.length > 0 ? t.open(open.map(({ name }) => name[language])) : t.ready}</p>
          {open.length === 0 && <Form label={t.done} send={async () => { await settle(); onFresh(await ask(assessmentView, `${path}/done`, { method: 'POST' })) }} />}
        </>
      )}
    </section>
  )
}

interface Change {
  marks?: Marks
  words?: string
}
type State = 'kept' | 'sending' | 'waiting'

/** Levels and words as they are on screen, sent a moment after the last change; what could not be sent waits and is tried again. */
function useMarks(path: string, view: AssessmentView) {
  const [marks, setMarks] = useState(view.marks)
  const [words, setWords] = useState(view.words)
  const [state, setState] = useState<State>('kept')
  const [error, setError] = useState<unknown>(null)
  const waiting = useRef<Change | null>(null)
  const edition = useRef(view.edition)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sending = useRef<Promise<void>>(undefined)
  if (view.edition > edition.current && !waiting.current) edition.current = view.edition

  const send = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    await sending.current
    const change = waiting.current
    if (!change) return
    waiting.current = null
    const work = (async () => {
      try {
        const kept = await ask(marksKept, path, { method: 'PATCH', body: { edition: edition.current, ...change } })
        edition.current = kept.edition
        setError(null)
        if (!waiting.current) setState('kept')
      } catch (problem) {
        // What was typed since wins; the rest is tried again.
        const since = waiting.current as Change | null
        waiting.current = { ...change, ...since, marks: { ...change.marks, ...since?.marks } }
        setState('waiting')
        setError(problem)
        // Changed in another window: what stands there is taken in; only what she changed here goes over it.
        if (problem instanceof Refused && problem.code === 'conflict') {
          const fresh = await ask(assessmentView, path).catch(() => null)
          const mine = waiting.current
          if (fresh) {
            edition.current = fresh.edition
            setMarks({ ...fresh.marks, ...mine?.marks })
            if (mine?.words === undefined) setWords(fresh.words)
          }
        }
        timer.current = setTimeout(() => void send(), 4000)
      }
    })()
    sending.current = work
    await work
  }, [path])

  const change = (next: Change) => {
    if (next.marks) setMarks((before) => ({ ...before, ...next.marks }))
    if (next.words !== undefined) setWords(next.words)
    waiting.current = { ...waiting.current, ...next, marks: { ...waiting.current?.marks, ...next.marks } }
    setState('sending')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void send(), PAUSE_MS)
  }
  useEffect(() => () => void send(), [send])
  return { marks, words, state, error, change, settle: send }
}

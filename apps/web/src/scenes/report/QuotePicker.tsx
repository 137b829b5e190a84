/** A window to quote from one's own work: what was kept from the group room, a field of a case, an exercise, a reading. */
import { caseCards, caseView, quotes as quotesShape, quoteView, type QuoteKind, type QuoteView, type ReportView } from '@kring/protocol'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { Dialog } from '../../forms/Dialog.tsx'
import { LongField } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer, More, usePages } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'
import { uuid } from '../../session/ids.ts'
import { QuoteFigure } from './QuoteFigure.tsx'

type From = 'kept' | 'case' | 'item'

export function QuotePicker({ course, report, placed, kinds, onChoose, onClose }: {
  course: string
  report: ReportView
  /** Whether there is a place in the text where it will come. */
  placed: boolean
  /** What this part asks for; null when no part was chosen. */
  kinds: readonly QuoteKind[] | null
  onChoose: (quote: QuoteView) => void
  onClose: () => void
}) {
  const t = useTexts(reportTexts).quotes
  const [from, setFrom] = useState<From>('kept')
  return (
    <Dialog title={t.title} onClose={onClose} className="quote-picker">
      {!placed ? <p className="dialog-help">{t.noPlace}</p> : (
        <>
          <p className="dialog-help">{t.about}{kinds && kinds.length > 0 && ` ${t.asks(kinds)}`}</p>
          <div className="tools" role="group" aria-label={t.from}>
            {(['kept', 'case', 'item'] as const).map((one) => <button key={one} type="button" className="tool" aria-pressed={from === one} onClick={() => setFrom(one)}>{t.sources[one]}</button>)}
          </div>
          {from === 'kept' ? <FromKept course={course} onChoose={onChoose} /> : from === 'case' ? <FromCase course={course} onChoose={onChoose} /> : <FromItem course={course} report={report} onChoose={onChoose} />}
        </>
      )}
    </Dialog>
  )
}

/** One id for what is quoted, as long as this window is open: sent again after a lost answer it is the same quote, and other words are another. */
function useIdOf(): (quoted: string) => string {
  const [ids] = useState(() => new Map<string, string>())
  return (quoted) => {
    const id = ids.get(quoted) ?? uuid()
    ids.set(quoted, id)
    return id
  }
}

function FromKept({ course, onChoose }: { course: string; onChoose: (quote: QuoteView) => void }) {
  const t = useTexts(reportTexts).quotes
  const found = useQuery({ queryKey: ['course', course, 'quotes'], queryFn: ({ signal }) => ask(quotesShape, `/api/courses/${course}/quotes`, { signal }), staleTime: 0 })
  return (
    <Answer of={found}>
      {({ quotes }) => quotes.length === 0 ? <p className="empty">{t.none}</p> : (
        <ul className="rows">
          {quotes.toReversed().map((quote) => (
            <li key={quote.id} className="quote-choice"><QuoteFigure quote={quote} course={course} links={false} /><button type="button" className="button" onClick={() => onChoose(quote)}>{t.put}</button></li>
          ))}
        </ul>
      )}
    </Answer>
  )
}

function FromCase({ course, onChoose }: { course: string; onChoose: (quote: QuoteView) => void }) {
  const t = useTexts(reportTexts).quotes
  const { language } = useSettings()
  const [chosen, choose] = useState<string>()
  const list = usePages(['course', course, 'cases'], caseCards, `/api/courses/${course}/cases`)
  const one = useQuery({ queryKey: ['course', course, 'case', chosen], enabled: chosen !== undefined, queryFn: ({ signal }) => ask(caseView, `/api/courses/${course}/cases/${chosen}`, { signal }) })
  const idOf = useIdOf()
  const make = async (field: string) => onChoose(await ask(quoteView, `/api/courses/${course}/quotes`, { method: 'POST', body: { id: idOf(`${chosen} ${field}`), kind: 'case', case: chosen, field } }))
  const mine = list.data?.pages.flatMap(({ cases }) => cases).filter((card) => card.mine) ?? []
  return (
    <Answer of={list}>
      {() => mine.length === 0 && !list.hasNextPage ? <p className="empty">{t.noCases}</p> : chosen === undefined ? (
        <>
          <ul className="rows choosing">{mine.map((card) => <li key={card.id}><button type="button" onClick={() => choose(card.id)}><span className="row-name">{card.title}</span></button></li>)}</ul>
          <More of={list} />
        </>
      ) : (
        <Answer of={one}>
          {(found) => found.fields.every(({ text }) => text.trim() === '') ? <p className="empty">{t.emptyCase}</p> : (
            <ul className="rows">
              {found.fields.filter(({ text }) => text.trim() !== '').map((field) => (
                <li key={field.id} className="quote-choice">
                  <div><p className="quiet">{found.form?.form.find(({ id }) => id === field.id)?.label[language]}</p><blockquote className="quote"><p>{field.text}</p></blockquote></div>
                  <Form label={t.put} quiet send={() => make(field.id)} />
                </li>
              ))}
            </ul>
          )}
        </Answer>
      )}
    </Answer>
  )
}

function FromItem({ course, report, onChoose }: { course: string; report: ReportView; onChoose: (quote: QuoteView) => void }) {
  const t = useTexts(reportTexts).quotes
  const { language } = useSettings()
  const [chosen, choose] = useState(report.quotable[0]?.id)
  const idOf = useIdOf()
  const item = report.quotable.find(({ id }) => id === chosen)
  if (!item) return <p className="empty">{t.noItems}</p>
  return (
    <Form label={t.put} keep={`quote ${course}`} send={async ({ text }) => onChoose(await ask(quoteView, `/api/courses/${course}/quotes`, { method: 'POST', body: { id: idOf(`${item.id} ${text}`), kind: item.kind, item: item.id, text } }))}>
      <div className="field">
        <label htmlFor="quote-item">{t.item}</label>
        <select id="quote-item" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
          {(['exercise', 'experience-group', 'reading'] as const).map((kind) => (
            <optgroup key={kind} label={t.kinds[kind]}>{report.quotable.filter((one) => one.kind === kind).map((one) => <option key={one.id} value={one.id}>{one.title[language]}</option>)}</optgroup>
          ))}
        </select>
      </div>
      <LongField name="text" label={t.own} help={t.ownHelp} maxLength={4000} />
    </Form>
  )
}

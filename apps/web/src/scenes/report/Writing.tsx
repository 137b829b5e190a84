/** The desk: the parts of the report to write in, what is looked at beside them, what is kept, and handing in below. */
import { countWords, partsIn, PART } from '@kring/protocol'
import type { CourseView, QuoteView, ReportView } from '@kring/protocol'
import type { Editor } from '@tiptap/react'
import { useCallback, useMemo, useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { SignedIn } from '../../people/PeoplePage.tsx'
import type { Keeping } from '../../report/keeping.ts'
import { useChanges, useKept } from '../../report/useKeeping.ts'
import { HandIn } from './HandIn.tsx'
import { KeptLine } from './KeptLine.tsx'
import { PartEditor } from './PartEditor.tsx'
import { QuotePicker } from './QuotePicker.tsx'
import { carried, carry, Quotes } from './quotes.ts'
import { SelfJudgment } from './SelfJudgment.tsx'
import { Toolbar } from './Toolbar.tsx'

export function Writing({ course, me, report, keeping }: { course: CourseView; me: SignedIn; report: ReportView; keeping: Keeping }) {
  const t = useTexts(reportTexts)
  const { language } = useSettings()
  const { device } = useKept(keeping)
  const changes = useChanges(keeping, 300)
  const { outline } = report
  const order = useMemo(() => outline.sections.map(({ id }) => id), [outline])
  // Worked out from the document, which changes without telling React.
  // oxlint-disable-next-line react/exhaustive-deps
  const parts = useMemo(() => partsIn(keeping.doc, order), [keeping, order, changes, device])
  // A part of an earlier outline stays where it is, also while it is emptied.
  const shown = useMemo(() => [...order, ...[...keeping.doc.share.keys()].filter((key) => key.startsWith(PART)).map((key) => key.slice(PART.length)).filter((id) => parts.some((part) => part.id === id) && !order.includes(id))], [keeping, order, parts])
  const [at, setAt] = useState<{ editor: Editor; part: string } | null>(null)
  const onEditor = useCallback((editor: Editor, part: string) => setAt({ editor, part }), [])
  const [picking, setPicking] = useState(false)
  const quote = useCallback((id: string) => carried(keeping.doc, id), [keeping])
  const section = outline.sections.find(({ id }) => id === at?.part)
  const words = countWords(parts)
  const insert = (chosen: QuoteView) => {
    setPicking(false)
    carry(keeping.doc, chosen)
    at?.editor.chain().focus().insertContent([{ type: 'citation', attrs: { quote: chosen.id } }, { type: 'paragraph' }]).run()
  }
  if (device === 'loading') return <p role="status">{t.kept.loading}</p>
  return (
    <Quotes value={quote}>
      <header className="report-head">
        <h2 className="report-title">{outline.title[language]}</h2>
        <p className="on-paper-only">{me.person.name}. {course.title}</p>
        <p className="lead print-not">{outline.about[language]}</p>
      </header>
      <div className="desk-bar print-not">
        <Toolbar editor={at && !at.editor.isDestroyed ? at.editor : null} onQuote={() => setPicking(true)} />
        <p className="quiet">{t.count(words, outline.words.least.value, outline.words.most.value)}</p>
        <KeptLine keeping={keeping} />
      </div>
      <div className="desk">
        <div className="paper">
          {shown.map((id) => (
            <PartEditor key={id} id={id} doc={keeping.doc} section={outline.sections.find((one) => one.id === id)} words={countWords(parts.filter((part) => part.id === id))} onEditor={onEditor} />
          ))}
        </div>
        <aside className="desk-side print-not" aria-label={t.self.title}>
          <SelfJudgment keeping={keeping} rubric={report.rubric} near={section?.criteria ?? outline.sections[0]?.criteria ?? []} />
        </aside>
      </div>
      <HandIn course={course.id} report={report} keeping={keeping} parts={parts} words={words} />
      {picking && <QuotePicker course={course.id} report={report} placed={at !== null} kinds={section?.quotes ?? null} onChoose={insert} onClose={() => setPicking(false)} />}
    </Quotes>
  )
}

import type { NodeViewProps } from '@tiptap/react'
import { NodeViewWrapper } from '@tiptap/react'
import { useParams } from '@tanstack/react-router'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'
import { QuoteFigure } from './QuoteFigure.tsx'
import { useQuote } from './quotes.ts'

/** A quote while one writes: it stands as it is, and can be taken out. */
export function Citation({ node, deleteNode, editor }: NodeViewProps) {
  const t = useTexts(reportTexts).quotes
  const { course = '' } = useParams({ strict: false })
  const id = String(node.attrs['quote'])
  const quote = useQuote(id)
  return (
    <NodeViewWrapper as="div" className="citation" data-quote={id} contentEditable={false}>
      <QuoteFigure quote={quote} course={course} />
      {editor.isEditable && <button type="button" className="word print-not" onClick={() => deleteNode()}>{t.takeOut}</button>}
    </NodeViewWrapper>
  )
}

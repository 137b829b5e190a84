/** A report as it was handed in, to read: its parts, quotes, and remarks at their words. Who may remark can point at words or at a whole paragraph. */
import type { Report, Rubric } from '@kring/curriculum'
import { type Block, type Inline, plainOf, type QuoteView, type RemarkView, type ReportPart } from '@kring/protocol'
import { Fragment, type ReactNode, useRef } from 'react'
import { useSettings } from '../../app/settings.ts'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'
import { QuoteFigure } from './QuoteFigure.tsx'
import { placeOf } from './place.ts'
import type { Place } from './place.ts'

export function TextView({ course, outline, rubric, parts, quotes, remarks = [], numberOf, onPlace, onRemark }: {
  course: string
  outline: Report
  /** By what it is judged: a remark may belong to one of its criteria. */
  rubric?: Rubric
  parts: readonly ReportPart[]
  quotes: readonly QuoteView[]
  remarks?: readonly RemarkView[]
  /** The number under which a remark stands beside the text. */
  numberOf?: (remark: string) => number
  /** Given to who may remark. */
  onPlace?: (place: Place) => void
  onRemark?: (remark: string) => void
}) {
  const t = useTexts(reportTexts)
  const { language } = useSettings()
  const whole = useRef<HTMLDivElement>(null)
  const point = () => {
    const place = onPlace && whole.current ? placeOf(whole.current, parts, window.getSelection()) : null
    if (place) onPlace?.(place)
  }
  return (
    <div className="text-view" ref={whole} onMouseUp={point}>
      {parts.map((part) => {
        const section = outline.sections.find(({ id }) => id === part.id)
        return (
          <section key={part.id} aria-label={section?.title[language] ?? t.formerPart}>
            <h2>{section?.title[language] ?? t.formerPart}</h2>
            {part.blocks.map((block, n) => {
              const here = remarks.filter((remark) => remark.part === part.id && remark.block === n)
              const text = plainOf(block)
              return (
                // The text is frozen: the place of a block is its name.
                // oxlint-disable-next-line react/no-array-index-key
                <div key={n} className="block-view" data-part={part.id} data-block={n}>
                  <BlockView block={block} course={course} quotes={quotes} remarks={here} {...(onRemark && { onRemark })} />
                  {onPlace && text.trim() !== '' && (
                    <button type="button" className="word remark-here print-not" aria-label={t.remarks.onBlock(text.slice(0, 40))} onClick={() => onPlace({ part: part.id, block: n, from: 0, to: text.length, quote: text.slice(0, 2000) })}>{t.remarks.add}</button>
                  )}
                  {here.map((remark) => (
                    <aside key={remark.id} className="remark" id={`remark-${remark.id}`}>
                      <p><span className="remark-nr">{numberOf?.(remark.id)}</span> {remark.text}</p>
                      <p className="quiet">{[remark.by ?? t.trail.left, rubric?.criteria.find(({ id }) => id === remark.criterion)?.name[language]].filter(Boolean).join(', ')}</p>
                    </aside>
                  ))}
                </div>
              )
            })}
          </section>
        )
      })}
    </div>
  )
}

function BlockView({ block, course, quotes, remarks, onRemark }: { block: Block; course: string; quotes: readonly QuoteView[]; remarks: readonly RemarkView[]; onRemark?: (remark: string) => void }) {
  const line = (content: Inline[] | undefined, from: number) => <Line content={content ?? []} from={from} remarks={remarks} {...(onRemark && { onRemark })} />
  switch (block.type) {
    case 'citation':
      return <QuoteFigure quote={quotes.find(({ id }) => id === block.attrs.quote)} course={course} />
    case 'paragraph':
      return <p>{line(block.content, 0)}</p>
    case 'heading':
      return <h3>{line(block.content, 0)}</h3>
    case 'blockquote':
      return <blockquote>{inOrder(block.content.map(({ content }) => content), line)}</blockquote>
    default: {
      const List = block.type === 'bulletList' ? 'ul' : 'ol'
      let from = 0
      return (
        <List>
          {block.content.map((item, n) => {
            const lines = item.content.map(({ content }) => content)
            const shown = inOrder(lines, line, from)
            from += lines.reduce((sum, one) => sum + lengthOf(one) + 1, 0)
            // oxlint-disable-next-line react/no-array-index-key
            return <li key={n}>{shown}</li>
          })}
        </List>
      )
    }
  }
}

const lengthOf = (content: Inline[] | undefined): number => (content ?? []).reduce((sum, piece) => sum + (piece.type === 'text' ? piece.text.length : 1), 0)

/** Lines one after another, each counting on from the one before; a line break parts them (as in plainOf). */
function inOrder(lines: (Inline[] | undefined)[], line: (content: Inline[] | undefined, from: number) => ReactNode, start = 0): ReactNode[] {
  let from = start
  return lines.map((content, n) => {
    const at = from
    from += lengthOf(content) + 1
    // oxlint-disable-next-line react/no-array-index-key
    return <p key={n}>{line(content, at)}</p>
  })
}

/** A line, cut where remarks begin and end; every piece knows at which character it begins. */
function Line({ content, from, remarks, onRemark }: { content: Inline[]; from: number; remarks: readonly RemarkView[]; onRemark?: (remark: string) => void }) {
  let at = from
  return content.flatMap((piece) => {
    const begin = at
    if (piece.type === 'hardBreak') {
      at += 1
      return [<br key={begin} />]
    }
    at += piece.text.length
    const end = at
    const cuts = [...new Set([begin, end, ...remarks.flatMap((remark) => [remark.from, remark.to]).filter((cut) => cut > begin && cut < end)])].sort((a, b) => a - b)
    return cuts.slice(0, -1).map((cut, i) => {
      const text = piece.text.slice(cut - begin, cuts[i + 1]! - begin)
      const over = remarks.find((remark) => remark.from <= cut && remark.to >= cuts[i + 1]!)
      let shown: ReactNode = <span data-at={cut}>{text}</span>
      if (piece.marks?.some(({ type }) => type === 'italic')) shown = <em>{shown}</em>
      if (piece.marks?.some(({ type }) => type === 'bold')) shown = <strong>{shown}</strong>
      return over ? <mark key={cut} onClick={() => onRemark?.(over.id)}>{shown}</mark> : <Fragment key={cut}>{shown}</Fragment>
    })
  })
}

/** From what is selected on screen to a place in the text: part, block, and characters in it. */
import { plainOf, type ReportPart, type remarkPlace } from '@kring/protocol'
import type { z } from 'zod'

/** The character at a boundary of the selection; undefined outside this block. */
function characterAt(block: Element, node: Node, offset: number): number | undefined {
  if (!block.contains(node)) return undefined
  const at = (node instanceof Element ? node : node.parentElement)?.closest('[data-at]')
  return at ? Number(at.getAttribute('data-at')) + (node.nodeType === Node.TEXT_NODE ? offset : 0) : undefined
}

/** Null when nothing was selected, or not words of the text. A selection over more blocks counts in the block where it begins. */
export function placeOf(whole: Element, parts: readonly ReportPart[], selection: Selection | null): Place | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = range.startContainer
  const holder = (start instanceof Element ? start : start.parentElement)?.closest('[data-block]')
  if (!holder || !whole.contains(holder)) return null
  const part = holder.getAttribute('data-part') ?? ''
  const block = Number(holder.getAttribute('data-block'))
  const found = parts.find(({ id }) => id === part)?.blocks[block]
  if (!found) return null
  const text = plainOf(found)
  const from = characterAt(holder, range.startContainer, range.startOffset)
  const to = characterAt(holder, range.endContainer, range.endOffset) ?? text.length
  if (from === undefined || to <= from) return null
  const quote = text.slice(from, to)
  return quote.trim() === '' ? null : { part, block, from, to, quote: quote.slice(0, 2000) }
}

export type Place = z.infer<typeof remarkPlace>

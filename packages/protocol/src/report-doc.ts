/**
 * From the shared document in which a report is written (Yjs) to its text. Browser and server read it with this same function, so that
 * "what you see is what was handed in" can be checked. The document holds one fragment per part ("part:<id>") and a map "self" with
 * her own judgment. Types only of Yjs: whoever calls brings the document.
 */
import type * as Y from 'yjs'
import type { Marks } from './report.ts'
import { type ReportPart, isEmpty } from './report-text.ts'

export const PART = 'part:'
export const SELF = 'self'
export const QUOTES = 'quotes'

interface Json {
  type: string
  text?: string
  marks?: { type: string }[]
  attrs?: Record<string, unknown>
  content?: Json[]
}

type Node = Y.XmlElement | Y.XmlText | Y.XmlHook
const isText = (node: Node): node is Y.XmlText => 'toDelta' in node
const isElement = (node: Node): node is Y.XmlElement => 'nodeName' in node && 'toArray' in node

/** Marks come as attributes of a run; some carry a suffix after "--". */
const marksOf = (attributes: object | undefined): { type: string }[] => [...new Set(Object.keys(attributes ?? {}).map((name) => name.split('--')[0]!))].sort().map((type) => ({ type }))

function runsOf(text: Y.XmlText): Json[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: object }[]
  return delta.flatMap(({ insert, attributes }) => {
    if (typeof insert !== 'string' || insert === '') return []
    const marks = marksOf(attributes)
    return [{ type: 'text', text: insert, ...(marks.length > 0 ? { marks } : {}) }]
  })
}

function jsonOf(node: Node): Json[] {
  if (isText(node)) return runsOf(node)
  if (!isElement(node)) return []
  const content = (node.toArray() as Node[]).flatMap(jsonOf)
  return [{ type: node.nodeName, ...(node.nodeName === 'citation' ? { attrs: { quote: node.getAttribute('quote') } } : {}), ...(content.length > 0 ? { content } : {}) }]
}

/** Neighbouring runs with the same marks are one run, however they were typed. */
function joined(content: Json[]): Json[] {
  const out: Json[] = []
  for (const piece of content) {
    const last = out.at(-1)
    if (piece.type === 'text' && last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(piece.marks)) last.text = `${last.text}${piece.text}`
    else out.push({ ...piece, ...(piece.content ? { content: joined(piece.content) } : {}) })
  }
  return out
}

/**
 * The parts of a report as they stand in the document, in the order given; what stands in a part that the outline no longer knows comes
 * last, so that nothing written is ever lost. Not checked against the schema yet: `reportParts.safeParse` does that.
 */
export function partsIn(doc: Y.Doc, order: readonly string[]): ReportPart[] {
  const others = [...doc.share.keys()].filter((key) => key.startsWith(PART)).map((key) => key.slice(PART.length)).filter((id) => !order.includes(id)).sort()
  const read = (id: string): ReportPart => ({ id, blocks: joined((doc.getXmlFragment(`${PART}${id}`).toArray() as Node[]).flatMap(jsonOf)) as ReportPart['blocks'] })
  return [...order.map(read), ...others.map(read).filter((part) => !isEmpty(part))]
}

/** Her own judgment, by criterion. */
export function selfIn(doc: Y.Doc): Marks {
  const kept = doc.getMap<unknown>(SELF)
  const level = (id: string): number | null => { const value = kept.get(`${id}.level`); return typeof value === 'number' ? value : null }
  const words = (id: string): string => { const value = kept.get(`${id}.words`); return typeof value === 'string' ? value : '' }
  const ids = [...new Set([...kept.keys()].map((key) => key.split('.')[0]!))].sort()
  return Object.fromEntries(ids.map((id) => [id, { level: level(id), words: words(id) }]))
}

/**
 * The text of a reflection report as it is kept, frozen and read: parts with blocks, in the shape the editor uses. What is not in these
 * shapes cannot be handed in. Counting words and finding a place in the text are the same for browser and server.
 */
import { z } from 'zod'
import { uuid } from './routes.ts'

const MAX_RUN = 60_000
export const partId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'the id of a part of the report').max(60)

const run = z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(MAX_RUN), marks: z.array(z.strictObject({ type: z.enum(['bold', 'italic']) })).max(2).optional() })
const inline = z.union([run, z.strictObject({ type: z.literal('hardBreak') })])
const words = z.array(inline).max(2000).optional()
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: words })
const item = z.strictObject({ type: z.literal('listItem'), content: z.array(paragraph).min(1).max(50) })
/** A quote from one's own work: only which one; what it says is kept with the quotes and never changes. */
const citation = z.strictObject({ type: z.literal('citation'), attrs: z.strictObject({ quote: uuid }) })
export const block = z.discriminatedUnion('type', [
  paragraph,
  z.strictObject({ type: z.literal('heading'), content: words }),
  z.strictObject({ type: z.literal('bulletList'), content: z.array(item).min(1).max(200) }),
  z.strictObject({ type: z.literal('orderedList'), content: z.array(item).min(1).max(200) }),
  z.strictObject({ type: z.literal('blockquote'), content: z.array(paragraph).min(1).max(50) }),
  citation,
])
export type Block = z.infer<typeof block>
export type Inline = z.infer<typeof inline>

export const reportPart = z.strictObject({ id: partId, blocks: z.array(block).max(1000) })
export type ReportPart = z.infer<typeof reportPart>
export const reportParts = z.array(reportPart).max(40)

const inlinesOf = (block: Block): Inline[][] => {
  switch (block.type) {
    case 'citation':
      return []
    case 'paragraph':
    case 'heading':
      return [block.content ?? []]
    case 'blockquote':
      return block.content.map(({ content }) => content ?? [])
    default:
      return block.content.flatMap(({ content }) => content.map((paragraph) => paragraph.content ?? []))
  }
}

/** What a block says, without its marks; lines of a list or a quotation are parted by a line break. A remark's place counts in these characters. */
export const plainOf = (block: Block): string => inlinesOf(block).map((line) => line.map((piece) => (piece.type === 'text' ? piece.text : '\n')).join('')).join('\n')

/** Words of one's own: what is quoted does not count. */
export const countWords = (parts: readonly ReportPart[]): number => parts.flatMap(({ blocks }) => blocks).reduce((sum, one) => sum + wordsIn(plainOf(one)), 0)
export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.\-–/][\p{L}\p{N}]+)*/gu)?.length ?? 0

/** The quotes that a text holds, each once. */
export const quotesIn = (parts: readonly ReportPart[]): string[] => [...new Set(parts.flatMap(({ blocks }) => blocks.flatMap((one) => (one.type === 'citation' ? [one.attrs.quote] : []))))]

/** Nothing is written in a part: no word and no quote. */
export const isEmpty = ({ blocks }: ReportPart): boolean => blocks.every((one) => one.type !== 'citation' && plainOf(one).trim() === '')

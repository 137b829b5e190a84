/** The document in which a report is written, as the server reads it: pieces of writing together, and the text that they make. */
import { type Marks, marks, partsIn, type ReportPart, reportParts, selfIn } from '@kring/protocol'
import * as Y from 'yjs'
import { Refusal } from '../refusal.ts'

/** @throws Refusal 'bad-request' when this is no piece of writing. */
export function checkUpdate(update: Uint8Array, where: string): void {
  try {
    Y.decodeUpdate(update)
  } catch {
    throw new Refusal('bad-request', 'This is no piece of writing as the editor makes it.', [{ where, what: 'a Yjs update as base64' }])
  }
}

/** Many pieces as one that says the same. */
export const merge = (pieces: readonly Uint8Array[]): Uint8Array => Y.mergeUpdates([...pieces])

/** @throws Refusal 'bad-request' when it holds what a report cannot hold. */
export function readDocument(pieces: readonly Uint8Array[], order: readonly string[]): { parts: ReportPart[]; self: Marks } {
  const doc = new Y.Doc()
  for (const piece of pieces) Y.applyUpdate(doc, piece)
  const parts = reportParts.safeParse(partsIn(doc, order))
  const self = marks.safeParse(selfIn(doc))
  const issue = parts.error?.issues[0] ?? self.error?.issues[0]
  if (!parts.success || !self.success) throw new Refusal('bad-request', `The text holds something that a report cannot hold: ${issue?.message}.`, [{ where: issue?.path.join('.') ?? 'parts', what: issue?.message ?? '' }])
  return { parts: parts.data, self: self.data }
}

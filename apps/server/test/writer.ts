/** Someone who writes a report, as the editor in her browser does: a document of her own, sent in pieces. */
import { randomUUID } from 'node:crypto'
import { PART, partsIn, type ReportPart, SELF } from '@kring/protocol'
import * as Y from 'yjs'
import type { TestPerson } from './people.ts'

export interface Writer {
  doc: Y.Doc
  person: TestPerson
  course: string
  /** Adds a paragraph to a part. */
  write(part: string, text: string): void
  quote(part: string, id: string): void
  judge(level: number): void
  /** Everything she has, as one piece. */
  piece(): { id: string; update: string }
  send(): Promise<Response>
  /** Takes in what the server has. */
  fetch(): Promise<void>
  parts(): ReportPart[]
  handIn(id?: string): Promise<Response>
}

export const ORDER = ['group', 'moments', 'roles', 'style', 'next']

export function writer(person: TestPerson, course: string): Writer {
  const doc = new Y.Doc()
  const at = `/api/courses/${course}/report`
  const self: Writer = {
    doc, person, course,
    write(part, text) {
      const paragraph = new Y.XmlElement('paragraph')
      doc.getXmlFragment(`${PART}${part}`).push([paragraph])
      paragraph.push([new Y.XmlText(text)])
    },
    quote(part, id) {
      const citation = new Y.XmlElement('citation')
      citation.setAttribute('quote', id)
      doc.getXmlFragment(`${PART}${part}`).push([citation])
    },
    judge(level) {
      for (const id of ['C1', 'C2', 'C3', 'C4', 'C5', 'C6']) {
        doc.getMap(SELF).set(`${id}.level`, level)
        doc.getMap(SELF).set(`${id}.words`, `Omdat ik ${id} heb laten zien.`)
      }
    },
    piece: () => ({ id: randomUUID(), update: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64') }),
    send: () => person.ask(`${at}/writing`, { body: { writing: [self.piece()] } }),
    async fetch() {
      const { update } = (await (await person.ask(`${at}/writing`)).json()) as { update: string | null }
      if (update) Y.applyUpdate(doc, Buffer.from(update, 'base64'))
    },
    parts: () => partsIn(doc, ORDER),
    handIn: (id = randomUUID()) => person.ask(`${at}/hand-in`, { body: { id, parts: self.parts(), looked: true } }),
  }
  return self
}

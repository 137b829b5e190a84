/** What can stand in a report: paragraphs, a heading, lists, an indented quotation, bold and italic, and quotes from one's own work. The same shapes as protocol/report-text.ts. */
import { mergeAttributes, Node } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import Collaboration from '@tiptap/extension-collaboration'
import { ListItem } from '@tiptap/extension-list'
import { ReactNodeViewRenderer } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import type { Doc } from 'yjs'
import { Citation } from './Citation.tsx'

const CitationNode = Node.create({
  name: 'citation',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ quote: { default: null, parseHTML: (element) => element.getAttribute('data-quote'), renderHTML: ({ quote }) => ({ 'data-quote': quote as string }) } }),
  parseHTML: () => [{ tag: 'figure[data-quote]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes)],
  addNodeView: () => ReactNodeViewRenderer(Citation),
})

export const extensionsFor = (doc: Doc, field: string) => [
  StarterKit.configure({ undoRedo: false, code: false, codeBlock: false, horizontalRule: false, strike: false, underline: false, link: false, blockquote: false, listItem: false, dropcursor: false, trailingNode: false, heading: { levels: [3] } }),
  ListItem.extend({ content: 'paragraph+' }),
  Blockquote.extend({ content: 'paragraph+' }),
  CitationNode,
  Collaboration.configure({ document: doc, field }),
]

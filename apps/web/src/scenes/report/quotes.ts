/** The quotes of a report, wherever one is drawn: live they travel with the document, frozen they stand with the version. */
import { QUOTES, type QuoteView, quoteView } from '@kring/protocol'
import { createContext, useContext } from 'react'
import type { Doc } from 'yjs'

export const Quotes = createContext<(id: string) => QuoteView | undefined>(() => undefined)
export const useQuote = (id: string): QuoteView | undefined => useContext(Quotes)(id)

/** Puts a quote with the document, so that it is there offline and on every device. */
export const carry = (doc: Doc, quote: QuoteView): void => void doc.getMap(QUOTES).set(quote.id, quote)

export function carried(doc: Doc, id: string): QuoteView | undefined {
  const read = quoteView.safeParse(doc.getMap(QUOTES).get(id))
  return read.success ? read.data : undefined
}

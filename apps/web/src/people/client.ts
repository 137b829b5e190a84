/** What was asked of the server and is kept while the pages of people are open (react-query). Nothing of one person is kept for the next. */
import { QueryClient } from '@tanstack/react-query'
import { Refused, signedOut } from './ask.ts'
import { currentMe, lookAgain, onMe } from './me.ts'

/** What others write appears while one looks: asked anew so often. */
export const LIVE_MS = 10_000

/** A refusal stays a refusal; a line that fell away may come back. */
const worthAnother = (failures: number, error: unknown): boolean => failures < 2 && error instanceof Refused && error.code === 'unavailable'

export const client = new QueryClient({
  defaultOptions: {
    // Offline is said at once, instead of waiting for a line without a word.
    queries: { networkMode: 'always', retry: worthAnother, staleTime: 10_000 },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** She changed something of her own: the lists of her account, and her trail, are asked anew. */
export const changedMe = (): Promise<void> => client.invalidateQueries({ queryKey: ['me'] })

/** Undefined: not yet known who she is. What is asked meanwhile is asked as whoever she turns out to be, so it stays. */
let person = who()
function who(): string | null | undefined {
  const me = currentMe()
  return me && (me.person?.id ?? null)
}
onMe(() => {
  const before = person
  person = who()
  if (before === undefined || person === before) return
  // Nothing of one person is shown to another. What is on screen now is asked again: clearing it would leave a page that waits for good.
  // What is the same for anyone (meta.anyone) stays: an invitation that was just taken would answer that it is used.
  void client.resetQueries({ predicate: ({ meta }) => meta?.['anyone'] !== true })
})
signedOut.add(() => {
  if (currentMe()?.person) void lookAgain()
})

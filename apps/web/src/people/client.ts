/** What was asked of the server and is kept while the pages of people are open (react-query). Nothing of one person is kept for the next. */
import { QueryClient } from '@tanstack/react-query'
import { Refused, signedOut } from './ask.ts'
import { currentMe, lookAgain, onMe } from './me.ts'

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

let person = currentMe()?.person?.id
onMe(() => {
  const now = currentMe()?.person?.id
  if (now !== person) client.clear()
  person = now
})
signedOut.add(() => {
  if (currentMe()?.person) void lookAgain()
})

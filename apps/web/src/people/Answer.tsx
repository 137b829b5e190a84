import { type QueryKey, useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { shellTexts } from '../i18n/shell.ts'
import { useTexts } from '../i18n/texts.ts'
import { refusalTexts } from '../i18n/refusals.ts'
import { Problems } from '../forms/Problems.tsx'
import { ask, at, Refused, type Shape } from './ask.ts'

/** What a query of react-query knows. */
interface Asked<T> {
  data: T | undefined
  error: Error | null
  refetch: () => unknown
}

/**
 * Shows what was asked, once it is there; else says that it is coming, or what went wrong, with a way to try again:
 *
 *   <Answer of={useQuery({ queryKey: ['courses'], queryFn: () => ask(courses, '/api/courses') })}>{({ courses }) => …}</Answer>
 *
 * What was there stays when a later asking fails.
 */
export function Answer<T>({ of, page = false, children }: {
  of: Asked<T>
  /** It is what the page is about: what goes wrong is said under a heading of its own. */
  page?: boolean
  children: (data: T) => ReactNode
}) {
  const t = useTexts(shellTexts)
  const words = useTexts(refusalTexts)
  if (of.data === undefined && !of.error) return <p role="status" className="coming">{t.loading}…</p>
  const missing = of.error instanceof Refused && of.error.code === 'not-found'
  if (page && missing && of.data === undefined) {
    return (
      <div className="notice" role="alert">
        <h1>{words.notHere}</h1>
        <p>{words.notHereText}</p>
        <p className="row"><Link to="/cursus" className="button">{words.toMine}</Link></p>
      </div>
    )
  }
  return (
    <>
      {page && of.data === undefined && <h1>{words.notNow}</h1>}
      {of.error && (
        <Problems error={of.error} words={{ offline: words.unreached }}>
          {!missing && <p><button type="button" className="word" onClick={() => void of.refetch()}>{words.again}</button></p>}
        </Problems>
      )}
      {of.data !== undefined && children(of.data)}
    </>
  )
}

/** A list that the server gives in pages: useQuery's sister, with `data.pages`. Show <More of={…} /> below it. `every`: asked anew after so many milliseconds, while one looks. */
export const usePages = <T extends { next: string | null }>(key: QueryKey, shape: Shape<T>, path: string, query: Record<string, string | null> = {}, every?: number) =>
  useInfiniteQuery({
    queryKey: [...key, query],
    queryFn: ({ pageParam, signal }) => ask(shape, at(path, { ...query, after: pageParam }), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    ...(every !== undefined && { refetchInterval: every }),
  })

/** Below a list that comes in pages: a button for the next, and what went wrong with it. */
export function More({ of, label }: { of: UseInfiniteQueryResult; label?: string }) {
  const words = useTexts(refusalTexts)
  if (!of.hasNextPage && !of.isFetchNextPageError) return null
  return (
    <>
      {of.isFetchNextPageError && <Problems error={of.error} />}
      <button type="button" className="button" aria-disabled={of.isFetchingNextPage} onClick={() => !of.isFetchingNextPage && void of.fetchNextPage()}>{label ?? words.more}</button>
    </>
  )
}

/** People by name, found by a part of name or address; what was found stays while the next is looked for. For those who keep the house. */
import { peoplePage } from '@kring/protocol'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ask, at } from './ask.ts'

export const useSearchedPeople = (search: string) =>
  useInfiniteQuery({
    queryKey: ['people', search],
    queryFn: ({ pageParam, signal }) => ask(peoplePage, at('/api/people', { search, after: pageParam }), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })

/** What the pages of a course ask of the server, under one key each, so that a change makes exactly the right pages ask again. */
import { dayView, programme } from '@kring/protocol'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../people/ask.ts'
import { client, LIVE_MS } from '../../people/client.ts'

export const useProgramme = (course: string) => useQuery({ queryKey: ['course', course, 'programme'], queryFn: ({ signal }) => ask(programme, `/api/courses/${course}/programme`, { signal }) })

export const useDay = (course: string, day: number, live = false) =>
  useQuery({ queryKey: ['course', course, 'day', day], queryFn: ({ signal }) => ask(dayView, `/api/courses/${course}/days/${day}`, { signal }), ...(live && { refetchInterval: LIVE_MS }) })

/** Asks anew for what a change may have touched. */
export const again = (course: string, ...about: (string | number)[]): Promise<void> => client.invalidateQueries({ queryKey: ['course', course, ...about] })

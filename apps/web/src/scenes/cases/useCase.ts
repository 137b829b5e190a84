/** One's own case as it is on screen, sent a moment after the last change. What could not be sent stays, waits, and survives a reload of the page. */
import { type CaseView, caseView, type ChangeCase } from '@kring/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { forget, keep, readKept } from '../../forms/kept.ts'
import { ask, Refused } from '../../people/ask.ts'

export type Written = Pick<CaseView, 'title' | 'fields' | 'pseudonyms' | 'concepts' | 'literature' | 'scenario'>
export type State = 'kept' | 'sending' | 'waiting'
const PAUSE_MS = 700

function unsent(id: string): Partial<Written> {
  try {
    return JSON.parse(readKept(`case ${id}`)['change'] ?? '{}') as Partial<Written>
  } catch {
    return {}
  }
}

export function useCase(course: string, view: CaseView) {
  const client = useQueryClient()
  const [waiting] = useState(() => ({ change: unsent(view.id), unanswered: null as Partial<Written> | null, edition: view.edition, timer: undefined as ReturnType<typeof setTimeout> | undefined, busy: false }))
  const [written, setWritten] = useState<Written>(() => ({ title: view.title, fields: view.fields, pseudonyms: view.pseudonyms, concepts: view.concepts, literature: view.literature, scenario: view.scenario, ...waiting.change }))
  const [state, setState] = useState<State>(Object.keys(waiting.change).length > 0 ? 'sending' : 'kept')
  const [error, setError] = useState<unknown>(null)
  const key = useRef(['course', course, 'case', view.id])

  const send = useCallback(async (): Promise<void> => {
    clearTimeout(waiting.timer)
    if (waiting.busy || (!waiting.unanswered && Object.keys(waiting.change).length === 0)) return
    // What got no answer goes again just as it was: the server may have it, and knows it by that.
    const change = waiting.unanswered ?? waiting.change
    if (!waiting.unanswered) waiting.change = {}
    waiting.unanswered = change
    waiting.busy = true
    try {
      const fresh = await ask(caseView, `/api/courses/${course}/cases/${view.id}`, { method: 'PATCH', body: { edition: waiting.edition, ...change } satisfies ChangeCase })
      waiting.edition = fresh.edition
      waiting.unanswered = null
      client.setQueryData(key.current, fresh)
      void client.invalidateQueries({ queryKey: ['course', course, 'cases'] })
      setError(null)
      if (Object.keys(waiting.change).length === 0) {
        forget(`case ${view.id}`)
        setState('kept')
      }
    } catch (problem) {
      setState('waiting')
      setError(problem)
      if (problem instanceof Refused && (problem.code === 'conflict' || problem.code === 'bad-request')) {
        // Changed in another window: she is told, and decides; nothing of either is overwritten.
        waiting.change = { ...change, ...waiting.change }
        waiting.unanswered = null
      } else waiting.timer = setTimeout(() => void send(), 4000)
      return
    } finally {
      waiting.busy = false
    }
    if (Object.keys(waiting.change).length > 0) void send()
  }, [client, course, view.id, waiting])

  const change = (next: Partial<Written>) => {
    setWritten((before) => ({ ...before, ...next }))
    waiting.change = { ...waiting.change, ...next }
    keep(`case ${view.id}`, { change: JSON.stringify({ ...waiting.unanswered, ...waiting.change }) })
    setState('sending')
    clearTimeout(waiting.timer)
    waiting.timer = setTimeout(() => void send(), PAUSE_MS)
  }
  /** After a conflict: mine goes over what is there. */
  const insist = async () => {
    waiting.edition = (await ask(caseView, `/api/courses/${course}/cases/${view.id}`)).edition
    await send()
  }
  useEffect(() => {
    void send()
    window.addEventListener('online', send)
    return () => {
      window.removeEventListener('online', send)
      void send()
    }
  }, [send])
  return { written, state, error, change, send, insist }
}

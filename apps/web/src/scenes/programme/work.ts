/**
 * What she has read and done, marked at once and sent when it can be: without a connection a mark stays on this device, with the moment at
 * which she made it, and goes along later. The server keeps the latest, so sending late or twice is harmless.
 */
import { workView } from '@kring/protocol'
import { useEffect, useSyncExternalStore } from 'react'
import { ask, Refused } from '../../people/ask.ts'
import { again } from './data.ts'

interface Mark {
  course: string
  item: string
  done: number
  /** ISO 8601, on this device. */
  at: string
}
/** Marks that wait, by course and item; `refused` ones are told once and then forgotten. */
type Waiting = Record<string, Mark & { refused?: true }>

const KEY = 'kring.work'
const listeners = new Set<() => void>()
/** One object as long as nothing changes, as useSyncExternalStore asks. */
let known: { person: string; marks: Waiting } = { person: '', marks: {} }

function read(person: string): Waiting {
  if (known.person === person) return known.marks
  let marks: Waiting = {}
  try {
    marks = JSON.parse(localStorage.getItem(`${KEY}.${person}`) ?? '{}') as Waiting
  } catch {
    // Storage may be forbidden: then a mark lives as long as the page.
  }
  known = { person, marks }
  return marks
}

function write(person: string, marks: Waiting): void {
  known = { person, marks }
  try {
    const left = Object.fromEntries(Object.entries(marks).filter(([, { refused }]) => !refused))
    if (Object.keys(left).length === 0) localStorage.removeItem(`${KEY}.${person}`)
    else localStorage.setItem(`${KEY}.${person}`, JSON.stringify(left))
  } catch {
    // As above.
  }
  for (const listener of listeners) listener()
}

let sending: Promise<void> | null = null
/** Sends what waits; what cannot be reached stays waiting, what the server refuses is told and forgotten. */
export function sendMarks(person: string): Promise<void> {
  sending ??= sendAll(person).finally(() => (sending = null))
  return sending
}

async function sendAll(person: string): Promise<void> {
  for (const [key, mark] of Object.entries(read(person))) {
    if (mark.refused) continue
    try {
      await ask(workView, `/api/courses/${mark.course}/work/${mark.item}`, { method: 'PUT', body: { done: mark.done, at: mark.at } })
      await again(mark.course, 'day')
      // Unless she marked it anew meanwhile.
      if (read(person)[key]?.at === mark.at) write(person, Object.fromEntries(Object.entries(read(person)).filter(([one]) => one !== key)))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      if (!['bad-request', 'not-found', 'not-allowed'].includes(error.code)) return
      write(person, { ...read(person), [key]: { ...mark, refused: true } })
    }
  }
}

export async function mark(person: string, course: string, item: string, done: number): Promise<void> {
  write(person, { ...read(person), [`${course}/${item}`]: { course, item, done, at: new Date().toISOString() } })
  await sendMarks(person)
  // Made while an earlier one was under way.
  if (Object.values(read(person)).some(({ refused }) => !refused) && navigator.onLine) await sendMarks(person)
}

export interface Done {
  done: number
  /** Not at the server yet. */
  waiting: boolean
  refused: boolean
}

/** How far she is with the items of a course: what waits here goes before what the server knows. */
export function useWork(person: string, course: string, kept: Readonly<Record<string, number>>): (item: string) => Done {
  const marks = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, () => read(person))
  useEffect(() => {
    const send = (): void => void sendMarks(person)
    send()
    window.addEventListener('online', send)
    return () => window.removeEventListener('online', send)
  }, [person])
  return (item) => {
    const here = marks[`${course}/${item}`]
    return here && !here.refused ? { done: here.done, waiting: true, refused: false } : { done: kept[item] ?? 0, waiting: false, refused: here?.refused ?? false }
  }
}

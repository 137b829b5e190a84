import { useEffect, useState, useSyncExternalStore } from 'react'
import { deviceFor } from './device.ts'
import { type Kept, Keeping } from './keeping.ts'

/** The report of this person in this course, kept as long as the page is open; undefined for a moment at first. */
export function useKeeping(person: string, course: string): Keeping | undefined {
  const [keeping, setKeeping] = useState<Keeping>()
  useEffect(() => {
    const made = new Keeping(deviceFor(person, course), `/api/courses/${course}/report/writing`, `kring-report ${person} ${course}`)
    setKeeping(made)
    return () => made.stop()
  }, [person, course])
  return keeping
}

export const useKept = (keeping: Keeping): Kept => useSyncExternalStore(keeping.subscribe, () => keeping.kept)

/** Counts the changes of the document, so that what is worked out from it can be worked out anew: at most every `ms`. */
export function useChanges(keeping: Keeping, ms: number): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const changed = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        setCount((n) => n + 1)
      }, ms)
    }
    keeping.doc.on('update', changed)
    return () => {
      clearTimeout(timer)
      keeping.doc.off('update', changed)
    }
  }, [keeping, ms])
  return count
}

import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

/** What is rarely needed stays folded behind a word. `closed` folds it again when it has done its work. */
export function Unfold({ label, closed = false, children }: { label: string; closed?: boolean; children: ReactNode }) {
  const element = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (closed && element.current?.open) {
      element.current.open = false
      element.current.querySelector('summary')?.focus()
    }
  }, [closed])
  return (
    <details ref={element} className="unfold">
      <summary className="word">{label}</summary>
      {children}
    </details>
  )
}

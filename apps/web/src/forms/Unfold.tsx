import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'

/** What is rarely needed stays folded behind a word, and is made when it is first unfolded. `closed` folds it again when it has done its work. */
export function Unfold({ label, closed = false, children }: { label: string; closed?: boolean; children: ReactNode }) {
  const element = useRef<HTMLDetailsElement>(null)
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    if (closed && element.current?.open) {
      element.current.open = false
      element.current.querySelector('summary')?.focus()
    }
  }, [closed])
  return (
    <details ref={element} className="unfold" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary className="word">{label}</summary>
      {opened && children}
    </details>
  )
}

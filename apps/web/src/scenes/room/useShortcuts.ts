import { useEffect, useRef } from 'react'

/** Keys with Alt work everywhere in the room, "?" only outside text. By place on the keyboard, since Alt changes letters on some. */
export function useShortcuts(actions: Record<'KeyV' | 'KeyZ' | 'KeyI' | 'KeyB' | 'KeyT' | 'KeyP' | '?', () => void>, enabled: boolean): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    if (!enabled) return
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('textarea, input, [contenteditable]')
      const name = event.altKey && !event.ctrlKey && !event.metaKey ? event.code : event.key === '?' && !typing ? '?' : ''
      const action = latest.current[name as keyof typeof actions]
      if (!action) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [enabled])
}

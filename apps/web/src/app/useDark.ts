import { useSyncExternalStore } from 'react'
import { useSettings } from './settings.ts'

const query = typeof window === 'undefined' ? null : window.matchMedia('(prefers-color-scheme: dark)')

function subscribe(listener: () => void): () => void {
  query?.addEventListener('change', listener)
  return () => query?.removeEventListener('change', listener)
}

/** Whether the page is shown on dark paper now; pictures that cannot read CSS follow it. */
export function useDark(): boolean {
  const { theme } = useSettings()
  const device = useSyncExternalStore(subscribe, () => query?.matches ?? false)
  return theme === 'auto' ? device : theme === 'dark'
}

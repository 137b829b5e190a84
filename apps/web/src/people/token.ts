/** The token of a link that works once stands in the fragment of the address, where no server sees it. */
import { useRouterState } from '@tanstack/react-router'

/** Null when the link was cut off. */
export function useToken(): string | null {
  const hash = useRouterState({ select: ({ location }) => location.hash })
  const token = hash.replace(/^#/, '')
  return /^[A-Za-z0-9_-]{20,100}$/.test(token) ? token : null
}

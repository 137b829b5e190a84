/**
 * Who the server takes the visitor for: useMe() in any component. Undefined: not known yet, or the server cannot be reached.
 * Small and unchecked on purpose, for it comes with the first page; every other answer goes through ask().
 */
import type { MeView, Role } from '@kring/protocol'
import { useSyncExternalStore } from 'react'

let me: MeView | undefined
let asking: Promise<MeView | undefined> | undefined
const listeners = new Set<() => void>()
/** Tells the other windows of this browser that someone came or left. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('kring-me')

export const currentMe = (): MeView | undefined => me

export function setMe(found: MeView): void {
  me = found
  for (const listener of listeners) listener()
}

/** Asks again: after signing in or out, and when the server no longer knows her. */
export function lookAgain({ tell = false } = {}): Promise<MeView | undefined> {
  asking ??= (async () => {
    try {
      const response = await fetch('/api/me')
      const found: unknown = response.ok && response.headers.get('content-type')?.includes('json') ? await response.json() : undefined
      if (typeof found === 'object' && found !== null && 'person' in found) setMe(found as MeView)
      return me
    } catch {
      return undefined // No server: everything that needs none goes on.
    } finally {
      asking = undefined
    }
  })()
  return asking.then((found) => {
    // A BroadcastChannel reaches only windows of this site; there is no target to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    if (tell) channel?.postMessage('changed')
    return found
  })
}

export function onMe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

let begun = false
function subscribe(listener: () => void): () => void {
  if (!begun) {
    begun = true
    void lookAgain()
    channel?.addEventListener('message', () => void lookAgain())
    window.addEventListener('online', () => void lookAgain())
  }
  return onMe(listener)
}
export const useMe = (): MeView | undefined => useSyncExternalStore(subscribe, currentMe)

/** Whether she holds one of these roles: in this course, for the whole house, or (course omitted) for the house only. */
export const holds = (who: MeView | undefined, roles: readonly Role[], course?: string): boolean =>
  who?.roles.some((held) => roles.includes(held.role) && (held.course === null || held.course.id === course)) ?? false

/** The language model of the house, if the administrator set one, and whether she wants it in a session. Nothing of hers is sent to find that out. */
import { houseView, type LanguageModelView } from '@kring/protocol'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { ask } from '../people/ask.ts'

let known: Promise<LanguageModelView | null> | undefined

/** Null: none is set, or the server cannot be reached; then nothing is sent anywhere. Asked once; a failure is asked again. */
export function houseModel(): Promise<LanguageModelView | null> {
  known ??= ask(houseView, '/api/house').then(
    ({ languageModel }) => languageModel,
    () => {
      known = undefined
      return null
    },
  )
  return known
}

/** Undefined until it is known. */
export function useHouseModel(): LanguageModelView | null | undefined {
  const [model, setModel] = useState<LanguageModelView | null>()
  useEffect(() => {
    let wanted = true
    void houseModel().then((found) => wanted && setModel(found))
    return () => { wanted = false }
  }, [])
  return model
}

const key = (session: string): string => `kring.without-model.${session}`
/** Where storage is forbidden, her choice lasts as long as the page. */
const without = new Set<string>()
const listeners = new Set<() => void>()

/** Whether she switched the language model off for this session, on this device. */
export function isSwitchedOff(session: string): boolean {
  try {
    return without.has(session) || localStorage.getItem(key(session)) !== null
  } catch {
    return without.has(session)
  }
}

export function switchModel(session: string, off: boolean): void {
  if (off) without.add(session)
  else without.delete(session)
  try {
    if (off) localStorage.setItem(key(session), '1')
    else localStorage.removeItem(key(session))
  } catch {
    // As above.
  }
  for (const tell of listeners) tell()
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}
export const useSwitchedOff = (session: string): boolean => useSyncExternalStore(subscribe, () => isSwitchedOff(session))

/** The listener, fetched once and only for the room: some 300 kB that nothing else waits for. Dutch only. */
import type { Language } from '@kring/curriculum'
import { createUnderstand, openModel } from '@kring/language'
import type { Understand } from '@kring/language'
import { useEffect, useState } from 'react'

/** "foreign": the group speaks a language it does not know. */
export type Listener = { state: 'loading' | 'failed' | 'foreign' } | { state: 'ready'; understand: Understand; /** From this confidence on it is sure. */ sureFrom: number }

let coming: Promise<{ understand: Understand; sureFrom: number }> | undefined

function fetchListener(): NonNullable<typeof coming> {
  coming ??= import('@kring/language/listener').then(({ default: file }) => ({ understand: createUnderstand(openModel(file)), sureFrom: file.sureFrom }))
  coming.catch(() => (coming = undefined))
  return coming
}

/** Where understanding stands, null where something else listens; whenever it is not ready, she chooses herself what she does. */
export function useListener(language: Language | null): Listener {
  const [listener, setListener] = useState<Listener>({ state: language === 'nl' ? 'loading' : 'foreign' })
  useEffect(() => {
    if (language !== 'nl') return
    let wanted = true
    fetchListener().then(
      (ready) => wanted && setListener({ state: 'ready', ...ready }),
      () => wanted && setListener({ state: 'failed' }),
    )
    return () => { wanted = false }
  }, [language])
  return listener
}

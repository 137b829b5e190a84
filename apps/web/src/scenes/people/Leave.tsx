import { useState } from 'react'
import { Problems } from '../../forms/Problems.tsx'
import { peopleTexts } from '../../i18n/people.ts'
import { useTexts } from '../../i18n/texts.ts'
import { leave } from '../../people/signing.ts'

/** Signing out, and saying so when it did not happen. */
export function Leave() {
  const t = useTexts(peopleTexts)
  const [error, setError] = useState<unknown>(null)
  return (
    <>
      <button type="button" className="word" onClick={() => void leave().catch(setError)}>{t.signOut}</button>
      <Problems error={error} words={{ offline: t.stuck }} />
    </>
  )
}

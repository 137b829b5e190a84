import type { Appearance } from '@kring/curriculum'
import { Portrait } from '../../stage/index.ts'

/** Someone's portrait beside his name; the trainee's own when nobody is given. */
export function Face({ person, size }: { person: { appearance: Appearance; age: number } | undefined; size: number }) {
  return <span className="face"><Portrait appearance={person?.appearance} age={person?.age} size={size} ground="var(--portrait)" /></span>
}

/** To whom an act goes. */
import type { Act, Seat } from './types.ts'

/** The single person spoken to, or null. */
export const singled = (act: Act): Seat | null => (act.to !== 'group' && act.to.length === 1 ? act.to[0]! : null)

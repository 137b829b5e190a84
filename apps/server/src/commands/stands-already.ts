/** What someone asks for may stand there already: she asked before, and the answer was lost on its way to her. */
import { isDeepStrictEqual } from 'node:util'

/** Whether everything in `change` is so in `there`; what is undefined is not asked for. Then nothing needs writing, and nobody is overwritten. */
export const standsAlready = (there: object, change: object): boolean => {
  const known = new Map<string, unknown>(Object.entries(there))
  return Object.entries(change).every(([key, value]) => value === undefined || isDeepStrictEqual(value, known.get(key)))
}

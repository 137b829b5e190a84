/** Signs in the order in which they are shown: the coat and the feet, then the table. Each is a bit of SIGNALS_ON. */
import { SIGNS } from '../signals.ts'
import type { Signal } from '../vocabulary.ts'

export const SIGN_ORDER: readonly Signal[] = ['coat-on', 'stands', ...SIGNS.map(({ signal }) => signal)]

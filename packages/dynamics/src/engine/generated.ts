/** The generated rules, once they have been seen to be made from the rules as declared now. */
import { FINGERPRINT, generated, told } from '../generated/rules.ts'
import { fingerprint } from './fingerprint.ts'
import type { Rules } from './rules.ts'

let checked = false

/** Throws Error when a declaration was changed after the code was generated. */
export const generatedRules = (): Rules => {
  check()
  return generated
}
/** The same that tell every change (trace.ts). */
export const toldRules = (): Rules => {
  check()
  return told
}

const check = (): void => {
  if (!checked) {
    if (FINGERPRINT !== fingerprint()) throw new Error('The generated rules are older than the declarations they were made from: run `npm run build` (or `npm test`), which makes them anew.')
    checked = true
  }
}

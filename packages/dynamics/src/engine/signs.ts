/** Signs that follow from states: each turn some come on, some go off, by chance and with hysteresis; a hint, never proof. */
import { ORDINAL } from '../rng.ts'
import { OPPOSITES, SIGNS } from '../signals.ts'
import { memberAt } from './derived.ts'
import { COAT_ON, FLAGS, PRESENT, SIGNALS_ON, STANDING } from './layout.ts'
import { rollOn, startOf } from './roll.ts'
import type { Rules } from './rules.ts'
import { SIGN_ORDER } from './sign-order.ts'
import { trace } from './trace.ts'
import { table } from './table.ts'

const { dice, high, k, low, now } = table

/** Bits of SIGNALS_ON before the table's: the coat and the feet. */
const BODY = 2
const CHANCE = Float64Array.from(SIGNS, ({ p }) => p)
/** For each sign the bit of the sign it excludes, 0 = none. */
const OPPOSITE = Int32Array.from(SIGNS, ({ signal }) => {
  const other = OPPOSITES[signal]
  return other ? 1 << SIGN_ORDER.indexOf(other) : 0
})

/** Updates the signs of everyone. The facts after the last act must be found. */
export const showSigns = (rules: Rules): void => {
  rules.drive()
  for (let i = 0; i < now.n; i++) {
    const at = 2 * memberAt(i)
    const flags = k[at + FLAGS]!
    const before = k[at + SIGNALS_ON]!
    const after = flags & PRESENT ? shown(i, flags, before) : 0
    k[at + SIGNALS_ON] = after
    if (now.told && after !== before) {
      tell(i, before & ~after, false)
      tell(i, after & ~before, true)
    }
  }
}

const shown = (i: number, flags: number, before: number): number => {
  // The coat and the feet are plain facts of the body, not chances.
  const body = (flags & COAT_ON ? 1 : 0) | (flags & STANDING ? 2 : 0)
  const was = before >> BODY
  let turning = (high[i]! & ~was) | (low[i]! & was)
  if (turning === 0) return body | (was << BODY)
  const { signs, plain } = now.cast.labels[i]!
  const start = startOf(ORDINAL.signal, i)
  let mask = was
  for (; turning !== 0; turning &= turning - 1) {
    const sign = 31 - Math.clz32(turning & -turning)
    const bit = 1 << sign
    rollOn(start, signs[sign]!, plain.length)
    if (dice[0]! < CHANCE[sign]! * (was & bit ? 1 : now.luck.habits[i * CHANCE.length + sign]!)) mask ^= bit
  }
  return body | (mask === was ? was << BODY : excluding(mask << BODY))
}

/** What can newly be seen, or no longer. */
const tell = (i: number, mask: number, on: boolean): void => {
  SIGN_ORDER.forEach((signal, bit) => {
    if ((mask >> bit) & 1) trace.signals.push({ seat: now.cast.members[i]!, signal, on })
  })
}

/** Of two opposites the one that stands first in the table stays. */
const excluding = (mask: number): number => {
  let now = 0
  for (let sign = 0; sign < CHANCE.length; sign++) {
    const bit = 1 << (sign + BODY)
    if (mask & bit && (now & OPPOSITE[sign]!) === 0) now |= bit
  }
  return now
}

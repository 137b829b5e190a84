/** The few curves of the model, all rational: only + − × ÷, so every engine computes the same bits. */

export const clamp = (v: number, lo = 0, hi = 1): number => (v < lo ? lo : v > hi ? hi : v)

/** State is kept in steps of 0.0001: readable logs, compact JSON, and no drift of meaningless digits. */
export const round = (v: number): number => Math.round(v * 10000) / 10000

/**
 * A ten-thousandth in two parts. A whole number from 0 to 10000 times the one, exactly, and times the other makes, to the bit, that number divided by 10000: a
 * division takes as long as all the rest of a step.
 */
export const PART = 9.999999999976694e-5
export const REST = 2.330580173293129e-16
/** Added before what lies behind the point is cut off, it rounds as Math.round does: the largest double below a half keeps what lies just below a half below it. */
export const HALF = 0.49999999999999994
/** `round` of a number from 0 to 1. */
export const roundShare = (v: number): number => {
  const whole = Math.floor(v * 10000 + HALF)
  return whole * PART + whole * REST
}

/** Changes smaller than this are not made at all, so that every change of a number is in the log. */
export const SMALLEST = 0.0005

/** 0 up to `lo`, 1 from `hi`, a straight line between; works with lo > hi too (then it falls). */
export const ramp = (v: number, lo: number, hi: number): number => clamp((v - lo) / (hi - lo))

/**
 * A step of a value in [0, 1]: full size while there is more than about .7 left to go, then ever smaller towards the bound,
 * because the last bit of trust (or fear) is harder to gain than the first.
 */
export const step = (v: number, by: number): number => {
  const room = by > 0 ? 1.4 * (1 - v) : 1.4 * v
  return roundShare(clamp(v + by * (room < 1 ? room : 1)))
}

/** An S-curve around 0 with values in (0, 1): x/(1+|x|), moved up. */
export const sigmoid = (x: number): number => 0.5 + (0.5 * x) / (1 + (x < 0 ? -x : x))

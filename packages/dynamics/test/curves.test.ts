/** The shortcuts of curves.ts say what the plain arithmetic says, to the bit. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PART, REST, clamp, round, roundShare, step } from '../src/curves.ts'

const SEED = 20261122
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('rounding without dividing', () => {
  it('[DY100] a whole number from 0 to 10000 times a ten-thousandth in two parts is that number divided by 10000', () => {
    const off = Array.from({ length: 10001 }, (_, whole) => whole).filter((whole) => !Object.is(whole * PART + whole * REST, whole / 10000))
    expect(off).toEqual([])
  })
  it(`[DY101] a number from 0 to 1 is rounded to the same bits as by Math.round and a division, on, just below and just above every half step too (seed ${SEED})`, () => {
    const nextTo = (v: number, by: 1n | -1n): number => {
      const bits = new BigInt64Array(new Float64Array([v]).buffer)
      bits[0] = bits[0]! + by
      return new Float64Array(bits.buffer)[0]!
    }
    const halves = Array.from({ length: 10000 }, (_, whole) => (whole + 0.5) / 10000).flatMap((half) => [nextTo(half, -1n), half, nextTo(half, 1n)])
    expect([0, 1, ...halves].filter((v) => !Object.is(roundShare(v), round(v)))).toEqual([])
    fc.assert(fc.property(share, (v) => Object.is(roundShare(v), round(v))), { seed: SEED, numRuns: 20_000 })
  })
  it(`[DY102] a step is the step of the plain arithmetic, at the bounds and for steps of any size (seed ${SEED})`, () => {
    const plain = (v: number, by: number): number => round(clamp(v + by * Math.min(1, by > 0 ? 1.4 * (1 - v) : 1.4 * v)))
    const size = fc.oneof(fc.double({ min: -2, max: 2, noNaN: true }), fc.constantFrom(-1, 0, 1))
    fc.assert(fc.property(fc.oneof(share, fc.constantFrom(0, 1)), size, (v, by) => Object.is(step(v, by), plain(v, by))), { seed: SEED, numRuns: 20_000 })
  })
})

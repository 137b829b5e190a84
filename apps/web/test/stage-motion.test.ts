/** Motion as a function of time: order, durations, continuity. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference, pose, type Pose } from '../src/stage/figure/pose.ts'
import { endOf, HEAD_MS, moveTo, moving, poseAt, POSTURE_MS, SETTLED_MS, still } from '../src/stage/motion.ts'

const SEED = 4711
const seats = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const at = (p: Partial<Pose>) => Object.fromEntries(seats.map((s) => [s, pose(p)]))
const targets = fc.tuple(...seats.map(() => fc.record({ lean: fc.constantFrom(-1, 0, 1), yaw: fc.constantFrom(-60, 0, 60), stand: fc.constantFrom(0, 0, 0, 1), nod: fc.constantFrom(0, 0, 1) }))).map((list) => Object.fromEntries(list.map((p, i) => [seats[i]!, pose(p)])))

describe('motion', () => {
  it('[ST20] postures follow one another: one person at a time, 900 ms each', () => {
    const motion = moveTo(still(at({})), { ...at({}), a: pose({ lean: 1 }), b: pose({ lean: -1 }) }, 1000, seats)
    expect(moving(motion, 1100)).toEqual(['a'])
    expect(moving(motion, 1000 + POSTURE_MS + 50)).toEqual(['b'])
    expect(endOf(motion)).toBe(1000 + 2 * POSTURE_MS)
    expect(poseAt(motion, 'a', 1000).lean).toBe(0)
    expect(poseAt(motion, 'a', 1000 + POSTURE_MS / 2).lean).toBeCloseTo(0.5, 2)
    expect(poseAt(motion, 'a', 1000 + POSTURE_MS).lean).toBe(1)
  })

  it('[ST21] heads turn in 600 ms, never more than two at once', () => {
    const motion = moveTo(still(at({})), at({ yaw: 40 }), 0, seats)
    for (let t = 0; t < endOf(motion); t += 20) expect(moving(motion, t).length).toBeLessThanOrEqual(2)
    const one = moveTo(still(at({})), { ...at({}), c: pose({ yaw: 40 }) }, 0, seats)
    expect(endOf(one)).toBe(HEAD_MS)
  })

  it(`[ST22] whatever changes, all have settled within ${SETTLED_MS} ms, and nobody jumps (seed ${SEED})`, () => {
    fc.assert(fc.property(targets, targets, targets, fc.integer({ min: 0, max: 3000 }), (first, second, third, when) => {
      let motion = moveTo(still(first), second, 0, seats)
      const before = Object.fromEntries(seats.map((s) => [s, poseAt(motion, s, when)]))
      motion = moveTo(motion, third, when, seats)
      expect(endOf(motion)).toBeLessThanOrEqual(when + SETTLED_MS + 1)
      for (const s of seats) {
        // A nod may end early: both of its ends look the same.
        expect(difference({ ...poseAt(motion, s, when), nod: 0 }, { ...before[s]!, nod: 0 })).toBe('none')
        expect(difference(poseAt(motion, s, when + 10_000), third[s]!)).toBe('none')
      }
    }), { seed: SEED, numRuns: 300 })
  })

  it('[ST23] with reduced motion a change is a cut', () => {
    const motion = moveTo(still(at({})), at({ lean: 1 }), 0, seats, true)
    expect(motion.moves).toEqual([])
    expect(poseAt(motion, 'a', 0).lean).toBe(1)
  })
})

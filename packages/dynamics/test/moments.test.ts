import { describe, expect, it } from 'vitest'
import { lead, MOMENTS, momentAt, momentsAt, occurrencesIn, open, proceed, randomGroup } from '../src/index.ts'
import type { Occurrence } from '../src/index.ts'

/** The state to which the acts of an occurrence lead, step by step. */
function ledTo(spec: ReturnType<typeof randomGroup>, { seed, turn, acts }: Occurrence) {
  let { state, floor } = open(spec, seed)
  for (let led = 0; state.turn < turn; ) ({ state, floor } = floor === 'leader' ? lead(state, acts[led++]!) : proceed(state))
  return { state, floor }
}

describe('moments to practise', () => {
  it('[MO1] finds in sessions of random groups moments that are there when the same leading leads to them again (seeds 1–20)', () => {
    const kinds = new Set<string>()
    for (let seed = 1; seed <= 20; seed++) {
      const spec = randomGroup(seed, { members: 4 + (seed % 5) })
      const found = occurrencesIn(spec, seed)
      expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length)
      for (const one of found) {
        kinds.add(one.kind)
        const { state, floor } = ledTo(spec, one)
        expect(floor).toBe('leader')
        expect(momentAt(state, one.kind)).toBe(one.about)
        expect(momentsAt(state)).toContainEqual({ kind: one.kind, about: one.about })
      }
    }
    // Where nobody comes in standing and nobody co-leads, some kinds cannot come.
    expect(kinds.size).toBeGreaterThan(6)
  })

  it('[MO2] gives the same moments for the same group and seed, the beginning always first', () => {
    const spec = randomGroup(5)
    const found = occurrencesIn(spec, 9)
    expect(occurrencesIn(spec, 9)).toEqual(found)
    expect(found[0]).toMatchObject({ kind: 'beginning', about: 'group', acts: [] })
    expect(MOMENTS).toContain(found.at(-1)!.kind)
  })
})

import { describe, expect, it } from 'vitest'
import { draw, pick, PURPOSES } from '../src/rng.ts'

describe('keyed draws', () => {
  const key = { seed: 42, session: 5, turn: 17 }
  it('[DY8] the same key gives the same number, whatever was drawn before', () => {
    const first = draw(key, 'act', 'piet')
    for (const purpose of PURPOSES) draw({ ...key, turn: 3 }, purpose, 'mo')
    expect(draw(key, 'act', 'piet')).toBe(first)
    expect(draw({ ...key }, 'act', 'piet')).toBe(first)
  })
  it('[DY8] another seed, session, turn, purpose or seat gives another number', () => {
    const base = draw(key, 'act', 'piet')
    const others = [draw({ ...key, seed: 43 }, 'act', 'piet'), draw({ ...key, session: 6 }, 'act', 'piet'), draw({ ...key, turn: 18 }, 'act', 'piet'), draw(key, 'floor', 'piet'), draw(key, 'act', 'mo'), draw(key, 'act', 'piet:x'), draw(key, 'act')]
    expect(new Set([base, ...others]).size).toBe(others.length + 1)
  })
  it('[DY8] numbers lie in [0, 1) and are spread evenly, also over consecutive turns of one seat', () => {
    const bins = Array.from({ length: 10 }, () => 0)
    let pairs = 0
    let before = 0.5
    for (let turn = 0; turn < 20000; turn++) {
      const u = draw({ seed: 7, session: 1, turn }, 'floor')
      expect(u).toBeGreaterThanOrEqual(0)
      expect(u).toBeLessThan(1)
      bins[Math.floor(10 * u)]!++
      if (u > 0.5 === before > 0.5) pairs++
      before = u
    }
    for (const n of bins) expect(Math.abs(n - 2000)).toBeLessThan(200)
    expect(Math.abs(pairs - 10000)).toBeLessThan(300)
  })
  it('[DY8] known values, so that no engine and no edit changes the luck of a seed unnoticed', () => {
    expect([draw(key, 'act', 'piet'), draw(key, 'floor'), draw({ seed: 0, session: 1, turn: 0 }, 'life', 'mo')]).toMatchInlineSnapshot(`
      [
        0.4306749643292278,
        0.9247685128357261,
        0.0644623504485935,
      ]
    `)
  })
  it('[DY8] picks in proportion to the weights, never a weight of 0', () => {
    const n = [0, 0, 0, 0]
    for (let i = 0; i < 1000; i++) n[pick([1, 0, 3, 0], i / 1000)]!++
    expect(n).toEqual([250, 0, 750, 0])
    expect(pick([0, 0], 0.5)).toBe(-1)
    expect(pick([1, 0], 0.9999999999999999)).toBe(0)
  })
})
